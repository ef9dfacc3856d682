#pragma once

// Actors of the old version that others of the new one may be: renamed, split or merged. Only
// guesses, for a person to confirm.

#include <vector>

#include "graph/diff_classify.hpp"
#include "graph/diff_found.hpp"

namespace actorgraph {

/// Old actors that are gone and whose place in all changes is taken by the same new ones.
[[nodiscard]] std::vector<Proposal> propose_heirs(const Comparison& versions, const std::vector<FoundChange>& findings);

}  // namespace actorgraph
