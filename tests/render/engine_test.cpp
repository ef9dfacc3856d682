#include "render/engine.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

namespace {

EngineGraph ring(EngineKind engine, std::size_t count) {
  EngineGraph graph;
  graph.engine = engine;
  graph.columns = 2;
  for (std::size_t i = 0; i < count; ++i) graph.nodes.push_back({60, 30, i % 2, std::nullopt});
  for (std::size_t i = 0; i + 1 < count; i += 2) graph.edges.push_back({i, i + 1, 40, 12});
  return graph;
}

}  // namespace

TEST_CASE("engine: every engine places every node, without overlaps") {
  for (const EngineKind engine : {EngineKind::dot, EngineKind::neato, EngineKind::sfdp}) {
    const auto result = run_engine(ring(engine, 12));
    REQUIRE(result);
    REQUIRE(result->nodes.size() == 12);
    for (std::size_t i = 0; i < 12; ++i)
      for (std::size_t j = i + 1; j < 12; ++j) CHECK_FALSE(result->nodes[i].overlaps(result->nodes[j]));
  }
}

TEST_CASE("engine: dot keeps columns and clusters, and gives room to labels") {
  EngineGraph graph = ring(EngineKind::dot, 6);
  graph.clusters = {50};
  graph.nodes[0].cluster = graph.nodes[2].cluster = 0;
  const auto result = run_engine(graph);
  REQUIRE(result);
  REQUIRE(result->clusters.size() == 1);
  CHECK(result->clusters[0].overlaps(result->nodes[0]));
  CHECK(result->clusters[0].overlaps(result->nodes[2]));
  CHECK_FALSE(result->clusters[0].overlaps(result->nodes[4]));
  CHECK(result->nodes[0].x == result->nodes[4].x);
  CHECK(result->nodes[0].right() + 40 < result->nodes[1].x);
  CHECK(result->labels[0].x > result->nodes[0].right());
}

TEST_CASE("engine: what passes the limits is given up, not waited for") {
  EngineLimits limits;
  limits.wall_seconds = 0;
  CHECK_FALSE(run_engine(ring(EngineKind::dot, 6), limits));
}
