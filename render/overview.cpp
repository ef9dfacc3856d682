#include "render/overview.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "graph/disjoint_sets.hpp"
#include "graph/query.hpp"
#include "render/camps.hpp"

namespace actorgraph {
namespace {

/// So many of the largest communities show their busiest actor.
constexpr std::size_t shown_communities = 12;

bool may_be_part(ActorKind kind) { return kind == ActorKind::person || kind == ActorKind::organisation; }

/// `line` joins `kept`, which keeps its look unless that of `line` is told more surely or more often.
void absorb(TieBundle& kept, const TieBundle& line) {
  const std::uint32_t mentions = kept.look.mentions + line.look.mentions;
  std::vector<std::uint32_t> all = kept.relations;
  all.insert(all.end(), line.relations.begin(), line.relations.end());
  // A fact is never weighed down by plans: the most told fact gives the look.
  const auto rank = [](const TieBundle& bundle) {
    return std::pair(bundle.look.commitment == LineCommitment::fact, bundle.look.mentions);
  };
  if (kept.look.stance == line.look.stance && rank(line) > rank(kept)) kept = line;
  kept.look.mentions = mentions;
  std::ranges::sort(all);
  kept.relations = std::move(all);
}

/// One line for each stance in each direction between two actors; stances that are told less than a third as often
/// as the prevailing one are counted with it.
std::vector<TieBundle> prevailing(const std::vector<TieBundle>& lines) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<TieBundle>> pairs;
  for (const TieBundle& line : lines) {
    std::vector<TieBundle>& stances = pairs[{line.source, line.target}];
    const auto known = std::ranges::find(stances, line.look.stance, [](const TieBundle& bundle) { return bundle.look.stance; });
    if (known == stances.end()) stances.push_back(line);
    else absorb(*known, line);
  }
  std::vector<TieBundle> out;
  for (auto& [pair, stances] : pairs) {
    std::ranges::stable_sort(stances, std::ranges::greater{}, [](const TieBundle& bundle) { return bundle.look.mentions; });
    const std::size_t prevails = out.size();
    const std::uint32_t most = stances.front().look.mentions;
    for (TieBundle& line : stances) {
      const bool alone = out.size() == prevails || (line.look.stance != Stance::neutral && line.look.mentions * 3 >= most);
      if (alone) out.push_back(std::move(line));
      else absorb(out[prevails], line);
    }
  }
  return out;
}

/// The ties between wholes; those inside of one are left out.
std::vector<Tie> between_wholes(std::vector<Tie> ties, const std::vector<std::uint32_t>& wholes) {
  std::erase_if(ties, [&](Tie& tie) {
    tie.source = wholes[tie.source];
    tie.target = wholes[tie.target];
    if (!tie.directed && tie.target < tie.source) std::swap(tie.source, tie.target);
    return tie.source == tie.target;
  });
  return ties;
}

/// The ties that say what somebody is and not what he does, to be left out; none if there are no others.
std::vector<bool> structure_of(const std::vector<Tie>& ties) {
  std::vector<bool> structure;
  for (const Tie& tie : ties) structure.push_back(tie.stance == Stance::structural);
  if (std::ranges::find(structure, false) == structure.end()) structure.assign(ties.size(), false);
  return structure;
}

/// The busiest actors; among them the busiest of each large community, so that the overview is one of the whole.
std::vector<bool> busiest(const std::vector<std::uint32_t>& mentions, const std::vector<std::uint32_t>& community,
                          std::size_t count) {
  std::vector<std::uint32_t> order(mentions.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t actor) { return mentions[actor]; });
  std::vector<std::uint32_t> size(community.size(), 0);
  for (const std::uint32_t one : community) ++size[one];
  std::vector<std::uint32_t> largest(community.size());
  std::iota(largest.begin(), largest.end(), 0U);
  std::ranges::stable_sort(largest, std::ranges::greater{}, [&](std::uint32_t one) { return size[one]; });
  std::vector<bool> spoken_for(community.size(), true);
  for (std::size_t i = 0; i < std::min({largest.size(), shown_communities, count / 3}); ++i) spoken_for[largest[i]] = false;

  std::vector<bool> busy(mentions.size(), false);
  std::size_t left = count;
  for (const std::uint32_t actor : order) {
    if (left == 0 || mentions[actor] == 0 || spoken_for[community[actor]]) continue;
    spoken_for[community[actor]] = busy[actor] = true;
    --left;
  }
  for (const std::uint32_t actor : order) {
    if (left == 0 || mentions[actor] == 0) break;
    if (busy[actor]) continue;
    busy[actor] = true;
    --left;
  }
  return busy;
}

/// The lines between two actors that are told at least half as often as the strongest, three at most. They are drawn
/// together or not at all: one alone could tell of talks and leave out the threats.
struct Pair {
  std::vector<std::size_t> lines;
  std::uint32_t mentions = 0;
};

std::vector<Pair> strongest_first(const std::vector<TieBundle>& lines) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, Pair> pairs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Pair& pair = pairs[std::minmax(lines[i].source, lines[i].target)];
    pair.lines.push_back(i);
    pair.mentions += lines[i].look.mentions;
  }
  constexpr std::size_t most_lines = 3;
  std::vector<Pair> sorted;
  for (auto& [ends, pair] : pairs) {
    std::ranges::stable_sort(pair.lines, std::ranges::greater{}, [&](std::size_t line) { return lines[line].look.mentions; });
    const std::uint32_t strongest = lines[pair.lines.front()].look.mentions;
    std::erase_if(pair.lines, [&](std::size_t line) { return lines[line].look.mentions * 2 < strongest; });
    pair.lines.resize(std::min(pair.lines.size(), most_lines));
    sorted.push_back(std::move(pair));
  }
  std::ranges::stable_sort(sorted, std::ranges::greater{}, &Pair::mentions);
  return sorted;
}

/// The strongest lines that hold everybody together, then the strongest of the rest, `count` in all.
std::vector<TieBundle> backbone(std::vector<TieBundle> lines, std::size_t actors, std::size_t count) {
  const std::vector<Pair> pairs = strongest_first(lines);
  DisjointSets components(actors);
  std::vector<bool> kept(lines.size(), false);
  std::size_t left = count;
  const auto keep = [&](const Pair& pair) {
    for (const std::size_t line : pair.lines) kept[line] = true;
    left -= std::min(left, pair.lines.size());
  };
  for (const Pair& pair : pairs)
    if (components.join(lines[pair.lines.front()].source, lines[pair.lines.front()].target)) keep(pair);
  for (const Pair& pair : pairs)
    if (!kept[pair.lines.front()] && pair.lines.size() <= left) keep(pair);
  std::vector<TieBundle> result;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (kept[i]) result.push_back(std::move(lines[i]));
  return result;
}

}  // namespace

std::vector<std::uint32_t> wholes_of(const Relations& relations, const std::vector<Tie>& ties) {
  std::vector<std::uint32_t> whole(relations.actors.size());
  std::iota(whole.begin(), whole.end(), 0U);
  for (const std::uint32_t i : containments(ties)) {
    const Tie& tie = ties[i];
    if (tie.status == Status::past || tie.hedged || whole[tie.source] != tie.source) continue;
    const ActorKind kind = relations.actors[tie.target].kind;
    if (!may_be_part(relations.actors[tie.source].kind) || kind == ActorKind::person || kind == ActorKind::unknown) continue;
    // Who is part of its own part stays apart.
    std::uint32_t top = tie.target;
    while (whole[top] != top) top = whole[top];
    if (top != tie.source) whole[tie.source] = tie.target;
  }
  for (std::uint32_t& one : whole)
    while (whole[one] != one) one = whole[one];
  return whole;
}

Overview overview_of(const Relations& relations, const std::vector<Tie>& ties, const Style& style) {
  const std::size_t actors = relations.actors.size();
  const std::vector<std::uint32_t> wholes = wholes_of(relations, ties);
  const std::vector<Tie> across = between_wholes(ties, wholes);
  const std::vector<TieBundle> lines = prevailing(bundle(relations, across, structure_of(across)));
  const std::vector<bool> busy = busiest(mentions_of_actors(actors, lines), communities(relations), style.backbone_actors);
  std::vector<TieBundle> between;
  for (const TieBundle& line : lines)
    if (busy[line.source] && busy[line.target]) between.push_back(line);
  Overview overview{backbone(std::move(between), actors, style.backbone_lines), std::vector<std::uint32_t>(actors, 0), 0, 0};
  std::vector<bool> tied(actors, false);
  for (const Tie& tie : ties) tied[tie.source] = tied[tie.target] = true;
  for (std::uint32_t actor = 0; actor < actors; ++actor) {
    if (tied[actor]) ++overview.actors;
    if (wholes[actor] != actor) ++overview.inside[wholes[actor]];
  }
  for (const TieBundle& line : overview.lines) overview.relations += line.relations.size();
  return overview;
}

}  // namespace actorgraph
