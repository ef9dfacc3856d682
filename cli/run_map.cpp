#include "cli/run_map.hpp"

#include "cli/extraction.hpp"
#include "cli/files.hpp"
#include "cli/formats.hpp"
#include "graph/json.hpp"
#include "graph/merge.hpp"

namespace actorgraph {

int run_map(const MapOptions& options, Report& report) {
  const std::string format = format_of(options.format, options.output, "svg", {"svg", "pdf", "png", "dot", "json"});
  Inputs inputs = read_inputs(options.reading.inputs, options.reading.published, report);
  const double least = options.reading.min_confidence < 0 ? 0 : options.reading.min_confidence;
  Merged merged = merge(graphs_of(std::move(inputs), options.reading, least, report));
  for (const MergeConflict& conflict : merged.conflicts) report.warn(conflict.message);
  write_file(options.output, to_json(merged.relations));
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace actorgraph
