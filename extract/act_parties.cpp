// Who stands where a trigger has its parties: as its subject, behind a preposition, as a place.

#include "extract/act_finder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/culprits.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

Parties ActFinder::subject_parties(const Subject& subject, How reach) const {
  if (subject.word == none) return {};
  if (subject.noun) {
    // "are in Chad at the invitation of Mali to train the police": the invited train.
    if (asked_for(subject.word)) return who_does_above(subject.word);
    // "became the first nation to recognize Eritrea": the nation is who became it.
    const std::uint32_t head = reading_.head(subject.word);
    const bool predicate =
        reading_.child(subject.word, Deprel::cop) != none ||
        (reading_.relation(subject.word) == Deprel::xcomp && lemma_of(reading_, head) == "become");
    const Subject whose = predicate ? subject_of(reading_, subject.word) : Subject{};
    if (whose.word != none && !whose.noun) return scene_.at(whose.word, reach);
    return noun_source(subject.word);
  }
  // "an attack on Chad's army killed three": Chad did not.
  Parties parties = reach >= How::inside && assault_meant(subject) != none ? doers(assault_meant(subject))
                                                                           : scene_.at(subject.word, reach);
  if ((parties.empty() || parties.front().how >= How::inside) && tells_by_participle(subject))
    parties = noun_source(subject.word);
  if (parties.empty() && !subject.controlled) parties = speaker_meant(subject.word);
  // A verb that seems to have two subjects has one of two.
  const std::uint32_t verb = reading_.head(subject.word);
  if (!parties.empty() && !subject.controlled && reading_.relation(subject.word) == Deprel::nsubj)
    for (const std::uint32_t child : dependents(reading_, verb))
      if (along_with(reading_, child)) join(parties, scene_.at(child, How::named));
  if (!subject.controlled && reading_.relation(subject.word) == Deprel::nsubj)
    for (const std::uint32_t child : dependents(reading_, verb))
      if (child > subject.word && child < verb && reading_.relation(child) == Deprel::nsubj)
        join(parties, scene_.at(child, How::named));
  // Of those who are named and those who only stand in a phrase beside them, the named act.
  const bool named = std::ranges::any_of(parties, [](const Party& party) { return party.how == How::named; });
  if (named) std::erase_if(parties, [](const Party& party) { return party.how > How::within; });
  return parties;
}

// "an attack on a base in Chad that killed three": the attack killed, not Chad.
std::uint32_t ActFinder::assault_meant(const Subject& subject) const {
  if (is_assault(subject.word)) return subject.word;
  if (subject.noun) return none;
  const bool relative = std::ranges::any_of(dependents(reading_, subject.word), [&](std::uint32_t child) {
    constexpr std::array<std::string_view, 5> verbs = {"kill", "injure", "wound", "destroy", "damage"};
    return reading_.relation(child) == Deprel::acl_relcl && one_of(lemma_of(reading_, child), verbs);
  });
  if (!relative) return none;
  std::uint32_t word = subject.word;
  for (int step = 0; step < 3 && reading_.relation(word) == Deprel::nmod; ++step) {
    word = reading_.head(word);
    if (is_assault(word)) return word;
  }
  return none;
}

bool ActFinder::is_assault(std::uint32_t noun) const {
  return reading_.upos(noun) == Upos::noun && scene_.mention_at(noun) == none &&
         tells_assault(scene_, TriggerPart::noun, noun);
}

// "the attack", "those bombings"
bool ActFinder::told_before(std::uint32_t noun) const {
  constexpr std::array<std::string_view, 5> words = {"the", "this", "that", "these", "those"};
  return std::ranges::any_of(dependents(reading_, noun), [&](std::uint32_t child) {
    return reading_.relation(child) == Deprel::det && one_of(reading_.folded(child), words);
  });
}

Parties ActFinder::doers(std::uint32_t event) const {
  Parties parties;
  for (const std::uint32_t child : dependents(reading_, event)) {
    const Deprel relation = reading_.relation(child);
    if (relation == Deprel::nmod && (reading_.marker(child) == "by" || reading_.marker(child) == "from"))
      join(parties, scene_.at(child, How::standing));
    if (relation == Deprel::acl && agent_of(reading_, child) != none)
      join(parties, scene_.at(agent_of(reading_, child), How::standing));
  }
  join(parties, scene_.before(event));
  if (parties.empty()) parties = charged_with(event, *rules_.type("ASSAULT"));
  return at_best(parties, How::standing);
}

// "posted a message on Telegram blaming Iran": he who posts it blames.
bool ActFinder::tells_by_participle(const Subject& subject) const {
  constexpr std::array<std::string_view, 9> media = {"message", "tweet",  "post",   "letter",    "video",
                                                     "note",    "speech", "advert", "resolution"};
  const std::string_view lemma = lemma_of(reading_, subject.word);
  if (subject.noun || reading_.upos(subject.word) != Upos::noun ||
      reading_.relation(subject.word) != Deprel::obj)
    return false;
  return rules_.speech_noun(lemma) || one_of(lemma, media);
}

// "discussed the campaign to free the town": it is not theirs.
bool ActFinder::only_spoken_of(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 9> verbs = {"discuss", "note",   "mention", "describe", "praise",
                                                     "welcome", "review", "debate",  "recall"};
  const std::string_view lemma = lemma_of(reading_, verb);
  return one_of(lemma, verbs) ||
         std::ranges::any_of(rules_.frames(TriggerPart::verb, lemma), [&](std::uint32_t frame) {
           const std::string& type = rules_.type_of(frame).name;
           return rules_.frame(frame).words.empty() && rules_.frame(frame).prepositions.empty() &&
                  !rules_.frame(frame).weak && (type == "ACCUSE" || type == "REJECT" || type == "SUPPORT");
         });
}

Parties ActFinder::noun_source(std::uint32_t noun) const {
  Parties parties = scene_.at(noun, How::named);
  if (parties.empty()) parties = scene_.before(noun);
  for (const std::uint32_t child : dependents(reading_, noun))
    if (reading_.relation(child) == Deprel::nmod &&
        (reading_.marker(child) == "by" || reading_.marker(child) == "of") && parties.empty())
      parties = scene_.at(child, How::standing);
  if (!parties.empty()) return parties;
  const std::uint32_t head = reading_.head(noun);
  const Deprel relation = reading_.relation(noun);
  if (head != noun && reading_.upos(head) == Upos::verb &&
      (relation == Deprel::obj || relation == Deprel::obl) && !passive(reading_, head) &&
      !only_spoken_of(head)) {
    const Subject subject = subject_of(reading_, head);
    if (!subject.noun) return scene_.at(subject.word, How::standing);
  }
  return {};
}

Parties ActFinder::speaker_meant(std::uint32_t pronoun) const {
  constexpr std::array<std::string_view, 4> words = {"they", "it", "he", "she"};
  if (reading_.upos(pronoun) != Upos::pron || !one_of(reading_.folded(pronoun), words)) return {};
  const std::uint32_t clause = reading_.head(pronoun);
  const std::uint32_t verb = reading_.head(clause);
  if (reading_.relation(clause) != Deprel::ccomp || !rules_.speech_verb(lemma_of(reading_, verb))) return {};
  const Subject speaker = subject_of(reading_, verb);
  if (speaker.word == none || speaker.noun || speaker.word > pronoun) return {};
  return scene_.at(speaker.word, How::standing);
}

Parties ActFinder::marked(const std::vector<std::uint32_t>& words, const Strings& prepositions, How reach,
                          Act& act) const {
  Parties parties;
  for (const std::uint32_t word : words) append_marked(word, prepositions, reach, act, parties, 0);
  if (parties.empty())
    for (const std::uint32_t word : words) append_marked(word, prepositions, reach, act, parties, 1);
  // "delivered tons of rice to Chad", where the last is read as part of the object
  for (const std::uint32_t word : words) {
    if (!parties.empty() || reading_.upos(word) != Upos::verb) continue;
    const std::uint32_t object = object_of(reading_, word);
    if (object != none && object > word) append_marked(object, prepositions, reach, act, parties, 3);
  }
  return parties;
}

void ActFinder::append_marked(std::uint32_t word, const Strings& prepositions, How reach, Act& act,
                              Parties& parties, int steps) const {
  for (const std::uint32_t child : dependents(reading_, word)) {
    const Deprel relation = reading_.relation(child);
    // "left the talks at the request of Chad"
    if (asked_for(child) || along_with(reading_, child) || stands_aside(reading_, child)) continue;
    if (reading_.marker(child) == "at" && reading_.upos(child) == Upos::noun && word != act.trigger) continue;
    const bool deeper =
        relation == Deprel::nmod || (relation == Deprel::amod && reading_.upos(word) == Upos::sym);
    if (deeper && steps > 0 && reading_.upos(word) != Upos::verb && reading_.upos(word) != Upos::propn)
      append_marked(child, prepositions, reach, act, parties, steps - 1);
    const bool nominal = relation == Deprel::obl || relation == Deprel::nmod ||
                         relation == Deprel::obl_agent || relation == Deprel::obl_unmarked ||
                         relation == Deprel::iobj;
    if (!nominal || !marked_by(child, prepositions)) continue;
    const std::uint32_t node = antecedent(reading_, child);
    if (reciprocal(reading_, node)) {
      act.mutual = true;
      continue;
    }
    Parties here = scene_.at(node, reach);
    if (here.empty() && reach >= How::standing) here = scene_.place(node);
    if (!here.empty() && act.preposition.empty()) act.preposition = reading_.marker(child);
    join(parties, here);
  }
}

bool ActFinder::marked_by(std::uint32_t word, const Strings& prepositions) const {
  if (one_of(reading_.marker(word), prepositions)) return true;
  return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
    return reading_.relation(child) == Deprel::case_ && one_of(reading_.folded(child), prepositions);
  });
}

bool ActFinder::asked_for(std::uint32_t noun) const {
  constexpr std::array<std::string_view, 7> words = {"request", "behest",     "urging",     "insistence",
                                                     "bidding", "invitation", "instigation"};
  constexpr std::array<std::string_view, 5> marks = {"at", "on", "upon", "per", "by"};
  return one_of(reading_.marker(noun), marks) && one_of(lemma_of(reading_, noun), words);
}

Parties ActFinder::in_place(std::uint32_t at, const std::vector<std::uint32_t>& words, const Parties& sources,
                            bool hostile) const {
  constexpr std::array<std::string_view, 10> inside = {"in",   "at",         "across", "inside",  "around",
                                                       "into", "throughout", "near",   "through", "outside"};
  constexpr std::array<std::string_view, 5> at_odds = {"along", "on", "against", "to", "from"};
  Parties parties;
  const auto look = [&](std::uint32_t word) {
    for (const std::uint32_t child : dependents(reading_, word)) {
      const Deprel relation = reading_.relation(child);
      if (relation != Deprel::obl && relation != Deprel::nmod) continue;
      const std::string& marker = reading_.marker(child);
      if (asked_for(child) || stands_aside(reading_, child)) continue;
      if (one_of(marker, inside) || (hostile && one_of(marker, at_odds)))
        join(parties, without(scene_.places(antecedent(reading_, child)), sources));
    }
  };
  look(at);
  for (const std::uint32_t word : words) look(word);
  if (parties.empty())
    for (const std::uint32_t child : dependents(reading_, at))
      if (reading_.relation(child) == Deprel::xcomp || reading_.relation(child) == Deprel::obj ||
          (reading_.relation(child) == Deprel::obl && !stands_aside(reading_, child))) {
        look(child);
        const std::uint32_t object = reading_.child(child, Deprel::obj);
        if (object != none) look(object);
      }
  Parties states;
  for (Party party : parties) {
    const CastActor& actor = scene_.cast().actors[party.actor];
    if (actor.kind == ActorKind::person) continue;
    party.how = How::place;
    states.push_back(party);
  }
  return states;
}

void ActFinder::join_places_of_nameless(std::uint32_t at, std::vector<std::uint32_t> words,
                                        const RelationType& type, const Parties& sources,
                                        Parties& parties) const {
  if (parties.empty() || !type.place || !named(parties).empty()) return;
  for (const Party& party : parties) words.push_back(scene_.cast().mentions[party.mention].head);
  join(parties, in_place(at, words, sources, type.stance != Stance::cooperative));
}

Parties ActFinder::only_kinds(const Parties& parties, const Frame& frame) const {
  if (frame.kinds.empty()) return parties;
  const bool persons = frame.kinds.size() == 1 && frame.kinds.front() == ActorKind::person;
  // "released the British sailors": people of a state stand for it.
  const bool people = std::ranges::any_of(
      frame.kinds, [](ActorKind kind) { return kind == ActorKind::person || kind == ActorKind::group; });
  Parties fitting;
  for (const Party& party : parties) {
    if (people && !persons && party.how >= How::within && party.how <= How::standing && of_people(party))
      fitting.push_back(party);
    const ActorKind kind = scene_.cast().actors[party.actor].kind;
    if (!fitting.empty() && fitting.back().actor == party.actor) continue;
    if (kind == ActorKind::unknown ||
        std::find(frame.kinds.begin(), frame.kinds.end(), kind) != frame.kinds.end())
      fitting.push_back(party);
  }
  return fitting;
}

bool ActFinder::of_people(const Party& party) const {
  const std::uint32_t noun = reading_.head(scene_.cast().mentions[party.mention].head);
  switch (noun_class(reading_.folded(noun))) {
    case NounClass::organisation:
    case NounClass::state:
    case NounClass::place:
      return false;
    case NounClass::apparatus:
      return reading_.folded(noun) == "soldiers" || reading_.folded(noun) == "officials";
    default:
      return true;
  }
}

}  // namespace actorgraph
