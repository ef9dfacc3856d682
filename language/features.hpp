#pragma once

// Morphological features as CoNLL-U writes them.

#include <string>
#include <string_view>

#include "language/analysis.hpp"

namespace actorgraph {

/// "Number=Sing|Person=3", in alphabetical order; "_" if there are none.
[[nodiscard]] std::string to_string(const Features& features);

/// Reads a column of features; those that extraction does not know are left out, never an error.
[[nodiscard]] Features features_from(std::string_view column);

}  // namespace actorgraph
