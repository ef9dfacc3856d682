#include "render/map.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/render/sketch.hpp"

using namespace actorgraph;
using enum Stance;
using enum Status;
using enum ActorKind;

namespace {

Sketch pair_of() {
  Sketch sketch("A title");
  sketch.actor("ada", "Ada Orlin", person).actor("moss", "Moss Bank", organisation);
  return sketch;
}

}  // namespace

TEST_CASE("map: a fact is drawn with the article's words") {
  const Relations relations = pair_of().claim("ada", "moss", "ACCUSE", conflictual, done, "sue").relations();
  CHECK(dump(draw_map(relations)) ==
        "title: A title\n"
        "subtitle: 1 line between 2 actors, read from one article. Colour shows stance; an arrow points from the actor to the one acted on.\n"
        "actor: Ada Orlin [person]\n"
        "actor: Moss Bank [organisation]\n"
        "line: Ada Orlin -> Moss Bank: \"sue\" conflictual fact\n");
}

TEST_CASE("map: what is no fact says so on the line and in its dashes") {
  const auto look = [](Status status, bool hedged) {
    return draw_map(pair_of().claim("ada", "moss", "CONSULT", cooperative, status, "visit", {.hedged = hedged}).relations()).lines.at(0).look;
  };
  CHECK(look(done, false).label == "visit");
  CHECK(look(past, false).label == "earlier: visit");
  CHECK(look(done, true).label == "reportedly: visit");
  CHECK(look(planned, false).label == "planned: visit");
  CHECK(look(denied, false).label == "denied: visit");
  CHECK(look(done, false).commitment == LineCommitment::fact);
  CHECK(look(done, true).commitment == LineCommitment::open);
  for (const Status status : {rumoured, possible, proposed, demanded, planned, agreed}) {
    CHECK(look(status, false).commitment == LineCommitment::open);
    CHECK(look(status, false).label == std::string(to_string(status)) + ": visit");
  }
  for (const Status status : {denied, refused, cancelled, failed}) CHECK(look(status, false).commitment == LineCommitment::denied);
}

TEST_CASE("map: a claim on somebody's word names the speaker") {
  const Drawing drawing =
      draw_map(pair_of().claim("ada", "moss", "ACCUSE", conflictual, done, "rob", {.says = "The police", .verb = "deny"}).relations());
  CHECK(drawing.lines.at(0).look.hearsay);
  CHECK(drawing.lines.at(0).look.speaker == "the police denied");
}

TEST_CASE("map: claims of one kind are one line, plans and hearsay never join facts") {
  const Drawing drawing = draw_map(pair_of()
                                       .claim("ada", "moss", "ACCUSE", conflictual, done, "sue", {.times = 2})
                                       .claim("ada", "moss", "THREATEN", conflictual, done, "warn")
                                       .claim("ada", "moss", "REJECT", conflictual, planned, "boycott")
                                       .claim("ada", "moss", "COERCE", conflictual, done, "raid", {.says = "a neighbour"})
                                       .claim("moss", "ada", "ACCUSE", conflictual, done, "blame")
                                       .relations());
  REQUIRE(drawing.lines.size() == 4);
  const auto has = [&](const std::string& label) { return std::ranges::count(drawing.lines, label, [](const DrawnLine& line) { return line.look.label; }); };
  CHECK(has("sue, warn ×3") == 1);
  CHECK(has("planned: boycott") == 1);
  CHECK(has("raid") == 1);
  CHECK(has("blame") == 1);
}

TEST_CASE("map: who leads a state stands in its camp, with a role instead of a line") {
  const std::string text = dump(draw_map(quarrel()));
  CHECK(text.find("actor: Tessaly Marsh [person, president, in Arvonia]") != std::string::npos);
  CHECK(text.find("actor: Arvonia [state, in Arvonia]") != std::string::npos);
  CHECK(text.find("actor: Unnamed diplomat [person]") != std::string::npos);
  CHECK(text.find("line: Tessaly Marsh -> Arvonia:") == std::string::npos);
}

TEST_CASE("map: if there is nothing but who leads whom, that is drawn") {
  const Drawing drawing = draw_map(pair_of().claim("ada", "moss", "LEADS", structural, ongoing, "chief executive").relations());
  REQUIRE(drawing.lines.size() == 1);
  CHECK(drawing.lines.at(0).look.label == "chief executive");
}

TEST_CASE("map: an empty graph is an empty drawing with a word about it") {
  const Drawing drawing = draw_map(Relations{});
  CHECK(drawing.nodes.empty());
  CHECK(drawing.subtitle == "No relations between actors were found in 0 articles.");
}

TEST_CASE("map: a graph too large to read shows its busiest actors and says what is missing") {
  const Drawing drawing = draw_map(crowd(500, 1500, 3));
  CHECK(drawing.kind == MapKind::overview);
  CHECK(drawing.nodes.size() <= 48);
  CHECK(drawing.nodes.size() > 30);
  CHECK(drawing.subtitle.find("are not drawn") != std::string::npos);
  MapWishes all;
  all.everything = true;
  CHECK(draw_map(crowd(500, 1500, 3), all).nodes.size() == 500);
}
