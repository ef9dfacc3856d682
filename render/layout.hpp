#pragma once

// Where everything of a drawing stands, in pixels from the top left of the map. Heading, legend and
// side list are not part of it.

#include <optional>
#include <string>
#include <vector>

#include "render/drawing.hpp"
#include "render/engine.hpp"
#include "render/style.hpp"

namespace actorgraph {

/// A line's way from its source to its target.
struct Route {
  std::vector<Point> curve;  ///< Cubic Bézier pieces: 1 + 3k points. Empty if there is no room at all.
  std::optional<Box> label;  ///< Nothing if there is no label, or no room for one.
  double head = 0;           ///< Length of its arrowheads.

  friend bool operator==(const Route&, const Route&) = default;
};

struct Layout {
  double width = 0;
  double height = 0;
  std::vector<Box> clusters;
  std::vector<Box> nodes;                 ///< Boxes; of dots, the square around them.
  std::vector<Route> lines;
  std::vector<std::optional<Box>> names;  ///< Of dots: where the name stands, if it does.
  std::string note;                       ///< If Graphviz failed: what stood in for it.

  friend bool operator==(const Layout&, const Layout&) = default;
};

/// The width of a line of so many mentions.
[[nodiscard]] double line_width(const LineLook& look, MapKind kind);

/// Places all of `drawing`. Goes down from dot over neato to a circle of our own if Graphviz fails.
[[nodiscard]] Layout lay_out(const Drawing& drawing, const Style& style = {});

}  // namespace actorgraph
