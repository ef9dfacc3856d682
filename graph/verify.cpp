#include "graph/verify.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>

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
  QuoteProblem problem{article, span, quote, {}, {}};
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

}  // namespace

Verification verify(const Relations& relations, const std::vector<Article>& articles) {
  Verification result;
  std::map<std::string_view, IndexedText> texts;
  for (const Article& article : articles) texts.emplace(article.id, IndexedText(article.text));
  const auto text_of = [&](const std::string& id) -> const IndexedText* {
    const auto found = texts.find(id);
    return found == texts.end() ? nullptr : &found->second;
  };
  const auto add = [&](const std::string& article, CodePointSpan span, const std::string& quote, bool sentence) {
    ++result.checked;
    QuoteProblem problem = check(text_of(article), article, span, quote, sentence);
    if (!problem.what.empty()) result.problems.push_back(std::move(problem));
  };
  for (const Evidence& evidence : relations.evidence) add(evidence.article, evidence.span, evidence.quote, true);
  for (const Actor& actor : relations.actors) {
    for (const Mention& mention : actor.mentions) add(mention.article, mention.span, mention.text, false);
  }
  for (const ArticleRecord& record : relations.articles) {
    const IndexedText* text = text_of(record.id);
    if (text != nullptr && !record.sha256.empty() && record.sha256 != sha256(text->text)) {
      result.changed_articles.push_back(record.id);
    }
  }
  std::sort(result.problems.begin(), result.problems.end());
  return result;
}

}  // namespace actorgraph
