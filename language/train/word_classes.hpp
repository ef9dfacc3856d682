#pragma once

// Rare words in classes: one vector stands for all of a class.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace actorgraph {

struct WordClasses {
  std::vector<float> centres;           ///< `count` vectors.
  std::vector<std::uint32_t> class_of;  ///< By word.
};

/// k-means (Lloyd 1982) of `vectors`, each `size` long: centres from a sample of them, then each vector's
/// nearest centre. The same on every machine. REQUIRES: at least `count` vectors.
[[nodiscard]] WordClasses word_classes(std::span<const float> vectors, std::size_t size, std::size_t count);

}  // namespace actorgraph
