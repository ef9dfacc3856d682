#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "render/columns.hpp"
#include "render/curves.hpp"
#include "render/placing.hpp"
#include "render/text_width.hpp"

// Columns: dot decides the order in each column and where labels stand between them; the lines are
// ours. A line inside a column gets a lane beside the column, for which everything to the right
// moves on:
//
//      column 0      lane   gap        column 1
//     ┌────────┐╮                     ┌────────┐
//     │ actor  ├┼────── label ───────▶│ actor  │
//     └────────┘│label                └────────┘
//     ┌────────┐│
//     │ actor  │◀
//     └────────┘

namespace actorgraph {
namespace {

constexpr double flat = 8;  ///< Lines go straight out of a column so far before they bend.
constexpr double port_gap = 12;

struct LineEnd {
  std::size_t line = 0;
  bool at_source = false;
  double towards = 0;  ///< Height of where the line goes next.
  double after = 0;    ///< Height of its other end.
};

class ColumnLayout {
 public:
  explicit ColumnLayout(const Measured& measured)
      : measured_(measured), drawing_(measured.drawing), column_(assign_columns(drawing_, measured.actors)) {
    for (const std::size_t c : column_) columns_ = std::max(columns_, c + 1);
    std::vector<std::size_t> left(columns_, 0);
    std::vector<std::size_t> right(columns_, 0);
    for (const DrawnLine& line : drawing_.lines) {
      if (inside(line)) continue;
      ++right[column_[left_end(line)]];
      ++left[column_[right_end(line)]];
    }
    for (std::size_t c = 0; c < columns_; ++c) lane_left_.push_back(left[c] < right[c]);
  }

  std::optional<Layout> place() {
    const EngineGraph graph = engine_graph();
    std::optional<EngineResult> result = run_engine(graph);
    if (!result) return std::nullopt;
    engine_ = std::move(*result);
    layout_.nodes = engine_.nodes;
    layout_.clusters = engine_.clusters;
    layout_.lines.resize(drawing_.lines.size());
    layout_.names.resize(drawing_.nodes.size());
    find_columns();
    place_lane_labels();
    make_room();
    spread_ends();
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) draw_line(i);
    return layout_;
  }

 private:
  bool inside(const DrawnLine& line) const { return column_[line.source] == column_[line.target]; }
  /// Lanes are on the side of a column where fewer lines leave it; outside the map that is none.
  bool lane_left(std::size_t column) const { return lane_left_[column]; }
  std::size_t left_end(const DrawnLine& line) const {
    return column_[line.source] < column_[line.target] ? line.source : line.target;
  }
  std::size_t right_end(const DrawnLine& line) const {
    return column_[line.source] < column_[line.target] ? line.target : line.source;
  }

  EngineGraph engine_graph() {
    EngineGraph graph;
    graph.engine = EngineKind::dot;
    graph.columns = columns_;
    for (const std::string& name : drawing_.clusters)
      graph.clusters.push_back(text_width(name, measured_.style.role_size) * 1.25 + 20);
    std::vector<std::size_t> left(drawing_.nodes.size(), 0);
    std::vector<std::size_t> right(drawing_.nodes.size(), 0);
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
      const DrawnLine& line = drawing_.lines[i];
      if (inside(line)) {
        std::vector<std::size_t>& side = lane_left(column_[line.source]) ? left : right;
        ++side[line.source];
        ++side[line.target];
        continue;
      }
      ++right[left_end(line)];
      ++left[right_end(line)];
      edge_line_.push_back(i);
      graph.edges.push_back({left_end(line), right_end(line), measured_.labels[i].width, measured_.labels[i].height + 4});
    }
    for (std::size_t i = 0; i < drawing_.nodes.size(); ++i) {
      const Size box = measured_.actors[i].box;
      const double ends = static_cast<double>(std::max(left[i], right[i]));
      graph.nodes.push_back({box.width, std::max(box.height, 10.5 * ends + 10), column_[i], drawing_.nodes[i].cluster});
    }
    return graph;
  }

  void find_columns() {
    left_.assign(columns_, std::numeric_limits<double>::max());
    right_.assign(columns_, std::numeric_limits<double>::lowest());
    const auto take = [this](std::size_t column, const Box& box) {
      left_[column] = std::min(left_[column], box.x);
      right_[column] = std::max(right_[column], box.right() + 3);
    };
    for (std::size_t i = 0; i < layout_.nodes.size(); ++i) {
      take(column_[i], layout_.nodes[i]);
      if (drawing_.nodes[i].cluster) take(column_[i], layout_.clusters[*drawing_.nodes[i].cluster]);
    }
    for (std::size_t e = 0; e < edge_line_.size(); ++e) {
      const Size size = measured_.labels[edge_line_[e]];
      if (size.width <= 0) continue;
      const Point centre = engine_.labels[e];
      layout_.lines[edge_line_[e]].label = Box{centre.x - size.width / 2, centre.y - size.height / 2, size.width, size.height};
    }
  }

  /// Lines inside a column, short ones first: the nearest lane in which nothing is in the way.
  void place_lane_labels() {
    struct Lane {
      double width = 0;
      std::vector<Box> spans;  // height only
    };
    lane_of_.assign(drawing_.lines.size(), 0);
    std::vector<std::vector<Lane>> lanes(columns_);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i)
      if (inside(drawing_.lines[i])) order.push_back(i);
    const auto extent = [this](std::size_t i) {
      const double a = layout_.nodes[drawing_.lines[i].source].centre().y;
      const double b = layout_.nodes[drawing_.lines[i].target].centre().y;
      return std::pair(std::min(a, b), std::max(a, b));
    };
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return extent(i).second - extent(i).first; });
    for (const std::size_t i : order) {
      const std::size_t column = column_[drawing_.lines[i].source];
      const auto [top, bottom] = extent(i);
      const double half = measured_.labels[i].height / 2 + 2;
      const double middle = (top + bottom) / 2;
      const Box span{0, std::min(top, middle - half), 1, std::max(bottom - top, 2 * half)};
      std::size_t lane = 0;
      while (lane < lanes[column].size() &&
             std::ranges::any_of(lanes[column][lane].spans, [&span](const Box& other) { return other.overlaps(span); }))
        ++lane;
      if (lane == lanes[column].size()) lanes[column].emplace_back();
      lanes[column][lane].spans.push_back(span);
      lanes[column][lane].width = std::max({lanes[column][lane].width, measured_.labels[i].width + 10, 24.0});
      lane_of_[i] = lane;
    }
    lane_start_.resize(columns_);
    lane_room_.assign(columns_, 0);
    for (std::size_t c = 0; c < columns_; ++c) {
      for (const Lane& lane : lanes[c]) {
        lane_start_[c].push_back(lane_room_[c] + lane.width / 2 + 4);
        lane_room_[c] += lane.width;
      }
      if (lane_room_[c] > 0) lane_room_[c] += 8;
    }
  }

  /// Moves columns and gaps to the right for the lanes before them.
  void make_room() {
    const auto shift_after = [this, left = left_, right = right_](double x) {
      double shift = 0;
      for (std::size_t c = 0; c < columns_; ++c)
        if (lane_left(c) ? c > 0 && x >= left[c] : x > right[c]) shift += lane_room_[c];
      return shift;
    };
    for (std::size_t e = 0; e < edge_line_.size(); ++e) {
      std::optional<Box>& label = layout_.lines[edge_line_[e]].label;
      if (label) label->x += shift_after(label->centre().x);
      for (Point& p : engine_.edges[e]) p.x += shift_after(p.x);
    }
    for (Box& box : layout_.nodes) box.x += shift_after(box.centre().x);
    for (Box& box : layout_.clusters) box.x += shift_after(box.centre().x);
    std::vector<double> shifts;
    for (std::size_t c = 0; c < columns_; ++c) shifts.push_back(shift_after((left_[c] + right_[c]) / 2));
    for (std::size_t c = 0; c < columns_; ++c) {
      left_[c] += shifts[c];
      right_[c] += shifts[c];
    }
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
      const DrawnLine& line = drawing_.lines[i];
      if (!inside(line)) continue;
      const Size size = measured_.labels[i];
      const double middle = (layout_.nodes[line.source].centre().y + layout_.nodes[line.target].centre().y) / 2;
      if (size.width > 0) layout_.lines[i].label = Box{lane_x(i) - size.width / 2, middle - size.height / 2, size.width, size.height};
    }
  }

  double lane_x(std::size_t i) const {
    const std::size_t column = column_[drawing_.lines[i].source];
    const double out = lane_start_[column][lane_of_[i]];
    return lane_left(column) ? left_[column] - out : right_[column] + out;
  }

  /// Heights at which lines touch each actor, in the order in which they come, so that they do not
  /// cross on the last bit.
  void spread_ends() {
    ends_.resize(drawing_.lines.size());
    std::vector<std::vector<LineEnd>> left(drawing_.nodes.size());
    std::vector<std::vector<LineEnd>> right(drawing_.nodes.size());
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
      const DrawnLine& line = drawing_.lines[i];
      const double source = layout_.nodes[line.source].centre().y;
      const double target = layout_.nodes[line.target].centre().y;
      const double middle = layout_.lines[i].label ? layout_.lines[i].label->centre().y : (source + target) / 2;
      const bool source_left = inside(line) ? lane_left(column_[line.source]) : column_[line.source] > column_[line.target];
      const bool target_left = inside(line) ? lane_left(column_[line.source]) : !source_left;
      (source_left ? left : right)[line.source].push_back({i, true, middle, target});
      (target_left ? left : right)[line.target].push_back({i, false, middle, source});
    }
    for (std::size_t node = 0; node < drawing_.nodes.size(); ++node) {
      spread(node, left[node]);
      spread(node, right[node]);
    }
  }

  void spread(std::size_t node, std::vector<LineEnd>& ends) {
    std::ranges::stable_sort(ends, {}, [](const LineEnd& end) { return std::tuple(end.towards, end.after); });
    const Box& box = layout_.nodes[node];
    const double gap = std::min(port_gap, (box.height - 8) / static_cast<double>(std::max<std::size_t>(1, ends.size())));
    const double first = box.centre().y - gap * (static_cast<double>(ends.size()) - 1) / 2;
    for (std::size_t k = 0; k < ends.size(); ++k) {
      const double y = first + gap * static_cast<double>(k);
      (ends[k].at_source ? ends_[ends[k].line].first : ends_[ends[k].line].second) = y;
    }
  }

  /// Where the outline of an actor is at height `y`, on its left or right side.
  Point touch(std::size_t node, bool on_left, double y) const {
    const Box& box = layout_.nodes[node];
    double inset = 0;
    if (drawing_.nodes[node].kind == ActorKind::person) {
      const double radius = std::min(box.height, box.width) / 2;
      const double off = std::min(radius, std::abs(y - box.centre().y));
      inset = radius - std::sqrt(std::max(0.0, radius * radius - off * off));
    }
    const double shadow = drawing_.nodes[node].kind == ActorKind::group && !on_left ? 3 : 0;
    return {on_left ? box.x + inset : box.right() - inset + shadow, y};
  }

  void draw_line(std::size_t i) {
    const DrawnLine& line = drawing_.lines[i];
    std::vector<Point>& curve = layout_.lines[i].curve;
    if (inside(line)) {
      draw_in_lane(i);
      return;
    }
    const bool forward = column_[line.source] < column_[line.target];
    const std::size_t from = left_end(line);
    const std::size_t to = right_end(line);
    const double from_y = forward ? ends_[i].first : ends_[i].second;
    const double to_y = forward ? ends_[i].second : ends_[i].first;
    curve.push_back(touch(from, false, from_y));
    line_to(curve, {std::max(curve.back().x + flat, node_right(column_[from])), from_y});
    for (const Box& station : stations(i)) {
      bend_to(curve, {std::max(station.x, curve.back().x + 1), station.y});
      line_to(curve, {std::max(station.right(), curve.back().x), station.y});
    }
    const Point end = touch(to, true, to_y);
    bend_to(curve, {std::max(curve.back().x + 1, std::min(end.x - flat - 6, node_left(column_[to]) - 6)), to_y});
    line_to(curve, end);
    if (!forward) std::ranges::reverse(curve);
  }

  double node_right(std::size_t column) const {
    double x = std::numeric_limits<double>::lowest();
    for (std::size_t i = 0; i < column_.size(); ++i)
      if (column_[i] == column) x = std::max(x, layout_.nodes[i].right() + 4);
    return x;
  }
  double node_left(std::size_t column) const {
    double x = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < column_.size(); ++i)
      if (column_[i] == column) x = std::min(x, layout_.nodes[i].x);
    return x;
  }

  /// What a line passes on its way, from left to right: flat stretches at a height (`y`), past the
  /// columns in between and through its label.
  std::vector<Box> stations(std::size_t i) const {
    const DrawnLine& line = drawing_.lines[i];
    const std::optional<Box>& label = layout_.lines[i].label;
    std::vector<Box> passes;
    const auto edge = static_cast<std::size_t>(std::ranges::find(edge_line_, i) - edge_line_.begin());
    for (std::size_t c = column_[left_end(line)] + 1; c < column_[right_end(line)]; ++c) {
      const double centre = (left_[c] + right_[c]) / 2;
      if (label && label->centre().x > left_[c] - 1 && label->centre().x < right_[c] + 1) continue;
      passes.push_back({left_[c], height_at(engine_.edges[edge], centre), right_[c] - left_[c], 0});
    }
    if (label) {
      Box through{label->x + label->width * 0.2, label->centre().y, label->width * 0.6, 0};
      for (std::size_t c = column_[left_end(line)] + 1; c < column_[right_end(line)]; ++c) {
        if (through.centre().x < left_[c] - 1 || through.centre().x > right_[c] + 1) continue;
        const double right = std::max(through.right(), right_[c]);
        through.x = std::min(through.x, left_[c]);
        through.width = right - through.x;
      }
      passes.push_back(through);
    }
    std::ranges::stable_sort(passes, {}, [](const Box& box) { return box.x; });
    return passes;
  }

  static double height_at(const std::vector<Point>& spline, double x) {
    double best = std::numeric_limits<double>::max();
    double height = 0;
    for (const Point p : sample(spline)) {
      if (std::abs(p.x - x) >= best) continue;
      best = std::abs(p.x - x);
      height = p.y;
    }
    return height;
  }

  /// Out of one actor, along the lane, into the other.
  void draw_in_lane(std::size_t i) {
    const DrawnLine& line = drawing_.lines[i];
    const bool on_left = lane_left(column_[line.source]);
    const double x = lane_x(i);
    const double out = on_left ? -1 : 1;
    const Point start = touch(line.source, on_left, ends_[i].first);
    const Point end = touch(line.target, on_left, ends_[i].second);
    const double down = end.y > start.y ? 1 : -1;
    const double radius = std::min({14.0, std::abs(end.y - start.y) / 2, std::abs(x - start.x), std::abs(x - end.x)});
    std::vector<Point>& curve = layout_.lines[i].curve;
    curve.push_back(start);
    line_to(curve, {x - out * radius, start.y});
    const auto turn = [&curve](Point corner, Point to) {
      const Point from = curve.back();
      curve.insert(curve.end(), {Point{from.x + (corner.x - from.x) * 0.55, from.y + (corner.y - from.y) * 0.55},
                                 Point{to.x + (corner.x - to.x) * 0.55, to.y + (corner.y - to.y) * 0.55}, to});
    };
    turn({x, start.y}, {x, start.y + down * radius});
    line_to(curve, {x, end.y - down * radius});
    turn({x, end.y}, {x - out * radius, end.y});
    line_to(curve, end);
  }

  const Measured& measured_;
  const Drawing& drawing_;
  std::vector<std::size_t> column_;     // of each node
  std::size_t columns_ = 0;
  std::vector<bool> lane_left_;         // of each column
  std::vector<std::size_t> edge_line_;  // the line of each edge given to dot
  EngineResult engine_;
  Layout layout_;
  std::vector<double> left_;            // of each column, clusters included
  std::vector<double> right_;
  std::vector<std::size_t> lane_of_;    // of each line inside a column
  std::vector<std::vector<double>> lane_start_;  // middle of each lane, from the column outwards
  std::vector<double> lane_room_;
  std::vector<std::pair<double, double>> ends_;  // heights at source and target
};

}  // namespace

std::optional<Layout> place_columns(const Measured& measured) { return ColumnLayout(measured).place(); }

}  // namespace actorgraph
