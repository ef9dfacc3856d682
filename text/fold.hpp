#pragma once

// Names are written in many ways: "Zelenský", "ZELENSKY", "Zelensky" with a curly apostrophe or a
// soft hyphen. Folding brings what is the same name for a reader to the same bytes.

#include <string>
#include <string_view>

namespace actorgraph {

/// `text` in lower case (Latin, Greek, Cyrillic, Armenian); everything else is kept.
/// Invalid bytes become U+FFFD.
[[nodiscard]] std::string fold_case(std::string_view text);

/// `text` as names are compared: lower case, without diacritics ("Żelenský" → "zelensky",
/// "Straße" → "strasse"), combining marks, soft hyphens and invisible marks; curly apostrophes
/// become ', dashes and non-breaking hyphens -, blanks of any kind one space, none at the ends.
/// Letters of other scripts are kept. Folding twice changes nothing.
[[nodiscard]] std::string fold(std::string_view text);

/// As `fold`, with Cyrillic and Greek letters written in Latin ones ("Зеленский" →
/// "zelenskiy", "Τσίπρας" → "tsipras"). Letter by letter, after BGN/PCGN without its apostrophes.
[[nodiscard]] std::string fold_to_latin(std::string_view text);

}  // namespace actorgraph
