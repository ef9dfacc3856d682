#pragma once

// Edits of the wording as changes: each goes with the relation that it stands in, or, where there
// is none, with the actors beside it.

#include "graph/diff_changes.hpp"
#include "graph/diff_found.hpp"

namespace actorgraph {

/// Adds what an editor changed in edited sentences that no finding tells yet; a finding that such an
/// edit tells better is changed, or becomes quiet.
void tell_wording_edits(const Comparison& versions, const ChangeWriter& writer, FoundChanges& findings);

}  // namespace actorgraph
