#pragma once

// A seal tells whether a map is as it was drawn. It is no signature: whoever can run the program can
// draw and seal another map, but only with quotations that `verify` holds against the articles.

#include <string>
#include <string_view>
#include <vector>

#include "graph/relations.hpp"
#include "render/drawing.hpp"

namespace actorgraph {

/// The finished SVG of `drawing` with the claims that it shows, their evidence, and a seal over all of it.
[[nodiscard]] std::string with_evidence(std::string svg, const Relations& relations, const Drawing& drawing);

/// The page with its seal at the last `seal_place`; as it is if there is none.
[[nodiscard]] std::string sealed(std::string page);
inline constexpr std::string_view seal_place = "{{seal}}";

/// What became of a sealed map since it was drawn.
struct SealReport {
  bool present = false;              ///< There is a seal.
  bool whole = false;                ///< It fits: not a byte has changed.
  std::vector<std::string> changed;  ///< Ids of lines and claims that were changed, put in or taken out; sorted.

  friend bool operator==(const SealReport&, const SealReport&) = default;
};

[[nodiscard]] SealReport check_seal(std::string_view map);

}  // namespace actorgraph
