#pragma once

// PDF and PNG of an SVG picture, by the program rsvg-convert (Debian package librsvg2-bin).

#include <string>
#include <string_view>

namespace actorgraph {

/// The light picture as PDF. Throws std::runtime_error if rsvg-convert is missing or fails.
/// Letters are those of the fonts at hand, so the bytes are the same only where the fonts are.
[[nodiscard]] std::string to_pdf(std::string_view svg);

/// The light picture as PNG, two dots for each pixel, 16,000 at most on a side; as above.
[[nodiscard]] std::string to_png(std::string_view svg);

}  // namespace actorgraph
