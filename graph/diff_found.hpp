#pragma once

// What a comparison has found so far, before it is put in order: changes with their relations, and
// the relations that say nothing new.

#include <vector>

#include "graph/diff_match.hpp"

namespace actorgraph {

/// A change with what is needed to sort it and to find its relations again.
struct FoundChange {
  Change change;
  RelationMatch match;
};

struct FoundChanges {
  std::vector<FoundChange> told;
  std::vector<RelationMatch> quiet;  ///< No change, or one that another change tells.
};

}  // namespace actorgraph
