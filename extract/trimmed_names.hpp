#pragma once

// Where a name of the engine begins and ends: titles, articles and marks are no part of it, and what was cut
// at a hyphen or an "and" is.

#include "extract/names.hpp"

namespace actorgraph {

/// Takes titles, articles and possessive marks off, and puts on what the engine cut at a hyphen:
/// "President Haider al" + "-Abadi" → "Haider al-Abadi". Empty if nothing is left.
[[nodiscard]] NameUnit trimmed_name(const Reading& reading, const Name& name);

}  // namespace actorgraph
