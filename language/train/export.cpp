#include "language/train/export.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>

#include "language/model.hpp"

namespace actorgraph {
namespace {

constexpr float most = 127.0f;

std::int8_t byte_of(float value, float scale) {
  return static_cast<std::int8_t>(std::lround(std::clamp(value / scale, -most, most)));
}

// Makes sections, and owns their values until the file is written.
class Exporter {
 public:
  explicit Exporter(const Draft& draft) : draft_(draft) {}

  void layer(const LayerPlace& place, ModelLayer& layer, bool has_bias = true) {
    std::vector<std::int8_t>& weights = bytes_.emplace_back(place.inputs * place.outputs);
    std::vector<float>& scales = floats_.emplace_back(place.outputs);
    std::vector<float>& biases = floats_.emplace_back(place.outputs, 0.0f);
    for (std::size_t output = 0; output < place.outputs; ++output) {
      const auto weight = [&](std::size_t input) {
        return draft_.weights[place.weights + input * place.outputs + output];
      };
      float largest = 1e-12f;
      for (std::size_t input = 0; input < place.inputs; ++input)
        largest = std::max(largest, std::abs(weight(input)));
      scales[output] = largest / most;
      for (std::size_t input = 0; input < place.inputs; ++input) {
        weights[output * place.inputs + input] = byte_of(weight(input), scales[output]);
      }
      if (has_bias) biases[output] = draft_.weights[place.bias + output];
    }
    layer.weights = weights;
    layer.scales = scales;
    layer.biases = biases;
  }

  // Returns the scale.
  float bag(const Places& places, std::span<const std::int8_t>& section) {
    float largest = 1e-12f;
    for (std::size_t i = places.bag; i < places.size; ++i)
      largest = std::max(largest, std::abs(draft_.weights[i]));
    const float scale = largest / most;
    std::vector<std::int8_t>& bytes = bytes_.emplace_back();
    for (std::size_t i = places.bag; i < places.size; ++i) bytes.push_back(byte_of(draft_.weights[i], scale));
    section = bytes;
    return scale;
  }

 private:
  const Draft& draft_;
  std::deque<std::vector<std::int8_t>> bytes_;
  std::deque<std::vector<float>> floats_;
};

ModelSizes sizes_of(const Draft& draft) {
  ModelSizes sizes;
  sizes.vector = draft.sizes.vector;
  sizes.bag = draft.sizes.bag;
  sizes.hidden = draft.sizes.hidden;
  sizes.arc = draft.sizes.arc;
  sizes.relation = draft.sizes.relation;
  sizes.name = draft.sizes.name;
  sizes.tags = static_cast<std::uint32_t>(draft.tags.size());
  sizes.vectors = static_cast<std::uint32_t>(draft.vectors.size() / draft.sizes.vector);
  sizes.word_rows = draft.word_rows;
  sizes.affix_rows = draft.sizes.affix_rows;
  sizes.vector_slots = static_cast<std::uint32_t>(draft.vector_slots.size());
  sizes.word_slots = static_cast<std::uint32_t>(draft.word_slots.size());
  sizes.vector_scale = draft.vector_scale;
  return sizes;
}

}  // namespace

std::vector<std::byte> exported(const Draft& draft) {
  const Places places = draft.places();
  Exporter exporter(draft);
  Model model;
  model.sizes = sizes_of(draft);
  set_layer_sizes(model);
  model.vector_slots = draft.vector_slots;
  model.word_slots = draft.word_slots;
  model.tags = draft.tags;
  model.vectors = draft.vectors;
  model.sizes.bag_scale = exporter.bag(places, model.bag);
  for (std::size_t layer = 0; layer < 2; ++layer) {
    for (std::size_t d = 0; d < 2; ++d) {
      exporter.layer(places.lstm[layer][d].input, model.lstm[layer][d].input);
      exporter.layer(places.lstm[layer][d].recurrent, model.lstm[layer][d].recurrent, false);
    }
  }
  exporter.layer(places.tag, model.tag);
  exporter.layer(places.arc_dependent, model.arc_dependent);
  exporter.layer(places.arc_query, model.arc_query);
  exporter.layer(places.arc_head, model.arc_head);
  exporter.layer(places.relation_dependent, model.relation_dependent);
  exporter.layer(places.relation_head, model.relation_head, false);
  exporter.layer(places.relation, model.relation);
  exporter.layer(places.name_hidden, model.name_hidden);
  exporter.layer(places.name, model.name);
  model.arc_root = std::span(draft.weights).subspan(places.arc_root, draft.sizes.arc);
  model.relation_root = std::span(draft.weights).subspan(places.relation_root, draft.sizes.relation);
  model.name_transitions =
      std::span(draft.weights).subspan(places.name_transitions, name_tag_count * name_tag_count);
  return model_bytes(model);
}

}  // namespace actorgraph
