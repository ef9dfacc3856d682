#pragma once

// A series of versions as a strip: one map of all of them, once for each version, with what changed
// since the version before. Every actor and line stands in the same place in each.

#include <string>
#include <vector>

#include "graph/diff.hpp"
#include "graph/relations.hpp"
#include "render/style.hpp"

namespace actorgraph {

struct ComparedVersion {
  std::string name;
  const Relations* relations = nullptr;  ///< In canonical form; never null.
};

/// `diffs` are those of diff_series() of the versions: one fewer than these, at least one.
[[nodiscard]] std::string to_strip_svg(const std::vector<ComparedVersion>& versions, const std::vector<GraphDiff>& diffs,
                                       const Style& style = {});

}  // namespace actorgraph
