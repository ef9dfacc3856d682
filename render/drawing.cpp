#include "render/drawing.hpp"

namespace actorgraph {
namespace {

std::string describe(const LineLook& look) {
  std::string out = '"' + look.label + '"';
  if (!look.speaker.empty()) out += " (" + look.speaker + ')';
  out += ' ';
  out += to_string(look.stance);
  out += ' ';
  out += to_string(look.commitment);
  if (look.hearsay) out += " hearsay";
  if (look.mentions != 1) out += " x" + std::to_string(look.mentions);
  return out;
}

std::string describe(ChangeMark change, std::uint32_t number) {
  if (change == ChangeMark::none) return {};
  std::string out = ' ' + std::string(to_string(change));
  if (number != 0) out += " #" + std::to_string(number);
  return out;
}

}  // namespace

std::string dump(const Drawing& drawing) {
  std::string out = "title: " + drawing.title + "\nsubtitle: " + drawing.subtitle + '\n';
  for (const DrawnNode& node : drawing.nodes) {
    out += "actor: " + node.name + " [" + std::string(to_string(node.kind));
    if (!node.role.empty()) out += ", " + node.role;
    if (node.cluster) out += ", in " + drawing.clusters[*node.cluster];
    out += ']' + describe(node.change, node.number) + '\n';
  }
  for (const DrawnLine& line : drawing.lines) {
    out += "line: " + drawing.nodes[line.source].name + (line.directed ? " -> " : " -- ") +
           drawing.nodes[line.target].name + ": " + describe(line.look);
    if (line.before) out += " was " + describe(*line.before);
    out += describe(line.change, line.number) + '\n';
  }
  for (const SideGroup& group : drawing.side) {
    for (const SideEntry& entry : group.entries) {
      out += "change " + std::to_string(entry.number) + ": " + std::string(to_string(group.change)) + ": " + entry.head +
             ": " + entry.text + '\n';
    }
  }
  return out;
}

std::string_view to_string(LineCommitment commitment) {
  switch (commitment) {
    case LineCommitment::open: return "open";
    case LineCommitment::fact: return "fact";
    case LineCommitment::denied: return "denied";
    case LineCommitment::disputed: return "disputed";
  }
  return "open";
}

std::string_view to_string(ChangeMark change) {
  switch (change) {
    case ChangeMark::none: return "none";
    case ChangeMark::unchanged: return "unchanged";
    case ChangeMark::added: return "added";
    case ChangeMark::removed: return "removed";
    case ChangeMark::changed: return "changed";
  }
  return "none";
}

}  // namespace actorgraph
