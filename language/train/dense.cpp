#include "language/train/dense.hpp"

#include <algorithm>
#include <cstring>

namespace actorgraph {
namespace {

constexpr std::size_t panel_width = 16;
constexpr std::size_t lanes = 8;
using Vector = float __attribute__((vector_size(lanes * sizeof(float))));

Vector load(const float* from) {
  Vector value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

// `rows` rows of the product with one panel, kept in registers until all is summed.
template <std::size_t rows>
void multiply_panel(const float* left, std::size_t row_stride, std::size_t column_stride, const float* panel,
                    std::size_t depth, float* sums) {
  Vector low[rows] = {};
  Vector high[rows] = {};
  for (std::size_t k = 0; k < depth; ++k, panel += panel_width, left += column_stride) {
    const Vector panel_low = load(panel);
    const Vector panel_high = load(panel + lanes);
    for (std::size_t i = 0; i < rows; ++i) {
      const float factor = left[i * row_stride];
      low[i] += panel_low * factor;
      high[i] += panel_high * factor;
    }
  }
  for (std::size_t i = 0; i < rows; ++i) {
    std::memcpy(sums + i * panel_width, &low[i], sizeof low[i]);
    std::memcpy(sums + i * panel_width + lanes, &high[i], sizeof high[i]);
  }
}

void multiply_rows(std::size_t rows, const float* left, std::size_t row_stride, std::size_t column_stride,
                   const float* panel, std::size_t depth, float* sums) {
  switch (rows) {
    case 6:
      return multiply_panel<6>(left, row_stride, column_stride, panel, depth, sums);
    case 5:
      return multiply_panel<5>(left, row_stride, column_stride, panel, depth, sums);
    case 4:
      return multiply_panel<4>(left, row_stride, column_stride, panel, depth, sums);
    case 3:
      return multiply_panel<3>(left, row_stride, column_stride, panel, depth, sums);
    case 2:
      return multiply_panel<2>(left, row_stride, column_stride, panel, depth, sums);
    default:
      return multiply_panel<1>(left, row_stride, column_stride, panel, depth, sums);
  }
}

}  // namespace

void PackedMatrix::resize(std::size_t rows, std::size_t columns) {
  rows_ = rows;
  columns_ = columns;
  const std::size_t panels = (columns + panel_width - 1) / panel_width;
  panels_.assign(panels * rows * panel_width, 0.0f);
}

void PackedMatrix::pack(const float* values, std::size_t rows, std::size_t columns, std::size_t stride) {
  resize(rows, columns);
  for (std::size_t first = 0; first < columns; first += panel_width) {
    float* out = panels_.data() + first * rows;
    const std::size_t width = std::min(panel_width, columns - first);
    for (std::size_t row = 0; row < rows; ++row, out += panel_width) {
      std::copy_n(values + row * stride + first, width, out);
    }
  }
}

void PackedMatrix::pack_transposed(const float* values, std::size_t rows, std::size_t columns,
                                   std::size_t stride) {
  resize(rows, columns);
  for (std::size_t column = 0; column < columns; ++column) {
    float* out = panels_.data() + (column / panel_width) * rows * panel_width + column % panel_width;
    const float* from = values + column * stride;
    for (std::size_t row = 0; row < rows; ++row) out[row * panel_width] = from[row];
  }
}

void add_product(float* out, std::size_t out_stride, Operand left, std::size_t rows,
                 const PackedMatrix& right) {
  constexpr std::size_t block = 6;
  float sums[block * panel_width];
  for (std::size_t first = 0; first < right.columns(); first += panel_width) {
    const float* panel = right.panel(first / panel_width);
    const std::size_t width = std::min(panel_width, right.columns() - first);
    for (std::size_t row = 0; row < rows; row += block) {
      const std::size_t count = std::min(block, rows - row);
      multiply_rows(count, left.values + row * left.row_stride, left.row_stride, left.column_stride, panel,
                    right.rows(), sums);
      for (std::size_t i = 0; i < count; ++i) {
        float* target = out + (row + i) * out_stride + first;
        for (std::size_t j = 0; j < width; ++j) target[j] += sums[i * panel_width + j];
      }
    }
  }
}

}  // namespace actorgraph
