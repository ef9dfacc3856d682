#include "language/lemmas.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "language/features.hpp"

using namespace actorgraph;

namespace {

std::string verb(std::string_view form, std::string_view features) {
  return lemma_of(form, Upos::verb, features_from(features));
}
std::string plural(std::string_view form) { return lemma_of(form, Upos::noun, features_from("Number=Plur")); }

constexpr std::string_view past = "Tense=Past|VerbForm=Part";
constexpr std::string_view present = "Tense=Pres|VerbForm=Part";
constexpr std::string_view third = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin";

}  // namespace

TEST_CASE("lemmas: regular verbs find their silent e and their single consonant") {
  CHECK(verb("created", past) == "create");
  CHECK(verb("visiting", present) == "visit");
  CHECK(verb("stopped", past) == "stop");
  CHECK(verb("called", past) == "call");
  CHECK(verb("accused", past) == "accuse");
  CHECK(verb("threatening", present) == "threaten");
  CHECK(verb("denied", past) == "deny");
  CHECK(verb("signing", present) == "sign");
  CHECK(verb("invaded", past) == "invade");
  CHECK(verb("exchanged", past) == "exchange");
  CHECK(verb("reaches", third) == "reach");
  CHECK(verb("agrees", third) == "agree");
  CHECK(verb("vetoes", third) == "veto");
}

TEST_CASE("lemmas: irregular verbs, by what they are") {
  CHECK(verb("met", past) == "meet");
  CHECK(verb("found", past) == "find");
  CHECK(verb("found", "VerbForm=Inf") == "found");
  CHECK(verb("Undertook", "Mood=Ind|Tense=Past|VerbForm=Fin") == "undertake");
  CHECK(verb("lying", present) == "lie");
}

TEST_CASE("lemmas: plurals") {
  CHECK(plural("countries") == "country");
  CHECK(plural("crises") == "crisis");
  CHECK(plural("houses") == "house");
  CHECK(plural("boxes") == "box");
  CHECK(plural("spokesmen") == "spokesman");
  CHECK(plural("forces") == "force");
  CHECK(plural("MPs") == "MP");
  CHECK(plural("1990s") == "1990s");
  CHECK(plural("talks") == "talk");
  CHECK(plural("series") == "series");
  CHECK(lemma_of("Democrats", Upos::propn, features_from("Number=Plur")) == "Democrat");
}

TEST_CASE("lemmas: adjectives and small words") {
  CHECK(lemma_of("larger", Upos::adj, features_from("Degree=Cmp")) == "large");
  CHECK(lemma_of("biggest", Upos::adj, features_from("Degree=Sup")) == "big");
  CHECK(lemma_of("French", Upos::adj, Features{}) == "French");
  CHECK(lemma_of("Angry", Upos::adj, Features{}, true) == "angry");
  CHECK(lemma_of("n’t", Upos::part, Features{}) == "not");
  CHECK(lemma_of("Wo", Upos::aux, Features{}) == "will");
  CHECK(lemma_of("them", Upos::pron, Features{}) == "they");
  CHECK(lemma_of("his", Upos::pron, features_from("Poss=Yes")) == "his");
  CHECK(lemma_of("12,500", Upos::num, Features{}) == "12500");
  CHECK(lemma_of("”", Upos::punct, Features{}) == "\"");
}

TEST_CASE("lemmas: any word of any kind has one") {
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string form;
    for (auto i = 1 + random() % 6; i > 0; --i) form += "abeginsdr'-.,éIVS9\xff"[random() % 20];
    Features features;
    features.number = static_cast<Number>(random() % 3);
    features.tense = static_cast<Tense>(random() % 3);
    features.degree = static_cast<Degree>(random() % 4);
    features.verb_form = static_cast<VerbForm>(random() % 5);
    REQUIRE(!lemma_of(form, static_cast<Upos>(random() % 17), features).empty());
  }
}
