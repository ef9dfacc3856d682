#include <algorithm>

#include "extract/group_words.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"
#include "extract/references.hpp"

namespace actorgraph {
std::uint32_t Phrasing::state_of(std::uint32_t person) const {
  for (const CastTie& tie : casting_.ties) {
    if (tie.source == person && casting_.entities[tie.target].kind == ActorKind::state) return tie.target;
  }
  const Entity& entity = casting_.entities[person];
  if (entity.known == Entity::unlisted) return Reading::none;
  for (const Role& role : index_.actor(entity.known).roles) {
    const auto owner = index_.with_id(std::string_view(role.post).substr(0, role.post.find('/')));
    if (!owner) continue;
    const auto there = casting_.of_known.find(*owner);
    if (there != casting_.of_known.end()) return there->second;
  }
  return Reading::none;
}

void Phrasing::apparatus(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (phrase.place && phrase.owners.empty()) {
    of_place(phrase);
    return;
  }
  if (!phrase.owners.empty()) {
    apparatus_of_owners(phrase);
    return;
  }
  if (noun == "state" || noun == "side" || noun == "police") {
    if (noun == "police" && !phrase.indefinite) group(phrase);
    return;
  }
  if (is_government(noun) && !phrase.indefinite && !phrase.apart &&
      (phrase.definite || noun == "authorities" || reading_.capital(phrase.noun))) {
    const Referent home = home_state(casting_, phrase.noun);
    if (home.actors.empty()) {
      undecided(phrase, "whose " + noun + " is not said");
    } else {
      put(phrase, home.actors, Via::nominal, home.why);
    }
    return;
  }
  if (phrase.told_apart) group(phrase);
}

void Phrasing::of_place(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (phrase.in_state && (noun == "officials" || noun == "authorities")) {
    const std::uint32_t state = entity_of_known(casting_, phrase.state);
    put(phrase, {state}, Via::nominal, "acts for " + casting_.entities[state].name);
  } else if (is_government(noun) && noun != "military" && noun != "army" && noun != "authorities") {
    const std::uint32_t made = named_group(phrase, ActorKind::organisation);
    put(phrase, {made}, Via::name, "");
  } else {
    group(phrase);
  }
}

void Phrasing::apparatus_of_owners(const Phrase& phrase) {
  // The diplomats of a bloc are those of its members.
  const std::string& word = reading_.folded(phrase.noun);
  if ((word == "diplomats" || word == "envoys" || word == "negotiators") &&
      casting_.entities[phrase.owners.front()].kind == ActorKind::bloc) {
    group(phrase);
    return;
  }
  Indices actors;
  for (const std::uint32_t owner : phrase.owners) {
    const Entity& entity = casting_.entities[owner];
    if (entity.kind != ActorKind::person) {
      actors.push_back(owner);
      continue;
    }
    if (!is_government(reading_.folded(phrase.noun))) return;
    const std::uint32_t state = state_of(owner);
    if (state != Reading::none) actors.push_back(state);
  }
  if (phrase.apart) {
    group(phrase);
    return;
  }
  if (actors.empty()) {
    if (!phrase.named_owner) {
      undecided(phrase, "whose state is not said");
      return;
    }
    const std::uint32_t made = named_group(phrase, ActorKind::organisation);
    put(phrase, {made}, Via::name, "");
    return;
  }
  put(phrase, actors, phrase.named_owner ? Via::adjective : Via::nominal,
      "acts for " + casting_.entities[actors.front()].name);
}

void Phrasing::state(const Phrase& phrase) {
  const bool island = phrase.noun > phrase.first &&
                      one_of(reading_.folded(phrase.noun - 1), {"island", "neighbouring", "neighboring"});
  if (!phrase.definite || (phrase.told_apart && !island) || !phrase.owners.empty()) return;
  const std::string& noun = reading_.folded(phrase.noun);
  if (noun != "country" && noun != "nation" && noun != "republic" && noun != "kingdom") return;
  const std::string& mark = reading_.marker(phrase.noun);
  if (mark == "in" || mark == "across" || mark == "throughout" || mark == "around" || mark == "over") return;
  const Referent found =
      latest(casting_, phrase.noun, 2, [](const Entity& e) { return e.kind == ActorKind::state; });
  if (!found.actors.empty()) put(phrase, found.actors, Via::nominal, found.why);
}

std::string Phrasing::group_key(const Phrase& phrase) const {
  std::string key;
  for (std::uint32_t at = phrase.first; at < phrase.last; ++at) {
    const std::string& word = reading_.folded(at);
    if (reading_.upos(at) == Upos::num || is_general_adjective(word) || reading_.upos(at) == Upos::det)
      continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

std::uint32_t Phrasing::named_group(const Phrase& phrase, ActorKind kind) {
  const std::string key = group_key(phrase);
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (!entity.tokens.empty() && entity.tokens.front() == key && entity.kind == kind) return e;
  }
  std::uint32_t first = phrase.first;
  while (first < phrase.noun &&
         (reading_.upos(first) == Upos::num || is_general_adjective(reading_.folded(first)) ||
          reading_.upos(first) == Upos::pron)) {
    ++first;
  }
  const std::uint32_t made = add_entity(casting_, kind, reading_.text(first, phrase.last));
  Entity& entity = casting_.entities[made];
  entity.tokens = {key};
  entity.nouns = {reading_.folded(phrase.noun)};
  entity.plural = kind == ActorKind::group;
  for (const std::uint32_t owner : phrase.owners) {
    if (entity.country.empty()) entity.country = casting_.entities[owner].country;
  }
  if (entity.country.empty() && phrase.state != Reading::none)
    entity.country = index_.actor(phrase.state).country;
  return made;
}

void Phrasing::group(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (reading_.child(phrase.noun, Deprel::cop) != Reading::none) return;
  const bool alone = stands_alone(noun);
  if (!phrase.told_apart && !alone) return;
  if (is_anybody(noun) && !phrase.proper) return;
  if (noun == "counterparts") return;
  // A pronoun before it says whose, not who: "their supporters".
  if (!phrase.owners.empty() && !phrase.named_owner && !alone) return;
  if (!phrase.told_apart && !phrase.indefinite) {
    const Referent before = latest(casting_, phrase.noun, 6, [&](const Entity& entity) {
      return entity.kind == ActorKind::group && std::ranges::find(entity.nouns, noun) != entity.nouns.end();
    });
    if (!before.actors.empty()) {
      put(phrase, before.actors, Via::nominal, before.why);
      return;
    }
  }
  const std::uint32_t made = named_group(phrase, ActorKind::group);
  put(phrase, {made}, Via::name, "");
}

bool Phrasing::may_be_called(const Entity& entity, const std::string& noun) const {
  if (entity.kind != ActorKind::organisation && entity.kind != ActorKind::bloc &&
      entity.kind != ActorKind::group) {
    return false;
  }
  if (std::ranges::find(entity.nouns, noun) != entity.nouns.end()) return true;
  if (entity.kind != ActorKind::group && std::ranges::find(entity.tokens, noun) != entity.tokens.end())
    return true;
  const bool body = std::ranges::any_of(entity.tokens, [](const std::string& token) {
    return one_of(
        token, {"court", "parliament", "ministry", "party", "senate", "congress", "council", "commission"});
  });
  if (one_of(noun,
             {"newspaper", "daily", "magazine", "broadcaster", "network", "channel", "station", "outlet"}))
    return std::ranges::any_of(entity.tokens, names_medium);
  if (one_of(noun, {"alliance", "bloc", "union"})) return entity.kind == ActorKind::bloc;
  if (one_of(noun, {"company", "firm", "corporation", "manufacturer", "maker", "retailer", "giant",
                    "conglomerate"})) {
    return entity.kind == ActorKind::organisation && !body && entity.country != "IGO";
  }
  if (one_of(noun, {"group", "organisation", "organization", "agency", "movement", "militia", "faction"})) {
    const bool listed_group = entity.kind == ActorKind::group && entity.known != Entity::unlisted;
    return (entity.kind == ActorKind::organisation && !body) || listed_group;
  }
  return false;
}

void Phrasing::organisation(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (reading_.child(phrase.noun, Deprel::cop) != Reading::none) return;
  if (describes_next(phrase.noun)) return;
  if (reading_.relation(phrase.noun) == Deprel::appos &&
      casting_.mention_with_head(reading_.head(phrase.noun)) != nullptr) {
    return;
  }
  for (const std::uint32_t owner : phrase.owners) {
    const Entity& entity = casting_.entities[owner];
    if (entity.kind == ActorKind::bloc && names_bloc(noun) && phrase.definite) {
      put(phrase, {owner}, Via::nominal, "in apposition to " + entity.name);
      return;
    }
  }
  if (!phrase.owners.empty()) {
    organisation_of_owner(phrase);
    return;
  }
  const bool body = one_of(noun, {"parliament", "congress", "senate"});
  if (names_bloc(noun) && phrase.proper) {
    // "a US-led coalition", "the counter-piracy alliance"
    const std::uint32_t made = named_group(phrase, ActorKind::bloc);
    put(phrase, {made}, Via::name, "");
    return;
  }
  if (!phrase.definite && !body && !reading_.capital(phrase.noun)) return;
  if (phrase.indefinite) return;
  const Referent found =
      latest(casting_, phrase.noun, 4, [&](const Entity& entity) { return may_be_called(entity, noun); });
  if (!found.actors.empty()) {
    put(phrase, found.actors, Via::nominal, found.why);
    return;
  }
  if (body) {
    const std::uint32_t made = named_group(phrase, ActorKind::organisation);
    const Referent home = home_state(casting_, phrase.noun);
    if (!home.actors.empty())
      casting_.entities[made].country = casting_.entities[home.actors.front()].country;
    put(phrase, {made}, Via::name, "");
  } else {
    undecided(phrase, "no " + noun + " before it");
  }
}

bool Phrasing::describes_next(std::uint32_t noun) {
  if (noun + 1 >= reading_.size() || reading_.sentence(noun + 1) != reading_.sentence(noun)) return false;
  const std::uint32_t unit =
      casting_.names.at(noun + 1) != nullptr ? casting_.names.of_word[noun + 1] : Reading::none;
  if (unit == Reading::none || casting_.actors[unit].size() != 1) return false;
  Entity& entity = casting_.entities[casting_.actors[unit].front()];
  if (entity.kind == ActorKind::state || entity.kind == ActorKind::person) return false;
  entity.nouns.push_back(reading_.folded(noun));
  return true;
}

void Phrasing::organisation_of_owner(const Phrase& phrase) {
  if (!phrase.named_owner || phrase.owners.size() != 1) return;
  const Entity& owner = casting_.entities[phrase.owners.front()];
  if (owner.kind != ActorKind::state) return;
  const std::string& noun = reading_.folded(phrase.noun);
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::organisation || entity.country != owner.country || entity.country.empty())
      continue;
    if (std::ranges::find(entity.nouns, noun) == entity.nouns.end()) continue;
    put(phrase, {e}, Via::nominal, "the " + noun + " of " + owner.name + " in this article");
    return;
  }
  const std::uint32_t made = named_group(phrase, ActorKind::organisation);
  put(phrase, {made}, Via::name, "");
}

}  // namespace actorgraph
