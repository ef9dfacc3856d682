#include "graph/export.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "graph/article_json.hpp"
#include "graph/canonical.hpp"
#include "graph/json.hpp"
#include "tests/graph/made_up.hpp"
#include "tests/times.hpp"

using namespace actorgraph;
using made_up::claim;
using made_up::graph_of;

namespace {

/// A graph whose every text tries to be something else.
Relations hostile_graph() {
  Relations graph = graph_of({claim("ann", "AID", "bob"), claim("bob", "TENSION", "ann")});
  graph.relations[1].directed = false;
  graph.actors[0].name = "<script>alert('1')</script>\x01 & \"x\" \\N ]]> \xff";
  graph.actors[1].name = "=HYPERLINK(\"http://example.org\")";
  graph.relations[0].label = "'}) DETACH DELETE n //";
  graph.relations[0].amount = Amount{12, "people", "12\npeople"};
  graph.articles[0].published = "2024-05-02";
  return canonical(std::move(graph));
}

}  // namespace

TEST_CASE("export: JSON Graph and Cytoscape JSON read back without loss") {
  for (const Relations& graph : {canonical(made_up::random_graph(1, 20, 60)), read_graph(to_json(hostile_graph()), "")}) {
    CHECK(canonical(read_graph(to_json_graph(graph), "")) == graph);
    CHECK(canonical(read_graph(to_cytoscape(graph), "")) == graph);
  }
}

TEST_CASE("export: JSON formats are told from articles by their keys") {
  CHECK(json_content(to_json_graph(hostile_graph())) == JsonContent::graphs);
  CHECK(json_content(to_cytoscape(hostile_graph())) == JsonContent::graphs);
}

TEST_CASE("export: the JSON formats have the shape their readers expect") {
  const auto graph = nlohmann::json::parse(to_json_graph(hostile_graph()))["graph"];
  CHECK(graph["nodes"].size() == 2);
  CHECK(graph["nodes"].contains(graph["edges"][0]["source"].get<std::string>()));
  const auto elements = nlohmann::json::parse(to_cytoscape(hostile_graph()))["elements"];
  CHECK(elements["nodes"].size() == 2);
  CHECK(elements["edges"][0]["data"]["source"] == "ann");
}

TEST_CASE("export: XML has no character that XML forbids and no markup of the texts") {
  for (const std::string& xml : {to_graphml(hostile_graph()), to_gexf(hostile_graph())}) {
    CHECK(times(xml, "<node ") == 2);
    CHECK(times(xml, "<edge ") == 2);
    CHECK(xml.find("<script") == std::string::npos);
    CHECK(xml.find("&lt;script&gt;") != std::string::npos);
    CHECK(xml.find('\x01') == std::string::npos);
    CHECK(xml.find('\xff') == std::string::npos);
    CHECK(xml.find("]]>") == std::string::npos);
  }
  CHECK(to_gexf(hostile_graph()).find("start=\"2024-05-02\"") != std::string::npos);
}

TEST_CASE("export: DOT strings end where they should") {
  const std::string dot = to_dot(hostile_graph());
  CHECK(dot.find("\\\\N ]]>") != std::string::npos);
  CHECK(dot.find("&amp; \\\"x\\\"") != std::string::npos);
  CHECK(dot.find(", dir=none") != std::string::npos);
  CHECK(times(dot, "\n") == 6);
}

TEST_CASE("export: spreadsheets see no formula") {
  const CsvTables tables = to_csv(hostile_graph());
  CHECK(tables.actors.find("\"'=HYPERLINK(\"\"http://example.org\"\")\"") != std::string::npos);
  CHECK(tables.actors.starts_with("id,name,kind,country,known,mentions\r\n"));
  CHECK(times(tables.evidence, "\r\n") == 3);
  CHECK(tables.relations.find("\"12\npeople\"") != std::string::npos);
}

TEST_CASE("export: no text of the graph is part of a Cypher statement") {
  const std::string cypher = to_cypher(hostile_graph());
  CHECK(cypher.find("label: '\\'}) DETACH DELETE n //'") != std::string::npos);
  const std::string statements = cypher.substr(cypher.find("\n\n"));
  CHECK(statements.find("DETACH") == std::string::npos);
}
