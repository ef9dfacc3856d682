#include "graph/merge.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "graph/canonical.hpp"
#include "graph/ids.hpp"
#include "graph/sketch.hpp"
#include "text/fold.hpp"
#include "text/slug.hpp"

namespace actorgraph {
namespace {

/// Who an actor is across articles: known ones by id, the others by folded name and kind. "The attackers" of one
/// article are none of another's: those without a name by their article, too.
struct Identity {
  bool known = false;
  std::string name;  // the id of known actors
  ActorKind kind = ActorKind::unknown;
  std::string article;  // of the nameless

  friend auto operator<=>(const Identity&, const Identity&) = default;
};

bool plain(std::string_view words) {
  return std::ranges::none_of(words, [](char letter) {
    return static_cast<unsigned char>(letter) >= 0x80 || (letter >= 'A' && letter <= 'Z');
  }) && std::ranges::any_of(words, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

/// Called by common nouns alone ("28 civilians", "a judge"): without a capital, or with one where a sentence begins.
bool nameless(const Actor& actor) {
  if (actor.known || actor.mentions.empty() || actor.kind == ActorKind::state || actor.kind == ActorKind::bloc)
    return false;
  if (plain(actor.name)) return true;
  const std::string folded = fold(actor.name);
  // "Suicide bomber", of the beginning of a sentence: nobody's own name ends in a common noun.
  const bool ends_plain = actor.name.find(' ') != std::string::npos && plain(std::string_view(actor.name).substr(1));
  if (actor.kind == ActorKind::person && ends_plain) return true;
  return plain(std::string_view(actor.name).substr(1)) && std::ranges::any_of(actor.mentions, [&](const Mention& mention) {
    return mention.via == Via::name && plain(mention.text) && mention.text.ends_with(folded);
  });
}

Identity identity_of(const Actor& actor) {
  if (actor.known) return {true, actor.id, ActorKind::unknown, {}};
  if (!nameless(actor)) return {false, fold(actor.name), actor.kind, {}};
  const auto first = std::ranges::min_element(actor.mentions, {}, &Mention::article);
  return {false, fold(actor.name), actor.kind, first->article};
}

bool same_contribution(const ArticleRecord& a, const ArticleRecord& b) {
  return a.version == b.version && a.sha256 == b.sha256;
}

bool before(const ArticleRecord& a, const ArticleRecord& b) {
  if (older_version(a.version, b.version)) return true;
  if (older_version(b.version, a.version)) return false;
  return std::tie(a.published, a.sha256, a) < std::tie(b.published, b.sha256, b);
}

class Merger {
 public:
  Merged run(std::vector<Relations> graphs) {
    for (const Relations& graph : graphs) choose_articles(graph);
    for (const auto& [article, hashes] : texts_)
      if (hashes.size() > 1 && articles_.at(article.first).version == article.second)
        conflict("article version", article.first,
                 "several texts of article '" + article.first + "' have the same version; the latest counts");
    for (Relations& graph : graphs) drop_old_versions(graph);
    for (const Relations& graph : graphs) gather_actors(graph);
    name_actors();
    for (Relations& graph : graphs) {
      take(graph);
      graph = Relations{};
    }
    for (auto& [id, record] : articles_) merged_.relations.articles.push_back(std::move(record));
    find_clusters(merged_.relations.articles);
    merged_.relations = canonical(std::move(merged_.relations));
    std::sort(merged_.conflicts.begin(), merged_.conflicts.end());
    merged_.conflicts.erase(std::unique(merged_.conflicts.begin(), merged_.conflicts.end()),
                            merged_.conflicts.end());
    return std::move(merged_);
  }

 private:
  void conflict(std::string what, const std::string& subject, std::string message) {
    merged_.conflicts.push_back({std::move(what), subject, std::move(message)});
  }

  void choose_articles(const Relations& graph) {
    for (const ArticleRecord& record : graph.articles) {
      texts_[{record.id, record.version}].insert(record.sha256);
      const auto [found, fresh] = articles_.emplace(record.id, record);
      if (!fresh && before(found->second, record)) found->second = record;
    }
  }

  void drop_old_versions(Relations& graph) const {
    std::unordered_set<std::string_view> old;
    for (const ArticleRecord& record : graph.articles)
      if (!same_contribution(articles_.at(record.id), record)) old.insert(record.id);
    if (old.empty()) return;
    std::unordered_set<std::string> gone;
    for (const Evidence& evidence : graph.evidence)
      if (old.contains(evidence.article)) gone.insert(evidence.id);
    std::erase_if(graph.relations, [&](const Relation& relation) {
      return std::any_of(relation.evidence.begin(), relation.evidence.end(),
                         [&](const std::string& id) { return gone.contains(id); });
    });
    std::erase_if(graph.evidence, [&](const Evidence& evidence) { return old.contains(evidence.article); });
    std::unordered_set<std::string_view> needed;
    for (const Relation& relation : graph.relations) {
      needed.insert(relation.source);
      needed.insert(relation.target);
      if (relation.attribution) needed.insert(relation.attribution->by);
    }
    for (Actor& actor : graph.actors)
      std::erase_if(actor.mentions, [&](const Mention& mention) { return old.contains(mention.article); });
    std::erase_if(graph.actors,
                  [&](const Actor& actor) { return actor.mentions.empty() && !needed.contains(actor.id); });
  }

  void gather_actors(const Relations& graph) {
    std::set<Identity> here;
    for (const Actor& actor : graph.actors) {
      const Identity identity = identity_of(actor);
      if (!here.insert(identity).second && !actor.known)
        conflict("same name", slug(identity.name),
                 "one graph has two actors called '" + actor.name + "'; they are taken for one");
      const auto [found, fresh] = actors_.emplace(identity, actor);
      if (fresh) continue;
      Actor& merged = found->second;
      if (actor.known && std::tie(merged.name, merged.kind, merged.country) !=
                             std::tie(actor.name, actor.kind, actor.country))
        conflict("actor facts", actor.id, "the graphs disagree on the name, kind or country of '" + actor.id + "'");
      merged.name = std::max(merged.name, actor.name);
      merged.kind = std::max(merged.kind, actor.kind);
      merged.country = std::max(merged.country, actor.country);
      merged.mentions.insert(merged.mentions.end(), actor.mentions.begin(), actor.mentions.end());
    }
  }

  /// The spelling that most mentions of this very name have: worked out from what is in the graph,
  /// so that grouping does not matter.
  static void choose_spelling(const std::string& folded, Actor& actor) {
    std::map<std::string_view, std::size_t> times;
    for (const Mention& mention : actor.mentions)
      if (mention.via == Via::name) ++times[mention.text];
    std::size_t most = 0;
    std::string best = actor.name;
    for (const auto& [text, count] : times) {
      if (count < most || fold(text) != folded) continue;
      most = count;
      best = std::string(text);
    }
    actor.name = best;
  }

  void name_actors() {
    std::map<std::string, std::size_t> wanted;
    for (const auto& [identity, actor] : actors_)
      ++wanted[identity.known ? identity.name : slug(identity.name)];
    for (auto& [identity, actor] : actors_) {
      std::sort(actor.mentions.begin(), actor.mentions.end());
      actor.mentions.erase(std::unique(actor.mentions.begin(), actor.mentions.end()), actor.mentions.end());
      if (identity.known) {
        actor.id = identity.name;
        continue;
      }
      if (identity.article.empty()) choose_spelling(identity.name, actor);
      actor.id = slug(identity.name);
      if (wanted[actor.id] < 2) continue;
      if (!identity.article.empty()) {
        const std::string origin = identity.article + "\n" + identity.name + "\n" + std::string(to_string(identity.kind));
        actor.id += "-" + evidence_id(origin, {}).substr(1, 8);
        continue;
      }
      conflict("same name", actor.id, "several actors are called '" + actor.name +
                                          "' but differ in kind or are not all listed; they stay apart");
      actor.id += "-" + std::string(to_string(identity.kind));
      if (wanted.contains(actor.id)) actor.id += evidence_id(identity.name, {}).substr(1, 8).insert(0, "-");
    }
    for (auto& [identity, actor] : actors_) {
      std::vector<Mention> mentions = std::exchange(actor.mentions, {});
      merged_.relations.actors.push_back(actor);
      merged_.relations.actors.back().mentions = std::move(mentions);
    }
  }

  void take(Relations& graph) {
    std::unordered_map<std::string, std::string> new_id;
    for (const Actor& actor : graph.actors) new_id.emplace(actor.id, actors_.at(identity_of(actor)).id);
    const auto rename = [&](std::string& id) {
      if (const auto found = new_id.find(id); found != new_id.end()) id = found->second;
      else id.clear();
    };
    std::unordered_map<std::string, std::string> evidence_ids;
    for (Evidence& evidence : graph.evidence) {
      std::string id = evidence_id(evidence.article, evidence.span);
      if (id != evidence.id) evidence_ids.emplace(std::move(evidence.id), id);
      evidence.id = std::move(id);
      merged_.relations.evidence.push_back(std::move(evidence));
    }
    for (Relation& relation : graph.relations) {
      const bool apart = relation.source != relation.target;
      rename(relation.source);
      rename(relation.target);
      if (relation.source == relation.target) {
        if (apart)
          conflict("relation to itself", relation.source,
                   "a relation between two actors that are taken for '" + relation.source + "' is left out");
        continue;
      }
      if (relation.attribution) rename(relation.attribution->by);
      for (std::string& id : relation.evidence)
        if (evidence_ids.empty()) break;
        else if (const auto found = evidence_ids.find(id); found != evidence_ids.end()) id = found->second;
      merged_.relations.relations.push_back(std::move(relation));
    }
  }

  std::map<std::string, ArticleRecord> articles_;  // of each, the version that counts
  std::map<std::pair<std::string, std::string>, std::set<std::string>> texts_;  // of each id and version
  std::map<Identity, Actor> actors_;
  Merged merged_;
};

/// Splits off the first run of digits or of other bytes.
std::string_view first_run(std::string_view& text) {
  const auto digit = [](char byte) { return byte >= '0' && byte <= '9'; };
  std::size_t end = 1;
  while (end < text.size() && digit(text[end]) == digit(text[0])) ++end;
  const std::string_view run = text.substr(0, end);
  text.remove_prefix(end);
  return run;
}

}  // namespace

bool older_version(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    std::string_view left = first_run(a);
    std::string_view right = first_run(b);
    const bool numbers = left[0] >= '0' && left[0] <= '9' && right[0] >= '0' && right[0] <= '9';
    if (numbers) {
      left.remove_prefix(std::min(left.find_first_not_of('0'), left.size()));
      right.remove_prefix(std::min(right.find_first_not_of('0'), right.size()));
      if (left.size() != right.size()) return left.size() < right.size();
    }
    if (left != right) return left < right;
  }
  return a.empty() && !b.empty();
}

Merged merge(std::vector<Relations> graphs) { return Merger().run(std::move(graphs)); }

Relations without_article(Relations graph, std::string_view article) {
  std::unordered_set<std::string> gone;
  for (const Evidence& evidence : graph.evidence)
    if (evidence.article == article) gone.insert(evidence.id);
  std::erase_if(graph.articles, [&](const ArticleRecord& record) { return record.id == article; });
  std::erase_if(graph.evidence, [&](const Evidence& evidence) { return evidence.article == article; });
  std::erase_if(graph.relations, [&](const Relation& relation) {
    return std::any_of(relation.evidence.begin(), relation.evidence.end(),
                       [&](const std::string& id) { return gone.contains(id); });
  });
  for (Actor& actor : graph.actors)
    std::erase_if(actor.mentions, [&](const Mention& mention) { return mention.article == article; });
  return canonical(std::move(graph));
}

}  // namespace actorgraph
