#include "language/tree.hpp"

#include <cstddef>
#include <limits>
#include <vector>

namespace actorgraph {
namespace {

constexpr double never = -std::numeric_limits<double>::infinity();
// Taken off each arc from the root, so that the best tree has as few of them as can be: one.
constexpr double root_cost = 1e6;

using Nodes = std::vector<std::uint32_t>;

// Scores among `size` nodes, the root being node 0.
struct Graph {
  std::size_t size;
  std::vector<double> scores;

  explicit Graph(std::size_t nodes) : size(nodes), scores(nodes * nodes, never) {}
  double& at(std::size_t node, std::size_t head) { return scores[node * size + head]; }
  [[nodiscard]] double at(std::size_t node, std::size_t head) const { return scores[node * size + head]; }
};

Nodes best_heads(const Graph& graph) {
  Nodes heads(graph.size, 0);
  for (std::size_t node = 1; node < graph.size; ++node) {
    for (std::size_t head = 1; head < graph.size; ++head) {
      if (graph.at(node, head) > graph.at(node, heads[node])) heads[node] = static_cast<std::uint32_t>(head);
    }
  }
  return heads;
}

// The nodes of one cycle, or none.
Nodes find_cycle(std::span<const std::uint32_t> heads) {
  std::vector<std::uint32_t> seen_from(heads.size(), 0);
  for (std::uint32_t start = 1; start < heads.size(); ++start) {
    std::uint32_t node = start;
    while (node != 0 && seen_from[node] == 0) {
      seen_from[node] = start;
      node = heads[node];
    }
    if (node == 0 || seen_from[node] != start) continue;
    Nodes cycle{node};
    for (std::uint32_t next = heads[node]; next != node; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

// A graph in which one cycle has become its last node, and how to undo that.
struct Contraction {
  Graph graph;
  Nodes outside;  // node of the contracted graph -> node before (but for the last)
  Nodes enters;   // by head: the node of the cycle that the arc from there goes to
  Nodes leaves;   // by node: the node of the cycle that its arc comes from
};

Contraction contract(const Graph& graph, const Nodes& heads, const Nodes& cycle) {
  std::vector<bool> inside(graph.size, false);
  for (const std::uint32_t node : cycle) inside[node] = true;
  Contraction made{Graph(graph.size - cycle.size() + 1), {}, {}, {}};
  for (std::uint32_t node = 0; node < graph.size; ++node) {
    if (!inside[node]) made.outside.push_back(node);
  }
  const std::size_t last = made.outside.size();
  made.enters.assign(last, cycle.front());
  made.leaves.assign(last, cycle.front());
  for (std::size_t i = 0; i < last; ++i) {
    for (std::size_t j = 0; j < last; ++j) made.graph.at(i, j) = graph.at(made.outside[i], made.outside[j]);
    for (const std::uint32_t node : cycle) {
      const double enter = graph.at(node, made.outside[i]) - graph.at(node, heads[node]);
      if (enter > made.graph.at(last, i)) {
        made.graph.at(last, i) = enter;
        made.enters[i] = node;
      }
      const double leave = graph.at(made.outside[i], node);
      if (leave > made.graph.at(i, last)) {
        made.graph.at(i, last) = leave;
        made.leaves[i] = node;
      }
    }
  }
  return made;
}

Nodes spanning_tree(const Graph& graph) {
  Nodes heads = best_heads(graph);
  const Nodes cycle = find_cycle(heads);
  if (cycle.empty()) return heads;
  const Contraction made = contract(graph, heads, cycle);
  const Nodes tree = spanning_tree(made.graph);
  const auto last = static_cast<std::uint32_t>(made.outside.size());
  for (std::size_t i = 1; i < last; ++i) {
    heads[made.outside[i]] = tree[i] == last ? made.leaves[i] : made.outside[tree[i]];
  }
  heads[made.enters[tree[last]]] = made.outside[tree[last]];
  return heads;
}

// Each word's best head; true if there is one root.
bool take_best(std::span<const float> scores, std::span<std::uint32_t> heads) {
  const std::size_t columns = heads.size() + 1;
  std::size_t roots = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    const float* row = scores.data() + word * columns;
    std::size_t best = 0;
    for (std::size_t head = 1; head < columns; ++head) {
      if (row[head] > row[best] && head != word + 1) best = head;
    }
    heads[word] = static_cast<std::uint32_t>(best);
    roots += best == 0 ? 1 : 0;
  }
  return roots == 1;
}

}  // namespace

void best_tree(std::span<const float> scores, std::span<std::uint32_t> heads) {
  if (heads.empty()) return;
  const std::size_t nodes = heads.size() + 1;
  if (take_best(scores, heads)) {
    Nodes with_root(nodes, 0);
    for (std::size_t word = 0; word < heads.size(); ++word) with_root[word + 1] = heads[word];
    if (find_cycle(with_root).empty()) return;
  }
  Graph graph(nodes);
  for (std::size_t word = 0; word < heads.size(); ++word) {
    for (std::size_t head = 0; head < nodes; ++head) {
      if (head != word + 1) graph.at(word + 1, head) = static_cast<double>(scores[word * nodes + head]);
    }
    graph.at(word + 1, 0) -= root_cost;
  }
  const Nodes tree = spanning_tree(graph);
  for (std::size_t word = 0; word < heads.size(); ++word) heads[word] = tree[word + 1];
}

}  // namespace actorgraph
