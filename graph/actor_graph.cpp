#include "graph/actor_graph.hpp"

#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/page_rank.hpp>
#include <utility>

namespace actorgraph {
namespace {

using Graph = ActorGraph::Graph;
using Vertex = boost::graph_traits<Graph>::vertex_descriptor;

Graph graph_of(std::size_t actors, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges) {
  Graph graph(actors);
  for (std::uint32_t i = 0; i < edges.size(); ++i)
    boost::add_edge(edges[i].first, edges[i].second, i, graph);
  return graph;
}

/// Adds the share of `source` to `sums`: one round of Brandes' algorithm.
void add_paths_from(const Graph& graph, Vertex source, std::vector<double>& sums) {
  const std::size_t size = boost::num_vertices(graph);
  constexpr std::uint32_t unseen = ~std::uint32_t{0};
  std::vector<std::uint32_t> distance(size, unseen);
  std::vector<double> paths(size, 0);
  std::vector<double> dependency(size, 0);
  std::vector<Vertex> order;
  distance[source] = 0;
  paths[source] = 1;
  order.push_back(source);
  for (std::size_t at = 0; at < order.size(); ++at) {
    const Vertex here = order[at];
    for (const auto edge : boost::make_iterator_range(boost::out_edges(here, graph))) {
      const Vertex next = boost::target(edge, graph);
      if (distance[next] == unseen) {
        distance[next] = distance[here] + 1;
        order.push_back(next);
      }
      if (distance[next] == distance[here] + 1) paths[next] += paths[here];
    }
  }
  for (std::size_t at = order.size(); at-- > 1;) {
    const Vertex here = order[at];
    for (const auto edge : boost::make_iterator_range(boost::out_edges(here, graph))) {
      const Vertex before = boost::target(edge, graph);
      if (distance[before] + 1 != distance[here]) continue;
      dependency[before] += paths[before] / paths[here] * (1 + dependency[here]);
    }
    sums[here] += dependency[here];
  }
}

}  // namespace

ActorGraph::ActorGraph(Relations relations)
    : relations_(std::move(relations)), ties_(ties_of(relations_)) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  pairs.reserve(ties_.size());
  for (const Tie& tie : ties_) pairs.emplace_back(tie.source, tie.target);
  graph_ = graph_of(relations_.actors.size(), pairs);
  for (auto& [a, b] : pairs)
    if (b < a) std::swap(a, b);
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  simple_ = graph_of(relations_.actors.size(), pairs);
}

std::vector<std::uint32_t> ActorGraph::degrees() const {
  std::vector<std::uint32_t> degrees;
  for (const Vertex actor : boost::make_iterator_range(boost::vertices(graph_)))
    degrees.push_back(static_cast<std::uint32_t>(boost::degree(actor, graph_)));
  return degrees;
}

std::vector<std::uint32_t> ActorGraph::neighbours(std::uint32_t actor) const {
  std::vector<std::uint32_t> found;
  for (const Vertex other : boost::make_iterator_range(boost::adjacent_vertices(actor, simple_)))
    found.push_back(static_cast<std::uint32_t>(other));
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::uint32_t> ActorGraph::components() const {
  std::vector<std::uint32_t> component(boost::num_vertices(simple_));
  boost::connected_components(simple_, component.data());
  return component;
}

std::vector<double> ActorGraph::page_rank() const {
  std::vector<double> rank(boost::num_vertices(graph_));
  if (rank.empty()) return rank;
  boost::graph::page_rank(graph_, boost::make_iterator_property_map(rank.begin(), get(boost::vertex_index, graph_)),
                          boost::graph::n_iterations(50), 0.85);
  double sum = 0;
  for (const double value : rank) sum += value;
  for (double& value : rank) value /= sum;
  return rank;
}

std::vector<double> ActorGraph::betweenness(std::size_t exact_up_to, std::size_t samples) const {
  const std::size_t size = boost::num_vertices(simple_);
  std::vector<double> share(size, 0);
  if (size < 3 || samples == 0) return share;
  const double pairs = static_cast<double>(size - 1) * static_cast<double>(size - 2);
  if (size <= exact_up_to) {
    boost::brandes_betweenness_centrality(
        simple_, boost::make_iterator_property_map(share.begin(), get(boost::vertex_index, simple_)));
    for (double& value : share) value *= 2 / pairs;
    return share;
  }
  samples = std::min(samples, size);
  for (std::size_t i = 0; i < samples; ++i) add_paths_from(simple_, i * size / samples, share);
  const double scale = static_cast<double>(size) / static_cast<double>(samples) / pairs;
  for (double& value : share) value *= scale;
  return share;
}

std::vector<ActorMeasures> measure(const Relations& relations) {
  const ActorGraph graph(relations);
  const std::vector<std::uint32_t> degrees = graph.degrees();
  const std::vector<std::uint32_t> components = graph.components();
  const std::vector<double> page_rank = graph.page_rank();
  const std::vector<double> betweenness = graph.betweenness();
  std::vector<ActorMeasures> measures(degrees.size());
  for (std::uint32_t i = 0; i < measures.size(); ++i)
    measures[i] = {degrees[i], static_cast<std::uint32_t>(graph.neighbours(i).size()), components[i],
                   page_rank[i], betweenness[i]};
  return measures;
}

}  // namespace actorgraph
