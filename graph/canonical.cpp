#include "graph/canonical.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/ids.hpp"

namespace actorgraph {
namespace {

template <typename Record>
void sort_and_keep_once(std::vector<Record>& records) {
  std::sort(records.begin(), records.end());
  records.erase(std::unique(records.begin(), records.end()), records.end());
}

/// Sorts by `key`, and of those with equal keys keeps the greatest.
template <typename Record, typename Key>
void keep_greatest(std::vector<Record>& records, Key key) {
  std::sort(records.begin(), records.end(), [&](const Record& a, const Record& b) {
    const auto left = key(a);
    const auto right = key(b);
    if (left != right) return left < right;
    return b < a;
  });
  const auto same = [&](const Record& a, const Record& b) { return key(a) == key(b); };
  records.erase(std::unique(records.begin(), records.end(), same), records.end());
}

void order_actors(std::vector<Actor>& actors) {
  std::sort(actors.begin(), actors.end());
  std::vector<Actor> kept;
  for (Actor& actor : actors) {
    if (!kept.empty() && kept.back().id == actor.id) {  // the greater one's facts, everybody's mentions
      actor.mentions.insert(actor.mentions.end(), kept.back().mentions.begin(), kept.back().mentions.end());
      kept.back() = std::move(actor);
    } else {
      kept.push_back(std::move(actor));
    }
  }
  for (Actor& actor : kept) sort_and_keep_once(actor.mentions);
  actors = std::move(kept);
}

/// Puts records[order[0]], records[order[1]], … in front and drops the rest, in place: a million
/// relations are too large to have twice.
template <typename Record>
void reorder(std::vector<Record>& records, const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> from = order;  // a whole permutation: what is dropped goes to the end
  std::vector<bool> seen(records.size(), false);
  for (const std::uint32_t index : order) seen[index] = true;
  for (std::uint32_t i = 0; i < records.size(); ++i)
    if (!seen[i]) from.push_back(i);
  for (std::uint32_t start = 0; start < from.size(); ++start) {
    if (from[start] == start) continue;
    Record first = std::move(records[start]);  // walk the cycle that starts here
    std::uint32_t at = start;
    while (from[at] != start) {
      records[at] = std::move(records[from[at]]);
      at = std::exchange(from[at], at);
    }
    records[at] = std::move(first);
    from[at] = at;
  }
  records.resize(order.size());
}

std::vector<std::uint32_t> all_indices(std::size_t size) {
  std::vector<std::uint32_t> indices(size);
  std::iota(indices.begin(), indices.end(), std::uint32_t{0});
  return indices;
}

/// What `canonical` needs to know of evidence: where each old id went.
class EvidenceOrder {
 public:
  explicit EvidenceOrder(std::vector<Evidence>& evidence) {
    const auto place = [](const Evidence& record) { return std::tie(record.article, record.span); };
    std::vector<std::uint32_t> order = all_indices(evidence.size());
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (place(evidence[a]) != place(evidence[b])) return place(evidence[a]) < place(evidence[b]);
      return evidence[b] < evidence[a];
    });
    std::vector<std::uint32_t> kept;
    rank_of_.reserve(evidence.size());
    for (const std::uint32_t index : order) {
      if (kept.empty() || place(evidence[kept.back()]) != place(evidence[index])) kept.push_back(index);
      rank_of_.emplace(std::move(evidence[index].id), static_cast<std::uint32_t>(kept.size() - 1));
    }
    reorder(evidence, kept);
    for (Evidence& record : evidence) record.id = evidence_id(record.article, record.span);
  }

  /// Ranks of the ids that exist, ascending, each once.
  std::vector<std::uint32_t> ranks(const std::vector<std::string>& ids) const {
    std::vector<std::uint32_t> ranks;
    for (const std::string& id : ids)
      if (const auto found = rank_of_.find(id); found != rank_of_.end()) ranks.push_back(found->second);
    sort_and_keep_once(ranks);
    return ranks;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> rank_of_;  // looked up, never walked
};

/// What makes two relations the same claim, apart from how sure somebody was of it.
auto claim_of(const Relation& r) {
  return std::tie(r.source, r.target, r.type, r.directed, r.status, r.hedged, r.attribution, r.label, r.mode,
                  r.time, r.amount, r.event);
}

using Actors = std::unordered_map<std::string_view, bool>;
using Ranks = std::vector<std::vector<std::uint32_t>>;  // of each relation's evidence

/// Gives ids. REQUIRES: `relations` are in the order of the text.
void number(std::vector<Relation>& relations, const std::vector<Evidence>& evidence, const Ranks& ranks,
            const std::vector<std::uint32_t>& order) {
  std::unordered_map<std::string, std::uint32_t> times;
  times.reserve(relations.size());
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const std::string& article = evidence[ranks[order[i]].front()].article;
    std::string id = relation_id(article, relations[i], 0);
    if (const std::uint32_t ordinal = times[id]++; ordinal > 0) id = relation_id(article, relations[i], ordinal);
    relations[i].id = std::move(id);
  }
}

/// Brings what stands inside of a relation into order.
void settle(Relation& relation, const std::string& article, const Actors& actors) {
  if (relation.attribution && !actors.contains(relation.attribution->by)) relation.attribution->by.clear();
  if (!relation.directed && relation.target < relation.source) std::swap(relation.source, relation.target);
  if (!relation.event.empty()) relation.event = event_id(article, relation.event);
  relation.id.clear();
  relation.evidence.clear();
}

/// The relations that stay, in the order of the text, each claim once; indices.
std::vector<std::uint32_t> text_order(const std::vector<Relation>& relations, const Ranks& ranks) {
  std::vector<std::uint32_t> order = all_indices(relations.size());
  std::erase_if(order, [&](std::uint32_t index) { return ranks[index].empty(); });
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (ranks[a].front() != ranks[b].front()) return ranks[a].front() < ranks[b].front();
    if (const auto claims = claim_of(relations[a]) <=> claim_of(relations[b]); claims != 0) return claims < 0;
    if (ranks[a] != ranks[b]) return ranks[a] < ranks[b];
    return relations[b] < relations[a];
  });
  const auto same = [&](std::uint32_t a, std::uint32_t b) {
    return ranks[a] == ranks[b] && claim_of(relations[a]) == claim_of(relations[b]);
  };
  order.erase(std::unique(order.begin(), order.end(), same), order.end());
  return order;
}

void order_relations(Relations& graph) {
  const EvidenceOrder evidence_order(graph.evidence);
  Actors actors;
  for (const Actor& actor : graph.actors) actors.emplace(actor.id, true);
  Ranks ranks(graph.relations.size());
  for (std::size_t i = 0; i < ranks.size(); ++i) {
    Relation& relation = graph.relations[i];
    if (!actors.contains(relation.source) || !actors.contains(relation.target)) continue;
    ranks[i] = evidence_order.ranks(relation.evidence);
    if (!ranks[i].empty()) settle(relation, graph.evidence[ranks[i].front()].article, actors);
  }
  const std::vector<std::uint32_t> order = text_order(graph.relations, ranks);
  reorder(graph.relations, order);
  std::vector<bool> used(graph.evidence.size(), false);
  for (std::size_t i = 0; i < order.size(); ++i)
    for (const std::uint32_t rank : ranks[order[i]]) {
      graph.relations[i].evidence.push_back(graph.evidence[rank].id);
      used[rank] = true;
    }
  number(graph.relations, graph.evidence, ranks, order);
  std::vector<std::uint32_t> kept = all_indices(graph.evidence.size());
  std::erase_if(kept, [&](std::uint32_t index) { return !used[index]; });
  reorder(graph.evidence, kept);
}

void drop_idle_actors(Relations& graph) {
  std::unordered_map<std::string_view, bool> busy;
  for (const Relation& relation : graph.relations) {
    busy.emplace(relation.source, true);
    busy.emplace(relation.target, true);
    if (relation.attribution) busy.emplace(relation.attribution->by, true);
  }
  std::erase_if(graph.actors,
                [&](const Actor& actor) { return actor.mentions.empty() && !busy.contains(actor.id); });
}

}  // namespace

Relations canonical(Relations relations) {
  keep_greatest(relations.articles, [](const ArticleRecord& article) { return std::string_view(article.id); });
  order_actors(relations.actors);
  order_relations(relations);
  drop_idle_actors(relations);
  return relations;
}

}  // namespace actorgraph
