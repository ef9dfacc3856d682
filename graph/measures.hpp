#pragma once

// How actors stand in a graph: degree, component, PageRank, betweenness. All of them are worked
// out by ActorGraph (actor_graph.hpp); this header is for those who want the numbers only.

#include <cstdint>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

/// The figures of one actor. Every tie counts, in either direction; ties of several types between
/// the same two actors are one neighbour.
struct ActorMeasures {
  std::uint32_t ties = 0;        ///< Ties that begin or end here.
  std::uint32_t neighbours = 0;  ///< Other actors they lead to.
  std::uint32_t component = 0;   ///< Connected component; 0 is that of the first actor, and so on.
  double page_rank = 0;          ///< Sums up to 1 over all actors.
  double betweenness = 0;        ///< 0 to 1: the share of shortest paths between others that pass here.

  friend bool operator==(const ActorMeasures&, const ActorMeasures&) = default;
};

/// One entry for each of `relations.actors`, in their order. The same input gives the same bits.
/// Betweenness is exact to 2,000 actors and estimated from 256 spread sources above.
[[nodiscard]] std::vector<ActorMeasures> measure(const Relations& relations);

}  // namespace actorgraph
