#include "text/headline.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace actorgraph;

TEST_CASE("headline: the line that stands alone above the text") {
  CHECK(headline_of("Ports reopen after strike\n\nThe ports reopened on Monday.\n") == "Ports reopen after strike");
  CHECK(headline_of("\r\n  Will the ports reopen? \r\n \r\nNobody knows.") == "Will the ports reopen?");
}

TEST_CASE("headline: a first paragraph is none") {
  CHECK(headline_of("The ports reopened on Monday.\n\nTrade went on.").empty());
  CHECK(headline_of("Ports reopen after strike\nThe ports reopened on Monday.\n\nTrade went on.").empty());
  CHECK(headline_of(std::string(170, 'a') + " b\n\nTrade went on.").empty());
}

TEST_CASE("headline: a label, one word or a lone line is none") {
  CHECK(headline_of("Updated at noon:\n\nThe ports reopened.").empty());
  CHECK(headline_of("UPDATE\n\nThe ports reopened.").empty());
  CHECK(headline_of("Ports reopen after strike\n\n \n").empty());
  CHECK(headline_of("Ports reopen after strike").empty());
  CHECK(headline_of("").empty());
}
