#pragma once

// Rules say which words make a relation of which type, and where its parties stand. `config` fills
// them from YAML: the pack that the program carries (config/packs/relations), and the user's own.
//
// A Frame is a trigger with the places of its arguments. Its trigger is written as a few words:
//
//     hold talk|meeting with      a verb, a word that must stand below it, the preposition of the target
//     strained relation between   a noun, a word that must stand below it, the preposition

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/surface_pattern.hpp"
#include "graph/relations.hpp"
#include "text/input_error.hpp"

namespace actorgraph {

/// A type of relation. Equal names are one type.
struct RelationType {
  std::string name;  ///< In capitals.
  Stance stance = Stance::neutral;
  bool directed = true;
  double strength = 0;               ///< From -10, conflict, to 10, cooperation.
  std::vector<std::string> targets;  ///< Prepositions of the target where a frame names none.
  bool inside = false;               ///< The target may stand inside the object.
  bool complement = false;           ///< … inside the clause that follows.
  bool place = false;                ///< … as the place where it happens.

  friend bool operator==(const RelationType&, const RelationType&) = default;
};

enum class TriggerPart : std::uint8_t { none, verb, noun, adjective };

/// A trigger and the places of its arguments. `parse_trigger` makes one from its words.
struct Frame {
  std::string type;
  TriggerPart part = TriggerPart::none;
  std::string trigger;                          ///< As it was written.
  std::vector<std::string> heads;               ///< Lemmas, any of which triggers.
  std::vector<std::vector<std::string>> words;  ///< Of each, one must stand below the trigger.
  std::vector<std::string> prepositions;        ///< Of the target; empty: the object, or the type's.
  bool mutual = false;                          ///< Several sources do it to each other.
  bool reverse = false;                         ///< Source and target change places.
  bool role = false;                            ///< The noun names the source itself: "an ally of".
  bool weak = false;                            ///< The words often mean something else.
  bool negated = false;                         ///< A negation belongs to its meaning.
  std::optional<bool> directed;                 ///< Other than the type.
  std::optional<Stance> stance;                 ///< Other than the type's.
  std::optional<double> strength;               ///< Other than the type's.
  std::optional<Status> status;                 ///< A fixed one.
  std::string mode;
  std::vector<std::string> unless;  ///< Not where one of these lemmas stands below the trigger.
  std::vector<std::string> near;    ///< Only where one of these stands in the sentence.
  std::vector<ActorKind> kinds;     ///< What the target must be; empty: anything.
  Place place;                      ///< Where it was configured.

  friend bool operator==(const Frame&, const Frame&) = default;
};

/// A frame from a trigger's words. Throws InputError at `place` where there are no words, or
/// nothing but prepositions.
[[nodiscard]] Frame parse_trigger(std::string_view type, TriggerPart part, std::string_view words,
                                  const Place& place);

/// Lemma (of a verb with its particle: "rule out") → what it makes of what it governs.
using StatusWords = std::map<std::string, Status, std::less<>>;

/// A word, or several in a row, that judge those of whom they are said.
struct JudgingWord {
  TriggerPart part = TriggerPart::none;  ///< The part of speech; none: any.
  std::vector<std::string> words;        ///< The lemma; of several words each as it stands or as a lemma.
  int weight = 0;                        ///< Below 0 criticism, above praise: 1 mild, 2 plain, 3 strong.

  friend bool operator==(const JudgingWord&, const JudgingWord&) = default;
};

struct ExtractRules {
  std::vector<RelationType> types;
  std::vector<Frame> frames;
  std::vector<SurfacePattern> patterns;  ///< Of the pattern extractor.
  StatusWords status_verbs;
  StatusWords status_nouns;
  StatusWords status_adjectives;
  StatusWords status_adverbs;
  std::vector<std::string> hedges;
  std::vector<std::string> speech_verbs;
  std::vector<std::string> speech_nouns;
  std::vector<std::string> light_verbs;     ///< Carry a noun; their subject acts.
  std::vector<std::string> suffered_verbs;  ///< Carry a noun; it is done to their subject.
  std::vector<JudgingWord> judging_words;
  std::vector<std::string> deed_nouns;       ///< For what somebody does, whom their "of" names.
  std::vector<std::string> undergone_nouns;  ///< For what is done to whom they belong.
  std::vector<std::string> show_verbs;       ///< Their object tells of their subject.
  std::vector<std::string> standing_nouns;  ///< Stand for the actor named with them.
  std::vector<std::string> apart_nouns;     ///< Act for themselves, whoever is named with them.
};

}  // namespace actorgraph
