#include "language/model.hpp"

#include <bit>
#include <cstring>
#include <string_view>
#include <type_traits>

#include "language/name_tags.hpp"
#include "language/relation_choice.hpp"
#include "text/input_error.hpp"

namespace actorgraph {
namespace {

static_assert(std::endian::native == std::endian::little, "the model file is little-endian");

constexpr std::uint32_t model_version = 2;
constexpr std::size_t alignment = 64;

struct Header {
  std::array<char, 8> magic = {'a', 'c', 't', 'o', 'r', 'l', 'm', '\n'};
  std::uint32_t version = model_version;
  std::uint32_t size = 0;      // of the whole file
  std::uint64_t checksum = 0;  // of all after the header
};

std::size_t aligned(std::size_t at) { return (at + alignment - 1) / alignment * alignment; }

// Eight bytes at a time, each step losing no information about those before.
std::uint64_t checksum_of(std::span<const std::byte> bytes) {
  std::uint64_t sum = 0xcbf29ce484222325ULL;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    sum = std::rotl((sum ^ word) * 0x9e3779b97f4a7c15ULL, 29);
  }
  for (; at < bytes.size(); ++at) sum = (sum ^ static_cast<std::uint64_t>(bytes[at])) * 0x100000001b3ULL;
  return sum;
}

// All sections in the order of the file, each with its number of values.
template <typename Each>
void each_section(Model& model, Each each) {
  const ModelSizes& sizes = model.sizes;
  each(model.vector_slots, sizes.vector_slots);
  each(model.word_slots, sizes.word_slots);
  each(model.tags, sizes.tags);
  each(model.vectors, std::size_t{sizes.vectors} * sizes.vector);
  each(model.bag, (std::size_t{sizes.word_rows} + sizes.affix_rows) * sizes.bag);
  const auto layer = [&](ModelLayer& of) {
    each(of.weights, of.inputs * of.outputs);
    each(of.scales, of.outputs);
    each(of.biases, of.outputs);
  };
  for (auto& directions : model.lstm) {
    for (ModelLstm& lstm : directions) {
      layer(lstm.input);
      layer(lstm.recurrent);
    }
  }
  for (ModelLayer* of :
       {&model.tag, &model.arc_dependent, &model.arc_query, &model.arc_head, &model.relation_dependent,
        &model.relation_head, &model.relation, &model.name_hidden, &model.name}) {
    layer(*of);
  }
  each(model.arc_root, sizes.arc);
  each(model.relation_root, sizes.relation);
  each(model.name_transitions, name_tag_count * name_tag_count);
}

// What the network relies on. Without it a damaged file could ask for any amount of memory.
bool sensible(const ModelSizes& sizes) {
  const auto layer = [](std::uint32_t size) { return size > 0 && size <= 512 && size % 2 == 0; };
  return layer(sizes.vector + sizes.bag) && sizes.bag <= 512 && layer(sizes.arc) && sizes.arc <= 128 &&
         layer(sizes.relation) && layer(sizes.name) && sizes.hidden > 0 && sizes.hidden <= 256 &&
         sizes.hidden % 16 == 0 && sizes.tags > 0 && sizes.tags <= 512 && sizes.vectors <= (1U << 20U) &&
         sizes.word_rows <= (1U << 20U) && sizes.affix_rows <= (1U << 20U) &&
         std::has_single_bit(sizes.affix_rows) && sizes.vector_slots <= (1U << 20U) &&
         std::has_single_bit(sizes.vector_slots) && sizes.word_slots <= (1U << 20U) &&
         std::has_single_bit(sizes.word_slots);
}

// A row that a slot names must exist.
bool rows_below(std::span<const std::uint32_t> slots, std::uint32_t rows) {
  for (const std::uint32_t slot : slots) {
    if ((slot & 0x1FFFFU) > rows) return false;
  }
  return true;
}

}  // namespace

void set_layer_sizes(Model& model) {
  const ModelSizes& sizes = model.sizes;
  const std::size_t encoded = 2UL * sizes.hidden;
  const auto set = [](ModelLayer& layer, std::size_t inputs, std::size_t outputs) {
    layer.inputs = inputs;
    layer.outputs = outputs;
  };
  for (std::size_t layer = 0; layer < 2; ++layer) {
    for (ModelLstm& lstm : model.lstm[layer]) {
      set(lstm.input, layer == 0 ? std::size_t{sizes.vector} + sizes.bag : encoded, 4UL * sizes.hidden);
      set(lstm.recurrent, sizes.hidden, 4UL * sizes.hidden);
    }
  }
  set(model.tag, encoded, sizes.tags);
  set(model.arc_dependent, encoded, sizes.arc);
  set(model.arc_query, sizes.arc, sizes.arc);
  set(model.arc_head, encoded, sizes.arc);
  set(model.relation_dependent, encoded, sizes.relation);
  set(model.relation_head, encoded, sizes.relation);
  set(model.relation, sizes.relation, relation_count);
  set(model.name_hidden, encoded, sizes.name);
  set(model.name, sizes.name, name_tag_count);
}

Model read_model(std::span<const std::byte> bytes, const std::string& name) {
  const auto refuse = [&](const std::string& why) { throw InputError({name}, why); };
  Header header;
  const Header expected;
  if (bytes.size() < sizeof header + sizeof(ModelSizes)) refuse("is no language model: it is too short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != expected.magic) refuse("is no language model");
  if (header.version != model_version) {
    refuse("is a language model of version " + std::to_string(header.version) +
           "; this program reads version " + std::to_string(model_version));
  }
  if (header.size != bytes.size()) {
    refuse("is cut short or too long: it has " + std::to_string(bytes.size()) + " bytes of " +
           std::to_string(header.size));
  }
  if (header.checksum != checksum_of(bytes.subspan(sizeof header)))
    refuse("is damaged: its checksum is wrong");

  Model model;
  std::memcpy(&model.sizes, bytes.data() + sizeof header, sizeof model.sizes);
  if (!sensible(model.sizes)) refuse("is damaged: its sizes make no sense");
  set_layer_sizes(model);
  std::size_t at = sizeof header + sizeof model.sizes;
  each_section(model, [&](auto& section, std::size_t count) {
    using Value = typename std::remove_cvref_t<decltype(section)>::element_type;
    at = aligned(at);
    if (at + count * sizeof(Value) > bytes.size()) refuse("is damaged: a section is missing");
    section = {reinterpret_cast<Value*>(bytes.data() + at), count};
    at += count * sizeof(Value);
  });
  if (at != bytes.size()) refuse("is damaged: there is more than its sections");
  if (!rows_below(model.vector_slots, model.sizes.vectors) ||
      !rows_below(model.word_slots, model.sizes.word_rows)) {
    refuse("is damaged: a word has no row");
  }
  return model;
}

std::vector<std::byte> model_bytes(Model model) {
  Header header;
  std::vector<std::byte> bytes(sizeof header + sizeof model.sizes);
  std::memcpy(bytes.data() + sizeof header, &model.sizes, sizeof model.sizes);
  each_section(model, [&](auto& section, std::size_t count) {
    const std::span<const std::byte> of = std::as_bytes(section).first(count * sizeof section[0]);
    bytes.resize(aligned(bytes.size()));
    bytes.insert(bytes.end(), of.begin(), of.end());
  });
  header.size = static_cast<std::uint32_t>(bytes.size());
  header.checksum = checksum_of(std::span<const std::byte>(bytes).subspan(sizeof header));
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace actorgraph
