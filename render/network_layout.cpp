#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>
#include <utility>

#include "render/curves.hpp"
#include "render/markup.hpp"
#include "render/placing.hpp"
#include "render/text_width.hpp"

namespace actorgraph {
namespace {

constexpr double plate_gap = 2;
constexpr std::size_t named_dots = 40;
constexpr double dot_name_size = 11;
constexpr std::size_t names_over_dots = 16;  // so many of the busiest have a name even over other dots
constexpr double hidden_dots = 6;            // but over few and small ones only

class NetworkLayout {
 public:
  explicit NetworkLayout(const Measured& measured) : measured_(measured), drawing_(measured.drawing) {}

  Layout place() {
    find_sizes();
    place_nodes();
    layout_.lines.resize(drawing_.lines.size());
    layout_.names.resize(drawing_.nodes.size());
    draw_arcs();
    if (dots()) {
      place_names();
    } else {
      place_labels();
    }
    return layout_;
  }

 private:
  bool dots() const { return drawing_.kind == MapKind::dots; }

  void find_sizes() {
    std::uint32_t most = 1;
    for (const DrawnNode& node : drawing_.nodes) most = std::max(most, node.mentions);
    for (std::size_t i = 0; i < drawing_.nodes.size(); ++i) {
      if (dots()) {
        const double largest = drawing_.nodes.size() > 400 ? 16 : 18;
        const double radius = 2.6 + largest * std::sqrt(static_cast<double>(drawing_.nodes[i].mentions) / most);
        const double side = std::round(2 * radius * 10) / 10;
        sizes_.push_back({side, side});
      } else {
        sizes_.push_back(measured_.actors[i].box);
      }
    }
  }

  void place_nodes() {
    EngineGraph graph;
    graph.engine = dots() ? EngineKind::sfdp : EngineKind::neato;
    for (const Size size : sizes_) graph.nodes.push_back({size.width, size.height, 0, std::nullopt});
    std::map<std::pair<std::size_t, std::size_t>, bool> pairs;
    for (const DrawnLine& line : drawing_.lines) {
      if (!pairs.try_emplace(std::minmax(line.source, line.target), true).second) continue;
      graph.edges.push_back({line.source, line.target, 0, 0});
    }
    std::optional<EngineResult> result;
    if (!graph.nodes.empty()) result = run_engine(graph);
    if (!result && graph.engine == EngineKind::neato && !graph.nodes.empty()) {
      graph.engine = EngineKind::sfdp;
      result = run_engine(graph);
    }
    if (result) {
      layout_.nodes = std::move(result->nodes);
    } else {
      place_on_circle();
      if (!drawing_.nodes.empty()) layout_.note = "No layout engine was at hand: the actors stand on a circle. ";
    }
  }

  void place_on_circle() {
    double around = 0;
    for (const Size size : sizes_) around += std::max(size.height * 1.5, size.width * 0.6) + 12;
    const double radius = std::max(120.0, around / (2 * std::numbers::pi));
    const double count = static_cast<double>(std::max<std::size_t>(1, sizes_.size()));
    for (std::size_t i = 0; i < sizes_.size(); ++i) {
      const double angle = 2 * std::numbers::pi * static_cast<double>(i) / count;
      const Size size = sizes_[i];
      layout_.nodes.push_back({1.6 * radius * std::sin(angle) - size.width / 2, -radius * std::cos(angle) - size.height / 2,
                               size.width, size.height});
    }
  }

  bool covers(std::size_t node, Point p, double margin) const {
    const Box& box = layout_.nodes[node];
    if (dots() && drawing_.nodes[node].kind != ActorKind::state) {
      return std::hypot(p.x - box.centre().x, p.y - box.centre().y) < box.width / 2 + margin;
    }
    const double shadow = !dots() && drawing_.nodes[node].kind == ActorKind::group ? 3 : 0;
    return p.x > box.x - margin && p.x < box.right() + margin + shadow && p.y > box.y - margin &&
           p.y < box.bottom() + margin + shadow;
  }

  /// One arc from centre to centre for each line, parallel ones fanned out, cut at both outlines.
  void draw_arcs() {
    std::map<std::pair<std::size_t, std::size_t>, std::vector<std::size_t>> parallel;
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i)
      parallel[std::minmax(drawing_.lines[i].source, drawing_.lines[i].target)].push_back(i);
    for (const auto& [pair, lines] : parallel) {
      for (std::size_t k = 0; k < lines.size(); ++k) draw_arc(lines[k], pair, k, lines.size());
    }
  }

  void draw_arc(std::size_t i, std::pair<std::size_t, std::size_t> pair, std::size_t k, std::size_t of) {
    const Point a = layout_.nodes[pair.first].centre();
    const Point b = layout_.nodes[pair.second].centre();
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length < 1) return;
    const double bend = dots() ? 0.1 : 0.045;
    const double fan = (static_cast<double>(k) - (static_cast<double>(of) - 1) / 2) * (dots() ? 6 : 16);
    const double off = of == 1 ? std::min(bend * length, 40.0) : 1.4 * fan;
    const Point normal{-(b.y - a.y) / length, (b.x - a.x) / length};
    const Point control{(a.x + b.x) / 2 + 2 * off * normal.x, (a.y + b.y) / 2 + 2 * off * normal.y};
    const auto third = [](Point p, Point q) { return Point{p.x + (q.x - p.x) * 2 / 3, p.y + (q.y - p.y) * 2 / 3}; };
    const std::vector<Point> whole = {a, third(a, control), third(b, control), b};
    double from = 0;
    double to = 1;
    while (from < 0.98 && covers(pair.first, point_at(whole, from), 1)) from += 0.005;
    while (to > from + 0.01 && covers(pair.second, point_at(whole, to), 1)) to -= 0.005;
    std::vector<Point> curve = part(whole, from, to);
    if (drawing_.lines[i].source != pair.first) std::ranges::reverse(curve);
    layout_.lines[i].curve = std::move(curve);
  }

  /// The most told first; a label without a free place is left out (the tooltip has it).
  void place_labels() {
    std::vector<std::size_t> order(drawing_.lines.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [this](std::size_t a, std::size_t b) {
      const auto rank = [this](std::size_t i) { return std::pair(drawing_.lines[i].number == 0, ~drawing_.lines[i].look.mentions); };
      return rank(a) < rank(b);
    });
    std::vector<std::vector<Point>> samples;
    for (const Route& route : layout_.lines) samples.push_back(sample(route.curve));
    std::vector<Box> taken;
    for (const Box& box : layout_.nodes) taken.push_back(grown(box, 3));
    for (const std::size_t i : order) {
      const Size size = measured_.labels[i];
      if (size.width <= 0 || layout_.lines[i].curve.empty()) continue;
      std::optional<Box> best;
      double least = 0;
      std::size_t tried = 0;
      for (const double t : {0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72}) {
        const Point p = point_at(layout_.lines[i].curve, t);
        const Box box{p.x - size.width / 2, p.y - size.height / 2, size.width, size.height};
        ++tried;
        if (std::ranges::any_of(taken, [&box](const Box& other) { return other.overlaps(box); })) continue;
        double cost = static_cast<double>(tried) * 0.3;
        for (std::size_t other = 0; other < samples.size(); ++other)
          if (other != i && count_inside(samples[other], box) > 0) cost += 1;
        if (!best || cost < least - 1e-9) {
          best = box;
          least = cost;
        }
      }
      if (!best) continue;
      layout_.lines[i].label = best;
      taken.push_back(grown(*best, plate_gap));
    }
  }

  static Box grown(const Box& box, double by) {
    return {box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by};
  }

  /// Names beside the busiest dots, on the side where they hide least; the very busiest may hide small dots.
  void place_names() {
    std::vector<std::size_t> order(drawing_.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{}, [this](std::size_t i) { return drawing_.nodes[i].mentions; });
    std::vector<Box> names;
    for (std::size_t k = 0; k < std::min(order.size(), named_dots); ++k) {
      const std::size_t i = order[k];
      std::optional<Box> best;
      double least = k < names_over_dots ? hidden_dots : 1;  // of a dot, by its share of the largest
      for (const Box& place : name_places(i)) {
        if (std::ranges::any_of(names, [&place](const Box& other) { return other.overlaps(place); })) continue;
        double hidden = 0;
        for (std::size_t other = 0; other < layout_.nodes.size(); ++other)
          if (grown(layout_.nodes[other], 1).overlaps(place)) hidden += drawing_.nodes[other].mentions * 20.0 / drawing_.nodes[order[0]].mentions + 1;
        if (hidden >= least) continue;
        best = place;
        least = hidden;
        if (hidden == 0) break;
      }
      if (!best) continue;
      layout_.names[i] = best;
      names.push_back(*best);
    }
  }

  /// Where the name of a dot may stand, the best places first.
  std::array<Box, 8> name_places(std::size_t i) const {
    const Box& dot = layout_.nodes[i];
    const double size = dot_name_size + (dot.width > 30 ? 4 : dot.width > 16 ? 1.5 : 0);
    const double width = std::ceil(text_width(clip_text(plain_text(drawing_.nodes[i].name), 28), size, true)) + 2;
    const double height = std::ceil(size * 1.2);
    const Point c = dot.centre();
    const double right = dot.right() + 3;
    const double left = dot.x - 3 - width;
    const double above = dot.y - 2 - height;
    const double below = dot.bottom() + 2;
    return {Box{right, c.y - height / 2, width, height}, Box{left, c.y - height / 2, width, height},
            Box{c.x - width / 2, above, width, height},  Box{c.x - width / 2, below, width, height},
            Box{c.x + 2, above, width, height},          Box{c.x - 2 - width, above, width, height},
            Box{c.x + 2, below, width, height},          Box{c.x - 2 - width, below, width, height}};
  }

  const Measured& measured_;
  const Drawing& drawing_;
  Layout layout_;
  std::vector<Size> sizes_;
};

}  // namespace

Layout place_network(const Measured& measured) { return NetworkLayout(measured).place(); }

}  // namespace actorgraph
