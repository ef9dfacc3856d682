#include "config/actors_lint.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

#include "config/packs.hpp"
#include "config/yaml.hpp"

using namespace actorgraph;

namespace {

std::string lint(std::initializer_list<std::string_view> texts, const std::string& today = {}) {
  std::vector<Document> files;
  for (const std::string_view text : texts)
    files.push_back(read_yaml(text, std::to_string(files.size() + 1) + ".yaml"));
  std::string out;
  for (const Finding& finding : lint_actors(files, read_alias_table(files), today))
    out += to_string(finding.place) + ": " + finding.rule + ": " + finding.message + "\n";
  return out;
}

}  // namespace

TEST_CASE("lint: a strong name that two files give to two actors is claimed twice") {
  CHECK(lint({"actors: [{id: a, name: Emerald Court}]\n",
              "actors: [{id: b, name: Bee, names: [EMERALD COURT]}]\n"}) ==
        "2.yaml:1:37: claimed-twice: 'EMERALD COURT' is a strong name of 'b' and a strong name of 'a' "
        "(1.yaml:1:24); "
        "remove one of them or make it weak, or decide: {different: [a, b]}\n");
}

TEST_CASE("lint: a decision that two are different settles their common names") {
  CHECK(lint({"actors: [{id: a, name: Ax, weak: [Lo]}, {id: b, name: Bo, weak: [Lo]}]\n"
              "decisions: [{different: [a, b]}]\n"})
            .empty());
}

TEST_CASE("lint: weak names, adjectives and metonyms of two actors are ambiguous") {
  CHECK(lint({"actors:\n- {id: a, name: Ax, weak: [Lo]}\n- {id: b, name: Bo, weak: [Lo]}\n"})
            .starts_with("1.yaml:3:28: ambiguous-weak: 'Lo' is a weak name of 'b' and a weak name of 'a' "
                         "(1.yaml:2:28)"));
  CHECK(
      lint({"actors:\n- {id: a, name: Ax, adjectives: [Axian]}\n- {id: b, name: Bo, adjectives: [Axian]}\n"})
          .starts_with("1.yaml:3:34: ambiguous-adjective: "));
  CHECK(lint({"actors:\n- {id: a, name: Port Amara}\n- {id: b, name: Bo, metonyms: [Port Amara]}\n"})
            .starts_with(
                "1.yaml:3:32: metonym-is-a-name: 'Port Amara' is a metonym of 'b' and a strong name of 'a'"));
}

TEST_CASE("lint: the same word in two lists of one actor is fine") {
  CHECK(lint({"actors: [{name: Tavira, adjectives: [Taviran], demonyms: [Taviran]}]\n"}).empty());
}

TEST_CASE("lint: a bare surname must not be strong") {
  CHECK(lint({"actors: [{name: Ana Moreau, kind: person, names: [Moreau]}]\n"}) ==
        "1.yaml:1:51: bare-surname: the surname 'Moreau' is a strong name, so every Moreau becomes "
        "'ana-moreau'; put it "
        "under 'weak'\n");
  CHECK(lint({"actors: [{name: Moreau plc, kind: organisation, names: [Moreau]}, {name: Madonna, kind: "
              "person}]\n"})
            .empty());
}

TEST_CASE("lint: a phrase to skip has a name in it") {
  CHECK(lint({"actors: [{name: Ax, never: [Ax throw]}]\n"}).empty());
  CHECK(lint({"actors: [{name: Ax, never: [Knife throw]}]\n"}).find("idle-never") != std::string::npos);
}

TEST_CASE("lint: terms of two files that overlap are found, where the user can mend them") {
  CHECK(lint({"actors:\n- {id: x, name: Xo, posts: {head: {titles: [head]}}}\n"
              "- {name: Ay, roles: [{post: x/head, from: 2000, to: 2010}]}\n",
              "actors:\n- {name: Be, roles: [{post: x/head, from: 2005, to: 2006}]}\n"}) ==
        "2.yaml:2:22: overlapping-terms: 'be' and 'ay' (1.yaml:3:22) hold the post 'x/head' at the same "
        "time; mend a "
        "date, or give the post 'several: true'\n");
}

TEST_CASE("lint: an open term expires a year after it was checked") {
  const std::string file =
      "actors:\n- {id: x, name: Xo, posts: {head: {titles: [head]}}}\n"
      "- {name: Ay, roles: [{post: x/head, from: 2000, checked: 2025-01-10}]}\n";
  CHECK(lint({file}, "2026-01-10").empty());
  CHECK(lint({file}, "2026-01-11") ==
        "1.yaml:3:22: expired-term: the open term of 'ay' as 'x/head' was last checked on 2025-01-10, over a "
        "year before "
        "2026-01-11; verify it and renew 'checked', or end it\n");
  CHECK(lint({file}).empty());
  CHECK(lint({"actors:\n- {id: x, name: Xo, posts: {head: {titles: [head]}}}\n"
              "- {name: Ay, roles: [{post: x/head, from: 2000}]}\n"})
            .find("unchecked-term") != std::string::npos);
}

TEST_CASE("lint: ids that no actor has are found in groups, members and tests") {
  CHECK(lint({"actors: [{id: tavira, name: Tavira, members: [nolan]}]\ngroups: {west: [tavria]}\n"
              "tests: [{text: He spoke., expect: {He: tavir}}]\n"}) ==
        "1.yaml:1:47: unknown-id: a member is 'nolan', which is no known actor\n"
        "1.yaml:2:17: unknown-id: the group 'west' has 'tavria', which is no known actor; did you mean "
        "'tavira'?\n"
        "1.yaml:3:40: unknown-id: a test expects 'tavir', which is no known actor; did you mean 'tavira'?\n");
}

TEST_CASE("lint: decisions without effect are found") {
  CHECK(lint({"actors: [{name: Ana Moreau, weak: [Moreau]}]\ndecisions: [{same: [Ana Moreau, Moreau]}]\n"})
            .find("unused-decision: these names are of 'ana-moreau' anyway") != std::string::npos);
  CHECK(lint({"actors: [Ax]\ndecisions: [{different: [Ax, Bo]}]\n"}).find("no known actor is called 'Bo'") !=
        std::string::npos);
  CHECK(lint({"actors: [Ax, Bo]\ndecisions: [{same: [Ax, Bo]}]\n"}).find("decided-against-lists") !=
        std::string::npos);
  CHECK(lint({"actors: [Ax]\ndecisions: [{same: [Ax, Axx]}]\n"}).empty());
}

TEST_CASE("lint: of the carried world pack nothing is said unless asked, of a collision with it it is") {
  std::vector<Document> files = carried_documents("world/");
  files.push_back(read_yaml("actors: [{id: my-club, name: My Club, weak: [France]}]\n", "mine.yaml"));
  const auto findings = lint_actors(files, read_alias_table(files), "2026-11-01");
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].place == Place{"mine.yaml", 1, 46});
  CHECK(findings[0].rule == "ambiguous-weak");
}
