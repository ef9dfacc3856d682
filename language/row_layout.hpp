#pragma once

// How the words of several sentences lie in one matrix, so that a recurrent network takes one step
// in all of them by one product: first words first, longer sentences above shorter ones.
//
//     sentence 0:  a0 a1 a2        rows:  a0 b0 c0 | a1 b1 | a2
//     sentence 1:  b0 b1           step:  0          1       2
//     sentence 2:  c0
//
// The sentences still running at a step are always the first of those of the step before.

#include <cstddef>
#include <span>
#include <vector>

namespace actorgraph {

class RowLayout {
 public:
  /// `lengths` in falling order; none is 0.
  void assign(std::span<const std::size_t> lengths) {
    starts_.assign(1, 0);
    if (lengths.empty()) return;
    std::size_t running = lengths.size();
    for (std::size_t step = 0; step < lengths.front(); ++step) {
      while (running > 0 && lengths[running - 1] <= step) --running;
      starts_.push_back(starts_.back() + running);
    }
  }

  [[nodiscard]] std::size_t rows() const { return starts_.back(); }
  [[nodiscard]] std::size_t steps() const { return starts_.size() - 1; }
  /// The first row of a step, and how many it has.
  [[nodiscard]] std::size_t start(std::size_t step) const { return starts_[step]; }
  [[nodiscard]] std::size_t count(std::size_t step) const { return starts_[step + 1] - starts_[step]; }
  [[nodiscard]] std::size_t row(std::size_t sentence, std::size_t word) const {
    return starts_[word] + sentence;
  }

 private:
  std::vector<std::size_t> starts_ = {0};
};

}  // namespace actorgraph
