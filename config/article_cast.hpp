#pragma once

// An article with who was found in it, for what looks at actors rather than at relations.

#include <functional>
#include <string_view>

#include "extract/cast.hpp"
#include "language/analysis.hpp"
#include "text/article.hpp"

namespace actorgraph {

struct ArticleCast {
  Article article;
  Analysis analysis;
  Cast cast;

  /// The words of a mention as the article has them.
  [[nodiscard]] std::string_view text(std::uint32_t first, std::uint32_t last) const {
    return words(article.text, span(first, last));
  }
  /// Their bytes.
  [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const {
    if (first >= last || last > analysis.words.size()) return {};
    return {analysis.words[first].span.begin, analysis.words[last - 1].span.end};
  }
};

/// Reads an article: the language engine and the resolver, put together by whoever has them.
using FindCast = std::function<ArticleCast(Article)>;

}  // namespace actorgraph
