#include "cli/exports.hpp"

#include <algorithm>
#include <array>

#include "cli/files.hpp"
#include "cli/options.hpp"
#include "graph/export.hpp"
#include "graph/json.hpp"

namespace actorgraph {
namespace {

constexpr std::array<std::string_view, 8> formats = {"json", "jgf", "cyjs", "graphml", "gexf", "dot", "csv", "cypher"};

void write_tables(const Relations& relations, const std::string& output) {
  if (output == "-") throw UsageError("csv makes three files; name them with -o, as in -o news.csv");
  const CsvTables tables = to_csv(relations);
  std::string stem = output;
  if (ending_of(output) == ".csv") stem.resize(stem.size() - 4);
  write_file(stem + ".actors.csv", tables.actors);
  write_file(stem + ".relations.csv", tables.relations);
  write_file(stem + ".evidence.csv", tables.evidence);
}

}  // namespace

std::string_view export_format(std::string_view word) {
  if (word == "gv") return "dot";
  if (word == "cql") return "cypher";
  const auto* const found = std::find(formats.begin(), formats.end(), word);
  return found == formats.end() ? std::string_view{} : *found;
}

void write_export(const Relations& relations, std::string_view format, const std::string& output) {
  if (format == "csv") write_tables(relations, output);
  else if (format == "jgf") write_file(output, to_json_graph(relations));
  else if (format == "cyjs") write_file(output, to_cytoscape(relations));
  else if (format == "graphml") write_file(output, to_graphml(relations));
  else if (format == "gexf") write_file(output, to_gexf(relations));
  else if (format == "dot") write_file(output, to_dot(relations));
  else if (format == "cypher") write_file(output, to_cypher(relations));
  else write_file(output, to_json(relations));
}

}  // namespace actorgraph
