#include "extract/rules.hpp"

#include <doctest/doctest.h>

#include "extract/rule_index.hpp"

using namespace actorgraph;

namespace {

using Words = std::vector<std::string>;

ExtractRules rules_with(std::initializer_list<Frame> frames) {
  ExtractRules rules;
  rules.types.resize(2);
  rules.types[0].name = "CONSULT";
  rules.types[1].name = "AID";
  rules.frames = frames;
  return rules;
}

}  // namespace

TEST_CASE("rules: a verb stands first in its trigger, and the target after the last preposition") {
  const Frame frame = parse_trigger("CONSULT", TriggerPart::verb, "hold talk|meeting with", {});
  CHECK(frame.heads == Words{"hold"});
  REQUIRE(frame.words.size() == 1);
  CHECK(frame.words[0] == Words{"talk", "meeting"});
  CHECK(frame.prepositions == Words{"with"});
}

TEST_CASE("rules: a noun stands last, before the prepositions") {
  const Frame frame = parse_trigger("TENSION", TriggerPart::noun, "strained relation|tie between|with", {});
  CHECK(frame.heads == Words{"relation", "tie"});
  REQUIRE(frame.words.size() == 1);
  CHECK(frame.words[0] == Words{"strained"});
  CHECK(frame.prepositions == Words{"between", "with"});
}

TEST_CASE("rules: a particle is a word of the trigger, not the place of the target") {
  const Frame frame = parse_trigger("CONCEDE", TriggerPart::verb, "back down", {});
  CHECK(frame.prepositions.empty());
  REQUIRE(frame.words.size() == 1);
  CHECK(frame.words[0] == Words{"down"});
}

TEST_CASE("rules: a trigger without a word that could trigger is an error at its place") {
  CHECK_THROWS_AS((void)parse_trigger("AID", TriggerPart::verb, "to", {"mine.yaml", 3, 7}), InputError);
  CHECK_THROWS_AS((void)parse_trigger("AID", TriggerPart::noun, "", {"mine.yaml", 3, 7}), InputError);
  CHECK_THROWS_WITH((void)parse_trigger("AID", TriggerPart::verb, "to", {"mine.yaml", 3, 7}),
                    "mine.yaml:3:7: 'to' has no word that could trigger a relation");
}

TEST_CASE("rules: the index gives the most particular frame first") {
  const RuleIndex index(rules_with({parse_trigger("AID", TriggerPart::verb, "give", {}),
                                    parse_trigger("AID", TriggerPart::verb, "give aid|help to", {})}));
  const auto frames = index.frames(TriggerPart::verb, "give");
  REQUIRE(frames.size() == 2);
  CHECK(index.frame(frames[0]).trigger == "give aid|help to");
  CHECK(index.frames(TriggerPart::noun, "give").empty());
}

TEST_CASE("rules: a frame of an unknown type is an error") {
  CHECK_THROWS_AS(RuleIndex(rules_with({parse_trigger("LOVE", TriggerPart::verb, "adore", {})})), InputError);
}

TEST_CASE("rules: a verb with its particle has a status of its own") {
  ExtractRules rules = rules_with({});
  rules.status_verbs = {{"call", Status::demanded}, {"call off", Status::cancelled}};
  const RuleIndex index(rules);
  CHECK(index.verb_status("call", "") == Status::demanded);
  CHECK(index.verb_status("call", "off") == Status::cancelled);
  CHECK(index.verb_status("call", "up") == Status::demanded);
  CHECK_FALSE(index.verb_status("sing", "").has_value());
}
