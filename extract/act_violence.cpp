// Who is behind violence that the sentence tells of without him, and what is no violence against others.

#include "extract/act_finder.hpp"

#include <algorithm>

#include "extract/culprits.hpp"
#include "extract/echoes.hpp"
#include "extract/one_of.hpp"
#include "extract/unnamed_words.hpp"

namespace actorgraph {

Parties ActFinder::behind_violence(std::uint32_t verb, std::uint32_t subject, bool is_passive) const {
  if (!is_passive) return agent_of_event(scene_, subject);
  bool told = false;
  for (const std::uint32_t child : dependents(reading_, verb)) {
    const Deprel relation = reading_.relation(child);
    if (relation != Deprel::obl && relation != Deprel::obl_agent) continue;
    if (!one_of(reading_.marker(child), {"in", "by"})) continue;
    const Parties agents = agent_of_event(scene_, child);
    if (!agents.empty()) return agents;
    told = told || relation == Deprel::obl_agent || is_violent_event(lemma_of(reading_, child));
  }
  const bool victims = one_of(lemma_of(reading_, verb), {"kill", "injure", "wound", "hurt", "murder", "shoot",
                                                         "stab", "behead", "assassinate", "attack", "slay"});
  if (told || !victims || !in_lead(scene_, verb) || others_attack(verb)) return {};
  return at_best(nameless_culprits(scene_), How::context);
}

void ActFinder::join_culprits(std::uint32_t noun, Act& act) const {
  const auto kind = [&](const Party& party) { return scene_.cast().actors[party.actor].kind; };
  // "attributed the attack to the rebels": a place is a state.
  std::erase_if(act.targets, [&](const Party& party) {
    return party.how == How::place && kind(party) != ActorKind::state;
  });
  const bool person =
      std::ranges::any_of(act.targets, [&](const Party& party) { return kind(party) == ActorKind::person; });
  if (!is_violent_event(lemma_of(reading_, noun)))
    act.sources = without(agent_of_event(scene_, noun), act.targets);  // "the offensive"
  else if (!person || in_lead(scene_, noun))
    act.sources = without(culprits_of(scene_, noun), act.targets);
}

bool ActFinder::others_attack(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 60;  // words
  const std::uint32_t last = std::min(sentence_.last, verb + reach);
  for (std::uint32_t at = std::max(sentence_.first, verb > reach ? verb - reach : 0); at < last; ++at) {
    if (at == verb || reading_.upos(at) != Upos::verb) continue;
    if (!may_tell_assault(scene_, TriggerPart::verb, at)) continue;
    const bool suffers = passive(reading_, at);
    const Subject subject = subject_of(reading_, at);
    if (!suffers && (subject.passive || subject.controlled || subject.noun)) continue;
    const Parties actors = scene_.at(suffers ? agent_of(reading_, at) : subject.word, How::standing);
    if (!actors.empty() && !share(actors, scene_.culprits())) return true;
  }
  return false;
}

bool ActFinder::judges_violence(const Act& act, std::uint32_t object) const {
  if (act.frame == Act::no_frame || object == none || scene_.mention_at(object) != none) return false;
  if (!one_of(rules_.type_of(act.frame).name, {"ACCUSE", "REJECT", "CONCERN"})) return false;
  if (!is_violent_event(lemma_of(reading_, object))) return false;
  return std::ranges::none_of(dependents(reading_, object), [&](std::uint32_t child) {
           return reading_.marker(child) == "by";
         }) && scene_.before(object).empty();
}

bool ActFinder::judges(std::uint32_t verb) const {
  const auto frames = rules_.frames(TriggerPart::verb, lemma_of(reading_, verb));
  return std::ranges::any_of(frames, [&](std::uint32_t frame) {
    return rules_.frame(frame).words.empty() &&
           one_of(rules_.type_of(frame).name, {"ACCUSE", "REJECT", "SUPPORT", "CONCERN", "INVESTIGATE"});
  });
}

bool ActFinder::hurts_himself(std::uint32_t verb) const {
  const std::uint32_t object = object_of(reading_, verb);
  return object != none && one_of(reading_.folded(object), {"himself", "herself", "itself", "themselves"});
}

}  // namespace actorgraph
