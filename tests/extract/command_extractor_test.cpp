#include "extract/command_extractor.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

#include "extract/process.hpp"
#include "graph/json.hpp"
#include "text/input_error.hpp"

using namespace actorgraph;
using namespace std::chrono_literals;

namespace {

Article article_of(const std::string& text) {
  Article article;
  article.id = "a";
  article.text = text;
  return article;
}

// A graph that claims wrong positions.
Relations claimed() {
  Relations graph;
  graph.articles.push_back({});
  graph.articles[0].id = "a";
  for (const char* id : {"anna", "boris"}) {
    Actor actor;
    actor.id = id;
    actor.name = id;
    graph.actors.push_back(actor);
  }
  for (const char* quote : {"Anna praised Boris.", "Boris sued Anna."}) {
    Evidence evidence;
    evidence.id = quote[0] == 'A' ? "e1" : "e2";
    evidence.article = "a";
    evidence.quote = quote;
    evidence.span = {0, static_cast<std::uint32_t>(evidence.quote.size())};
    graph.evidence.push_back(evidence);
  }
  Relation praise;
  praise.id = "r1";
  praise.type = "SUPPORT";
  praise.source = "anna";
  praise.target = "boris";
  praise.evidence = {"e1"};
  praise.extractor = "mine";
  Relation suit = praise;
  suit.id = "r2";
  suit.type = "ACCUSE";
  suit.evidence = {"e2"};
  graph.relations = {praise, suit};
  return graph;
}

}  // namespace

TEST_CASE("command extractor: quotes are put where the text has them, and invented ones are left out") {
  const Relations found = grounded(claimed(), article_of("It rained. Anna praised Boris."), "command");
  REQUIRE(found.evidence.size() == 1);
  CHECK(found.evidence[0].span == CodePointSpan{11, 30});
  CHECK(found.evidence[0].prefix == "It rained. ");
  REQUIRE(found.relations.size() == 1);
  CHECK(found.relations[0].type == "SUPPORT");
  CHECK(found.relations[0].extractor == "command");
}

TEST_CASE("command extractor: a program's graph is read, and another article's is refused") {
  const std::string line = to_json_line(claimed());
  const CommandExtractor echo({"printf", "%s", line}, 5s);
  const Relations found = echo.extract(article_of("Anna praised Boris."), {});
  CHECK(found.relations.size() == 1);
  Article other = article_of("Anna praised Boris.");
  other.id = "b";
  CHECK_THROWS_AS((void)echo.extract(other, {}), InputError);
}

TEST_CASE("command extractor: what is no graph is refused with its place") {
  CHECK_THROWS_AS((void)CommandExtractor({"printf", "[]"}, 5s).extract(article_of("x"), {}), InputError);
  CHECK_THROWS_AS((void)CommandExtractor({"printf", "oops"}, 5s).extract(article_of("x"), {}), InputError);
}

TEST_CASE("process: text goes in and comes out, also much of it") {
  CHECK(run_process({"cat"}, "one line\n", 5s) == "one line\n");
  const std::string much(1 << 20, 'x');
  CHECK(run_process({"cat"}, much, 20s) == much);
  CHECK(run_process({"true"}, much, 5s).empty());
}

TEST_CASE("process: programs that fail, are not there or hang are errors") {
  CHECK_THROWS_AS((void)run_process({"false"}, "", 5s), std::runtime_error);
  CHECK_THROWS_AS((void)run_process({"/no/such/program"}, "", 5s), std::runtime_error);
  CHECK_THROWS_AS((void)run_process({"sleep", "30"}, "", 100ms), std::runtime_error);
  CHECK_THROWS_AS((void)run_process({}, "", 5s), std::runtime_error);
}
