#pragma once

// The parts of the network while it learns: each goes forward, keeps what it needs, and goes
// backward, adding to the gradient.

#include <cstddef>
#include <span>
#include <vector>

#include "language/row_layout.hpp"
#include "language/train/dense.hpp"
#include "language/train/draft.hpp"

namespace actorgraph {

/// Rows of floats.
struct Matrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<float> values;

  /// All zero afterwards.
  void reset(std::size_t new_rows, std::size_t new_columns) {
    rows = new_rows;
    columns = new_columns;
    values.assign(rows * columns, 0.0f);
  }
  [[nodiscard]] float* row(std::size_t i) { return values.data() + i * columns; }
  [[nodiscard]] const float* row(std::size_t i) const { return values.data() + i * columns; }
  [[nodiscard]] Operand operand() const { return {values.data(), columns}; }
  [[nodiscard]] Operand transposed() const { return {values.data(), 1, columns}; }
};

/// The weights of a network and the gradient of its loss, of the same size.
struct Slopes {
  std::span<const float> weights;
  std::span<float> gradient;
};

/// out = in * weights + bias.
void forward(const LayerPlace& layer, std::span<const float> weights, const Matrix& in, Matrix& out,
             bool has_bias = true);
/// Adds to the gradient of the layer and to `in_slope`.
void backward(const LayerPlace& layer, Slopes slopes, const Matrix& in, const Matrix& out_slope,
              Matrix& in_slope, bool has_bias = true);

/// Negative values become 0; `slope` is 0 where `values` is.
void rectify(Matrix& values);
void rectify_slope(const Matrix& values, Matrix& slope);

/// An LSTM of one direction over all sentences of a layout.
class LstmPass {
 public:
  /// Reads `in`, writes the columns of `out` from `column`, as many as it has hidden units.
  void forward(const LstmPlace& place, std::span<const float> weights, const RowLayout& layout, bool reversed,
               const Matrix& in, Matrix& out, std::size_t column);
  /// `out_slope` is used up. Must follow `forward` with the same arguments.
  void backward(const LstmPlace& place, Slopes slopes, const RowLayout& layout, bool reversed,
                const Matrix& in, const Matrix& out, Matrix& out_slope, std::size_t column, Matrix& in_slope);

 private:
  struct Step {
    std::size_t first;      // row
    std::size_t count;      // rows
    std::size_t previous;   // row where the step before starts
    std::size_t continued;  // rows that have a step before
  };
  static Step step_at(const RowLayout& layout, bool reversed, std::size_t number);
  void activate(const Step& step, std::size_t hidden, Matrix& out, std::size_t column);
  void slope_of_gates(const Step& step, std::size_t hidden, const Matrix& out_slope, std::size_t column);

  Matrix gates_;  // after their activations; while going backward, their slopes
  Matrix cells_;
  Matrix cell_slopes_;
  Matrix previous_outputs_;
};

}  // namespace actorgraph
