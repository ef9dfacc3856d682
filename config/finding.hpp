#pragma once

// A Finding is something in a configuration that is allowed and still doubtful.

#include <string>

#include "text/input_error.hpp"

namespace actorgraph {

struct Finding {
  Place place;
  std::string rule;     ///< "claimed-twice"; docs/actors.md lists them.
  std::string message;  ///< What is doubtful, and what to do.

  friend auto operator<=>(const Finding&, const Finding&) = default;
};

}  // namespace actorgraph
