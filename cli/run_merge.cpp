#include "cli/run_merge.hpp"

#include <utility>

#include "cli/files.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "graph/json.hpp"
#include "graph/merge.hpp"

namespace actorgraph {

int run_merge(const MergeOptions& options, Report& report) {
  Inputs inputs = read_inputs(options.inputs, {}, report);
  for (const Article& article : inputs.articles) {
    report.failed("'" + article.id + "' is an article, not a graph; use extract first");
  }
  if (inputs.graphs.empty()) throw InputError({}, "there is no graph to merge");
  Relations merged = relations_of(merge(std::move(inputs.graphs)), report);
  write_file(options.output, to_json(selected(std::move(merged), options.filter, report)));
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace actorgraph
