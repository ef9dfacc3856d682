#include "graph/embedded.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

TEST_CASE("embedded: JSON is written without marks and without characters that turn text or end lines") {
  CHECK(embeddable(R"({"a":"<b>&]]>"})") == R"({"a":"\u003cb\u003e\u0026]]\u003e"})");
  CHECK(embeddable("\"\u202E\u2028\u0085\uFEFF\uFFFE\"") == R"("\u202e\u2028\u0085\ufeff\ufffe")");
  CHECK(embeddable("\"\U0001FFFF\U000E0041\"") == R"("\ud83f\udfff\udb40\udc41")");
  CHECK(embeddable("\"Żółć 中 😀\"") == "\"Żółć 中 😀\"");
}

TEST_CASE("embedded: a graph is found in SVG and in HTML, even if entities were written") {
  CHECK(embedded_graph("<svg><metadata id=\"ag-graph\">{\"a\":1}</metadata></svg>") == "{\"a\":1}");
  CHECK(embedded_graph("<script type=\"application/json\" id=\"ag-graph\">{}</script>") == "{}");
  CHECK(embedded_graph("<metadata id=\"ag-graph\">{&quot;a&quot;:&apos;&amp;lt;&apos;}</metadata>") == "{\"a\":'&lt;'}");
  CHECK_FALSE(embedded_graph("{\"text\":\" id=\\\"ag-graph\\\">\"}"));
  CHECK_FALSE(embedded_graph("<metadata id=\"ag-graph\">{"));
  CHECK_FALSE(embedded_graph(""));
}

TEST_CASE("embedded: mentions outside of the evidence are left out, but an actor keeps one") {
  Relations relations;
  Evidence evidence;
  evidence.id = "e";
  evidence.article = "a";
  evidence.span = {10, 20};
  relations.evidence = {evidence};
  Actor inside;
  inside.mentions = {{"a", {0, 3}, "Ada", Via::name, ""}, {"a", {12, 15}, "Ada", Via::name, ""}, {"a", {18, 21}, "Ada", Via::name, ""}};
  Actor outside;
  outside.mentions = {{"a", {0, 3}, "Bel", Via::name, ""}, {"b", {12, 15}, "Bel", Via::name, ""}};
  relations.actors = {inside, outside};
  const Relations bare = bare_evidence(relations);
  REQUIRE(bare.actors[0].mentions.size() == 1);
  CHECK(bare.actors[0].mentions[0].span == CodePointSpan{12, 15});
  REQUIRE(bare.actors[1].mentions.size() == 1);
  CHECK(bare.actors[1].mentions[0].article == "a");
}
