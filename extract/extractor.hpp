#pragma once

// An Extractor reads one article and says which actors it mentions and which relations it claims.

#include "graph/relations.hpp"
#include "language/analysis.hpp"
#include "text/article.hpp"

namespace actorgraph {

class Extractor {
 public:
  Extractor() = default;
  Extractor(const Extractor&) = delete;
  Extractor& operator=(const Extractor&) = delete;
  virtual ~Extractor() = default;

  /// The relations of `article`: one article record, actors, evidence and relations, in canonical
  /// form (graph/canonical.hpp). Every mention and quote equals the text at its span.
  /// Pure: the same article gives the same value, on any thread.
  [[nodiscard]] virtual Relations extract(const Article& article, const Analysis& analysis) const = 0;
};

}  // namespace actorgraph
