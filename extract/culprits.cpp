#include "extract/culprits.hpp"

#include <algorithm>
#include <vector>

#include "extract/commitment.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"
#include "extract/scene.hpp"
#include "extract/unnamed_words.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr std::uint32_t lead = 4;  // sentences, the title among them

bool claims(const Scene& scene, std::uint32_t verb) {
  const Reading& reading = scene.reading();
  if (claims_event(reading, verb)) return true;
  if (reading.upos(verb) != Upos::verb ||
      !one_of(lemma_of(reading, verb), {"claim", "take", "accept", "admit"}))
    return false;
  const std::uint32_t object = object_of(reading, verb);
  if (object == none || lemma_of(reading, object) != "responsibility" || negation_at(reading, verb))
    return false;
  if (commitment_of(scene, {verb, false, false}).status != Status::done) return false;
  // "for Saturday's assault", which may be another deed
  return std::ranges::none_of(dependents(reading, object), [&](std::uint32_t deed) {
    return std::ranges::any_of(dependents(reading, deed), [&](std::uint32_t child) {
      return reading.relation(child) == Deprel::nmod_poss || reading.relation(child) == Deprel::nummod ||
             one_of(reading.folded(child), {"another", "other", "earlier", "previous", "similar", "either"});
    });
  });
}

// An attacker whom only a common noun tells: "the gunmen", "a suicide bomber".
bool attacks_unnamed(const Scene& scene, std::uint32_t actor, std::uint32_t word) {
  const CastActor& who = scene.cast().actors[actor];
  return nameless_noun(lemma_of(scene.reading(), word)) == Nameless::attacker && is_called_attacker(who);
}

// Is it told by its noun ("the bomber") or by what it does ("militants attacked") that the nameless did it?
bool did_it(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  if (is_any_attacker(lemma_of(reading, word))) return true;
  const std::uint32_t verb = reading.head(word);
  const Deprel relation = reading.relation(word);
  if (reading.upos(verb) != Upos::verb || (relation != Deprel::nsubj && relation != Deprel::obl_agent))
    return false;
  const auto assaults = [&](std::uint32_t clause) {
    return may_tell_assault(scene, TriggerPart::verb, clause) &&
           commitment_of(scene, {clause, false, false}).status == Status::done;
  };
  // "militants entered the harbour and blew up"
  return assaults(verb) || std::ranges::any_of(dependents(reading, verb), [&](std::uint32_t child) {
           return reading.relation(child) == Deprel::conj && reading.upos(child) == Upos::verb &&
                  subject_of(reading, child).word == word && assaults(child);
         });
}

// Is it told as what happened before or after: "after a bombing killed 51"?
bool aside(const Reading& reading, std::uint32_t event) {
  std::uint32_t verb = reading.head(event);
  if (one_of(reading.marker(event), {"after", "since", "following", "before"})) return true;
  return one_of(mark_of(reading, verb), {"after", "since", "before"});
}

bool of_today(std::string_view word) {
  return one_of(word, {"today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday",
                       "saturday", "sunday"});
}

}  // namespace

bool tells_assault(const Scene& scene, TriggerPart part, std::uint32_t word) {
  const RuleIndex& rules = scene.rules();
  return std::ranges::any_of(rules.frames(part, lemma_of(scene.reading(), word)), [&](std::uint32_t frame) {
    return rules.type_of(frame).name == "ASSAULT" && rules.frame(frame).words.empty();
  });
}

bool may_tell_assault(const Scene& scene, TriggerPart part, std::uint32_t word) {
  const RuleIndex& rules = scene.rules();
  return std::ranges::any_of(rules.frames(part, lemma_of(scene.reading(), word)),
                             [&](std::uint32_t frame) { return rules.type_of(frame).name == "ASSAULT"; });
}

bool tells_of_another(const Scene& scene, std::uint32_t event) {
  const Reading& reading = scene.reading();
  for (const std::uint32_t child : dependents(reading, event)) {
    const Deprel relation = reading.relation(child);
    if (relation == Deprel::nummod || (relation == Deprel::nmod_poss && reading.upos(child) == Upos::pron))
      return true;
    if (one_of(reading.folded(child),
               {"another", "other",    "similar", "earlier",   "previous", "past", "recent",  "last",
                "future",  "possible", "such",    "any",       "no",       "each", "several", "many",
                "more",    "first",    "second",  "deadliest", "worst",    "some", "these",   "those"}))
      return true;
    const bool modifier =
        relation == Deprel::compound || relation == Deprel::amod || relation == Deprel::nmod_poss;
    if (modifier && scene.mention_at(child) != none) return true;
  }
  return false;
}

bool claims_event(const Reading& reading, std::uint32_t verb) {
  if (reading.upos(verb) != Upos::verb || lemma_of(reading, verb) != "claim") return false;
  const std::uint32_t deed = passive(reading, verb) || reading.relation(verb) == Deprel::acl
                                 ? subject_of(reading, verb).word
                                 : object_of(reading, verb);
  return deed != none && is_violent_event(lemma_of(reading, deed)) && !negation_at(reading, verb);
}

bool in_lead(const Scene& scene, std::uint32_t word) { return scene.reading().sentence(word) < lead; }

Parties find_culprits(const Scene& scene) {
  const Reading& reading = scene.reading();
  Parties claimed;
  for (std::uint32_t word = 0; word < reading.size(); ++word)
    if (claims(scene, word))
      join(claimed,
           scene.at(passive(reading, word) ? agent_of(reading, word) : subject_of(reading, word).word,
                    How::named));
  if (claimed.size() == 1) return claimed;
  if (!claimed.empty()) return {};
  Parties all;
  Parties first;
  const auto& mentions = scene.cast().mentions;
  for (std::uint32_t at = 0; at < mentions.size(); ++at) {
    if (scene.is_place(at) || mentions[at].actors.size() != 1 || mentions[at].head >= reading.size())
      continue;
    const std::uint32_t actor = mentions[at].actors.front();
    if (!attacks_unnamed(scene, actor, mentions[at].head) || !did_it(scene, mentions[at].head)) continue;
    join(all, {{actor, at, How::context}});
    if (in_lead(scene, mentions[at].head)) join(first, {{actor, at, How::context}});
  }
  if (all.size() == 1) return all;
  return first.size() == 1 ? first : Parties{};
}

Parties nameless_culprits(const Scene& scene) {
  Parties parties = scene.culprits();
  std::erase_if(parties, [&](const Party& party) {
    return !attacks_unnamed(scene, party.actor, scene.cast().mentions[party.mention].head);
  });
  return parties;
}

Parties culprits_of(const Scene& scene, std::uint32_t event) {
  const Reading& reading = scene.reading();
  if (event == none || reading.upos(event) != Upos::noun || scene.mention_at(event) != none) return {};
  if (!is_violent_event(lemma_of(reading, event)) || tells_of_another(scene, event)) return {};
  bool definite = false;
  for (const std::uint32_t child : dependents(reading, event)) {
    if (reading.relation(child) == Deprel::nmod_poss && of_today(reading.folded(child))) definite = true;
    if (reading.relation(child) == Deprel::det && one_of(reading.folded(child), {"the", "this", "that"}))
      definite = true;
  }
  if (!definite && (!in_lead(scene, event) || aside(reading, event))) return {};
  // Whoever claimed a deed need not have done the one that is told as new.
  Parties parties = definite ? scene.culprits() : nameless_culprits(scene);
  for (Party& party : parties) party.how = How::context;
  return parties;
}

}  // namespace actorgraph
