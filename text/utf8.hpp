#pragma once

// UTF-8: stepping through code points, replacing what is not valid, counting.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace actorgraph {

/// What stands for bytes that are no UTF-8.
inline constexpr char32_t replacement_character = 0xFFFD;

/// One code point and its length in bytes (1 to 4). An invalid byte is
/// `replacement_character` of length 1.
struct CodePoint {
  char32_t value = replacement_character;
  std::uint32_t size = 1;
  bool valid = false;
};

/// The code point of `text` at byte `at`. Overlong forms, surrogates and values over
/// U+10FFFF are invalid. REQUIRES: at < text.size().
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

/// Appends `value` in UTF-8; anything that is no scalar value is written as U+FFFD.
void append_utf8(std::string& out, char32_t value);

/// The first byte that is not valid UTF-8, or `text.size()` if all is well.
[[nodiscard]] std::size_t first_invalid_byte(std::string_view text);

/// `text` with each invalid byte replaced by U+FFFD, otherwise unchanged.
[[nodiscard]] std::string valid_utf8(std::string_view text);

/// The number of code points; each invalid byte counts as one.
[[nodiscard]] std::size_t code_point_count(std::string_view text);

/// Turns byte offsets of one text into code point offsets and back.
/// Memory: 4 bytes for each 64 code points; a lookup steps over at most 64 of them.
class CodePointIndex {
 public:
  /// `text` must outlive the index.
  explicit CodePointIndex(std::string_view text);

  /// Code points before byte `byte` (clamped to the end).
  [[nodiscard]] std::uint32_t code_points_before(std::uint32_t byte) const;
  /// The byte at which code point number `code_point` starts (clamped to the end).
  [[nodiscard]] std::uint32_t byte_of(std::uint32_t code_point) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;  // the byte at which code point 64 * i starts
};

/// Line and column (both from 1, the column in code points) of byte `at` in `text`.
struct LineColumn {
  std::size_t line = 1;
  std::size_t column = 1;
};
[[nodiscard]] LineColumn line_column(std::string_view text, std::size_t at);

}  // namespace actorgraph
