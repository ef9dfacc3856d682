#pragma once

// The door to Graphviz. It gets numbers only (sizes, never words) and gives positions back, out of
// a child process with limits: some of its layouts crash, leak or never end.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace actorgraph {

struct Point {
  double x = 0;
  double y = 0;

  friend bool operator==(const Point&, const Point&) = default;
};

/// Left, top, width, height; y grows downwards.
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  [[nodiscard]] double right() const { return x + width; }
  [[nodiscard]] double bottom() const { return y + height; }
  [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] bool overlaps(const Box& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  friend bool operator==(const Box&, const Box&) = default;
};

enum class EngineKind : std::uint8_t { dot, neato, sfdp };

struct EngineNode {
  double width = 0;   ///< Pixels, as all of it.
  double height = 0;
  std::size_t column = 0;                ///< For dot.
  std::optional<std::size_t> cluster;    ///< For dot. All nodes of a cluster stand in one column.
};

/// For dot `from` must stand in a column before that of `to`.
struct EngineEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  double label_width = 0;
  double label_height = 0;
};

struct EngineGraph {
  EngineKind engine = EngineKind::dot;
  std::size_t columns = 0;
  std::vector<double> clusters;  ///< The width of each one's name.
  std::vector<EngineNode> nodes;
  std::vector<EngineEdge> edges;
};

struct EngineResult {
  std::vector<Box> nodes;
  std::vector<Box> clusters;              ///< Of dot only.
  std::vector<Point> labels;              ///< Of dot only: the centre of each edge's label.
  std::vector<std::vector<Point>> edges;  ///< Of dot only: each edge's spline, 1 + 3k points.
};

struct EngineLimits {
  unsigned cpu_seconds = 10;
  unsigned wall_seconds = 40;
  std::size_t memory = std::size_t{1} << 30;  ///< Bytes on top of what the program has already.
};

/// Where Graphviz puts everything, rounded to a tenth of a pixel; nothing if it fails, crashes or
/// passes a limit. The same graph gives the same result, whatever was laid out before.
[[nodiscard]] std::optional<EngineResult> run_engine(const EngineGraph& graph, const EngineLimits& limits = {});

}  // namespace actorgraph
