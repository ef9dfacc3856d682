#pragma once

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// Puts graphs together and writes the one that comes of it. Returns the exit status.
int run_merge(const MergeOptions& options, Report& report);

}  // namespace actorgraph
