#include "language/train/pass.hpp"

#include <algorithm>
#include <cmath>

#include "language/train/name_chain.hpp"

namespace actorgraph {
namespace {

// Turns scores into probabilities; returns the log of what they sum to.
void to_probabilities(float* scores, std::size_t count) {
  const float largest = *std::max_element(scores, scores + count);
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) {
    scores[i] = std::exp(scores[i] - largest);
    sum += scores[i];
  }
  for (std::size_t i = 0; i < count; ++i) scores[i] /= sum;
}

// From scores to the slope of the loss -log p(right), times `scale`; returns the loss.
double slope_of(float* scores, std::size_t count, std::size_t right, float scale) {
  to_probabilities(scores, count);
  const double loss = -std::log(std::max(scores[right], 1e-30f));
  scores[right] -= 1.0f;
  for (std::size_t i = 0; i < count; ++i) scores[i] *= scale;
  return loss;
}

void multiply(Matrix& values, const std::vector<float>& mask) {
  if (mask.empty()) return;
  for (std::size_t i = 0; i < values.values.size(); ++i) values.values[i] *= mask[i];
}

void add(float* to, const float* from, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) to[i] += from[i];
}

// Calls `row_found` with each of the bag's rows for a word.
template <typename RowFound>
void each_bag_row(const Draft& draft, const Example& example, std::size_t word, bool word_dropped,
                  RowFound row_found) {
  const WordFeatures& features = example.features[word];
  if (!word_dropped && features.lower_word != no_row) row_found(features.lower_word);
  if (!word_dropped && features.exact_word != no_row) row_found(features.exact_word);
  for (const std::uint32_t affix : features.affixes) row_found(draft.word_rows + affix);
}

// Where names of type `other` are not marked, a word outside of names may be one of them or not: what
// is learned is that it is neither person, nor organisation, nor location.
std::vector<AllowedTags> allowed_names(const Example& example) {
  constexpr AllowedTags outside_or_other = 0b111;
  std::vector<AllowedTags> allowed;
  for (const std::uint8_t name : example.names) {
    const bool open = name == 0 && !example.other_names_marked;
    allowed.push_back(open ? outside_or_other : static_cast<AllowedTags>(1U << name));
  }
  return allowed;
}

}  // namespace

Example example_from(const Draft& draft, const TrainingSentence& sentence) {
  Example example;
  for (const TrainingWord& word : sentence.words) {
    example.features.push_back(draft.features(word.form));
    example.tags.push_back(draft.tag_number(word.tag));
    example.heads.push_back(word.head);
    example.relations.push_back(static_cast<std::uint32_t>(word.relation));
    example.names.push_back(word.name);
  }
  example.has_tree = sentence.has_tree;
  example.has_names = sentence.has_names;
  example.other_names_marked = sentence.other_names_marked;
  return example;
}

void Pass::drop(Matrix& values, std::vector<float>& mask, float share) {
  mask.clear();
  if (random_ == nullptr || share <= 0) return;
  mask.resize(values.values.size());
  const auto limit = static_cast<std::uint64_t>(share * 65536.0f);
  const float kept = 1.0f / (1.0f - share);
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < mask.size(); ++i) {
    bits = i % 4 == 0 ? random_->next() : bits >> 16U;
    mask[i] = (bits & 0xFFFFU) < limit ? 0.0f : kept;
  }
  multiply(values, mask);
}

void Pass::embed(Random* random, const Dropout& dropout) {
  const std::size_t vector_size = draft_.sizes.vector;
  const std::size_t bag_size = draft_.sizes.bag;
  input_.reset(layout_.rows(), vector_size + bag_size);
  word_dropped_.assign(layout_.rows(), 0);
  vector_dropped_.assign(layout_.rows(), 0);
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    for (std::size_t w = 0; w < sentences_[s]->size(); ++w) {
      const WordFeatures& features = sentences_[s]->features[w];
      const std::size_t row = layout_.row(s, w);
      if (random != nullptr) {
        // A rare word is left out more often: at reading time most rare words are new.
        const float count = features.lower_word == no_row
                                ? 1.0f
                                : static_cast<float>(draft_.word_counts[features.lower_word]);
        word_dropped_[row] = random->unit() < dropout.word + 0.4f / (0.5f + count) ? 1 : 0;
        vector_dropped_[row] = random->unit() < dropout.word * 0.5f ? 1 : 0;
      }
      float* out = input_.row(row);
      if (features.vector != no_row && vector_dropped_[row] == 0) {
        const std::int8_t* from = draft_.vectors.data() + std::size_t{features.vector} * vector_size;
        for (std::size_t i = 0; i < vector_size; ++i)
          out[i] = static_cast<float>(from[i]) * draft_.vector_scale;
      }
      each_bag_row(draft_, *sentences_[s], w, word_dropped_[row] != 0, [&](std::uint32_t bag_row) {
        add(out + vector_size, weights_.data() + places_.bag + bag_row * bag_size, bag_size);
      });
    }
  }
}

void Pass::forward(std::span<const Example* const> sentences, Random* random, const Dropout& dropout) {
  sentences_.assign(sentences.begin(), sentences.end());
  random_ = random;
  std::vector<std::size_t> lengths;
  for (const Example* example : sentences_) lengths.push_back(example->size());
  layout_.assign(lengths);
  const std::size_t hidden = draft_.sizes.hidden;

  embed(random, dropout);
  drop(input_, input_mask_, dropout.input);
  first_.reset(layout_.rows(), 2 * hidden);
  second_.reset(layout_.rows(), 2 * hidden);
  for (std::size_t d = 0; d < 2; ++d) {
    lstm_[0][d].forward(places_.lstm[0][d], weights_, layout_, d == 1, input_, first_, d * hidden);
  }
  // The raw outputs are needed on the way back; what goes on is a masked copy.
  first_kept_ = first_;
  drop(first_kept_, first_mask_, dropout.hidden);
  for (std::size_t d = 0; d < 2; ++d) {
    lstm_[1][d].forward(places_.lstm[1][d], weights_, layout_, d == 1, first_kept_, second_, d * hidden);
  }
  encoded_ = second_;
  drop(encoded_, encoded_mask_, dropout.hidden);
  forward_heads(dropout);
}

void Pass::forward_heads(const Dropout& dropout) {
  actorgraph::forward(places_.tag, weights_, encoded_, tags_);
  actorgraph::forward(places_.arc_dependent, weights_, encoded_, arc_dependent_);
  rectify(arc_dependent_);
  drop(arc_dependent_, dependent_mask_, dropout.hidden);
  actorgraph::forward(places_.arc_query, weights_, arc_dependent_, query_);
  actorgraph::forward(places_.arc_head, weights_, encoded_, arc_head_);
  rectify(arc_head_);
  drop(arc_head_, head_mask_, dropout.hidden);
  actorgraph::forward(places_.relation_dependent, weights_, encoded_, relation_dependent_);
  actorgraph::forward(places_.relation_head, weights_, encoded_, relation_head_, false);
  actorgraph::forward(places_.name_hidden, weights_, encoded_, name_hidden_);
  rectify(name_hidden_);
  drop(name_hidden_, name_mask_, dropout.hidden);
  actorgraph::forward(places_.name, weights_, name_hidden_, names_);
}

void Pass::arc_scores(std::size_t sentence, Matrix& scores) const {
  const std::size_t words = sentences_[sentence]->size();
  const std::size_t size = draft_.sizes.arc;
  thread_local Matrix heads;
  thread_local Matrix queries;
  thread_local PackedMatrix packed;
  heads.reset(words + 1, size);
  queries.reset(words, size);
  std::copy_n(weights_.data() + places_.arc_root, size, heads.row(0));
  for (std::size_t w = 0; w < words; ++w) {
    std::copy_n(arc_head_.row(layout_.row(sentence, w)), size, heads.row(w + 1));
    std::copy_n(query_.row(layout_.row(sentence, w)), size, queries.row(w));
  }
  packed.pack_transposed(heads.values.data(), size, words + 1, size);
  scores.reset(words, words + 1);
  add_product(scores.values.data(), words + 1, queries.operand(), words, packed);
  for (std::size_t w = 0; w < words; ++w) scores.row(w)[w + 1] = -1e4f;  // no word is its own head
}

void Pass::relation_hidden(std::size_t sentence, std::span<const std::uint32_t> heads, Matrix& hidden) const {
  const std::size_t size = draft_.sizes.relation;
  hidden.reset(heads.size(), size);
  for (std::size_t w = 0; w < heads.size(); ++w) {
    std::copy_n(relation_dependent_.row(layout_.row(sentence, w)), size, hidden.row(w));
    add(hidden.row(w),
        heads[w] == 0 ? weights_.data() + places_.relation_root
                      : relation_head_.row(layout_.row(sentence, heads[w] - 1)),
        size);
  }
  rectify(hidden);
}

void Pass::relation_scores(std::size_t sentence, std::span<const std::uint32_t> heads, Matrix& scores) const {
  thread_local Matrix hidden;
  relation_hidden(sentence, heads, hidden);
  actorgraph::forward(places_.relation, weights_, hidden, scores);
}

double Pass::tag_slopes(float scale, Matrix& slope) {
  slope = tags_;
  double loss = 0;
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    const Example& example = *sentences_[s];
    for (std::size_t w = 0; w < example.size(); ++w) {
      float* row = slope.row(layout_.row(s, w));
      if (example.has_tree) {
        loss += slope_of(row, slope.columns, example.tags[w], scale);
      } else {
        std::fill_n(row, slope.columns, 0.0f);
      }
    }
  }
  return loss;
}

double Pass::name_slopes(float scale, Slopes slopes, Matrix& slope) {
  slope.reset(names_.rows, names_.columns);
  const std::span<const float> transitions =
      weights_.subspan(places_.name_transitions, name_tag_count * name_tag_count);
  const std::span<float> transition_slopes =
      slopes.gradient.subspan(places_.name_transitions, transitions.size());
  std::vector<float> scores;
  std::vector<float> score_slopes;
  double loss = 0;
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    const Example& example = *sentences_[s];
    if (!example.has_names) continue;
    scores.clear();
    for (std::size_t w = 0; w < example.size(); ++w) {
      const float* row = names_.row(layout_.row(s, w));
      scores.insert(scores.end(), row, row + name_tag_count);
    }
    score_slopes.assign(scores.size(), 0.0f);
    loss += chain_loss(scores, transitions, allowed_names(example), scale, {score_slopes, transition_slopes});
    for (std::size_t w = 0; w < example.size(); ++w) {
      std::copy_n(score_slopes.data() + w * name_tag_count, name_tag_count, slope.row(layout_.row(s, w)));
    }
  }
  return loss;
}

void Pass::arc_slopes(std::size_t sentence, float scale, std::span<float> gradient, Losses& losses) {
  const Example& example = *sentences_[sentence];
  const std::size_t words = example.size();
  const std::size_t size = draft_.sizes.arc;
  thread_local Matrix scores;
  arc_scores(sentence, scores);
  for (std::size_t w = 0; w < words; ++w) {
    losses.arc += slope_of(scores.row(w), words + 1, example.heads[w], scale);
    float* query_slope = query_slope_.row(layout_.row(sentence, w));
    const float* query = query_.row(layout_.row(sentence, w));
    for (std::size_t h = 0; h <= words; ++h) {
      const float slope = scores.row(w)[h];
      const float* head =
          h == 0 ? weights_.data() + places_.arc_root : arc_head_.row(layout_.row(sentence, h - 1));
      float* head_slope =
          h == 0 ? gradient.data() + places_.arc_root : arc_head_slope_.row(layout_.row(sentence, h - 1));
      for (std::size_t i = 0; i < size; ++i) query_slope[i] += slope * head[i];
      for (std::size_t i = 0; i < size; ++i) head_slope[i] += slope * query[i];
    }
  }
}

void Pass::relation_slopes(std::size_t sentence, float scale, Slopes slopes, const Dropout& dropout,
                           Losses& losses) {
  const Example& example = *sentences_[sentence];
  thread_local Matrix hidden;
  thread_local Matrix hidden_slope;
  thread_local Matrix scores;
  thread_local std::vector<float> mask;
  relation_hidden(sentence, example.heads, hidden);
  drop(hidden, mask, dropout.hidden);
  actorgraph::forward(places_.relation, weights_, hidden, scores);
  for (std::size_t w = 0; w < example.size(); ++w) {
    losses.relation += slope_of(scores.row(w), relation_count, example.relations[w], scale);
  }
  hidden_slope.reset(hidden.rows, hidden.columns);
  actorgraph::backward(places_.relation, slopes, hidden, scores, hidden_slope);
  multiply(hidden_slope, mask);
  rectify_slope(hidden, hidden_slope);
  for (std::size_t w = 0; w < example.size(); ++w) {
    const std::uint32_t head = example.heads[w];
    add(relation_dependent_slope_.row(layout_.row(sentence, w)), hidden_slope.row(w), hidden.columns);
    add(head == 0 ? slopes.gradient.data() + places_.relation_root
                  : relation_head_slope_.row(layout_.row(sentence, head - 1)),
        hidden_slope.row(w), hidden.columns);
  }
}

Losses Pass::backward(std::span<float> gradient, float scale, const Dropout& dropout) {
  const Slopes slopes{weights_, gradient};
  Losses losses;
  encoded_slope_.reset(encoded_.rows, encoded_.columns);
  Matrix slope;
  losses.tag = tag_slopes(scale, slope);
  actorgraph::backward(places_.tag, slopes, encoded_, slope, encoded_slope_);

  losses.name = name_slopes(scale, slopes, slope);
  Matrix hidden_slope;
  hidden_slope.reset(name_hidden_.rows, name_hidden_.columns);
  actorgraph::backward(places_.name, slopes, name_hidden_, slope, hidden_slope);
  multiply(hidden_slope, name_mask_);
  rectify_slope(name_hidden_, hidden_slope);
  actorgraph::backward(places_.name_hidden, slopes, encoded_, hidden_slope, encoded_slope_);

  query_slope_.reset(query_.rows, query_.columns);
  arc_head_slope_.reset(arc_head_.rows, arc_head_.columns);
  relation_dependent_slope_.reset(relation_dependent_.rows, relation_dependent_.columns);
  relation_head_slope_.reset(relation_head_.rows, relation_head_.columns);
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    if (!sentences_[s]->has_tree) continue;
    arc_slopes(s, scale, gradient, losses);
    relation_slopes(s, scale, slopes, dropout, losses);
  }
  backward_tree(slopes);
  backward_encoder(slopes);
  return losses;
}

void Pass::backward_tree(Slopes slopes) {
  Matrix dependent_slope;
  dependent_slope.reset(arc_dependent_.rows, arc_dependent_.columns);
  actorgraph::backward(places_.arc_query, slopes, arc_dependent_, query_slope_, dependent_slope);
  multiply(dependent_slope, dependent_mask_);
  rectify_slope(arc_dependent_, dependent_slope);
  actorgraph::backward(places_.arc_dependent, slopes, encoded_, dependent_slope, encoded_slope_);
  multiply(arc_head_slope_, head_mask_);
  rectify_slope(arc_head_, arc_head_slope_);
  actorgraph::backward(places_.arc_head, slopes, encoded_, arc_head_slope_, encoded_slope_);
  actorgraph::backward(places_.relation_dependent, slopes, encoded_, relation_dependent_slope_,
                       encoded_slope_);
  actorgraph::backward(places_.relation_head, slopes, encoded_, relation_head_slope_, encoded_slope_, false);
}

void Pass::backward_encoder(Slopes slopes) {
  const std::size_t hidden = draft_.sizes.hidden;
  multiply(encoded_slope_, encoded_mask_);
  first_slope_.reset(first_.rows, first_.columns);
  for (std::size_t d = 0; d < 2; ++d) {
    lstm_[1][d].backward(places_.lstm[1][d], slopes, layout_, d == 1, first_kept_, second_, encoded_slope_,
                         d * hidden, first_slope_);
  }
  multiply(first_slope_, first_mask_);
  input_slope_.reset(input_.rows, input_.columns);
  for (std::size_t d = 0; d < 2; ++d) {
    lstm_[0][d].backward(places_.lstm[0][d], slopes, layout_, d == 1, input_, first_, first_slope_,
                         d * hidden, input_slope_);
  }
  multiply(input_slope_, input_mask_);
}

void Pass::add_bag_slopes(std::span<float> gradient) const {
  const std::size_t bag_size = draft_.sizes.bag;
  for (std::size_t s = 0; s < sentences_.size(); ++s) {
    for (std::size_t w = 0; w < sentences_[s]->size(); ++w) {
      const std::size_t row = layout_.row(s, w);
      const float* slope = input_slope_.row(row) + draft_.sizes.vector;
      each_bag_row(draft_, *sentences_[s], w, word_dropped_[row] != 0, [&](std::uint32_t bag_row) {
        add(gradient.data() + places_.bag + bag_row * bag_size, slope, bag_size);
      });
    }
  }
}

}  // namespace actorgraph
