#include "extract/grammar_extractor.hpp"

#include <utility>

#include "extract/find_actors.hpp"
#include "extract/places_named.hpp"
#include "extract/read_relations.hpp"
#include "extract/reading.hpp"

namespace actorgraph {

GrammarExtractor::GrammarExtractor(std::shared_ptr<const AliasIndex> aliases, ExtractRules rules)
    : aliases_(std::move(aliases)), rules_(std::move(rules)) {}

GrammarExtractor::GrammarExtractor(const Aliases& aliases, ExtractRules rules)
    : GrammarExtractor(std::make_shared<AliasIndex>(aliases), std::move(rules)) {}

Relations GrammarExtractor::extract(const Article& article, const Analysis& analysis) const {
  Cast cast = find_actors(article, analysis, *aliases_);
  const Reading reading(article, analysis);
  const std::size_t first_place = add_places(reading, *aliases_, cast);
  add_countries(reading, cast);
  return read_relations(reading, cast, first_place, rules_);
}

}  // namespace actorgraph
