#include "render/columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace actorgraph {
namespace {

constexpr std::size_t most_columns = 5;
// What a line costs by the number of columns it spans; inside a column it is awkward to draw.
constexpr std::array<double, most_columns> span_cost = {4.5, 1, 2.6, 4.6, 7};
constexpr double column_width = 290;  // with the gap beside it
constexpr double label_room = 24;     // height of a label in a gap

/// What stands together: a cluster, or an actor of its own.
struct Group {
  double height = 0;
};

struct GroupLine {
  std::size_t from = 0;
  std::size_t to = 0;
  double weight = 0;
};

struct Problem {
  std::vector<Group> groups;
  std::vector<GroupLine> lines;
  std::vector<std::size_t> group_of;  // by node
};

Problem problem_of(const Drawing& drawing, const std::vector<ActorLetters>& letters) {
  Problem problem;
  problem.groups.resize(drawing.clusters.size(), Group{40});
  for (std::size_t i = 0; i < drawing.nodes.size(); ++i) {
    std::size_t group = problem.groups.size();
    if (drawing.nodes[i].cluster) {
      group = *drawing.nodes[i].cluster;
    } else {
      problem.groups.emplace_back();
    }
    problem.groups[group].height += letters[i].box.height + 16;
    problem.group_of.push_back(group);
  }
  for (const DrawnLine& line : drawing.lines) {
    const std::size_t from = problem.group_of[line.source];
    const std::size_t to = problem.group_of[line.target];
    if (from != to) problem.lines.push_back({from, to, 1 + 0.3 * (std::min(line.look.mentions, 6U) - 1.0)});
  }
  return problem;
}

double cost(const Problem& problem, const std::vector<std::size_t>& column, std::size_t columns) {
  double total = 0;
  std::array<double, most_columns> heights{};
  std::array<double, most_columns> gaps{};
  for (std::size_t i = 0; i < problem.groups.size(); ++i)
    if (column[i] < columns) heights[column[i]] += problem.groups[i].height;
  for (const GroupLine& line : problem.lines) {
    const std::size_t from = column[line.from];
    const std::size_t to = column[line.to];
    if (from >= columns || to >= columns) continue;  // not placed yet
    const auto [left, right] = std::minmax(from, to);
    total += line.weight * span_cost[right - left];
    // A label stands in the middle of its line.
    if (left != right) gaps[(left + right) / 2] += label_room;
  }
  const double height = std::max(*std::ranges::max_element(heights), *std::ranges::max_element(gaps));
  const double width = column_width * static_cast<double>(columns);
  total += 0.012 * height + 0.05 * std::max(0.0, height - 0.8 * width) + 0.006 * width;
  return total;
}

std::vector<std::size_t> greedy(const Problem& problem, std::size_t columns) {
  std::vector<double> busy(problem.groups.size(), 0);
  for (const GroupLine& line : problem.lines) {
    busy[line.from] += line.weight;
    busy[line.to] += line.weight;
  }
  std::vector<std::size_t> order(problem.groups.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t group) { return busy[group]; });
  std::vector<std::size_t> column(problem.groups.size(), columns);  // `columns`: nowhere yet
  for (std::size_t i = 0; i < order.size(); ++i) {
    std::size_t best = columns / 2;
    double least = 0;
    for (std::size_t c = 0; c < columns && i > 0; ++c) {
      column[order[i]] = c;
      const double now = cost(problem, column, columns);
      if (c == 0 || now < least - 1e-9) {
        least = now;
        best = c;
      }
    }
    column[order[i]] = best;
  }
  return column;
}

/// Moves one group, or changes two, as long as that helps.
void descend(const Problem& problem, std::vector<std::size_t>& column, std::size_t columns) {
  double least = cost(problem, column, columns);
  for (int round = 0; round < 20; ++round) {
    bool better = false;
    for (std::size_t i = 0; i < column.size(); ++i) {
      for (std::size_t c = 0; c < columns; ++c) {
        const std::size_t was = std::exchange(column[i], c);
        const double now = cost(problem, column, columns);
        if (now < least - 1e-9) {
          least = now;
          better = true;
        } else {
          column[i] = was;
        }
      }
      for (std::size_t j = i + 1; j < column.size(); ++j) {
        if (column[i] == column[j]) continue;
        std::swap(column[i], column[j]);
        const double now = cost(problem, column, columns);
        if (now < least - 1e-9) {
          least = now;
          better = true;
        } else {
          std::swap(column[i], column[j]);
        }
      }
    }
    if (!better) return;
  }
}

/// Numbers the columns that are in use from 0, mirrored if more arrows pointed to the left.
void straighten(const Problem& problem, std::vector<std::size_t>& column, const Drawing& drawing) {
  std::array<bool, most_columns> used{};
  for (const std::size_t c : column) used[c] = true;
  std::array<std::size_t, most_columns> number{};
  std::size_t count = 0;
  for (std::size_t c = 0; c < most_columns; ++c)
    if (used[c]) number[c] = count++;
  for (std::size_t& c : column) c = number[c];
  double to_the_right = 0;
  for (const DrawnLine& line : drawing.lines) {
    if (!line.directed) continue;
    const std::size_t from = column[problem.group_of[line.source]];
    const std::size_t to = column[problem.group_of[line.target]];
    if (from != to) to_the_right += from < to ? line.look.mentions : -1.0 * line.look.mentions;
  }
  if (to_the_right < 0)
    for (std::size_t& c : column) c = count - 1 - c;
}

}  // namespace

std::vector<std::size_t> assign_columns(const Drawing& drawing, const std::vector<ActorLetters>& letters) {
  const Problem problem = problem_of(drawing, letters);
  std::vector<std::size_t> best(problem.groups.size(), 0);
  double least = -1;
  for (std::size_t columns = 1; columns <= std::min(most_columns, problem.groups.size()); ++columns) {
    std::vector<std::size_t> column = greedy(problem, columns);
    descend(problem, column, columns);
    const double now = cost(problem, column, columns);
    if (least < 0 || now < least - 1e-9) {
      least = now;
      best = std::move(column);
    }
  }
  straighten(problem, best, drawing);
  std::vector<std::size_t> by_node;
  for (const std::size_t group : problem.group_of) by_node.push_back(best[group]);
  return by_node;
}

}  // namespace actorgraph
