#include "graph/query.hpp"

#include <algorithm>
#include <deque>
#include <limits>
#include <set>
#include <tuple>

#include "graph/filter.hpp"
#include "graph/neighbours.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t unreached = std::numeric_limits<std::uint32_t>::max();

/// The shortest path from `from` to `to`, of equals the first, that begins with `start` (whose last is `from`) and
/// leaves out the steps in `barred`; empty if there is none.
ActorPath shortest_path(const Neighbours& neighbours, const ActorPath& start, std::uint32_t to,
                        const std::set<std::uint32_t>& barred) {
  const std::uint32_t from = start.back();
  std::vector<bool> closed(neighbours.size(), false);
  for (const std::uint32_t actor : start) closed[actor] = true;
  closed[from] = false;
  // Distances to the end, so that the walk from the start can take the first neighbour that is nearer.
  std::vector<std::uint32_t> distance(neighbours.size(), unreached);
  std::deque<std::uint32_t> queue{to};
  distance[to] = 0;
  while (!queue.empty()) {
    const std::uint32_t here = queue.front();
    queue.pop_front();
    if (here == from) continue;  // nothing leads on through the start
    for (const Neighbour& next : neighbours.of(here)) {
      if (closed[next.actor] || distance[next.actor] != unreached) continue;
      if (next.actor == from && barred.contains(here)) continue;
      distance[next.actor] = distance[here] + 1;
      queue.push_back(next.actor);
    }
  }
  if (distance[from] == unreached) return {};
  ActorPath path = start;
  while (path.back() != to) {
    const std::uint32_t here = path.back();
    for (const Neighbour& next : neighbours.of(here)) {
      if (closed[next.actor] || distance[next.actor] + 1 != distance[here]) continue;
      if (here == from && barred.contains(next.actor)) continue;
      path.push_back(next.actor);
      break;
    }
  }
  return path;
}

bool shorter(const ActorPath& a, const ActorPath& b) { return std::tuple(a.size(), a) < std::tuple(b.size(), b); }

}  // namespace

Relations ego(const Relations& relations, std::uint32_t actor, unsigned hops) {
  const std::vector<Tie> ties = ties_of(relations);
  std::vector<unsigned> distance(relations.actors.size(), std::numeric_limits<unsigned>::max());
  std::vector<std::vector<std::uint32_t>> next(relations.actors.size());
  for (const Tie& tie : ties) {
    next[tie.source].push_back(tie.target);
    next[tie.target].push_back(tie.source);
  }
  std::deque<std::uint32_t> queue{actor};
  distance[actor] = 0;
  while (!queue.empty()) {
    const std::uint32_t here = queue.front();
    queue.pop_front();
    if (distance[here] == hops) continue;
    for (const std::uint32_t other : next[here])
      if (distance[other] > distance[here] + 1) {
        distance[other] = distance[here] + 1;
        queue.push_back(other);
      }
  }
  std::vector<bool> keep(relations.relations.size(), false);
  for (const Tie& tie : ties)
    if (distance[tie.source] <= hops && distance[tie.target] <= hops)
      for (const std::uint32_t index : tie.relations) keep[index] = true;
  return with_relations(relations, keep);
}

std::vector<ActorPath> shortest_paths(const Relations& relations, std::uint32_t from, std::uint32_t to,
                                      std::size_t k) {
  const Neighbours neighbours(relations.actors.size(), ties_of(relations));
  std::vector<ActorPath> found;
  std::set<ActorPath, decltype(&shorter)> candidates(&shorter);
  if (const ActorPath first = from == to ? ActorPath{} : shortest_path(neighbours, {from}, to, {}); !first.empty())
    candidates.insert(first);
  while (found.size() < k && !candidates.empty()) {
    found.push_back(*candidates.begin());
    candidates.erase(candidates.begin());
    const ActorPath& last = found.back();
    for (std::size_t spur = 0; spur + 1 < last.size(); ++spur) {  // leave the path after `spur` steps
      const ActorPath start(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(spur) + 1);
      std::set<std::uint32_t> barred;
      for (const ActorPath& path : found)
        if (path.size() > spur + 1 && std::equal(start.begin(), start.end(), path.begin())) barred.insert(path[spur + 1]);
      if (ActorPath path = shortest_path(neighbours, start, to, barred); !path.empty()) candidates.insert(std::move(path));
    }
  }
  return found;
}

std::vector<std::uint32_t> top(const Relations& relations, const std::vector<ActorMeasures>& measures, Ranking ranking,
                               std::size_t count) {
  const auto score = [&](std::uint32_t i) -> double {
    if (ranking == Ranking::ties) return measures[i].ties;
    return ranking == Ranking::page_rank ? measures[i].page_rank : measures[i].betweenness;
  };
  std::vector<std::uint32_t> actors;
  for (std::uint32_t i = 0; i < relations.actors.size(); ++i)
    if (measures[i].ties > 0) actors.push_back(i);
  std::sort(actors.begin(), actors.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (score(a) != score(b)) return score(a) > score(b);
    return relations.actors[a].id < relations.actors[b].id;
  });
  actors.resize(std::min(actors.size(), count));
  return actors;
}

std::vector<std::uint32_t> relations_between(const Relations& relations, std::uint32_t one, std::uint32_t other) {
  const std::string& a = relations.actors[one].id;
  const std::string& b = relations.actors[other].id;
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < relations.relations.size(); ++i) {
    const Relation& relation = relations.relations[i];
    if ((relation.source == a && relation.target == b) || (relation.source == b && relation.target == a))
      found.push_back(i);
  }
  return found;
}

namespace {

std::vector<std::uint32_t> by_date(const Relations& relations, std::vector<std::uint32_t> found) {
  const RelationDates dates(relations);
  std::stable_sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(dates.happens[a].empty(), dates.happens[a]) < std::tuple(dates.happens[b].empty(), dates.happens[b]);
  });
  return found;
}

}  // namespace

std::vector<std::uint32_t> timeline(const Relations& relations, std::uint32_t actor) {
  const std::string& id = relations.actors[actor].id;
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < relations.relations.size(); ++i)
    if (relations.relations[i].source == id || relations.relations[i].target == id) found.push_back(i);
  return by_date(relations, std::move(found));
}

std::vector<std::uint32_t> timeline(const Relations& relations, std::uint32_t actor, std::uint32_t other) {
  return by_date(relations, relations_between(relations, actor, other));
}

}  // namespace actorgraph
