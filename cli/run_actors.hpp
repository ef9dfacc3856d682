#pragma once

// `actorgraph actors lint | explain NAME | suggest INPUT… | test`.

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// Returns the exit status: exit_different if lint finds something, a test fails, or nothing is
/// known of the name.
///
/// The day of lint is `published`, else the newest date of the inputs, else today: the one place
/// where the program looks at the clock, since terms expire by it.
int run_actors(const ActorsOptions& options, Report& report);

}  // namespace actorgraph
