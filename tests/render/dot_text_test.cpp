#include "render/dot_text.hpp"

#include <doctest/doctest.h>

#include "render/map.hpp"
#include "tests/render/sketch.hpp"

using namespace actorgraph;

TEST_CASE("dot: names and verbs stand in quotes, with nothing left for Graphviz to interpret") {
  Sketch sketch("A \"title\" & more \\N");
  sketch.actor("a", "Ada \\N <b>\"", ActorKind::person).actor("b", "node", ActorKind::state);
  sketch.claim("a", "b", "AID", Stance::cooperative, Status::planned, "fund & feed", {.says = "x]; y"});
  const std::string dot = to_dot(draw_map(sketch.relations()));
  CHECK(dot.find("label=\"A \\\"title\\\" &amp; more \\\\N\"") != std::string::npos);
  CHECK(dot.find("n0 [label=\"Ada \\\\N <b>\\\"\"") != std::string::npos);
  CHECK(dot.find("n0 -> n1 [label=\"planned: fund &amp; feed (x]; y said)\"") != std::string::npos);
  CHECK(dot.find("commitment=\"open\"") != std::string::npos);
  CHECK(dot.find("arrowhead=\"onormal\"") != std::string::npos);
}
