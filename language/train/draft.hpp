#pragma once

// A Draft is a model while it is trained: the word lists, the tags, and every weight as a float,
// in one long row, so that optimising, averaging and saving it are loops.
//
// The network, for each sentence:
//
//   word ─▶ pretrained vector ┐
//        ─▶ sum of trained rows (word, beginnings, endings, shape) ┴▶ BiLSTM ─▶ BiLSTM ─┬▶ tag
//                                                                                       ├▶ head (biaffine)
//                                                                                       ├▶ relation
//                                                                                       └▶ name tag

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "language/relation_choice.hpp"
#include "language/tags.hpp"
#include "language/train/corpus.hpp"
#include "language/word_features.hpp"

namespace actorgraph {

/// Sizes that are chosen, not found in the data.
struct Sizes {
  std::uint32_t vector = 100;    ///< Of a pretrained vector.
  std::uint32_t bag = 92;        ///< Of a trained row; all rows of a word are summed.
  std::uint32_t hidden = 128;    ///< Of an LSTM, each direction.
  std::uint32_t arc = 128;       ///< Of a word as head and as dependent.
  std::uint32_t relation = 128;  ///< Of the hidden layer that labels arcs.
  std::uint32_t name = 128;      ///< Of the hidden layer that tags names.
  std::uint32_t affix_rows = 16384;
  std::uint32_t vectors = 78000;  ///< How many words keep their pretrained vector.
  std::uint32_t classes = 1024;   ///< How many vectors stand for all other words.
};

/// Where a matrix (`inputs` x `outputs`, row by row) and its bias lie among the weights.
struct LayerPlace {
  std::size_t weights = 0;
  std::size_t bias = 0;
  std::size_t inputs = 0;
  std::size_t outputs = 0;
  bool has_bias = true;
};

/// An LSTM of one direction. Its four gates lie side by side: input, forget, output, candidate.
struct LstmPlace {
  LayerPlace input;
  LayerPlace recurrent;  ///< Without a bias of its own.
};

struct Places {
  std::array<std::array<LstmPlace, 2>, 2> lstm;  ///< [layer][direction: forward, backward]
  LayerPlace tag;
  LayerPlace arc_dependent;
  LayerPlace arc_query;  ///< From the dependent to what its head should look like.
  LayerPlace arc_head;
  std::size_t arc_root = 0;
  LayerPlace relation_dependent;
  LayerPlace relation_head;
  std::size_t relation_root = 0;
  LayerPlace relation;
  LayerPlace name_hidden;
  LayerPlace name;
  std::size_t name_transitions = 0;
  std::size_t bag = 0;         ///< Rows of words, then rows of affixes.
  std::size_t dense_size = 0;  ///< All before the bag.
  std::size_t size = 0;
};

struct Draft {
  Sizes sizes;
  std::vector<std::uint32_t> vector_slots;
  std::vector<std::uint32_t> word_slots;
  std::uint32_t word_rows = 0;
  float vector_scale = 0;
  std::vector<std::int8_t>
      vectors;  ///< A row of `sizes.vector` for each, times `vector_scale`; last those of classes.
  std::vector<std::uint32_t> word_counts;  ///< By row: how often the word was seen.
  std::vector<std::uint32_t> tags;         ///< packed(Tag), sorted.
  std::vector<float> weights;

  [[nodiscard]] Places places() const;
  [[nodiscard]] WordFeatures features(std::string_view word) const;
  /// The number of the tag; the first with its part of speech, if the tag itself is not known.
  [[nodiscard]] std::uint32_t tag_number(const Tag& tag) const;
};

/// A draft with words and tags from `sentences` (words seen at least twice), vectors from a file in
/// GloVe's text format, and random weights. Throws InputError if the vectors cannot be read.
[[nodiscard]] Draft new_draft(const Sizes& sizes, const std::vector<TrainingSentence>& sentences,
                              const std::filesystem::path& vectors, std::uint64_t seed);

/// Gives `draft` the words of `start`, and its weights for the same inputs and outputs of each layer; what
/// `start` lacks keeps its random weights. Throws std::runtime_error if the sizes of the encoder or the tags
/// differ.
void start_from(Draft& draft, const Draft& start);

/// Writes a draft, or reads one. Throws std::runtime_error or InputError.
void save(const Draft& draft, const std::filesystem::path& path);
[[nodiscard]] Draft load_draft(const std::filesystem::path& path);

}  // namespace actorgraph
