#include "extract/alias_index.hpp"

#include <algorithm>
#include <set>

#include "extract/name_matching.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t most_words = 24;

bool is_hyphen(std::string_view folded) { return folded == "-" || folded == "--"; }

/// Initials of up to five letters, "US" or "NATO", are told from words by their case.
bool is_acronym(const NameToken& token) {
  return token.folded.size() <= (token.mixed ? 4U : 3U) && (token.upper || token.mixed);
}

NameToken token_of(std::string_view text) {
  NameToken token;
  token.folded = fold(text);
  if (token.folded.size() > 1) std::erase(token.folded, '.');
  token.capital = !text.empty() && kind_of(code_point_at(text, 0).value) == CharacterKind::upper;
  const bool small = std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  const auto capitals = std::ranges::count_if(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  token.upper = !small && capitals >= 2;
  token.mixed = small && capitals >= 2;
  return token;
}

/// "2008" and "2008-05" compare with days as their first one.
bool before(std::string_view a, std::string_view b) { return a < b; }

bool covers(const Role& role, std::string_view date) {
  return (role.from.empty() || !before(date, role.from)) && (role.to.empty() || before(date, role.to));
}

}  // namespace

std::vector<NameToken> name_tokens(std::string_view name) {
  std::vector<NameToken> found;
  std::size_t begin = 0;
  const auto flush = [&](std::size_t end) {
    if (end > begin) {
      NameToken token = token_of(name.substr(begin, end - begin));
      if (!token.folded.empty() && !is_hyphen(token.folded)) found.push_back(std::move(token));
    }
  };
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    const CharacterKind kind = kind_of(point.value);
    const bool apostrophe = point.value == '\'' || point.value == 0x2019;
    const bool mark = kind == CharacterKind::punctuation && point.value != '.' && !apostrophe;
    if (kind == CharacterKind::blank || mark) {
      flush(at);
      begin = at + point.size;
      if (mark && kind != CharacterKind::blank) {
        const std::string folded = fold(name.substr(at, point.size));
        if (!is_hyphen(folded)) found.push_back(NameToken{folded, false, false});
      }
    } else if (apostrophe && at > begin) {
      // "Workers' Party", "People's Army": the mark of the possessive is a word of its own.
      const std::size_t after = at + point.size;
      const bool ends = after == name.size() || name[after] == ' ';
      const bool s = !ends && name[after] == 's' && (after + 1 == name.size() || name[after + 1] == ' ');
      if (ends || s) {
        flush(at);
        begin = at;
      }
    }
    at += point.size;
  }
  flush(name.size());
  return found;
}

std::string title_key(std::string_view title) {
  std::string key;
  for (const NameToken& token : name_tokens(title)) {
    if (!key.empty()) key += ' ';
    key += token.folded;
  }
  return key;
}

AliasIndex::AliasIndex(Aliases aliases) : aliases_(std::move(aliases)), meanings_(1) {
  std::size_t names = 0;
  for (const KnownActor& known : aliases_.actors) names += known.names.size() + known.weak.size();
  tokens_.reserve(names);
  edges_.reserve(names * 2);
  for (std::uint32_t i = 0; i < aliases_.actors.size(); ++i) {
    const KnownActor& known = aliases_.actors[i];
    ids_.emplace(known.id, i);
    add(known.name, i, AliasUse::strong);
    for (const AliasName& name : known.names) add(name.text, i, AliasUse::strong);
    for (const AliasName& name : known.weak) add(name.text, i, AliasUse::weak);
    for (const std::string& name : known.adjectives) add(name, i, AliasUse::adjective);
    for (const std::string& name : known.demonyms) add(name, i, AliasUse::demonym);
    for (const std::string& name : known.metonyms) add(name, i, AliasUse::metonym);
    for (const std::string& name : known.never) add(name, i, AliasUse::never);
    if (known.kind == ActorKind::person) add_spellings(i);
    if (known.kind != ActorKind::state) continue;
    std::set<std::string> lasts;
    for (const AliasName& name : known.names) {
      const auto tokens = name_tokens(name.text);
      if (tokens.size() <= 2 && !tokens.empty()) lasts.insert(tokens.back().folded + "s");
    }
    for (const std::string& plural : lasts) sharing_[plural].push_back(i);
  }
  for (const auto& [name, gender] : aliases_.given_names) given_names_.emplace(fold(name), gender);
  add_decisions();
  add_posts();
  add_places();
}

/// The node that `token` leads to from `node`; made if it is not there yet.
std::uint32_t AliasIndex::step(std::uint32_t node, const std::string& token) {
  const auto id = tokens_.emplace(token, static_cast<std::uint32_t>(tokens_.size())).first->second;
  const auto key = (static_cast<std::uint64_t>(node) << 32U) | id;
  const auto [edge, fresh] = edges_.emplace(key, static_cast<std::uint32_t>(meanings_.size()));
  if (fresh) meanings_.emplace_back();
  return edge->second;
}

void AliasIndex::add(std::string_view name, std::uint32_t actor, AliasUse use) {
  std::vector<NameToken> tokens = name_tokens(name);
  if (tokens.size() > 1 && tokens.front().folded == "the") tokens.erase(tokens.begin());
  if (tokens.empty() || tokens.size() > most_words) return;
  AliasMeaning meaning{actor, use, 0, 0};
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const NameToken& token = tokens[i];
    if (token.capital) meaning.capitals |= 1U << i;
    if (is_acronym(token)) meaning.uppers |= 1U << i;
    node = step(node, token.folded);
  }
  auto& there = meanings_[node];
  // What a name says first counts: a strong name is not made weak by being listed twice.
  const bool listed = std::ranges::any_of(there, [&](const AliasMeaning& known) {
    return known.actor == actor &&
           (known.use == use || (use != AliasUse::never && known.use == AliasUse::strong)) &&
           known.capitals == meaning.capitals;
  });
  if (!listed) there.push_back(meaning);
}

/// Names that are decided to be one actor are names of the one of them that is listed.
void AliasIndex::add_decisions() {
  for (const Decision& decision : aliases_.decisions) {
    if (decision.same) {
      std::vector<std::uint32_t> actors;
      for (const std::string& name : decision.names) {
        const auto by_id = with_id(name);
        const auto by_name = by_id ? std::vector<std::uint32_t>{*by_id} : named(name);
        actors.insert(actors.end(), by_name.begin(), by_name.end());
      }
      std::ranges::sort(actors);
      actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
      if (actors.size() != 1) continue;
      for (const std::string& name : decision.names) {
        if (!with_id(name)) add(name, actors.front(), AliasUse::strong);
      }
    } else {
      for (const std::string& a : decision.names) {
        for (const std::string& b : decision.names) {
          if (a != b) different_.emplace(title_key(a), title_key(b));
        }
      }
    }
  }
}

void AliasIndex::add_spellings(std::uint32_t actor) {
  for (const AliasName& name : aliases_.actors[actor].names) {
    const std::vector<NameToken> tokens = name_tokens(name.text);
    if (tokens.size() < 2) continue;
    auto& there = spellings_[spelling_key(tokens.front().folded) + ' ' + spelling_key(tokens.back().folded)];
    if (there.empty() || there.back() != actor) there.push_back(actor);
  }
}

void AliasIndex::add_posts() {
  for (std::uint32_t i = 0; i < aliases_.actors.size(); ++i) {
    const KnownActor& known = aliases_.actors[i];
    for (const Post& post : known.posts) {
      for (const std::string& title : post.titles) {
        posts_.emplace(std::to_string(i) + "|" + title_key(title), known.id + "/" + post.key);
      }
    }
    for (const Role& role : known.roles) holders_[role.post].push_back({i, &role});
  }
  for (auto& [post, holders] : holders_) {
    std::ranges::stable_sort(holders,
                             [](const Holder& a, const Holder& b) { return a.role->from < b.role->from; });
  }
}

void AliasIndex::add_places() {
  for (const auto& [name, state] : aliases_.places) {
    const std::vector<NameToken> tokens = name_tokens(name);
    if (tokens.empty() || tokens.size() > most_words) continue;
    PlaceName place;
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].capital) place.capitals |= 1U << i;
      node = step(node, tokens[i].folded);
    }
    if (!state.empty()) place.state = with_id(state);
    places_.emplace(node, place);
  }
}

std::optional<std::uint32_t> AliasIndex::next(std::uint32_t node, std::string_view token) const {
  const auto id = tokens_.find(token);
  if (id == tokens_.end()) return std::nullopt;
  const auto edge = edges_.find((static_cast<std::uint64_t>(node) << 32U) | id->second);
  if (edge == edges_.end()) return std::nullopt;
  return edge->second;
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
    for (const AliasMeaning& meaning : meanings_[node]) {
      if ((meaning.capitals & ~capitals) != 0 || (meaning.uppers & ~uppers) != 0) continue;
      if (meaning.use == AliasUse::never) {
        never.push_back(meaning.actor);
      } else {
        match.meanings.push_back(meaning);
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
      const auto place = places_.find(node);
      if (place != places_.end() && (place->second.capitals & ~capitals) == 0)
        best = PlaceMatch{at, i + 1, place->second.state};
    }
    at = best ? best->last : at + 1;
    if (best) found.push_back(*best);
  }
  return found;
}

std::vector<std::uint32_t> AliasIndex::named(std::string_view name) const {
  std::uint32_t node = 0;
  for (const NameToken& token : name_tokens(name)) {
    const auto found = next(node, token.folded);
    if (!found) return {};
    node = *found;
  }
  std::vector<std::uint32_t> actors;
  if (node == 0) return actors;
  for (const AliasMeaning& meaning : meanings_[node]) {
    if (meaning.use == AliasUse::strong || meaning.use == AliasUse::weak) actors.push_back(meaning.actor);
  }
  return actors;
}

std::span<const std::uint32_t> AliasIndex::spelled(std::string_view given, std::string_view family) const {
  const auto found = spellings_.find(spelling_key(given) + ' ' + spelling_key(family));
  if (found == spellings_.end()) return {};
  return found->second;
}

std::optional<std::uint32_t> AliasIndex::state_at(const Reading& reading, std::uint32_t first,
                                                  std::uint32_t last) const {
  std::optional<std::uint32_t> found;
  std::uint32_t node = 0;
  for (std::uint32_t at = first; at < last; ++at) {
    const auto step = next(node, reading.folded(at));
    if (!step) break;
    node = *step;
    for (const AliasMeaning& meaning : meanings_[node]) {
      if (aliases_.actors[meaning.actor].kind == ActorKind::state && meaning.use != AliasUse::never) {
        found = meaning.actor;
        break;
      }
    }
  }
  return found;
}

std::optional<std::uint32_t> AliasIndex::with_id(std::string_view id) const {
  const auto found = ids_.find(id);
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

std::string_view AliasIndex::post(std::uint32_t owner, std::string_view title) const {
  const auto found = posts_.find(std::to_string(owner) + "|" + std::string(title));
  return found == posts_.end() ? std::string_view{} : std::string_view(found->second);
}

std::span<const Holder> AliasIndex::holders(std::string_view post) const {
  const auto found = holders_.find(post);
  if (found == holders_.end()) return {};
  return found->second;
}

std::optional<std::uint32_t> AliasIndex::holder(std::string_view post, std::string_view date,
                                                TitleTime time) const {
  if (date.empty()) return std::nullopt;
  std::optional<std::uint32_t> found;
  for (const Holder& holder : holders(post)) {
    const Role& role = *holder.role;
    switch (time) {
      case TitleTime::now:
      case TitleTime::acting:
        if (!covers(role, date)) continue;
        if (found && *found != holder.actor) return std::nullopt;
        found = holder.actor;
        break;
      case TitleTime::former:
        if (role.to.empty() || before(date, role.to)) continue;
        if (found && *found != holder.actor) return std::nullopt;
        found = holder.actor;
        break;
      case TitleTime::elect:
        if (before(date, role.from)) return holder.actor;
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
  for (const Role& role : aliases_.actors[actor].roles) {
    const auto owner = with_id(std::string_view(role.post).substr(0, role.post.find('/')));
    if (!owner || post(*owner, title) != role.post) continue;
    if (date.empty() || covers(role, date)) return owner;
    past = owner;
  }
  return past;
}

std::span<const std::uint32_t> AliasIndex::sharing(std::string_view plural) const {
  const auto found = sharing_.find(plural);
  if (found == sharing_.end()) return {};
  return found->second;
}

bool AliasIndex::decided_different(std::string_view a, std::string_view b) const {
  return !different_.empty() && different_.contains({title_key(a), title_key(b)});
}

Gender AliasIndex::gender_of_given_name(std::string_view folded) const {
  const auto found = given_names_.find(folded);
  return found == given_names_.end() ? Gender::none : found->second;
}

bool AliasIndex::is_given_name(std::string_view folded) const { return given_names_.contains(folded); }

}  // namespace actorgraph
