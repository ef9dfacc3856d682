#pragma once

// Camps: which actors stand together in a box, and what each of them is there.

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "graph/relations.hpp"
#include "graph/ties.hpp"
#include "render/drawing.hpp"
#include "render/map.hpp"

namespace actorgraph {

struct Camps {
  std::vector<std::string> names;
  std::vector<std::optional<std::size_t>> of;  ///< The camp of each actor.
  std::vector<std::string> roles;              ///< Of each actor: "president", or empty.
  std::vector<bool> told;                      ///< Of each tie: a role or camp says it already.
};

/// The ties that say, undisputed and in the articles' own voice, that their source leads or belongs to their target; the
/// most telling first: who leads, now, most often told.
[[nodiscard]] std::vector<std::uint32_t> containments(const std::vector<Tie>& ties);

/// The camps of `relations`: by state, by the organisation they lead or belong to. A camp that is
/// mostly busy with itself, or in which all actors are, is none.
[[nodiscard]] Camps camps_of(const Relations& relations, const std::vector<Tie>& ties, const MapWishes& wishes);

/// Boxes in `drawing` for the camps of two or more of the actors that `is_drawn`; none where actors do not stand in columns.
/// The box of each camp comes back.
[[nodiscard]] std::vector<std::optional<std::size_t>> add_clusters(Drawing& drawing, const Camps& camps,
                                                                   const std::function<bool(std::size_t)>& is_drawn);

}  // namespace actorgraph
