#include "cli/run_extract.hpp"

#include <string>

#include "cli/extraction.hpp"
#include "cli/files.hpp"
#include "graph/json.hpp"

namespace actorgraph {

int run_extract(const ExtractOptions& options, Report& report) {
  Inputs inputs = read_inputs(options.reading.inputs, options.reading.published, report);
  std::string lines;
  for (const Relations& graph : Extraction(options.reading).graphs_of(std::move(inputs), report)) {
    lines += to_json_line(graph);
  }
  write_file(options.output, lines);
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace actorgraph
