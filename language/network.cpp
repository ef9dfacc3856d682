#include "language/network.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include "language/lexicon.hpp"
#include "language/name_tags.hpp"
#include "language/relation_choice.hpp"
#include "language/row_layout.hpp"
#include "language/tree.hpp"
#include "language/word_features.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t group_words = 384;        // of sentences that are worked on together
constexpr std::size_t tile_rows = 48;           // whose sums stay in the cache until they are floats
constexpr float output_unit = 1.0f / 32767.0f;  // what 1 stands for in the outputs of an LSTM
constexpr float wide = 32767.0f;                // for inputs of weights, which are bytes
constexpr float narrow = 4095.0f;               // for inputs of each other: 4095^2 * 128 < 2^31

struct Layer {
  PackedWeights weights;
  std::vector<float> scales;  // padded to whole blocks
  std::vector<float> biases;

  Layer() = default;
  explicit Layer(const ModelLayer& layer)
      : weights(layer.weights, layer.inputs, layer.outputs),
        scales(layer.scales.begin(), layer.scales.end()),
        biases(layer.biases.begin(), layer.biases.end()) {
    scales.resize(weights.width(), 0.0f);
    biases.resize(weights.width(), 0.0f);
  }
  [[nodiscard]] std::size_t width() const { return weights.width(); }
};

struct Lstm {
  Layer input;
  Layer recurrent;
};

// Rows of values in one piece of memory, which is kept for the next group.
template <typename Value>
struct Rows {
  std::size_t width = 0;
  std::vector<Value> values;

  void shape(std::size_t rows, std::size_t columns) {
    width = columns;
    if (values.size() < rows * columns) values.resize(rows * columns);
  }
  Value* operator[](std::size_t row) { return values.data() + row * width; }
  const Value* operator[](std::size_t row) const { return values.data() + row * width; }
};

std::size_t best_of(const float* scores, std::size_t count) {
  return static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
}

}  // namespace

struct Network::Weights {
  Weights(const Model& from, Instructions instructions)
      : model(from),
        kernels(kernels_for(instructions)),
        vectors(from.vector_slots),
        words(from.word_slots),
        tag(from.tag),
        arc_dependent(from.arc_dependent),
        arc_query(from.arc_query),
        arc_head(from.arc_head),
        relation_dependent(from.relation_dependent),
        relation_head(from.relation_head),
        relation(from.relation),
        name_hidden(from.name_hidden),
        name(from.name) {
    for (std::size_t layer = 0; layer < 2; ++layer) {
      for (std::size_t d = 0; d < 2; ++d) {
        lstm[layer][d] = {Layer(from.lstm[layer][d].input), Layer(from.lstm[layer][d].recurrent)};
        for (float& scale : lstm[layer][d].recurrent.scales) scale *= output_unit;
      }
    }
  }

  Model model;
  const Kernels& kernels;
  Lexicon vectors;
  Lexicon words;
  Lstm lstm[2][2];
  Layer tag, arc_dependent, arc_query, arc_head, relation_dependent, relation_head, relation, name_hidden,
      name;
};

namespace {

// Works on one group of sentences after the other, in memory of its own.
template <typename Weights>
class Reader {
 public:
  explicit Reader(const Weights& weights) : w_(weights), k_(weights.kernels), sizes_(weights.model.sizes) {}

  // `firsts` and `lengths`, by falling length: which words of `words` each sentence has.
  void read(std::span<const std::string_view> words, std::span<const std::size_t> firsts,
            std::span<const std::size_t> lengths, std::span<WordReading> readings) {
    layout_.assign(lengths);
    embed(words, firsts, lengths);
    encode();
    tag(firsts, lengths, readings);
    prepare_tree();
    name(firsts, lengths, readings);
    for (std::size_t s = 0; s < lengths.size(); ++s) tree(s, readings.subspan(firsts[s], lengths[s]));
  }

 private:
  void embed(std::span<const std::string_view> words, std::span<const std::size_t> firsts,
             std::span<const std::size_t> lengths) {
    const std::size_t width = std::size_t{sizes_.vector} + sizes_.bag;
    input_.shape(layout_.rows(), width);
    input_scales_.clear();
    floats_.shape(1, width);
    word_rows_.resize(layout_.rows());
    known_.assign(std::bit_ceil(2 * layout_.rows()), {});
    for (std::size_t s = 0; s < lengths.size(); ++s) {
      for (std::size_t i = 0; i < lengths[s]; ++i) {
        const std::string_view word = words[firsts[s] + i];
        Known& known = known_word(word);
        if (known.word.data() == nullptr) {
          known = {word, input_scales_.size()};
          embed_word(word, floats_[0]);
          input_scales_.push_back(k_.to_integers(floats_[0], width, wide, false, input_[known.row]));
        }
        word_rows_[layout_.row(s, i)] = known.row;
      }
    }
  }

  // A word of the group, and where its input lies: a word that comes back is not worked out again.
  struct Known {
    std::string_view word;
    std::size_t row = 0;
  };

  // The place of `word` in the table, or the free one for it.
  Known& known_word(std::string_view word) {
    std::size_t at = hash_of(word) & (known_.size() - 1);
    while (known_[at].word.data() != nullptr && known_[at].word != word) at = (at + 1) & (known_.size() - 1);
    return known_[at];
  }

  void embed_word(std::string_view word, float* out) {
    const WordFeatures features = word_features(word, w_.vectors, w_.words, sizes_.affix_rows);
    std::fill_n(out, sizes_.vector, 0.0f);
    if (features.vector != no_row) {
      const std::int8_t* from = w_.model.vectors.data() + std::size_t{features.vector} * sizes_.vector;
      for (std::size_t i = 0; i < sizes_.vector; ++i)
        out[i] = static_cast<float>(from[i]) * sizes_.vector_scale;
    }
    bag_.assign(sizes_.bag, 0);
    const auto add = [&](std::size_t bag_row) {
      const std::int8_t* from = w_.model.bag.data() + bag_row * sizes_.bag;
      for (std::size_t i = 0; i < sizes_.bag; ++i) bag_[i] = static_cast<std::int16_t>(bag_[i] + from[i]);
    };
    if (features.lower_word != no_row) add(features.lower_word);
    if (features.exact_word != no_row) add(features.exact_word);
    for (const std::uint32_t affix : features.affixes) add(std::size_t{sizes_.word_rows} + affix);
    for (std::size_t i = 0; i < sizes_.bag; ++i)
      out[sizes_.vector + i] = static_cast<float>(bag_[i]) * sizes_.bag_scale;
  }

  void encode() {
    const std::size_t encoded = 2UL * sizes_.hidden;
    first_.shape(layout_.rows(), encoded);
    encoded_.shape(layout_.rows(), encoded);
    for (std::size_t d = 0; d < 2; ++d) {
      project(w_.lstm[0][d].input, input_, input_scales_.data(), input_scales_.size(), gates_);
      run(w_.lstm[0][d], word_rows_.data(), first_, d == 1);
    }
    for (std::size_t d = 0; d < 2; ++d) {
      project(w_.lstm[1][d].input, first_, nullptr, layout_.rows(), gates_);
      run(w_.lstm[1][d], nullptr, encoded_, d == 1);
    }
  }

  // `gate_rows` says which row of the gates belongs to which row of `out`; null: the same.
  void run(const Lstm& lstm, const std::size_t* gate_rows, Rows<std::int16_t>& out, bool reversed) {
    const std::size_t hidden = sizes_.hidden;
    const std::size_t column = reversed ? hidden : 0;
    cells_.assign(layout_.count(0) * hidden, 0.0f);
    before_.shape(layout_.count(0), 4 * hidden);
    for (std::size_t number = 0; number < layout_.steps(); ++number) {
      const std::size_t step = reversed ? layout_.steps() - 1 - number : number;
      const std::size_t previous = number == 0 ? step : reversed ? step + 1 : step - 1;
      const std::size_t continued = number == 0 ? 0 : std::min(layout_.count(step), layout_.count(previous));
      if (continued > 0) {
        lstm.recurrent.weights.multiply(k_, out[layout_.start(previous)] + column, out.width, continued,
                                        before_[0], before_.width);
      }
      for (std::size_t i = 0; i < layout_.count(step); ++i) {
        const std::size_t row = layout_.start(step) + i;
        k_.lstm_step(gates_[gate_rows == nullptr ? row : gate_rows[row]],
                     i < continued ? before_[i] : nullptr, lstm.recurrent.scales.data(), hidden,
                     cells_.data() + i * hidden, out[row] + column);
      }
    }
  }

  // `scales` has one for each row of `in`, or is null where `in` are the outputs of an LSTM.
  void project(const Layer& layer, const Rows<std::int16_t>& in, const float* scales, std::size_t rows,
               Rows<float>& out) {
    sums_.shape(tile_rows, layer.width());
    out.shape(rows, layer.width());
    for (std::size_t first = 0; first < rows; first += tile_rows) {
      const std::size_t count = std::min(tile_rows, rows - first);
      layer.weights.multiply(k_, in[first], in.width, count, sums_[0], sums_.width);
      for (std::size_t row = first; row < first + count; ++row) {
        k_.to_floats(sums_[row - first], scales == nullptr ? output_unit : scales[row], layer.scales.data(),
                     layer.biases.data(), layer.width(), out[row]);
      }
    }
  }

  // Of the encoded words.
  void project(const Layer& layer, Rows<float>& out) {
    project(layer, encoded_, nullptr, layout_.rows(), out);
  }

  // As `project`, of values that are made integers first, negative ones taken for 0.
  void project_rectified(const Layer& layer, const Rows<float>& in, Rows<float>& out) {
    integers_.shape(layout_.rows(), in.width);
    scales_.resize(layout_.rows());
    for (std::size_t row = 0; row < layout_.rows(); ++row) {
      scales_[row] = k_.to_integers(in[row], in.width, wide, true, integers_[row]);
    }
    project(layer, integers_, scales_.data(), layout_.rows(), out);
  }

  void tag(std::span<const std::size_t> firsts, std::span<const std::size_t> lengths,
           std::span<WordReading> readings) {
    project(w_.tag, scores_);
    for (std::size_t s = 0; s < lengths.size(); ++s) {
      for (std::size_t i = 0; i < lengths[s]; ++i) {
        readings[firsts[s] + i].tag = w_.model.tags[best_of(scores_[layout_.row(s, i)], sizes_.tags)];
      }
    }
  }

  void name(std::span<const std::size_t> firsts, std::span<const std::size_t> lengths,
            std::span<WordReading> readings) {
    project(w_.name_hidden, hidden_);
    project_rectified(w_.name, hidden_, scores_);
    for (std::size_t s = 0; s < lengths.size(); ++s) {
      name_scores_.clear();
      name_tags_.resize(lengths[s]);
      for (std::size_t i = 0; i < lengths[s]; ++i) {
        const float* row = scores_[layout_.row(s, i)];
        name_scores_.insert(name_scores_.end(), row, row + name_tag_count);
      }
      best_name_tags(name_scores_, w_.model.name_transitions, name_tags_);
      for (std::size_t i = 0; i < lengths[s]; ++i) readings[firsts[s] + i].name = name_tags_[i];
    }
  }

  // What `tree` needs of all rows: words as dependents and as heads, as integers.
  void prepare_tree() {
    project(w_.arc_dependent, hidden_);
    project_rectified(w_.arc_query, hidden_, scores_);
    queries_.shape(layout_.rows(), sizes_.arc);
    query_scales_.resize(layout_.rows());
    for (std::size_t row = 0; row < layout_.rows(); ++row) {
      query_scales_[row] = k_.to_integers(scores_[row], sizes_.arc, narrow, false, queries_[row]);
    }
    project(w_.arc_head, scores_);
    heads_.shape(layout_.rows() + 1, sizes_.arc);
    head_scales_.resize(layout_.rows() + 1);
    for (std::size_t row = 0; row < layout_.rows(); ++row) {
      head_scales_[row] = k_.to_integers(scores_[row], sizes_.arc, narrow, true, heads_[row]);
    }
    const std::size_t root = layout_.rows();
    head_scales_[root] = k_.to_integers(w_.model.arc_root.data(), sizes_.arc, narrow, false, heads_[root]);
    project(w_.relation_dependent, relation_dependent_);
    project(w_.relation_head, relation_head_);
  }

  void tree(std::size_t sentence, std::span<WordReading> readings) {
    const std::size_t words = readings.size();
    arc_scores(sentence, words);
    chosen_.resize(words);
    best_tree({arcs_.values.data(), words * (words + 1)}, chosen_);
    label(sentence, readings);
  }

  void arc_scores(std::size_t sentence, std::size_t words) {
    const std::size_t size = sizes_.arc;
    gathered_.shape(2 * words + 1, size);
    std::copy_n(heads_[layout_.rows()], size, gathered_[0]);
    for (std::size_t i = 0; i < words; ++i) {
      std::copy_n(heads_[layout_.row(sentence, i)], size, gathered_[i + 1]);
      std::copy_n(queries_[layout_.row(sentence, i)], size, gathered_[words + 1 + i]);
    }
    packed_heads_.pack(gathered_[0], size, words + 1, size);
    sums_.shape(words, packed_heads_.width());
    packed_heads_.multiply(k_, gathered_[words + 1], size, words, sums_[0], sums_.width);
    arcs_.shape(words, words + 1);
    for (std::size_t i = 0; i < words; ++i) {
      const float scale = query_scales_[layout_.row(sentence, i)];
      arcs_[i][0] = static_cast<float>(sums_[i][0]) * (scale * head_scales_[layout_.rows()]);
      for (std::size_t j = 0; j < words; ++j) {
        arcs_[i][j + 1] =
            static_cast<float>(sums_[i][j + 1]) * (scale * head_scales_[layout_.row(sentence, j)]);
      }
    }
  }

  void label(std::size_t sentence, std::span<WordReading> readings) {
    const std::size_t words = readings.size();
    integers_.shape(words, sizes_.relation);
    scales_.resize(words);
    for (std::size_t i = 0; i < words; ++i) join(sentence, i, chosen_[i], i);
    scores_.shape(words, w_.relation.width());
    relation_scores(words, scores_[0]);
    const std::span<float> scores{scores_.values.data(), words * scores_.width};
    part_rivals({arcs_.values.data(), words * (words + 1)}, scores, scores_.width, chosen_,
                [&](std::uint32_t word, std::uint32_t head, std::span<float> row) {
                  join(sentence, word, head, 0);
                  relation_scores(1, row.data());
                });
    relations_.resize(words);
    best_relations(scores, scores_.width, chosen_, relations_);
    for (std::size_t i = 0; i < words; ++i) {
      readings[i].head = chosen_[i];
      readings[i].relation = relations_[i];
    }
  }

  // Makes row `to` of the integers from a word and a head.
  void join(std::size_t sentence, std::size_t word, std::uint32_t head, std::size_t to) {
    const std::size_t size = sizes_.relation;
    floats_.shape(1, size);
    const float* as_dependent = relation_dependent_[layout_.row(sentence, word)];
    const float* as_head =
        head == 0 ? w_.model.relation_root.data() : relation_head_[layout_.row(sentence, head - 1)];
    for (std::size_t j = 0; j < size; ++j) floats_[0][j] = as_dependent[j] + as_head[j];
    scales_[to] = k_.to_integers(floats_[0], size, wide, true, integers_[to]);
  }

  // Scores of every relation, for the first rows of the integers.
  void relation_scores(std::size_t rows, float* out) {
    const std::size_t width = w_.relation.width();
    sums_.shape(rows, width);
    w_.relation.weights.multiply(k_, integers_[0], sizes_.relation, rows, sums_[0], width);
    for (std::size_t i = 0; i < rows; ++i) {
      k_.to_floats(sums_[i], scales_[i], w_.relation.scales.data(), w_.relation.biases.data(), width,
                   out + i * width);
    }
  }

  const Weights& w_;
  const Kernels& k_;
  const ModelSizes& sizes_;
  RowLayout layout_;
  Rows<std::int16_t> input_, first_, encoded_, integers_, queries_, heads_, gathered_;
  Rows<std::int32_t> sums_, before_;
  Rows<float> floats_, gates_, hidden_, scores_, relation_dependent_, relation_head_, arcs_;
  std::vector<float> input_scales_, scales_, query_scales_, head_scales_, cells_, name_scores_;
  std::vector<std::int16_t> bag_;
  std::vector<Known> known_;
  std::vector<std::size_t> word_rows_;
  std::vector<std::uint8_t> name_tags_;
  std::vector<std::uint32_t> chosen_;
  std::vector<Deprel> relations_;
  PackedWeights packed_heads_;
};

}  // namespace

Network::Network(const Model& model, Instructions instructions)
    : weights_(std::make_unique<const Weights>(model, instructions)) {}
Network::~Network() = default;
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network&&) noexcept = default;

std::vector<WordReading> Network::read(std::span<const std::string_view> words,
                                       std::span<const std::size_t> lengths) const {
  std::vector<std::size_t> starts(lengths.size());
  std::exclusive_scan(lengths.begin(), lengths.end(), starts.begin(), std::size_t{0});
  std::vector<std::size_t> order(lengths.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lengths[a] > lengths[b]; });

  std::vector<WordReading> readings(words.size());
  Reader<Weights> reader(*weights_);
  std::vector<std::size_t> group_firsts;
  std::vector<std::size_t> group_lengths;
  for (std::size_t next = 0; next < order.size();) {
    group_firsts.clear();
    group_lengths.clear();
    for (std::size_t count = 0;
         next < order.size() && (count == 0 || count + lengths[order[next]] <= group_words); ++next) {
      group_firsts.push_back(starts[order[next]]);
      group_lengths.push_back(lengths[order[next]]);
      count += lengths[order[next]];
    }
    reader.read(words, group_firsts, group_lengths, readings);
  }
  return readings;
}

}  // namespace actorgraph
