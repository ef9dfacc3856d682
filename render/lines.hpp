#pragma once

// Lines: which ties are drawn as one, and the words on them.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/relations.hpp"
#include "graph/ties.hpp"
#include "render/drawing.hpp"

namespace actorgraph {

/// Ties between two actors that are drawn as one line; the most told first.
struct TieBundle {
  std::uint32_t source = 0;  ///< Index into Relations::actors.
  std::uint32_t target = 0;
  bool directed = true;
  LineLook look;
  std::vector<std::uint32_t> relations;  ///< Ascending.
};

/// How far a tie's status commits the text.
[[nodiscard]] LineCommitment commitment_of(const Tie& tie);

/// The ties that are not marked in `left_out`, bundled; sorted by source, target and look.
[[nodiscard]] std::vector<TieBundle> bundle(const Relations& relations, const std::vector<Tie>& ties,
                                            const std::vector<bool>& left_out);

/// How often each of `actors` actors is told of on these lines.
[[nodiscard]] std::vector<std::uint32_t> mentions_of_actors(std::size_t actors, const std::vector<TieBundle>& lines);

/// A label with what must be said before it: "planned: visit", "reportedly: arm". Facts in the
/// present have nothing before them.
[[nodiscard]] std::string stamped(std::string_view label, Status status, bool hedged);

/// "the Kremlin said"; empty without a speaker's name.
[[nodiscard]] std::string speaker_words(const Attribution& attribution);

/// Sentences with their articles, numbered, for a tooltip: at most six.
[[nodiscard]] std::string quoted_evidence(const Relations& relations, const EvidenceIndex& index,
                                          const std::vector<std::uint32_t>& relation_indices);

}  // namespace actorgraph
