#include "graph/export.hpp"
#include "graph/export_fields.hpp"
#include "graph/ties.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

// --- DOT ---------------------------------------------------------------------------------------

/// A quoted DOT string, with every backslash doubled and new lines as \n: readers give it back so.
std::string dot_string(std::string_view text) {
  std::string out = "\"";
  for (const char byte : valid_utf8(text)) {
    if (byte == '"' || byte == '\\') out += '\\';
    if (byte == '\n') out += "\\n";
    else if (static_cast<unsigned char>(byte) >= 0x20) out += byte;
  }
  return out + "\"";
}

/// A label, which Graphviz draws as this very text: it takes entities for what they stand for.
std::string dot_label(std::string_view text) {
  std::string out;
  for (const char byte : text) out += byte == '&' ? std::string("&amp;") : std::string(1, byte);
  return dot_string(out);
}

void append_dot_fields(std::string& out, const std::vector<Field>& fields, const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!values[i].empty()) out += std::string(", ag_") + fields[i].name + "=" + dot_string(values[i]);
}

// --- CSV ---------------------------------------------------------------------------------------

std::string csv_cell(std::string_view text) {
  std::string out = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos) out += '\'';
  for (const char byte : valid_utf8(text)) {
    if (byte == '"') out += '"';
    if (byte != '\0') out += byte;
  }
  return out + "\"";
}

void append_csv_row(std::string& out, const std::vector<std::string>& cells, const std::vector<Field>& fields) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    const bool plain = i < fields.size() && fields[i].type != FieldType::text;
    out += plain ? cells[i] : csv_cell(cells[i]);
  }
  out += "\r\n";
}

void append_csv_header(std::string& out, const std::vector<Field>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) out += std::string(i > 0 ? "," : "") + fields[i].name;
}

// --- Cypher ------------------------------------------------------------------------------------

std::string cypher_string(std::string_view text) {
  std::string out = "'";
  for (const char byte : valid_utf8(text)) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '\'' || byte == '\\') out += '\\';
    if (byte == '\n') out += "\\n";
    else if (value < 0x20 || value == 0x7f) {
      out += "\\u00";
      out += "0123456789abcdef"[value >> 4U];
      out += "0123456789abcdef"[value & 15U];
    } else {
      out += byte;
    }
  }
  return out + "'";
}

std::string cypher_map(const std::vector<Field>& fields, const std::vector<std::string>& values) {
  std::string out = "{";
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (values[i].empty()) continue;
    if (out.size() > 1) out += ", ";
    out += std::string(fields[i].name) + ": " +
           (fields[i].type == FieldType::text ? cypher_string(values[i]) : values[i]);
  }
  return out + "}";
}

}  // namespace

std::string to_dot(const Relations& relations) {
  std::string out = "digraph actors {\n";
  for (std::size_t i = 0; i < relations.actors.size(); ++i) {
    out += "  n" + std::to_string(i) + " [label=" + dot_label(relations.actors[i].name);
    append_dot_fields(out, actor_fields(), field_values(relations.actors[i]));
    out += "];\n";
  }
  const RelationFields fields(relations);
  const auto ends = ends_of(relations);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    out += "  n" + std::to_string(ends[i].first) + " -> n" + std::to_string(ends[i].second) +
           " [label=" + dot_label(relations.relations[i].label) + (relations.relations[i].directed ? "" : ", dir=none");
    append_dot_fields(out, relation_fields(), fields.values(i));
    out += "];\n";
  }
  return out + "}\n";
}

CsvTables to_csv(const Relations& relations) {
  CsvTables tables;
  append_csv_header(tables.actors, actor_fields());
  tables.actors += "\r\n";
  for (const Actor& actor : relations.actors) append_csv_row(tables.actors, field_values(actor), actor_fields());
  append_csv_header(tables.relations, relation_fields());
  tables.relations += ",source,target\r\n";
  const RelationFields fields(relations);
  for (std::size_t i = 0; i < relations.relations.size(); ++i) {
    std::vector<std::string> cells = fields.values(i);
    cells.push_back(relations.relations[i].source);
    cells.push_back(relations.relations[i].target);
    append_csv_row(tables.relations, cells, relation_fields());
  }
  tables.evidence = "relation,evidence,article,sentence,start,end,quote\r\n";
  const std::vector<Field> kinds = {{"", FieldType::text},   {"", FieldType::text},   {"", FieldType::text},
                                    {"", FieldType::number}, {"", FieldType::number}, {"", FieldType::number}};
  const EvidenceIndex evidence(relations);
  for (const Relation& relation : relations.relations)
    for (const std::string& id : relation.evidence)
      if (const Evidence* found = evidence.find(id))
        append_csv_row(tables.evidence,
                       {relation.id, id, found->article, std::to_string(found->sentence),
                        std::to_string(found->span.start), std::to_string(found->span.end), found->quote},
                       kinds);
  return tables;
}

std::string to_cypher(const Relations& relations) {
  std::string out = ":param actors => [";
  for (std::size_t i = 0; i < relations.actors.size(); ++i)
    out += (i > 0 ? ", " : "") + cypher_map(actor_fields(), field_values(relations.actors[i]));
  out += "];\n:param relations => [";
  const RelationFields fields(relations);
  for (std::size_t i = 0; i < relations.relations.size(); ++i)
    out += std::string(i > 0 ? ", " : "") + "{source: " + cypher_string(relations.relations[i].source) +
           ", target: " + cypher_string(relations.relations[i].target) +
           ", properties: " + cypher_map(relation_fields(), fields.values(i)) + "}";
  out +=
      "];\n\n"
      "UNWIND $actors AS row MERGE (actor:Actor {id: row.id}) SET actor += row;\n"
      "UNWIND $relations AS row\n"
      "MATCH (source:Actor {id: row.source}) MATCH (target:Actor {id: row.target})\n"
      "MERGE (source)-[relation:RELATION {id: row.properties.id}]->(target) SET relation += row.properties;\n";
  return out;
}

}  // namespace actorgraph
