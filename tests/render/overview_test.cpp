#include "render/overview.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "render/map.hpp"
#include "tests/render/sketch.hpp"

using namespace actorgraph;
using enum ActorKind;
using enum Stance;
using enum Status;

namespace {

/// Whom `id` is drawn as.
std::string whole_of(const Relations& relations, const std::string& id) {
  const std::vector<std::uint32_t> wholes = wholes_of(relations, ties_of(relations));
  for (std::size_t i = 0; i < wholes.size(); ++i)
    if (relations.actors[i].id == id) return relations.actors[wholes[i]].id;
  return {};
}

}  // namespace

TEST_CASE("overview: who is said to lead or belong is part; who only comes from there is not") {
  Sketch s;
  s.actor("kestria", "Kestria", state, "KES");
  s.actor("minister", "Ida Morn", person, "KES");
  s.actor("ministry", "Ministry of Trade", organisation, "KES");
  s.actor("critic", "Colm Reddick", person, "KES");
  s.actor("front", "Blue Front", group, "KES");
  s.actor("former", "Old Hand", person, "KES");
  s.actor("rumoured", "New Hand", person, "KES");
  s.claim("minister", "ministry", "LEADS", structural, ongoing, "minister");
  s.claim("ministry", "kestria", "MEMBER", structural, ongoing, "part of");
  s.claim("critic", "kestria", "ACCUSE", conflictual, done, "accuse");
  s.claim("front", "kestria", "MEMBER", structural, ongoing, "party of");
  s.claim("former", "kestria", "LEADS", structural, past, "president");
  s.claim("rumoured", "kestria", "LEADS", structural, ongoing, "president", {.says = "officials"});
  const Relations relations = s.relations();
  CHECK(whole_of(relations, "minister") == "kestria");
  CHECK(whole_of(relations, "ministry") == "kestria");
  for (const char* apart : {"critic", "front", "former", "rumoured", "kestria"}) CHECK(whole_of(relations, apart) == apart);
}

TEST_CASE("overview: two that are part of each other stay apart from nobody but each other") {
  Sketch s;
  s.actor("one", "One Company", organisation);
  s.actor("two", "Two Company", organisation);
  s.claim("one", "two", "MEMBER", structural, ongoing, "unit of");
  s.claim("two", "one", "MEMBER", structural, ongoing, "unit of");
  const Relations relations = s.relations();
  CHECK(whole_of(relations, "one") == whole_of(relations, "two"));
}

TEST_CASE("overview: everybody drawn hangs together if a line of the busiest joins them") {
  const Relations relations = crowd(600, 2500, 5);
  const Overview overview = overview_of(relations, ties_of(relations), Style{});
  CHECK(overview.lines.size() >= 47);
  CHECK(overview.lines.size() <= 100);
  std::vector<std::uint32_t> reached{overview.lines.front().source};
  for (std::size_t at = 0; at < reached.size(); ++at)
    for (const TieBundle& line : overview.lines) {
      const std::uint32_t other = line.source == reached[at] ? line.target : line.target == reached[at] ? line.source : reached[at];
      if (std::ranges::find(reached, other) == reached.end()) reached.push_back(other);
    }
  std::set<std::uint32_t> drawn;
  for (const TieBundle& line : overview.lines) drawn.insert({line.source, line.target});
  CHECK(drawn.size() >= 40);
  CHECK(reached.size() == drawn.size());
  CHECK(std::ranges::is_sorted(overview.lines, {}, [](const TieBundle& line) { return std::pair(line.source, line.target); }));
}

TEST_CASE("overview: talks do not hide threats, but seldom words are counted with what prevails") {
  Sketch s;
  s.actor("kestria", "Kestria", state, "KES").actor("arvonia", "Arvonia", state, "ARV").actor("belmark", "Belmark", state, "BEL");
  s.claim("arvonia", "kestria", "SUPPORT", cooperative, done, "back", {.times = 5});
  s.claim("arvonia", "kestria", "THREATEN", conflictual, done, "threaten", {.times = 4});
  s.claim("belmark", "kestria", "SUPPORT", cooperative, done, "back", {.times = 5});
  s.claim("belmark", "kestria", "THREATEN", conflictual, done, "threaten");
  const Relations relations = s.relations();
  Style one_line;
  one_line.backbone_lines = 1;
  const Overview overview = overview_of(relations, ties_of(relations), one_line);
  std::vector<std::string> looks;
  for (const TieBundle& line : overview.lines) looks.push_back(std::string(to_string(line.look.stance)) + " " + std::to_string(line.look.mentions));
  std::ranges::sort(looks);
  CHECK(looks == std::vector<std::string>{"conflictual 4", "cooperative 5", "cooperative 6"});
  CHECK(overview.relations == 15);
}

TEST_CASE("overview: the drawing says who is drawn inside of whom and what is left out") {
  Sketch s;
  s.actor("hub", "Hub", state, "HUB");
  for (int i = 0; i < 500; ++i) {
    const std::string id = "p" + std::to_string(i);
    s.actor(id, "Person " + std::to_string(i), person);
    s.claim(id, i % 2 == 0 ? "hub" : "p" + std::to_string(i - 1), i % 2 == 0 ? "LEADS" : "ACCUSE", i % 2 == 0 ? structural : conflictual,
            i % 2 == 0 ? ongoing : done, "do");
  }
  const Drawing drawing = draw_map(s.relations());
  REQUIRE(drawing.kind == MapKind::overview);
  const auto hub = std::ranges::find(drawing.nodes, "Hub", &DrawnNode::name);
  REQUIRE(hub != drawing.nodes.end());
  CHECK(hub->role == "with 250 of its own");
  CHECK(drawing.subtitle.find("250 actors are drawn as part of the state or organisation") != std::string::npos);
  // 47 persons accuse the hub's own; the other 203 and their claims are not drawn, nor is who leads whom.
  CAPTURE(drawing.subtitle);
  CHECK(drawing.subtitle.find("203 actors and 453 relations are not drawn") != std::string::npos);
}
