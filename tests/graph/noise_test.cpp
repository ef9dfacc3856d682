#include "graph/noise.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace actorgraph;

TEST_CASE("noise: a page's own sentences are told from the story's") {
  for (const char* text : {"Read more: Tarn bombs Olvia", "LAST UPDATED 14:05", "Sign up for our newsletter.",
                           "© 2024 The Paper", "This story is in our newsletter, too.", "▶ Watch live: the debate"})
    CHECK_MESSAGE(is_boilerplate(text), text);
  for (const char* text : {"Tarn signed up for the talks.", "Ann Berg read more letters.", "The update failed.", "",
                           "More from Tarn's army arrived in Olvia."})
    CHECK_MESSAGE(is_boilerplate(text) == (std::string(text).starts_with("More from")), text);
}

TEST_CASE("noise: correction notes are found") {
  for (const char* text :
       {"Correction: Bo Dahl is 52, not 62.", "CLARIFICATION: this was on Monday.",
        "An earlier version of this article misstated the number.", "This article was amended on 2 May to add a quote."})
    CHECK_MESSAGE(is_correction_note(text), text);
  for (const char* text : {"Tarn corrected its course.", "The corrections officer met Ann Berg.", ""})
    CHECK_FALSE_MESSAGE(is_correction_note(text), text);
}

TEST_CASE("noise: boxes of links are runs of open lines, never the headline") {
  const std::string story = "Tarn bombs Olvia\nBy Ann Berg\n\nTarn bombed Olvia.\n";
  CHECK(link_boxes(story).empty());
  const std::string box = "Quess threatens Marl\nBo Dahl goes home\n";
  const auto found = link_boxes(story + box + "Nobody was hurt.\n");
  REQUIRE(found.size() == 1);
  CHECK(words(story + box, found[0]) == "Quess threatens Marl\nBo Dahl goes home");
  CHECK(link_boxes(story + "A subheading\nMore was said.\n").empty());
  CHECK(link_boxes(story + "Related\nOne story\n").size() == 1);
}
