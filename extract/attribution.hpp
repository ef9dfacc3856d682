#pragma once

// Attribution: on whose word something stands, from verbs of saying, "according to", and quotation.

#include <cstdint>
#include <optional>
#include <string>

#include "extract/scene.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

/// A speaker, and what is said of him.
struct Speech {
  Attribution attribution;
  Parties speakers;  ///< Who of the Cast speaks; often empty.
};

/// Who says what the word `at` tells; nothing for the author's own voice. Of nested speech it is the
/// innermost speaker: he made the claim.
[[nodiscard]] std::optional<Speech> speech_of(const Scene& scene, std::uint32_t at);

/// Who speaks where `word` is the subject of a verb of saying: he, or the author of the text that it names.
[[nodiscard]] Parties speakers_at(const Scene& scene, std::uint32_t word);

}  // namespace actorgraph
