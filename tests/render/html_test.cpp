#include "render/html.hpp"

#include <doctest/doctest.h>

#include <string>

#include "graph/embedded.hpp"
#include "graph/json.hpp"
#include "tests/render/sketch.hpp"
#include "tests/times.hpp"
#include "text/sha256.hpp"

using namespace actorgraph;
using enum Stance;
using enum Status;
using enum ActorKind;

namespace {

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin) + begin.size();
  return text.substr(from, text.find(end, from) - from);
}

}  // namespace

TEST_CASE("html: hashes are written in base64") {
  CHECK(base64_of_hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  CHECK(base64_of_hex("4d616e") == "TWFu");
  CHECK(base64_of_hex("").empty());
}

TEST_CASE("html: only our own script may run, and nothing is fetched") {
  const std::string page = to_html(quarrel());
  const std::string script = between(page, "<script>", "</script>");
  CHECK(page.find("default-src 'none'") != std::string::npos);
  CHECK(page.find("script-src 'sha256-" + base64_of_hex(sha256(script)) + "'") != std::string::npos);
  CHECK(times(page, "<script") == 4);
  CHECK(page.find(" src=") == std::string::npos);
  CHECK(page.find("<link") == std::string::npos);
  CHECK(script.find("innerHTML") == std::string::npos);
}

TEST_CASE("html: names, quotes and addresses cannot leave the places they are put in") {
  for (const std::string evil : {"</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{script}}{{data}}", "<!--<script>", "]]>\\u003c/script>"}) {
    Sketch sketch(evil, "javascript:alert(1)");
    sketch.actor("a", evil, person, evil).actor("b", "B" + evil, group).claim("a", "b", evil, conflictual, done, evil, {.says = evil});
    const std::string page = to_html(sketch.relations());
    CHECK(times(page, "<script") == 4);
    CHECK(times(page, "</script") == 4);
    CHECK(times(page, "<img") == 0);
    for (const std::string id : {"ag-graph", "ag-drawing", "ag-seal"}) {
      const std::string data = between(page, "id=\"" + id + "\">", "</script>");
      CHECK(data.find('<') == std::string::npos);
      CHECK(data.find("javascript:") == std::string::npos);
    }
  }
}

TEST_CASE("html: every actor, line and sentence is in it, however many") {
  const Relations relations = crowd(450, 900, 3);
  const std::string page = to_html(relations);
  CHECK(times(page, "\n<g class=\"dot\"") == 450);
  CHECK(times(between(page, "id=\"ag-drawing\">", "</script>"), "\"id\":\"a-x") == 450);
  CHECK(to_html(relations) == page);
  CHECK(read_graph(embedded_graph(page).value(), "page").relations.size() == relations.relations.size());
}

TEST_CASE("html: a page with very many actors draws them itself") {
  const std::string page = to_html(crowd(700, 900, 3));
  CHECK(page.find("<svg") == std::string::npos);
  CHECK(times(between(page, "id=\"ag-drawing\">", "</script>"), "\"at\":[") == 700);
}

TEST_CASE("html: names from the configuration can be searched for") {
  MapWishes wishes;
  Sketch sketch("t");
  sketch.actor("a", "Ada", person).actor("b", "Bel", state).claim("a", "b", "AID", cooperative, done, "fund");
  wishes.aliases["b"] = {"Belland", "</script>"};
  const std::string page = to_html(sketch.relations(), wishes);
  CHECK(page.find(R"("aliases":["Belland","\u003c/script\u003e"])") != std::string::npos);
}
