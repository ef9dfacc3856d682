#include "render/svg.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/render/picture_reader.hpp"
#include "render/map.hpp"
#include "tests/render/sketch.hpp"

using namespace actorgraph;
using enum Stance;
using enum Status;
using enum ActorKind;

namespace {

int overlaps(const std::vector<Box>& labels, const std::vector<Box>& actors) {
  int count = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j) count += labels[i].overlaps(labels[j]) ? 1 : 0;
    for (const Box& actor : actors) count += labels[i].overlaps(actor) ? 1 : 0;
  }
  return count;
}

/// What an evil article might call an actor.
std::vector<std::string> hostile_names() {
  std::vector<std::string> names = {
      "<script>alert(1)</script>", "\"&<>'", "]]>", "<![CDATA[x]]>", "<!--", "&bogus;", "&lt;b&gt;", "\\N \\G \\E", "\\n\\l\\r", "ends with \\",
      std::string("nul\0here", 8), "bell\x07" "escape\x1b", "Latin-1 \xe9\xff", "overlong \xc0\xaf", "cut \xe2\x82", "surrogate \xed\xa0\x80",
      "Жук", "😀👩‍🚀🇪🇺", "שלום עולם", "override \u202Egnp.exe", "中華人民共和國", "{x} %s %n $(id)", "javascript:alert(1)", "", " ",
      "line\nbreak\r\nand\ttab", "e\u0301\u0301\u0301\u0301"};
  names.push_back(std::string(200000, 'W'));
  std::string words;
  for (int i = 0; i < 20000; ++i) words += "word ";
  names.push_back(words);
  return names;
}

}  // namespace

TEST_CASE("svg: labels overlap neither each other nor actors") {
  for (const Relations& relations : {quarrel(), crowd(12, 20, 1), crowd(20, 40, 2), crowd(24, 30, 3), crowd(60, 110, 4)}) {
    const std::string svg = to_svg(draw_map(relations));
    const std::vector<Box> labels = label_boxes(svg);
    CHECK(labels.size() > 10);
    CHECK(overlaps(labels, actor_boxes(svg)) == 0);
  }
}

TEST_CASE("svg: in a map with columns every line has its label") {
  const Drawing drawing = draw_map(quarrel());
  REQUIRE(drawing.kind == MapKind::columns);
  CHECK(label_boxes(to_svg(drawing)).size() == drawing.lines.size());
}

TEST_CASE("svg: the same drawing gives the same bytes, whatever was drawn before") {
  for (const Relations& relations : {quarrel(), crowd(60, 110, 4), crowd(120, 200, 5)}) {
    const std::string first = to_svg(draw_map(relations));
    CHECK(to_svg(draw_map(quarrel())).size() > 1000);
    CHECK(to_svg(draw_map(relations)) == first);
  }
}

TEST_CASE("svg: hostile names are drawn as they are and inject nothing") {
  const std::vector<std::string> names = hostile_names();
  for (const std::string& name : names) {
    Sketch sketch(name, name);
    sketch.actor("a", name, person, name).actor("b", "B" + name, group, name).actor("c", name + "C", state, name);
    sketch.claim("a", "b", name, conflictual, done, name, {.says = name, .verb = name});
    sketch.claim("b", "c", "LEADS", structural, done, name).claim("c", "a", "AID", cooperative, planned, name);
    const std::string svg = to_svg(draw_map(sketch.relations()));
    CHECK_MESSAGE(xml_fault(svg).empty(), xml_fault(svg) << " for " << name.substr(0, 40));
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("javascript:alert(1)\"") == std::string::npos);
    CHECK(svg.find("\u202E") == std::string::npos);
    const Box picture = rect_at(svg, svg.find("<svg "));
    CHECK(picture.width < 4000);
  }
}

TEST_CASE("svg: a name that is clipped stands in full in the tooltip") {
  const std::string name = "The Extraordinarily Long Winded Committee For The Naming Of Committees And Of Other Bodies";
  Sketch sketch;
  sketch.actor("a", name, organisation).actor("b", "B", state).claim("a", "b", "AID", cooperative, done, "fund");
  const std::string svg = to_svg(draw_map(sketch.relations()));
  CHECK(svg.find("<title>" + name) != std::string::npos);
  CHECK(svg.find("…</text>") != std::string::npos);
}

TEST_CASE("svg: lines link to the article, and then the picture is no single image") {
  Sketch linked("t", "https://news.example/a?b=1&c=2");
  linked.actor("a", "A", person).actor("b", "B", state).claim("a", "b", "AID", cooperative, done, "fund");
  const std::string svg = to_svg(draw_map(linked.relations()));
  CHECK(svg.find("href=\"https://news.example/a?b=1&amp;c=2\" target=\"_blank\" rel=\"noopener noreferrer\"") != std::string::npos);
  CHECK(svg.find("role=\"graphics-document document\"") != std::string::npos);
  Sketch plain("t", "javascript:alert(1)");
  plain.actor("a", "A", person).actor("b", "B", state).claim("a", "b", "AID", cooperative, done, "fund");
  const std::string image = to_svg(draw_map(plain.relations()));
  CHECK(image.find("<a ") == std::string::npos);
  CHECK(image.find("role=\"img\"") != std::string::npos);
}

TEST_CASE("svg: dashes, heads and bars tell commitment and hearsay without colour") {
  const auto drawn = [](Status status, const std::string& says) {
    Sketch sketch;
    sketch.actor("a", "A", person).actor("b", "B", state).claim("a", "b", "AID", cooperative, status, "fund", {.says = says});
    const std::string svg = to_svg(draw_map(sketch.relations()));
    return svg.substr(svg.find("<g id=\"lines\">"), svg.find("<g id=\"actors\">") - svg.find("<g id=\"lines\">"));
  };
  CHECK(drawn(done, "").find("dasharray") == std::string::npos);
  CHECK(drawn(done, "").find("class=\"h\"") != std::string::npos);
  CHECK(drawn(planned, "").find("stroke-dasharray=\"6 4\"") != std::string::npos);
  CHECK(drawn(denied, "").find("stroke-dasharray=\".1 5\"") != std::string::npos);
  CHECK(drawn(done, "the mayor").find("class=\"o\"") != std::string::npos);
  CHECK(drawn(done, "the mayor").find("class=\"h\"") == std::string::npos);
}

TEST_CASE("svg: an empty map is a picture too") {
  const std::string svg = to_svg(draw_map(Relations{}));
  CHECK(xml_fault(svg).empty());
  CHECK(svg.find("No relations between actors were found") != std::string::npos);
}

TEST_CASE("svg: maps of every size are well formed") {
  for (const std::size_t actors : {2, 3, 5, 9, 40, 90, 450}) {
    const std::string svg = to_svg(draw_map(crowd(actors, actors * 2, 11)));
    CHECK_MESSAGE(xml_fault(svg).empty(), xml_fault(svg));
  }
}
