#pragma once

// The words of a drawing as they stand on paper: broken into lines, with the room they need.

#include <cstddef>
#include <string>
#include <vector>

#include "render/drawing.hpp"
#include "render/style.hpp"

namespace actorgraph {

struct Size {
  double width = 0;
  double height = 0;
};

/// Line height in em.
inline constexpr double line_height = 1.2;

/// An actor's words and the box around them, in pixels.
struct ActorLetters {
  std::vector<std::string> name;  ///< One or two lines.
  std::string role;
  double name_size = 0;
  Size box;
};

/// `most_mentions` is that of the busiest actor of the drawing.
[[nodiscard]] ActorLetters letter_actor(const DrawnNode& node, const Style& style, std::uint32_t most_mentions, MapKind kind);

/// A line's label: its words, then the speaker if there is one.
struct LabelLetters {
  std::vector<std::string> words;
  std::string speaker;
  Size box;  ///< With the plate's margin; 0 × 0 if there is no label.
};

[[nodiscard]] LabelLetters letter_label(const LineLook& look, const Style& style, bool bold);

/// `text` broken into lines of at most `width` pixels; a longer word stands alone.
[[nodiscard]] std::vector<std::string> fill_lines(std::string_view text, double width, double size, bool bold = false);

}  // namespace actorgraph
