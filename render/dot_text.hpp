#pragma once

// A Drawing in the language of Graphviz, for who wants to go on with it there.

#include <string>

#include "render/drawing.hpp"
#include "render/style.hpp"

namespace actorgraph {

/// A strict-quoted digraph: nodes n0, n1, …; names, verbs and tooltips as attributes, escaped so
/// that every reader of DOT gives them back as they were. Stance is the attribute `stance`,
/// commitment `commitment`, hearsay `hearsay`.
[[nodiscard]] std::string to_dot(const Drawing& drawing, const Style& style = {});

}  // namespace actorgraph
