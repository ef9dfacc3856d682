#include "graph/query.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "graph/filter.hpp"
#include "tests/graph/made_up.hpp"

using namespace actorgraph;
using made_up::claim;
using made_up::graph_of;

namespace {

std::vector<std::string> ids(const Relations& graph) {
  std::vector<std::string> ids;
  for (const Actor& actor : graph.actors) ids.push_back(actor.id);
  return ids;
}

/// The slow twin: every path, by walking everywhere.
void walk(const std::vector<std::set<std::uint32_t>>& next, ActorPath& path, std::uint32_t to,
          std::vector<ActorPath>& found) {
  if (path.back() == to) {
    found.push_back(path);
    return;
  }
  for (const std::uint32_t other : next[path.back()]) {
    if (std::find(path.begin(), path.end(), other) != path.end()) continue;
    path.push_back(other);
    walk(next, path, to, found);
    path.pop_back();
  }
}

/// The weight between every two actors, as a whole matrix.
std::vector<std::vector<double>> weights_of(const Relations& graph) {
  std::vector<std::vector<double>> weight(graph.actors.size(), std::vector<double>(graph.actors.size(), 0));
  for (const Tie& tie : ties_of(graph)) {
    if (negated(tie.status)) continue;
    weight[tie.source][tie.target] += std::max(1U, tie.sources);
    weight[tie.target][tie.source] += std::max(1U, tie.sources);
  }
  return weight;
}

/// The slow twin of modularity: its definition, over all pairs.
double slow_modularity(const std::vector<std::vector<double>>& weight, const std::vector<std::uint32_t>& community) {
  std::vector<double> degree(weight.size(), 0);
  double total = 0;
  for (std::size_t i = 0; i < weight.size(); ++i)
    for (const double one : weight[i]) {
      degree[i] += one;
      total += one;
    }
  double sum = 0;
  for (std::size_t i = 0; i < weight.size(); ++i)
    for (std::size_t j = 0; j < weight.size(); ++j)
      if (community[i] == community[j]) sum += weight[i][j] - degree[i] * degree[j] / total;
  return sum / total;
}

/// The slow twin of communities: the best of all ways to part the actors.
double best_modularity(const std::vector<std::vector<double>>& weight, std::vector<std::uint32_t>& community, std::uint32_t parts) {
  if (community.size() == weight.size()) return slow_modularity(weight, community);
  double best = -1;
  for (std::uint32_t part = 0; part <= parts; ++part) {
    community.push_back(part);
    best = std::max(best, best_modularity(weight, community, std::max(parts, part + 1)));
    community.pop_back();
  }
  return best;
}

}  // namespace

TEST_CASE("ego: the neighbourhood has its ties among each other, and ends where told") {
  const Relations graph = graph_of({claim("a", "AID", "b"), claim("b", "AID", "c"), claim("c", "AID", "d"),
                                    claim("a", "ACCUSE", "c"), claim("x", "AID", "y")});
  CHECK(ids(ego(graph, 0, 1)) == std::vector<std::string>{"a", "b", "c"});
  CHECK(ego(graph, 0, 1).relations.size() == 3);
  CHECK(ids(ego(graph, 0, 2)) == std::vector<std::string>{"a", "b", "c", "d"});
  CHECK(ego(graph, 0, 0).relations.empty());
}

TEST_CASE("paths: a slow twin that walks everywhere finds the same") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const Relations graph = made_up::random_graph(seed, 8, 14);
    std::vector<std::set<std::uint32_t>> next(graph.actors.size());
    for (const Tie& tie : ties_of(graph)) {
      if (negated(tie.status)) continue;
      next[tie.source].insert(tie.target);
      next[tie.target].insert(tie.source);
    }
    const auto last = static_cast<std::uint32_t>(graph.actors.size() - 1);
    std::vector<ActorPath> all;
    ActorPath start{0};
    walk(next, start, last, all);
    std::sort(all.begin(), all.end(), [](const ActorPath& a, const ActorPath& b) {
      return std::tuple(a.size(), a) < std::tuple(b.size(), b);
    });
    CHECK(shortest_paths(graph, 0, last, 1000) == all);
    all.resize(std::min<std::size_t>(all.size(), 3));
    CHECK(shortest_paths(graph, 0, last, 3) == all);
  }
}

TEST_CASE("paths: a denied meeting leads nowhere") {
  Relations graph = graph_of({claim("a", "CONSULT", "b")});
  graph.relations[0].status = Status::denied;
  CHECK(shortest_paths(graph, 0, 1, 3).empty());
  CHECK(shortest_paths(graph, 0, 0, 3).empty());
}

TEST_CASE("communities: two circles with one tie between them are two") {
  std::vector<Relation> claims;
  for (const char* circle : {"a", "b"})
    for (int i = 0; i < 5; ++i)
      for (int j = i + 1; j < 5; ++j) claims.push_back(claim(circle + std::to_string(i), "AID", circle + std::to_string(j)));
  claims.push_back(claim("a0", "AID", "b0"));
  const std::vector<std::uint32_t> found = communities(graph_of(claims));
  CHECK(found == std::vector<std::uint32_t>{0, 0, 0, 0, 0, 1, 1, 1, 1, 1});
}

TEST_CASE("communities: no actor would gain by moving, counted the slow way") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    const Relations graph = made_up::random_graph(seed, 40, 80);
    std::vector<std::uint32_t> found = communities(graph);
    const double value = modularity(graph, found);
    CHECK(value > 0.3);
    for (std::uint32_t i = 0; i < found.size(); ++i) {
      const std::uint32_t home = found[i];
      for (std::uint32_t other = 0; other < found.size(); ++other) {
        found[i] = found[other];
        CHECK(modularity(graph, found) <= value + 1e-6);
        found[i] = home;
      }
    }
  }
  CHECK(communities(Relations{}).empty());
}

TEST_CASE("communities: a slow twin that tries all ways to part the actors does hardly better") {
  int as_good = 0;
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const Relations graph = made_up::random_graph(seed, 8, 16);
    const auto weight = weights_of(graph);
    const std::vector<std::uint32_t> found = communities(graph);
    CHECK(modularity(graph, found) == doctest::Approx(slow_modularity(weight, found)));
    std::vector<std::uint32_t> start;
    const double best = best_modularity(weight, start, 0);
    CHECK(modularity(graph, found) > best - 0.05);
    if (modularity(graph, found) > best - 1e-9) ++as_good;
  }
  CHECK(as_good >= 15);
}

TEST_CASE("top: the best connected come first, equals by id") {
  const Relations graph = graph_of({claim("b", "AID", "c"), claim("a", "AID", "c"), claim("c", "ACCUSE", "a")});
  const auto best = top(graph, measure(graph), Ranking::ties, 2);
  CHECK(best == std::vector<std::uint32_t>{2, 0});
}

TEST_CASE("timeline: by the date of the event, else of the article, undated last") {
  Relations graph = graph_of({claim("a", "AID", "b", "undated"), claim("a", "AID", "b", "dated"), claim("b", "AID", "a", "dated"),
                              claim("a", "AID", "c", "dated")});
  for (ArticleRecord& article : graph.articles)
    if (article.id == "dated") article.published = "2024-05-02";
  graph.relations[2].time = EventTime{"2024-04-01", "day", "on 1 April"};
  CHECK(timeline(graph, 0) == std::vector<std::uint32_t>{2, 1, 3, 0});
  CHECK(timeline(graph, 0, 1) == std::vector<std::uint32_t>{2, 1, 0});
}

TEST_CASE("filter: what is asked for passes, with all it needs") {
  Relations graph = graph_of({claim("a", "AID", "b", "one"), claim("b", "ACCUSE", "c", "two"), claim("a", "AID", "b", "two")});
  for (ArticleRecord& article : graph.articles) article.published = article.id == "one" ? "2024-05-02" : "2024-06-01";
  graph.relations[1].status = Status::denied;
  GraphFilter filter;
  CHECK(filtered(graph, filter).relations == graph.relations);
  filter.until = "2024-05";
  CHECK(ids(filtered(graph, filter)) == std::vector<std::string>{"a", "b"});
  CHECK(filtered(graph, filter).evidence.size() == 1);
  filter = {};
  filter.no_denials = true;
  CHECK(filtered(graph, filter).relations.size() == 2);
  filter = {};
  filter.min_sources = 2;
  CHECK(filtered(graph, filter).relations.size() == 2);
  filter = {};
  filter.types = {"ACCUSE"};
  filter.since = "2024-06-01";
  CHECK(filtered(graph, filter).relations.size() == 1);
  graph.relations[2].attribution = Attribution{"", "officials", "say", "indirect"};
  filter = {};
  filter.voice = Voice::own;
  CHECK(filtered(graph, filter).relations.size() == 2);
  filter.voice = Voice::reported;
  REQUIRE(filtered(graph, filter).relations.size() == 1);
  CHECK(filtered(graph, filter).relations[0].label == "AID");
}

TEST_CASE("names: an id, a name or a mention finds its actor") {
  Relations graph = graph_of({claim("olvia", "AID", "tarn")});
  graph.actors[0].name = "Republic of Olvia";
  graph.actors[0].mentions[0].text = "Кельв";
  CHECK(find_actors(graph, "olvia") == std::vector<std::uint32_t>{0});
  CHECK(find_actors(graph, "REPUBLIC OF OLVIA") == std::vector<std::uint32_t>{0});
  CHECK(find_actors(graph, "кельв") == std::vector<std::uint32_t>{0});
  CHECK(find_actors(graph, "nobody").empty());
}
