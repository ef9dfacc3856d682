#include "config/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "config/yaml.hpp"
#include "extract/rule_index.hpp"

using namespace actorgraph;

namespace {

ExtractRules read(std::string_view yaml) {
  ExtractRules rules;
  add_rules(rules, read_yaml(yaml, "mine.yaml"));
  return rules;
}

constexpr std::string_view one_type =
    "types:\n  AID: {stance: cooperative, strength: 10, targets: [to], through: [inside]}\n";

}  // namespace

TEST_CASE("relation rules: the carried rules are whole, and wide") {
  const ExtractRules rules = carried_rules();
  std::size_t verbs = 0;
  std::size_t nouns = 0;
  std::set<std::string> used;
  for (const Frame& frame : rules.frames) {
    (frame.part == TriggerPart::verb ? verbs : nouns) += frame.heads.size();
    used.insert(frame.type);
  }
  CHECK(verbs > 700);
  CHECK(nouns > 300);
  CHECK(rules.types.size() == 26);
  CHECK(used.size() == 25);  // all but OTHER
  CHECK(rules.judging_words.size() > 1000);
  CHECK_NOTHROW(RuleIndex{rules});
}

TEST_CASE("relation rules: types and frames are read with their options") {
  const ExtractRules rules =
      read(std::string(one_type) +
           "frames:\n  AID:\n    verbs:\n      - [feed, clothe]\n"
           "      - {is: treat, weak: true, kinds: [group], near: [hospital], mode: health, strength: 4}\n"
           "    nouns: [relief for]\n");
  REQUIRE(rules.types.size() == 1);
  CHECK(rules.types[0].stance == Stance::cooperative);
  CHECK(rules.types[0].strength == 10);
  CHECK(rules.types[0].inside);
  CHECK_FALSE(rules.types[0].place);
  REQUIRE(rules.frames.size() == 4);
  const auto treat = std::find_if(rules.frames.begin(), rules.frames.end(),
                                  [](const Frame& frame) { return frame.trigger == "treat"; });
  REQUIRE(treat != rules.frames.end());
  CHECK(treat->weak);
  CHECK(treat->mode == "health");
  CHECK(treat->strength == 4);
  CHECK(treat->kinds == std::vector<ActorKind>{ActorKind::group});
  CHECK(treat->near == std::vector<std::string>{"hospital"});
}

TEST_CASE("relation rules: a user's frame replaces the one with the same words") {
  ExtractRules rules = read(std::string(one_type) + "frames: {AID: {verbs: [feed]}}\n");
  add_rules(rules, read_yaml("frames: {AID: {verbs: [{is: feed, weak: true}]}}\n", "mine.yaml"));
  REQUIRE(rules.frames.size() == 1);
  CHECK(rules.frames[0].weak);
}

TEST_CASE("relation rules: judging words have a part of speech and a strength, or are a plain list") {
  const ExtractRules rules = read(
      "evaluation:\n  negative:\n    adjectives: {strong: [vile], mild: [odd]}\n    nouns: {plain: [slap in the face]}\n"
      "  positive: [nifty]\n  neutral: [odd job]\n  deeds: [choice]\n  undergone: [ordeal]\n  shows: [parade]\n");
  const RuleIndex index(rules);
  const auto weight = [&](std::string_view first) {
    const auto found = index.judging(first);
    return found.empty() ? 0 : index.judging_word(found.back()).weight;
  };
  CHECK(weight("vile") == -3);
  CHECK(weight("odd") == -1);
  CHECK(index.judging("odd").size() == 2);
  CHECK(index.judging_word(index.judging("odd").front()).words.size() == 2);  // the longest first
  CHECK(weight("slap") == -2);
  CHECK(weight("nifty") == 2);
  CHECK(index.judging_word(index.judging("nifty").front()).part == TriggerPart::none);
  CHECK(index.deed("choice"));
  CHECK(index.undergone("ordeal"));
  CHECK(index.shows("parade"));
  CHECK_THROWS_AS(read("evaluation: {negative: {adverbs: {plain: [sadly]}}}\n"), InputError);
  CHECK_THROWS_AS(read("evaluation: {negative: {nouns: {huge: [mess]}}}\n"), InputError);
}

TEST_CASE("relation rules: errors say where and what would be right") {
  CHECK_THROWS_WITH((void)read("frames: {LOVE: {verbs: [adore]}}\n"),
                    "mine.yaml:1:10: 'LOVE' is no type of relation; add it under types");
  CHECK_THROWS_AS((void)read("types: {AID: {stance: kind}}\n"), InputError);
  CHECK_THROWS_AS((void)read("types: {AID: {stance: neutral, strength: 11}}\n"), InputError);
  CHECK_THROWS_AS((void)read("types: {AID: {stance: neutral, through: [magic]}}\n"), InputError);
  CHECK_THROWS_AS((void)read(std::string(one_type) + "frames: {AID: {verbs: [{is: feed, kinds: [cat]}]}}\n"),
                  InputError);
  CHECK_THROWS_AS((void)read(std::string(one_type) + "frames: {AID: {verbs: [{is: feed, sort: of}]}}\n"),
                  InputError);
  CHECK_THROWS_AS((void)read("status: {verbs: {certain: [know]}}\n"), InputError);
  CHECK_THROWS_AS((void)read("verbs: [feed]\n"), InputError);
}

TEST_CASE("relation rules: surface patterns take stance and direction from their type") {
  const ExtractRules rules =
      read(std::string(one_type) +
           "patterns:\n  - {pattern: '{source} bankrolls {target}', type: AID}\n"
           "  - {pattern: '{source} * patron of {target}', type: AID, status: ongoing, confidence: 0.6}\n");
  REQUIRE(rules.patterns.size() == 2);
  CHECK(rules.patterns[0].stance == Stance::cooperative);
  CHECK(rules.patterns[0].directed);
  CHECK(rules.patterns[1].status == Status::ongoing);
  CHECK(rules.patterns[1].confidence == 0.6);
  CHECK_THROWS_AS((void)read(std::string(one_type) + "patterns: [{pattern: '{source} pays', type: AID}]\n"),
                  InputError);
  CHECK_THROWS_AS((void)read("patterns: [{pattern: '{source} pays {target}', type: AID}]\n"), InputError);
}
