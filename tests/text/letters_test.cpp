#include "text/letters.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

TEST_CASE("letters: kinds of common characters") {
  CHECK(kind_of('A') == CharacterKind::upper);
  CHECK(kind_of(U'Ž') == CharacterKind::upper);
  CHECK(kind_of(U'ž') == CharacterKind::letter);
  CHECK(kind_of(U'Ж') == CharacterKind::upper);
  CHECK(kind_of(U'習') == CharacterKind::letter);
  CHECK(kind_of(U'7') == CharacterKind::digit);
  CHECK(kind_of(0xA0) == CharacterKind::blank);
  CHECK(kind_of(0x200B) == CharacterKind::blank);
  CHECK(kind_of(0xAD) == CharacterKind::mark);
  CHECK(kind_of(0x301) == CharacterKind::mark);
  CHECK(kind_of(U'’') == CharacterKind::punctuation);
  CHECK(kind_of(U'€') == CharacterKind::symbol);
  CHECK(kind_of(U'😀') == CharacterKind::symbol);
  CHECK(kind_of(0) == CharacterKind::other);
  CHECK(kind_of(0x110000) == CharacterKind::other);
}

TEST_CASE("letters: lower case is reached in one step") {
  for (char32_t value = 0; value < 0x11000; ++value) REQUIRE(lower_case(lower_case(value)) == lower_case(value));
  CHECK(lower_case(U'Ÿ') == U'ÿ');
  CHECK(lower_case(U'Ψ') == U'ψ');
  CHECK(lower_case(U'Џ') == U'џ');
}

TEST_CASE("letters: line breaks") {
  CHECK(is_line_break('\f'));
  CHECK(is_line_break(0x2029));
  CHECK(!is_line_break('\t'));
}
