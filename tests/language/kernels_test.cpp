#include "language/kernels.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <vector>

#include "language/activations.hpp"

using namespace actorgraph;

namespace {

// The sets of instructions that this machine can run; the first is the portable one.
std::vector<Instructions> runnable() {
  std::vector<Instructions> sets = {Instructions::portable};
  for (const Instructions set : {Instructions::avx2, Instructions::avx512}) {
    if (set <= best_instructions()) sets.push_back(set);
  }
  return sets;
}

class Numbers {
 public:
  std::int32_t below(std::int32_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::int32_t>((state_ >> 33U) % static_cast<std::uint64_t>(limit));
  }
  float unit() { return static_cast<float>(below(1 << 20)) * 0x1p-19f - 1.0f; }

 private:
  std::uint64_t state_ = 1;
};

}  // namespace

TEST_CASE("kernels: products are exact, whatever the instructions") {
  Numbers numbers;
  for (const std::size_t rows : {1, 3, 4, 9}) {
    for (const std::size_t inputs : {2, 6, 192, 512}) {
      for (const std::size_t outputs : {1, 9, 16, 51, 80}) {
        std::vector<std::int8_t> weights(inputs * outputs);
        std::vector<std::int16_t> in(rows * inputs);
        for (auto& weight : weights) weight = static_cast<std::int8_t>(numbers.below(255) - 127);
        for (auto& value : in) value = static_cast<std::int16_t>(numbers.below(65535) - 32767);
        const PackedWeights packed(weights, inputs, outputs);
        for (const Instructions set : runnable()) {
          std::vector<std::int32_t> out(rows * packed.width());
          packed.multiply(kernels_for(set), in.data(), inputs, rows, out.data(), packed.width());
          for (std::size_t r = 0; r < rows; ++r) {
            for (std::size_t o = 0; o < outputs; ++o) {
              std::int64_t sum = 0;
              for (std::size_t i = 0; i < inputs; ++i) {
                sum += static_cast<std::int64_t>(in[r * inputs + i]) * weights[o * inputs + i];
              }
              REQUIRE(out[r * packed.width() + o] == sum);
            }
          }
        }
      }
    }
  }
}

TEST_CASE("kernels: the largest numbers do not overflow") {
  const std::vector<std::int8_t> weights(512, -127);
  const std::vector<std::int16_t> in(512, 32767);
  const PackedWeights packed(weights, 512, 1);
  for (const Instructions set : runnable()) {
    std::vector<std::int32_t> out(16);
    packed.multiply(kernels_for(set), in.data(), 512, 1, out.data(), 16);
    CHECK(out[0] == -32767LL * 127 * 512);
  }
}

TEST_CASE("kernels: floats have the same bits, whatever the instructions") {
  constexpr std::size_t hidden = 48;
  Numbers numbers;
  std::vector<float> sums(4 * hidden);
  std::vector<std::int32_t> before(4 * hidden);
  std::vector<float> scales(4 * hidden);
  for (std::size_t round = 0; round < 200; ++round) {
    for (float& sum : sums) sum = 12.0f * numbers.unit();
    for (auto& value : before) value = numbers.below(2'000'000) - 1'000'000;
    for (float& scale : scales) scale = 3e-6f * numbers.unit();
    std::vector<float> first_cells(hidden, 0.3f);
    std::vector<std::int16_t> first_out(hidden);
    std::vector<std::int16_t> first_integers(4 * hidden);
    std::vector<float> first_floats(4 * hidden);
    for (const Instructions set : runnable()) {
      const Kernels& kernels = kernels_for(set);
      std::vector<float> cells(hidden, 0.3f);
      std::vector<std::int16_t> out(hidden);
      std::vector<std::int16_t> integers(4 * hidden);
      std::vector<float> floats(4 * hidden);
      kernels.lstm_step(sums.data(), before.data(), scales.data(), hidden, cells.data(), out.data());
      const float unit =
          kernels.to_integers(sums.data(), 4 * hidden - 3, 4095.0f, round % 2 == 0, integers.data());
      kernels.to_floats(before.data(), unit, scales.data(), sums.data(), 4 * hidden, floats.data());
      if (set == Instructions::portable) {
        first_cells = cells;
        first_out = out;
        first_integers = integers;
        first_floats = floats;
      }
      REQUIRE(cells == first_cells);
      REQUIRE(out == first_out);
      REQUIRE(integers == first_integers);
      REQUIRE(floats == first_floats);
    }
  }
}

TEST_CASE("kernels: integers stand in proportion") {
  const std::vector<float> values = {0.5f, -1.0f, 0.25f, 2.0f};
  std::vector<std::int16_t> out(4);
  CHECK(kernels_for(Instructions::portable).to_integers(values.data(), 4, 1000.0f, false, out.data()) ==
        doctest::Approx(0.002));
  CHECK(out == std::vector<std::int16_t>{250, -500, 125, 1000});
  static_cast<void>(
      kernels_for(Instructions::portable).to_integers(values.data(), 4, 1000.0f, true, out.data()));
  CHECK(out == std::vector<std::int16_t>{250, 0, 125, 1000});
}

TEST_CASE("activations: close to the true functions") {
  for (float x = -20; x < 20; x += 0.01f) {
    CHECK(std::abs(fast_tanh(x) - std::tanh(x)) < 2e-6f);
    CHECK(std::abs(fast_sigmoid(x) - 1.0f / (1.0f + std::exp(-x))) < 2e-6f);
  }
}
