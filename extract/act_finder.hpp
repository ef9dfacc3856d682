#pragma once

// Finds the acts of one sentence. Used by find_acts() alone; each part is in a file of its own.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/acts.hpp"

namespace actorgraph {

class ActFinder {
 public:
  /// Both must outlive the ActFinder.
  ActFinder(const Scene& scene, const Sentence& sentence)
      : scene_(scene), reading_(scene.reading()), rules_(scene.rules()), sentence_(sentence) {}

  std::vector<Act> run();

 private:
  static constexpr std::uint32_t none = Reading::none;
  using Strings = std::vector<std::string>;
  using Try = std::optional<Act> (ActFinder::*)(std::uint32_t, std::uint32_t) const;

  // --- acts.cpp

  /// A capital at the beginning of a sentence makes no name: "Talks between Chad and Mali".
  [[nodiscard]] bool common_noun(std::uint32_t at) const;
  /// Is the word part of an act that is kept?
  [[nodiscard]] bool used(std::uint32_t word) const;
  void keep(Act act);
  void visit_predicate(std::uint32_t at);
  void visit_noun(std::uint32_t at);
  /// "has alleged ties to Iran" alleges nothing: a bare noun follows, which the word tells of.
  [[nodiscard]] bool hedges_noun(std::uint32_t at) const;
  /// Tries the frames of a trigger in turn and keeps the first act that is complete, if need be with a last
  /// look beside the trigger. False if none is.
  bool visit(std::uint32_t at, std::span<const std::uint32_t> frames, Try attempt);
  /// "helped Chad against Mali" is done for one and against another.
  [[nodiscard]] bool helps_against(std::uint32_t at, std::span<const std::uint32_t> frames) const;
  /// Puts source and target where the frame wants them; false if the act lacks a party.
  [[nodiscard]] bool settle(Act& act) const;

  // --- act_words.cpp

  /// Does the frame allow the words around the trigger (`negated`, `unless`, `near`)?
  [[nodiscard]] bool applies(std::uint32_t at, const Frame& frame) const;
  [[nodiscard]] bool nearby(std::uint32_t at, const Strings& lemmas) const;
  /// Does it belong to the clause or phrase of its head?
  [[nodiscard]] bool own_dependent(std::uint32_t child) const;
  /// A word below `at`, at most two steps, that has one of the lemmas.
  [[nodiscard]] std::uint32_t below(std::uint32_t at, const Strings& lemmas) const;
  /// The words that a frame asks for beside its trigger; nothing if one is missing.
  [[nodiscard]] std::optional<std::vector<std::uint32_t>> companions(std::uint32_t at,
                                                                     const Frame& frame) const;
  /// A noun directly after the trigger, whatever the tree makes of it: "staged mass demonstrations".
  [[nodiscard]] std::uint32_t close_after(std::uint32_t at, const Strings& lemmas) const;
  /// "the sanctions imposed on Iran", "relations have become tense", "under pressure"
  [[nodiscard]] std::uint32_t outside(std::uint32_t at, const Strings& lemmas) const;
  /// Does the preposition of the target stand there at all? "find against" is not any finding.
  [[nodiscard]] bool marked_as_asked(const Act& act) const;

  // --- act_parties.cpp

  [[nodiscard]] Parties subject_parties(const Subject& subject, How reach) const;
  /// A noun for an attack, which is no actor itself?
  [[nodiscard]] bool is_assault(std::uint32_t noun) const;
  [[nodiscard]] bool told_before(std::uint32_t noun) const;
  [[nodiscard]] std::uint32_t assault_meant(const Subject& subject) const;
  [[nodiscard]] bool only_spoken_of(std::uint32_t verb) const;
  /// "the French raid", "the raid by France", "the raid launched by France"
  [[nodiscard]] Parties doers(std::uint32_t event) const;
  /// Is it a message, of which a participle says more?
  [[nodiscard]] bool tells_by_participle(const Subject& subject) const;
  /// Who acts, for a noun: before it, "by" whom, "of" whom.
  [[nodiscard]] Parties noun_source(std::uint32_t noun) const;
  /// "Spanish leaders said they would boycott": a pronoun that nobody has resolved is who speaks.
  [[nodiscard]] Parties speaker_meant(std::uint32_t pronoun) const;
  /// Who stands behind one of the prepositions, at one of the words. Notes the preposition in `act`.
  [[nodiscard]] Parties marked(const std::vector<std::uint32_t>& words, const Strings& prepositions,
                               How reach, Act& act) const;
  void append_marked(std::uint32_t word, const Strings& prepositions, How reach, Act& act, Parties& parties,
                     int steps) const;
  /// One of its prepositions may be meant: "out of Beirut".
  [[nodiscard]] bool marked_by(std::uint32_t word, const Strings& prepositions) const;
  /// "at the request of Chad", "at Chad's behest"
  [[nodiscard]] bool asked_for(std::uint32_t noun) const;
  /// The states where it happens; in hostile acts also those that it is directed to.
  [[nodiscard]] Parties in_place(std::uint32_t at, const std::vector<std::uint32_t>& words,
                                 const Parties& sources, bool hostile) const;
  /// "killed ten soldiers in Chad": Chad, too, where those it is done to have no name.
  void join_places_of_nameless(std::uint32_t at, std::vector<std::uint32_t> words, const RelationType& type,
                               const Parties& sources, Parties& parties) const;
  /// Those of a kind that the frame allows.
  [[nodiscard]] Parties only_kinds(const Parties& parties, const Frame& frame) const;
  /// Does a party stand before a noun for people ("the British sailors"), not for things?
  [[nodiscard]] bool of_people(const Party& party) const;

  // --- act_contents.cpp

  /// In the clause that a word governs: its subject, else what stands in it.
  [[nodiscard]] Parties in_complement(std::uint32_t at, const Parties& sources, int steps) const;
  /// Those who have a name, or are known as a group.
  [[nodiscard]] Parties named(Parties parties) const;
  /// To whom a governed act is done, by the frames of its own words: "threatened to break off relations
  /// with Iran over its ties with Cuba".
  [[nodiscard]] Parties content_targets(std::uint32_t verb, const Parties& sources) const;
  [[nodiscard]] Parties frame_targets(std::uint32_t word, TriggerPart part, const Parties& sources) const;
  /// "Ghana insisted that it did not": he asks nobody for anything.
  [[nodiscard]] bool about_himself(std::uint32_t verb, const Parties& sources) const;
  /// "prepared to strike", "agreed to arm itself against": no agreement with whom it is done to.
  [[nodiscard]] bool promises_harm(std::uint32_t word) const;
  /// "voiced concern as Washington moves on": who does what the feeling is about.
  [[nodiscard]] Parties in_occasion(std::uint32_t noun, std::uint32_t carrier, const Parties& sources) const;
  /// What somebody refuses, threatens or asks for is told by the refusal, the threat and the request:
  /// "refused to meet Iran", "threatened to attack Chad", "demanded that Hamas renounce violence".
  void drop_contents();
  /// Is it told by an act that governs it?
  [[nodiscard]] bool is_content(const Act& act) const;
  [[nodiscard]] bool hands_content_up(std::uint32_t word) const;
  [[nodiscard]] bool says_all(const Act& outer, const Act& inner) const;

  // --- act_compounds.cpp

  bool visit_compound(std::uint32_t at);
  bool visit_participle(std::uint32_t at, std::uint32_t noun);
  bool visit_prefix(std::uint32_t at, std::uint32_t noun);
  [[nodiscard]] bool after_hyphen(std::uint32_t at) const;
  [[nodiscard]] Parties before_hyphen(std::uint32_t at, std::uint32_t noun) const;
  [[nodiscard]] Parties named_in_text(std::string_view word, std::uint32_t at, std::uint32_t noun) const;
  /// Is it a noun for a protest?
  [[nodiscard]] bool protests(std::uint32_t noun) const;

  // --- act_verbs.cpp

  [[nodiscard]] std::optional<Act> verb_act(std::uint32_t verb, std::uint32_t at) const;
  void turn_round(const Subject& subject, Act& act) const;
  void join_withdrawn(std::uint32_t verb, Act& act) const;
  void join_companions(std::uint32_t verb, const Subject& subject, Act& act) const;
  /// Does it claim the responsibility for a deed?
  [[nodiscard]] bool claims_deed(const Act& act) const;
  /// To whom the deed was done that is claimed: as it is said there, else as the text has told before.
  [[nodiscard]] Parties victims_claimed(const Act& act) const;
  /// Who is given what the words of the act name, without a preposition.
  [[nodiscard]] Parties receiver(std::uint32_t verb, std::uint32_t patient, const Act& act) const;
  /// "is banned in Turkey": the state acts where it governs.
  void agentless_source(std::uint32_t verb, std::uint32_t at, Act& act) const;
  /// "41 people were killed in the blast", "the bombing killed 41": who set it off.
  [[nodiscard]] Parties behind_violence(std::uint32_t verb, std::uint32_t subject, bool is_passive) const;
  /// "the attack on the embassy": who is behind it, unless it is told of a person as another's death.
  void join_culprits(std::uint32_t noun, Act& act) const;
  /// Does the sentence tell of an attack by others than the culprits?
  [[nodiscard]] bool others_attack(std::uint32_t verb) const;
  /// "condemned the attack on Chad": it is not Chad that is condemned.
  [[nodiscard]] bool judges_violence(const Act& act, std::uint32_t object) const;
  /// Is it a verb of judging what others do: "condemn", "investigate"?
  [[nodiscard]] bool judges(std::uint32_t verb) const;
  /// "blew himself up"
  [[nodiscard]] bool hurts_himself(std::uint32_t verb) const;
  [[nodiscard]] Parties verb_targets(std::uint32_t verb, const Frame& frame, std::uint32_t patient,
                                     bool is_passive, Act& act) const;
  /// Where neither subject nor object is a target: behind prepositions, in contents, as a place.
  [[nodiscard]] Parties far_targets(std::uint32_t verb, const Frame& frame, const RelationType& type,
                                    const std::vector<std::uint32_t>& words, std::uint32_t object,
                                    Act& act) const;
  /// Are others joined to a noun by "and"?
  [[nodiscard]] bool several(std::uint32_t noun) const;
  [[nodiscard]] bool is_ground(std::uint32_t noun) const;
  /// A verb that no frame knows, between two actors.
  void visit_unknown(std::uint32_t verb, std::string_view lemma);

  // --- act_adjectives.cpp

  [[nodiscard]] std::optional<Act> adjective_act(std::uint32_t word, std::uint32_t at) const;

  // --- act_nouns.cpp

  [[nodiscard]] std::optional<Act> noun_act(std::uint32_t noun, std::uint32_t at) const;
  /// "an ally of Iran", "America's ally Japan", "allies such as Germany"
  void role_parties(std::uint32_t noun, const Frame& frame, Act& act) const;
  /// "replaced Bo Ray as head of", "named Ann Lee as head of": who is the head then, or `none`.
  [[nodiscard]] std::uint32_t who_becomes(std::uint32_t verb) const;
  void event_parties(std::uint32_t noun, const Frame& frame, Act& act) const;
  /// "talks between Peru, Chile and Ecuador"
  [[nodiscard]] Parties between_whom(std::uint32_t noun, const std::vector<std::uint32_t>& words,
                                     const Frame& frame, Act& act) const;
  /// "between Chad and leaders from Mali": those who hang on the talks.
  [[nodiscard]] Parties others_from(std::uint32_t noun, const Parties& one) const;
  /// In the clause that follows an event, or where it happens.
  void event_far_targets(std::uint32_t noun, const Frame& frame, std::uint32_t carrier, bool carried,
                         Act& act) const;
  /// "relations between A and B", word by word: whatever the tree makes of it.
  [[nodiscard]] Parties between_beside(std::uint32_t noun) const;
  /// "the criticism by Chad", "from Chad", "of Chad"
  [[nodiscard]] Parties by_whom(std::uint32_t noun, const std::vector<std::uint32_t>& words,
                                const Strings& prepositions) const;
  /// The verb that a noun goes with: "held talks", "talks were held".
  [[nodiscard]] std::uint32_t carrier_of(std::uint32_t noun) const;
  /// What the noun gets from its verb.
  void carry(std::uint32_t noun, const Frame& frame, std::uint32_t carrier, bool carried, Act& act) const;
  /// "charged Ann Lee with the killing of Bo Ray", "fined Chad over the raid on Mali": who is charged with
  /// it.
  [[nodiscard]] std::uint32_t charge_above(std::uint32_t noun, const RelationType& type) const;
  [[nodiscard]] bool only_alleged(std::uint32_t noun, const RelationType& type) const;
  [[nodiscard]] Parties charged_with(std::uint32_t noun, const RelationType& type) const;
  /// Is it a verb of doing, as "carried out the attack" has it?
  [[nodiscard]] bool carried_out(std::uint32_t verb) const;
  /// "sent fighters in support of Chad": it is he who sends them that supports.
  [[nodiscard]] bool in_support(std::uint32_t noun) const;
  /// "strikes the rebels in coordination with Chad": it is the doer of the verb who coordinates.
  [[nodiscard]] bool goes_along(std::uint32_t noun, const Frame& frame) const;
  /// Who acts in the clause that the noun stands in.
  [[nodiscard]] Parties who_does_above(std::uint32_t noun) const;
  /// The next predicate above a word, or `none`.
  [[nodiscard]] std::uint32_t clause_above(std::uint32_t word) const;
  /// Does the verb answer something that somebody has said: "reject", "accept", "deny"?
  [[nodiscard]] bool answers(std::uint32_t verb) const;
  /// Is it something that is said to somebody?
  [[nodiscard]] bool said_to(const Act& act) const;
  /// "left the talks at the request of France": France asked the one who left.
  void at_request(std::uint32_t noun, Act& act) const;

  // --- act_neighbours.cpp

  /// "criticised the move": him whose move the text has told of.
  [[nodiscard]] bool echo(Act& act) const;
  /// The state of those who protest, if it is the only one that the sentence speaks of.
  [[nodiscard]] Parties own_state(const Parties& people) const;
  /// Where the tree gives no party, the nearest one beside the trigger may be it.
  [[nodiscard]] bool look_around(Act& act) const;
  [[nodiscard]] bool needs_to_be_said(const Act& act) const;
  [[nodiscard]] bool slot_filled(const Act& act) const;
  [[nodiscard]] bool moves_somebody(std::uint32_t noun) const;
  [[nodiscard]] bool has_own_object(const Act& act) const;
  [[nodiscard]] bool has_own_subject(std::uint32_t verb) const;
  /// "via Twitter", "since Brexit": no party of what is done; nor is who tells of it.
  [[nodiscard]] Parties not_beside(const Parties& parties, std::uint32_t trigger) const;
  /// "The convoy came to Chad to fight the rebels": the convoy fights, not the place that it came to.
  [[nodiscard]] Parties not_passed(const Parties& parties, std::uint32_t trigger) const;
  /// "…, Thai sources said": who tells of an act has no part in it because he stands beside.
  [[nodiscard]] Parties not_speaking(const Parties& parties, std::uint32_t trigger) const;
  /// The words say so even where the tree takes a name apart.
  [[nodiscard]] bool follows_according_to(std::uint32_t word) const;
  /// Does the word stand for who is quoted for the trigger?
  [[nodiscard]] bool tells_of(std::uint32_t word, std::uint32_t trigger) const;

  const Scene& scene_;
  const Reading& reading_;
  const RuleIndex& rules_;
  const Sentence& sentence_;
  std::vector<Act> acts_;
  std::vector<std::uint32_t> used_;
  mutable int nested_ = 0;  // how deep inside contents
};

}  // namespace actorgraph
