#pragma once

// Questions to a graph: who is around whom, how two actors are connected, who matters most, who belongs
// together, what was said of whom and when. Filter first (graph/filter.hpp).

#include <cstdint>
#include <string>
#include <vector>

#include "graph/measures.hpp"
#include "graph/relations.hpp"
#include "graph/ties.hpp"

namespace actorgraph {

/// The part of the graph around `actor`: everybody at most `hops` ties away, and all relations
/// among them.
[[nodiscard]] Relations ego(const Relations& relations, std::uint32_t actor, unsigned hops = 1);

/// A way from one actor to another, each of them once; indices into Relations::actors.
using ActorPath = std::vector<std::uint32_t>;

/// The `k` shortest paths from `from` to `to`, shorter ones first, equals in the order of their
/// actors. Ties are walked in both directions; what is told as not being so is no step.
/// Fewer if there are fewer. Source: J. Y. Yen, "Finding the K shortest loopless paths" (1971).
[[nodiscard]] std::vector<ActorPath> shortest_paths(const Relations& relations, std::uint32_t from, std::uint32_t to,
                                                    std::size_t k = 1);

enum class Ranking : std::uint8_t { ties, page_rank, betweenness };

/// The actors that stand highest, at most `count`; equals in the order of their ids.
[[nodiscard]] std::vector<std::uint32_t> top(const Relations& relations, const std::vector<ActorMeasures>& measures,
                                             Ranking ranking, std::size_t count);

/// The indices of the relations between two actors, in either direction, in the order of the text.
[[nodiscard]] std::vector<std::uint32_t> relations_between(const Relations& relations, std::uint32_t one,
                                                           std::uint32_t other);

/// The relations of one actor, or with `other` those between two, by date; undated ones last.
[[nodiscard]] std::vector<std::uint32_t> timeline(const Relations& relations, std::uint32_t actor);
[[nodiscard]] std::vector<std::uint32_t> timeline(const Relations& relations, std::uint32_t actor, std::uint32_t other);

/// The community of each actor, numbered in the order of their first actors: groups with more ties inside than
/// chance would have it. Each is connected. Ties weigh as many sources as they have; what is told as
/// not being so has no weight. The same input gives the same communities.
/// Source: Blondel et al., "Fast unfolding of communities in large networks" (2008), with the
/// guarantee of connection from Traag et al., "From Louvain to Leiden" (2019).
[[nodiscard]] std::vector<std::uint32_t> communities(const Relations& relations);

/// How much more weight lies inside of communities than chance would put there; -0.5 to 1.
[[nodiscard]] double modularity(const Relations& relations, const std::vector<std::uint32_t>& community);

}  // namespace actorgraph
