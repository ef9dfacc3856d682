#pragma once

// Correction notes: the sentences in which a new version owns up to a change.

#include <vector>

#include "graph/diff_match.hpp"

namespace actorgraph {

/// The notes of the new version that the old one does not have, in the order of the text.
[[nodiscard]] std::vector<CorrectionNote> new_notes(const ReadVersion& after, const SentenceMatches& sentences);

/// Gives the change the note that has most of the words in which it consists, and those of its
/// actors; none if no note has enough.
void link_note(Change& change, const std::vector<CorrectionNote>& notes);

}  // namespace actorgraph
