#pragma once

// Answers of graph/query.hpp as text for people and as JSON for programs ("actorgraph-query/1",
// docs/formats.md). A whole graph, as `ego` gives it, is written by graph/json.hpp.

#include <string>
#include <vector>

#include "graph/query.hpp"

namespace actorgraph {

/// The ties of a graph, one a line: "Ann → Bob  CONSULT  planned, 2 sentences of 1 source: meet".
[[nodiscard]] std::string ties_text(const Relations& relations);

/// Each path with the claims on its steps and their sentences.
[[nodiscard]] std::string paths_text(const Relations& relations, const std::vector<ActorPath>& paths);
[[nodiscard]] std::string paths_json(const Relations& relations, const std::vector<ActorPath>& paths);

/// A table of actors with their figures.
[[nodiscard]] std::string top_text(const Relations& relations, const std::vector<ActorMeasures>& measures,
                                   const std::vector<std::uint32_t>& actors);
[[nodiscard]] std::string top_json(const Relations& relations, const std::vector<ActorMeasures>& measures,
                                   const std::vector<std::uint32_t>& actors);

/// The communities with more than one actor, the largest first.
[[nodiscard]] std::string communities_text(const Relations& relations, const std::vector<std::uint32_t>& community);
[[nodiscard]] std::string communities_json(const Relations& relations, const std::vector<std::uint32_t>& community);

/// Claims with date, voice, sentence and article; for evidence and timelines.
[[nodiscard]] std::string claims_text(const Relations& relations, const std::vector<std::uint32_t>& claims);
[[nodiscard]] std::string claims_json(const Relations& relations, const std::vector<std::uint32_t>& claims);

}  // namespace actorgraph
