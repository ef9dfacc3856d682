#include "render/text_width.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

TEST_CASE("text width: is that of Arial with two parts in a hundred on top") {
  CHECK(text_width("European Union – Zürich", 14) == doctest::Approx(155.6 * 1.02).epsilon(0.002));
  CHECK(text_width("W", 10, true) == doctest::Approx(9.44 * 1.02));
  CHECK(text_width("Привет", 10) > 30);
}

TEST_CASE("text width: marks are nothing, CJK is wide, unknown letters are guessed") {
  CHECK(text_width("e\u0301", 10) == doctest::Approx(text_width("e", 10)));
  CHECK(text_width("中", 10) == doctest::Approx(10.2));
  CHECK(text_width("😀", 10) == doctest::Approx(12.75));
  CHECK(text_width("\u0e01", 10) == doctest::Approx(7.14));
  CHECK(text_width("\xff\xfe", 10) > 0);
}

TEST_CASE("text width: long words are clipped with an ellipsis, short ones are not") {
  CHECK(clip_text("abcdef", 6) == "abcdef");
  CHECK(clip_text("abcdefg", 6) == "abcde…");
  CHECK(clip_text("abcd fg", 6) == "abcd…");
  CHECK(clip_text("ЖЖЖЖ", 3) == "ЖЖ…");
  CHECK(clip_text("", 3).empty());
}

TEST_CASE("text width: text breaks at blanks, and its last line is clipped") {
  CHECK(wrap_text("one two three", 7, 2) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap_text("one two three four five", 8, 2) == std::vector<std::string>{"one two", "three f…"});
  CHECK(wrap_text("unbreakable", 5, 2) == std::vector<std::string>{"unbr…"});
  CHECK(wrap_text("", 5, 2).empty());
}
