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
  if (entity.known == Entity::unlisted) {
    // "The Lee administration", where several listed persons of one state are called Lee
    for (const std::uint32_t state : index_.states())
      if (!entity.country.empty() && index_.actor(state).country == entity.country && casting_.of_known.contains(state))
        return casting_.of_known.at(state);
    return Reading::none;
  }
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
  if (phrase.owners.empty() && phrase.noun > phrase.first && names_bloc(reading_.folded(phrase.noun - 1)) &&
      reading_.capital(phrase.noun - 1) && acts_for_organisation(noun)) {
    // "Coalition forces": of the one that needs no other name.
    const std::uint32_t made = add_entity(casting_, ActorKind::bloc, reading_.text(phrase.noun - 1));
    casting_.entities[made].tokens = {reading_.folded(phrase.noun - 1)};
    casting_.entities[made].nouns = casting_.entities[made].tokens;
    put(phrase, {made}, Via::adjective, "acts for " + casting_.entities[made].name);
    return;
  }
  const bool of_state = phrase.noun == phrase.first + 1 &&
                        (reading_.folded(phrase.first) == "government" ||
                         ((noun == "forces" || noun == "force" || noun == "services") && one_of(reading_.folded(phrase.first), {"security", "armed", "air"})));
  if (phrase.owners.empty() && of_state && !phrase.indefinite && !phrase.place) {
    const Referent home = home_state(casting_, phrase.noun);
    if (!home.actors.empty()) {
      put(phrase, home.actors, Via::nominal, home.why);
      return;
    }
  }
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

std::uint32_t Phrasing::times_named(std::uint32_t state) const {
  const auto there = casting_.state_names.find(state);
  return there == casting_.state_names.end() ? 0 : there->second;
}

Phrasing::Indices Phrasing::beside(std::uint32_t at) const {
  // "Iran expelled the envoy of the country", "US troops left the country": not Iran, not the US.
  Indices found;
  std::uint32_t verb = reading_.head(at);
  const auto put_one = [&](std::uint32_t actor) {
    found.push_back(actor);
    // A person or group from there is as little in need of being told of "the country" as the state itself.
    const std::string& country = casting_.entities[actor].country;
    for (const auto& [state, times] : casting_.named_states) {
      if (!country.empty() && casting_.entities[state].country == country) found.push_back(state);
    }
  };
  const auto put_all = [&](std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t word = std::max(first, last > 40 ? last - 40 : 0); word < last; ++word) {
      const std::uint32_t unit = casting_.names.of_word[word];
      if (unit != Reading::none) std::ranges::for_each(casting_.actors[unit], put_one);
      if (const CastMention* mention = casting_.mention_with_head(word)) std::ranges::for_each(mention->actors, put_one);
    }
  };
  for (int steps = 0; steps < 4 && reading_.upos(verb) != Upos::verb && reading_.head(verb) != verb; ++steps)
    verb = reading_.head(verb);
  // "German firms have plans to pull out of the country": up to a verb with a subject.
  const auto has_subject = [&](std::uint32_t word) {
    return std::ranges::any_of(reading_.children(word), [&](std::uint32_t below) { return is_subject(reading_.relation(below)); });
  };
  const bool leaves = one_of(reading_.marker(at), {"of", "from"}) && reading_.child(verb, Deprel::obj) == Reading::none;
  std::uint32_t up = verb;
  for (int steps = 0; leaves && steps < 4 && !has_subject(up) && reading_.head(up) != up; ++steps) up = reading_.head(up);
  for (const std::uint32_t below : reading_.children(up)) {
    if (up == verb || !is_subject(reading_.relation(below)) || below >= at) continue;
    std::uint32_t first = below;
    for (const std::uint32_t word : reading_.children(below)) first = std::min(first, word);
    put_all(first, below + 1);
  }
  // "the envoy visiting the country"
  if (reading_.relation(verb) == Deprel::acl && reading_.head(verb) < at) {
    const std::uint32_t noun = reading_.head(verb);
    put_all(noun, noun + 1);
  }
  if (reading_.relation(verb) == Deprel::advcl && verb > 0 && verb < at) put_all(verb - 1, verb);
  for (const std::uint32_t below : reading_.children(verb)) {
    if (!is_subject(reading_.relation(below)) && reading_.relation(below) != Deprel::obj &&
        reading_.relation(below) != Deprel::iobj)
      continue;
    std::uint32_t first = below;
    for (const std::uint32_t word : reading_.children(below)) first = std::min(first, word);
    if (first < at) put_all(first, std::min(below + 1, at));
  }
  return found;
}

Phrasing::Indices Phrasing::state_in_name(const NameUnit& unit) const {
  for (const AliasMatch& inner : unit.inner) {
    for (const AliasMeaning& meaning : inner.meanings) {
      if (index_.actor(meaning.actor).kind == ActorKind::state && meaning.use != AliasUse::weak)
        return {entity_of_known(casting_, meaning.actor)};
    }
  }
  return {};
}

void Phrasing::state(const Phrase& phrase) {
  bool region = false;
  for (std::uint32_t at = phrase.first; at < phrase.noun; ++at) {
    region = region || one_of(reading_.folded(at), {"island", "neighbouring", "neighboring"}) ||
             is_region_word(reading_.folded(at));
  }
  if (!phrase.definite || (phrase.told_apart && !region) || !phrase.owners.empty()) return;
  const std::string& noun = reading_.folded(phrase.noun);
  if (noun != "country" && noun != "nation" && noun != "republic" && noun != "kingdom") return;
  const std::string& mark = reading_.marker(phrase.noun);
  if (mark == "in" || mark == "across" || mark == "throughout" || mark == "around" || mark == "over") return;
  // "Italy, the country with …"
  const bool beside_name = reading_.relation(phrase.noun) == Deprel::appos;
  if (beside_name) return;
  const Indices others = reading_.relation(phrase.noun) == Deprel::nmod_poss ? Indices{} : beside(phrase.noun);
  // The states of this sentence and the two before, places too: the nearest, unless another is the article's.
  Indices near;
  const std::uint32_t floor = phrase.noun > farthest ? phrase.noun - farthest : 0;
  for (std::uint32_t word = phrase.noun; word-- > floor;) {
    if (reading_.sentence(phrase.noun) - reading_.sentence(word) > 2) break;
    const std::uint32_t unit = casting_.names.of_word[word];
    const CastMention* mention = casting_.mention_with_head(word);
    Indices actors = unit != Reading::none ? casting_.actors[unit] : Indices{};
    if (actors.empty() && mention != nullptr) actors = mention->actors;
    if (actors.size() == 1 && casting_.entities[actors.front()].kind == ActorKind::organisation && unit != Reading::none)
      actors = state_in_name(casting_.names.units[unit]);
    if (actors.size() != 1 || casting_.entities[actors.front()].kind != ActorKind::state) continue;
    if (std::ranges::find(others, actors.front()) != others.end()) continue;
    if (std::ranges::find(near, actors.front()) == near.end()) near.push_back(actors.front());
  }
  if (near.empty()) return;
  std::uint32_t chosen = near.front();
  const std::uint32_t times = times_named(chosen);
  for (const std::uint32_t state : near) {
    if (!region && times_named(state) >= 2 * times + 2 && times_named(state) > times_named(chosen)) chosen = state;
  }
  const Referent found = latest(casting_, phrase.noun, 2, [&](const Entity& e) { return e.kind == ActorKind::state; });
  if (chosen == near.front() && found.actors.size() == 1 &&
      std::ranges::find(near, found.actors.front()) != near.end() && found.why.starts_with("subject")) {
    chosen = found.actors.front();
  }
  put(phrase, {chosen}, Via::nominal,
      chosen == near.front() ? "the last one mentioned, " + casting_.entities[chosen].name
                             : "the state that the text is about, " + casting_.entities[chosen].name);
}

std::string Phrasing::group_key(const Phrase& phrase) const {
  std::string key;
  for (std::uint32_t at = phrase.first; at < phrase.last; ++at) {
    const std::string& word = reading_.folded(at);
    if (reading_.upos(at) == Upos::num || is_general_adjective(word) || reading_.upos(at) == Upos::det || reading_.upos(at) == Upos::cconj ||
        counts_roughly(word))
      continue;
    if (!key.empty()) key += ' ';
    key += at == phrase.noun ? usual_noun(word) : std::string_view(word);
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
          reading_.upos(first) == Upos::pron || reading_.upos(first) == Upos::cconj || counts_roughly(reading_.folded(first)))) {
    ++first;
  }
  const std::uint32_t made = add_entity(casting_, kind, reading_.text(first, phrase.last));
  Entity& entity = casting_.entities[made];
  entity.tokens = {key};
  entity.nouns = {std::string(usual_noun(reading_.folded(phrase.noun)))};
  entity.plural = kind == ActorKind::group;
  // "separatist forces" may be called "the separatists" later.
  for (std::uint32_t at = phrase.first; kind == ActorKind::group && at < phrase.noun; ++at) {
    const std::string plural = reading_.folded(at) + "s";
    if (is_violent(reading_.folded(at)) && stands_alone(plural)) entity.nouns.push_back(plural);
  }
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
  if (side_of(phrase)) return;
  if (!phrase.told_apart && !alone) return;
  if (is_anybody(noun) && !phrase.proper) return;
  if (noun == "counterparts") return;
  if (of_people(phrase) || allies_of(phrase)) return;
  // A pronoun before it says whose, not who: "their supporters".
  if (!phrase.owners.empty() && !phrase.named_owner && !alone) return;
  if (!phrase.told_apart && !phrase.indefinite) {
    const Referent before = latest(casting_, phrase.noun, 12, [&](const Entity& entity) {
      return entity.kind == ActorKind::group &&
             std::ranges::find(entity.nouns, usual_noun(noun)) != entity.nouns.end();
    });
    if (!before.actors.empty()) {
      put(phrase, before.actors, Via::nominal, before.why);
      return;
    }
  }
  // "Alba astronauts Ann Lee and Bo Ray"
  if (phrase.noun + 1 < reading_.size() && casting_.names.at(phrase.noun + 1) != nullptr) {
    const Indices persons = listed_after(phrase.noun, 8);
    if (persons.size() > 1) {
      put(phrase, persons, Via::role, "named beside it");
      return;
    }
  }
  const std::uint32_t made = named_group(phrase, ActorKind::group);
  put(phrase, {made}, Via::name, "");
}

bool Phrasing::of_people(const Phrase& phrase) {
  if (phrase.people == Reading::none || !phrase.owners.empty() || phrase.apart || phrase.noun != phrase.first + 1) return false;
  if (!one_of(reading_.folded(phrase.noun), {"groups", "forces", "people", "factions", "leaders",
                                             "authorities", "community", "troops", "population"})) {
    return false;
  }
  return put(phrase, {phrase.people}, Via::adjective, "acts for " + casting_.entities[phrase.people].name);
}

bool Phrasing::allies_of(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (!one_of(noun, {"allies", "partners", "friends"}) || reading_.upos(phrase.first) != Upos::pron) return false;
  Indices states;
  for (std::uint32_t at = phrase.first; at < phrase.noun; ++at) {
    const NameUnit* unit = casting_.names.at(at);
    if (unit == nullptr) continue;
    for (const std::uint32_t actor : casting_.actors[casting_.names.of_word[at]]) {
      if (casting_.entities[actor].kind == ActorKind::state && std::ranges::find(states, actor) == states.end())
        states.push_back(actor);
    }
    at = unit->last - 1;
  }
  return !states.empty() &&
         put(phrase, states, Via::adjective, "acts for " + casting_.entities[states.front()].name);
}

Phrasing::Indices Phrasing::titled_after(std::uint32_t noun) const {
  const std::uint32_t end = std::min({reading_.sentence_of(noun).last, reading_.size(), noun + 8});
  if (noun + 1 >= end || reading_.folded(noun + 1) != "of") return {};
  for (std::uint32_t at = noun + 2; at < end; ++at) {
    if (casting_.names.at(at) != nullptr) {
      const auto& actors = casting_.actors[casting_.names.of_word[at]];
      const bool person = actors.size() == 1 && casting_.entities[actors.front()].kind == ActorKind::person;
      return person ? actors : Indices{};
    }
    const std::string& word = reading_.folded(at);
    const NounClass kind = noun_class(word);
    if (reading_.upos(at) != Upos::det && !is_title_time(word) && !is_title_modifier(word) &&
        kind != NounClass::leader && kind != NounClass::member) {
      return {};
    }
  }
  return {};
}

bool Phrasing::side_of(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (!takes_sides(noun)) return false;
  Indices whose = phrase.owners;
  if (whose.empty()) whose = titled_after(phrase.noun);
  if (whose.size() != 1) return false;
  const Entity& owner = casting_.entities[whose.front()];
  if (owner.kind == ActorKind::state) return false;
  const std::string key = noun + " of " + std::to_string(whose.front());
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::group || entity.tokens.empty()) continue;
    // "Critics say …" at first: then they are his.
    if (entity.tokens.front() == key || (entity.tokens.front() == noun && noun == "critics"))
      return put(phrase, {e}, Via::nominal, "those of " + owner.name);
  }
  const std::string name = owner.name + "'s " + noun;
  const std::string country = owner.country;
  const std::uint32_t made = add_entity(casting_, ActorKind::group, name);
  Entity& entity = casting_.entities[made];
  entity.tokens = {key};
  entity.nouns = {noun};
  entity.plural = true;
  entity.country = country;
  return put(phrase, {made}, Via::name, "");
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
    if (noun != "agency" && std::ranges::any_of(entity.tokens, names_medium)) return false;
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
  if (names_bloc(noun) && !phrase.proper && only_bloc(phrase)) return;
  if (names_bloc(noun) && phrase.proper) {
    // "a US-led coalition", "the counter-piracy alliance"
    const std::uint32_t made = named_group(phrase, ActorKind::bloc);
    put(phrase, {made}, Via::name, "");
    return;
  }
  if (!phrase.definite && !body && !reading_.capital(phrase.noun)) return;
  if (phrase.indefinite) return;
  const Referent found = latest(casting_, phrase.noun, 4, [&](const Entity& entity) {
    return may_be_called(entity, noun) && is_described(entity, phrase);
  });
  if (!found.actors.empty()) {
    put(phrase, found.actors, Via::nominal, found.why);
    return;
  }
  if (only_instance(phrase)) return;
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

bool Phrasing::is_described(const Entity& entity, const Phrase& phrase) const {
  for (std::uint32_t at = phrase.first; at < phrase.noun; ++at) {
    const std::string& word = reading_.folded(at);
    if (is_violent(word) && entity.kind != ActorKind::group) return false;
    // "the foreign ministry" is not the interior ministry.
    const bool office = one_of(reading_.folded(phrase.noun), {"ministry", "department", "committee", "commission"}) &&
                        is_title_modifier(word) && casting_.names.at(at) == nullptr;
    if (office && std::ranges::none_of(entity.tokens, [&](const std::string& token) {
          return token.substr(0, 4) == word.substr(0, 4);
        })) {
      return false;
    }
    if (is_instance(word) && reading_.folded(phrase.noun) == "court" &&
        std::ranges::none_of(entity.tokens, [&](const std::string& token) { return token.starts_with(word) || word.starts_with(token); })) {
      return false;
    }
  }
  return true;
}

bool Phrasing::only_instance(const Phrase& phrase) {
  if (reading_.folded(phrase.noun) != "court" || phrase.noun == phrase.first ||
      !is_instance(reading_.folded(phrase.noun - 1))) {
    return false;
  }
  std::uint32_t only = Reading::none;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::organisation || !may_be_called(entity, "court") || !is_described(entity, phrase)) continue;
    if (only != Reading::none) return false;
    only = e;
  }
  return only != Reading::none && put(phrase, {only}, Via::nominal, "the only such court of the article");
}

bool Phrasing::only_bloc(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (noun != "coalition" && noun != "alliance") return false;
  if (phrase.indefinite && phrase.noun + 1 < reading_.size() && reading_.folded(phrase.noun + 1) == "of") return false;
  const std::uint32_t only = bloc_called(noun);
  return only != Reading::none && put(phrase, {only}, Via::nominal, "the only " + noun + " of the article");
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

bool Phrasing::of_other_state(const Entity& entity, std::uint32_t state) const {
  for (const auto& [known, other] : casting_.of_known) {
    if (other == state || casting_.entities[other].kind != ActorKind::state) continue;
    const auto& words = casting_.entities[other].tokens;
    const bool named = words.size() > 1 && std::ranges::search(entity.tokens, words).begin() != entity.tokens.end();
    if (named && casting_.entities[other].country == entity.country) return true;
  }
  return false;
}

std::uint32_t Phrasing::found_in(const std::string& noun, std::uint32_t state) const {
  const auto& units = casting_.names.units;
  const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(units.size(), 400));
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t after = units[i].last;
    if (casting_.actors[i].size() != 1 || after + 1 >= reading_.size()) continue;
    if (reading_.folded(after) != "in" || reading_.sentence(after + 1) != reading_.sentence(units[i].first)) continue;
    const std::uint32_t place = casting_.names.of_word[after + 1];
    if (place == Reading::none || std::ranges::find(casting_.actors[place], state) == casting_.actors[place].end()) continue;
    const std::uint32_t body = casting_.actors[i].front();
    const Entity& entity = casting_.entities[body];
    if (entity.kind == ActorKind::organisation && std::ranges::find(entity.nouns, noun) != entity.nouns.end()) return body;
  }
  return Reading::none;
}

void Phrasing::organisation_of_owner(const Phrase& phrase) {
  if (!phrase.named_owner || phrase.owners.size() != 1) return;
  const Entity& owner = casting_.entities[phrase.owners.front()];
  const std::string& noun = reading_.folded(phrase.noun);
  // "the armed wing of Fatah"
  if ((owner.kind == ActorKind::organisation || owner.kind == ActorKind::group) && phrase.told_apart &&
      one_of(noun, {"faction", "wing", "branch", "arm", "offshoot"})) {
    const std::uint32_t made = named_group(phrase, ActorKind::organisation);
    put(phrase, {made}, Via::name, "");
    return;
  }
  if (owner.kind != ActorKind::state) return;
  if (const std::uint32_t there = found_in(noun, phrase.owners.front()); there != Reading::none) {
    put(phrase, {there}, Via::nominal, "the " + noun + " in " + owner.name);
    return;
  }
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::organisation || entity.country != owner.country || entity.country.empty())
      continue;
    // The Supreme Court of the whole kingdom is not "the Scottish court".
    if (of_other_state(entity, phrase.owners.front()) || !is_described(entity, phrase)) continue;
    if (std::ranges::find(entity.nouns, noun) == entity.nouns.end()) continue;
    put(phrase, {e}, Via::nominal, "the " + noun + " of " + owner.name + " in this article");
    return;
  }
  const std::uint32_t made = named_group(phrase, ActorKind::organisation);
  put(phrase, {made}, Via::name, "");
}

}  // namespace actorgraph
