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
      if (!entity.country.empty() && index_.actor(state).country == entity.country &&
          casting_.of_known.contains(state))
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
                         ((noun == "forces" || noun == "force" || noun == "services") &&
                          one_of(reading_.folded(phrase.first), {"security", "armed", "air"})));
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
      if (const CastMention* mention = casting_.mention_with_head(word))
        std::ranges::for_each(mention->actors, put_one);
    }
  };
  for (int steps = 0; steps < 4 && reading_.upos(verb) != Upos::verb && reading_.head(verb) != verb; ++steps)
    verb = reading_.head(verb);
  // "German firms have plans to pull out of the country": up to a verb with a subject.
  const auto has_subject = [&](std::uint32_t word) {
    return std::ranges::any_of(reading_.children(word),
                               [&](std::uint32_t below) { return is_subject(reading_.relation(below)); });
  };
  const bool leaves =
      one_of(reading_.marker(at), {"of", "from"}) && reading_.child(verb, Deprel::obj) == Reading::none;
  std::uint32_t up = verb;
  for (int steps = 0; leaves && steps < 4 && !has_subject(up) && reading_.head(up) != up; ++steps)
    up = reading_.head(up);
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

Phrasing::Indices Phrasing::states_near(std::uint32_t noun, const Indices& others) const {
  Indices near;
  const std::uint32_t floor = noun > farthest ? noun - farthest : 0;
  for (std::uint32_t word = noun; word-- > floor;) {
    if (reading_.sentence(noun) - reading_.sentence(word) > 2) break;
    const std::uint32_t unit = casting_.names.of_word[word];
    const CastMention* mention = casting_.mention_with_head(word);
    Indices actors = unit != Reading::none ? casting_.actors[unit] : Indices{};
    if (actors.empty() && mention != nullptr) actors = mention->actors;
    if (actors.size() == 1 && casting_.entities[actors.front()].kind == ActorKind::organisation &&
        unit != Reading::none)
      actors = state_in_name(casting_.names.units[unit]);
    if (actors.size() != 1 || casting_.entities[actors.front()].kind != ActorKind::state) continue;
    if (std::ranges::find(others, actors.front()) != others.end()) continue;
    if (std::ranges::find(near, actors.front()) == near.end()) near.push_back(actors.front());
  }
  return near;
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
  const Indices others =
      reading_.relation(phrase.noun) == Deprel::nmod_poss ? Indices{} : beside(phrase.noun);
  const Indices near = states_near(phrase.noun, others);
  if (near.empty()) return;
  // The nearest, unless another is the article's.
  std::uint32_t chosen = near.front();
  const std::uint32_t times = times_named(chosen);
  for (const std::uint32_t state : near) {
    if (!region && times_named(state) >= 2 * times + 2 && times_named(state) > times_named(chosen))
      chosen = state;
  }
  const Referent found =
      latest(casting_, phrase.noun, 2, [&](const Entity& e) { return e.kind == ActorKind::state; });
  if (chosen == near.front() && found.actors.size() == 1 &&
      std::ranges::find(near, found.actors.front()) != near.end() && found.why.starts_with("subject")) {
    chosen = found.actors.front();
  }
  put(phrase, {chosen}, Via::nominal,
      chosen == near.front() ? "the last one mentioned, " + casting_.entities[chosen].name
                             : "the state that the text is about, " + casting_.entities[chosen].name);
}

}  // namespace actorgraph
