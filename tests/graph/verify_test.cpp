#include "graph/verify.hpp"

#include <doctest/doctest.h>

#include "text/sha256.hpp"

using namespace actorgraph;

namespace {

Relations quoting(const std::string& text, CodePointSpan span, const std::string& quote) {
  Relations relations;
  ArticleRecord record;
  record.id = "a";
  record.sha256 = sha256(text);
  relations.articles = {record};
  Evidence evidence;
  evidence.id = "e1";
  evidence.article = "a";
  evidence.span = span;
  evidence.quote = quote;
  relations.evidence = {evidence};
  return relations;
}

Article article(const std::string& text) {
  Article made;
  made.id = "a";
  made.text = text;
  return made;
}

}  // namespace

TEST_CASE("verify: a quotation that stands where it should is fine, counted in code points") {
  const std::string text = "Żółć. Norland met Estavia.";
  const Verification result = verify(quoting(text, {6, 26}, "Norland met Estavia."), {article(text)});
  CHECK(result.checked == 1);
  CHECK(result.problems.empty());
  CHECK(result.changed_articles.empty());
}

TEST_CASE("verify: tampering, moving and vanishing are told apart") {
  const std::string text = "Norland met Estavia. Nobody came.";
  const Relations graph = quoting(text, {0, 20}, "Norland met Estavia.");
  const auto what = [&](const std::string& now) {
    const Verification result = verify(graph, {article(now)});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.changed_articles.size() == 1);
    return result.problems[0].what + " " + result.problems[0].found;
  };
  CHECK(what("Norland hit Estavia. Nobody came.") == "changed Norland hit Estavia.");
  CHECK(what("Nobody came. Norland met Estavia.") == "moved 13-33");
  CHECK(what("") == "vanished ");
  const Verification alone = verify(graph, {});
  REQUIRE(alone.problems.size() == 1);
  CHECK(alone.problems[0].what == "no article");
}

TEST_CASE("verify: the claims behind a sentence that is gone are named") {
  const std::string text = "Norland met Estavia.";
  Relations graph = quoting(text, {0, 20}, text);
  Relation relation;
  relation.id = "r7";
  relation.evidence = {"e1"};
  graph.relations = {relation};
  const Verification result = verify(graph, {article("Norland hit Estavia.")});
  REQUIRE(result.problems.size() == 1);
  CHECK(result.problems[0].relations == std::vector<std::string>{"r7"});
}

TEST_CASE("verify: an article under another name is known by its text, or by being the only one") {
  const std::string text = "Norland met Estavia.";
  const Relations graph = quoting(text, {0, 20}, text);
  Article renamed = article(text);
  renamed.id = "b";
  Article other = article("Nothing to see.");
  other.id = "c";
  CHECK(verify(graph, {other, renamed}).problems.empty());
  other.text = "Norland hit Estavia.";
  REQUIRE(verify(graph, {other}).problems.size() == 1);
  CHECK(verify(graph, {other}).problems[0].what == "changed");
}
