#pragma once

// Graphs in the formats of other tools. Every claim is one edge, so that nothing is added up on
// the way out; ties are for whoever reads. Everything is escaped as its format asks: names and
// quotes are hostile text.

#include <string>

#include "graph/relations.hpp"

namespace actorgraph {

/// DOT, as data: nodes n0, n1, … with their attributes, one edge a claim. For pictures see render/.
[[nodiscard]] std::string to_dot(const Relations& relations);

/// GraphML with declared keys. All edges are written as directed, since readers refuse a mixture;
/// the attribute "directed" says what is.
[[nodiscard]] std::string to_graphml(const Relations& relations);

/// GEXF 1.3, dynamic: each edge starts on the date when its article was published, if it has one.
[[nodiscard]] std::string to_gexf(const Relations& relations);

/// JSON Graph Format 2. read_graphs (graph/json.hpp) reads it back without loss.
[[nodiscard]] std::string to_json_graph(const Relations& relations);

/// Cytoscape JSON (.cyjs). read_graphs reads it back without loss.
[[nodiscard]] std::string to_cytoscape(const Relations& relations);

/// Comma-separated tables after RFC 4180, with a header line each. A text that a spreadsheet would take for a formula
/// gets an apostrophe in front.
struct CsvTables {
  std::string actors;
  std::string relations;
  std::string evidence;
};
[[nodiscard]] CsvTables to_csv(const Relations& relations);

/// Cypher for Neo4j: parameters with all the data, then MERGE statements that name no data, so that
/// running it twice changes nothing and no text is ever run as a statement.
[[nodiscard]] std::string to_cypher(const Relations& relations);

}  // namespace actorgraph
