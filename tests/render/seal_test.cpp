#include "render/seal.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/embedded.hpp"
#include "graph/json.hpp"
#include "render/html.hpp"
#include "render/svg.hpp"
#include "tests/render/sketch.hpp"

using namespace actorgraph;
using enum Stance;
using enum Status;
using enum ActorKind;

namespace {

std::string published_svg(const Relations& relations) {
  const Drawing drawing = draw_map(relations);
  return with_evidence(to_svg(drawing), relations, drawing);
}

void change(std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("seal: a map is whole as it was drawn, as SVG and as a page") {
  for (const std::string& map : {published_svg(quarrel()), to_html(quarrel())}) {
    const SealReport report = check_seal(map);
    CHECK(report.present);
    CHECK(report.whole);
    CHECK(report.changed.empty());
  }
  CHECK_FALSE(check_seal("<svg></svg>").present);
  CHECK_FALSE(check_seal("<metadata id=\"ag-seal\">").present);
  CHECK_FALSE(check_seal(" id=\"ag-seal\">short<").present);
}

TEST_CASE("seal: a changed line is named, by its label, its stroke or its claim") {
  Sketch sketch("t");
  sketch.actor("a", "Ada", person).actor("b", "Bel", state).actor("c", "Cy", group);
  sketch.claim("a", "b", "AID", cooperative, done, "fund").claim("c", "b", "ACCUSE", conflictual, done, "accuse");
  const Relations relations = sketch.relations();
  const std::string drawn = published_svg(relations);
  const auto id_of = [&](const std::string& label) {
    return std::ranges::find(relations.relations, label, &Relation::label)->id;
  };
  const auto named = [&](const std::string& from, const std::string& to) {
    std::string map = drawn;
    change(map, from, to);
    const SealReport report = check_seal(map);
    CHECK_FALSE(report.whole);
    return report.changed;
  };
  CHECK(named(">fund<", ">bomb<") == std::vector<std::string>{"r-" + id_of("fund")});
  CHECK(named("Ada → Bel: fund", "Ada → Bel: bomb") == std::vector<std::string>{"r-" + id_of("fund")});
  CHECK(named("\"label\":\"accuse\"", "\"label\":\"praise\"") == std::vector<std::string>{id_of("accuse")});
  CHECK(named(" id=\"r-" + id_of("fund"), " id=\"r-9").size() == 2);
  CHECK(named("<title id=\"ag-t\">t<", "<title id=\"ag-t\">u<").empty());
}

TEST_CASE("seal: a picture has the claims that it shows, and a reader gets them back") {
  const Relations crowded = crowd(450, 900, 3);
  const Relations shown = read_graph(embedded_graph(published_svg(crowded)).value(), "map.svg");
  CHECK(shown.actors.size() < 60);
  CHECK_FALSE(shown.relations.empty());
  const Relations small = quarrel();
  CHECK(read_graph(embedded_graph(published_svg(small)).value(), "map.svg").relations == small.relations);
}

TEST_CASE("seal: texts that look like a seal or an end of the graph change nothing") {
  for (const std::string evil : {"{{seal}}", "</metadata><metadata id=\"ag-seal\">0", "]]>", "<g class=\"e \" id=\"r-r0\">"}) {
    Sketch sketch(evil);
    sketch.actor("a", evil, person).actor("b", "B" + evil, group).claim("a", "b", evil, conflictual, done, evil, {.says = evil});
    const Relations relations = sketch.relations();
    for (const std::string& map : {published_svg(relations), to_html(relations)}) {
      CHECK(check_seal(map).whole);
      CHECK(read_graph(embedded_graph(map).value(), "map").relations == relations.relations);
    }
  }
}
