#include "render/markup.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace actorgraph;

TEST_CASE("markup: what XML does not have is left out") {
  CHECK(plain_text("a\x01" "b\x1b" "c\x7f") == "a b c");
  CHECK(plain_text(std::string_view("a\0b", 3)) == "a b");
  CHECK(plain_text("\xff" "a") == "\uFFFDa");
  CHECK(plain_text("x\uFFFEy\uFDD0z") == "xyz");
  CHECK(plain_text(" two \r\n lines\t") == "two lines");
}

TEST_CASE("markup: marks that turn the direction of writing are left out, letters are not") {
  CHECK(plain_text("a\u202E" "b\u2066" "c\u200F") == "abc");
  CHECK(plain_text("שלום مرحبا") == "שלום مرحبا");
  CHECK(plain_text("👩\u200D🚀") == "👩\u200D🚀");
}

TEST_CASE("markup: the five characters of XML are escaped") {
  CHECK(xml_text("<a href=\"x\">'&amp;'</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;");
}

TEST_CASE("markup: only addresses of the web are followed") {
  CHECK(web_address("https://news.example/a?b=c&d#e") == "https://news.example/a?b=c&d#e");
  CHECK(web_address("HTTP://news.example") == "HTTP://news.example");
  for (const char* bad : {"javascript:alert(1)", "data:text/html,x", "//news.example", "https://a b", "https://a\nb", " https://a",
                          "https:/a", "", "https://a\u202E", "https://\xff"})
    CHECK_MESSAGE(web_address(bad).empty(), bad);
}

TEST_CASE("markup: coordinates have one decimal at most") {
  CHECK(coordinate(12) == "12");
  CHECK(coordinate(-3.46) == "-3.5");
  CHECK(coordinate(-0.01) == "0");
  CHECK(coordinate(1e300 * 1e300) == "0");
  CHECK(coordinate(1e9) == "10000000");
}
