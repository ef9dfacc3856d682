#pragma once

// `actorgraph actors lint | explain NAME | suggest INPUT… | test`.

#include <cstddef>
#include <string>

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

enum class ActorsAction { lint, explain, suggest, test };

struct ActorsOptions {
  ActorsAction action = ActorsAction::lint;
  std::string name;          ///< explain: the name.
  ReadingOptions reading;    ///< `published` is the day that roles and terms are judged by.
  bool carried = false;      ///< --carried: the world pack's own findings and tests too.
  bool json = false;         ///< lint, test, explain: as JSON.
  std::size_t frequent = 3;  ///< suggest: from how many mentions on an unlisted name is proposed.
};

/// Returns the exit status: exit_different if lint finds something, a test fails, or nothing is
/// known of the name.
///
/// The day of lint is `published`, else the newest date of the inputs, else today: the one place
/// where the program looks at the clock, since terms expire by it.
int run_actors(const ActorsOptions& options, Report& report);

}  // namespace actorgraph
