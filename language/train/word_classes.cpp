#include "language/train/word_classes.hpp"

#include <algorithm>

#include "language/train/layers.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t rounds = 6;
constexpr std::size_t sample_per_class = 24;
constexpr std::size_t block = 512;  // vectors compared at a time

// For each vector the centre that is nearest: that with the largest 2 v·c - c·c.
std::vector<std::uint32_t> nearest(const float* vectors, std::size_t vector_count, std::size_t stride,
                                   const Matrix& centres) {
  PackedMatrix packed;
  packed.pack_transposed(centres.values.data(), centres.columns, centres.rows, centres.columns);
  std::vector<float> squares(centres.rows, 0.0f);
  for (std::size_t c = 0; c < centres.rows; ++c) {
    for (std::size_t i = 0; i < centres.columns; ++i) squares[c] += centres.row(c)[i] * centres.row(c)[i];
  }
  std::vector<std::uint32_t> found;
  Matrix products;
  for (std::size_t first = 0; first < vector_count; first += block) {
    const std::size_t rows = std::min(block, vector_count - first);
    products.reset(rows, centres.rows);
    add_product(products.values.data(), products.columns, {vectors + first * stride, stride}, rows, packed);
    for (std::size_t row = 0; row < rows; ++row) {
      std::uint32_t best = 0;
      float most = 2 * products.row(row)[0] - squares[0];
      for (std::uint32_t c = 1; c < centres.rows; ++c) {
        const float nearness = 2 * products.row(row)[c] - squares[c];
        if (nearness > most) {
          most = nearness;
          best = c;
        }
      }
      found.push_back(best);
    }
  }
  return found;
}

}  // namespace

WordClasses word_classes(std::span<const float> vectors, std::size_t size, std::size_t count) {
  const std::size_t all = vectors.size() / size;
  const std::size_t step = std::max<std::size_t>(1, all / (count * sample_per_class));
  const std::size_t sampled = all / step;
  Matrix centres;
  centres.reset(count, size);
  for (std::size_t c = 0; c < count; ++c)
    std::copy_n(vectors.data() + (c * sampled / count) * step * size, size, centres.row(c));
  for (std::size_t round = 0; round < rounds; ++round) {
    const auto class_of = nearest(vectors.data(), sampled, step * size, centres);
    std::vector<std::size_t> members(count, 0);
    Matrix sums;
    sums.reset(count, size);
    for (std::size_t v = 0; v < sampled; ++v) {
      ++members[class_of[v]];
      for (std::size_t i = 0; i < size; ++i) sums.row(class_of[v])[i] += vectors[v * step * size + i];
    }
    for (std::size_t c = 0; c < count; ++c) {
      if (members[c] == 0) continue;
      for (std::size_t i = 0; i < size; ++i)
        centres.row(c)[i] = sums.row(c)[i] / static_cast<float>(members[c]);
    }
  }
  return {centres.values, nearest(vectors.data(), all, size, centres)};
}

}  // namespace actorgraph
