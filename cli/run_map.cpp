#include "cli/run_map.hpp"

#include "cli/extraction.hpp"
#include "cli/files.hpp"
#include "graph/json.hpp"
#include "graph/merge.hpp"

namespace actorgraph {
namespace {

/// The format a result is wanted in: what --to says, else the file's ending, else `otherwise`.
std::string format_of(const std::string& wanted, const std::string& output, const std::string& otherwise) {
  if (!wanted.empty()) return wanted;
  if (output == "-") return otherwise;
  const std::string ending = ending_of(output);
  return ending.empty() ? ending : ending.substr(1);
}

}  // namespace

int run_map(const MapOptions& options, Report& report) {
  const std::string format = format_of(options.format, options.output, "svg");
  if (format != "json" && format != "svg") {
    throw UsageError("'" + options.output + "' has no ending that is known; one of .svg .pdf .png .dot .json is");
  }
  Inputs inputs = read_inputs(options.reading.inputs, options.reading.published, report);
  Merged merged = merge(graphs_of(std::move(inputs), options.reading, 0, report));
  for (const MergeConflict& conflict : merged.conflicts) report.warn(conflict.message);
  write_file(options.output, to_json(merged.relations));
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace actorgraph
