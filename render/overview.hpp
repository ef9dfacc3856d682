#pragma once

// What is drawn of a graph that is too large to read: persons and organisations in the state or
// organisation that they are said to lead or belong to, and of what that gives the backbone.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/relations.hpp"
#include "graph/ties.hpp"
#include "render/lines.hpp"
#include "render/style.hpp"

namespace actorgraph {

struct Overview {
  std::vector<TieBundle> lines;       ///< One a stance and direction between two actors; sorted by actors.
  std::vector<std::uint32_t> inside;  ///< How many others each actor of the relations stands for.
  std::size_t actors = 0;             ///< That have ties at all.
  std::size_t relations = 0;          ///< Claims that the lines hold.
};

/// For each actor whom it is drawn as: itself, or for persons and organisations whom the articles
/// say, in their own voice and undisputed, that they lead or belong to now. Where somebody comes
/// from counts for nothing: a critic of a state is not the state.
[[nodiscard]] std::vector<std::uint32_t> wholes_of(const Relations& relations, const std::vector<Tie>& ties);

/// The overview of `ties`: the busiest actors (Style::backbone_actors; among them the busiest of each large
/// community), the lines that hold them together, and the strongest lines besides
/// (Style::backbone_lines in all). Between two actors a stance that is told less than a third as
/// often as the prevailing one is counted with it; lines that are told half as often as the
/// strongest are drawn with it. What somebody is ("former president of") is no line. A line has the
/// look of its most told fact, else of what is told most.
[[nodiscard]] Overview overview_of(const Relations& relations, const std::vector<Tie>& ties, const Style& style);

}  // namespace actorgraph
