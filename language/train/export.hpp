#pragma once

// From a draft to the model file: weights become bytes.

#include <cstddef>
#include <vector>

#include "language/train/draft.hpp"

namespace actorgraph {

/// The model that `read_model` reads. Each output of a layer has a scale of its own, the largest weight
/// becoming 127; the trained rows of words have one scale for all.
[[nodiscard]] std::vector<std::byte> exported(const Draft& draft);

}  // namespace actorgraph
