#pragma once

// Text on its way into a picture. Names, quotes and addresses come from anywhere: whatever they
// are, the picture stays well formed and nothing in them is followed or run.

#include <string>
#include <string_view>

namespace actorgraph {

/// `text` on one line: valid UTF-8; control characters and blanks become one blank each run; marks
/// that turn the direction of writing, and characters that XML does not have, are left out.
[[nodiscard]] std::string plain_text(std::string_view text);

/// `text` with a blank for each character that `plain_text` would take away or fold: as many code
/// points as before, for text that offsets point into.
[[nodiscard]] std::string plain_characters(std::string_view text);

/// `plain_text` with & < > " ' as XML writes them; good in text and in quoted attributes.
[[nodiscard]] std::string xml_text(std::string_view text);

/// `address` if it is an http or https address without blanks or controls, else nothing.
[[nodiscard]] std::string web_address(std::string_view address);

/// A number as SVG has it: one decimal at most ("12", "-3.5"), never "-0" nor an exponent.
[[nodiscard]] std::string coordinate(double value);

/// Letters, digits, hyphens and underscores of `text`; all else becomes a hyphen. For ids.
[[nodiscard]] std::string id_text(std::string_view text);

}  // namespace actorgraph
