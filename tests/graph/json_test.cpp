#include "graph/json.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "graph/canonical.hpp"
#include "graph/json_cursor.hpp"
#include "tests/graph/made_up.hpp"
#include "text/input_error.hpp"

using namespace actorgraph;
using made_up::claim;
using made_up::graph_of;

namespace {

/// A graph in which every field says something.
Relations full_graph() {
  Relations graph = graph_of({claim("ann", "AID", "bob"), claim("bob", "ACCUSE", "ann")});
  ArticleRecord& article = graph.articles[0];
  article = {"a1", "Title \"quoted\" \\ Ж", "2025-12-02", "The Paper", "https://example.org/a?b=1&c", "v2",
             std::string(64, 'a'), "a0", std::string(256, '0')};
  Relation& relation = graph.relations[0];
  relation.label = "send\ttents";
  relation.stance = Stance::cooperative;
  relation.status = Status::planned;
  relation.hedged = true;
  relation.mode = "relief";
  relation.attribution = Attribution{"bob", "Bob's office", "say", "indirect"};
  relation.time = EventTime{"2025-12-02", "day", "on Tuesday"};
  relation.amount = Amount{1e6 / 3, "USD", "a third of a million"};
  relation.event = "1";
  relation.confidence = 0.1;
  relation.why = {"frame send", "object"};
  relation.strength = -2.5;
  graph.actors[0].country = "FRA";
  graph.actors[0].kind = ActorKind::person;
  graph.actors[0].mentions[0].via = Via::metonym;
  graph.actors[0].mentions[0].why = "capital";
  graph.evidence[0].prefix = "before ";
  graph.evidence[0].suffix = std::string(" after\0", 7);
  return canonical(graph);
}

std::string complaint(const std::string& json) {
  try {
    static_cast<void>(read_graphs(json, "g.json"));
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

/// `to_json` of a small graph with `from` replaced by `to`.
std::string broken(const std::string& from, const std::string& to) {
  std::string json = to_json(graph_of({claim("ann", "AID", "bob")}));
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  json.replace(at, from.size(), to);
  return complaint(json);
}

void check_ends_with(const std::string& text, const std::string& end) {
  CAPTURE(text);
  CHECK(text.ends_with(end));
}

}  // namespace

TEST_CASE("json: a graph reads back as it was, in either form") {
  const Relations graph = full_graph();
  CHECK(read_graph(to_json(graph), "") == graph);
  CHECK(read_graph(to_json_line(graph), "") == graph);
  CHECK(to_json(read_graph(to_json_line(graph), "")) == to_json(graph));
  CHECK(read_graph(to_json(Relations{}), "") == Relations{});
}

TEST_CASE("json: one line a graph, one article as such") {
  const std::string line = to_json_line(full_graph());
  CHECK(line.find('\n') == line.size() - 1);
  CHECK(line.find("\"article\":{") != std::string::npos);
  CHECK(to_json(full_graph()).find("\"articles\":[") != std::string::npos);
  CHECK(read_graphs(line + "\n" + line, "").size() == 2);
  CHECK(read_graphs("\xef\xbb\xbf" + line, "").size() == 1);
  CHECK(read_graphs(" \n", "").empty());
}

TEST_CASE("json: keys are sorted, as another library sorts them") {
  const std::string line = to_json_line(full_graph());
  const nlohmann::json parsed = nlohmann::json::parse(line);
  CHECK(nlohmann::json::parse(to_json(full_graph()))["relations"] == parsed["relations"]);
  CHECK(parsed.dump().size() == line.size() - 1);
  CHECK(parsed["actors"][1]["country"].is_null());
  CHECK(parsed["relations"][0]["amount"]["value"] == 1e6 / 3);
}

TEST_CASE("json: bytes that are no UTF-8 come out as replacement characters") {
  Relations graph = graph_of({claim("ann", "AID", "bob")});
  graph.evidence[0].quote = "Z\xfcrich is\xff.";
  graph.evidence[0].span.end = graph.evidence[0].span.start + 11;
  const Relations read = read_graph(to_json(graph), "");
  CHECK(read.evidence[0].quote == "Z\uFFFDrich is\uFFFD.");
  CHECK(to_json(read) == to_json(graph));
}

TEST_CASE("json: what is wrong is told with its place and path") {
  check_ends_with(complaint("{"), "g.json:1:2: expected a string");
  check_ends_with(complaint("[]"), "g.json:1:1: expected an object");
  check_ends_with(complaint("{}"), "no \"schema\": a graph says \"actorgraph/1\" there");
  check_ends_with(complaint("{\"schema\":\"actorgraph/2\"}"),
                  "g.json:1:11: schema: cannot read 'actorgraph/2', only 'actorgraph/1'");
  check_ends_with(complaint("{\"schema\":\"actorgraph/1\",\n \"actors\":[{\"id\":\"a\"}]}"),
                  "g.json:2:21: actors[0]: no \"name\"");
  check_ends_with(complaint("{\"schema\":\"actorgraph/1\"} x"), "expected an object");
  CHECK(complaint("{\"schema\":\"actorgraph/1\",\"later\":[{\"a\":[1,null,{}]},\"]\"]}").empty());
}

TEST_CASE("json: references and values are checked") {
  check_ends_with(broken("\"source\":\"ann\"", "\"source\":\"xyz\""), "relations[0].source: no actor 'xyz'");
  check_ends_with(broken("\"target\":\"bob\"", "\"target\":\"ann\""),
                  "relations[0]: its source and target are both 'ann'");
  check_ends_with(broken("\"evidence\":[\"e0\"]", "\"evidence\":[\"e7\"]"),
                  "relations[0].evidence[0]: no evidence 'e7'");
  check_ends_with(broken("\"evidence\":[\"e0\"]", "\"evidence\":[]"), "relations[0]: no \"evidence\"");
  check_ends_with(broken("\"confidence\":0.5", "\"confidence\":1.5"),
                  "relations[0].confidence: must lie between 0 and 1");
  check_ends_with(broken("\"status\":\"done\"", "\"status\":\"did\""), "relations[0].status: 'did' is no status");
  check_ends_with(broken("\"via\":\"name\"", "\"via\":5"), "actors[0].mentions[0].via: expected a string");
  check_ends_with(broken("{\"article\":\"a1\",\"end\":3", "{\"article\":\"b1\",\"end\":3"),
                  "actors[0].mentions[0].article: no article 'b1'");
  check_ends_with(broken("\"end\":3", "\"end\":0"), "actors[0].mentions[0]: the span ends before it starts");
  check_ends_with(broken("\"end\":3", "\"end\":4"),
                  "actors[0].mentions[0]: the text has 3 code points, its span 4");
  check_ends_with(broken("\"end\":3", "\"end\":-3"),
                  "expected a whole number from 0 to 4294967295, found '-3'");
  check_ends_with(broken("\"id\":\"bob\"", "\"id\":\"ann\""), "actors[1].id: 'ann' is there twice");
  check_ends_with(broken("\"hedged\":", "\"directed\":"), "relations[0]: the key \"directed\" is there twice");
}

TEST_CASE("json: what the cursor passes over is what another library accepts") {
  const std::vector<std::string> texts = {
      "0", "-0", "01", "1.", ".5", "1e", "1e+5", "-", "+1", "tru", "true", "null", "nul", "\"a", "\"a\"", "\"\\x\"",
      "\"\\u12g4\"", "\"\\u1234\"", "\"\n\"", "[", "[]", "[,]", "[1,]", "[1 2]", "[[[]]]", "{}", "{\"a\"}",
      "{\"a\":}", "{\"a\":1,}", "{\"a\":1}", "{a:1}", "{\"a\":[{}]}", "[1}", "{\"a\":1]", "", "[\"a\",{\"b\":[]},0.5e-3]"};
  for (const std::string& text : texts) {
    CAPTURE(text);
    bool accepted = true;
    try {
      JsonCursor cursor(text, "");
      cursor.skip();
      accepted = cursor.at_end();
    } catch (const InputError&) {
      accepted = false;
    }
    CHECK(accepted == nlohmann::json::accept(text));
  }
}

TEST_CASE("json: escapes mean what they mean elsewhere") {
  const std::string text = R"("\u00e9\ud83d\ude00\ud83d \/\b\f\n\r\t\"\\\u0000")";
  CHECK(JsonCursor(text, "").string() == std::string("é😀\uFFFD /\b\f\n\r\t\"\\\0", 19));
}

TEST_CASE("json: deep nesting is passed over without recursion") {
  const std::string deep(200000, '[');
  CHECK_THROWS_AS(JsonCursor(deep, "").skip(), InputError);
  const std::string closed = deep + std::string(200000, ']');
  JsonCursor cursor(closed, "");
  cursor.skip();
  CHECK(cursor.at_end());
}
