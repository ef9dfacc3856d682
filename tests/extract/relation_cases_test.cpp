#include "tests/extract/relation_cases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>

#include "config/packs.hpp"
#include "config/rules.hpp"
#include "extract/grammar_extractor.hpp"
#include "extract/read_relations.hpp"
#include "language/engine.hpp"
#include "text/fold.hpp"

namespace actorgraph {

namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) parts.push_back(part);
  return parts;
}

bool is_status(const std::string& word) {
  return std::ranges::all_of(split(word, '|'),
                             [](const std::string& one) { return status_from(one).has_value(); });
}

// "CONSULT Saudi Arabia -- Qatar done at 2024-05-17 hedged"
ExpectedRelation read_line(const std::string& line, const std::string& where) {
  ExpectedRelation expected;
  std::istringstream in(line);
  std::string word;
  in >> word;
  if (word == "maybe") {
    expected.maybe = true;
    in >> word;
  }
  expected.types = split(word, '|');
  std::string source;
  std::string target;
  std::string* name = &source;
  while (in >> word) {
    if (word == "->" || word == "--") {
      expected.directed = word == "->";
      name = &target;
    } else if (is_status(word) && name == &target && !target.empty()) {
      expected.statuses = split(word, '|');
      break;
    } else {
      *name += (name->empty() ? "" : " ") + word;
    }
  }
  if (source.empty() || target.empty() || expected.statuses.empty())
    throw std::runtime_error(where + ": cannot read '" + line + "'");
  while (in >> word) {
    if (word == "hedged") {
      expected.hedged = true;
    } else if (word == "at") {
      in >> expected.date;
    } else if (word == "amount") {
      in >> expected.amount >> expected.unit;
    } else if (word == "by") {
      std::getline(in, expected.by);
      expected.by.erase(0, 1);
    } else {
      throw std::runtime_error(where + ": cannot read '" + word + "'");
    }
  }
  expected.sources = split(source, '|');
  expected.targets = split(target, '|');
  return expected;
}

bool is_named(const Relations& found, const std::string& id, const std::vector<std::string>& names) {
  for (const Actor& actor : found.actors) {
    if (actor.id != id) continue;
    for (const std::string& name : names) {
      if (fold(actor.name) == fold(name)) return true;
      for (const Mention& mention : actor.mentions)
        if (fold(mention.text) == fold(name)) return true;
    }
  }
  return false;
}

bool between(const ExpectedRelation& expected, const Relations& found, const Relation& relation) {
  const bool straight = is_named(found, relation.source, expected.sources) &&
                        is_named(found, relation.target, expected.targets);
  const bool turned = is_named(found, relation.target, expected.sources) &&
                      is_named(found, relation.source, expected.targets);
  return straight || (turned && !(expected.directed && relation.directed));
}

bool holds(const std::vector<std::string>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool fits(const ExpectedRelation& expected, const Relations& found, const Relation& relation) {
  if (!holds(expected.types, relation.type) || !holds(expected.statuses, to_string(relation.status)))
    return false;
  if (!between(expected, found, relation) || (expected.hedged && !relation.hedged)) return false;
  if (!expected.by.empty() && (!relation.attribution ||
                               fold(relation.attribution->text).find(fold(expected.by)) == std::string::npos))
    return false;
  if (!expected.date.empty() && (!relation.time || relation.time->date != expected.date)) return false;
  return expected.amount < 0 || (relation.amount && relation.amount->value == expected.amount &&
                                 relation.amount->unit == expected.unit);
}

bool structural(const std::string& type) { return type == "LEADS" || type == "MEMBER" || type == "KIN"; }

std::string written(const Relations& found, const Relation& relation) {
  const auto name = [&](const std::string& id) {
    for (const Actor& actor : found.actors)
      if (actor.id == id) return actor.name;
    return id;
  };
  return relation.type + " " + name(relation.source) + (relation.directed ? " -> " : " -- ") +
         name(relation.target) + " " + std::string(to_string(relation.status)) +
         (relation.hedged ? " hedged" : "");
}

}  // namespace

std::vector<RelationCase> read_relation_cases(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<RelationCase> cases;
  std::size_t number = 0;
  bool open = false;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("#")) continue;
    if (line.find_first_not_of(' ') == std::string::npos) {
      open = false;
    } else if (!line.starts_with(" ")) {
      if (!open) cases.push_back({file.filename().string(), number, "", {}});
      cases.back().text += (open ? "\n" : "") + line;
      open = true;
    } else {
      const std::string content = line.substr(line.find_first_not_of(' '));
      const std::string where = file.filename().string() + ":" + std::to_string(number);
      if (cases.empty()) throw std::runtime_error(where + ": no sentence stands before it");
      if (content != "none") cases.back().expected.push_back(read_line(content, where));
    }
  }
  return cases;
}

std::vector<std::string> differences(const RelationCase& one, const Relations& found) {
  std::vector<std::string> out;
  const bool ask_structure = std::ranges::any_of(
      one.expected, [](const auto& expected) { return structural(expected.types.front()); });
  for (const ExpectedRelation& expected : one.expected) {
    const bool there = std::ranges::any_of(
        found.relations, [&](const Relation& relation) { return fits(expected, found, relation); });
    if (!there && !expected.maybe)
      out.push_back("missing: " + expected.types.front() + " " + expected.sources.front() + " -> " +
                    expected.targets.front() + " " + expected.statuses.front());
  }
  for (const Relation& relation : found.relations) {
    if (structural(relation.type) && !ask_structure) continue;
    const bool wanted = std::ranges::any_of(
        one.expected, [&](const ExpectedRelation& expected) { return fits(expected, found, relation); });
    if (!wanted) out.push_back("unwanted: " + written(found, relation));
  }
  return out;
}

}  // namespace actorgraph

using namespace actorgraph;

namespace {

struct Tally {
  std::size_t cases = 0;
  std::size_t right = 0;
  std::size_t denied_as_fact = 0;
  std::size_t open_as_fact = 0;
};

Relations read(const RelationCase& one) {
  static const Engine engine;
  static const GrammarExtractor extractor(load_aliases({}), carried_rules());
  Article article;
  article.id = "case";
  article.published = "2024-05-15";
  article.text = one.text;
  Relations found = extractor.extract(article, engine.analyse(article.text));
  std::erase_if(found.relations,
                [](const Relation& relation) { return relation.confidence < default_confidence; });
  return found;
}

// Is an act that the case denies, or leaves open, told as a fact?
bool told_as_fact(const RelationCase& one, const Relations& found, bool (*not_so)(Status)) {
  for (ExpectedRelation expected : one.expected) {
    const bool asked = std::ranges::all_of(
        expected.statuses, [&](const std::string& word) { return not_so(*status_from(word)); });
    if (!asked) continue;
    expected.statuses = {"done", "ongoing", "past"};
    if (std::ranges::any_of(found.relations,
                            [&](const Relation& relation) { return fits(expected, found, relation); }))
      return true;
  }
  return false;
}

Tally run(const std::string& file) {
  const auto folder = std::filesystem::path(ACTORGRAPH_SOURCE_DIR) / "tests/extract/relations";
  Tally tally;
  for (const RelationCase& one : read_relation_cases(folder / file)) {
    const Relations found = read(one);
    const auto differs = differences(one, found);
    ++tally.cases;
    if (differs.empty()) ++tally.right;
    if (told_as_fact(one, found, negated)) {
      ++tally.denied_as_fact;
      MESSAGE("denied, but told as a fact: " << one.file << ":" << one.line << ": " << one.text);
    }
    if (told_as_fact(one, found, [](Status status) { return !asserted(status); })) {
      ++tally.open_as_fact;
      MESSAGE("not so yet, but told as a fact: " << one.file << ":" << one.line << ": " << one.text);
    }
    for (const std::string& line : differs)
      MESSAGE(one.file << ":" << one.line << ": " << one.text << "  " << line);
  }
  MESSAGE(file << ": " << tally.right << " of " << tally.cases << " cases are right");
  return tally;
}

bool right_in(const Tally& tally, double share) {
  return static_cast<double>(tally.right) >= share * static_cast<double>(tally.cases);
}

}  // namespace

TEST_CASE("relation cases: cooperation is read") { CHECK(right_in(run("cooperation.txt"), 0.95)); }

TEST_CASE("relation cases: conflict is read") { CHECK(right_in(run("conflict.txt"), 0.95)); }

TEST_CASE("relation cases: parties are found in every construction") {
  CHECK(right_in(run("constructions.txt"), 0.9));
}

TEST_CASE("relation cases: what stands beside an act is read") {
  CHECK(right_in(run("beside.txt"), 0.95));
}

TEST_CASE("relation cases: people without a name act and suffer") { CHECK(right_in(run("nameless.txt"), 0.95)); }

TEST_CASE("relation cases: parts of a whole are counted to it") { CHECK(right_in(run("collections.txt"), 0.95)); }

TEST_CASE("relation cases: compounds, charges, claims and company are read") {
  CHECK(right_in(run("compounds.txt"), 0.95));
}

TEST_CASE("relation cases: events of one sentence are coded as agencies tell them") {
  CHECK(right_in(run("events.txt"), 0.95));
}

TEST_CASE("relation cases: traps are not walked into") { CHECK(right_in(run("traps.txt"), 0.98)); }

TEST_CASE("relation cases: the words of others stand as such") { CHECK(right_in(run("words_of_others.txt"), 0.95)); }

TEST_CASE("relation cases: denials, refusals, plans and possibilities are told as such") {
  for (const char* file : {"status.txt", "status_more.txt"}) {
    const Tally tally = run(file);
    CHECK(right_in(tally, 0.95));
    CHECK(tally.denied_as_fact == 0);
    CHECK(tally.open_as_fact == 0);
  }
}

TEST_CASE("relation cases: no file of cases tells a denied act as a fact") {
  std::size_t cases = 0;
  for (const char* file : {"cooperation.txt", "conflict.txt", "constructions.txt", "traps.txt", "words_of_others.txt", "events.txt", "beside.txt", "compounds.txt"}) {
    const Tally tally = run(file);
    cases += tally.cases;
    CHECK(tally.denied_as_fact == 0);
    CHECK(tally.open_as_fact == 0);
  }
  CHECK(cases >= 400);
}
