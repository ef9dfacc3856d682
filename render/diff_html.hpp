#pragma once

// A diff as a page: the map of changes, then each change with both its sentences side by side and
// the words that differ marked. One file, no script, nothing to fetch.

#include <string>
#include <vector>

#include "graph/diff.hpp"
#include "render/diff_strip.hpp"

namespace actorgraph {

/// `diffs` are those of diff_series() of the versions. Two versions have the difference map, more
/// have the strip and a section for each step. `coverage`: two outlets on one event.
[[nodiscard]] std::string to_diff_html(const std::vector<ComparedVersion>& versions, const std::vector<GraphDiff>& diffs,
                                       bool coverage = false);

}  // namespace actorgraph
