#include "config/aliases.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>

#include "config/packs.hpp"
#include "config/yaml.hpp"

using namespace actorgraph;

namespace {

/// The aliases of files that are called 1.yaml, 2.yaml, …
Aliases load(std::initializer_list<std::string_view> texts) {
  std::vector<Document> files;
  for (const std::string_view text : texts)
    files.push_back(read_yaml(text, std::to_string(files.size() + 1) + ".yaml"));
  return read_alias_table(files).aliases;
}

std::string problem(std::initializer_list<std::string_view> texts) {
  try {
    (void)load(texts);
    return "none";
  } catch (const InputError& error) {
    return error.what();
  }
}

const KnownActor& actor(const Aliases& aliases, std::string_view id) {
  const auto found = std::ranges::find(aliases.actors, id, &KnownActor::id);
  REQUIRE_MESSAGE(found != aliases.actors.end(), id);
  return *found;
}

std::vector<std::string> texts(const std::vector<AliasName>& names) {
  std::vector<std::string> out;
  for (const AliasName& name : names) out.push_back(name.text);
  return out;
}

using Texts = std::vector<std::string>;

constexpr std::string_view country = R"(
actors:
  - id: tavira
    name: Tavira
    kind: state
    code: TAV
    names: [Tavira, Republic of Tavira]
    adjectives: [Taviran]
    demonyms: [Tavirans]
    metonyms: [Port Amara, the Citadel]
    posts:
      president: {titles: [president, head of state]}
      vice-president: {titles: [vice president], several: true}
  - id: moreau
    name: Ana Moreau
    kind: person
    weak: [Moreau]
    roles: [{post: tavira/president, from: 2020-05-01, checked: 2026-01-01}]
)";

}  // namespace

TEST_CASE("aliases: an actor has what its file says, and its name is a strong name") {
  const Aliases aliases = load({country});
  const KnownActor& state = actor(aliases, "tavira");
  CHECK(state.kind == ActorKind::state);
  CHECK(state.country == "TAV");
  CHECK(texts(state.names) == Texts{"Tavira", "Republic of Tavira"});
  CHECK(state.adjectives == Texts{"Taviran"});
  CHECK(state.demonyms == Texts{"Tavirans"});
  CHECK(state.metonyms == Texts{"Port Amara", "the Citadel"});
  REQUIRE(state.posts.size() == 2);
  CHECK(state.posts[0].titles == Texts{"president", "head of state"});
  CHECK(state.posts[1].several);
  CHECK(state.place == Place{"1.yaml", 3, 5});
  const KnownActor& person = actor(aliases, "moreau");
  CHECK(texts(person.names) == Texts{"Ana Moreau"});
  CHECK(texts(person.weak) == Texts{"Moreau"});
  REQUIRE(person.roles.size() == 1);
  CHECK(person.roles[0].post == "tavira/president");
  CHECK(person.roles[0].from == "2020-05-01");
  CHECK(person.roles[0].to.empty());
  CHECK(person.roles[0].checked == "2026-01-01");
}

TEST_CASE("aliases: names that other readers take for something else stay names") {
  const Aliases aliases = load({"actors: [NO, on, 1e3, 2012-05-07, null, ~x]\n"});
  std::vector<std::string> names;
  for (const KnownActor& known : aliases.actors) names.push_back(known.name);
  CHECK(names == Texts{"NO", "on", "1e3", "2012-05-07", "null", "~x"});
}

TEST_CASE("aliases: a name may have a language") {
  const Aliases aliases = load({"actors: [{name: Ivan Orlov, names: [{text: Иван Орлов, lang: ru}]}]\n"});
  CHECK(aliases.actors[0].names == std::vector<AliasName>{{"Ivan Orlov", ""}, {"Иван Орлов", "ru"}});
}

TEST_CASE("aliases: the short form makes an actor, or refers to a known one") {
  const Aliases aliases = load({country, "actors: [Republic of Tavira, Dawn Front]\n"});
  CHECK(aliases.actors.size() == 3);
  CHECK(actor(aliases, "tavira").name == "Tavira");
  CHECK(actor(aliases, "dawn-front").name == "Dawn Front");
  CHECK(actor(aliases, "dawn-front").kind == ActorKind::unknown);
}

TEST_CASE("aliases: a later file adds to lists and replaces what is said once") {
  const Aliases aliases = load({country, R"(
actors:
  - {id: tavira, name: The Tavirate, names: [Tavira], metonyms: [Amara House], posts: {president: {titles: [doge]}}}
)"});
  const KnownActor& state = actor(aliases, "tavira");
  CHECK(state.name == "The Tavirate");
  CHECK(texts(state.names) == Texts{"The Tavirate", "Tavira", "Republic of Tavira"});
  CHECK(state.metonyms == Texts{"Port Amara", "the Citadel", "Amara House"});
  CHECK(state.posts[0].titles == Texts{"doge"});
  CHECK(state.kind == ActorKind::state);
  CHECK(state.country == "TAV");
  CHECK(state.place.file == "2.yaml");
}

TEST_CASE("aliases: a later file takes out of lists") {
  const Aliases aliases = load({country, R"(
actors:
  - {id: tavira, remove: {names: [Republic of Tavira], metonyms: [the Citadel]}}
  - {id: moreau, remove: {roles: [tavira/president]}}
)"});
  CHECK(texts(actor(aliases, "tavira").names) == Texts{"Tavira"});
  CHECK(actor(aliases, "tavira").metonyms == Texts{"Port Amara"});
  CHECK(actor(aliases, "moreau").roles.empty());
}

TEST_CASE("aliases: removing what is not there is an error, since it would be without effect") {
  CHECK(problem({country, "actors: [{id: tavira, remove: {metonyms: [Amara Port]}}]\n"}) ==
        "2.yaml:1:43: the actor 'tavira' has no 'Amara Port' in 'metonyms' to remove");
}

TEST_CASE("aliases: 'remove: all' forgets an actor, or begins it anew") {
  CHECK(load({country, "actors: [{id: moreau, remove: all}]\n"}).actors.size() == 1);
  const Aliases aliases =
      load({country, "actors: [{id: moreau, name: Moreau plc, kind: organisation, remove: all}]\n"});
  CHECK(actor(aliases, "moreau").kind == ActorKind::organisation);
  CHECK(actor(aliases, "moreau").roles.empty());
  CHECK(actor(aliases, "moreau").weak.empty());
}

TEST_CASE("aliases: a role of the same post and beginning is replaced, others are added") {
  const Aliases aliases = load({country, R"(
actors:
  - id: moreau
    roles:
      - {post: tavira/president, from: 2020-05-01, to: 2024-05-01}
      - {post: tavira/president, from: 2025-05-01}
)"});
  const auto& roles = actor(aliases, "moreau").roles;
  REQUIRE(roles.size() == 2);
  CHECK(roles[0].to == "2024-05-01");
  CHECK(roles[1].from == "2025-05-01");
}

TEST_CASE("aliases: an open term ends where a later file has the next one begin") {
  const Aliases aliases = load({country, R"(
actors: [{name: Jon Bell, kind: person, roles: [{post: tavira/president, from: 2026-03-01}]}]
)"});
  CHECK(actor(aliases, "moreau").roles[0].to == "2026-03-01");
  CHECK(overlapping_terms(aliases).empty());
}

TEST_CASE("aliases: groups and given names are replaced, decisions and tests are added up") {
  const Aliases aliases = load({R"(
actors: [Abc, Def]
groups: {west: [abc]}
given_names: {female: [Robin], either: [Kim]}
decisions: [{different: [Abc, Def], why: they are two}]
tests: [{text: Abc spoke., date: 2026-01-01, expect: {Abc: abc}}]
)",
                                R"(
groups: {west: [def], east: [abc]}
given_names: {male: [Robin]}
decisions: [{same: [Def, Deff]}]
tests: [{text: It rained., expect: {It: none}}]
)"});
  CHECK(aliases.groups == std::map<std::string, Texts>{{"west", {"def"}}, {"east", {"abc"}}});
  CHECK(aliases.given_names == std::map<std::string, Gender>{{"Robin", Gender::masc}, {"Kim", Gender::none}});
  REQUIRE(aliases.decisions.size() == 2);
  CHECK_FALSE(aliases.decisions[0].same);
  CHECK(aliases.decisions[0].why == "they are two");
  CHECK(aliases.decisions[1].names == Texts{"Def", "Deff"});
  REQUIRE(aliases.tests.size() == 2);
  CHECK(aliases.tests[0].date == "2026-01-01");
  CHECK(aliases.tests[1].expect.at("It") == "none");
}

TEST_CASE("aliases: a strong name of two actors in one file is an error, unless they are decided to be two") {
  CHECK(problem({"actors:\n- {id: a, name: EC}\n- {id: b, name: Bee, names: [EC]}\n"}) ==
        "1.yaml:3:30: 'EC' stands for 'a' already (line 2); remove one of them, make it weak, or decide: "
        "{different: [a, b]}");
  CHECK(problem({"actors:\n- {id: a, name: EC}\n- {id: b, name: Bee, names: [EC]}\n"
                 "decisions: [{different: [a, Bee]}]\n"}) == "none");
  CHECK(problem({"actors: [{id: a, name: EC}]\n", "actors: [{id: b, name: Bee, names: [EC]}]\n"}) == "none");
}

TEST_CASE("aliases: mistakes in one file are told with place and mend") {
  CHECK(problem({"actor: []\n"}) == "1.yaml:1:1: unknown key 'actor'; did you mean 'actors'?");
  CHECK(problem({"[NATO]\n"}) ==
        "1.yaml:1:1: found a list where 'actors:' is expected; put the list under that key");
  CHECK(problem({"actors: [{name: A, naems: [B]}]\n"}) ==
        "1.yaml:1:20: unknown key 'naems'; did you mean 'names'?");
  CHECK(problem({"actors: [{kind: person}]\n"}) == "1.yaml:1:10: an actor needs an 'id' or a 'name'");
  CHECK(problem({"actors: [{id: x-y}]\n"}) ==
        "1.yaml:1:10: no actor before this has the id 'x-y'; give it a 'name'");
  CHECK(problem({country, "actors: [{id: tavria}]\n"}).find("did you mean 'tavira'?") != std::string::npos);
  CHECK(problem({"actors: [{id: A b, name: A}]\n"}).find("is not made of lower-case letters") !=
        std::string::npos);
  CHECK(problem({"actors: [{name: A, kind: persn}]\n"}) ==
        "1.yaml:1:26: found 'persn'; did you mean 'person'?");
  CHECK(problem({"actors: [{name: A, names: B}]\n"}) ==
        "1.yaml:1:27: found 'B' where a list is expected; write [B]");
  CHECK(problem({"actors: [{name: A, names: [B, B]}]\n"}).find("'B' stands in this list already (line 1)") !=
        std::string::npos);
  CHECK(problem({"actors: [{name: ' A'}]\n"}).find("blanks at its ends") != std::string::npos);
  CHECK(problem({"actors: [{id: a, name: A}, {id: a, name: B}]\n"}) ==
        "1.yaml:1:28: the actor 'a' stands in this file already (line 1); put both together");
  CHECK(problem({"actors: [A, A]\n"}).find("stands in this file already") != std::string::npos);
  CHECK(problem({"actors: [{name: A, gender: man}]\n"}).find("it must be female or male") !=
        std::string::npos);
  CHECK(problem({"actors: [{name: A, code: usa}]\n"}).find("three capitals") != std::string::npos);
  CHECK(problem({"actors: [{name: A, code: USA, country: USA}]\n"}).find("say the same") !=
        std::string::npos);
}

TEST_CASE("aliases: mistakes in roles are told with place and mend") {
  const auto role = [](const std::string& text) {
    const std::string file = "actors: [{name: Bo, roles: [" + text + "]}]\n";
    return problem({country, file});
  };
  CHECK(role("{post: tavira/president, from: 2012-02-30}") ==
        "2.yaml:1:60: found '2012-02-30' where a date such as 2012-05-07, 2012-05 or 2012 is expected");
  CHECK(role("{post: tavira/vice-president, from: 2012-02, to: 2011}") ==
        "2.yaml:1:78: the term is reversed: it ends on 2011 but begins on 2012-02");
  CHECK(role("{post: tavira/vice-president, from: 2012, to: 2013, checked: 2014}")
            .find("'checked' is for open terms") != std::string::npos);
  CHECK(role("{post: president}").find("where a post such as russia/president is expected") !=
        std::string::npos);
  CHECK(role("{post: tavria/president}") ==
        "2.yaml:1:29: the post 'tavria/president' is of 'tavria', which is no known actor; did you mean "
        "'tavira'?");
  CHECK(role("{post: tavira/presidant}") ==
        "2.yaml:1:29: 'tavira' has no post 'presidant'; did you mean 'president'?");
  CHECK(role("{post: tavira/zzz}") == "2.yaml:1:29: 'tavira' has no post 'zzz'; add it under its 'posts'");
}

TEST_CASE("aliases: terms of one post overlap in one file only if several may hold it") {
  const std::string base(country);
  CHECK(problem({base + "  - {name: Bo, roles: [{post: tavira/president, from: 2021}]}\n"}) ==
        "1.yaml:19:24: the term of 'bo' as 'tavira/president' overlaps that of 'moreau' (line 18, which has "
        "no end); "
        "mend a date, or give the post 'several: true'");
  CHECK(problem({base + "  - {name: Bo, roles: [{post: tavira/president, from: 2010, to: 2020-05-01}]}\n"}) ==
        "none");
  CHECK(problem({base + "  - {name: Bo, roles: [{post: tavira/vice-president, from: 2010}]}\n"
                        "  - {name: Cy, roles: [{post: tavira/vice-president, from: 2011}]}\n"}) == "none");
}

TEST_CASE("aliases: a term that overlaps an earlier one but not its neighbour is found") {
  const Aliases aliases =
      load({"actors:\n- {id: x, name: X, posts: {head: {titles: [head]}}}\n"
            "- {name: A, roles: [{post: x/head, from: 2000, to: 2010}]}\n",
            "actors:\n- {name: B, roles: [{post: x/head, from: 2001, to: 2002}]}\n"
            "- {name: C, roles: [{post: x/head, from: 2003, to: 2004}]}\n"});
  CHECK(overlapping_terms(aliases).size() == 2);
}

TEST_CASE("aliases: a country code must be that of a state") {
  CHECK(
      problem({country, "actors: [{name: Amara Bank, country: TAV}, {name: Sea League, country: IGO}]\n"}) ==
      "none");
  CHECK(problem({country, "actors: [{name: Amara Bank, country: TVA}]\n"}) ==
        "2.yaml:1:38: no state has the code 'TVA'; did you mean 'TAV'?");
}

TEST_CASE("aliases: an actor of another kind does not slip into a known one") {
  CHECK(problem({country, "actors: [{name: Tavira, kind: person}]\n"}) ==
        "2.yaml:1:10: the person 'Tavira' would be the state 'tavira' of 1.yaml:3:5; give it an id of its "
        "own, or "
        "replace that one by 'remove: all'");
  CHECK(problem({country, "actors: [{id: tavira-diaz, name: Tavira, kind: person}]\n"}) == "none");
}

TEST_CASE("aliases: mistakes in decisions, tests, groups and given names are told") {
  CHECK(problem({"decisions: [{why: no}]\n"}).find("either 'same: [names]' or") != std::string::npos);
  CHECK(problem({"decisions: [{same: [A]}]\n"}).find("at least two names") != std::string::npos);
  CHECK(problem({"tests: [{text: He spoke., expect: {She: a}}]\n"}) ==
        "1.yaml:1:36: the words 'She' do not stand in the test's text");
  CHECK(problem({"tests: [{text: He spoke., date: May, expect: {He: a}}]\n"}).find("where a date") !=
        std::string::npos);
  CHECK(problem({"groups: {west: eu}\n"}).find("where a list is expected") != std::string::npos);
  CHECK(problem({"given_names: {female: [Kim], male: [Kim]}\n"}).find("belongs under 'either'") !=
        std::string::npos);
}

TEST_CASE("aliases: places lie in a known state or in none, and later files move them") {
  const Aliases aliases = load({country, R"(
places: {tavira: [Port Amar, Selle], none: [Long Sea]}
)",
                                "places: {none: [Selle]}\n"});
  CHECK(aliases.places ==
        std::map<std::string, std::string>{{"Long Sea", ""}, {"Port Amar", "tavira"}, {"Selle", ""}});
  CHECK(load({country, "places: {tavira: [Selle]}\n",
              "actors: [{id: tavira, remove: all}, {id: moreau, remove: all}]\n"})
            .places.at("Selle")
            .empty());
  CHECK(problem({country, "places: {tavirra: [Selle]}\n"}) ==
        "2.yaml:1:10: 'tavirra' is no known actor that places could lie in; write its id, or 'none'; did you "
        "mean 'tavira'?");
  CHECK(problem({country, "places: {tavira: [Selle], none: [Selle]}\n"}) ==
        "2.yaml:1:34: the place 'Selle' stands here already (line 1); one that is in several states belongs "
        "under 'none'");
}

TEST_CASE("aliases: claims say where each name was written") {
  std::vector<Document> files;
  files.push_back(read_yaml(country, "1.yaml"));
  files.push_back(read_yaml("actors:\n- {id: tavira, weak: [Tav]}\n", "2.yaml"));
  const AliasTable table = read_alias_table(files);
  const auto claim = std::ranges::find(table.claims, "Tav", &NameClaim::text);
  REQUIRE(claim != table.claims.end());
  CHECK(claim->node.place() == Place{"2.yaml", 2, 23});
  CHECK(claim->list == NameList::weak);
  CHECK(table.aliases.actors[claim->actor].id == "tavira");
}

TEST_CASE("aliases: the files of the world pack fit together") {
  try {
    const Aliases aliases = load_aliases();
    CHECK(aliases.actors.size() > 190);
  } catch (const InputError& error) {
    FAIL(error.what());
  }
}

TEST_CASE("aliases: the files of the samples fit the world pack") {
  const std::filesystem::path samples = std::filesystem::path(ACTORGRAPH_SOURCE_DIR) / "samples";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(samples)) {
    if (entry.path().filename() != "actors.yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::vector<Document> files;
    files.push_back(read_yaml(std::string{std::istreambuf_iterator<char>(in), {}}, entry.path().string()));
    try {
      CHECK_FALSE(load_aliases(files).actors.empty());
    } catch (const InputError& error) {
      FAIL_CHECK(error.what());
    }
  }
}
