#include "language/addresses.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace actorgraph;

namespace {
std::string found(std::string_view chunk) { return std::string(words(chunk, find_address(chunk))); }
}  // namespace

TEST_CASE("find_address: web and mail addresses without the sentence's marks") {
  CHECK(found("(https://example.org/a?b=1),") == "https://example.org/a?b=1");
  CHECK(found("see:http://example.org.") == "http://example.org");
  CHECK(found("www.example.co.uk”") == "www.example.co.uk");
  CHECK(found("<anna.lund@example.org>,") == "anna.lund@example.org");
  CHECK(found("https://example.org/Oslo_(city)") == "https://example.org/Oslo_(city)");
}

TEST_CASE("find_address: names of sites and files by their endings") {
  CHECK(found("Example.com's") == "Example.com");
  CHECK(found("report.pdf.") == "report.pdf");
  CHECK(found("example.org/news,") == "example.org/news");
  CHECK(found("sci.space.news") == "sci.space.news");
}

TEST_CASE("find_address: abbreviations, missing blanks and numbers are no addresses") {
  for (const std::string_view chunk :
       {"U.S.", "end.The", "e.g.", "3.5", "p.m.", "...", "a.b", "\xf6\xcc\xcc.", "Ph.D."}) {
    CAPTURE(chunk);
    CHECK(found(chunk).empty());
  }
}
