// The acts of nouns: events ("talks with Chad", "the criticism by Chad") and what somebody is to another
// ("an ally of Chad"). A noun may get its parties from the verb that carries it.

#include "extract/act_finder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/echoes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

std::optional<Act> ActFinder::noun_act(std::uint32_t noun, std::uint32_t at) const {
  const Frame& frame = rules_.frame(at);
  const auto words = companions(noun, frame);
  if (!words || (frame.reverse && in_support(noun))) return std::nullopt;
  Act act{noun, at, *words, {}, {}, {}, false, false, false, false, none};
  if (frame.role)
    role_parties(noun, frame, act);
  else
    event_parties(noun, frame, act);
  act.targets = only_kinds(act.targets, frame);
  const bool one_sided = frame.mutual && !frame.prepositions.empty() && act.targets.empty() && !act.mutual;
  if (one_sided) return std::nullopt;
  if (rules_.type_of(at).directed && !frame.mutual && act.targets.empty()) return std::nullopt;
  return act;
}

void ActFinder::role_parties(std::uint32_t noun, const Frame& frame, Act& act) const {
  const Strings& prepositions =
      frame.prepositions.empty() ? rules_.type_of(act.frame).targets : frame.prepositions;
  act.targets = marked({noun}, prepositions, How::standing, act);
  if (act.targets.empty() && !(frame.prepositions.empty() || frame.prepositions.front() == "of")) return;
  if (act.targets.empty()) act.targets = scene_.before(noun);
  if (act.targets.empty()) return;
  if (scene_.mention_at(noun) != none) act.sources = without(scene_.at(noun, How::named), act.targets);
  for (const std::uint32_t child : dependents(reading_, noun)) {
    const Deprel relation = reading_.relation(child);
    const std::string& marker = reading_.marker(child);
    if (relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::nmod_desc ||
        (relation == Deprel::nmod && (marker == "such" || marker == "like" || marker == "including")) ||
        (relation == Deprel::compound && child > noun))
      join(act.sources, scene_.at(child, How::standing));
    if (relation == Deprel::nsubj && reading_.child(noun, Deprel::cop) != none)
      join(act.sources, scene_.at(antecedent(reading_, child), How::standing));
  }
  const Deprel relation = reading_.relation(noun);
  const std::uint32_t head = reading_.head(noun);
  if (act.sources.empty() && (relation == Deprel::appos || relation == Deprel::flat ||
                              relation == Deprel::nmod_desc || relation == Deprel::compound))
    act.sources = scene_.alone(head);
  // "became leader of", "serves as envoy to"; not "imposed sanctions on the leaders of".
  const std::string& marker = reading_.marker(noun);
  if (act.sources.empty() && relation == Deprel::xcomp && (marker.empty() || marker == "as"))
    act.sources = scene_.at(subject_of(reading_, noun).word, How::standing);
  if (act.sources.empty() && relation == Deprel::obl && marker == "as" && reading_.upos(head) == Upos::verb)
    act.sources = scene_.at(who_becomes(head), How::standing);
  act.sources = without(act.sources, act.targets);
}

std::uint32_t ActFinder::who_becomes(std::uint32_t verb) const {
  const std::string_view lemma = lemma_of(reading_, verb);
  if (one_of(lemma, {"replace", "succeed", "serve", "act", "work"})) return subject_of(reading_, verb).word;
  if (!one_of(lemma, {"appoint", "name", "elect", "choose", "install", "confirm", "select", "pick"}))
    return none;
  return passive(reading_, verb) ? subject_of(reading_, verb).word : object_of(reading_, verb);
}

void ActFinder::event_parties(std::uint32_t noun, const Frame& frame, Act& act) const {
  const RelationType& type = rules_.type_of(act.frame);
  const Strings& prepositions = frame.prepositions.empty() ? type.targets : frame.prepositions;
  std::vector<std::uint32_t> words{noun};
  for (const std::uint32_t child : dependents(reading_, noun))
    if (reading_.relation(child) == Deprel::acl && rules_.light(lemma_of(reading_, child)))
      words.push_back(child);
  const std::uint32_t carrier = carrier_of(noun);
  // "ordered an inquiry into the killing" carries the inquiry.
  const bool about = type.name == "ASSAULT" && reading_.marker(noun) == "into";
  // "claimed the attack", but not "claimed responsibility for the attack", which has a frame of its own
  const bool carried = carrier != none && rules_.light(lemma_of(reading_, carrier)) &&
                       (lemma_of(reading_, carrier) != "claim" || reading_.relation(noun) != Deprel::obl) &&
                       !about;
  if (carried) words.push_back(carrier);
  Parties between = between_whom(noun, words, frame, act);
  if (between.size() >= 2 && frame.mutual) {
    act.sources = between;
    act.mutual = true;
    act.preposition = "between";
    act.carrier = carrier;
    return;
  }
  // "talks between Chad and leaders from Mali and Niger", where the last hang on the talks
  if (frame.mutual && between.size() == 1) {
    act.targets = others_from(noun, between);
    if (!act.targets.empty()) {
      act.sources = between;
      return;
    }
  }
  Parties by = by_whom(noun, words, prepositions);
  // "Iceland's criticism was repeated by Norway": that is another deed.
  if (carrier != none && passive(reading_, carrier) && !scene_.before(noun).empty())
    by = by_whom(noun, {noun}, prepositions);
  act.targets = without(marked(words, prepositions, How::standing, act), by);
  act.sources = by;
  const Parties before = without(scene_.before(noun), act.targets);
  join(act.sources, before);
  if (!frame.prepositions.empty() && act.targets.empty() && type.inside)
    act.targets = at_best(without(marked(words, prepositions, How::inside, act), act.sources), How::inside);
  carry(noun, frame, carrier, carried, act);
  if (act.sources.empty()) {
    act.sources = charged_with(noun, type);
    act.alleged = only_alleged(noun, type);
  }
  if (act.sources.empty() && goes_along(noun, frame)) act.sources = who_does_above(noun);
  if (type.name == "PROTEST" && act.sources.empty() && protests(noun)) {
    act.sources = scene_.protesters();
    const std::uint32_t verb = reading_.head(noun);
    if (!act.sources.empty() && act.targets.empty() && frame.prepositions.empty() &&
        reading_.relation(noun) == Deprel::nsubj && reading_.upos(verb) == Upos::verb)
      act.targets = in_place(verb, {}, act.sources, false);
  }
  act.sources = without(act.sources, act.targets);
  // "calls by Ann Lee" are no call between two.
  const bool between_two = frame.prepositions.empty() || before.size() >= 2;
  if (act.sources.size() >= 2 && act.targets.empty() && frame.mutual && between_two) act.mutual = true;
  if (act.targets.empty() && !act.sources.empty() && type.name == "ASSAULT" && is_assault(noun) &&
      (charge_above(noun, type) != none || carried_out(carrier)) && told_before(noun))
    act.targets = without(victims_before(scene_, noun), act.sources);
  event_far_targets(noun, frame, carrier, carried, act);
  if (type.name == "ASSAULT" && act.sources.empty() && !act.targets.empty()) join_culprits(noun, act);
  const bool at_whose = asked_for(noun) || (act.targets.empty() && reading_.marker(noun) == "at");
  if (type.name == "REQUEST" && at_whose) at_request(noun, act);
}

Parties ActFinder::between_whom(std::uint32_t noun, const std::vector<std::uint32_t>& words,
                                const Frame& frame, Act& act) const {
  Parties between = marked(words, {"between", "among"}, How::standing, act);
  if (!frame.mutual) return between;
  if (between.size() == 1 && !others_from(noun, between).empty()) return between;
  if (between.size() < 2) {
    const Parties beside = between_beside(noun);
    if (beside.size() >= 2) between = beside;
  }
  if (between.size() < 2) return between;
  // The second may hang on the talks.
  for (const std::uint32_t child : dependents(reading_, noun))
    if (reading_.relation(child) == Deprel::appos && child > noun &&
        child < scene_.cast().mentions[between.back().mention].first)
      join(between, scene_.alone(child));
  return between;
}

Parties ActFinder::others_from(std::uint32_t noun, const Parties& one) const {
  const CastMention& first = scene_.cast().mentions[one.front().mention];
  Parties others;
  for (const std::uint32_t child : dependents(reading_, noun))
    if (reading_.relation(child) == Deprel::nmod && reading_.marker(child) == "from" && child > first.head &&
        first.last < sentence_.last && reading_.folded(first.last) == "and")
      join(others, without(scene_.at(child, How::standing), one));
  return others;
}

void ActFinder::event_far_targets(std::uint32_t noun, const Frame& frame, std::uint32_t carrier, bool carried,
                                  Act& act) const {
  const RelationType& type = rules_.type_of(act.frame);
  // "her refusal to hand the papers to Chad"
  if (act.targets.empty() && type.name == "REJECT" && frame.prepositions == Strings{"to"})
    act.targets = in_complement(noun, act.sources, 1);
  if (act.targets.empty() && frame.prepositions.empty() && type.complement && carried) {
    act.targets = in_complement(noun, act.sources, 1);
    // "reiterated its demand today that Israel leave": the clause may hang on the verb.
    if (act.targets.empty()) act.targets = in_complement(carrier, act.sources, 1);
  }
  if (act.targets.empty() && carried && type.complement && type.stance == Stance::conflictual)
    act.targets = in_occasion(noun, carrier, act.sources);
  if (act.targets.empty() && frame.prepositions.empty() && type.place && !act.mutual)
    act.targets = in_place(noun, {}, act.sources, type.stance != Stance::cooperative);
  if (!act.mutual) join_places_of_nameless(noun, {}, type, act.sources, act.targets);
}

Parties ActFinder::between_beside(std::uint32_t noun) const {
  std::uint32_t at = noun + 1;
  const std::uint32_t last = std::min(sentence_.last, noun + 8);
  while (at < last && reading_.folded(at) != "between") ++at;
  if (at >= last) return {};
  Parties parties;
  const Parties first = scene_.right_of(at);
  if (first.empty()) return {};
  const CastMention& one = scene_.cast().mentions[first.front().mention];
  if (one.first > at + 4) return {};
  std::uint32_t joint = one.last;
  while (joint < std::min(sentence_.last, one.last + 8) && reading_.folded(joint) != "and") ++joint;
  if (joint >= std::min(sentence_.last, one.last + 8)) return {};
  const Parties second = scene_.right_of(joint);
  if (second.empty() || scene_.cast().mentions[second.front().mention].first > joint + 4) return {};
  join(parties, first);
  join(parties, second);
  return parties;
}

Parties ActFinder::by_whom(std::uint32_t noun, const std::vector<std::uint32_t>& words,
                           const Strings& prepositions) const {
  Parties parties;
  Act ignored;
  join(parties, marked(words, {"by"}, How::standing, ignored));
  if (!one_of("from", prepositions)) join(parties, marked({noun}, {"from"}, How::standing, ignored));
  // In "the attack on the hotel of Chad", Chad is no attacker.
  const bool elsewhere = std::ranges::any_of(dependents(reading_, noun), [&](std::uint32_t child) {
    return reading_.relation(child) == Deprel::nmod && reading_.marker(child) != "of";
  });
  if (parties.empty() && !one_of("of", prepositions)) {
    if (elsewhere)
      append_marked(noun, {"of"}, How::standing, ignored, parties, 0);
    else
      join(parties, marked({noun}, {"of"}, How::standing, ignored));
  }
  // "faces criticism from Russia", where the last hangs on the verb
  const std::uint32_t carrier = carrier_of(noun);
  if (parties.empty() && carrier != none && rules_.suffered(lemma_of(reading_, carrier)) &&
      !one_of("from", prepositions))
    join(parties, marked({carrier}, {"from"}, How::standing, ignored));
  return parties;
}

std::uint32_t ActFinder::carrier_of(std::uint32_t noun) const {
  const std::uint32_t head = reading_.head(noun);
  if (head == noun || reading_.upos(head) != Upos::verb) return none;
  switch (reading_.relation(noun)) {
    case Deprel::obj:
    case Deprel::obl:
    case Deprel::nsubj_pass:
      return head;
    default:
      return none;
  }
}

void ActFinder::carry(std::uint32_t noun, const Frame& frame, std::uint32_t carrier, bool carried,
                      Act& act) const {
  act.carrier = carried ? carrier : none;
  const bool predicate = reading_.child(noun, Deprel::cop) != none && !reading_.marker(noun).empty();
  if (predicate) {
    const Subject subject = subject_of(reading_, noun);
    join(act.sources, scene_.at(subject.word, How::standing));
    return;
  }
  if (carrier == none) return;
  const Deprel relation = reading_.relation(noun);
  const bool is_passive = passive(reading_, carrier);
  const Parties subject = is_passive ? scene_.at(agent_of(reading_, carrier), How::standing)
                                     : subject_parties(subject_of(reading_, carrier), How::standing);
  if (rules_.suffered(lemma_of(reading_, carrier)) && relation != Deprel::nsubj_pass && !is_passive &&
      !rules_.light(lemma_of(reading_, carrier)) && !frame.mutual && act.targets.empty()) {
    act.targets = without(subject, act.sources);
    act.carrier = carrier;
    return;
  }
  const bool goes_for =
      relation == Deprel::obl && !is_passive && frame.mutual &&
      (reading_.marker(noun) == "for" || reading_.marker(noun) == "in" || reading_.marker(noun) == "into");
  // "Iran rejected Israel's accusations": it is the one who answers that they were made to.
  if (!carried && !frame.mutual && !act.sources.empty() && act.targets.empty() && answers(carrier) &&
      said_to(act) && relation != Deprel::nsubj_pass)
    act.targets = without(subject, act.sources);
  if (!carried && !goes_for) return;
  if (relation == Deprel::obl && !goes_for && !carried) return;
  if (act.sources.empty() || frame.mutual) {
    if (act.sources.empty()) act.controlled = !carried;
    if (act.sources.empty() || act.targets.empty()) join(act.sources, without(subject, act.targets));
  }
}

std::uint32_t ActFinder::charge_above(std::uint32_t noun, const RelationType& type) const {
  constexpr std::array<std::string_view, 5> marks = {"for", "of", "over", "with", "in"};
  constexpr std::array<std::string_view, 8> courts = {"convict", "charge",    "accuse",    "suspect",
                                                      "indict",  "prosecute", "implicate", "sentence"};
  if (type.name != "ASSAULT" && type.name != "COERCE") return none;
  std::uint32_t word = noun;
  // "with terrorism over the bombing of", where the second hangs on the first
  if (reading_.relation(word) == Deprel::nmod && one_of(reading_.marker(word), marks) &&
      scene_.mention_at(reading_.head(word)) == none)
    word = reading_.head(word);
  const std::uint32_t verb = reading_.head(word);
  const std::string& marker = reading_.marker(word);
  if (reading_.upos(verb) != Upos::verb || reading_.relation(word) != Deprel::obl || !one_of(marker, marks))
    return none;
  if (one_of(lemma_of(reading_, verb), courts)) return verb;
  if (marker != "for" && marker != "over") return none;
  const auto judges = [&](std::uint32_t frame) {
    const std::string& other = rules_.type_of(frame).name;
    return rules_.frame(frame).words.empty() && rules_.frame(frame).prepositions.empty() &&
           (other == "ACCUSE" || other == "SANCTION" || other == "COERCE");
  };
  return std::ranges::any_of(rules_.frames(TriggerPart::verb, lemma_of(reading_, verb)), judges) ? verb
                                                                                                 : none;
}

Parties ActFinder::charged_with(std::uint32_t noun, const RelationType& type) const {
  const std::uint32_t verb = charge_above(noun, type);
  if (verb == none) return {};
  const std::uint32_t whom =
      passive(reading_, verb) ? subject_of(reading_, verb).word : object_of(reading_, verb);
  // "the only ones convicted of": those who are the ones
  const std::uint32_t one =
      whom != none && reading_.child(whom, Deprel::cop) != none ? subject_of(reading_, whom).word
      : whom != none && reading_.relation(verb) == Deprel::acl && reading_.child(whom, Deprel::nsubj) != none
          ? reading_.child(whom, Deprel::nsubj)
          : whom;
  return scene_.at(one, How::inside);
}

bool ActFinder::only_alleged(std::uint32_t noun, const RelationType& type) const {
  constexpr std::array<std::string_view, 10> verbs = {"charge",    "accuse",    "suspect", "indict",
                                                      "prosecute", "implicate", "arrest",  "detain",
                                                      "question",  "blame"};
  const std::uint32_t verb = charge_above(noun, type);
  return verb != none && one_of(lemma_of(reading_, verb), verbs);
}

bool ActFinder::carried_out(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 7> verbs = {"carry", "launch",  "conduct",   "commit",
                                                     "stage", "execute", "perpetrate"};
  return verb != none && one_of(lemma_of(reading_, verb), verbs);
}

bool ActFinder::in_support(std::uint32_t noun) const {
  return reading_.marker(noun) == "in" && reading_.child(noun, Deprel::det) == none &&
         one_of(lemma_of(reading_, noun), {"support", "defense", "defence"});
}

bool ActFinder::goes_along(std::uint32_t noun, const Frame& frame) const {
  if (in_support(noun)) return !frame.reverse;
  // "took the town with the help of Chad"
  if (frame.reverse && reading_.marker(noun) == "with") return true;
  return frame.mutual && reading_.marker(noun) == "in" && reading_.child(noun, Deprel::det) == none;
}

std::uint32_t ActFinder::clause_above(std::uint32_t word) const {
  std::uint32_t head = reading_.head(word);
  for (int step = 0; step < 3 && !clausal(reading_, head) && reading_.head(head) != head; ++step)
    head = reading_.head(head);
  // "The king suspended parliament at the behest of Chad", where the verb is read as a modifier
  if (head == word || clausal(reading_, head)) return head != word ? head : none;
  for (const std::uint32_t child : dependents(reading_, head))
    if (reading_.upos(child) == Upos::verb && object_of(reading_, child) == head) return child;
  return none;
}

Parties ActFinder::who_does_above(std::uint32_t noun) const {
  // "the closure of the border by Chad at the request of Mali"
  for (const std::uint32_t child : dependents(reading_, reading_.head(noun)))
    if (reading_.upos(reading_.head(noun)) == Upos::noun && reading_.relation(child) == Deprel::nmod &&
        reading_.marker(child) == "by")
      return scene_.at(child, How::standing);
  const std::uint32_t verb = clause_above(noun);
  if (verb == none) return {};
  const std::uint32_t agent = passive(reading_, verb) ? agent_of(reading_, verb) : none;
  if (agent != none) return scene_.at(agent, How::standing);
  return subject_parties(subject_of(reading_, verb), How::standing);
}

bool ActFinder::answers(std::uint32_t verb) const {
  constexpr std::array<std::string_view, 4> answered = {"answer", "ignore", "heed", "address"};
  const std::string_view lemma = lemma_of(reading_, verb);
  if (one_of(lemma, answered)) return true;
  const auto status = rules_.verb_status(lemma, particle_of(reading_, verb));
  if (status == Status::denied) return true;
  return std::ranges::any_of(rules_.frames(TriggerPart::verb, lemma), [&](std::uint32_t frame) {
    const std::string& type = rules_.type_of(frame).name;
    return rules_.frame(frame).words.empty() && (type == "REJECT" || type == "AGREE" || type == "CONCEDE");
  });
}

bool ActFinder::said_to(const Act& act) const {
  constexpr std::array<std::string_view, 4> types = {"REQUEST", "ACCUSE", "THREATEN", "AGREE"};
  return one_of(rules_.type_of(act.frame).name, types);
}

void ActFinder::at_request(std::uint32_t noun, Act& act) const {
  Parties of = marked({noun}, {"of"}, How::standing, act);
  if (of.empty()) of = scene_.before(noun);
  if (asked_for(noun)) act.targets.clear();
  const Parties doer = who_does_above(noun);
  if (of.empty() || doer.empty()) return;
  act.sources = of;
  act.targets = without(doer, of);
}

}  // namespace actorgraph
