#pragma once

// Confidence: how probable it is that a careful reader finds the two related, from how the parts were
// found. Calibrated so that of the relations marked 0.8 about 80 % are right
// (docs/decisions.md, "Relations", has the method).

#include <cstdint>

#include "extract/scene.hpp"

namespace actorgraph {

/// What a relation between a speaker and those he speaks of rests on.
enum class SpeechTrait : std::uint8_t { none, stated, judged, spoken };

/// What is known of a party beside how it was found.
struct PartyTraits {
  How how = How::none;
  Via via = Via::name;
  ActorKind kind = ActorKind::unknown;
  bool known = false;          ///< Listed in the configuration.
  std::uint32_t mentions = 0;  ///< In the article.
  bool unnamed = false;        ///< Has no name of its own ("protesters", "the commander").
};

/// How a relation was found.
struct Traits {
  TriggerPart part = TriggerPart::none;  ///< none: an unknown verb.
  bool phrase = false;                   ///< Who belongs to whom was read from one phrase.
  bool office = false;                   ///< A title said so, but not of whom.
  bool tie = false;                      ///< A title or an apposition said so.
  SpeechTrait speech = SpeechTrait::none;
  bool weak = false;           ///< The frame is weak.
  bool several_words = false;  ///< The trigger has more than one word.
  bool mutual = false;
  bool controlled = false;
  PartyTraits source;
  PartyTraits target;
  bool marked_target = false;  ///< After a preposition.
  Status status = Status::done;
  bool hedged = false;
  bool quoted = false;
  std::uint32_t distance = 0;  ///< Words between the two mentions.
  Stance stance = Stance::neutral;
  std::uint32_t actors = 0;   ///< That the sentence mentions.
  bool short_text = false;    ///< Of a few sentences only.
  std::uint32_t parties = 0;  ///< Relations that the act makes.
};

/// 0 to 1, of one reading on its own.
[[nodiscard]] double confidence_of(const Traits& traits);

/// The confidence of a reading, given in how many sentences of the text something was read between the same
/// two.
[[nodiscard]] double with_support(double confidence, std::size_t sentences, bool short_text);

}  // namespace actorgraph
