#pragma once

// The pattern extractor: a user's own surface patterns, for what the grammar does not know.

#include <memory>
#include <vector>

#include "extract/alias_index.hpp"
#include "extract/extractor.hpp"
#include "extract/surface_pattern.hpp"

namespace actorgraph {

class PatternExtractor : public Extractor {
 public:
  PatternExtractor(std::shared_ptr<const AliasIndex> aliases, std::vector<SurfacePattern> patterns);
  PatternExtractor(const Aliases& aliases, std::vector<SurfacePattern> patterns);

  [[nodiscard]] Relations extract(const Article& article, const Analysis& analysis) const override;

 private:
  std::shared_ptr<const AliasIndex> aliases_;
  std::vector<SurfacePattern> patterns_;
};

}  // namespace actorgraph
