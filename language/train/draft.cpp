#include "language/train/draft.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <map>
#include <numeric>
#include <span>
#include <stdexcept>

#include "language/train/random.hpp"
#include "language/train/word_classes.hpp"
#include "text/input_error.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t vector_slot_count = 1U << 19U;
constexpr std::size_t word_slot_count = 1U << 16U;
constexpr std::uint32_t draft_version = 2;

struct Vectors {
  std::vector<std::string> words;
  std::vector<float> values;
};

Vectors read_vectors(const std::filesystem::path& path, const Sizes& sizes) {
  std::ifstream file(path);
  if (!file) throw InputError({path.string()}, "cannot be read");
  Vectors vectors;
  std::string line;
  while (std::getline(file, line)) {
    const auto space = line.find(' ');
    vectors.words.push_back(line.substr(0, space));
    const char* at = line.data() + std::min(space, line.size());
    const char* end = line.data() + line.size();
    for (std::uint32_t i = 0; i < sizes.vector; ++i) {
      float value = 0;
      const auto [next, error] = std::from_chars(at + 1, end, value);
      if (error != std::errc()) {
        throw InputError({path.string(), vectors.words.size()}, "a vector has too few numbers");
      }
      at = next;
      vectors.values.push_back(value);
    }
  }
  return vectors;
}

// One scale for all; outliers are clipped.
void quantise_vectors(Draft& draft, std::span<const float> values) {
  constexpr float largest = 2.0f;
  draft.vector_scale = largest / 127.0f;
  for (const float value : values) {
    const float clipped = std::clamp(value, -largest, largest);
    draft.vectors.push_back(static_cast<std::int8_t>(std::lround(clipped / draft.vector_scale)));
  }
}

// The first words keep their vectors; each of the others gets that of its class.
void take_vectors(Draft& draft, const Vectors& read) {
  const std::size_t kept = std::min<std::size_t>(draft.sizes.vectors, read.words.size());
  const std::span<const float> values = read.values;
  quantise_vectors(draft, values.first(kept * draft.sizes.vector));
  std::vector<std::uint32_t> rows(kept);
  std::iota(rows.begin(), rows.end(), 0U);
  const std::size_t others = read.words.size() - kept;
  if (others > draft.sizes.classes) {
    const WordClasses classes =
        word_classes(values.subspan(kept * draft.sizes.vector), draft.sizes.vector, draft.sizes.classes);
    quantise_vectors(draft, classes.centres);
    for (const std::uint32_t number : classes.class_of)
      rows.push_back(static_cast<std::uint32_t>(kept) + number);
  }
  const auto end = read.words.begin() + static_cast<std::ptrdiff_t>(rows.size());
  draft.vector_slots = lexicon_slots({read.words.begin(), end}, rows, vector_slot_count);
}

// Words by falling count, then by alphabet.
void collect_words(Draft& draft, const std::vector<TrainingSentence>& sentences) {
  std::map<std::string, std::uint32_t> counts;
  for (const TrainingSentence& sentence : sentences) {
    for (const TrainingWord& word : sentence.words) {
      const std::string exact = normalised(word.form);
      const std::string lower = lower_case(exact);
      ++counts[lower];
      if (exact != lower) ++counts[exact];
    }
  }
  std::vector<std::pair<std::string_view, std::uint32_t>> words;
  for (const auto& [word, count] : counts) {
    if (count >= 2) words.emplace_back(word, count);
  }
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  words.resize(std::min<std::size_t>(words.size(), word_slot_count / 2));
  std::vector<std::string_view> names;
  for (const auto& [word, count] : words) {
    names.push_back(word);
    draft.word_counts.push_back(count);
  }
  draft.word_rows = static_cast<std::uint32_t>(words.size());
  std::vector<std::uint32_t> rows(names.size());
  std::iota(rows.begin(), rows.end(), 0U);
  draft.word_slots = lexicon_slots(names, rows, word_slot_count);
}

// Tags seen at least five times, and the plain tag of every part of speech.
void collect_tags(Draft& draft, const std::vector<TrainingSentence>& sentences) {
  std::map<std::uint32_t, std::size_t> counts;
  for (std::uint32_t upos = 0; upos <= static_cast<std::uint32_t>(Upos::verb); ++upos) {
    counts[packed(Tag{static_cast<Upos>(upos), Features{}})] = 5;
  }
  for (const TrainingSentence& sentence : sentences) {
    if (!sentence.has_tree) continue;
    for (const TrainingWord& word : sentence.words) ++counts[packed(word.tag)];
  }
  for (const auto& [tag, count] : counts) {
    if (count >= 5) draft.tags.push_back(tag);
  }
}

LayerPlace take_layer(std::size_t& at, std::size_t inputs, std::size_t outputs, bool bias = true) {
  LayerPlace place{at, at + inputs * outputs, inputs, outputs, bias};
  at = place.bias + (bias ? outputs : 0);
  return place;
}

void draw_layer(Draft& draft, const LayerPlace& layer, Random& random) {
  const float range = std::sqrt(6.0f / static_cast<float>(layer.inputs + layer.outputs));
  for (std::size_t i = 0; i < layer.inputs * layer.outputs; ++i) {
    draft.weights[layer.weights + i] = (2 * random.unit() - 1) * range;
  }
}

// Glorot's ranges; the gates of an LSTM count as four matrices, and it starts out remembering.
void draw_weights(Draft& draft, std::uint64_t seed) {
  const Places places = draft.places();
  draft.weights.assign(places.size, 0.0f);
  Random random(seed);
  for (const auto& directions : places.lstm) {
    for (const LstmPlace& lstm : directions) {
      draw_layer(draft, lstm.input, random);
      draw_layer(draft, lstm.recurrent, random);
      const std::size_t hidden = lstm.recurrent.inputs;
      std::fill_n(draft.weights.begin() + static_cast<std::ptrdiff_t>(lstm.input.bias + hidden), hidden,
                  1.0f);
    }
  }
  for (const LayerPlace& layer :
       {places.tag, places.arc_dependent, places.arc_query, places.arc_head, places.relation_dependent,
        places.relation_head, places.relation, places.name_hidden, places.name}) {
    draw_layer(draft, layer, random);
  }
  for (std::size_t i = places.bag; i < places.size; ++i) draft.weights[i] = (2 * random.unit() - 1) * 0.1f;
}

std::vector<LayerPlace*> layers_of(Places& places) {
  std::vector<LayerPlace*> layers = {&places.tag,      &places.arc_dependent,      &places.arc_query,
                                     &places.arc_head, &places.relation_dependent, &places.relation_head,
                                     &places.relation, &places.name_hidden,        &places.name};
  for (auto& directions : places.lstm) {
    for (LstmPlace& lstm : directions) {
      layers.push_back(&lstm.input);
      layers.push_back(&lstm.recurrent);
    }
  }
  return layers;
}

// Inputs and outputs that both have.
void copy_layer(Draft& draft, const LayerPlace& to, const Draft& start, const LayerPlace& from) {
  const std::size_t outputs = std::min(to.outputs, from.outputs);
  for (std::size_t input = 0; input < std::min(to.inputs, from.inputs); ++input) {
    std::copy_n(start.weights.begin() + static_cast<std::ptrdiff_t>(from.weights + input * from.outputs),
                outputs,
                draft.weights.begin() + static_cast<std::ptrdiff_t>(to.weights + input * to.outputs));
  }
  if (!to.has_bias) return;
  std::copy_n(start.weights.begin() + static_cast<std::ptrdiff_t>(from.bias), outputs,
              draft.weights.begin() + static_cast<std::ptrdiff_t>(to.bias));
}

// The same fields in the same order, written or read.
template <typename Each>
void each_field(Draft& draft, Each each) {
  each(&draft.sizes, 1);
  each(&draft.word_rows, 1);
  each(&draft.vector_scale, 1);
}

template <typename Each>
void each_list(Draft& draft, Each each) {
  each(draft.vector_slots);
  each(draft.word_slots);
  each(draft.vectors);
  each(draft.word_counts);
  each(draft.tags);
  each(draft.weights);
}

}  // namespace

Places Draft::places() const {
  Places places;
  std::size_t at = 0;
  const std::size_t width = 2 * sizes.hidden;
  for (std::size_t layer = 0; layer < 2; ++layer) {
    for (LstmPlace& lstm : places.lstm[layer]) {
      lstm.input = take_layer(at, layer == 0 ? sizes.vector + sizes.bag : width, 4UL * sizes.hidden);
      lstm.recurrent = take_layer(at, sizes.hidden, 4UL * sizes.hidden, false);
    }
  }
  places.tag = take_layer(at, width, tags.size());
  places.arc_dependent = take_layer(at, width, sizes.arc);
  places.arc_query = take_layer(at, sizes.arc, sizes.arc);
  places.arc_head = take_layer(at, width, sizes.arc);
  places.arc_root = at;
  at += sizes.arc;
  places.relation_dependent = take_layer(at, width, sizes.relation);
  places.relation_head = take_layer(at, width, sizes.relation, false);
  places.relation_root = at;
  at += sizes.relation;
  places.relation = take_layer(at, sizes.relation, relation_count);
  places.name_hidden = take_layer(at, width, sizes.name);
  places.name = take_layer(at, sizes.name, name_tag_count);
  places.name_transitions = at;
  at += name_tag_count * name_tag_count;
  places.bag = places.dense_size = at;
  places.size = at + std::size_t{word_rows + sizes.affix_rows} * sizes.bag;
  return places;
}

WordFeatures Draft::features(std::string_view word) const {
  return word_features(word, Lexicon(vector_slots), Lexicon(word_slots), sizes.affix_rows);
}

std::uint32_t Draft::tag_number(const Tag& tag) const {
  for (const std::uint32_t bits : {packed(tag), packed(Tag{tag.upos, Features{}})}) {
    const auto found = std::lower_bound(tags.begin(), tags.end(), bits);
    if (found != tags.end() && *found == bits) return static_cast<std::uint32_t>(found - tags.begin());
  }
  return 0;
}

Draft new_draft(const Sizes& sizes, const std::vector<TrainingSentence>& sentences,
                const std::filesystem::path& vectors, std::uint64_t seed) {
  Draft draft;
  draft.sizes = sizes;
  take_vectors(draft, read_vectors(vectors, sizes));
  collect_words(draft, sentences);
  collect_tags(draft, sentences);
  draw_weights(draft, seed);
  return draft;
}

void start_from(Draft& draft, const Draft& start) {
  if (draft.sizes.hidden != start.sizes.hidden || draft.sizes.bag != start.sizes.bag ||
      draft.tags != start.tags || draft.word_rows != start.word_rows ||
      draft.sizes.affix_rows != start.sizes.affix_rows) {
    throw std::runtime_error("the draft to start from has other tags or sizes");
  }
  draft.word_slots = start.word_slots;
  draft.word_counts = start.word_counts;
  Places to = draft.places();
  Places from = start.places();
  const std::vector<LayerPlace*> to_layers = layers_of(to);
  const std::vector<LayerPlace*> from_layers = layers_of(from);
  for (std::size_t i = 0; i < to_layers.size(); ++i) copy_layer(draft, *to_layers[i], start, *from_layers[i]);
  const auto copy = [&](std::size_t to_place, std::size_t from_place, std::size_t count) {
    std::copy_n(start.weights.begin() + static_cast<std::ptrdiff_t>(from_place), count,
                draft.weights.begin() + static_cast<std::ptrdiff_t>(to_place));
  };
  copy(to.arc_root, from.arc_root, draft.sizes.arc);
  copy(to.relation_root, from.relation_root, draft.sizes.relation);
  copy(to.name_transitions, from.name_transitions, name_tag_count * name_tag_count);
  copy(to.bag, from.bag, to.size - to.bag);
}

void save(const Draft& draft, const std::filesystem::path& path) {
  std::ofstream file(path, std::ios::binary);
  const auto write = [&](const auto* values, std::size_t count) {
    file.write(reinterpret_cast<const char*>(values), static_cast<std::streamsize>(count * sizeof *values));
  };
  auto& fields = const_cast<Draft&>(draft);  // only read from, below
  write(&draft_version, 1);
  each_field(fields, write);
  each_list(fields, [&](const auto& list) {
    const std::uint64_t size = list.size();
    write(&size, 1);
    write(list.data(), list.size());
  });
  if (!file.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

Draft load_draft(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError({path.string()}, "cannot be read");
  const auto read = [&](auto* values, std::size_t count) {
    file.read(reinterpret_cast<char*>(values), static_cast<std::streamsize>(count * sizeof *values));
  };
  Draft draft;
  std::uint32_t version = 0;
  read(&version, 1);
  if (version != draft_version) throw InputError({path.string()}, "is no draft of this version");
  each_field(draft, read);
  each_list(draft, [&](auto& list) {
    std::uint64_t size = 0;
    read(&size, 1);
    if (!file || size > (1ULL << 32U)) throw InputError({path.string()}, "is cut short");
    list.resize(size);
    read(list.data(), list.size());
  });
  if (!file || draft.weights.size() != draft.places().size) throw InputError({path.string()}, "is cut short");
  return draft;
}

}  // namespace actorgraph
