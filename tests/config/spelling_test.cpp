#include "config/spelling.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace actorgraph;

TEST_CASE("edit_distance: counts insertions, deletions, replacements and swaps") {
  CHECK(edit_distance("names", "names") == 0);
  CHECK(edit_distance("names", "name") == 1);
  CHECK(edit_distance("names", "naems") == 1);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("edit_distance: counts code points, not bytes") { CHECK(edit_distance("Жук", "Жак") == 1); }

TEST_CASE("edit_distance: stops over the limit") {
  CHECK(edit_distance("abcdef", "uvwxyz", 2) == 3);
  CHECK(edit_distance("a", "abcdefgh", 2) == 3);
  CHECK(edit_distance("abcd", "badc", 2) == 2);
}

TEST_CASE("nearest: finds slips, and nothing where nothing is near") {
  static constexpr std::array<std::string_view, 4> words = {"names", "weak", "never", "adjectives"};
  CHECK(nearest("Name", words) == "names");
  CHECK(nearest("adjetcives", words) == "adjectives");
  CHECK(nearest("zzz", words).empty());
  CHECK(did_you_mean("waek", words) == "; did you mean 'weak'?");
  CHECK(did_you_mean("", words).empty());
}
