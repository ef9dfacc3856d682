#pragma once

// The trained model as its file has it: views into bytes that lie elsewhere.
//
//     magic · version · checksum · ModelSizes · sections, each at a multiple of 64 bytes
//
// Numbers are little-endian. Weights are bytes with one scale for each output, or for a whole table.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace actorgraph {

/// Everything that the lengths of the sections follow from.
struct ModelSizes {
  std::uint32_t vector = 0;    ///< Of a pretrained vector.
  std::uint32_t bag = 0;       ///< Of a trained row.
  std::uint32_t hidden = 0;    ///< Of an LSTM, each direction; a multiple of 16.
  std::uint32_t arc = 0;       ///< Of a word as head and as dependent; even, at most 128.
  std::uint32_t relation = 0;  ///< Of the hidden layer that labels arcs.
  std::uint32_t name = 0;      ///< Of the hidden layer that tags names.
  std::uint32_t tags = 0;
  std::uint32_t vectors = 0;       ///< Pretrained vectors.
  std::uint32_t word_rows = 0;     ///< Trained rows of words; those of affixes follow them.
  std::uint32_t affix_rows = 0;    ///< A power of two.
  std::uint32_t vector_slots = 0;  ///< Powers of two.
  std::uint32_t word_slots = 0;
  float vector_scale = 0;
  float bag_scale = 0;
};

/// One matrix: `outputs` rows of `inputs` weights; an output is sum(weight * input) * scale + bias.
struct ModelLayer {
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  std::span<const std::int8_t> weights;
  std::span<const float> scales;
  std::span<const float> biases;
};

struct ModelLstm {
  ModelLayer input;
  ModelLayer recurrent;
};

struct Model {
  ModelSizes sizes;
  std::span<const std::uint32_t> vector_slots;
  std::span<const std::uint32_t> word_slots;
  std::span<const std::uint32_t> tags;  ///< packed(Tag)
  std::span<const std::int8_t> vectors;
  std::span<const std::int8_t> bag;
  std::array<std::array<ModelLstm, 2>, 2> lstm;  ///< [layer][direction: forward, backward]
  ModelLayer tag;
  ModelLayer arc_dependent;
  ModelLayer arc_query;
  ModelLayer arc_head;
  ModelLayer relation_dependent;
  ModelLayer relation_head;
  ModelLayer relation;
  ModelLayer name_hidden;
  ModelLayer name;
  std::span<const float> arc_root;
  std::span<const float> relation_root;
  std::span<const float> name_transitions;
};

/// Sets `inputs` and `outputs` of every layer from `sizes`.
void set_layer_sizes(Model& model);

/// The model in `bytes`, which must outlive it and start at a multiple of 64 bytes. `name` is for messages.
/// Throws InputError if they are no model, cut short, damaged, or of another version.
[[nodiscard]] Model read_model(std::span<const std::byte> bytes, const std::string& name);

/// The bytes that `read_model` reads.
[[nodiscard]] std::vector<std::byte> model_bytes(Model model);

/// The bytes of the model that the program carries.
[[nodiscard]] std::span<const std::byte> carried_model();

}  // namespace actorgraph
