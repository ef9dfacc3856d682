#include <algorithm>
#include <map>
#include <numeric>

#include "graph/neighbours.hpp"
#include "graph/query.hpp"

namespace actorgraph {
namespace {

/// Actors, or on later levels communities, with the weights between them.
struct Level {
  std::vector<std::vector<Neighbour>> edges;  // without the loops
  std::vector<double> inside;                 // twice the weight inside of each
  double total = 0;                           // twice the weight of all

  double degree(std::uint32_t one) const {
    double sum = inside[one];
    for (const Neighbour& next : edges[one]) sum += next.weight;
    return sum;
  }
};

Level first_level(const Neighbours& neighbours) {
  Level level;
  for (std::uint32_t i = 0; i < neighbours.size(); ++i) {
    const auto row = neighbours.of(i);
    level.edges.emplace_back(row.begin(), row.end());
    for (const Neighbour& next : row) level.total += next.weight;
  }
  level.inside.assign(neighbours.size(), 0);
  return level;
}

/// Renumbers in the order of the first members; returns how many there are.
std::uint32_t renumber(std::vector<std::uint32_t>& community) {
  std::vector<std::uint32_t> number(community.size(), ~std::uint32_t{0});
  std::uint32_t next = 0;
  for (std::uint32_t& one : community) {
    if (number[one] == ~std::uint32_t{0}) number[one] = next++;
    one = number[one];
  }
  return next;
}

/// Moves one after the other to the community that gains most, until none gains. Returns whether any moved.
bool move_locally(const Level& level, std::vector<std::uint32_t>& community) {
  const std::size_t size = level.edges.size();
  std::vector<double> degree(size);
  std::vector<double> sum(size, 0);  // of the degrees in each community
  for (std::uint32_t i = 0; i < size; ++i) sum[community[i]] += degree[i] = level.degree(i);
  std::vector<double> towards(size, 0);
  constexpr double least_gain = 1e-9;
  constexpr int most_rounds = 100;
  bool any = false;
  bool moved = true;
  for (int round = 0; moved && round < most_rounds; ++round) {
    moved = false;
    for (std::uint32_t i = 0; i < size; ++i) {
      const std::uint32_t home = community[i];
      std::vector<std::uint32_t> options{home};
      for (const Neighbour& next : level.edges[i]) {
        if (towards[community[next.actor]] == 0) options.push_back(community[next.actor]);
        towards[community[next.actor]] += next.weight;
      }
      std::sort(options.begin(), options.end());
      sum[home] -= degree[i];
      const auto gain = [&](std::uint32_t to) { return towards[to] - degree[i] * sum[to] / level.total; };
      std::uint32_t best = home;
      for (const std::uint32_t option : options)
        if (gain(option) > gain(best) + least_gain) best = option;
      for (const std::uint32_t option : options) towards[option] = 0;
      sum[best] += degree[i];
      community[i] = best;
      moved = moved || best != home;
    }
    any = any || moved;
  }
  return any;
}

/// One level up: each community becomes one.
Level aggregate(const Level& level, const std::vector<std::uint32_t>& community, std::uint32_t count) {
  std::vector<std::map<std::uint32_t, double>> weights(count);
  Level up;
  up.total = level.total;
  up.inside.assign(count, 0);
  for (std::uint32_t i = 0; i < level.edges.size(); ++i) {
    up.inside[community[i]] += level.inside[i];
    for (const Neighbour& next : level.edges[i]) {
      if (community[next.actor] == community[i]) up.inside[community[i]] += next.weight;
      else weights[community[i]][community[next.actor]] += next.weight;
    }
  }
  for (const auto& row : weights) {
    up.edges.emplace_back();
    for (const auto& [to, weight] : row) up.edges.back().push_back({to, weight});
  }
  return up;
}

/// Parts communities that do not hang together: a bridge between halves may have moved away.
void split_unconnected(const Level& level, std::vector<std::uint32_t>& community) {
  std::vector<std::uint32_t> part(community.size(), ~std::uint32_t{0});
  for (std::uint32_t i = 0; i < community.size(); ++i) {
    if (part[i] != ~std::uint32_t{0}) continue;
    std::vector<std::uint32_t> stack{i};
    part[i] = i;
    while (!stack.empty()) {
      const std::uint32_t here = stack.back();
      stack.pop_back();
      for (const Neighbour& next : level.edges[here])
        if (community[next.actor] == community[i] && part[next.actor] == ~std::uint32_t{0}) {
          part[next.actor] = i;
          stack.push_back(next.actor);
        }
    }
  }
  community = std::move(part);
}

}  // namespace

std::vector<std::uint32_t> communities(const Relations& relations) {
  const Level actors = first_level(Neighbours(relations.actors.size(), ties_of(relations)));
  std::vector<std::uint32_t> community(relations.actors.size());
  std::iota(community.begin(), community.end(), std::uint32_t{0});
  if (actors.total == 0) return community;
  constexpr int most_passes = 20;
  for (int pass = 0; pass < most_passes && move_locally(actors, community); ++pass) {
    split_unconnected(actors, community);
    for (;;) {  // merge whole communities as long as that gains
      const std::uint32_t count = renumber(community);
      const Level level = aggregate(actors, community, count);
      std::vector<std::uint32_t> joined(count);
      std::iota(joined.begin(), joined.end(), std::uint32_t{0});
      if (!move_locally(level, joined)) break;
      for (std::uint32_t& one : community) one = joined[one];
    }
  }
  split_unconnected(actors, community);
  renumber(community);
  return community;
}

double modularity(const Relations& relations, const std::vector<std::uint32_t>& community) {
  const Level level = first_level(Neighbours(relations.actors.size(), ties_of(relations)));
  if (level.total == 0) return 0;
  std::vector<double> inside(community.size(), 0);
  std::vector<double> sum(community.size(), 0);
  for (std::uint32_t i = 0; i < community.size(); ++i) {
    sum[community[i]] += level.degree(i);
    for (const Neighbour& next : level.edges[i])
      if (community[next.actor] == community[i]) inside[community[i]] += next.weight;
  }
  double value = 0;
  for (std::size_t i = 0; i < community.size(); ++i)
    value += inside[i] / level.total - (sum[i] / level.total) * (sum[i] / level.total);
  return value;
}

}  // namespace actorgraph
