#pragma once

// A Drawing as SVG: one file, no script, no font, nothing to fetch. Light by presentation
// attributes, so that every reader of SVG shows it; dark by one media query.

#include <string>

#include "render/drawing.hpp"
#include "render/layout.hpp"
#include "render/style.hpp"

namespace actorgraph {

/// Which version of a difference map to show. All of them have the same coordinates.
enum class View : std::uint8_t { difference, before, after };

/// The picture of `drawing` at `layout` (lay_out of the same drawing and style). The same input
/// gives the same bytes on every machine with the same Graphviz. Of a map without changes, every
/// view is the same.
[[nodiscard]] std::string to_svg(const Drawing& drawing, const Layout& layout, const Style& style = {},
                                 View view = View::difference);

/// The map alone, without heading, legend and source: for a page that has its own.
[[nodiscard]] std::string to_map_svg(const Drawing& drawing, const Layout& layout, const Style& style = {});

/// The elements of the map alone, for a picture of several maps: every id begins with `prefix`. Of a
/// difference, nodes and lines with ChangeMark::none are left out.
[[nodiscard]] std::string map_markup(const Drawing& drawing, const Layout& layout, const std::string& prefix,
                                     const Style& style = {});

/// Lays out and draws.
[[nodiscard]] std::string to_svg(const Drawing& drawing, const Style& style = {});

}  // namespace actorgraph
