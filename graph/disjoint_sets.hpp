#pragma once

// Sets of indices that share nothing, to be joined (union-find with path halving).

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace actorgraph {

class DisjointSets {
 public:
  /// Each index below `size` is a set of its own.
  explicit DisjointSets(std::size_t size) : parent_(size) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  /// The least index of the set that `one` is in.
  [[nodiscard]] std::size_t root(std::size_t one) {
    while (parent_[one] != one) one = parent_[one] = parent_[parent_[one]];
    return one;
  }

  /// False if they are in one set already.
  bool join(std::size_t a, std::size_t b) {
    a = root(a);
    b = root(b);
    parent_[std::max(a, b)] = std::min(a, b);
    return a != b;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace actorgraph
