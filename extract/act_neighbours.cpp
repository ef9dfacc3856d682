// The last look, where the tree gives a party no place: who is nearest beside the trigger, or who did the
// deed that the text has told of before.

#include "extract/act_finder.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/culprits.hpp"
#include "extract/echoes.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

bool ActFinder::echo(Act& act) const {
  const RelationType& type = rules_.type_of(act.frame);
  constexpr std::array<std::string_view, 5> attitudes = {"ACCUSE", "REJECT", "SUPPORT", "CONCERN", "PROTEST"};
  const bool inquiry = type.name == "INVESTIGATE";
  if (act.sources.empty() || !act.targets.empty() || (!inquiry && !one_of(type.name, attitudes)))
    return false;
  const Frame& frame = rules_.frame(act.frame);
  const Strings& prepositions = frame.prepositions.empty() ? type.targets : frame.prepositions;
  std::vector<std::uint32_t> words{act.trigger};
  words.insert(words.end(), act.words.begin(), act.words.end());
  std::vector<std::uint32_t> nouns;
  const bool verb = reading_.upos(act.trigger) == Upos::verb;
  if (verb && frame.prepositions.empty())
    nouns.push_back(passive(reading_, act.trigger) ? subject_of(reading_, act.trigger).word
                                                   : object_of(reading_, act.trigger));
  for (const std::uint32_t word : words)
    for (const std::uint32_t child : dependents(reading_, word))
      if (one_of(reading_.marker(child), prepositions)) nouns.push_back(child);
  for (const std::uint32_t noun : nouns) {
    const Parties agents = inquiry ? culprits_of(scene_, noun) : agent_of_event(scene_, noun);
    act.targets = only_kinds(without(agents, act.sources), frame);
    if (!act.targets.empty()) return true;
  }
  if (type.name == "PROTEST") act.targets = own_state(act.sources);
  return !act.targets.empty();
}

// "students throughout Kenya demonstrated": against those who govern them, if no other state is spoken of.
Parties ActFinder::own_state(const Parties& people) const {
  const Cast& cast = scene_.cast();
  Parties states;
  for (const std::uint32_t mention : scene_.mentions_in(reading_.sentence(sentence_.first)))
    for (const std::uint32_t actor : cast.mentions[mention].actors)
      if (cast.actors[actor].kind == ActorKind::state) join(states, {{actor, mention, How::place}});
  const bool theirs =
      states.size() == 1 && std::ranges::all_of(people, [&](const Party& party) {
        const CastActor& group = cast.actors[party.actor];
        return group.kind == ActorKind::group && group.country == cast.actors[states.front().actor].country;
      });
  return theirs ? states : Parties{};
}

bool ActFinder::look_around(Act& act) const {
  const Frame& frame = rules_.frame(act.frame);
  if (claims_deed(act)) return false;
  if (frame.part == TriggerPart::noun && (act.preposition == "between" || asked_for(act.trigger)))
    return false;
  // Of a cooperation that names neither party nothing is known.
  if (frame.part == TriggerPart::noun && act.sources.empty() && act.targets.empty() &&
      rules_.type_of(act.frame).name == "COOPERATE")
    return false;
  // "wanted for the bombings": whoever is near has not bombed.
  if (frame.part == TriggerPart::noun && (frame.weak || moves_somebody(act.trigger)) && act.sources.empty() &&
      !act.mutual && rules_.type_of(act.frame).name == "ASSAULT")
    return false;
  // "condemned the attacks on Chad": who condemns them has not made them.
  if (frame.part == TriggerPart::noun && act.sources.empty() && rules_.type_of(act.frame).name == "ASSAULT" &&
      reading_.relation(act.trigger) == Deprel::obj && judges(reading_.head(act.trigger)))
    return false;
  // "killed 136 and injured others": those who are counted are whom it was done to.
  if (frame.part == TriggerPart::verb && act.targets.empty() && rules_.type_of(act.frame).name == "ASSAULT" &&
      object_of(reading_, act.trigger) != none &&
      reading_.upos(object_of(reading_, act.trigger)) == Upos::num)
    return false;
  if (frame.part == TriggerPart::verb && act.targets.empty() &&
      judges_violence(act, object_of(reading_, act.trigger)))
    return false;
  if (needs_to_be_said(act)) return false;
  if (frame.part == TriggerPart::noun && frame.weak && frame.mutual &&
      (act.sources.empty() || act.targets.empty()) && act.preposition.empty())
    return false;
  std::uint32_t first = act.words.empty() ? act.trigger : std::min(act.trigger, act.words.front());
  const std::uint32_t last = act.words.empty() ? act.trigger : std::max(act.trigger, act.words.back());
  // "strikes the rebels in coordination with Chad": who stands before the verb, not whom it strikes.
  if (frame.part == TriggerPart::noun && goes_along(act.trigger, frame) && clause_above(act.trigger) != none)
    first = std::min(first, clause_above(act.trigger));
  const bool turned = frame.part == TriggerPart::verb && reading_.upos(act.trigger) == Upos::verb &&
                      passive(reading_, act.trigger);
  // "an attack on Chad's army killed three", "a raid launched by Mali": who stands near has not done it, or
  // was not its aim.
  if (frame.part == TriggerPart::verb && !turned && act.sources.empty() &&
      reading_.upos(act.trigger) == Upos::verb && subject_of(reading_, act.trigger).word != none &&
      assault_meant(subject_of(reading_, act.trigger)) != none)
    return false;
  if (turned && act.targets.empty() &&
      std::ranges::any_of(act.words, [&](std::uint32_t word) { return is_assault(word); }))
    return false;
  Parties& before = turned ? act.targets : act.sources;
  Parties& after = turned ? act.sources : act.targets;
  if (turned && reading_.folded(std::min(last + 1, reading_.size() - 1)) != "by" &&
      agent_of(reading_, act.trigger) == none)
    return false;
  const bool own = frame.part == TriggerPart::verb && has_own_subject(act.trigger);
  if (before.empty() && !own)
    before = without(not_passed(not_speaking(scene_.left_of(first, act.trigger), act.trigger), act.trigger),
                     after);
  // "US sanctions on the leaders of": a state that stands before is not the one who leads.
  if (frame.role && !reading_.marker(act.trigger).empty())
    std::erase_if(before, [&](const Party& party) {
      return party.how == How::nearby && scene_.cast().actors[party.actor].kind == ActorKind::state;
    });
  const bool object =
      (frame.part == TriggerPart::verb && !turned && has_own_object(act)) || (!turned && slot_filled(act));
  if (after.empty() && !object && !(frame.mutual && before.size() > 1))
    after = only_kinds(without(not_beside(scene_.right_of(last), act.trigger), before), frame);
  // "left a rally in Chad"
  const bool stays = object && rules_.type_of(act.frame).name == "RETREAT";
  const bool themselves =
      frame.part == TriggerPart::verb && frame.mutual && several(subject_of(reading_, act.trigger).word);
  if (after.empty() && !stays && !themselves && rules_.type_of(act.frame).place)
    after = only_kinds(without(scene_.place_right_of(first), before), frame);
  // "rejected the UN's offer, saying that the dispute is a matter for the two neighbours": theirs alone.
  const bool both =
      frame.mutual && !turned && after.size() > 1 &&
      std::ranges::all_of(after, [&](const Party& party) { return party.mention == after.front().mention; });
  if (both) {
    before = std::move(after);
    after.clear();
    act.mutual = true;
  }
  return true;
}

// "claimed it alters cells and harms Chad", "resigned to become Chad's minister", "dismissed rumours": who
// stands near has no part in it.
bool ActFinder::needs_to_be_said(const Act& act) const {
  constexpr std::array<std::string_view, 2> claims = {"claim", "allege"};
  constexpr std::array<std::string_view, 3> dismissals = {"fire", "sack", "dismiss"};
  const Frame& frame = rules_.frame(act.frame);
  if (frame.part != TriggerPart::verb || !act.words.empty()) return false;
  const std::string_view lemma = lemma_of(reading_, act.trigger);
  // "helped broker a deal between Chad and Mali"
  if (lemma == "help" && reading_.child(act.trigger, Deprel::obj) == none) return true;
  return one_of(lemma, claims) || frame.mode == "resign" ||
         (rules_.type_of(act.frame).name == "SANCTION" && one_of(lemma, dismissals));
}

// "called for an end to the war on drugs, which Chad supports": the place of the target is taken by a thing.
bool ActFinder::slot_filled(const Act& act) const {
  const Frame& frame = rules_.frame(act.frame);
  if (frame.prepositions.empty()) return false;
  const std::uint32_t last = act.words.empty() ? act.trigger : std::max(act.trigger, act.words.back());
  const Parties next = scene_.right_of(last);
  if (next.empty()) return false;
  const std::uint32_t party = scene_.cast().mentions[next.front().mention].head;
  const auto fills = [&](std::uint32_t word) {
    return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
      const Deprel relation = reading_.relation(child);
      return (relation == Deprel::obl || relation == Deprel::nmod) &&
             one_of(reading_.marker(child), frame.prepositions) && reading_.upos(child) == Upos::noun &&
             child < party && (rules_.type_of(act.frame).inside || !reading_.governs(child, party));
    });
  };
  return fills(act.trigger) || std::ranges::any_of(act.words, fills);
}

// "is shocked by the killing of": whom it shocks has not killed.
bool ActFinder::moves_somebody(std::uint32_t noun) const {
  const std::uint32_t head = reading_.head(noun);
  return head != noun && one_of(reading_.marker(noun), {"by", "at", "over", "about"}) &&
         (reading_.upos(head) == Upos::adj || (reading_.upos(head) == Upos::verb && passive(reading_, head)));
}

// Has the verb a subject of its own that is no actor?
bool ActFinder::has_own_subject(std::uint32_t verb) const {
  if (reading_.upos(verb) != Upos::verb) return false;
  const Subject subject = subject_of(reading_, verb);
  // "condemns the plan to raid the post": it is nobody's who stands near.
  if (subject.noun && reading_.upos(reading_.head(subject.word)) == Upos::verb &&
      only_spoken_of(reading_.head(subject.word)))
    return true;
  if (subject.word == none || subject.noun || reading_.upos(subject.word) != Upos::noun ||
      subject.word > verb)
    return false;
  // "prevented a law from letting Chad in": it is the law that lets.
  if (subject.controlled)
    return scene_.mention_at(subject.word) == none && reading_.relation(subject.word) == Deprel::obj;
  return !subject.controlled && reading_.head(subject.word) == verb;
}

// Has the verb an object that is no actor, so that who stands further on is none?
bool ActFinder::has_own_object(const Act& act) const {
  const Frame& frame = rules_.frame(act.frame);
  if (reading_.upos(act.trigger) != Upos::verb || !act.words.empty() || !frame.prepositions.empty())
    return false;
  const std::uint32_t object = reading_.child(act.trigger, Deprel::obj);
  if (object == none || object < act.trigger || scene_.mention_at(object) != none) return false;
  constexpr std::array<std::string_view, 4> own = {"himself", "herself", "itself", "themselves"};
  if (one_of(reading_.folded(object), own)) return true;
  if (reading_.upos(object) != Upos::noun) return false;
  if (rules_.type_of(act.frame).inside) return true;  // what stands inside it has been looked for
  const Parties next = scene_.right_of(act.trigger);
  return !next.empty() && !reading_.governs(object, scene_.cast().mentions[next.front().mention].head);
}

Parties ActFinder::not_beside(const Parties& parties, std::uint32_t trigger) const {
  constexpr std::array<std::string_view, 7> means = {"via",  "through", "since", "during",
                                                     "amid", "despite", "until"};
  Parties rest = not_speaking(parties, trigger);
  std::erase_if(rest, [&](const Party& party) {
    const std::uint32_t word = scene_.cast().mentions[party.mention].head;
    return one_of(reading_.marker(word), means) || asked_for(reading_.head(word));
  });
  return rest;
}

Parties ActFinder::not_passed(const Parties& parties, std::uint32_t trigger) const {
  if (reading_.upos(trigger) != Upos::verb || mark_of(reading_, trigger) != "to") return parties;
  const Subject subject = subject_of(reading_, trigger);
  if (subject.word == none || subject.noun || reading_.upos(subject.word) != Upos::noun) return parties;
  Parties rest = parties;
  std::erase_if(rest, [&](const Party& party) {
    const std::uint32_t word = scene_.cast().mentions[party.mention].head;
    return word > subject.word && reading_.relation(word) == Deprel::obl &&
           reading_.head(word) == reading_.head(trigger) && reading_.upos(reading_.head(word)) == Upos::verb;
  });
  return rest;
}

Parties ActFinder::not_speaking(const Parties& parties, std::uint32_t trigger) const {
  Parties silent;
  for (const Party& party : parties)
    if (!tells_of(scene_.cast().mentions[party.mention].head, trigger) &&
        !follows_according_to(scene_.cast().mentions[party.mention].first))
      silent.push_back(party);
  return silent;
}

bool ActFinder::follows_according_to(std::uint32_t word) const {
  return word >= sentence_.first + 2 && reading_.folded(word - 1) == "to" &&
         reading_.folded(word - 2) == "according";
}

bool ActFinder::tells_of(std::uint32_t word, std::uint32_t trigger) const {
  constexpr int steps = 4;
  for (int step = 0; step < steps; ++step) {
    if (reading_.marker(word) == "according") return true;
    const std::uint32_t head = reading_.head(word);
    if (head == word) return false;
    const Deprel relation = reading_.relation(word);
    if (relation == Deprel::nsubj) {
      const bool carries = reading_.head(trigger) == head && reading_.relation(trigger) == Deprel::obj;
      return !carries && reading_.upos(head) == Upos::verb && rules_.speech_verb(lemma_of(reading_, head));
    }
    if (relation != Deprel::nmod && relation != Deprel::nmod_poss && relation != Deprel::amod &&
        relation != Deprel::compound && relation != Deprel::flat && relation != Deprel::appos)
      return false;
    word = head;
  }
  return false;
}

}  // namespace actorgraph
