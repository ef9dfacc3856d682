#include "cli/run_diff.hpp"

#include <string>
#include <vector>

#include "cli/extraction.hpp"
#include "cli/files.hpp"
#include "cli/formats.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "graph/diff.hpp"
#include "graph/diff_text.hpp"
#include "graph/merge.hpp"
#include "render/diff_map.hpp"
#include "render/picture.hpp"
#include "render/svg.hpp"

namespace actorgraph {
namespace {

/// One side of the comparison, with what it points into.
struct Side {
  std::string name;
  std::string text;  ///< Of the one article, if it is one.
  Relations relations;

  [[nodiscard]] Version version() const { return {&relations, text, {}}; }
};

Side read_side(const std::string& input, const DiffOptions& options, Report& report) {
  Side side;
  side.name = input;
  Inputs inputs = read_inputs({input}, options.reading.published, report);
  if (inputs.articles.size() == 1 && inputs.graphs.empty()) side.text = inputs.articles[0].text;
  ReadingOptions all = options.reading;
  all.min_confidence = 0;
  side.relations = selected(merge(graphs_of(std::move(inputs), all, report)).relations, options.filter, report);
  return side;
}

std::string content_of(const GraphDiff& diff, const DiffOptions& options, const std::string& format, const Side& before,
                       const Side& after) {
  if (format == "json") return to_json(diff);
  if (format == "svg" || format == "pdf" || format == "png") {
    const std::string svg = to_svg(draw_diff(before.relations, after.relations, diff));
    if (format == "pdf") return to_pdf(svg);
    return format == "png" ? to_png(svg) : svg;
  }
  DiffTextStyle style;
  style.color = format == "txt" && options.color.value_or(options.output == "-" && terminal_wants_color());
  style.all = options.all;
  style.before = before.name;
  style.after = after.name;
  if (format == "md") return to_markdown(diff, style);
  return to_text(diff, style);
}

}  // namespace

int run_diff(const DiffOptions& options, Report& report) {
  const std::string format =
      format_of(options.format.empty() && options.json ? "json" : options.format, options.output, "txt",
                {"txt", "md", "json", "svg", "pdf", "png"});
  const std::size_t inputs = options.reading.inputs.size();
  // git calls a diff driver with: path old-file old-hash old-mode new-file new-hash new-mode
  const bool from_git = inputs == 7;
  if (inputs != 2 && !from_git) throw UsageError("diff takes two inputs: the old version and the new one");
  const Side before = read_side(options.reading.inputs[from_git ? 1 : 0], options, report);
  const Side after = read_side(options.reading.inputs[from_git ? 4 : 1], options, report);
  DiffWishes wishes;
  wishes.min_confidence = options.reading.min_confidence >= 0 ? options.reading.min_confidence : 0.2;
  const GraphDiff result = diff(before.version(), after.version(), wishes);
  write_file(options.output, content_of(result, options, format, before, after));
  if (from_git) return exit_done;  // git takes any other status for a failure
  if (report.failures() > 0) return exit_partial;
  const auto worst = severest(result);
  const auto least = severity_from(options.exit_code);
  return worst && (!least || *worst >= *least) ? exit_different : exit_done;
}

}  // namespace actorgraph
