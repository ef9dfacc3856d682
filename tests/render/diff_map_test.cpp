#include "render/diff_map.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "graph/diff.hpp"
#include "render/svg.hpp"
#include "tests/render/picture_reader.hpp"
#include "tests/render/sketch.hpp"

using namespace actorgraph;
using enum Stance;
using enum Status;
using enum ActorKind;

namespace {

GraphDiff compare(const Relations& before, const Relations& after) { return diff({&before, "", {}}, {&after, "", {}}); }

std::vector<std::string> attribute_values(const std::string& svg, const std::string& begin) {
  std::vector<std::string> values;
  for (std::size_t at = svg.find(begin); at != std::string::npos; at = svg.find(begin, at + 1))
    values.push_back(svg.substr(at, svg.find('>', at) - at));
  std::ranges::sort(values);
  return values;
}

}  // namespace

TEST_CASE("diff map: what was added, removed and changed is numbered and listed") {
  const Relations before = quarrel();
  const Relations after = quarrel_later();
  const Drawing drawing = draw_diff(before, after, compare(before, after));
  const std::string text = dump(drawing);
  CHECK(text.find("actor: Arvonian Senate [organisation, in Arvonia] added #1") != std::string::npos);
  CHECK(text.find("actor: Unnamed diplomat [person] removed #") != std::string::npos);
  CHECK(text.find("line: Drenia -> Kestria: \"push wider talks\" neutral fact removed #") != std::string::npos);
  CHECK(text.find("\"planned: withdraw military support\" conflictual open was \"possible: withdraw military support\"") != std::string::npos);
  CHECK(text.find("\"broker peace ×3\" neutral fact x3 unchanged") != std::string::npos);
  CHECK(drawing.subtitle.starts_with("2 actors and 2 relations added, 1 actor and 2 relations removed, "));
  std::vector<std::uint32_t> numbers;
  for (const SideGroup& group : drawing.side)
    for (const SideEntry& entry : group.entries) numbers.push_back(entry.number);
  for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(numbers[i] == i + 1);
}

TEST_CASE("diff map: equal versions have no numbers and no list") {
  const Relations same = quarrel();
  const Drawing drawing = draw_diff(same, same, compare(same, same));
  CHECK(drawing.side.empty());
  CHECK(std::ranges::all_of(drawing.lines, [](const DrawnLine& line) { return line.change == ChangeMark::unchanged && line.number == 0; }));
}

TEST_CASE("diff map: nothing moves between before, after and difference") {
  const Relations before = quarrel();
  const Relations after = quarrel_later();
  const Drawing drawing = draw_diff(before, after, compare(before, after));
  const Layout layout = lay_out(drawing);
  const std::string difference = to_svg(drawing, layout);
  const std::string old = to_svg(drawing, layout, {}, View::before);
  const std::string now = to_svg(drawing, layout, {}, View::after);
  for (const std::string& svg : {difference, old, now}) CHECK_MESSAGE(xml_fault(svg).empty(), xml_fault(svg));
  const std::vector<Box> all = actor_boxes(difference);
  const auto has = [&all](const Box& box) { return std::ranges::find(all, box) != all.end(); };
  const std::vector<Box> old_boxes = actor_boxes(old);
  const std::vector<Box> new_boxes = actor_boxes(now);
  CHECK(old_boxes.size() == 18);
  CHECK(new_boxes.size() == 19);
  CHECK(all.size() == 20);
  CHECK(std::ranges::all_of(old_boxes, has));
  CHECK(std::ranges::all_of(new_boxes, has));
  // The lines' ways are the same as well: each one's area for the mouse is its whole way.
  const std::vector<std::string> ways = attribute_values(difference, "<path d=\"M");
  for (const std::string& svg : {old, now})
    for (const std::string& way : attribute_values(svg, "<path d=\"M"))
      if (way.find("pointer-events") != std::string::npos) CHECK(std::ranges::find(ways, way) != ways.end());
  CHECK(old.find("Unnamed diplomat</text>") != std::string::npos);
  CHECK(now.find("Unnamed diplomat</text>") == std::string::npos);
  CHECK(old.find(">possible: withdraw<") != std::string::npos);
  CHECK(now.find(">planned: withdraw<") != std::string::npos);
}

TEST_CASE("diff map: classes are told by line and mark, not by colour alone") {
  const Relations before = quarrel();
  const Relations after = quarrel_later();
  const Drawing drawing = draw_diff(before, after, compare(before, after));
  const std::string svg = to_svg(drawing);
  const auto group = [&svg](const std::string& name) {
    const std::size_t at = svg.find("\n<g class=\"e " + name + ' ');
    return svg.substr(at, svg.find("</g>", at) - at);
  };
  CHECK(group("removed").find("stroke-dasharray=\"6 4\"") != std::string::npos);
  CHECK(group("added").find("dasharray") == std::string::npos);
  CHECK(group("added").find("class=\"dl\"") == std::string::npos);
  CHECK(group("changed").find("class=\"dl\"") != std::string::npos);
  CHECK(group("unchanged").find("stroke-width=\"1.2\"") != std::string::npos);
  CHECK(svg.find("text-decoration=\"line-through\"") != std::string::npos);
  const std::vector<Box> labels = label_boxes(svg);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j) CHECK_FALSE(labels[i].overlaps(labels[j]));
    for (const Box& actor : actor_boxes(svg)) CHECK_FALSE(labels[i].overlaps(actor));
  }
}

TEST_CASE("diff map: a turned relation is an old and a new line with one number") {
  Sketch before;
  before.actor("a", "Ada", person).actor("b", "Bel", person).claim("a", "b", "ASSAULT", conflictual, done, "attack");
  Relations old = before.relations();
  Relations turned = old;
  std::swap(turned.relations[0].source, turned.relations[0].target);
  GraphDiff change;
  change.changes.resize(1);
  change.changes[0].what = ChangeClass::direction;
  change.changes[0].summary = "turned";
  change.matches.push_back({0, 0, 0});
  const Drawing drawing = draw_diff(old, turned, change);
  REQUIRE(drawing.lines.size() == 2);
  CHECK(drawing.lines[0].change == ChangeMark::removed);
  CHECK(drawing.lines[1].change == ChangeMark::added);
  CHECK(drawing.lines[0].number == drawing.lines[1].number);
}

TEST_CASE("diff map: of large graphs the changes stay, and the picture says what is left out") {
  const Relations before = crowd(200, 500, 5);
  const Relations after = crowd(200, 520, 5);
  const Drawing drawing = draw_diff(before, after, compare(before, after));
  CHECK(drawing.lines.size() <= 250);
  CHECK(drawing.subtitle.find("not drawn") != std::string::npos);
}
