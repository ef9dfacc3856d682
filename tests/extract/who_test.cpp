// Who is who in short texts: the cases are in tests/extract/who/*.txt, for anybody to add to.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>

#include "config/packs.hpp"
#include "extract/find_actors.hpp"
#include "language/engine.hpp"
#include "text/input_error.hpp"
#include "who_cases.hpp"

using namespace actorgraph;

namespace {

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<WhoCase> all_cases() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(ACTORGRAPH_SOURCE_DIR "/tests/extract/who")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<WhoCase> cases;
  for (const auto& path : files) {
    for (WhoCase& next : read_who_cases(path.filename().string(), content_of(path)))
      cases.push_back(std::move(next));
  }
  return cases;
}

}  // namespace

TEST_CASE("who is who: the cases of tests/extract/who") {
  const Engine engine;
  const AliasIndex index = load_alias_index();
  const std::vector<WhoCase> cases = all_cases();
  CHECK(cases.size() >= 150);
  int todo = 0;
  for (const WhoCase& asked : cases) {
    Article article;
    article.id = "case";
    article.published = asked.date;
    article.text = asked.text;
    const Analysis analysis = engine.analyse(article.text);
    const Cast cast = find_actors(article, analysis, index);
    const std::string wrong = differences(asked, analysis, cast);
    if (asked.todo) {
      ++todo;
      if (wrong.empty()) MESSAGE(asked.name << ": works now, take (todo) away");
      continue;
    }
    CHECK_MESSAGE(wrong.empty(), asked.name << "\n" << wrong << "in\n" << cast_text(article, analysis, cast));
  }
  MESSAGE(cases.size() << " cases, " << todo << " of them to do");
}

TEST_CASE("who is who: a case that is wrong is told") {
  const auto cases = read_who_cases(
      "x.txt", "== a case\ndate: 2001-01-01\n| Ann met Ben.\nAnn = ben\nno line\ntie: a MEMBER b\n");
  REQUIRE(cases.size() == 1);
  CHECK(cases[0].name == "x.txt:1 a case");
  CHECK(cases[0].date == "2001-01-01");
  Analysis analysis;
  for (const Span span : {Span{0, 3}, Span{4, 7}, Span{8, 11}}) {
    Word word;
    word.span = span;
    analysis.words.push_back(word);
  }
  Cast cast;
  cast.actors.push_back({"ann", "Ann", ActorKind::person, "", false, Gender::none, false});
  cast.mentions.push_back({0, 1, 0, {0}, Via::name, ""});
  CHECK(differences(cases[0], analysis, cast) ==
        "    Ann = ben, found ann\n    not understood: no line\n    tie: a MEMBER b, found none\n");
}
