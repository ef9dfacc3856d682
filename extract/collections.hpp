#pragma once

// Who is counted among whom where a text lists the parts of a whole: "the league consists of Chile and
// Peru", "critics, including Acme", "a US-led coalition".

#include <vector>

#include "extract/memberships.hpp"
#include "extract/scene.hpp"

namespace actorgraph {

/// In the order of the text.
[[nodiscard]] std::vector<Membership> find_collections(const Scene& scene);

}  // namespace actorgraph
