#pragma once

// The graph that a map carries with it, so that the map can be checked and read again:
// `<metadata id="ag-graph">…</metadata>` in SVG, `<script … id="ag-graph">…</script>` in HTML, with the
// format "actorgraph/1" inside.

#include <optional>
#include <string>
#include <string_view>

#include "graph/relations.hpp"

namespace actorgraph {

/// The same JSON without '<', '>' and '&', and without characters that XML forbids, that end lines
/// or turn the direction of text: all of them as \u escapes. It may stand in SVG and in HTML as it is.
[[nodiscard]] std::string embeddable(std::string_view json);

/// The JSON of the graph inside of a map; nothing if there is none. What a program that saved the
/// map anew has written as entities is read back.
[[nodiscard]] std::optional<std::string> embedded_graph(std::string_view map);

/// Only what the claims of `relations` need: no mentions outside of the evidence but the first of an actor that
/// has none inside, no sketches.
[[nodiscard]] Relations bare_evidence(Relations relations);

}  // namespace actorgraph
