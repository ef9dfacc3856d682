#pragma once

// Tags of names, word by word: 0 is outside, 1 + 2 * type begins a name, 2 + 2 * type goes on with it.

#include <cstddef>
#include <cstdint>
#include <span>

namespace actorgraph {

inline constexpr std::size_t name_tag_count = 9;

[[nodiscard]] constexpr bool begins_name(std::size_t tag) { return tag % 2 == 1; }

/// The best sequence of tags in which no name goes on that has not begun (Viterbi 1967). `scores` has
/// `name_tag_count` scores for each word. Of equal scores the lower tag wins.
void best_name_tags(std::span<const float> scores, std::span<std::uint8_t> tags);

}  // namespace actorgraph
