#pragma once

// Names that the engine finds in one place and misses in another.

#include <vector>

#include "extract/names.hpp"

namespace actorgraph {

/// Adds names that stand elsewhere in the text: whole, by surname or given name, without "Limited".
void add_missed_names(const Reading& reading, std::vector<NameUnit>& units);
/// Adds initials that stand in brackets after a name: they count as a name everywhere.
void add_introduced_acronyms(const Reading& reading, std::vector<NameUnit>& units);

}  // namespace actorgraph
