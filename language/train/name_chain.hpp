#pragma once

// Learning to tag names as chains: a conditional random field (Lafferty, McCallum, Pereira 2001) over
// the tags of a sentence.

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/name_tags.hpp"

namespace actorgraph {

/// Which tags a word may have, one bit each.
using AllowedTags = std::uint16_t;
inline constexpr AllowedTags all_tags = (1U << name_tag_count) - 1;

/// Adds to `scores` and `transitions` the slopes of -log p(allowed | scores) by them, times `scale`.
struct ChainSlopes {
  std::span<float> scores;
  std::span<float> transitions;
};

/// -log of the probability of all the ways in which each word has an allowed tag; adds its slopes, times
/// `scale`, to `slopes`. `scores` has `name_tag_count` for each word; `transitions` as for `best_name_tags`.
[[nodiscard]] double chain_loss(std::span<const float> scores, std::span<const float> transitions,
                                std::span<const AllowedTags> allowed, float scale, ChainSlopes slopes);

}  // namespace actorgraph
