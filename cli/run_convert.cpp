#include "cli/run_convert.hpp"

#include "cli/exports.hpp"
#include "cli/formats.hpp"
#include "cli/selection.hpp"

namespace actorgraph {

int run_convert(const ConvertOptions& options, Report& report) {
  if (options.format.empty() && options.output == "-") throw UsageError("say --to and a format, or -o and a file");
  const std::string format = format_of(options.format, options.output, "json",
                                       {"json", "jgf", "cyjs", "graphml", "gexf", "dot", "gv", "csv", "cypher", "cql"});
  const Relations graph = selected(merged_graph(options.reading, report), options.filter, report);
  write_export(graph, export_format(format), options.output);
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace actorgraph
