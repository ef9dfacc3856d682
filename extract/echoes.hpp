#pragma once

// Echoes: "criticised the move", "the attack was a violation". Whose move it was, the text has said before.

#include <cstdint>

#include "extract/scene.hpp"

namespace actorgraph {

/// Those who did what the definite noun at `noun` speaks of, as the text before it tells: the one of
/// whom it is said with the same word ("Chad attacked Mali … the attack"), or, for nouns such as "move", the
/// one who acts in the sentence before. Empty where nothing tells it.
[[nodiscard]] Parties agent_of_event(const Scene& scene, std::uint32_t noun);

/// Whom an attack was made on, as its noun says: "the raid on Chad".
[[nodiscard]] Parties victims_at(const Scene& scene, std::uint32_t noun);

/// Whom the last attack was made on that the text tells of before `word`, a few sentences back at most.
[[nodiscard]] Parties victims_before(const Scene& scene, std::uint32_t word);

}  // namespace actorgraph
