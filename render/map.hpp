#pragma once

// From relations to the drawing of a map: which actors and lines to show, what stands on them.

#include <map>
#include <string>
#include <vector>

#include "graph/relations.hpp"
#include "render/drawing.hpp"
#include "render/style.hpp"

namespace actorgraph {

/// What a map is to be like, beyond what the relations say.
struct MapWishes {
  std::string title;     ///< Empty: that of the article, if there is one only.
  std::map<std::string, std::string> countries;  ///< Names by ISO 3166 alpha-3 code, for camps whose state is not an actor.
  std::map<std::string, std::vector<std::string>> aliases;  ///< By actor: names that a reader may search for.
  bool everything = false;  ///< Draw every actor and line, however many (for exports).
  Style style;
};

/// The drawing of `relations` (canonical, see graph/canonical.hpp).
///
///  - Ties between the same two actors in one direction that agree in stance, commitment and
///    hearsay become one line; plans never join facts, nor hearsay the author's own word.
///  - Who leads or belongs to whom becomes a camp (a box around actors) and a second line under
///    the name; such ties are drawn only across camps.
///  - Above `style.dot_actors` or `style.dot_lines` it is an overview (render/overview.hpp), and the
///    subtitle says what was left out.
[[nodiscard]] Drawing draw_map(const Relations& relations, const MapWishes& wishes = {});

}  // namespace actorgraph
