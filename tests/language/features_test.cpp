#include "language/features.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

TEST_CASE("features: written in order, read in any, unknown ones left out") {
  const Features features = features_from("Voice=Pass|VerbForm=Part|Tense=Past|Abbr=Yes");
  CHECK(features.passive);
  CHECK(to_string(features) == "Tense=Past|VerbForm=Part|Voice=Pass");
  CHECK(to_string(Features{}) == "_");
  CHECK(features_from("_") == Features{});
  CHECK(features_from("Number=Ptan").number == Number::plur);
  CHECK(features_from("||=|Tense=|Number") == Features{});
}

TEST_CASE("features: every feature comes back") {
  const std::string_view all =
      "Degree=Sup|Gender=Neut|Mood=Sub|Number=Plur|Person=3|Polarity=Neg|Poss=Yes|Tense=Pres|VerbForm=Ger|"
      "Voice=Pass";
  CHECK(to_string(features_from(all)) == all);
}
