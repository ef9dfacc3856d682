#pragma once

// The two ways to place a drawing. Both get the sizes of its letters and give a Layout whose
// origin may lie anywhere.

#include <optional>
#include <vector>

#include "render/layout.hpp"
#include "render/lettering.hpp"

namespace actorgraph {

/// A drawing with its letters' sizes.
struct Measured {
  const Drawing& drawing;
  const Style& style;
  std::vector<ActorLetters> actors;
  std::vector<Size> labels;  ///< Room for each line's label, in whichever version is larger.
};

/// Columns by dot; nothing if dot fails.
[[nodiscard]] std::optional<Layout> place_columns(const Measured& measured);

/// A free layout: boxes and arcs, or dots. By neato (sfdp for dots), or on a circle if it fails.
[[nodiscard]] Layout place_network(const Measured& measured);

}  // namespace actorgraph
