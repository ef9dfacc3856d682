#pragma once

// Modality: what auxiliaries, tense and negation at a word itself say of its status, and what becomes
// of two statuses where one governs the other. Commitment is made of it.

#include <cstdint>
#include <optional>

#include "extract/scene.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

/// What stands directly at a word: auxiliaries, negations, adverbs.
struct Modality {
  std::optional<Status> status;  ///< From an auxiliary.
  bool negative = false;
  bool hedged = false;
  bool can = false;              ///< The auxiliary is "can" or "could".
  std::optional<Status> adverb;  ///< From an adverb.
};

[[nodiscard]] Modality modality_of(const Scene& scene, std::uint32_t word);

/// Is it a word that denies: "not", "never", "nobody", "without"?
[[nodiscard]] bool is_negation(const Reading& reading, std::uint32_t word);

/// Is the word negated by a word of its own ("not", "never", "no")?
[[nodiscard]] bool negation_at(const Reading& reading, std::uint32_t word);

/// What tense and aspect alone say of a verb; `lasting` if it tells of a state of affairs.
[[nodiscard]] Status plain_status(const Reading& reading, std::uint32_t verb, bool lasting);

/// The less committed of two; a denial below a demand or a rumour is itself only possible. "expects no
/// quarrel" and "plans not to sell" deny.
[[nodiscard]] Status weaker(Status outer, Status inner);

/// What a negation makes of a status.
[[nodiscard]] Status negate(Status status);

}  // namespace actorgraph
