#pragma once

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// Reads, merges and draws. Returns the exit status.
int run_map(const MapOptions& options, Report& report);

}  // namespace actorgraph
