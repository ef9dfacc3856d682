#include "graph/query_text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>

#include "graph/filter.hpp"
#include "graph/json_records.hpp"
#include "graph/json_text.hpp"
#include "graph/ties.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::string_view schema = "actorgraph-query/1";

/// One line that cannot play tricks on a terminal.
std::string line_of(std::string_view text) {
  std::string out;
  for (const char byte : valid_utf8(text)) out += static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f ? ' ' : byte;
  return out;
}

std::string plural(std::size_t count, const std::string& one) {
  return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
}

/// What every answer looks up: names by id, evidence, dates.
class Book {
 public:
  explicit Book(const Relations& relations) : relations_(relations), evidence_(relations), dates_(relations) {
    for (const Actor& actor : relations.actors) names_.emplace(actor.id, actor.name);
    for (const ArticleRecord& article : relations.articles) articles_.emplace(article.id, &article);
  }

  std::string name(std::string_view id) const {
    const auto found = names_.find(id);
    return line_of(found == names_.end() ? id : found->second);
  }

  std::string claim_line(std::uint32_t index) const {
    const Relation& relation = relations_.relations[index];
    std::string out = name(relation.source) + (relation.directed ? " → " : " – ") + name(relation.target) + "  " +
                      line_of(relation.type) + "  " + std::string(to_string(relation.status));
    if (relation.hedged) out += ", hedged";
    if (relation.attribution) out += ", on the word of " + line_of(relation.attribution->text);
    return out + ": " + line_of(relation.label) + "\n";
  }

  std::string evidence_lines(std::uint32_t index, const std::string& margin) const {
    std::string out;
    for (const std::string& id : relations_.relations[index].evidence) {
      const Evidence* found = evidence_.find(id);
      if (found == nullptr) continue;
      out += margin + "“" + line_of(found->quote) + "” (" + line_of(source_of(*found)) + ")\n";
    }
    return out;
  }

  const std::string& date(std::uint32_t index) const { return dates_.happens[index]; }

  void append_claim(JsonText& out, std::uint32_t index) const {
    out.open('{');
    out.key("date").text_or_null(dates_.happens[index]);
    out.key("evidence").open('[');
    for (const std::string& id : relations_.relations[index].evidence)
      if (const Evidence* found = evidence_.find(id)) append_evidence(out.next(), *found);
    out.close(']');
    append_relation(out.key("relation"), relations_.relations[index]);
    out.close('}');
  }

 private:
  std::string source_of(const Evidence& evidence) const {
    const auto found = articles_.find(evidence.article);
    if (found == articles_.end()) return evidence.article;
    const ArticleRecord& article = *found->second;
    const std::string name = article.publisher.empty() ? article.id : article.publisher;
    return article.published.empty() ? name : name + ", " + article.published;
  }

  const Relations& relations_;
  EvidenceIndex evidence_;
  RelationDates dates_;
  std::unordered_map<std::string_view, std::string_view> names_;
  std::unordered_map<std::string_view, const ArticleRecord*> articles_;
};

std::string fixed(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.4f", value);
  return buffer.data();
}

/// The communities of two and more, the largest first, equals by their first actors.
std::vector<std::vector<std::uint32_t>> groups_of(const std::vector<std::uint32_t>& community) {
  std::vector<std::vector<std::uint32_t>> groups(community.size());
  for (std::uint32_t i = 0; i < community.size(); ++i) groups[community[i]].push_back(i);
  std::erase_if(groups, [](const auto& group) { return group.size() < 2; });
  std::stable_sort(groups.begin(), groups.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return groups;
}

JsonText answer(std::string_view key) {
  JsonText out;
  out.open('{').key(key).open('[');
  return out;
}

std::string finished(JsonText& out) {
  out.line_break().close(']').key("schema").text(schema).close('}');
  return out.take();
}

}  // namespace

std::string ties_text(const Relations& relations) {
  const Book book(relations);
  std::string out;
  for (const Tie& tie : ties_of(relations)) {
    out += book.name(relations.actors[tie.source].id) + (tie.directed ? " → " : " – ") +
           book.name(relations.actors[tie.target].id) + "  " + line_of(tie.type) + "  " +
           std::string(to_string(tie.status)) + (tie.hedged ? ", hedged" : "") +
           (tie.attributed ? ", on somebody's word" : "") + (tie.contested ? ", contested" : "") + ", " +
           plural(tie.sentences, "sentence") + " of " + plural(tie.sources, "source") + ": " +
           line_of(label_of(tie, relations)) + "\n";
  }
  return out.empty() ? "no ties\n" : out;
}

std::string paths_text(const Relations& relations, const std::vector<ActorPath>& paths) {
  const Book book(relations);
  std::string out;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    out += (i > 0 ? "\n" : "") + plural(paths[i].size() - 1, "step") + ":";
    for (const std::uint32_t actor : paths[i]) out += (actor == paths[i].front() ? " " : " – ") + book.name(relations.actors[actor].id);
    out += "\n";
    for (std::size_t step = 1; step < paths[i].size(); ++step)
      for (const std::uint32_t claim : relations_between(relations, paths[i][step - 1], paths[i][step])) {
        if (negated(relations.relations[claim].status)) continue;
        out += "  " + book.claim_line(claim) + book.evidence_lines(claim, "    ");
      }
  }
  return out.empty() ? "no path\n" : out;
}

std::string paths_json(const Relations& relations, const std::vector<ActorPath>& paths) {
  const Book book(relations);
  JsonText out = answer("paths");
  for (const ActorPath& path : paths) {
    out.next().line_break().open('{').key("actors").open('[');
    for (const std::uint32_t actor : path) out.next().text(relations.actors[actor].id);
    out.close(']').key("steps").open('[');
    for (std::size_t step = 1; step < path.size(); ++step) {
      out.next().open('[');
      for (const std::uint32_t claim : relations_between(relations, path[step - 1], path[step]))
        if (!negated(relations.relations[claim].status)) book.append_claim(out.next(), claim);
      out.close(']');
    }
    out.close(']').close('}');
  }
  return finished(out);
}

std::string top_text(const Relations& relations, const std::vector<ActorMeasures>& measures,
                     const std::vector<std::uint32_t>& actors) {
  std::string out = " ties  neighbours  PageRank  between  actor\n";
  for (const std::uint32_t i : actors) {
    std::array<char, 64> row{};
    std::snprintf(row.data(), row.size(), "%5u  %10u  %8.4f  %7.4f  ", measures[i].ties, measures[i].neighbours,
                  measures[i].page_rank, measures[i].betweenness);
    out += row.data() + line_of(relations.actors[i].name) + "\n";
  }
  return out;
}

std::string top_json(const Relations& relations, const std::vector<ActorMeasures>& measures,
                     const std::vector<std::uint32_t>& actors) {
  JsonText out = answer("actors");
  for (const std::uint32_t i : actors) {
    out.next().line_break().open('{');
    out.key("betweenness").number(measures[i].betweenness);
    out.key("component").number(measures[i].component);
    out.key("id").text(relations.actors[i].id);
    out.key("name").text(relations.actors[i].name);
    out.key("neighbours").number(measures[i].neighbours);
    out.key("page_rank").number(measures[i].page_rank);
    out.key("ties").number(measures[i].ties);
    out.close('}');
  }
  return finished(out);
}

std::string communities_text(const Relations& relations, const std::vector<std::uint32_t>& community) {
  std::string out;
  std::size_t number = 0;
  for (const auto& group : groups_of(community)) {
    out += std::to_string(++number) + ". " + plural(group.size(), "actor") + ":";
    for (const std::uint32_t actor : group) out += (actor == group.front() ? " " : ", ") + line_of(relations.actors[actor].name);
    out += "\n";
  }
  out += "modularity " + fixed(modularity(relations, community)) + "\n";
  return out;
}

std::string communities_json(const Relations& relations, const std::vector<std::uint32_t>& community) {
  JsonText out = answer("communities");
  for (const auto& group : groups_of(community)) {
    out.next().line_break().open('[');
    for (const std::uint32_t actor : group) out.next().text(relations.actors[actor].id);
    out.close(']');
  }
  out.line_break().close(']');
  out.key("modularity").number(modularity(relations, community));
  out.key("schema").text(schema).close('}');
  return out.take();
}

std::string claims_text(const Relations& relations, const std::vector<std::uint32_t>& claims) {
  const Book book(relations);
  std::string out;
  for (const std::uint32_t claim : claims) {
    const std::string date = book.date(claim).empty() ? "undated" : line_of(book.date(claim));
    out += date + std::string(date.size() < 12 ? 12 - date.size() : 2, ' ') + book.claim_line(claim) +
           book.evidence_lines(claim, std::string(12, ' '));
  }
  return out.empty() ? "nothing\n" : out;
}

std::string claims_json(const Relations& relations, const std::vector<std::uint32_t>& claims) {
  const Book book(relations);
  JsonText out = answer("claims");
  for (const std::uint32_t claim : claims) book.append_claim(out.next().line_break(), claim);
  return finished(out);
}

}  // namespace actorgraph
