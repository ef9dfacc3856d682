#pragma once

// Tags of names, word by word: 0 is outside, 1 + 2 * type begins a name, 2 + 2 * type goes on with it.

#include <cstddef>
#include <cstdint>
#include <span>

namespace actorgraph {

inline constexpr std::size_t name_tag_count = 9;

[[nodiscard]] constexpr bool begins_name(std::size_t tag) { return tag % 2 == 1; }
/// A name cannot go on that has not begun.
[[nodiscard]] constexpr bool may_follow(std::size_t before, std::size_t tag) {
  return tag == 0 || begins_name(tag) || before == tag || before + 1 == tag;
}

/// The best sequence of tags (Viterbi 1967). `scores` has `name_tag_count` scores for each word, and
/// `transitions` as many rows of as many columns: what each tag adds after each other one.
/// Of equal scores the lower tag wins.
void best_name_tags(std::span<const float> scores, std::span<const float> transitions,
                    std::span<std::uint8_t> tags);

}  // namespace actorgraph
