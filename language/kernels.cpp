#include "language/kernels.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "language/activations.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace actorgraph {
namespace {

constexpr std::size_t lanes = 16;       // outputs of a block
constexpr std::size_t block_pair = 32;  // 16-bit weights of one block and one pair of inputs
constexpr float one = 32767.0f;         // what stands for 1 in the outputs of an LSTM

// The bodies below are compiled once for each set of instructions, into the functions that follow them.
[[gnu::always_inline]] inline std::int16_t rounded(float value) {
  return static_cast<std::int16_t>(static_cast<std::int32_t>(value + (value < 0.0f ? -0.5f : 0.5f)));
}

[[gnu::always_inline]] inline void floats_body(const std::int32_t* sums, float row_scale, const float* scales,
                                               const float* biases, std::size_t count, float* out) {
  for (std::size_t i = 0; i < count; ++i) {
    out[i] = static_cast<float>(sums[i]) * (row_scale * scales[i]) + biases[i];
  }
}

[[gnu::always_inline]] inline void lstm_body(const float* sums, const std::int32_t* before,
                                             const float* before_scales, std::size_t hidden, float* cells,
                                             std::int16_t* out) {
  constexpr std::size_t gates = 4;
  float gate[gates][lanes];
  for (std::size_t first = 0; first < hidden; first += lanes) {
    for (std::size_t g = 0; g < gates; ++g) {
      const std::size_t at = g * hidden + first;
      for (std::size_t i = 0; i < lanes; ++i) gate[g][i] = sums[at + i];
      if (before != nullptr) {
        for (std::size_t i = 0; i < lanes; ++i) {
          gate[g][i] += static_cast<float>(before[at + i]) * before_scales[at + i];
        }
      }
    }
    for (std::size_t i = 0; i < lanes; ++i) {
      const Quotient input = double_sigmoid_quotient(gate[0][i]);
      const Quotient forget = double_sigmoid_quotient(gate[1][i]);
      const Quotient candidate = tanh_quotient(gate[3][i]);
      const float taken = input.over * candidate.over;
      const float taken_under = input.under * candidate.under;
      const float kept = forget.over * cells[first + i];
      const float cell = 0.5f * (kept * taken_under + taken * forget.under) / (taken_under * forget.under);
      cells[first + i] = cell;
      const Quotient output = double_sigmoid_quotient(gate[2][i]);
      const Quotient bent = tanh_quotient(cell);
      out[first + i] = rounded(output.over * bent.over * (0.5f * one) / (output.under * bent.under));
    }
  }
}

// Sixteen values at once, in whatever registers the instructions have.
using Floats = float __attribute__((vector_size(lanes * sizeof(float))));
using Integers = std::int32_t __attribute__((vector_size(lanes * sizeof(std::int32_t))));
using Halves = std::int16_t __attribute__((vector_size(lanes * sizeof(std::int16_t))));

[[gnu::always_inline]] inline float integers_body(const float* values, std::size_t count, float limit,
                                                  bool rectified, std::int16_t* out) {
  const std::size_t whole = count / lanes * lanes;
  const float floor = rectified ? 0.0f : -1.0f;
  Floats largest = {};
  for (std::size_t i = 0; i < whole; i += lanes) {
    Floats value;
    std::memcpy(&value, values + i, sizeof value);
    const Floats other = value * floor;
    const Floats magnitude = value > other ? value : other;
    largest = magnitude > largest ? magnitude : largest;
  }
  float most = 1e-20f;
  for (std::size_t j = 0; j < lanes; ++j) most = std::max(most, largest[j]);
  for (std::size_t i = whole; i < count; ++i) most = std::max(most, std::max(values[i], values[i] * floor));
  const float factor = limit / most;
  const float lowest = rectified ? 0.0f : -most;
  for (std::size_t i = 0; i < whole; i += lanes) {
    Floats value;
    std::memcpy(&value, values + i, sizeof value);
    value = (value < lowest ? Floats{} + lowest : value) * factor;
    value += value < 0.0f ? Floats{} - 0.5f : Floats{} + 0.5f;
    const Halves halves = __builtin_convertvector(__builtin_convertvector(value, Integers), Halves);
    std::memcpy(out + i, &halves, sizeof halves);
  }
  for (std::size_t i = whole; i < count; ++i) out[i] = rounded(std::max(values[i], lowest) * factor);
  return most / limit;
}

[[gnu::always_inline]] inline void multiply_body(const std::int16_t* in, std::size_t in_stride,
                                                 std::size_t rows, const std::int16_t* weights,
                                                 std::size_t pairs, std::size_t blocks, std::int32_t* out,
                                                 std::size_t out_stride) {
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t block = 0; block < blocks; ++block) {
      const std::int16_t* from = weights + block * pairs * block_pair;
      std::array<std::int32_t, lanes> sums{};
      for (std::size_t pair = 0; pair < pairs; ++pair, from += block_pair) {
        const std::int32_t even = in[row * in_stride + 2 * pair];
        const std::int32_t odd = in[row * in_stride + 2 * pair + 1];
        for (std::size_t i = 0; i < lanes; ++i) sums[i] += even * from[2 * i] + odd * from[2 * i + 1];
      }
      std::copy(sums.begin(), sums.end(), out + row * out_stride + block * lanes);
    }
  }
}

void multiply_portable(const std::int16_t* in, std::size_t in_stride, std::size_t rows,
                       const std::int16_t* weights, std::size_t pairs, std::size_t blocks, std::int32_t* out,
                       std::size_t out_stride) {
  multiply_body(in, in_stride, rows, weights, pairs, blocks, out, out_stride);
}
void floats_portable(const std::int32_t* sums, float row_scale, const float* scales, const float* biases,
                     std::size_t count, float* out) {
  floats_body(sums, row_scale, scales, biases, count, out);
}
void lstm_portable(const float* sums, const std::int32_t* before, const float* before_scales,
                   std::size_t hidden, float* cells, std::int16_t* out) {
  lstm_body(sums, before, before_scales, hidden, cells, out);
}
float integers_portable(const float* values, std::size_t count, float limit, bool rectified,
                        std::int16_t* out) {
  return integers_body(values, count, limit, rectified, out);
}

constexpr Kernels portable_kernels = {multiply_portable, floats_portable, lstm_portable, integers_portable};

#if defined(__x86_64__)

// Two inputs of one row, in every lane.
[[gnu::always_inline]] inline std::int32_t pair_at(const std::int16_t* in) {
  std::int32_t pair = 0;
  std::memcpy(&pair, in, sizeof pair);
  return pair;
}

template <std::size_t rows>
[[gnu::target("avx2")]] inline void block_avx2(const std::int16_t* in, std::size_t in_stride,
                                               const std::int16_t* weights, std::size_t pairs,
                                               std::int32_t* out, std::size_t out_stride) {
  __m256i low[rows];
  __m256i high[rows];
  for (std::size_t r = 0; r < rows; ++r) low[r] = high[r] = _mm256_setzero_si256();
  for (std::size_t pair = 0; pair < pairs; ++pair, weights += block_pair) {
    const __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights));
    const __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(weights + block_pair / 2));
    for (std::size_t r = 0; r < rows; ++r) {
      const __m256i inputs = _mm256_set1_epi32(pair_at(in + r * in_stride + 2 * pair));
      low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(inputs, first));
      high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(inputs, second));
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * out_stride), low[r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(out + r * out_stride + lanes / 2), high[r]);
  }
}

[[gnu::target("avx2")]] void multiply_avx2(const std::int16_t* in, std::size_t in_stride, std::size_t rows,
                                           const std::int16_t* weights, std::size_t pairs, std::size_t blocks,
                                           std::int32_t* out, std::size_t out_stride) {
  for (std::size_t block = 0; block < blocks; ++block, weights += pairs * block_pair, out += lanes) {
    std::size_t row = 0;
    for (; row + 4 <= rows; row += 4) {
      block_avx2<4>(in + row * in_stride, in_stride, weights, pairs, out + row * out_stride, out_stride);
    }
    for (; row < rows; ++row) {
      block_avx2<1>(in + row * in_stride, in_stride, weights, pairs, out + row * out_stride, out_stride);
    }
  }
}
[[gnu::target("avx2")]] void floats_avx2(const std::int32_t* sums, float row_scale, const float* scales,
                                         const float* biases, std::size_t count, float* out) {
  floats_body(sums, row_scale, scales, biases, count, out);
}
[[gnu::target("avx2")]] void lstm_avx2(const float* sums, const std::int32_t* before,
                                       const float* before_scales, std::size_t hidden, float* cells,
                                       std::int16_t* out) {
  lstm_body(sums, before, before_scales, hidden, cells, out);
}
[[gnu::target("avx2")]] float integers_avx2(const float* values, std::size_t count, float limit,
                                            bool rectified, std::int16_t* out) {
  return integers_body(values, count, limit, rectified, out);
}

constexpr Kernels avx2_kernels = {multiply_avx2, floats_avx2, lstm_avx2, integers_avx2};

template <std::size_t rows, std::size_t blocks>
[[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]] inline void block_avx512(
    const std::int16_t* in, std::size_t in_stride, const std::int16_t* weights, std::size_t pairs,
    std::int32_t* out, std::size_t out_stride) {
  __m512i sums[rows][blocks];
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t b = 0; b < blocks; ++b) sums[r][b] = _mm512_setzero_si512();
  }
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    __m512i weight[blocks];
    for (std::size_t b = 0; b < blocks; ++b) {
      weight[b] = _mm512_loadu_si512(weights + (b * pairs + pair) * block_pair);
    }
    for (std::size_t r = 0; r < rows; ++r) {
      const __m512i inputs = _mm512_set1_epi32(pair_at(in + r * in_stride + 2 * pair));
      for (std::size_t b = 0; b < blocks; ++b)
        sums[r][b] = _mm512_dpwssd_epi32(sums[r][b], inputs, weight[b]);
    }
  }
  for (std::size_t r = 0; r < rows; ++r) {
    for (std::size_t b = 0; b < blocks; ++b)
      _mm512_storeu_si512(out + r * out_stride + b * lanes, sums[r][b]);
  }
}

template <std::size_t blocks>
[[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]] inline void rows_avx512(
    const std::int16_t* in, std::size_t in_stride, std::size_t rows, const std::int16_t* weights,
    std::size_t pairs, std::int32_t* out, std::size_t out_stride) {
  constexpr std::size_t most = 6;  // times two blocks: twelve sums are kept in registers, more are not
  std::size_t row = 0;
  for (; row + most <= rows; row += most) {
    block_avx512<most, blocks>(in + row * in_stride, in_stride, weights, pairs, out + row * out_stride,
                               out_stride);
  }
  in += row * in_stride;
  out += row * out_stride;
  switch (rows - row) {
    case 5:
      return block_avx512<5, blocks>(in, in_stride, weights, pairs, out, out_stride);
    case 4:
      return block_avx512<4, blocks>(in, in_stride, weights, pairs, out, out_stride);
    case 3:
      return block_avx512<3, blocks>(in, in_stride, weights, pairs, out, out_stride);
    case 2:
      return block_avx512<2, blocks>(in, in_stride, weights, pairs, out, out_stride);
    case 1:
      return block_avx512<1, blocks>(in, in_stride, weights, pairs, out, out_stride);
    default:
      return;
  }
}

[[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]] void multiply_avx512(
    const std::int16_t* in, std::size_t in_stride, std::size_t rows, const std::int16_t* weights,
    std::size_t pairs, std::size_t blocks, std::int32_t* out, std::size_t out_stride) {
  std::size_t block = 0;
  for (; block + 2 <= blocks; block += 2) {
    rows_avx512<2>(in, in_stride, rows, weights + block * pairs * block_pair, pairs, out + block * lanes,
                   out_stride);
  }
  for (; block < blocks; ++block) {
    rows_avx512<1>(in, in_stride, rows, weights + block * pairs * block_pair, pairs, out + block * lanes,
                   out_stride);
  }
}
[[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]] void floats_avx512(
    const std::int32_t* sums, float row_scale, const float* scales, const float* biases, std::size_t count,
    float* out) {
  floats_body(sums, row_scale, scales, biases, count, out);
}
[[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]] void lstm_avx512(
    const float* sums, const std::int32_t* before, const float* before_scales, std::size_t hidden,
    float* cells, std::int16_t* out) {
  lstm_body(sums, before, before_scales, hidden, cells, out);
}
[[gnu::target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni")]] float integers_avx512(
    const float* values, std::size_t count, float limit, bool rectified, std::int16_t* out) {
  return integers_body(values, count, limit, rectified, out);
}

constexpr Kernels avx512_kernels = {multiply_avx512, floats_avx512, lstm_avx512, integers_avx512};

#endif

}  // namespace

Instructions best_instructions() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512vnni") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")) {
    return Instructions::avx512;
  }
  if (__builtin_cpu_supports("avx2")) return Instructions::avx2;
#endif
  return Instructions::portable;
}

const Kernels& kernels_for(Instructions instructions) {
#if defined(__x86_64__)
  if (instructions == Instructions::avx512) return avx512_kernels;
  if (instructions == Instructions::avx2) return avx2_kernels;
#endif
  static_cast<void>(instructions);
  return portable_kernels;
}

PackedWeights::PackedWeights(std::span<const std::int8_t> weights, std::size_t inputs, std::size_t outputs) {
  const std::vector<std::int16_t> wide(weights.begin(), weights.end());
  pack(wide.data(), inputs, outputs, inputs);
}

void PackedWeights::pack(const std::int16_t* weights, std::size_t inputs, std::size_t outputs,
                         std::size_t stride) {
  pairs_ = (inputs + 1) / 2;
  blocks_ = (outputs + lanes - 1) / lanes;
  values_.assign(blocks_ * pairs_ * block_pair, 0);
  for (std::size_t output = 0; output < outputs; ++output) {
    std::int16_t* to = values_.data() + (output / lanes) * pairs_ * block_pair + (output % lanes) * 2;
    for (std::size_t input = 0; input < inputs; ++input) {
      to[(input / 2) * block_pair + input % 2] = weights[output * stride + input];
    }
  }
}

}  // namespace actorgraph
