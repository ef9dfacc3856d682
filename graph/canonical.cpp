#include "graph/canonical.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <unordered_map>

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

/// What `canonical` needs to know of evidence: where each old id went.
class EvidenceOrder {
 public:
  explicit EvidenceOrder(std::vector<Evidence>& evidence) {
    std::vector<std::string> old_ids;
    const auto place = [](const Evidence& record) { return std::tie(record.article, record.span); };
    for (Evidence& record : evidence) {
      old_ids.push_back(std::move(record.id));
      record.id = evidence_id(record.article, record.span);
    }
    std::vector<std::uint32_t> order(evidence.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
      if (place(evidence[a]) != place(evidence[b])) return place(evidence[a]) < place(evidence[b]);
      return evidence[b] < evidence[a];
    });
    std::vector<Evidence> kept;
    for (const std::uint32_t index : order) {
      if (kept.empty() || place(kept.back()) != place(evidence[index])) kept.push_back(std::move(evidence[index]));
      rank_of_.emplace(std::move(old_ids[index]), static_cast<std::uint32_t>(kept.size() - 1));
    }
    evidence = std::move(kept);
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

struct PlacedRelation {
  std::vector<std::uint32_t> evidence;  // ranks, ascending
  Relation relation;
};

/// The order of the text, then of the claims.
bool before(const PlacedRelation& a, const PlacedRelation& b) {
  if (a.evidence.front() != b.evidence.front()) return a.evidence.front() < b.evidence.front();
  if (const auto order = claim_of(a.relation) <=> claim_of(b.relation); order != 0) return order < 0;
  if (a.evidence != b.evidence) return a.evidence < b.evidence;
  return b.relation < a.relation;
}

/// Gives ids. REQUIRES: `relations` are in the order of the text.
void number(std::vector<Relation>& relations, const std::vector<Evidence>& evidence,
            const std::vector<std::uint32_t>& first_evidence) {
  std::unordered_map<std::string, std::uint32_t> times;
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const std::string& article = evidence[first_evidence[i]].article;
    std::string id = relation_id(article, relations[i], 0);
    if (const std::uint32_t ordinal = times[id]++; ordinal > 0) id = relation_id(article, relations[i], ordinal);
    relations[i].id = std::move(id);
  }
}

bool refers_to_actors(const Relation& relation, const std::unordered_map<std::string_view, bool>& actors) {
  return actors.contains(relation.source) && actors.contains(relation.target);
}

std::vector<PlacedRelation> placed(std::vector<Relation>& relations, const EvidenceOrder& order,
                                   const std::vector<Evidence>& evidence,
                                   const std::unordered_map<std::string_view, bool>& actors) {
  std::vector<PlacedRelation> result;
  result.reserve(relations.size());
  for (Relation& relation : relations) {
    std::vector<std::uint32_t> ranks = order.ranks(relation.evidence);
    if (ranks.empty() || !refers_to_actors(relation, actors)) continue;
    if (relation.attribution && !actors.contains(relation.attribution->by)) relation.attribution->by.clear();
    if (!relation.directed && relation.target < relation.source) std::swap(relation.source, relation.target);
    if (!relation.event.empty()) relation.event = event_id(evidence[ranks.front()].article, relation.event);
    relation.evidence.clear();
    relation.id.clear();
    result.push_back({std::move(ranks), std::move(relation)});
  }
  std::sort(result.begin(), result.end(), before);
  const auto same = [](const PlacedRelation& a, const PlacedRelation& b) {
    return a.evidence == b.evidence && claim_of(a.relation) == claim_of(b.relation);
  };
  result.erase(std::unique(result.begin(), result.end(), same), result.end());
  return result;
}

void order_relations(Relations& graph) {
  const EvidenceOrder order(graph.evidence);
  std::unordered_map<std::string_view, bool> actors;
  for (const Actor& actor : graph.actors) actors.emplace(actor.id, true);
  std::vector<PlacedRelation> sorted = placed(graph.relations, order, graph.evidence, actors);
  graph.relations.clear();
  graph.relations.reserve(sorted.size());
  std::vector<std::uint32_t> first_evidence;
  std::vector<bool> used(graph.evidence.size(), false);
  for (PlacedRelation& one : sorted) {
    for (const std::uint32_t rank : one.evidence) {
      one.relation.evidence.push_back(graph.evidence[rank].id);
      used[rank] = true;
    }
    first_evidence.push_back(one.evidence.front());
    graph.relations.push_back(std::move(one.relation));
  }
  number(graph.relations, graph.evidence, first_evidence);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < graph.evidence.size(); ++i) {
    if (!used[i]) continue;
    if (kept != i) graph.evidence[kept] = std::move(graph.evidence[i]);
    ++kept;
  }
  graph.evidence.resize(kept);
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
