#pragma once

// Who stands next to whom: the ties of a graph without their types and directions, as rows of one
// array. What paths and communities walk on.

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "graph/ties.hpp"

namespace actorgraph {

struct Neighbour {
  std::uint32_t actor = 0;
  double weight = 0;  ///< Independent sources of all ties between the two.

  friend bool operator==(const Neighbour&, const Neighbour&) = default;
};

class Neighbours {
 public:
  /// Ties that are told as not being so do not count.
  Neighbours(std::size_t actors, const std::vector<Tie>& ties);

  /// The neighbours of `actor`, ascending, each once.
  [[nodiscard]] std::span<const Neighbour> of(std::uint32_t actor) const {
    return std::span(all_).subspan(first_[actor], first_[actor + 1] - first_[actor]);
  }
  [[nodiscard]] std::size_t size() const { return first_.size() - 1; }

 private:
  std::vector<std::size_t> first_;
  std::vector<Neighbour> all_;
};

}  // namespace actorgraph
