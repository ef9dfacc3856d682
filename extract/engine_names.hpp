#pragma once

// The engine's names, mended by rules that it cannot know: titles are no part of a name, initials in
// brackets tell where a long name begins, a given name begins a person.

#include <vector>

#include "extract/names.hpp"

namespace actorgraph {

/// An office or an honorific: "minister", "Mr".
[[nodiscard]] bool is_title_word(const std::string& folded);

/// The engine's names without titles, articles and possessive marks, and those that it missed or took
/// for something else. In order, apart from each other.
[[nodiscard]] std::vector<NameUnit> engine_names(const Reading& reading, const AliasIndex& index);

}  // namespace actorgraph
