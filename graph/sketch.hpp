#pragma once

// Sketches tell near-duplicates without their texts: a reprint, a wire story with another first
// paragraph, the next version of an article. A sketch is made when an article is read and travels
// in its record, so that merging needs no texts and its order does not matter.

#include <string>
#include <string_view>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

/// The sketch of `text`: 256 hexadecimal digits, or empty for texts under 16 words. It is the 32
/// least hashes of its runs of four folded words (MinHash, Broder 1997).
[[nodiscard]] std::string sketch(std::string_view text);

/// How much of their runs of words two texts share, 0 to 1, as far as their sketches tell (to about
/// a tenth); 0 if either is empty or no sketch.
[[nodiscard]] double likeness(std::string_view sketch, std::string_view other);

/// Sets `cluster` of every article that has a sketch: the id of the earliest published of those it
/// is connected with by a likeness of 0.4 or more, among equals the first id; empty if there are
/// none. Articles without a sketch keep theirs. The order of the articles does not matter.
void find_clusters(std::vector<ArticleRecord>& articles);

}  // namespace actorgraph
