#pragma once

// What kind of character a code point is, and its lower case: enough Unicode to read European
// names and to keep every other script whole. No locale, no tables from the system.

#include <cstdint>

namespace actorgraph {

enum class CharacterKind : std::uint8_t {
  other,        ///< Control characters, invalid bytes, what is not assigned here.
  blank,        ///< Spaces and invisible marks that part words; also line breaks.
  upper,        ///< A capital letter.
  letter,       ///< Any other letter or ideograph.
  digit,        ///< A decimal digit of any script that is listed.
  mark,         ///< Combining marks, soft hyphens and joiners: part of the word before them.
  punctuation,
  symbol        ///< Currency, arithmetic, arrows, emoji.
};

/// The kind of `value`; `other` for what is no scalar value.
[[nodiscard]] CharacterKind kind_of(char32_t value);

/// The lower-case letter of a Latin, Greek, Cyrillic or Armenian capital; any other code point
/// unchanged. One to one: "ẞ" becomes "ß".
[[nodiscard]] char32_t lower_case(char32_t value);

/// Line feed, carriage return, form feed, vertical tab, U+0085, U+2028 and U+2029.
[[nodiscard]] bool is_line_break(char32_t value);

[[nodiscard]] inline bool is_word_kind(CharacterKind kind) {
  return kind == CharacterKind::upper || kind == CharacterKind::letter || kind == CharacterKind::digit ||
         kind == CharacterKind::mark;
}

}  // namespace actorgraph
