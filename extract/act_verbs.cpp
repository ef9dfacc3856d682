// The acts of verbs: subject and object, in the active and the passive.

#include "extract/act_finder.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/culprits.hpp"
#include "extract/echoes.hpp"
#include "extract/modality.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/unnamed_words.hpp"

namespace actorgraph {

std::optional<Act> ActFinder::verb_act(std::uint32_t verb, std::uint32_t at) const {
  const Frame& frame = rules_.frame(at);
  const auto words = companions(verb, frame);
  if (!words) return std::nullopt;
  if (rules_.type_of(at).name == "ASSAULT" && frame.prepositions.empty() && hurts_himself(verb))
    return std::nullopt;
  if (rules_.type_of(at).name == "ACCUSE" && claims_event(reading_, verb)) return std::nullopt;
  // "flew weapons to Chad" is no visit.
  if (frame.mode == "visit" && frame.words.empty() && !frame.prepositions.empty() &&
      reading_.child(verb, Deprel::obj) != none)
    return std::nullopt;
  Act act{verb, at, *words, {}, {}, {}, false, false, false, false, none};
  const bool is_passive = passive(reading_, verb);
  const Subject subject = subject_of(reading_, verb);
  act.controlled = subject.controlled;
  const bool companion_is_subject = std::find(words->begin(), words->end(), subject.word) != words->end();
  if (is_passive) {
    act.sources = scene_.at(agent_of(reading_, verb), How::standing);
    // "was hit by Israeli air strikes"
    if (act.sources.empty() && agent_of(reading_, verb) != none && is_assault(agent_of(reading_, verb)))
      act.sources = doers(agent_of(reading_, verb));
    // "was placed under police surveillance"
    if (act.sources.empty() && agent_of(reading_, verb) == none)
      for (const std::uint32_t word : *words)
        if (reading_.relation(word) == Deprel::obl) join(act.sources, scene_.before(word));
  } else {
    act.sources = subject_parties(subject, How::inside);
    if (companion_is_subject) act.sources.clear();
  }
  act.targets =
      verb_targets(verb, frame, is_passive && !companion_is_subject ? subject.word : none, is_passive, act);
  act.targets = only_kinds(act.targets, frame);
  if (!is_passive) join_withdrawn(verb, act);
  join_companions(verb, subject, act);
  if (rules_.type_of(at).name == "AGREE" && promises_harm(verb)) return std::nullopt;
  if (is_passive && !companion_is_subject && act.sources.empty() && act.preposition == "in")
    turn_round(subject, act);
  if (is_passive && act.sources.empty() && !act.targets.empty()) agentless_source(verb, at, act);
  if (rules_.type_of(at).name == "ASSAULT" && act.sources.empty())
    act.sources = without(behind_violence(verb, subject.word, is_passive), act.targets);
  // "The first target was the palace, killing twelve": nobody there has killed.
  if (act.controlled && reading_.relation(verb) == Deprel::advcl && named(act.targets).empty())
    std::erase_if(act.sources, [](const Party& party) { return party.how == How::standing; });
  return act;
}

// "a group that is banned in Chad": it is Chad who bans.
void ActFinder::turn_round(const Subject& subject, Act& act) const {
  const std::string& type = rules_.type_of(act.frame).name;
  if (type != "COERCE" && type != "SANCTION") return;
  const bool states = std::ranges::all_of(act.targets, [&](const Party& party) {
    return scene_.cast().actors[party.actor].kind == ActorKind::state;
  });
  const Parties patients = without(scene_.at(subject.word, How::standing), act.targets);
  if (!states || patients.empty()) return;
  act.sources = act.targets;
  act.targets = patients;
}

// "withdrew Chad from the treaty with Mali": Chad leaves it, too.
void ActFinder::join_withdrawn(std::uint32_t verb, Act& act) const {
  constexpr std::array<std::string_view, 3> verbs = {"withdraw", "pull", "take"};
  const std::string& type = rules_.type_of(act.frame).name;
  if ((type != "REJECT" && type != "RETREAT" && type != "SANCTION") || act.targets.empty()) return;
  if (!one_of(lemma_of(reading_, verb), verbs)) return;
  for (const Party& party : scene_.at(object_of(reading_, verb), How::named)) {
    const ActorKind kind = scene_.cast().actors[party.actor].kind;
    if (kind == ActorKind::state || kind == ActorKind::bloc) join(act.sources, without({party}, act.targets));
  }
}

// "was allied with Chad in fighting the rebels", "joined Chad in striking Mali": Chad does it, too.
void ActFinder::join_companions(std::uint32_t verb, const Subject& subject, Act& act) const {
  if (!subject.controlled || act.sources.empty() || act.targets.empty() ||
      reading_.relation(verb) != Deprel::advcl || mark_of(reading_, verb) != "in")
    return;
  const std::uint32_t head = reading_.head(verb);
  const bool joins = lemma_of(reading_, head) == "join";
  const auto allies = [&](std::uint32_t frame) {
    const std::string& type = rules_.type_of(frame).name;
    return type == "ALLIANCE" || type == "COOPERATE";
  };
  if (!joins && std::ranges::none_of(rules_.frames(TriggerPart::verb, lemma_of(reading_, head)), allies))
    return;
  for (const std::uint32_t child : dependents(reading_, head)) {
    const Deprel relation = reading_.relation(child);
    if (child > verb || (relation != Deprel::obj && relation != Deprel::obl)) continue;
    if (reading_.marker(child) == "with" || (joins && relation == Deprel::obj))
      join(act.sources, without(at_best(scene_.at(child, How::standing), How::complement), act.targets));
  }
}

bool ActFinder::claims_deed(const Act& act) const {
  return std::ranges::any_of(
      act.words, [&](std::uint32_t word) { return lemma_of(reading_, word) == "responsibility"; });
}

Parties ActFinder::victims_claimed(const Act& act) const {
  if (negation_at(reading_, act.trigger)) return {};
  for (const std::uint32_t word : {act.trigger, act.words.front()})
    for (const std::uint32_t child : dependents(reading_, word))
      if (reading_.marker(child) == "for" && child > word) {
        const Parties parties = victims_at(scene_, child);
        if (!parties.empty()) return parties;
      }
  return victims_before(scene_, act.trigger);
}

// "granted Ann Lee a pardon", "was granted a pardon": as "granted a pardon to".
Parties ActFinder::receiver(std::uint32_t verb, std::uint32_t patient, const Act& act) const {
  std::uint32_t whom = patient != none ? patient : reading_.child(verb, Deprel::iobj);
  if (whom == none) whom = object_of(reading_, verb);
  return whom == none || std::ranges::find(act.words, whom) != act.words.end()
             ? Parties{}
             : scene_.at(whom, How::standing);
}

void ActFinder::agentless_source(std::uint32_t verb, std::uint32_t at, Act& act) const {
  const std::string& type = rules_.type_of(at).name;
  if (type != "COERCE" && type != "SANCTION" && type != "ACCUSE") return;
  for (const Party& party : in_place(verb, {}, act.targets, true))
    if (scene_.cast().actors[party.actor].kind == ActorKind::state) act.sources.push_back(party);
}

Parties ActFinder::verb_targets(std::uint32_t verb, const Frame& frame, std::uint32_t patient,
                                bool is_passive, Act& act) const {
  const RelationType& type = rules_.type_of(act.frame);
  if (claims_deed(act)) return without(victims_claimed(act), act.sources);
  if (type.name == "ASSAULT" && frame.prepositions.empty())
    for (const std::uint32_t word : act.words)
      if (is_assault(word) && told_before(word) && victims_at(scene_, word).empty())
        return without(victims_before(scene_, std::min(word, verb)), act.sources);
  std::vector<std::uint32_t> words{verb};
  words.insert(words.end(), act.words.begin(), act.words.end());
  const std::uint32_t object = object_of(reading_, verb);
  const bool object_is_word = std::find(act.words.begin(), act.words.end(), object) != act.words.end();
  for (const std::uint32_t child : dependents(reading_, verb))
    if (reading_.relation(child) == Deprel::obj && reciprocal(reading_, child)) act.mutual = true;
  if (!frame.prepositions.empty()) {
    Parties parties = without(marked(words, frame.prepositions, How::standing, act), act.sources);
    join_places_of_nameless(verb, words, type, act.sources, parties);
    if (parties.empty() && one_of(particle_of(reading_, verb), frame.prepositions) && !object_is_word)
      parties = without(scene_.at(object, How::standing), act.sources);
    if (parties.empty() && !act.words.empty() && one_of("to", frame.prepositions))
      parties = without(receiver(verb, patient, act), act.sources);
    if (parties.empty() && patient != none && act.words.empty() && !act.mutual) return {};
    // "gave an answer to a Chadian proposal" gives Chad nothing.
    const bool gift = type.name == "AID" && frame.words.empty();
    if (parties.empty() && type.inside && !gift) {
      Act ignored = act;
      parties = without(marked(words, frame.prepositions, How::inside, ignored), act.sources);
    }
    return parties;
  }
  Parties parties;
  if (is_passive && patient != none) parties = without(scene_.at(patient, How::standing), act.sources);
  if (!is_passive) {
    const std::uint32_t receiver = reading_.child(verb, Deprel::iobj);
    if (receiver != none) parties = without(scene_.at(receiver, How::standing), act.sources);
    if (parties.empty() && object != none && !object_is_word)
      parties = without(scene_.at(object, How::standing), act.sources);
    // "sealed off the Gaza Strip"
    if (parties.empty() && object != none && !object_is_word && type.place &&
        (type.name != "RETREAT" || scene_.place_at(object) != none || is_ground(object)))
      parties = without(scene_.place(object), act.sources);
  }
  if (!act.mutual) join_places_of_nameless(verb, words, type, act.sources, parties);
  if (!parties.empty() || act.mutual) return parties;
  if (object != none && !object_is_word) words.push_back(object);
  if (patient != none) words.push_back(patient);
  const std::uint32_t whom = object != none ? object : patient;
  // "arrested Poe in a camp of Chad": it is done to somebody whom we do not know.
  if (whom != none && !object_is_word && reading_.upos(whom) == Upos::propn &&
      scene_.mention_at(whom) == none && scene_.place_at(whom) == none && frame.words.empty())
    return {};
  const bool dismissal = type.name == "SANCTION" && frame.words.empty() && frame.kinds.size() == 1 &&
                         frame.kinds.front() == ActorKind::person;
  if (dismissal && whom == none) return {};
  return far_targets(verb, frame, type, words, whom, act);
}

Parties ActFinder::far_targets(std::uint32_t verb, const Frame& frame, const RelationType& type,
                               const std::vector<std::uint32_t>& words, std::uint32_t object,
                               Act& act) const {
  if (judges_violence(act, object)) return without(agent_of_event(scene_, object), act.sources);
  Strings prepositions = type.targets;
  if (act.words.empty() && passive(reading_, verb)) std::erase(prepositions, "by");
  Parties parties;
  // "expelled the Libyan ambassador": it is done to Libya.
  if (type.inside)
    for (const std::uint32_t word : act.words)
      if (parties.empty()) {
        if (!is_assault(word)) parties = without(at_best(scene_.before(word), How::inside), act.sources);
        // "recalled its ambassador": a word of the trigger is no party of its own.
        for (const Party& party : without(scene_.at(word, How::named), act.sources))
          if (reading_.capital(word) || scene_.cast().actors[party.actor].kind != ActorKind::person)
            join(parties, {party});
      }
  if (parties.empty()) {
    parties = without(marked(words, prepositions, How::standing, act), act.sources);
    join_places_of_nameless(verb, words, type, act.sources, parties);
  }
  const bool among_themselves = frame.mutual && (act.sources.size() != 1 || !type.complement);
  if (!parties.empty() || among_themselves) return parties;
  // "rejected claims that it had bombed Mali" rejects nothing of Mali.
  const bool claim =
      type.name == "REJECT" && object != none && rules_.speech_noun(lemma_of(reading_, object));
  if (type.complement && !claim && !(type.name == "REQUEST" && about_himself(verb, act.sources)))
    parties = in_complement(verb, act.sources, 2);
  // "left a French flag there" leaves nobody.
  const bool thing = type.name == "RETREAT" && frame.words.empty() && object != none && !is_ground(object);
  if (parties.empty() && type.inside && object != none && !thing)
    parties = without(scene_.at(object, How::inside), act.sources);
  if (parties.empty() && type.inside)
    parties = at_best(without(marked(words, prepositions, How::inside, act), act.sources), How::inside);
  if (parties.empty() && type.complement)
    for (const std::uint32_t word : words)
      if (parties.empty() && word != verb && !claim) parties = in_complement(word, act.sources, 1);
  // "Army and rebels clash in Chad": with each other, whoever the others are.
  const bool themselves = frame.mutual && several(subject_of(reading_, verb).word);
  if (parties.empty() && type.place && !thing && !themselves)
    parties = in_place(verb, words, act.sources, type.stance != Stance::cooperative);
  return parties;
}

bool ActFinder::several(std::uint32_t noun) const {
  return noun != none && std::ranges::any_of(dependents(reading_, noun), [&](std::uint32_t child) {
    return reading_.relation(child) == Deprel::conj && reading_.upos(child) != Upos::verb;
  });
}

// "left the Polish market"
bool ActFinder::is_ground(std::uint32_t noun) const {
  constexpr std::array<std::string_view, 6> nouns = {"market", "soil", "land", "ground", "side", "airspace"};
  return noun_class(reading_.folded(noun)) == NounClass::place || one_of(lemma_of(reading_, noun), nouns);
}

void ActFinder::visit_unknown(std::uint32_t verb, std::string_view lemma) {
  constexpr std::array<std::string_view, 32> silent = {
      "say",  "be",     "have",    "include", "tell",  "become",  "do",      "make",
      "get",  "see",    "name",    "call",    "know",  "mean",    "use",     "add",
      "give", "report", "follow",  "like",    "think", "believe", "mention", "quote",
      "cite", "note",   "portray", "depict",  "label", "dub",     "term",    "deem"};
  if (one_of(lemma, silent) || rules_.speech_verb(lemma)) return;
  const Subject subject = subject_of(reading_, verb);
  if (subject.controlled) return;
  Act act{verb, Act::no_frame, {}, {}, {}, {}, false, false, false, false, none};
  if (passive(reading_, verb)) {
    act.sources = scene_.at(agent_of(reading_, verb), How::standing);
    act.targets = scene_.at(subject.word, How::standing);
  } else if (reading_.child(verb, Deprel::obj) != none) {
    act.sources = scene_.at(subject.word, How::standing);
    act.targets = without(scene_.at(object_of(reading_, verb), How::standing), act.sources);
  } else {
    return;  // "had died and accused the army": an object that it may share is not enough
  }
  if (settle(act)) keep(std::move(act));
}

}  // namespace actorgraph
