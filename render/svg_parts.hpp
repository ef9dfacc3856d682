#pragma once

// The pieces that SVG pictures of ours are put together from. Every function gives markup;
// whatever text it is given is escaped here and nowhere else.

#include <string>
#include <string_view>
#include <vector>

#include "render/drawing.hpp"
#include "render/engine.hpp"
#include "render/layout.hpp"
#include "render/style.hpp"

namespace actorgraph::svg {

/// How a piece of text looks. `role` is the class that dark mode knows it by.
struct Lettering {
  std::string_view role;
  double size = 12;
  const Paint* paint = nullptr;
  bool bold = false;
  std::string_view anchor = "start";
  std::string_view more;  ///< Further attributes, as they stand.
};

[[nodiscard]] std::string text(Point at, std::string_view words, const Lettering& lettering);

[[nodiscard]] std::string rectangle(const Box& box, double radius, std::string_view attributes);

/// Path data; `from` and `to` pixels are cut off at the ends.
[[nodiscard]] std::string path_data(const std::vector<Point>& curve, double from = 0, double to = 0);

/// The filled or hollow triangle at the end of `curve` (its start, if `reversed`).
[[nodiscard]] std::string arrow_head(const std::vector<Point>& curve, bool reversed, double length, double width, bool hollow,
                                     const Paint& line, const Paint& page);

/// The bar across a line that is said not to be so, `back` pixels before its end.
[[nodiscard]] std::string bar(const std::vector<Point>& curve, double back);

/// The dashes of a commitment as attributes; empty for facts.
[[nodiscard]] std::string dashes(LineCommitment commitment);

/// A path as two rails, so that a line told differently is not told from a new one by colour alone.
[[nodiscard]] std::string rails(const std::string& path, double width, const Paint& page);

/// The box of an actor of that kind without its words; `classes` beside that of the kind.
[[nodiscard]] std::string actor_shape(ActorKind kind, const Box& box, const ActorPaint& paint);

/// The word by which the style sheet knows a kind, a stance, a change.
[[nodiscard]] std::string_view class_of(ActorKind kind);
[[nodiscard]] std::string_view class_of(Stance stance);

[[nodiscard]] const ActorPaint& paint_of(ActorKind kind, const Style& style);
[[nodiscard]] const Paint& paint_of(Stance stance, const Style& style);
[[nodiscard]] const Paint& paint_of(ChangeMark change, const Style& style);

/// The style sheet: fonts, hovering, and all colours once more for dark pages.
[[nodiscard]] std::string style_sheet(const Style& style);

}  // namespace actorgraph::svg
