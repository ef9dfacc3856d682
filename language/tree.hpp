#pragma once

// From scores of every possible head to the best tree.

#include <cstdint>
#include <span>

namespace actorgraph {

/// The head of each word. `scores` has a row for each of the `heads.size()` words, and in it a
/// score for each head: first the root, then the words (so `heads.size() + 1` columns).
/// A head is 0 for the root or 1 + the number of a word; exactly one word has the root.
/// Each word takes its best head where that makes a tree; otherwise cycles are contracted
/// (Chu and Liu 1965, Edmonds 1967). Of equal scores the lower number wins.
void best_tree(std::span<const float> scores, std::span<std::uint32_t> heads);

}  // namespace actorgraph
