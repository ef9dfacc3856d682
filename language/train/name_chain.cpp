#include "language/train/name_chain.hpp"

#include <algorithm>
#include <cmath>

namespace actorgraph {
namespace {

constexpr std::size_t tags = name_tag_count;
constexpr float impossible = -1e4f;

using Row = std::array<float, tags>;

float log_sum(const Row& values) {
  const float largest = *std::max_element(values.begin(), values.end());
  float sum = 0;
  for (const float value : values) sum += std::exp(value - largest);
  return largest + std::log(sum);
}

// Sums over all ways through a sentence, forwards and backwards.
class Chain {
 public:
  Chain(std::span<const float> scores, std::span<const float> transitions,
        std::span<const AllowedTags> allowed)
      : transitions_(transitions),
        size_(allowed.size()),
        emissions_(size_),
        forward_(size_),
        backward_(size_) {
    for (std::size_t w = 0; w < size_; ++w) {
      for (std::size_t t = 0; t < tags; ++t) {
        emissions_[w][t] = (allowed[w] >> t) & 1U ? scores[w * tags + t] : impossible;
      }
    }
    run_forward();
    run_backward();
  }

  [[nodiscard]] float log_total() const { return log_sum(forward_.back()); }

  void add_slopes(float scale, ChainSlopes slopes) const {
    const float total = log_total();
    for (std::size_t w = 0; w < size_; ++w) {
      for (std::size_t t = 0; t < tags; ++t) {
        slopes.scores[w * tags + t] += scale * std::exp(forward_[w][t] + backward_[w][t] - total);
        if (w == 0) continue;
        for (std::size_t before = 0; before < tags; ++before) {
          const float way =
              forward_[w - 1][before] + transition(before, t) + emissions_[w][t] + backward_[w][t];
          slopes.transitions[before * tags + t] += scale * std::exp(way - total);
        }
      }
    }
  }

 private:
  [[nodiscard]] float transition(std::size_t before, std::size_t tag) const {
    return may_follow(before, tag) ? transitions_[before * tags + tag] : impossible;
  }

  void run_forward() {
    for (std::size_t t = 0; t < tags; ++t) {
      forward_[0][t] = emissions_[0][t] + (t == 0 || begins_name(t) ? 0.0f : impossible);
    }
    for (std::size_t w = 1; w < size_; ++w) {
      for (std::size_t t = 0; t < tags; ++t) {
        Row ways;
        for (std::size_t before = 0; before < tags; ++before) {
          ways[before] = forward_[w - 1][before] + transition(before, t);
        }
        forward_[w][t] = log_sum(ways) + emissions_[w][t];
      }
    }
  }

  void run_backward() {
    backward_[size_ - 1].fill(0.0f);
    for (std::size_t w = size_ - 1; w-- > 0;) {
      for (std::size_t t = 0; t < tags; ++t) {
        Row ways;
        for (std::size_t next = 0; next < tags; ++next) {
          ways[next] = transition(t, next) + emissions_[w + 1][next] + backward_[w + 1][next];
        }
        backward_[w][t] = log_sum(ways);
      }
    }
  }

  std::span<const float> transitions_;
  std::size_t size_;
  std::vector<Row> emissions_, forward_, backward_;
};

}  // namespace

double chain_loss(std::span<const float> scores, std::span<const float> transitions,
                  std::span<const AllowedTags> allowed, float scale, ChainSlopes slopes) {
  const std::vector<AllowedTags> anything(allowed.size(), all_tags);
  const Chain every(scores, transitions, anything);
  const Chain right(scores, transitions, allowed);
  every.add_slopes(scale, slopes);
  right.add_slopes(-scale, slopes);
  return static_cast<double>(every.log_total()) - static_cast<double>(right.log_total());
}

}  // namespace actorgraph
