#pragma once

// Graphs as files for other tools: which formats there are, and writing them.

#include <string>
#include <string_view>

#include "graph/relations.hpp"

namespace actorgraph {

/// The format of a graph's file by its name or its ending: json, jgf, cyjs, graphml, gexf, dot,
/// csv or cypher; "gv" is dot, "cql" is cypher. Empty if it is none.
[[nodiscard]] std::string_view export_format(std::string_view word);

/// Writes `relations` to `output` ("-": standard output). CSV makes three files: of "news.csv" they
/// are news.actors.csv, news.relations.csv and news.evidence.csv; it cannot go to standard output.
/// Throws UsageError, and what write_file throws.
void write_export(const Relations& relations, std::string_view format, const std::string& output);

}  // namespace actorgraph
