#include "graph/export.hpp"
#include "graph/export_fields.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

/// `text` as XML 1.0 may hold it, in attributes too: what no XML can say becomes U+FFFD.
std::string xml(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    switch (point.value) {
      case U'&': out += "&amp;"; break;
      case U'<': out += "&lt;"; break;
      case U'>': out += "&gt;"; break;
      case U'"': out += "&quot;"; break;
      case U'\'': out += "&#39;"; break;
      case U'\t': out += "&#9;"; break;
      case U'\n': out += "&#10;"; break;
      case U'\r': out += "&#13;"; break;
      default: {
        const bool sayable = point.valid && point.value >= 0x20 && point.value != 0xFFFE && point.value != 0xFFFF;
        append_utf8(out, sayable ? point.value : replacement_character);
      }
    }
  }
  return out;
}

const char* graphml_type(FieldType type) {
  return type == FieldType::text ? "string" : type == FieldType::number ? "double" : "boolean";
}

void append_keys(std::string& out, const std::vector<Field>& fields, const std::string& prefix, const std::string& of) {
  for (const Field& field : fields)
    out += "  <key id=\"" + prefix + field.name + "\" for=\"" + of + "\" attr.name=\"" + field.name +
           "\" attr.type=\"" + graphml_type(field.type) + "\"/>\n";
}

void append_data(std::string& out, const std::vector<Field>& fields, const std::string& prefix,
                 const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < fields.size(); ++i)
    if (!values[i].empty()) out += "<data key=\"" + prefix + fields[i].name + "\">" + xml(values[i]) + "</data>";
}

void append_gexf_attributes(std::string& out, const std::vector<Field>& fields, const std::string& of) {
  out += "    <attributes class=\"" + of + "\">\n";
  for (std::size_t i = 0; i < fields.size(); ++i)
    out += "      <attribute id=\"" + std::to_string(i) + "\" title=\"" + fields[i].name + "\" type=\"" +
           graphml_type(fields[i].type) + "\"/>\n";
  out += "    </attributes>\n";
}

void append_gexf_values(std::string& out, const std::vector<std::string>& values) {
  out += "<attvalues>";
  for (std::size_t i = 0; i < values.size(); ++i)
    if (!values[i].empty()) out += "<attvalue for=\"" + std::to_string(i) + "\" value=\"" + xml(values[i]) + "\"/>";
  out += "</attvalues>";
}

/// The id of an edge, which readers show, and its ends.
std::string edge_head(const Relation& relation, std::size_t index) {
  const std::string id = relation.id.empty() ? "e" + std::to_string(index) : xml(relation.id);
  return " id=\"" + id + "\" source=\"" + xml(relation.source) + "\" target=\"" + xml(relation.target) + "\"";
}

/// A date that GEXF takes: a whole day, or nothing.
std::string whole_day(const std::string& date) {
  if (date.size() < 10 || date[4] != '-' || date[7] != '-') return {};
  for (const std::size_t at : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
    if (date[at] < '0' || date[at] > '9') return {};
  return date.substr(0, 10);
}

}  // namespace

std::string to_graphml(const Relations& relations) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  append_keys(out, actor_fields(), "n_", "node");
  append_keys(out, relation_fields(), "e_", "edge");
  out += "  <graph id=\"actors\" edgedefault=\"directed\">\n";
  for (std::size_t i = 0; i < relations.actors.size(); ++i) {
    out += "    <node id=\"" + xml(relations.actors[i].id) + "\">";
    append_data(out, actor_fields(), "n_", field_values(relations.actors[i]));
    out += "</node>\n";
  }
  const RelationFields fields(relations);
  for (std::size_t i = 0; i < relations.relations.size(); ++i) {
    out += "    <edge" + edge_head(relations.relations[i], i) + ">";
    append_data(out, relation_fields(), "e_", fields.values(i));
    out += "</edge>\n";
  }
  return out + "  </graph>\n</graphml>\n";
}

std::string to_gexf(const Relations& relations) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
      "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n";
  append_gexf_attributes(out, actor_fields(), "node");
  append_gexf_attributes(out, relation_fields(), "edge");
  out += "    <nodes>\n";
  for (std::size_t i = 0; i < relations.actors.size(); ++i) {
    out += "      <node id=\"" + xml(relations.actors[i].id) + "\" label=\"" + xml(relations.actors[i].name) + "\">";
    append_gexf_values(out, field_values(relations.actors[i]));
    out += "</node>\n";
  }
  out += "    </nodes>\n    <edges>\n";
  const RelationFields fields(relations);
  for (std::size_t i = 0; i < relations.relations.size(); ++i) {
    const std::string start = whole_day(fields.published(i));
    out += "      <edge" + edge_head(relations.relations[i], i) + " kind=\"" + xml(relations.relations[i].type) + "\" label=\"" +
           xml(relations.relations[i].label) + "\"" + (start.empty() ? "" : " start=\"" + start + "\"") + ">";
    append_gexf_values(out, fields.values(i));
    out += "</edge>\n";
  }
  return out + "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace actorgraph
