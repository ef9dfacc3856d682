#pragma once

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// Says what changed in meaning between two versions. Returns the exit status:
/// exit_different if anything did.
int run_diff(const DiffOptions& options, Report& report);

}  // namespace actorgraph
