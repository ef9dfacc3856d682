#include "graph/filter.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "graph/ties.hpp"
#include "text/fold.hpp"

namespace actorgraph {
namespace {

template <typename Value>
bool passes(const std::vector<Value>& wanted, const Value& value) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool passes(const GraphFilter& filter, const Relation& relation, const std::string& published) {
  if (!filter.since.empty() && (published.empty() || published < filter.since)) return false;
  // A date that goes on where `until` ends ("2024-05-02" and "2024-05") is still within it.
  if (!filter.until.empty() && (published.empty() || published.substr(0, filter.until.size()) > filter.until))
    return false;
  if (filter.no_denials && negated(relation.status)) return false;
  if (filter.voice != Voice::any && (filter.voice == Voice::reported) != relation.attribution.has_value()) return false;
  return relation.confidence >= filter.min_confidence && passes(filter.types, relation.type) &&
         passes(filter.stances, relation.stance) && passes(filter.statuses, relation.status);
}

}  // namespace

RelationDates::RelationDates(const Relations& relations) {
  const EvidenceIndex evidence(relations);
  std::unordered_map<std::string_view, const ArticleRecord*> articles;
  for (const ArticleRecord& article : relations.articles) articles.emplace(article.id, &article);
  for (const Relation& relation : relations.relations) {
    std::string date;
    const Evidence* first = relation.evidence.empty() ? nullptr : evidence.find(relation.evidence.front());
    if (first != nullptr)
      if (const auto article = articles.find(first->article); article != articles.end()) date = article->second->published;
    happens.push_back(relation.time && !relation.time->date.empty() ? relation.time->date : date);
    published.push_back(std::move(date));
  }
}

Relations with_relations(const Relations& relations, const std::vector<bool>& keep) {
  Relations result;
  std::unordered_set<std::string_view> actors;
  std::unordered_set<std::string_view> evidence;
  for (std::size_t i = 0; i < relations.relations.size(); ++i) {
    if (!keep[i]) continue;
    const Relation& relation = relations.relations[i];
    actors.insert(relation.source);
    actors.insert(relation.target);
    if (relation.attribution) actors.insert(relation.attribution->by);
    evidence.insert(relation.evidence.begin(), relation.evidence.end());
    result.relations.push_back(relation);
  }
  std::unordered_set<std::string_view> articles;
  for (const Evidence& record : relations.evidence)
    if (evidence.contains(record.id)) {
      articles.insert(record.article);
      result.evidence.push_back(record);
    }
  for (const ArticleRecord& article : relations.articles)
    if (articles.contains(article.id)) result.articles.push_back(article);
  for (const Actor& actor : relations.actors) {
    if (!actors.contains(actor.id)) continue;
    result.actors.push_back(actor);
    std::erase_if(result.actors.back().mentions,
                  [&](const Mention& mention) { return !articles.contains(mention.article); });
  }
  return result;
}

Relations filtered(const Relations& relations, const GraphFilter& filter) {
  const RelationDates dates(relations);
  std::unordered_map<std::string_view, ActorKind> kind_of;
  for (const Actor& actor : relations.actors) kind_of.emplace(actor.id, actor.kind);
  std::vector<bool> keep(relations.relations.size());
  for (std::size_t i = 0; i < keep.size(); ++i) {
    const Relation& relation = relations.relations[i];
    keep[i] = passes(filter, relation, dates.published[i]) && passes(filter.kinds, kind_of[relation.source]) &&
              passes(filter.kinds, kind_of[relation.target]);
  }
  Relations result = with_relations(relations, keep);
  if (filter.min_sources <= 1) return result;
  std::vector<bool> corroborated(result.relations.size(), false);
  for (const Tie& tie : ties_of(result))
    if (tie.sources >= filter.min_sources)
      for (const std::uint32_t index : tie.relations) corroborated[index] = true;
  return with_relations(result, corroborated);
}

std::vector<std::uint32_t> find_actors(const Relations& relations, std::string_view words) {
  std::vector<std::uint32_t> named;
  std::vector<std::uint32_t> called;
  const std::string wanted = fold_to_latin(words);
  for (std::uint32_t i = 0; i < relations.actors.size(); ++i) {
    const Actor& actor = relations.actors[i];
    if (actor.id == words) return {i};
    if (fold_to_latin(actor.name) == wanted) named.push_back(i);
    else if (std::any_of(actor.mentions.begin(), actor.mentions.end(), [&](const Mention& mention) {
               return mention.via != Via::pronoun && fold_to_latin(mention.text) == wanted;
             }))
      called.push_back(i);
  }
  return named.empty() ? called : named;
}

}  // namespace actorgraph
