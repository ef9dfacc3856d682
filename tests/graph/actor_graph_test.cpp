#include "graph/actor_graph.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/graph/made_up.hpp"

using namespace actorgraph;
using made_up::claim;
using made_up::graph_of;

TEST_CASE("ties: claims of one type between two actors are one tie") {
  const Relations relations = graph_of({claim("ann", "CONSULT", "bob"), claim("bob", "CONSULT", "ann"),
                                        claim("ann", "ACCUSE", "bob")});
  const std::vector<Tie> ties = ties_of(relations);
  REQUIRE(ties.size() == 3);  // a directed claim is not its reverse
  CHECK(ties[0].type == "ACCUSE");
  CHECK(ties[1].type == "CONSULT");
  CHECK(ties[0].sentences == 1);
}

TEST_CASE("ties: without a direction both ways are one tie") {
  Relation there = claim("bob", "TENSION", "ann");
  Relation back = claim("ann", "TENSION", "bob");
  there.directed = back.directed = false;
  const std::vector<Tie> ties = ties_of(graph_of({there, back}));
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].relations.size() == 2);
  CHECK(ties[0].source == 0);
}

TEST_CASE("ties: a plan and a denial never add up to a fact") {
  Relation plan = claim("ann", "CONSULT", "bob");
  plan.status = Status::planned;
  Relation denial = plan;
  denial.status = Status::denied;
  const std::vector<Tie> ties = ties_of(graph_of({plan, denial}));
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].status == Status::denied);
  CHECK(ties[0].contested);
}

TEST_CASE("ties: doubts are about the claims the status stands on") {
  Relation alleged = claim("ann", "ASSAULT", "bob");
  alleged.hedged = true;
  alleged.attribution = Attribution{"", "officials", "say", "indirect"};
  Relation plan = claim("ann", "ASSAULT", "bob");
  plan.status = Status::planned;
  const std::vector<Tie> ties = ties_of(graph_of({alleged, plan}));
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].status == Status::done);
  CHECK(ties[0].hedged);
  CHECK(ties[0].attributed);
  CHECK_FALSE(ties[0].contested);
}

TEST_CASE("ties: reprints are one source, dates span all articles") {
  Relations relations = graph_of({claim("ann", "AID", "bob", "a1"), claim("ann", "AID", "bob", "a2"),
                                  claim("ann", "AID", "bob", "a3")});
  relations.articles[0].cluster = relations.articles[1].cluster = "a1";
  relations.articles[0].published = "2024-05-02";
  relations.articles[2].published = "2024-04-01";
  const std::vector<Tie> ties = ties_of(relations);
  REQUIRE(ties.size() == 1);
  CHECK(ties[0].sentences == 3);
  CHECK(ties[0].sources == 2);
  CHECK(ties[0].first_seen == "2024-04-01");
  CHECK(ties[0].last_seen == "2024-05-02");
}

TEST_CASE("graph: the middle of a chain stands between its ends") {
  const ActorGraph graph(graph_of({claim("a", "AID", "b"), claim("b", "AID", "c"), claim("d", "AID", "e"),
                                   claim("b", "ACCUSE", "c")}));
  CHECK(graph.degrees() == std::vector<std::uint32_t>{1, 3, 2, 1, 1});
  CHECK(graph.neighbours(1) == std::vector<std::uint32_t>{0, 2});
  CHECK(graph.components() == std::vector<std::uint32_t>{0, 0, 0, 1, 1});
  const std::vector<double> betweenness = graph.betweenness();
  CHECK(betweenness[1] == doctest::Approx(1.0 / 6));  // one pair of the six that leave b out
  CHECK(betweenness[0] == 0);
  CHECK(graph.page_rank()[1] > graph.page_rank()[0]);
}

TEST_CASE("graph: sampling every source agrees with the exact betweenness") {
  const ActorGraph graph(made_up::random_graph(7, 60, 150));
  const std::vector<double> exact = graph.betweenness();
  const std::vector<double> sampled = graph.betweenness(0, 60);
  REQUIRE(exact.size() == sampled.size());
  for (std::size_t i = 0; i < exact.size(); ++i) CHECK(exact[i] == doctest::Approx(sampled[i]));
}

TEST_CASE("graph: nothing at all has no measures") { CHECK(measure(Relations{}).empty()); }
