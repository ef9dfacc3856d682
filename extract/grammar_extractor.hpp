#pragma once

// The grammar extractor: frames over dependency trees. The default one.

#include <memory>

#include "extract/alias_index.hpp"
#include "extract/extractor.hpp"
#include "extract/rule_index.hpp"

namespace actorgraph {

class GrammarExtractor : public Extractor {
 public:
  GrammarExtractor(std::shared_ptr<const AliasIndex> aliases, ExtractRules rules);
  GrammarExtractor(const Aliases& aliases, ExtractRules rules);

  [[nodiscard]] Relations extract(const Article& article, const Analysis& analysis) const override;

 private:
  std::shared_ptr<const AliasIndex> aliases_;
  RuleIndex rules_;
};

}  // namespace actorgraph
