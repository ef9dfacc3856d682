#include <algorithm>

#include "extract/group_words.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"
#include "extract/references.hpp"

namespace actorgraph {

std::string Phrasing::group_key(const Phrase& phrase) const {
  std::string key;
  for (std::uint32_t at = phrase.first; at < phrase.last; ++at) {
    const std::string& word = reading_.folded(at);
    if (reading_.upos(at) == Upos::num || is_general_adjective(word) || reading_.upos(at) == Upos::det ||
        reading_.upos(at) == Upos::cconj || counts_roughly(word))
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
          reading_.upos(first) == Upos::pron || reading_.upos(first) == Upos::cconj ||
          counts_roughly(reading_.folded(first)))) {
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
    if (phrase.definite && only_attackers(phrase)) return;
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
  if (phrase.people == Reading::none || !phrase.owners.empty() || phrase.apart ||
      phrase.noun != phrase.first + 1)
    return false;
  if (!one_of(reading_.folded(phrase.noun), {"groups", "forces", "people", "factions", "leaders",
                                             "authorities", "community", "troops", "population"})) {
    return false;
  }
  return put(phrase, {phrase.people}, Via::adjective, "acts for " + casting_.entities[phrase.people].name);
}

bool Phrasing::allies_of(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (!one_of(noun, {"allies", "partners", "friends"}) || reading_.upos(phrase.first) != Upos::pron)
    return false;
  Indices states;
  for (std::uint32_t at = phrase.first; at < phrase.noun; ++at) {
    const NameUnit* unit = casting_.names.at(at);
    if (unit == nullptr) continue;
    for (const std::uint32_t actor : casting_.actors[casting_.names.of_word[at]]) {
      if (casting_.entities[actor].kind == ActorKind::state &&
          std::ranges::find(states, actor) == states.end())
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

}  // namespace actorgraph
