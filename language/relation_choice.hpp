#pragma once

// From scores of every relation to the relation of each word: the best ones that go together.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "language/analysis.hpp"

namespace actorgraph {

inline constexpr std::size_t relation_count = static_cast<std::size_t>(Deprel::xcomp) + 1;

/// The relation of each word to its head in `heads` (0: the root, otherwise 1 + the number of a word).
/// `scores` has a row of `stride` values for each word, of which the first `relation_count` count. What hangs
/// on the root is `root` and nothing else is; and no word has two subjects, two objects, or two of another
/// relation that English has once in a clause (no sentence of the treebanks has two): where two words ask for
/// one, the word that loses less takes its next best relation. Of equal scores the lower relation wins.
void best_relations(std::span<const float> scores, std::size_t stride, std::span<const std::uint32_t> heads,
                    std::span<Deprel> relations);

/// Scores of every relation of a word to a head, as a row of `stride` values.
using RelationScorer = std::function<void(std::uint32_t word, std::uint32_t head, std::span<float> row)>;

/// Where two words below one head ask for one relation that is there once, one of them may have the wrong
/// head: it gets one of its next best two, with the scores of its relations there, if that costs less than
/// another relation would. `arcs` is what `best_tree` was given, `heads` what it found; they stay a tree with
/// one root.
void part_rivals(std::span<const float> arcs, std::span<float> scores, std::size_t stride,
                 std::span<std::uint32_t> heads, const RelationScorer& score_at);

}  // namespace actorgraph
