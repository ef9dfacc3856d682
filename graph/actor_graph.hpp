#pragma once

// An ActorGraph is merged Relations as a graph: one vertex an actor, one edge a tie. Boost.Graph
// shows in this header and nowhere else, since it costs seconds to compile: whoever needs ties
// only includes ties.hpp, and for figures measures.hpp.

#include <boost/graph/adjacency_list.hpp>
#include <cstdint>
#include <vector>

#include "graph/measures.hpp"
#include "graph/relations.hpp"
#include "graph/ties.hpp"

namespace actorgraph {

class ActorGraph {
 public:
  /// Ties are walked in both directions, so edges are undirected; vertex numbers are indices into
  /// Relations::actors, the property of an edge is the index of its tie.
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                      boost::property<boost::edge_index_t, std::uint32_t>>;

  /// Takes relations in canonical form (graph/canonical.hpp).
  explicit ActorGraph(Relations relations);

  [[nodiscard]] const Relations& relations() const { return relations_; }
  [[nodiscard]] const std::vector<Tie>& ties() const { return ties_; }
  [[nodiscard]] const Graph& graph() const { return graph_; }

  /// The ties of each actor, by vertex.
  [[nodiscard]] std::vector<std::uint32_t> degrees() const;
  /// The actors next to `actor`, ascending, each once.
  [[nodiscard]] std::vector<std::uint32_t> neighbours(std::uint32_t actor) const;
  /// The component of each actor, numbered in the order of their first actors.
  [[nodiscard]] std::vector<std::uint32_t> components() const;
  /// PageRank with damping 0.85, 50 rounds; a tie counts once, whatever its claims.
  [[nodiscard]] std::vector<double> page_rank() const;
  /// Betweenness after Brandes, "A faster algorithm for betweenness centrality" (2001), as a share
  /// from 0 to 1. With more actors than `exact_up_to`, `samples` evenly spread actors stand for
  /// all as sources.
  [[nodiscard]] std::vector<double> betweenness(std::size_t exact_up_to = 2000, std::size_t samples = 256) const;

 private:
  Relations relations_;
  std::vector<Tie> ties_;
  Graph graph_;   // one edge a tie
  Graph simple_;  // one edge a pair of actors, for shortest paths
};

}  // namespace actorgraph
