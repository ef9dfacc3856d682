#include "graph/verify.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <string_view>
#include <utility>

#include "text/sha256.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

/// An article with its positions counted in code points.
struct IndexedText {
  std::string_view text;
  CodePointIndex index;

  explicit IndexedText(std::string_view of) : text(of), index(of) {}

  [[nodiscard]] std::string_view at(CodePointSpan span) const {
    if (span.end < span.start) return {};
    return words(text, {index.byte_of(span.start), index.byte_of(span.end)});
  }
};

/// What is wrong with a quotation; `what` is empty if nothing is. Short mentions are not looked for
/// elsewhere: "EU" will always be somewhere.
QuoteProblem check(const IndexedText* text, const std::string& article, CodePointSpan span, const std::string& quote,
                   bool sentence) {
  QuoteProblem problem{article, span, quote, {}, {}, {}};
  if (text == nullptr) {
    problem.what = "no article";
    return problem;
  }
  const std::string_view there = text->at(span);
  if (there == quote) return problem;
  const std::size_t elsewhere = sentence ? text->text.find(quote) : std::string_view::npos;
  if (elsewhere != std::string_view::npos) {
    problem.what = "moved";
    const auto begin = static_cast<std::uint32_t>(elsewhere);
    const auto end = static_cast<std::uint32_t>(elsewhere + quote.size());
    problem.found = std::to_string(text->index.code_points_before(begin)) + "-" +
                    std::to_string(text->index.code_points_before(end));
  } else if (there.empty()) {
    problem.what = "vanished";
  } else {
    problem.what = "changed";
    problem.found = there;
  }
  return problem;
}

/// The text of each article that the graph speaks of.
class Texts {
 public:
  Texts(const Relations& relations, const std::vector<Article>& articles) {
    for (const Article& article : articles) texts_.emplace_back(article.text);
    std::map<std::string_view, const IndexedText*> by_id;
    std::map<std::string, const IndexedText*> by_hash;
    for (std::size_t i = 0; i < articles.size(); ++i) {
      by_id.emplace(articles[i].id, &texts_[i]);
      by_hash.emplace(sha256(articles[i].text), &texts_[i]);
    }
    for (const ArticleRecord& record : relations.articles) {
      if (const auto named = by_id.find(record.id); named != by_id.end()) {
        of_[record.id] = named->second;
      } else if (const auto same = by_hash.find(record.sha256); same != by_hash.end()) {
        of_[record.id] = same->second;
      } else if (relations.articles.size() == 1 && articles.size() == 1) {
        of_[record.id] = &texts_.front();
      }
    }
  }

  [[nodiscard]] const IndexedText* of(const std::string& article) const {
    const auto found = of_.find(article);
    return found == of_.end() ? nullptr : found->second;
  }

 private:
  std::deque<IndexedText> texts_;
  std::map<std::string, const IndexedText*> of_;
};

}  // namespace

Verification verify(const Relations& relations, const std::vector<Article>& articles) {
  Verification result;
  const Texts texts(relations, articles);
  std::map<std::string_view, std::vector<std::string>> standing_on;
  for (const Relation& relation : relations.relations)
    for (const std::string& evidence : relation.evidence) standing_on[evidence].push_back(relation.id);
  const auto add = [&](const std::string& article, CodePointSpan span, const std::string& quote, const Evidence* sentence) {
    ++result.checked;
    QuoteProblem problem = check(texts.of(article), article, span, quote, sentence != nullptr);
    if (problem.what.empty()) return;
    if (sentence != nullptr)
      if (const auto claims = standing_on.find(sentence->id); claims != standing_on.end()) problem.relations = claims->second;
    result.problems.push_back(std::move(problem));
  };
  for (const Evidence& evidence : relations.evidence) add(evidence.article, evidence.span, evidence.quote, &evidence);
  for (const Actor& actor : relations.actors) {
    for (const Mention& mention : actor.mentions) add(mention.article, mention.span, mention.text, nullptr);
  }
  for (const ArticleRecord& record : relations.articles) {
    const IndexedText* text = texts.of(record.id);
    if (text != nullptr && !record.sha256.empty() && record.sha256 != sha256(text->text)) {
      result.changed_articles.push_back(record.id);
    }
  }
  std::sort(result.problems.begin(), result.problems.end());
  return result;
}

}  // namespace actorgraph
