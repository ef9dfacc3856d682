#include "language/train/layers.hpp"

#include <algorithm>

#include "language/activations.hpp"

namespace actorgraph {
namespace {

thread_local PackedMatrix packed_weights;
thread_local PackedMatrix packed_slopes;

void add_column_sums(const Matrix& matrix, float* sums) {
  for (std::size_t row = 0; row < matrix.rows; ++row) {
    const float* values = matrix.row(row);
    for (std::size_t column = 0; column < matrix.columns; ++column) sums[column] += values[column];
  }
}

void pack(const LayerPlace& layer, std::span<const float> weights) {
  packed_weights.pack(weights.data() + layer.weights, layer.inputs, layer.outputs, layer.outputs);
}

void pack_transposed(const LayerPlace& layer, std::span<const float> weights) {
  packed_weights.pack_transposed(weights.data() + layer.weights, layer.outputs, layer.inputs, layer.outputs);
}

}  // namespace

void forward(const LayerPlace& layer, std::span<const float> weights, const Matrix& in, Matrix& out,
             bool has_bias) {
  out.reset(in.rows, layer.outputs);
  if (has_bias) {
    for (std::size_t row = 0; row < out.rows; ++row) {
      std::copy_n(weights.data() + layer.bias, layer.outputs, out.row(row));
    }
  }
  pack(layer, weights);
  add_product(out.values.data(), out.columns, in.operand(), in.rows, packed_weights);
}

void backward(const LayerPlace& layer, Slopes slopes, const Matrix& in, const Matrix& out_slope,
              Matrix& in_slope, bool has_bias) {
  packed_slopes.pack(out_slope.values.data(), out_slope.rows, out_slope.columns, out_slope.columns);
  add_product(slopes.gradient.data() + layer.weights, layer.outputs, in.transposed(), layer.inputs,
              packed_slopes);
  if (has_bias) add_column_sums(out_slope, slopes.gradient.data() + layer.bias);
  pack_transposed(layer, slopes.weights);
  add_product(in_slope.values.data(), in_slope.columns, out_slope.operand(), out_slope.rows, packed_weights);
}

void rectify(Matrix& values) {
  for (float& value : values.values) value = value > 0.0f ? value : 0.0f;
}

void rectify_slope(const Matrix& values, Matrix& slope) {
  for (std::size_t i = 0; i < slope.values.size(); ++i) {
    slope.values[i] = values.values[i] > 0.0f ? slope.values[i] : 0.0f;
  }
}

LstmPass::Step LstmPass::step_at(const RowLayout& layout, bool reversed, std::size_t number) {
  const std::size_t step = reversed ? layout.steps() - 1 - number : number;
  if (number == 0) return {layout.start(step), layout.count(step), 0, 0};
  const std::size_t before = reversed ? step + 1 : step - 1;
  return {layout.start(step), layout.count(step), layout.start(before),
          std::min(layout.count(step), layout.count(before))};
}

void LstmPass::activate(const Step& step, std::size_t hidden, Matrix& out, std::size_t column) {
  for (std::size_t i = 0; i < step.count; ++i) {
    float* gates = gates_.row(step.first + i);
    for (std::size_t j = 0; j < 3 * hidden; ++j) gates[j] = fast_sigmoid(gates[j]);
    for (std::size_t j = 3 * hidden; j < 4 * hidden; ++j) gates[j] = fast_tanh(gates[j]);
    float* cells = cells_.row(step.first + i);
    if (i < step.continued) {
      const float* before = cells_.row(step.previous + i);
      for (std::size_t j = 0; j < hidden; ++j) cells[j] = gates[hidden + j] * before[j];
    }
    for (std::size_t j = 0; j < hidden; ++j) cells[j] += gates[j] * gates[3 * hidden + j];
    float* outputs = out.row(step.first + i) + column;
    for (std::size_t j = 0; j < hidden; ++j) outputs[j] = gates[2 * hidden + j] * fast_tanh(cells[j]);
  }
}

void LstmPass::forward(const LstmPlace& place, std::span<const float> weights, const RowLayout& layout,
                       bool reversed, const Matrix& in, Matrix& out, std::size_t column) {
  const std::size_t hidden = place.recurrent.inputs;
  actorgraph::forward(place.input, weights, in, gates_);
  cells_.reset(in.rows, hidden);
  pack(place.recurrent, weights);
  for (std::size_t number = 0; number < layout.steps(); ++number) {
    const Step step = step_at(layout, reversed, number);
    add_product(gates_.row(step.first), gates_.columns, {out.row(step.previous) + column, out.columns},
                step.continued, packed_weights);
    activate(step, hidden, out, column);
  }
}

// Turns the gates of one step into their slopes, and hands the slope of the cells to the step before.
void LstmPass::slope_of_gates(const Step& step, std::size_t hidden, const Matrix& out_slope,
                              std::size_t column) {
  for (std::size_t i = 0; i < step.count; ++i) {
    float* gates = gates_.row(step.first + i);
    const float* slope = out_slope.row(step.first + i) + column;
    const float* cells = cells_.row(step.first + i);
    const float* cell_slopes = cell_slopes_.row(step.first + i);
    const bool continued = i < step.continued;
    const float* cells_before = continued ? cells_.row(step.previous + i) : nullptr;
    float* slopes_before = continued ? cell_slopes_.row(step.previous + i) : nullptr;
    for (std::size_t j = 0; j < hidden; ++j) {
      const float input = gates[j];
      const float forget = gates[hidden + j];
      const float output = gates[2 * hidden + j];
      const float candidate = gates[3 * hidden + j];
      const float bent = fast_tanh(cells[j]);
      const float cell_slope = cell_slopes[j] + slope[j] * output * (1.0f - bent * bent);
      gates[j] = cell_slope * candidate * input * (1.0f - input);
      gates[hidden + j] = continued ? cell_slope * cells_before[j] * forget * (1.0f - forget) : 0.0f;
      gates[2 * hidden + j] = slope[j] * bent * output * (1.0f - output);
      gates[3 * hidden + j] = cell_slope * input * (1.0f - candidate * candidate);
      if (continued) slopes_before[j] = cell_slope * forget;
    }
  }
}

void LstmPass::backward(const LstmPlace& place, Slopes slopes, const RowLayout& layout, bool reversed,
                        const Matrix& in, const Matrix& out, Matrix& out_slope, std::size_t column,
                        Matrix& in_slope) {
  const std::size_t hidden = place.recurrent.inputs;
  cell_slopes_.reset(in.rows, hidden);
  previous_outputs_.reset(in.rows, hidden);
  pack_transposed(place.recurrent, slopes.weights);
  for (std::size_t number = layout.steps(); number-- > 0;) {
    const Step step = step_at(layout, reversed, number);
    slope_of_gates(step, hidden, out_slope, column);
    for (std::size_t i = 0; i < step.continued; ++i) {
      std::copy_n(out.row(step.previous + i) + column, hidden, previous_outputs_.row(step.first + i));
    }
    add_product(out_slope.row(step.previous) + column, out_slope.columns,
                {gates_.row(step.first), gates_.columns}, step.continued, packed_weights);
  }
  actorgraph::backward(place.input, slopes, in, gates_, in_slope);
  // The slopes of the gates are packed already.
  add_product(slopes.gradient.data() + place.recurrent.weights, 4 * hidden, previous_outputs_.transposed(),
              hidden, packed_slopes);
}

}  // namespace actorgraph
