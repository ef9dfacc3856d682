#include "cli/run_map.hpp"

#include <optional>
#include <string>
#include <vector>

#include "cli/exports.hpp"
#include "cli/extraction.hpp"
#include "cli/files.hpp"
#include "cli/formats.hpp"
#include "cli/selection.hpp"
#include "render/dot_text.hpp"
#include "render/html.hpp"
#include "render/map.hpp"
#include "render/picture.hpp"
#include "render/seal.hpp"
#include "render/svg.hpp"

namespace actorgraph {
namespace {

MapWishes wishes_of(const Relations& relations, const AliasIndex& aliases, const MapOptions& options) {
  MapWishes wishes;
  wishes.title = options.title;
  wishes.style = options.style;
  for (const std::uint32_t state : aliases.states()) {
    const KnownActor& actor = aliases.actor(state);
    if (!actor.country.empty()) wishes.countries.emplace(actor.country, actor.name);
  }
  for (const Actor& drawn : relations.actors) {
    const std::optional<std::uint32_t> listed = aliases.with_id(drawn.id);
    if (!listed) continue;
    const KnownActor& actor = aliases.actor(*listed);
    std::vector<std::string>& names = wishes.aliases[drawn.id];
    for (const auto* list : {&actor.names, &actor.weak})
      for (const AliasName& name : *list) names.push_back(name.text);
    names.insert(names.end(), actor.metonyms.begin(), actor.metonyms.end());
  }
  return wishes;
}

std::string picture_of(const Relations& relations, const MapWishes& wishes, const std::string& format) {
  if (format == "html") return to_html(relations, wishes);
  const Drawing drawing = draw_map(relations, wishes);
  if (format == "dot") return to_dot(drawing, wishes.style);
  const std::string svg = to_svg(drawing, wishes.style);
  if (format == "pdf") return to_pdf(svg);
  if (format == "png") return to_png(svg);
  return with_evidence(svg, relations, drawing);
}

}  // namespace

int run_map(const MapOptions& options, Report& report) {
  const std::string format = format_of(options.format, options.output, "svg",
                                       {"svg", "html", "pdf", "png", "dot", "json", "jgf", "cyjs", "graphml", "gexf", "csv", "cypher"});
  Extraction extraction(options.reading);
  const Relations graph = selected(merged_graph(extraction, report), options.filter, report);
  if (format != "dot" && !export_format(format).empty()) {  // DOT is a picture here, data in convert
    write_export(graph, format, options.output);
  } else {
    write_file(options.output, picture_of(graph, wishes_of(graph, *extraction.aliases(), options), format));
  }
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace actorgraph
