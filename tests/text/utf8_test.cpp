#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace actorgraph;

TEST_CASE("utf8: code points are counted, invalid bytes as one each") {
  CHECK(code_point_count("") == 0);
  CHECK(code_point_count("Жé€😀") == 4);
  CHECK(code_point_count("a\xff\xc3z") == 4);
  CHECK(code_point_count("\xed\xa0\x80") == 3);  // a surrogate
  CHECK(code_point_count("\xc0\xaf") == 2);      // overlong
}

TEST_CASE("utf8: invalid bytes are replaced and the rest is kept") {
  CHECK(valid_utf8("Zürich") == "Zürich");
  CHECK(valid_utf8("Z\xfcrich") == "Z\uFFFDrich");
  CHECK(first_invalid_byte("Z\xfcrich") == 1);
  CHECK(first_invalid_byte("Zürich") == 7);
}

TEST_CASE("utf8: every code point survives encoding and decoding") {
  for (char32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 97) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint point = code_point_at(text, 0);
    REQUIRE(point.valid);
    REQUIRE(point.value == value);
    REQUIRE(point.size == text.size());
  }
}

TEST_CASE("utf8: an index agrees with counting from the start") {
  std::string text;
  for (int i = 0; i < 300; ++i) text += i % 7 == 0 ? "€" : i % 11 == 0 ? "😀" : i % 13 == 0 ? "\xff" : "x";
  const CodePointIndex index(text);
  std::uint32_t count = 0;
  for (std::uint32_t at = 0; at < text.size(); at += code_point_at(text, at).size, ++count) {
    REQUIRE(index.code_points_before(at) == count);
    REQUIRE(index.byte_of(count) == at);
  }
  CHECK(index.byte_of(count + 5) == text.size());
  CHECK(CodePointIndex("").byte_of(3) == 0);
}

TEST_CASE("utf8: lines and columns count from one, columns in code points") {
  const std::string text = "a\nЖбc\n";
  CHECK(line_column(text, 0).line == 1);
  CHECK(line_column(text, 4).line == 2);
  CHECK(line_column(text, 4).column == 2);
}
