#pragma once

// Who is who in an article.

#include "extract/alias_index.hpp"
#include "extract/cast.hpp"
#include "language/analysis.hpp"
#include "text/article.hpp"

namespace actorgraph {

/// The actors of `article`, the words that mention each, and what titles say of them. Roles are
/// looked up on the day of `article.published`. Pure, linear in the text. Any Analysis is accepted,
/// also one that contradicts itself.
[[nodiscard]] Cast find_actors(const Article& article, const Analysis& analysis, const AliasIndex& index);

}  // namespace actorgraph
