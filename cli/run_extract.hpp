#pragma once

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// Reads articles and writes one graph a line. Returns the exit status.
int run_extract(const ExtractOptions& options, Report& report);

}  // namespace actorgraph
