#include "render/dot_text.hpp"

#include <algorithm>

#include "render/markup.hpp"
#include "render/svg_parts.hpp"

namespace actorgraph {
namespace {

/// A quoted string. Graphviz knows escapes and HTML entities in labels: neither may come in.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : plain_text(text)) {
    switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '&': out += "&amp;"; break;
      default: out += c;
    }
  }
  return out + '"';
}

std::string attribute(std::string_view name, std::string_view value) {
  return ", " + std::string(name) + '=' + quoted(value);
}

std::string shape_of(ActorKind kind) {
  return kind == ActorKind::state    ? "box"
         : kind == ActorKind::person ? "ellipse"
         : kind == ActorKind::group  ? "box3d"
                                     : "box";
}

std::string node_text(const DrawnNode& node, std::size_t i, const Style& style) {
  const ActorPaint& paint = svg::paint_of(node.kind, style);
  std::string label = quoted(node.name);
  if (!node.role.empty())
    label.insert(label.size() - 1, "\\n" + quoted(node.role).substr(1, quoted(node.role).size() - 2));
  std::string out = "n" + std::to_string(i) + " [label=" + label + attribute("id", node.id) +
                    attribute("shape", shape_of(node.kind)) +
                    attribute("style", node.kind == ActorKind::state ? "filled" : "filled,rounded") +
                    attribute("fillcolor", paint.fill.light) + attribute("color", paint.border.light) +
                    attribute("fontcolor", paint.text.light) + attribute("kind", to_string(node.kind)) +
                    attribute("tooltip", node.tooltip);
  if (node.change != ChangeMark::none) out += attribute("change", to_string(node.change));
  return out + "];\n";
}

std::string line_text(const DrawnLine& line, const Style& style) {
  const LineLook& look = line.look;
  const std::string colour = svg::paint_of(look.stance, style).light;
  const std::string pattern = look.commitment == LineCommitment::fact     ? "solid"
                              : look.commitment == LineCommitment::denied ? "dotted"
                                                                          : "dashed";
  const std::string head = look.stance == Stance::structural ? "none"
                           : look.commitment == LineCommitment::denied
                               ? (look.hearsay ? "onormaltee" : "normaltee")
                           : look.hearsay ? "onormal"
                                          : "normal";
  std::string label = look.label;
  if (!look.speaker.empty()) label += " (" + look.speaker + ")";
  std::string out =
      "n" + std::to_string(line.source) + " -> n" + std::to_string(line.target) + " [label=" + quoted(label) +
      attribute("id", line.id) + attribute("dir", line.directed ? "forward" : "both") +
      attribute("arrowhead", head) + attribute("arrowtail", head) + attribute("style", pattern) +
      attribute("color", colour) + attribute("fontcolor", colour) +
      attribute("penwidth", coordinate(line_width(look, MapKind::columns))) +
      attribute("stance", to_string(look.stance)) + attribute("commitment", to_string(look.commitment)) +
      attribute("hearsay", look.hearsay ? "true" : "false") +
      attribute("sentences", std::to_string(look.mentions)) + attribute("tooltip", look.tooltip);
  if (const std::string address = web_address(line.link); !address.empty()) out += attribute("URL", address);
  if (line.change != ChangeMark::none) out += attribute("change", to_string(line.change));
  return out + "];\n";
}

}  // namespace

std::string to_dot(const Drawing& drawing, const Style& style) {
  std::string out = "digraph actorgraph {\n  graph [rankdir=LR, fontname=\"Arial\", labelloc=t, label=" +
                    quoted(drawing.title) + "];\n" +
                    "  node [fontname=\"Arial\", fontsize=12];\n  edge [fontname=\"Arial\", fontsize=10];\n";
  for (std::size_t cluster = 0; cluster < drawing.clusters.size(); ++cluster) {
    out += "  subgraph cluster_" + std::to_string(cluster) +
           " {\n    label=" + quoted(drawing.clusters[cluster]) + ";\n";
    for (std::size_t i = 0; i < drawing.nodes.size(); ++i)
      if (drawing.nodes[i].cluster == cluster) out += "    " + node_text(drawing.nodes[i], i, style);
    out += "  }\n";
  }
  for (std::size_t i = 0; i < drawing.nodes.size(); ++i)
    if (!drawing.nodes[i].cluster) out += "  " + node_text(drawing.nodes[i], i, style);
  for (const DrawnLine& line : drawing.lines) out += "  " + line_text(line, style);
  return out + "}\n";
}

}  // namespace actorgraph
