#include "extract/pattern_extractor.hpp"

#include <doctest/doctest.h>

#include "language/engine.hpp"

using namespace actorgraph;

namespace {

KnownActor state(const std::string& id, const std::string& name) {
  KnownActor actor;
  actor.id = id;
  actor.name = name;
  actor.kind = ActorKind::state;
  actor.names = {{name, ""}};
  return actor;
}

Relations read(const std::string& pattern, const std::string& text) {
  Aliases aliases;
  aliases.actors = {state("freedonia", "Freedonia"), state("sylvania", "Sylvania")};
  SurfacePattern rule;
  rule.type = "AID";
  rule.text = pattern;
  rule.elements = parse_pattern(pattern, {});
  const PatternExtractor extractor(aliases, {rule});
  Article article;
  article.id = "a";
  article.text = text;
  return extractor.extract(article, Engine().analyse(text));
}

}  // namespace

TEST_CASE("pattern extractor: words and parties in a row make a relation with its sentence") {
  const Relations found =
      read("{source} bankrolls {target}", "It rained. Freedonia bankrolls Sylvania these days.");
  REQUIRE(found.relations.size() == 1);
  CHECK(found.relations[0].source == "freedonia");
  CHECK(found.relations[0].target == "sylvania");
  CHECK(found.relations[0].label == "bankrolls");
  CHECK(found.relations[0].extractor == "pattern");
  REQUIRE(found.evidence.size() == 1);
  CHECK(found.evidence[0].quote == "Freedonia bankrolls Sylvania these days.");
}

TEST_CASE("pattern extractor: a gap is up to five words") {
  CHECK(read("{source} * patron of {target}", "Freedonia is the old and rich patron of Sylvania.")
            .relations.size() == 1);
  CHECK(read("{source} * patron of {target}", "Freedonia is the one and only very rich patron of Sylvania.")
            .relations.empty());
}

TEST_CASE("pattern extractor: a pattern does not reach over the end of a sentence") {
  CHECK(read("{source} pays {target}", "Nobody likes Freedonia. Pays Sylvania anything?").relations.empty());
}

TEST_CASE("pattern extractor: a pattern without both parties, or without words, is refused") {
  CHECK_THROWS_AS((void)parse_pattern("{source} pays", {}), InputError);
  CHECK_THROWS_AS((void)parse_pattern("{source} {target}", {}), InputError);
  CHECK_THROWS_AS((void)parse_pattern("* {source} pays {target}", {}), InputError);
}
