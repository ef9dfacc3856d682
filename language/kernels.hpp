#pragma once

// The arithmetic of the network, once for each set of vector instructions. Every set gives the same
// bits: products and sums are of integers, and floats are only ever taken element by element, by
// operations that IEEE 754 rounds in one way.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace actorgraph {

enum class Instructions : std::uint8_t { portable, avx2, avx512 };

/// The best that this machine has.
[[nodiscard]] Instructions best_instructions();

/// What `Instructions` share: four loops that take nearly all of the time.
struct Kernels {
  /// out[row][output] = sum of in[row][input] * weight; `pairs` pairs of inputs and `blocks` blocks of 16
  /// outputs, the weights laid out block by block, pair by pair, output by output.
  void (*multiply)(const std::int16_t* in, std::size_t in_stride, std::size_t rows,
                   const std::int16_t* weights, std::size_t pairs, std::size_t blocks, std::int32_t* out,
                   std::size_t out_stride);
  /// out = sum * (row_scale * scale) + bias.
  void (*to_floats)(const std::int32_t* sums, float row_scale, const float* scales, const float* biases,
                    std::size_t count, float* out);
  /// One step of an LSTM in one sentence: four gates of `hidden` values each. `before` is added to `sums` if
  /// the step is not the first; `cells` are changed in place; outputs are 32767 times as large.
  void (*lstm_step)(const float* sums, const std::int32_t* before, const float* before_scales,
                    std::size_t hidden, float* cells, std::int16_t* out);
  /// Integers from -`limit` to `limit`, in proportion; returns what one of them stands for. With `rectified`,
  /// negative values are taken for 0.
  float (*to_integers)(const float* values, std::size_t count, float limit, bool rectified,
                       std::int16_t* out);
};

/// REQUIRES: the machine has the instructions.
[[nodiscard]] const Kernels& kernels_for(Instructions instructions);

/// A matrix ready to be multiplied with.
class PackedWeights {
 public:
  PackedWeights() = default;
  /// `outputs` rows of `inputs` weights.
  PackedWeights(std::span<const std::int8_t> weights, std::size_t inputs, std::size_t outputs);
  /// As above, of 16-bit weights whose rows are `stride` apart; memory is used again.
  void pack(const std::int16_t* weights, std::size_t inputs, std::size_t outputs, std::size_t stride);

  /// Outputs, rounded up to whole blocks of 16: what a row of the result must have room for.
  [[nodiscard]] std::size_t width() const { return blocks_ * 16; }
  void multiply(const Kernels& kernels, const std::int16_t* in, std::size_t in_stride, std::size_t rows,
                std::int32_t* out, std::size_t out_stride) const {
    kernels.multiply(in, in_stride, rows, values_.data(), pairs_, blocks_, out, out_stride);
  }

 private:
  std::size_t pairs_ = 0;
  std::size_t blocks_ = 0;
  std::vector<std::int16_t> values_;
};

}  // namespace actorgraph
