#pragma once

// What stands around a map: the legend under it and the list of changes beside it.

#include <string>

#include "render/drawing.hpp"
#include "render/style.hpp"
#include "render/svg.hpp"

namespace actorgraph::svg {

/// Markup and the room it takes from its top left corner.
struct Block {
  std::string markup;
  double height = 0;
};

/// Only what the drawing has is explained. `y` is its top.
[[nodiscard]] Block legend(const Drawing& drawing, const Style& style, View view, double left, double y, double width);

/// The numbered changes.
[[nodiscard]] Block side_list(const Drawing& drawing, const Style& style, double left, double y);

}  // namespace actorgraph::svg
