#pragma once

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// `actorgraph query`: answers a question about a graph. Returns the exit status: 1 if there is
/// nothing to answer with.
int run_query(const QueryOptions& options, Report& report);

}  // namespace actorgraph
