#pragma once

// One batch of sentences through the network, and back.

#include <cstdint>
#include <span>
#include <vector>

#include "language/train/draft.hpp"
#include "language/train/layers.hpp"
#include "language/train/random.hpp"

namespace actorgraph {

/// A sentence as numbers.
struct Example {
  std::vector<WordFeatures> features;
  std::vector<std::uint32_t> tags;
  std::vector<std::uint32_t> heads;  ///< 0: root; else 1 + word.
  std::vector<std::uint32_t> relations;
  std::vector<std::uint8_t> names;
  bool has_tree = false;
  bool has_names = false;
  bool other_names_marked = false;

  [[nodiscard]] std::size_t size() const { return features.size(); }
};

[[nodiscard]] Example example_from(const Draft& draft, const TrainingSentence& sentence);

/// How much is left out at random while learning, so that the network learns to do without.
struct Dropout {
  float word = 0.12f;  ///< Whole words, and once more the pretrained vectors alone.
  float input = 0.15f;
  float hidden = 0.33f;
};

/// Sums of the losses, and how many words they are of.
struct Losses {
  double tag = 0, arc = 0, relation = 0, name = 0;
};

class Pass {
 public:
  Pass(const Draft& draft, std::span<const float> weights)
      : draft_(draft), places_(draft.places()), weights_(weights) {}

  /// Longest sentences first. With `random`, some of the input is left out as `dropout` says.
  void forward(std::span<const Example* const> sentences, Random* random, const Dropout& dropout);

  /// Adds the slopes of the loss times `scale` to `gradient` (all but the bag's rows, whose slopes are
  /// kept for `add_bag_slopes`). Must follow `forward`.
  Losses backward(std::span<float> gradient, float scale, const Dropout& dropout);
  void add_bag_slopes(std::span<float> gradient) const;

  [[nodiscard]] const RowLayout& layout() const { return layout_; }
  [[nodiscard]] const Matrix& tag_scores() const { return tags_; }
  [[nodiscard]] const Matrix& name_scores() const { return names_; }
  /// A row for each word, a column for the root and each word.
  void arc_scores(std::size_t sentence, Matrix& scores) const;
  /// A row for each word, given the words' heads.
  void relation_scores(std::size_t sentence, std::span<const std::uint32_t> heads, Matrix& scores) const;

 private:
  void embed(Random* random, const Dropout& dropout);
  void drop(Matrix& values, std::vector<float>& mask, float share);
  double tag_slopes(float scale, Matrix& slope);
  double name_slopes(float scale, Slopes slopes, Matrix& slope);
  void forward_heads(const Dropout& dropout);
  void arc_slopes(std::size_t sentence, float scale, std::span<float> gradient, Losses& losses);
  void relation_slopes(std::size_t sentence, float scale, Slopes slopes, const Dropout& dropout,
                       Losses& losses);
  void backward_tree(Slopes slopes);
  void backward_encoder(Slopes slopes);
  void relation_hidden(std::size_t sentence, std::span<const std::uint32_t> heads, Matrix& hidden) const;

  const Draft& draft_;
  Places places_;
  std::span<const float> weights_;
  std::vector<const Example*> sentences_;
  RowLayout layout_;
  Random* random_ = nullptr;

  Matrix input_, first_, first_kept_, second_, encoded_;
  LstmPass lstm_[2][2];
  Matrix tags_, arc_dependent_, query_, arc_head_, relation_dependent_, relation_head_, name_hidden_, names_;
  Matrix input_slope_, first_slope_, encoded_slope_;
  Matrix query_slope_, arc_head_slope_, relation_dependent_slope_, relation_head_slope_;
  std::vector<float> input_mask_, first_mask_, encoded_mask_, dependent_mask_, head_mask_, name_mask_;
  std::vector<std::uint8_t> word_dropped_, vector_dropped_;  // by row
};

}  // namespace actorgraph
