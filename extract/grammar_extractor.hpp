#pragma once

// The grammar extractor: frames over dependency trees. The default one.

#include "extract/alias_index.hpp"
#include "extract/extractor.hpp"
#include "extract/rule_index.hpp"

namespace actorgraph {

class GrammarExtractor : public Extractor {
 public:
  GrammarExtractor(AliasIndex aliases, ExtractRules rules);
  GrammarExtractor(const Aliases& aliases, ExtractRules rules);

  [[nodiscard]] Relations extract(const Article& article, const Analysis& analysis) const override;

 private:
  AliasIndex aliases_;
  RuleIndex rules_;
};

}  // namespace actorgraph
