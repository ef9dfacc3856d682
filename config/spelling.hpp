#pragma once

// How alike two spellings are, for "did you mean" and for names that look like one another.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace actorgraph {

/// The least number of code points to insert, delete, replace or swap with their neighbour that
/// turns `a` into `b` (optimal string alignment); `limit + 1` as soon as it is more than `limit`.
/// Time: the product of both lengths at most; memory: three rows.
/// Source: Damerau 1964 ("A technique for computer detection and correction of spelling errors").
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit = 8);

/// The one of `candidates` that `word` is most likely a slip of, or empty if none is near (one
/// edit up to four code points, two up to eight, else three). Case does not count.
/// The first of several that are equally near.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

/// "; did you mean 'names'?", or empty if nothing is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace actorgraph
