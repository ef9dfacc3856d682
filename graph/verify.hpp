#pragma once

// Whether a graph still says what its articles say: every quotation against the text at its place.

#include <cstddef>
#include <string>
#include <vector>

#include "graph/relations.hpp"
#include "text/article.hpp"

namespace actorgraph {

/// A quotation that its article does not have at its place.
struct QuoteProblem {
  std::string article;
  CodePointSpan span;
  std::string quote;
  std::string what;   ///< "no article", "moved", "vanished" or "changed".
  std::string found;  ///< For "changed" what stands there now; for "moved" where it is, as "start-end".
  std::vector<std::string> relations;  ///< Ids of the claims that stand on it; none for a mention.

  friend auto operator<=>(const QuoteProblem&, const QuoteProblem&) = default;
};

struct Verification {
  std::size_t checked = 0;             ///< Quotations and mentions.
  std::vector<QuoteProblem> problems;  ///< Sorted by article and place.
  std::vector<std::string> changed_articles;  ///< Ids of those whose text has another hash than recorded.

  friend bool operator==(const Verification&, const Verification&) = default;
};

/// Checks every evidence sentence and every mention of `relations` against `articles`. An article is known by its id,
/// else by the hash of its text; where there is one on both sides, they are taken for each other.
[[nodiscard]] Verification verify(const Relations& relations, const std::vector<Article>& articles);

}  // namespace actorgraph
