#pragma once

// Reads the rules of extraction from YAML: the pack under config/packs/relations, and files of the
// same form that a user adds. config/packs/relations/cooperation.yaml says how frames are written.

#include <span>

#include "config/document.hpp"
#include "extract/rules.hpp"

namespace actorgraph {

/// The rules that the program carries.
[[nodiscard]] ExtractRules carried_rules();

/// Adds what `document` says to `rules`: a type of the same name is replaced, a frame with the
/// same type and trigger too; words are added. Throws InputError.
void add_rules(ExtractRules& rules, const Document& document);

}  // namespace actorgraph
