#pragma once

// The difference of two versions as one map. Both versions are laid out together, so that nothing
// moves between before, after and difference.

#include "graph/diff.hpp"
#include "graph/relations.hpp"
#include "render/drawing.hpp"
#include "render/map.hpp"

namespace actorgraph {

/// The drawing of `diff`, which is diff(before, after); both in canonical form.
///
///  - What changed is numbered and told in the side list; what only has other evidence is unchanged.
///  - A relation that got another actor or direction is two lines with one number: the old one
///    removed, the new one added.
///  - Too large for boxes: unchanged lines that touch no change are left out, and the subtitle says so.
[[nodiscard]] Drawing draw_diff(const Relations& before, const Relations& after, const GraphDiff& diff,
                                const MapWishes& wishes = {});

}  // namespace actorgraph
