#pragma once

// Names that the engine took for one and that are two ("NATO's Relief Force", "PKK-YPG"), or for two
// and that are one ("HDT" + "Optics Limited").

#include <vector>

#include "extract/names.hpp"

namespace actorgraph {

/// `units` stay in the order of the text and apart from each other.
void split_and_join_names(const Reading& reading, const AliasIndex& index, std::vector<NameUnit>& units);

}  // namespace actorgraph
