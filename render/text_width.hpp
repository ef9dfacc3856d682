#pragma once

// How wide words will be on paper, without asking a font: the same picture with fonts and
// without. All the faces of the map's font stack have the widths of Arial.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// The width of `text` in pixels at `size` pixels. Known for Latin, Greek and Cyrillic; CJK is
/// one em, emoji 1.25, marks nothing, anything else 0.7. 2 % are added for hinting.
[[nodiscard]] double text_width(std::string_view text, double size, bool bold = false);

/// `text`, or its start and an ellipsis if it has more than `characters` code points.
[[nodiscard]] std::string clip_text(std::string_view text, std::size_t characters);

/// `text` broken at blanks into at most `lines` lines of at most `characters` code points; what
/// does not fit ends in an ellipsis. Empty for an empty text.
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, std::size_t characters, std::size_t lines);

}  // namespace actorgraph
