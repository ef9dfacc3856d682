#include "language/marks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace actorgraph;

namespace {
std::string first_mark(std::string_view rest) { return std::string(rest.substr(0, mark_size(rest))); }
}  // namespace

TEST_CASE("mark_size: runs that read as one mark") {
  CHECK(first_mark("...?") == "...");
  CHECK(first_mark("?!?.") == "?!?.");
  CHECK(first_mark(".?") == ".?");
  CHECK(first_mark("…..") == "…..");
  CHECK(first_mark("-->x") == "-->");
  CHECK(first_mark("***a") == "***");
  CHECK(first_mark("’’a") == "’’");
  CHECK(first_mark("))") == ")");
  CHECK(first_mark("\x01\xff\xfe)") == "\x01\xff\xfe");
}

TEST_CASE("mark_size: an emoji keeps its modifiers and joined parts") {
  CHECK(first_mark("👍🏽👍") == "👍🏽");
  CHECK(first_mark("👨‍👩‍👧!") == "👨‍👩‍👧");
  CHECK(first_mark("🇫🇷🇩🇪") == "🇫🇷");
  CHECK(first_mark("❤️a") == "❤️");
}

TEST_CASE("html_size: entities and tags, not comparisons") {
  CHECK(html_size("&amp;b") == 5);
  CHECK(html_size("&#8217;s") == 7);
  CHECK(html_size("</p>x") == 4);
  CHECK(html_size("<br/>") == 5);
  CHECK(html_size("<5>") == 0);
  CHECK(html_size("& co;") == 0);
  CHECK(html_size("<") == 0);
}

TEST_CASE("emoticon_size: faces, but not times and addresses") {
  CHECK(emoticon_size(":-) yes", false) == 3);
  CHECK(emoticon_size("XD", false) == 2);
  CHECK(emoticon_size("XD", true) == 0);
  CHECK(emoticon_size("://x", true) == 0);
  CHECK(emoticon_size(":Delta", false) == 0);
}
