#pragma once

// Random numbers that are the same on every machine (SplitMix64; Steele, Lea, Flood 2014).

#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace actorgraph {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t value = state_;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
  }
  /// From 0 up to, not including, `limit`.
  std::uint64_t below(std::uint64_t limit) { return next() % limit; }
  /// From 0 up to, not including, 1.
  float unit() { return static_cast<float>(next() >> 40U) * 0x1p-24f; }

  template <typename Value>
  void shuffle(std::vector<Value>& values) {
    for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace actorgraph
