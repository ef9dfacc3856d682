#pragma once

// From scores of every relation to the relation of each word: the best ones that go together.

#include <cstddef>
#include <cstdint>
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

}  // namespace actorgraph
