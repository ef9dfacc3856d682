#pragma once

// Reads the relations of one article from its tree and its actors: the heart of the grammar
// extractor.

#include <cstddef>

#include "extract/cast.hpp"
#include "extract/reading.hpp"
#include "extract/rule_index.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

/// Relations that are surer than this are shown unless a user says otherwise: so chosen that of the
/// pairs that a map shows more than seven of ten are right.
inline constexpr double default_confidence = 0.55;

/// The relations of the article that `reading` reads, in canonical form: the article record, the
/// actors of `cast`, evidence, and relations of every confidence but the lowest.
/// Mentions from `first_place` on are places, and count as mentions only where a relation needs them.
/// Time: linear in the number of words.
[[nodiscard]] Relations read_relations(const Reading& reading, const Cast& cast, std::size_t first_place,
                                       const RuleIndex& rules);

}  // namespace actorgraph
