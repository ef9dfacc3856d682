#pragma once

// Relations as JSON: the format "actorgraph/1" of docs/formats.md. Writing is canonical to the
// byte if the relations are; reading checks everything that the rest of the program relies on.

#include <string>
#include <string_view>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

/// The `schema` that is written, and the only one that is read.
inline constexpr std::string_view graph_schema = "actorgraph/1";

/// The graph with its list of "articles": keys sorted, one record a line, LF at the end.
/// Invalid UTF-8 becomes U+FFFD. Numbers are the shortest that read back the same.
[[nodiscard]] std::string to_json(const Relations& relations);

/// The same in a single line. A graph of exactly one article has it as "article", as `extract`
/// writes them.
[[nodiscard]] std::string to_json_line(const Relations& relations);

/// Every graph in `json`: one object, or several after each other (JSON Lines).
/// Throws InputError with `file`, line and column and the path ("relations[3].source: no actor
/// 'x'"): what is no JSON, another schema, missing keys, words and numbers that mean nothing here,
/// ids that are there twice or not at all, spans that do not fit their text. Keys it does not know
/// are passed over. Reads the JSON formats of graph/export.hpp, too. Time: linear. Memory: the value's own.
[[nodiscard]] std::vector<Relations> read_graphs(std::string_view json, const std::string& file);

/// As read_graphs, for exactly one graph.
[[nodiscard]] Relations read_graph(std::string_view json, const std::string& file);

}  // namespace actorgraph
