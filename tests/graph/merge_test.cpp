#include "graph/merge.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "graph/canonical.hpp"
#include "graph/ids.hpp"
#include "tests/graph/made_up.hpp"

using namespace actorgraph;
using made_up::claim;
using made_up::graph_of;
using made_up::random_graph;

namespace {

Relations merged(std::vector<Relations> graphs) { return merge(std::move(graphs)).relations; }

/// Three graphs that share actors and articles, known and unlisted ones.
std::vector<Relations> three_graphs() {
  std::vector<Relations> graphs = {random_graph(1, 12, 30), random_graph(2, 12, 30), random_graph(3, 12, 30)};
  for (std::size_t i = 0; i < graphs.size(); ++i) {
    for (ArticleRecord& article : graphs[i].articles) article.id += i == 2 ? "" : "-" + std::to_string(i);
    for (Evidence& evidence : graphs[i].evidence) evidence.article += i == 2 ? "" : "-" + std::to_string(i);
    for (Actor& actor : graphs[i].actors) {
      for (Mention& mention : actor.mentions) mention.article += i == 2 ? "" : "-" + std::to_string(i);
      const bool odd = actor.id.back() % 2 == 1;
      actor.known = !odd;
      if (odd) actor.kind = i == 1 && actor.id.back() == '3' ? ActorKind::organisation : ActorKind::person;
    }
  }
  return graphs;
}

Relations one_article(const std::string& version, const std::string& target) {
  Relations graph = graph_of({claim("ann", "AID", target)});
  graph.articles[0].version = version;
  return graph;
}

}  // namespace

TEST_CASE("merge: the order of the graphs does not matter") {
  std::vector<Relations> graphs = three_graphs();
  const Merged expected = merge(graphs);
  std::vector<std::size_t> order = {0, 1, 2};
  while (std::next_permutation(order.begin(), order.end()))
    CHECK(merge({graphs[order[0]], graphs[order[1]], graphs[order[2]]}) == expected);
}

TEST_CASE("merge: the order of the records does not matter") {
  std::vector<Relations> graphs = three_graphs();
  const Relations expected = merged(graphs);
  std::mt19937 random(5);
  for (Relations& graph : graphs) {
    std::shuffle(graph.articles.begin(), graph.articles.end(), random);
    std::shuffle(graph.actors.begin(), graph.actors.end(), random);
    std::shuffle(graph.evidence.begin(), graph.evidence.end(), random);
    std::shuffle(graph.relations.begin(), graph.relations.end(), random);
  }
  CHECK(merged(graphs) == expected);
}

TEST_CASE("merge: neither grouping nor repetition matters") {
  const std::vector<Relations> graphs = three_graphs();
  const Relations expected = merged(graphs);
  CHECK(merged({merged({graphs[0], graphs[1]}), graphs[2]}) == expected);
  CHECK(merged({graphs[0], merged({graphs[1], graphs[2]})}) == expected);
  CHECK(merged({graphs[2], expected, graphs[0], expected}) == expected);
  CHECK(canonical(expected) == expected);
}

TEST_CASE("merge: a later version replaces what the earlier one said, and nothing else") {
  const Relations other = [] {
    Relations graph = graph_of({claim("bob", "ACCUSE", "cid", "b1")});
    return graph;
  }();
  const Relations expected = merged({one_article("v10", "dan"), other});
  CHECK(merged({one_article("v9", "bob"), other, one_article("v10", "dan")}) == expected);
  CHECK(merged({merged({one_article("v9", "bob"), other}), one_article("v10", "dan")}) == expected);
  REQUIRE(expected.relations.size() == 2);
  CHECK(expected.relations[0].target == "dan");
}

TEST_CASE("merge: versions compare as people number them") {
  CHECK(older_version("v9", "v10"));
  CHECK_FALSE(older_version("v10", "v9"));
  CHECK(older_version("", "1"));
  CHECK(older_version("2024-03-01", "2024-12-01"));
  CHECK_FALSE(older_version("1.2", "1.2"));
  CHECK(older_version("1.2", "1.2.1"));
}

TEST_CASE("merge: unlisted actors are one if name and kind agree, however they are spelt") {
  Relations plain = graph_of({claim("jose-nunez", "AID", "ann", "a1")});
  Relations accented = graph_of({claim("p2", "AID", "ann", "a2")});
  for (Relations* graph : {&plain, &accented})
    for (Actor& actor : graph->actors)
      if (actor.id != "ann") {
        actor.known = false;
        actor.kind = ActorKind::person;
        actor.name = actor.mentions[0].text = graph == &plain ? "Jose Nunez" : "José Núñez";
      }
  const Relations both = merged({plain, accented});
  REQUIRE(both.actors.size() == 2);
  CHECK(both.actors[1].id == "jose-nunez");
  CHECK(both.actors[1].mentions.size() == 2);

  for (Actor& actor : accented.actors)
    if (actor.id != "ann") actor.kind = ActorKind::organisation;
  const Merged apart = merge({plain, accented});
  CHECK(apart.relations.actors.size() == 3);
  CHECK(apart.relations.actors[1].id == "jose-nunez-organisation");
  CHECK(apart.relations.actors[2].id == "jose-nunez-person");
  REQUIRE(apart.conflicts.size() == 2);
  CHECK(apart.conflicts[0].what == "same name");
}

TEST_CASE("merge: those whom only common nouns tell are nobody of another article") {
  Relations one = graph_of({claim("gunmen", "ASSAULT", "bob", "a1")});
  Relations other = graph_of({claim("gunmen", "ASSAULT", "bob", "a2")});
  for (Relations* graph : {&one, &other})
    for (Actor& actor : graph->actors)
      if (actor.id == "gunmen") {
        actor.known = false;
        actor.kind = ActorKind::group;
        actor.name = "two gunmen";
      }
  CHECK(merged({one, one}).actors.size() == 2);
  const Relations both = merged({one, other});
  REQUIRE(both.actors.size() == 3);
  CHECK(both.actors[1].id.starts_with("two-gunmen-"));
  CHECK(both.actors[1].id != both.actors[2].id);
  CHECK(merge({one, other}).conflicts.empty());
  CHECK(merged({both}) == both);
  CHECK(merged({both, one}) == both);
}

TEST_CASE("merge: disagreement on a listed actor is told and decided the same way in any order") {
  Relations one = graph_of({claim("ann", "AID", "bob", "a1")});
  Relations other = graph_of({claim("ann", "AID", "bob", "a2")});
  one.actors[0].country = "FRA";
  other.actors[0].country = "BEL";
  const Merged result = merge({one, other});
  CHECK(result == merge({other, one}));
  REQUIRE(result.conflicts.size() == 1);
  CHECK(result.conflicts[0].subject == "ann");
}

TEST_CASE("merge: events of different articles stay apart") {
  Relations one = graph_of({claim("ann", "AID", "bob", "a1")});
  Relations other = graph_of({claim("ann", "AID", "bob", "a2")});
  one.relations[0].event = other.relations[0].event = "1";
  const Relations both = merged({one, other});
  CHECK(both.relations[0].event != both.relations[1].event);
  CHECK(merged({both}) == both);
}

TEST_CASE("merge: taking an article out leaves the rest as it was") {
  const Relations rest = merged({graph_of({claim("ann", "AID", "bob", "a1")})});
  const Relations both = merged({rest, graph_of({claim("ann", "AID", "cid", "a2")})});
  CHECK(without_article(both, "a2") == rest);
}

TEST_CASE("canonical: ids say nothing of wording or place") {
  Relations graph = graph_of({claim("ann", "AID", "bob"), claim("ann", "AID", "bob"), claim("bob", "AID", "ann")});
  const Relations before = canonical(graph);
  for (Evidence& evidence : graph.evidence) {
    evidence.span.start += 1000;
    evidence.span.end += 1000;
  }
  for (Relation& relation : graph.relations) relation.label = "other words";
  const Relations after = canonical(graph);
  REQUIRE(before.relations.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(before.relations[i].id == after.relations[i].id);
  CHECK(before.relations[0].id != before.relations[1].id);  // the first and the second of their kind
  CHECK(before.evidence[0].id != after.evidence[0].id);
}

TEST_CASE("canonical: dangling references and idle actors are left out") {
  Relations graph = graph_of({claim("ann", "AID", "bob"), claim("ann", "AID", "cid")});
  graph.relations[1].evidence = {"nothing"};
  graph.relations[0].attribution = Attribution{"nobody", "somebody", "say", "indirect"};
  for (Actor& actor : graph.actors)
    if (actor.id == "cid") actor.mentions.clear();
  const Relations result = canonical(graph);
  REQUIRE(result.relations.size() == 1);
  CHECK(result.relations[0].attribution->by.empty());
  CHECK(result.actors.size() == 2);
  CHECK(result.evidence.size() == 1);
}

TEST_CASE("ids: they are the same on every machine") {
  CHECK(evidence_id("a1", {3, 14}) == evidence_id("a1", {3, 14}));
  CHECK(evidence_id("a1", {3, 14}) != evidence_id("a1", {4, 14}));
  CHECK(evidence_id("a1", {3, 14}) == "egcoydi547wf7c");
  CHECK(event_id("a1", event_id("a1", "3")) == event_id("a1", "3"));
  CHECK(event_id("a2", "3") != event_id("a1", "3"));
}
