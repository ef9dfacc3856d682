#include "render/curves.hpp"

#include <algorithm>
#include <cmath>

namespace actorgraph {
namespace {

Point between(Point a, Point b, double t) { return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}; }

}  // namespace

void line_to(std::vector<Point>& curve, Point to) {
  const Point from = curve.back();
  if (from == to) return;
  curve.insert(curve.end(), {between(from, to, 1.0 / 3), between(from, to, 2.0 / 3), to});
}

void bend_to(std::vector<Point>& curve, Point to) {
  const Point from = curve.back();
  if (from == to) return;
  const double middle = (from.x + to.x) / 2;
  curve.insert(curve.end(), {Point{middle, from.y}, Point{middle, to.y}, to});
}

Point point_at(const std::vector<Point>& curve, double t) {
  const std::size_t pieces = (curve.size() - 1) / 3;
  const double along = std::clamp(t, 0.0, 1.0) * static_cast<double>(pieces);
  const std::size_t piece = std::min(pieces - 1, static_cast<std::size_t>(along));
  const double u = along - static_cast<double>(piece);
  const Point* p = &curve[piece * 3];
  const Point a = between(between(p[0], p[1], u), between(p[1], p[2], u), u);
  const Point b = between(between(p[1], p[2], u), between(p[2], p[3], u), u);
  return between(a, b, u);
}

std::vector<Point> sample(const std::vector<Point>& curve) {
  std::vector<Point> points;
  if (curve.size() < 4) return points;
  const std::size_t count = (curve.size() - 1) / 3 * 12;
  for (std::size_t i = 0; i <= count; ++i) points.push_back(point_at(curve, static_cast<double>(i) / static_cast<double>(count)));
  return points;
}

std::vector<Point> part(const std::vector<Point>& piece, double from, double to) {
  // After de Casteljau: the points of the part are blossoms of the whole.
  const auto blossom = [&piece](double a, double b, double c) {
    const Point p01 = between(piece[0], piece[1], a);
    const Point p12 = between(piece[1], piece[2], a);
    const Point p23 = between(piece[2], piece[3], a);
    return between(between(p01, p12, b), between(p12, p23, b), c);
  };
  return {blossom(from, from, from), blossom(from, from, to), blossom(from, to, to), blossom(to, to, to)};
}

int count_inside(const std::vector<Point>& samples, const Box& box) {
  return static_cast<int>(std::ranges::count_if(samples, [&box](Point p) {
    return p.x > box.x && p.x < box.right() && p.y > box.y && p.y < box.bottom();
  }));
}

}  // namespace actorgraph
