#pragma once

// `actorgraph actors lint`: what is allowed in files of actors, and may still draw a wrong edge.

#include <span>
#include <string>
#include <vector>

#include "config/aliases.hpp"
#include "config/document.hpp"
#include "config/finding.hpp"

namespace actorgraph {

/// The findings in `files`, ordered by place. `table` is what `files` say together.
///
/// Names are compared folded (text/fold.hpp). `today` is an ISO date that open terms are measured
/// against, or empty: then their age is not judged. Findings about the carried world pack are left
/// out unless `carried` is set; a user's name that collides with the pack's is the user's finding.
[[nodiscard]] std::vector<Finding> lint_actors(std::span<const Document> files, const AliasTable& table,
                                               const std::string& today, bool carried = false);

/// Open terms that nobody has checked within the year before `today`: their holders may be out of
/// office. Ordered by place.
[[nodiscard]] std::vector<Finding> expired_terms(const Aliases& aliases, const std::string& today);

}  // namespace actorgraph
