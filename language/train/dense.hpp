#pragma once

// Dense arithmetic for training: matrices of floats, row by row in memory, multiplied in an order
// that does not depend on the machine's caches or on the number of threads.

#include <cstddef>
#include <vector>

namespace actorgraph {

/// A matrix cut into panels of 16 columns, ready to be the right side of products.
class PackedMatrix {
 public:
  /// Takes `rows` x `columns` values at `values`, the rows `stride` apart.
  void pack(const float* values, std::size_t rows, std::size_t columns, std::size_t stride);
  /// Takes the transpose of `columns` x `rows` values at `values`, its rows `stride` apart.
  void pack_transposed(const float* values, std::size_t rows, std::size_t columns, std::size_t stride);

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] const float* panel(std::size_t number) const { return panels_.data() + number * rows_ * 16; }

 private:
  void resize(std::size_t rows, std::size_t columns);

  std::size_t rows_ = 0;
  std::size_t columns_ = 0;
  std::vector<float> panels_;
};

/// A left side: element (i, j) is at values[i * row_stride + j * column_stride].
struct Operand {
  const float* values;
  std::size_t row_stride;
  std::size_t column_stride = 1;
};

/// out (`rows` x right.columns(), its rows `out_stride` apart) += left * right.
void add_product(float* out, std::size_t out_stride, Operand left, std::size_t rows,
                 const PackedMatrix& right);

}  // namespace actorgraph
