#pragma once

// Listed places among the names of a text: Basra is no actor, but its police have a country.

#include <vector>

#include "extract/names.hpp"

namespace actorgraph {

/// Marks the units that are listed places, adds those that nobody has found, and tells of organisations
/// in which state the place lies that they are named after. A person is a place only if nothing else
/// in the text bears or supports the name. `units` stay in order.
void mark_places(const Reading& reading, const AliasIndex& index, std::vector<NameUnit>& units);

}  // namespace actorgraph
