#include "extract/alias_index.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

namespace {

/// Words parted at blanks; that is enough for names.
Analysis words_of(const std::string& text) {
  Analysis analysis;
  std::uint32_t begin = 0;
  for (std::uint32_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != ' ') continue;
    if (at > begin) {
      Word word;
      word.span = {begin, at};
      word.head = static_cast<std::uint32_t>(analysis.words.size());
      analysis.words.push_back(word);
    }
    begin = at + 1;
  }
  analysis.sentences.push_back({0,
                                static_cast<std::uint32_t>(analysis.words.size()),
                                {0, static_cast<std::uint32_t>(text.size())},
                                0});
  return analysis;
}

/// The listed names in `text` as "words=id", parted by "; ".
std::string found(const AliasIndex& index, const std::string& text) {
  Article article;
  article.text = text;
  const Analysis analysis = words_of(text);
  const Reading reading(article, analysis);
  std::string out;
  for (const AliasMatch& match : index.find(reading)) {
    if (!out.empty()) out += "; ";
    out += std::string(reading.text(match.first, match.last));
    for (const AliasMeaning& meaning : match.meanings) out += "=" + index.actor(meaning.actor).id;
  }
  return out;
}

KnownActor known(std::string id, std::vector<std::string> names, ActorKind kind = ActorKind::state) {
  KnownActor actor;
  actor.id = std::move(id);
  actor.name = names.front();
  actor.kind = kind;
  for (std::string& name : names) actor.names.push_back({std::move(name), ""});
  return actor;
}

AliasIndex small_world() {
  Aliases aliases;
  aliases.actors.push_back(known("us", {"United States", "US", "U.S.", "America"}));
  aliases.actors.push_back(known("who", {"World Health Organization", "WHO"}, ActorKind::organisation));
  aliases.actors.push_back(known("nato", {"NATO"}, ActorKind::bloc));
  aliases.actors.push_back(known("north-korea", {"North Korea"}));
  aliases.actors.push_back(known("south-korea", {"South Korea"}));
  aliases.actors.push_back(
      known("al-nasr", {"al-Nasr Brigade", "the Brigade of Nasr"}, ActorKind::organisation));
  aliases.actors[0].never = {"America First"};
  aliases.actors[0].metonyms = {"Washington"};
  aliases.actors[0].posts = {{"president", {"president", "commander-in-chief"}}};
  KnownActor first = known("first", {"Ann First"}, ActorKind::person);
  first.roles = {{"us/president", "2001-01-20", "2009-01-20", "", {}}};
  KnownActor second = known("second", {"Ben Second"}, ActorKind::person);
  second.roles = {{"us/president", "2009-01-20", "", "2026-11-01", {}}};
  aliases.actors.push_back(first);
  aliases.actors.push_back(second);
  aliases.given_names = {{"Ann", Gender::fem}, {"Ben", Gender::masc}};
  return AliasIndex(std::move(aliases));
}

}  // namespace

TEST_CASE("alias index: the longest name counts") {
  CHECK(found(small_world(), "The World Health Organization met") == "World Health Organization=who");
  CHECK(found(small_world(), "the United States and North Korea") ==
        "United States=us; North Korea=north-korea");
}

TEST_CASE("alias index: initials are told from words by their case") {
  CHECK(found(small_world(), "those who told us") == "");
  CHECK(found(small_world(), "the WHO told the US and the U.S. Army") == "WHO=who; US=us; U.S.=us");
  CHECK(found(small_world(), "Who is it") == "");
  CHECK(found(small_world(), "Nato and NATO , not nato") == "Nato=nato; NATO=nato");
}

TEST_CASE("alias index: hyphens, diacritics and articles do not matter") {
  CHECK(found(small_world(), "the al - Nasr Brigade") == "al - Nasr Brigade=al-nasr");
  CHECK(found(small_world(), "Al Nasr Brigade and Brigade of Nasr") ==
        "Al Nasr Brigade=al-nasr; Brigade of Nasr=al-nasr");
  CHECK(found(small_world(), "Ünited States") == "Ünited States=us");
}

TEST_CASE("alias index: a name does not count in a phrase that is listed under never") {
  CHECK(found(small_world(), "America First is no America") == "America=us");
}

TEST_CASE("alias index: names do not reach over the end of a sentence") {
  Article article;
  article.text = "North Korea";
  Analysis analysis = words_of(article.text);
  analysis.sentences = {{0, 1, {0, 5}, 0}, {1, 2, {6, 11}, 0}};
  const AliasIndex index = small_world();
  CHECK(index.find(Reading(article, analysis)).empty());
}

TEST_CASE("alias index: a post has one holder on a day, and terms end before their last day") {
  const AliasIndex index = small_world();
  const auto on = [&](std::string_view date, TitleTime time = TitleTime::now) {
    const auto holder = index.holder("us/president", date, time);
    return holder ? index.actor(*holder).id : "none";
  };
  CHECK(on("2001-01-19") == "none");
  CHECK(on("2001-01-20") == "first");
  CHECK(on("2009-01-19") == "first");
  CHECK(on("2009-01-20") == "second");
  CHECK(on("") == "none");
  CHECK(on("2010-05-01", TitleTime::former) == "first");
  CHECK(on("2005-05-01", TitleTime::former) == "none");
  CHECK(on("2008-12-01", TitleTime::elect) == "second");
  CHECK(on("2008-12-01", TitleTime::then) == "none");
}

TEST_CASE("alias index: titles name posts, whatever their hyphens") {
  const AliasIndex index = small_world();
  CHECK(index.post(*index.with_id("us"), title_key("Commander-in-Chief")) == "us/president");
  CHECK(index.post(*index.with_id("us"), title_key("chancellor")) == "");
  CHECK(index.post(*index.with_id("nato"), title_key("president")) == "");
}

TEST_CASE("alias index: states that share a name are found by its plural") {
  const AliasIndex index = small_world();
  const auto both = index.sharing("koreas");
  REQUIRE(both.size() == 2);
  CHECK(index.actor(both[0]).id == "north-korea");
  CHECK(index.actor(both[1]).id == "south-korea");
  CHECK(index.sharing("chads").empty());
}

TEST_CASE("alias index: given names tell of gender") {
  const AliasIndex index = small_world();
  CHECK(index.gender_of_given_name("ann") == Gender::fem);
  CHECK(index.gender_of_given_name("ben") == Gender::masc);
  CHECK(index.gender_of_given_name("kim") == Gender::none);
}

TEST_CASE("alias index: persons are found however they are transcribed") {
  const AliasIndex index = small_world();
  REQUIRE(index.spelled("anne", "firsst").size() == 0);
  REQUIRE(index.spelled("benn", "sekond").size() == 1);
  CHECK(index.actor(index.spelled("benn", "sekond")[0]).id == "second");
}
