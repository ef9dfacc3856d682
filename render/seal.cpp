#include "render/seal.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/embedded.hpp"
#include "graph/filter.hpp"
#include "graph/json.hpp"
#include "render/markup.hpp"
#include "text/sha256.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t part_digits = 12;
constexpr std::size_t whole_digits = 64;
constexpr std::string_view seal_mark = R"( id="ag-seal")";

/// The id of the line or claim that a row of the file is about; empty if it is about none. Lines have a row of their
/// own in the picture, for the stroke ("<g class="e …" id="r-…") and for the label ("l-r-…"), and one in the data of a
/// page ({"id":"r-…"); claims have theirs in the graph.
std::string_view id_of_row(std::string_view row) {
  const auto quoted_after = [&](std::string_view mark) -> std::string_view {
    const std::size_t at = row.find(mark);
    if (at == std::string_view::npos) return {};
    const std::string_view rest = row.substr(at + mark.size());
    return rest.substr(0, rest.find('"'));
  };
  if (row.starts_with(R"(<g class="e )")) return quoted_after(R"( id=")");
  if (row.starts_with(R"(<g class="l )")) return quoted_after(R"( id="l-)");
  if (row.starts_with(R"({"id":"r-)")) return quoted_after(R"({"id":")");
  if (row.starts_with(R"({"amount":)")) return quoted_after(R"(,"id":")");
  return {};
}

std::map<std::string, std::string> digests_of(std::string_view map) {
  std::map<std::string, std::string> content;
  while (!map.empty()) {
    const std::size_t end = map.find('\n');
    const std::string_view row = map.substr(0, end);
    if (const std::string_view id = id_of_row(row); !id.empty()) content[std::string(id)] += row;
    map.remove_prefix(end == std::string_view::npos ? map.size() : end + 1);
  }
  for (auto& [id, rows] : content) rows = sha256(rows).substr(0, part_digits);
  return content;
}

}  // namespace

std::string sealed(std::string page) {
  const std::size_t place = page.rfind(seal_place);  // the last: texts may hold the same words
  if (place == std::string_view::npos) return page;
  std::string parts;
  for (const auto& [id, digest] : digests_of(page)) parts += ' ' + id_text(id) + '=' + digest;
  page.replace(place, seal_place.size(), std::string(whole_digits, '0') + parts);
  return page.replace(place, whole_digits, sha256(page));
}

std::string with_evidence(std::string svg, const Relations& relations, const Drawing& drawing) {
  std::vector<bool> keep(relations.relations.size(), false);
  std::set<std::string_view> drawn;
  for (const DrawnNode& node : drawing.nodes) drawn.insert(relations.actors[node.actor].id);
  for (std::size_t i = 0; i < keep.size(); ++i) {
    const Relation& relation = relations.relations[i];
    keep[i] = relation.stance == Stance::structural && drawn.contains(relation.source) && drawn.contains(relation.target);
  }
  for (const DrawnLine& line : drawing.lines)
    for (const std::uint32_t i : line.relations) keep[i] = true;
  const std::size_t end = svg.rfind("</svg>");
  if (end == std::string_view::npos) return svg;
  svg.insert(end, "<metadata id=\"ag-graph\">" + embeddable(to_json(bare_evidence(with_relations(relations, keep)))) +
                      "</metadata>\n<metadata id=\"ag-seal\">" + std::string(seal_place) + "</metadata>\n");
  return sealed(std::move(svg));
}

SealReport check_seal(std::string_view map) {
  SealReport report;
  const std::size_t mark = map.rfind(seal_mark);
  const std::size_t open = mark == std::string_view::npos ? std::string_view::npos : map.find('>', mark);
  const std::size_t close = open == std::string_view::npos ? std::string_view::npos : map.find('<', open);
  if (close == std::string_view::npos || close - open - 1 < whole_digits) return report;
  report.present = true;
  std::string blank(map);
  blank.replace(open + 1, whole_digits, std::string(whole_digits, '0'));
  report.whole = map.substr(open + 1, whole_digits) == sha256(blank);
  if (report.whole) return report;
  std::map<std::string, std::string> told;
  std::string_view parts = map.substr(open + 1 + whole_digits, close - open - 1 - whole_digits);
  while (!parts.empty()) {
    const std::string_view part = parts.substr(1, parts.find(' ', 1) - 1);
    const std::size_t sign = part.find('=');
    if (sign != std::string_view::npos) told[std::string(part.substr(0, sign))] = part.substr(sign + 1);
    parts.remove_prefix(std::min(parts.size(), part.size() + 1));
  }
  std::map<std::string, std::string> found;
  for (const auto& [id, digest] : digests_of(map)) found[id_text(id)] = digest;
  for (const auto& [id, digest] : told)
    if (const auto now = found.find(id); now == found.end() || now->second != digest) report.changed.push_back(id);
  for (const auto& [id, digest] : found)
    if (!told.contains(id)) report.changed.push_back(id);
  std::ranges::sort(report.changed);
  return report;
}

}  // namespace actorgraph
