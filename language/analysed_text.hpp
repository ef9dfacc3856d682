#pragma once

// A text that was made up from a file of words, together with what the file says of it.

#include <string>

#include "language/analysis.hpp"

namespace actorgraph {

struct AnalysedText {
  std::string text;
  Analysis analysis;

  friend bool operator==(const AnalysedText&, const AnalysedText&) = default;
};

}  // namespace actorgraph
