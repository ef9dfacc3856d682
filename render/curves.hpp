#pragma once

// Cubic Bézier pieces, 1 + 3k points, and what is asked of them.

#include <vector>

#include "render/engine.hpp"

namespace actorgraph {

/// Goes on in a straight line to `to`.
void line_to(std::vector<Point>& curve, Point to);
/// Goes on to `to` in an S that leaves and arrives horizontally.
void bend_to(std::vector<Point>& curve, Point to);

/// The point at `t` (0 to 1, the same share of it for each piece). REQUIRES: curve.size() >= 4.
[[nodiscard]] Point point_at(const std::vector<Point>& curve, double t);

/// Points along the curve, close enough to see what it crosses: 12 for each piece.
[[nodiscard]] std::vector<Point> sample(const std::vector<Point>& curve);

/// The part of a single cubic piece between `from` and `to`.
[[nodiscard]] std::vector<Point> part(const std::vector<Point>& piece, double from, double to);

/// How many of `samples` lie in `box`.
[[nodiscard]] int count_inside(const std::vector<Point>& samples, const Box& box);

}  // namespace actorgraph
