#pragma once

// Which column of the map each actor stands in.

#include <cstddef>
#include <vector>

#include "render/drawing.hpp"
#include "render/lettering.hpp"

namespace actorgraph {

/// The column of each node, counted from the left without gaps; a cluster stands in one column.
/// Lines should be short and seldom stay inside a column, columns should be about as high as the
/// map is wide, and most arrows should point to the right. Found by descent from a greedy start:
/// the same drawing always gives the same columns.
[[nodiscard]] std::vector<std::size_t> assign_columns(const Drawing& drawing, const std::vector<ActorLetters>& letters);

}  // namespace actorgraph
