#include <doctest/doctest.h>

#include <algorithm>

#include "config/actors_explain.hpp"
#include "config/actors_suggest.hpp"
#include "config/actors_test.hpp"
#include "config/yaml.hpp"
#include "text/utf8.hpp"

using namespace actorgraph;

namespace {

constexpr std::string_view file = R"(
actors:
  - id: tavira
    name: Tavira
    kind: state
    adjectives: [Taviran]
    metonyms: [the Citadel]
    posts: {president: {titles: [president, head of state]}}
  - id: moreau
    name: Ana Moreau
    kind: person
    weak: [Moreau]
    roles: [{post: tavira/president, from: 2020-05-01, checked: 2026-01-01}]
  - id: lind
    name: Oskar Lind
    kind: person
    roles: [{post: tavira/president, from: 2012, to: 2020-05-01}]
  - {id: front, name: United Dawn Front, kind: group}
decisions: [{same: [Ana Moreau, Moreau], why: there is one}]
)";

AliasTable table_of(const Document& document) { return read_alias_table({&document, 1}); }

/// A stand-in for the resolver: words parted by blanks; every listed strong name and every title with an
/// adjective that is told to it is a mention.
ArticleCast cast_of(Article article, std::initializer_list<std::pair<std::string_view, CastActor>> mentions) {
  ArticleCast out;
  out.article = std::move(article);
  const std::string& text = out.article.text;
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t end = at;
    while (end < text.size() && text[end] != ' ' && text[end] != '.') ++end;
    if (end > at) out.analysis.words.emplace_back().span = {at, end};
    at = end + 1;
  }
  for (const auto& [words, actor] : mentions) {
    const Span span = find_words(text, words);
    if (span.empty()) continue;
    std::uint32_t first = 0;
    while (out.analysis.words[first].span.begin < span.begin) ++first;
    std::uint32_t last = first;
    while (last < out.analysis.words.size() && out.analysis.words[last].span.end <= span.end) ++last;
    out.cast.mentions.push_back({.first = first,
                                 .last = last,
                                 .head = last - 1,
                                 .actors = {static_cast<std::uint32_t>(out.cast.actors.size())},
                                 .via = Via::name,
                                 .why = "listed"});
    out.cast.actors.push_back(actor);
  }
  return out;
}

CastActor known(const std::string& id) {
  CastActor actor;
  actor.id = actor.name = id;
  actor.known = true;
  return actor;
}
CastActor unlisted(std::string name, ActorKind kind = ActorKind::unknown) {
  CastActor actor;
  actor.id = "x";
  actor.name = std::move(name);
  actor.kind = kind;
  return actor;
}

std::vector<std::string> failures(const AliasTest& test, const FindCast& find_cast) {
  std::vector<std::string> out;
  for (const Finding& finding : run_alias_tests({test}, find_cast)) out.push_back(finding.message);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("actors test: words stand for the mention that ends with them, an article before it left aside") {
  const FindCast find = [](Article article) {
    return cast_of(std::move(article),
                   {{"The Taviran president", known("moreau")}, {"Taviran", known("tavira")}});
  };
  AliasTest test;
  test.text = "The Taviran president spoke.";
  test.expect = {
      {"Taviran president", "moreau"}, {"president", "none"}, {"Taviran", "tavira"}, {"spoke", "none"}};
  CHECK(failures(test, find).empty());
}

TEST_CASE("actors test: what stands for somebody else is told") {
  const FindCast find = [](Article article) {
    return cast_of(std::move(article), {{"Moreau", known("moreau")}});
  };
  AliasTest test;
  test.text = "Moreau met Lind.";
  test.expect = {{"Moreau", "lind"}, {"Lind", "lind"}};
  CHECK(failures(test, find) ==
        Texts{"'Lind' stands for none, not for lind", "'Moreau' stands for moreau, not for lind: listed"});
}

TEST_CASE("find_words: finds whole words only") {
  CHECK(find_words("Indiana and India", "India") == Span{12, 17});
  CHECK(find_words("Indiana", "India").empty());
  CHECK(find_words("The U.S. spoke", "U.S.") == Span{4, 8});
}

TEST_CASE("explain: every line that lists the name is shown with its place") {
  const Document document = read_yaml(file, "a.yaml");
  const AliasTable table = table_of(document);
  const FindCast find = [](Article article) {
    return cast_of(std::move(article), {{"Moreau", known("moreau")}});
  };
  const NameExplanation it = explain_name("Moreau", "", table, find);
  CHECK(to_text(it) ==
        "Moreau\n"
        "alone in a sentence:\n"
        "  moreau: 'Moreau' stands for moreau, via name: listed\n"
        "considered:\n"
        "  moreau: a weak name of Ana Moreau (needs support in the article: its full name, its role, its "
        "country) "
        "[a.yaml:12:12]\n"
        "decided by hand:\n"
        "  the same: Ana Moreau, Moreau (there is one) [a.yaml:19:13]\n");
}

TEST_CASE("explain: a title with an adjective names all who held the post") {
  const Document document = read_yaml(file, "a.yaml");
  const AliasTable table = table_of(document);
  const FindCast find = [](Article article) { return cast_of(std::move(article), {}); };
  CHECK(to_text(explain_name("the Taviran president", "2019-01-01", table, find)) ==
        "the Taviran president\n"
        "alone in a sentence, it stands for nobody\n"
        "considered:\n"
        "  moreau: Ana Moreau holds tavira/president from 2020-05-01 without end, checked 2026-01-01; not in "
        "office on "
        "2019-01-01 [a.yaml:13:13]\n"
        "  lind: Oskar Lind holds tavira/president from 2012 until 2020-05-01; in office on 2019-01-01 "
        "[a.yaml:17:13]\n");
}

TEST_CASE("explain: a name that no file lists gets those that are spelled alike") {
  const Document document = read_yaml(file, "a.yaml");
  const AliasTable table = table_of(document);
  const FindCast find = [](Article article) { return cast_of(std::move(article), {}); };
  CHECK(explain_name("Moraeu", "", table, find).similar == Texts{"Moreau (moreau)"});
  CHECK(to_text(explain_name("Zzyzx", "", table, find)).ends_with("no file lists it\n"));
}

TEST_CASE("explain: in an article each place of the name has its line") {
  Article article;
  article.id = "story";
  article.text = "They met.\nThen Moreau left.";
  const auto lines = explain_in_article("moreau", cast_of(article, {{"Moreau", known("moreau")}}));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].place == Place{"story", 2, 6});
  CHECK(lines[0].actor == "moreau");
}

TEST_CASE("suggest: look-alikes are added to the listed actor, frequent names become new actors") {
  const Document document = read_yaml(file, "a.yaml");
  const Aliases aliases = table_of(document).aliases;
  const std::vector<SeenName> names = {
      {"Óskar Lindt", ActorKind::person, 5, 2},    {"Ana P. Moreau", ActorKind::person, 1, 1},
      {"UDF", ActorKind::organisation, 2, 1},      {"Harbour Guild", ActorKind::organisation, 3, 3},
      {"O'Brien: \"x\"", ActorKind::person, 4, 1}, {"Seldom Seen", ActorKind::person, 2, 1}};
  const std::string yaml = to_yaml(suggest_actors(names, aliases), aliases);
  CHECK(yaml ==
        "# Proposed by `actorgraph actors suggest`. Nothing of this is applied: check each line, keep what "
        "is right.\n"
        "actors:\n"
        "  # 'UDF' (2 mentions in 1 article): its initials, as 'United Dawn Front'\n"
        "  - {id: front, names: ['UDF']}\n"
        "  # 'Óskar Lindt' (5 mentions in 2 articles): one letter differs, as 'Oskar Lind'\n"
        "  - {id: lind, names: ['Óskar Lindt']}\n"
        "  # 'Ana P. Moreau' (1 mention in 1 article): the same first and last name, as 'Ana Moreau'\n"
        "  - {id: moreau, names: ['Ana P. Moreau']}\n"
        "  # not listed (3 mentions in 3 articles)\n"
        "  - {id: harbour-guild, name: 'Harbour Guild', kind: organisation}\n"
        "  # not listed (4 mentions in 1 article)\n"
        "  - {id: obrien-x, name: 'O''Brien: \"x\"', kind: person}\n");
  std::vector<Document> both;
  both.push_back(read_yaml(file, "a.yaml"));
  both.push_back(read_yaml(yaml, "patch.yaml"));
  const Aliases patched = read_alias_table(both).aliases;
  CHECK(patched.actors.size() == aliases.actors.size() + 2);
}

TEST_CASE("suggest: a variant of a weak name is proposed as a weak one, and a person is no state") {
  const Document document = read_yaml(file, "a.yaml");
  const Aliases aliases = table_of(document).aliases;
  const std::vector<SeenName> names = {{"Morreau", ActorKind::person, 1, 1},
                                       {"Tavirra", ActorKind::person, 1, 1}};
  const auto suggestions = suggest_actors(names, aliases);
  REQUIRE(suggestions.size() == 1);
  CHECK(to_yaml(suggestions, aliases).find("{id: moreau, weak: ['Morreau']}") != std::string::npos);
}

TEST_CASE("suggest: a listed name that stood for nobody is not proposed again") {
  const Document document = read_yaml(file, "a.yaml");
  const std::vector<SeenName> names = {{"moreau", ActorKind::person, 9, 2}, {"Moreau", ActorKind::group, 9, 2}};
  CHECK(suggest_actors(names, table_of(document).aliases).empty());
}

TEST_CASE("suggest: names in other letters are recognised, and several look-alikes are left to a person") {
  const Document document = read_yaml(
      "actors:\n- {id: a, name: Viktor Orlov, kind: person}\n- {id: b, name: Viktor Orlev, kind: person}\n",
      "a.yaml");
  const Aliases aliases = table_of(document).aliases;
  const std::vector<SeenName> cyrillic = {{"Виктор Орлов", ActorKind::person, 1, 1}};
  const auto one = suggest_actors(cyrillic, aliases);
  REQUIRE(one.size() == 1);
  CHECK(one[0].like[0].actor == "a");
  const std::vector<SeenName> between = {{"Viktor Orlav", ActorKind::person, 1, 1}};
  const std::string yaml = to_yaml(suggest_actors(between, aliases), aliases);
  CHECK(yaml.find("looks like several") != std::string::npos);
  CHECK(read_yaml(yaml, "p.yaml").root().is_empty());
}

TEST_CASE("suggest: unlisted names are counted over the articles, folded") {
  Article article;
  article.text = "Harbour Guild met HARBOUR GUILD and Moreau.";
  const std::vector<ArticleCast> casts = {
      cast_of(article, {{"Harbour Guild", unlisted("Harbour Guild")},
                        {"HARBOUR GUILD", unlisted("HARBOUR\nGUILD", ActorKind::organisation)},
                        {"Moreau", known("moreau")}})};
  const auto names = unlisted_names(casts);
  REQUIRE(names.size() == 1);
  CHECK(names[0].name == "Harbour Guild");
  CHECK(names[0].mentions == 2);
  CHECK(names[0].kind == ActorKind::organisation);
}
