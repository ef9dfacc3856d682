#include "extract/places_named.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "extract/clause.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

bool no_state(const std::string& country) {
  return country.empty() || country == "IGO" || country == "NGO" || country == "IMG" || country == "MNC";
}

std::uint32_t cast_actor(Cast& cast, const KnownActor& known) {
  for (std::uint32_t at = 0; at < cast.actors.size(); ++at)
    if (cast.actors[at].id == known.id) return at;
  CastActor actor;
  actor.id = known.id;
  actor.name = known.name;
  actor.kind = known.kind;
  actor.country = known.country;
  actor.known = true;
  cast.actors.push_back(std::move(actor));
  return static_cast<std::uint32_t>(cast.actors.size() - 1);
}

// The state that a listed name tells of, where it is not ambiguous.
std::optional<AliasMeaning> state_meant(const AliasIndex& aliases, const AliasMatch& match) {
  for (const AliasMeaning& meaning : match.meanings)
    if (aliases.actor(meaning.actor).kind == ActorKind::state && meaning.use != AliasUse::never &&
        meaning.use != AliasUse::weak)
      return meaning;
  return std::nullopt;
}

// ---- countries

class Countries {
 public:
  Countries(const Reading& reading, Cast& cast)
      : reading_(reading), cast_(cast), mention_at_(reading.size(), none) {
    for (std::uint32_t at = 0; at < cast.mentions.size(); ++at)
      if (cast.mentions[at].head < reading.size() && !country_of(at).empty())
        mention_at_[cast.mentions[at].head] = at;
  }

  void run() {
    for (CastActor& actor : cast_.actors) give(actor, international(actor));
    for (const CastTie& tie : cast_.ties) give(cast_.actors[tie.source], cast_.actors[tie.target].country);
    for (const CastMention& mention : cast_.mentions)
      for (const std::uint32_t actor : mention.actors)
        if (cast_.actors[actor].country.empty() && !cast_.actors[actor].known &&
            cast_.actors[actor].kind != ActorKind::state)
          give(cast_.actors[actor], in_phrase(mention));
    for (const CastMention& mention : cast_.mentions)
      for (const std::uint32_t actor : mention.actors)
        if (generic(cast_.actors[actor], mention)) give(cast_.actors[actor], nearest(mention));
    only_country();
  }

 private:
  static void give(CastActor& actor, const std::string& country) {
    if (actor.country.empty() && !country.empty()) actor.country = country;
  }

  // "the Association of African Jurists", "World Press Council": of no state.
  static std::string international(const CastActor& actor) {
    if (actor.known || actor.kind != ActorKind::organisation) return {};
    const std::string name = " " + actor.name + " ";
    const auto has = [&](std::string_view word) {
      return name.find(" " + std::string(word) + " ") != std::string::npos;
    };
    for (const std::string_view word : {"International", "World", "Global", "African", "Pan-African", "Arab",
                                        "Asian", "European", "Inter-American", "Worldwide", "Transnational"})
      if (has(word))
        for (const std::string_view body :
             {"Association", "Organization", "Organisation", "Union", "Federation", "Council", "League",
              "Committee", "Commission", "Congress", "Agency", "Alliance", "Forum", "Society",
              "Confederation", "Network", "Fund"})
          if (has(body)) return "NGO";
    return {};
  }

  const std::string& country_of(std::uint32_t mention) const {
    return cast_.actors[cast_.mentions[mention].actors.front()].country;
  }

  // "the US and Turkish presidents", "supporters of the party in Nepal"
  std::string in_phrase(const CastMention& mention) const {
    for (std::uint32_t word = mention.first; word < mention.last && word < mention.first + 12; ++word)
      if (mention_at_[word] != none && !no_state(country_of(mention_at_[word])))
        return country_of(mention_at_[word]);
    for (const std::uint32_t child : dependents(reading_, mention.head)) {
      const Deprel relation = reading_.relation(child);
      if (relation != Deprel::nmod && relation != Deprel::nmod_poss && relation != Deprel::amod &&
          relation != Deprel::compound && relation != Deprel::nmod_desc && relation != Deprel::appos)
        continue;
      if (mention_at_[child] != none && !no_state(country_of(mention_at_[child])))
        return country_of(mention_at_[child]);
    }
    return {};
  }

  // A group without a name of its own: "rebels", "the police".
  bool generic(const CastActor& actor, const CastMention& mention) const {
    return actor.country.empty() && !actor.known && actor.kind == ActorKind::group &&
           !reading_.capital(mention.head);
  }

  std::string nearest(const CastMention& mention) const {
    const Sentence& sentence = reading_.sentence_of(mention.head);
    if (reading_.folded(mention.head).starts_with("peacekeeper")) return "IGO";
    // "insurgents attacked an Ethiopian convoy near Baidoa": those who are there are more likely of the place
    // than of somebody else's adjective.
    const std::uint32_t last = std::min(sentence.last, mention.head + 40);
    for (std::uint32_t word = sentence.first; word < last; ++word)
      if (usable(word) && stands_as_place(word)) return country_of(mention_at_[word]);
    for (std::uint32_t step = 1; step < 40; ++step) {
      const std::uint32_t after = mention.head + step;
      if (mention.head >= step && mention.head - step >= sentence.first && usable(mention.head - step))
        return country_of(mention_at_[mention.head - step]);
      if (after < sentence.last && usable(after)) return country_of(mention_at_[after]);
    }
    return {};
  }

  bool stands_as_place(std::uint32_t word) const {
    const std::string& marker = reading_.marker(word);
    const CastMention& mention = cast_.mentions[mention_at_[word]];
    const bool state = cast_.actors[mention.actors.front()].kind == ActorKind::state;
    return state && mention.via != Via::adjective &&
           (marker == "in" || marker == "near" || marker == "outside" || marker == "across" ||
            marker == "throughout");
  }

  bool usable(std::uint32_t word) const {
    return mention_at_[word] != none && !no_state(country_of(mention_at_[word]));
  }

  void only_country() {
    std::set<std::string> countries;
    for (const CastActor& actor : cast_.actors) {
      if (actor.kind == ActorKind::state && actor.country.empty()) return;  // a state without a code
      if (!no_state(actor.country)) countries.insert(actor.country);
    }
    if (countries.size() != 1) return;
    for (CastActor& actor : cast_.actors)
      if (!actor.known && (actor.kind == ActorKind::person || actor.kind == ActorKind::group))
        give(actor, *countries.begin());
  }

  const Reading& reading_;
  Cast& cast_;
  std::vector<std::uint32_t> mention_at_;  // by word: a mention with a country
};

// "Basra" where it is no actor tells of Iraq; an actor of that name is Iraqi.
/// The town that acts in the article through its mayor.
std::optional<std::uint32_t> town_named(const Cast& cast, std::string_view name) {
  for (std::uint32_t at = 0; at < cast.actors.size(); ++at)
    if (!cast.actors[at].known && cast.actors[at].kind == ActorKind::organisation &&
        cast.actors[at].name == name)
      return at;
  return std::nullopt;
}

void add_listed_places(const Reading& reading, const AliasIndex& aliases, std::vector<bool>& taken,
                       Cast& cast) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> named;  // span → actor
  for (const CastMention& mention : cast.mentions)
    if (mention.actors.size() == 1) named[{mention.first, mention.last}] = mention.actors.front();
  for (const PlaceMatch& match : aliases.find_places(reading)) {
    if (!match.state || match.first >= match.last || match.last > reading.size()) continue;
    const KnownActor& state = aliases.actor(*match.state);
    if (const auto bearer = named.find({match.first, match.last}); bearer != named.end()) {
      CastActor& actor = cast.actors[bearer->second];
      if (!actor.known && actor.country.empty()) actor.country = state.country;
      continue;
    }
    const bool free = std::none_of(taken.begin() + match.first, taken.begin() + match.last,
                                   [](bool word) { return word; });
    if (!free || !reading.capital(match.first)) continue;
    std::fill(taken.begin() + match.first, taken.begin() + match.last, true);
    CastMention place;
    place.first = match.first;
    place.last = match.last;
    place.head = reading.head_of(match.first, match.last);
    place.actors = {cast_actor(cast, state)};
    place.via = Via::name;
    place.why = "a place in " + state.name;
    cast.mentions.push_back(std::move(place));
  }
}

}  // namespace

std::size_t add_places(const Reading& reading, const AliasIndex& aliases, Cast& cast) {
  const std::size_t mentions = cast.mentions.size();
  std::vector<bool> taken(reading.size(), false);
  for (const CastMention& mention : cast.mentions)
    for (std::uint32_t word = mention.first; word < mention.last && word < reading.size(); ++word)
      taken[word] = true;
  for (const AliasMatch& match : aliases.find(reading)) {
    if (match.first >= match.last || match.last > reading.size()) continue;
    bool free = true;
    for (std::uint32_t word = match.first; word < match.last; ++word) free = free && !taken[word];
    const auto meaning = free && reading.capital(match.first) ? state_meant(aliases, match) : std::nullopt;
    if (!meaning) continue;
    CastMention place;
    place.first = match.first;
    place.last = match.last;
    place.head = reading.head_of(match.first, match.last);
    place.actors = {town_named(cast, reading.text(match.first, match.last))
                        .value_or(cast_actor(cast, aliases.actor(meaning->actor)))};
    place.via = meaning->use == AliasUse::metonym     ? Via::metonym
                : meaning->use == AliasUse::adjective ? Via::adjective
                                                      : Via::name;
    place.why = "a place";
    for (std::uint32_t word = match.first; word < match.last; ++word) taken[word] = true;
    cast.mentions.push_back(std::move(place));
  }
  add_listed_places(reading, aliases, taken, cast);
  return mentions;
}

void add_countries(const Reading& reading, Cast& cast) { Countries(reading, cast).run(); }

}  // namespace actorgraph
