#pragma once

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// `actorgraph convert`: a graph in the format of another tool. Returns the exit status.
int run_convert(const ConvertOptions& options, Report& report);

}  // namespace actorgraph
