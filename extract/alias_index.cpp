#include "extract/alias_index.hpp"

#include <algorithm>

#include "extract/name_matching.hpp"

namespace actorgraph {
namespace {

bool is_hyphen(std::string_view folded) { return folded == "-" || folded == "--"; }

/// "2008" and "2008-05" compare with days as their first one.
bool before(std::string_view a, std::string_view b) { return a < b; }

bool covers(std::string_view from, std::string_view to, std::string_view date) {
  return (from.empty() || !before(date, from)) && (to.empty() || before(date, to));
}

AliasUse use_of(const MeaningRecord& meaning) { return static_cast<AliasUse>(meaning.use); }

}  // namespace

AliasIndex::AliasIndex(std::span<const std::uint32_t> image)
    : image_(view_alias_image(image)),
      actors_(std::make_unique<std::atomic<const KnownActor*>[]>(image_.actors.size())) {}

AliasIndex::AliasIndex(const Aliases& aliases)
    : own_(make_alias_image(aliases)), image_(view_alias_image(own_)) {
  actors_ = std::make_unique<std::atomic<const KnownActor*>[]>(image_.actors.size());
}

AliasIndex::AliasIndex(AliasIndex&&) noexcept = default;

AliasIndex& AliasIndex::operator=(AliasIndex&& other) noexcept {
  std::swap(own_, other.own_);
  std::swap(image_, other.image_);
  std::swap(actors_, other.actors_);
  return *this;
}

AliasIndex::~AliasIndex() {
  if (!actors_) return;
  for (std::size_t i = 0; i < image_.actors.size(); ++i) delete actors_[i].load();
}

const KnownActor& AliasIndex::actor(std::uint32_t at) const {
  const KnownActor* known = actors_[at].load(std::memory_order_acquire);
  if (known != nullptr) return *known;
  auto read = std::make_unique<const KnownActor>(image_.actor(at));
  // Another thread may have been faster: then its actor counts.
  if (actors_[at].compare_exchange_strong(known, read.get(), std::memory_order_acq_rel))
    known = read.release();
  return *known;
}

std::span<const MeaningRecord> AliasIndex::meanings(std::uint32_t node) const {
  const std::uint32_t first = image_.meaning_starts[node];
  return image_.meanings.subspan(first, image_.meaning_starts[node + 1] - first);
}

std::span<const std::uint32_t> AliasIndex::listed(std::span<const FlatSlot> table,
                                                  std::string_view key) const {
  const auto at = flat_find(table, image_.texts, key);
  return at ? image_.list(*at) : std::span<const std::uint32_t>{};
}

std::optional<std::uint32_t> AliasIndex::next(std::uint32_t node, std::string_view token) const {
  const auto id = flat_find(image_.tokens, image_.texts, token);
  if (!id) return std::nullopt;
  const std::uint32_t after = image_.next(node, *id);
  if (after == EdgeSlot::empty) return std::nullopt;
  return after;
}

std::optional<AliasMatch> AliasIndex::longest(const Reading& reading, std::uint32_t at,
                                              std::uint32_t& skip) const {
  skip = 1;
  std::optional<AliasMatch> best;
  const std::uint32_t end = std::min(reading.sentence_of(at).last, reading.size());
  std::uint32_t node = 0;
  std::uint32_t capitals = 0;
  std::uint32_t uppers = 0;
  std::uint32_t step = 0;
  for (std::uint32_t i = at; i < end && step < most_words; ++i) {
    if (step > 0 && is_hyphen(reading.folded(i)) && i + 1 < end) continue;
    const auto found = next(node, reading.folded(i));
    if (!found) break;
    node = *found;
    if (reading.capital(i)) capitals |= 1U << step;
    // "Nato" is written for "NATO", but "who" never for "WHO".
    if (reading.capitals(i) >= 2) uppers |= 1U << step;
    ++step;
    AliasMatch match{at, i + 1, {}};
    std::vector<std::uint32_t> never;
    for (const MeaningRecord& meaning : meanings(node)) {
      if ((meaning.capitals & ~capitals) != 0 || (meaning.uppers & ~uppers) != 0) continue;
      if (use_of(meaning) == AliasUse::never) {
        never.push_back(meaning.actor);
      } else {
        match.meanings.push_back({meaning.actor, use_of(meaning), meaning.capitals, meaning.uppers});
      }
    }
    if (!never.empty() || !match.meanings.empty()) skip = i + 1 - at;
    if (!match.meanings.empty()) {
      best = std::move(match);
    } else if (!never.empty() && best) {
      // The shorter name does not count for those who have the phrase under `never`.
      std::erase_if(best->meanings, [&](const AliasMeaning& meaning) {
        return std::ranges::find(never, meaning.actor) != never.end();
      });
      if (best->meanings.empty()) best.reset();
    }
  }
  return best;
}

std::vector<AliasMatch> AliasIndex::find(const Reading& reading) const {
  std::vector<AliasMatch> found;
  for (std::uint32_t at = 0; at < reading.size();) {
    std::uint32_t skip = 1;
    if (auto match = longest(reading, at, skip)) found.push_back(std::move(*match));
    at += skip;
  }
  return found;
}

std::vector<PlaceMatch> AliasIndex::find_places(const Reading& reading) const {
  std::vector<PlaceMatch> found;
  for (std::uint32_t at = 0; at < reading.size();) {
    const std::uint32_t end = std::min(reading.sentence_of(at).last, reading.size());
    std::optional<PlaceMatch> best;
    std::uint32_t node = 0;
    std::uint32_t capitals = 0;
    std::uint32_t steps = 0;
    for (std::uint32_t i = at; i < end && steps < most_words; ++i) {
      if (steps > 0 && is_hyphen(reading.folded(i)) && i + 1 < end) continue;
      const auto after = next(node, reading.folded(i));
      if (!after) break;
      node = *after;
      if (reading.capital(i)) capitals |= 1U << steps;
      ++steps;
      const auto place = std::ranges::lower_bound(image_.places, node, {}, &PlaceRecord::node);
      if (place == image_.places.end() || place->node != node || (place->capitals & ~capitals) != 0) continue;
      best = PlaceMatch{at, i + 1, std::nullopt};
      if (place->state != PlaceRecord::no_state) best->state = place->state;
    }
    at = best ? best->last : at + 1;
    if (best) found.push_back(*best);
  }
  return found;
}

std::vector<std::uint32_t> AliasIndex::named(std::string_view name) const {
  std::vector<NameToken> tokens = name_tokens(name);
  if (tokens.size() > 1 && tokens.front().folded == "the") tokens.erase(tokens.begin());
  std::uint32_t node = 0;
  for (const NameToken& token : tokens) {
    const auto found = next(node, token.folded);
    if (!found) return {};
    node = *found;
  }
  std::vector<std::uint32_t> actors;
  if (node == 0) return actors;
  for (const MeaningRecord& meaning : meanings(node)) {
    if (use_of(meaning) == AliasUse::strong || use_of(meaning) == AliasUse::weak)
      actors.push_back(meaning.actor);
  }
  return actors;
}

std::span<const std::uint32_t> AliasIndex::spelled(std::string_view given, std::string_view family) const {
  return listed(image_.spellings, spelling_key(given) + ' ' + spelling_key(family));
}

std::optional<std::uint32_t> AliasIndex::state_at(const Reading& reading, std::uint32_t first,
                                                  std::uint32_t last) const {
  std::optional<std::uint32_t> found;
  std::uint32_t node = 0;
  for (std::uint32_t at = first; at < last; ++at) {
    const auto step = next(node, reading.folded(at));
    if (!step) break;
    node = *step;
    for (const MeaningRecord& meaning : meanings(node)) {
      if (actor(meaning.actor).kind == ActorKind::state && use_of(meaning) != AliasUse::never) {
        found = meaning.actor;
        break;
      }
    }
  }
  return found;
}

std::optional<std::uint32_t> AliasIndex::with_id(std::string_view id) const {
  return flat_find(image_.ids, image_.texts, id);
}

std::string_view AliasIndex::post(std::uint32_t owner, std::string_view title) const {
  const auto place = listed(image_.posts, std::to_string(owner) + "|" + std::string(title));
  return place.empty() ? std::string_view{} : TextPlace{place[0], place[1]}.in(image_.texts);
}

std::span<const std::uint32_t> AliasIndex::owners_of_title(std::string_view title) const {
  return listed(image_.titles, title);
}

std::span<const HolderRecord> AliasIndex::holders(std::string_view post) const {
  const auto range = listed(image_.holders, post);
  return range.empty() ? std::span<const HolderRecord>{} : image_.terms.subspan(range[0], range[1]);
}

std::optional<std::uint32_t> AliasIndex::holder(std::string_view post, std::string_view date,
                                                TitleTime time) const {
  if (date.empty()) return std::nullopt;
  std::optional<std::uint32_t> found;
  for (const HolderRecord& holder : holders(post)) {
    const std::string_view from = holder.from.in(image_.texts);
    const std::string_view to = holder.to.in(image_.texts);
    switch (time) {
      case TitleTime::now:
      case TitleTime::acting:
        if (!covers(from, to, date)) continue;
        if (found && *found != holder.actor) return std::nullopt;
        found = holder.actor;
        break;
      case TitleTime::former:
        if (to.empty() || before(date, to)) continue;
        if (found && *found != holder.actor) return std::nullopt;
        found = holder.actor;
        break;
      case TitleTime::elect:
        if (before(date, from)) return holder.actor;
        break;
      case TitleTime::then:
        return std::nullopt;  // only a name or a date beside it tells
    }
  }
  return found;
}

std::optional<std::uint32_t> AliasIndex::owner_of_title(std::uint32_t actor, std::string_view title,
                                                        std::string_view date) const {
  std::optional<std::uint32_t> past;
  for (const Role& role : this->actor(actor).roles) {
    const auto owner = with_id(std::string_view(role.post).substr(0, role.post.find('/')));
    if (!owner || post(*owner, title) != role.post) continue;
    if (date.empty() || covers(role.from, role.to, date)) return owner;
    past = owner;
  }
  return past;
}

std::span<const std::uint32_t> AliasIndex::sharing(std::string_view plural) const {
  return listed(image_.sharing, plural);
}

bool AliasIndex::decided_different(std::string_view a, std::string_view b) const {
  return !image_.different.empty() &&
         flat_find(image_.different, image_.texts, title_key(a) + '\n' + title_key(b)).has_value();
}

Gender AliasIndex::gender_of_given_name(std::string_view folded) const {
  const auto gender = flat_find(image_.given_names, image_.texts, folded);
  return gender ? static_cast<Gender>(*gender) : Gender::none;
}

bool AliasIndex::is_given_name(std::string_view folded) const {
  return flat_find(image_.given_names, image_.texts, folded).has_value();
}

}  // namespace actorgraph
