#pragma once

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// Checks every quotation of a graph or a map against its articles. Returns the exit status:
/// exit_different if one does not stand where it should.
int run_verify(const VerifyOptions& options, Report& report);

}  // namespace actorgraph
