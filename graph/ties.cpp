#include "graph/ties.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace actorgraph {
namespace {

/// What makes relations one tie, and which relation it is.
struct Key {
  std::uint32_t source;
  std::uint32_t target;
  std::uint32_t type;  // rank of the type's name
  bool directed;
  std::uint32_t relation;

  friend auto operator<=>(const Key&, const Key&) = default;
};

std::vector<std::string_view> sorted_types(const Relations& relations) {
  std::unordered_map<std::string_view, bool> seen;
  for (const Relation& relation : relations.relations) seen.emplace(relation.type, true);
  std::vector<std::string_view> types;
  for (const auto& [type, unused] : seen) types.push_back(type);
  std::sort(types.begin(), types.end());
  return types;
}

std::vector<Key> sorted_keys(const Relations& relations, const std::vector<std::string_view>& types) {
  std::unordered_map<std::string_view, std::uint32_t> actor_of;
  for (std::uint32_t i = 0; i < relations.actors.size(); ++i) actor_of.emplace(relations.actors[i].id, i);
  std::unordered_map<std::string_view, std::uint32_t> rank_of;
  for (std::uint32_t i = 0; i < types.size(); ++i) rank_of.emplace(types[i], i);

  std::vector<Key> keys;
  keys.reserve(relations.relations.size());
  for (std::uint32_t i = 0; i < relations.relations.size(); ++i) {
    const Relation& relation = relations.relations[i];
    const auto source = actor_of.find(relation.source);
    const auto target = actor_of.find(relation.target);
    if (source == actor_of.end() || target == actor_of.end()) continue;
    Key key{source->second, target->second, rank_of.at(relation.type), relation.directed, i};
    if (!key.directed && key.target < key.source) std::swap(key.source, key.target);
    keys.push_back(key);
  }
  std::sort(keys.begin(), keys.end());
  return keys;
}

/// Articles as a tie counts them.
struct ArticleFacts {
  std::unordered_map<std::string_view, std::uint32_t> index_of;  // into Relations::articles
  std::vector<std::uint32_t> cluster;                            // a number for each cluster

  explicit ArticleFacts(const Relations& relations) {
    std::unordered_map<std::string_view, std::uint32_t> number_of;
    for (std::uint32_t i = 0; i < relations.articles.size(); ++i) {
      const ArticleRecord& article = relations.articles[i];
      index_of.emplace(article.id, i);
      const std::string_view name = article.cluster.empty() ? article.id : article.cluster;
      cluster.push_back(number_of.emplace(name, i).first->second);
    }
  }
};

/// How much a claim's status says for a tie; see the header.
int weight(Status status) {
  if (asserted(status)) return 300;
  if (negated(status)) return 200 - static_cast<int>(status);
  return static_cast<int>(status);
}

class TieMaker {
 public:
  explicit TieMaker(const Relations& relations)
      : relations_(relations), articles_(relations), evidence_(relations) {}

  void sum_up(Tie& tie) const {
    count_sources(tie);
    choose_status(tie);
    choose_stance(tie);
  }

 private:
  const ArticleRecord* article_of(const Evidence& evidence) const {
    const auto found = articles_.index_of.find(evidence.article);
    return found == articles_.index_of.end() ? nullptr : &relations_.articles[found->second];
  }

  void count_sources(Tie& tie) const {
    const std::vector<std::uint32_t> sentences = evidence_.of(tie);
    std::vector<std::uint32_t> clusters;
    for (const std::uint32_t index : sentences) {
      const ArticleRecord* article = article_of(relations_.evidence[index]);
      if (article == nullptr) continue;
      clusters.push_back(articles_.cluster[static_cast<std::size_t>(article - relations_.articles.data())]);
      if (article->published.empty()) continue;
      if (tie.first_seen.empty() || article->published < tie.first_seen) tie.first_seen = article->published;
      if (article->published > tie.last_seen) tie.last_seen = article->published;
    }
    std::sort(clusters.begin(), clusters.end());
    tie.sentences = static_cast<std::uint32_t>(sentences.size());
    tie.sources =
        static_cast<std::uint32_t>(std::unique(clusters.begin(), clusters.end()) - clusters.begin());
  }

  std::string_view published(const Relation& relation) const {
    if (relation.evidence.empty()) return {};
    const Evidence* evidence = evidence_.find(relation.evidence.front());
    const ArticleRecord* article = evidence == nullptr ? nullptr : article_of(*evidence);
    return article == nullptr ? std::string_view{} : std::string_view{article->published};
  }

  void choose_status(Tie& tie) const {
    bool affirmed = false;
    bool denied = false;
    const Relation* best = nullptr;
    const auto rank = [this](const Relation& relation) {
      // Facts of the latest article first; "past" says less than "done" and "ongoing" in one article.
      const int says = relation.status == Status::past ? 0 : 1;
      return std::tuple(weight(relation.status), asserted(relation.status) ? published(relation) : "", says,
                        -static_cast<int>(relation.status));
    };
    for (const std::uint32_t index : tie.relations) {
      const Relation& relation = relations_.relations[index];
      (negated(relation.status) ? denied : affirmed) = true;
      if (best == nullptr || rank(relation) > rank(*best)) best = &relation;
    }
    tie.status = best->status;
    tie.contested = affirmed && denied;
    tie.hedged = true;
    tie.attributed = true;
    for (const std::uint32_t index : tie.relations) {
      const Relation& relation = relations_.relations[index];
      const bool counts = asserted(tie.status) ? asserted(relation.status) : relation.status == tie.status;
      if (!counts) continue;
      tie.hedged = tie.hedged && relation.hedged;
      tie.attributed = tie.attributed && relation.attribution.has_value();
    }
  }

  void choose_stance(Tie& tie) const {
    std::array<int, 4> count{};
    for (const std::uint32_t index : tie.relations)
      ++count.at(static_cast<std::size_t>(relations_.relations[index].stance));
    // Conflict before cooperation among equals: nothing is painted nicer than a claim has it.
    constexpr std::array order = {Stance::conflictual, Stance::cooperative, Stance::structural, Stance::neutral};
    tie.stance = order[0];
    for (const Stance stance : order)
      if (count.at(static_cast<std::size_t>(stance)) > count.at(static_cast<std::size_t>(tie.stance)))
        tie.stance = stance;
  }

  const Relations& relations_;
  ArticleFacts articles_;
  EvidenceIndex evidence_;
};

}  // namespace

EvidenceIndex::EvidenceIndex(const Relations& relations)
    : relations_(relations), sorted_(relations.evidence.size()) {
  std::iota(sorted_.begin(), sorted_.end(), std::uint32_t{0});
  std::sort(sorted_.begin(), sorted_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return relations.evidence[a].id < relations.evidence[b].id;
  });
}

const Evidence* EvidenceIndex::find(std::string_view id) const {
  const auto found =
      std::lower_bound(sorted_.begin(), sorted_.end(), id, [this](std::uint32_t index, std::string_view wanted) {
        return relations_.evidence[index].id < wanted;
      });
  if (found == sorted_.end() || relations_.evidence[*found].id != id) return nullptr;
  return &relations_.evidence[*found];
}

std::vector<std::uint32_t> EvidenceIndex::of(const Relation& relation) const {
  std::vector<std::uint32_t> found;
  for (const std::string& id : relation.evidence)
    if (const Evidence* evidence = find(id))
      found.push_back(static_cast<std::uint32_t>(evidence - relations_.evidence.data()));
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<std::uint32_t> EvidenceIndex::of(const Tie& tie) const {
  std::vector<std::uint32_t> found;
  for (const std::uint32_t index : tie.relations) {
    const std::vector<std::uint32_t> some = of(relations_.relations[index]);
    found.insert(found.end(), some.begin(), some.end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

std::vector<Tie> ties_of(const Relations& relations) {
  const std::vector<std::string_view> types = sorted_types(relations);
  const std::vector<Key> keys = sorted_keys(relations, types);
  std::vector<Tie> ties;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const Key& key = keys[i];
    const bool same = i > 0 && std::tie(key.source, key.target, key.type, key.directed) ==
                                   std::tie(keys[i - 1].source, keys[i - 1].target, keys[i - 1].type,
                                            keys[i - 1].directed);
    if (!same) {
      ties.emplace_back();
      ties.back().source = key.source;
      ties.back().target = key.target;
      ties.back().type = types[key.type];
      ties.back().directed = key.directed;
    }
    ties.back().relations.push_back(key.relation);
  }
  const TieMaker maker(relations);
  for (Tie& tie : ties) maker.sum_up(tie);
  return ties;
}

std::string_view label_of(const Tie& tie, const Relations& relations) {
  std::string_view best;
  std::size_t most = 0;
  for (const std::uint32_t index : tie.relations) {
    const std::string_view label = relations.relations[index].label;
    const auto times = static_cast<std::size_t>(
        std::count_if(tie.relations.begin(), tie.relations.end(),
                      [&](std::uint32_t other) { return relations.relations[other].label == label; }));
    if (times > most) {
      most = times;
      best = label;
    }
  }
  return best;
}

}  // namespace actorgraph
