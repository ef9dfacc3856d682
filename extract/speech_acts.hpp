#pragma once

// What a speaker does by speaking of others: who says that somebody must do something asks him to,
// who says that somebody does wrong accuses him, who finds good words for him supports him.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/acts.hpp"
#include "extract/confidence.hpp"
#include "extract/scene.hpp"

namespace actorgraph {

struct SpeechAct {
  std::uint32_t word = 0;  ///< What makes it so.
  std::string type;        ///< REQUEST, ACCUSE, SUPPORT or THREATEN.
  std::string label;
  Parties speakers;
  Parties others;
  SpeechTrait ground = SpeechTrait::none;
};

/// The speech acts of a sentence, given the acts that were read from it.
[[nodiscard]] std::vector<SpeechAct> find_speech_acts(const Scene& scene, const Sentence& sentence,
                                                      const std::vector<Act>& acts);

}  // namespace actorgraph
