#pragma once

// Organisations that the engine has missed: their initials in brackets, a word for a kind of body at their
// end, or one before them tells.

#include <vector>

#include "extract/names.hpp"

namespace actorgraph {

/// Those that are not among `units`, which are the engine's; one may cover some of them.
[[nodiscard]] std::vector<NameUnit> missed_organisations(const Reading& reading,
                                                         const std::vector<NameUnit>& units);

}  // namespace actorgraph
