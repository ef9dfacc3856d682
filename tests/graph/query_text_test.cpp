#include "graph/query_text.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/graph/made_up.hpp"

using namespace actorgraph;
using made_up::claim;
using made_up::graph_of;

namespace {

Relations small_graph() {
  Relations graph = graph_of({claim("ann", "AID", "bob"), claim("bob", "ACCUSE", "cid")});
  graph.articles[0].published = "2024-05-02";
  graph.articles[0].publisher = "The Paper";
  graph.relations[1].attribution = Attribution{"", "officials", "say", "indirect"};
  graph.relations[1].label = "blame\x1b[31m";
  return graph;
}

}  // namespace

TEST_CASE("query text: each step of a path shows its claims and their sentences") {
  const Relations graph = small_graph();
  const std::string text = paths_text(graph, shortest_paths(graph, 0, 2));
  CHECK(text ==
        "2 steps: ann – bob – cid\n"
        "  ann → bob  AID  done: AID\n"
        "    “A sentence” (The Paper, 2024-05-02)\n"
        "  bob → cid  ACCUSE  done, on the word of officials: blame [31m\n"
        "    “A sentence” (The Paper, 2024-05-02)\n");
  CHECK(paths_text(graph, {}) == "no path\n");
}

TEST_CASE("query text: ties, rankings, communities and timelines are one line each") {
  const Relations graph = small_graph();
  CHECK(ties_text(graph).starts_with("ann → bob  AID  done, 1 sentence of 1 source: AID\n"));
  CHECK(top_text(graph, measure(graph), {1}).find("    2           2  ") != std::string::npos);
  CHECK(communities_text(graph, {0, 0, 0}).starts_with("1. 3 actors: ann, bob, cid\n"));
  CHECK(claims_text(graph, timeline(graph, 0)).starts_with("2024-05-02  ann → bob  AID"));
}

TEST_CASE("query JSON: every answer parses and says what it is") {
  const Relations graph = small_graph();
  const auto paths = nlohmann::json::parse(paths_json(graph, shortest_paths(graph, 0, 2)));
  CHECK(paths["schema"] == "actorgraph-query/1");
  CHECK(paths["paths"][0]["steps"][1][0]["evidence"][0]["quote"] == "A sentence");
  CHECK(nlohmann::json::parse(top_json(graph, measure(graph), {0, 1}))["actors"][1]["neighbours"] == 2);
  CHECK(nlohmann::json::parse(communities_json(graph, {0, 0, 2}))["communities"][0].size() == 2);
  CHECK(nlohmann::json::parse(claims_json(graph, {0}))["claims"][0]["relation"]["type"] == "AID");
  CHECK(nlohmann::json::parse(claims_json(graph, {}))["claims"].empty());
}
