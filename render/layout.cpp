#include "render/layout.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "render/placing.hpp"

namespace actorgraph {
namespace {

constexpr double badge_room = 22;

Measured measure_letters(const Drawing& drawing, const Style& style) {
  Measured measured{drawing, style, {}, {}};
  std::uint32_t most = 1;
  for (const DrawnNode& node : drawing.nodes) most = std::max(most, node.mentions);
  for (const DrawnNode& node : drawing.nodes) measured.actors.push_back(letter_actor(node, style, most, drawing.kind));
  for (const DrawnLine& line : drawing.lines) {
    Size size = letter_label(line.look, style, drawing.difference).box;
    if (line.before) {
      const Size before = letter_label(*line.before, style, drawing.difference).box;
      size = {std::max(size.width, before.width), std::max(size.height, before.height)};
    }
    if (line.number != 0) size = {size.width + badge_room, std::max(size.height, 20.0)};
    measured.labels.push_back(size);
  }
  return measured;
}

/// Moves the layout so that it begins at 0, 0 and knows its size.
void normalise(Layout& layout) {
  constexpr double far = std::numeric_limits<double>::max();
  Point least{far, far};
  Point most{-far, -far};
  const auto take = [&](Point p) {
    least = {std::min(least.x, p.x), std::min(least.y, p.y)};
    most = {std::max(most.x, p.x), std::max(most.y, p.y)};
  };
  const auto take_box = [&](const Box& box) {
    take({box.x, box.y});
    take({box.right() + 3, box.bottom() + 3});
  };
  for (const Box& box : layout.nodes) take_box(box);
  for (const Box& box : layout.clusters) take_box(box);
  for (const std::optional<Box>& name : layout.names)
    if (name) take_box(*name);
  for (const Route& route : layout.lines) {
    for (const Point p : route.curve) take(p);
    if (route.label) take_box(*route.label);
  }
  if (least.x > most.x) return;  // nothing at all
  const auto moved = [least](double& x, double& y) {
    x = std::round((x - least.x) * 10) / 10;
    y = std::round((y - least.y) * 10) / 10;
  };
  for (Box& box : layout.nodes) moved(box.x, box.y);
  for (Box& box : layout.clusters) moved(box.x, box.y);
  for (std::optional<Box>& name : layout.names)
    if (name) moved(name->x, name->y);
  for (Route& route : layout.lines) {
    for (Point& p : route.curve) moved(p.x, p.y);
    if (route.label) moved(route.label->x, route.label->y);
  }
  layout.width = std::ceil(most.x - least.x);
  layout.height = std::ceil(most.y - least.y);
}

double head_length(const DrawnLine& line, const Drawing& drawing) {
  double width = line_width(line.look, drawing.kind);
  if (line.before) width = std::max(width, line_width(*line.before, drawing.kind));
  if (drawing.difference) width = std::max(width, 2.2);
  return drawing.kind == MapKind::dots ? 4 + 1.5 * width : 6 + 1.5 * width;
}

}  // namespace

double line_width(const LineLook& look, MapKind kind) {
  const double mentions = std::max(1U, look.mentions);
  const double width = kind == MapKind::dots ? std::min(4.5, 0.7 + 0.75 * std::log2(mentions))
                       : look.stance == Stance::structural ? 1.1
                       : kind == MapKind::overview         ? std::min(6.0, 1.2 + 0.7 * std::log2(mentions))
                                                           : std::min(6.0, 1.4 + 1.1 * std::log2(mentions));
  return std::round(width * 10) / 10;
}

Layout lay_out(const Drawing& drawing, const Style& style) {
  const Measured measured = measure_letters(drawing, style);
  std::optional<Layout> columns;
  if (drawing.kind == MapKind::columns && !drawing.nodes.empty()) columns = place_columns(measured);
  Layout layout = columns ? std::move(*columns) : place_network(measured);
  if (drawing.kind == MapKind::columns && !columns && !drawing.nodes.empty()) {
    layout.note += "The columns of this map could not be laid out in time; a plainer layout stands in for them. ";
  }
  for (std::size_t i = 0; i < layout.lines.size(); ++i) layout.lines[i].head = head_length(drawing.lines[i], drawing);
  normalise(layout);
  return layout;
}

}  // namespace actorgraph
