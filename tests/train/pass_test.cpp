#include "language/train/pass.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "language/train/name_chain.hpp"

using namespace actorgraph;

namespace {

Sizes small_sizes() {
  Sizes sizes;
  sizes.vector = 6;
  sizes.bag = 10;
  sizes.hidden = 16;
  sizes.arc = 8;
  sizes.relation = 8;
  sizes.name = 8;
  sizes.affix_rows = 64;
  return sizes;
}

// A draft without files: a few words, every part of speech, random weights.
Draft small_draft() {
  Draft draft;
  draft.sizes = small_sizes();
  draft.word_rows = 3;
  draft.word_counts = {5, 3, 2};
  draft.word_slots = lexicon_slots({"anna", "left", "."}, {0, 1, 2}, 16);
  draft.vector_slots = lexicon_slots({"anna", "left"}, {0, 1}, 16);
  draft.vector_scale = 0.02f;
  for (int i = 0; i < 12; ++i) draft.vectors.push_back(static_cast<std::int8_t>(17 * i % 100 - 50));
  for (std::uint32_t upos = 0; upos < 17; ++upos) draft.tags.push_back(upos);
  draft.weights.resize(draft.places().size);
  Random random(4);
  for (float& weight : draft.weights) weight = random.unit() - 0.5f;
  return draft;
}

TrainingWord word_of(const char* form, Upos upos, std::uint32_t head, Deprel relation, std::uint8_t name) {
  TrainingWord word;
  word.form = form;
  word.tag.upos = upos;
  word.head = head;
  word.relation = relation;
  word.name = name;
  return word;
}

TrainingSentence sentence_of(const std::vector<TrainingWord>& words, bool names) {
  TrainingSentence sentence;
  sentence.words = words;
  sentence.has_tree = true;
  sentence.has_names = names;
  return sentence;
}

std::vector<TrainingSentence> small_corpus() {
  return {
      sentence_of(
          {word_of("Anna", Upos::propn, 2, Deprel::nsubj, 3),
           word_of("Lund", Upos::propn, 1, Deprel::flat, 4), word_of("left", Upos::verb, 0, Deprel::root, 0),
           word_of(".", Upos::punct, 3, Deprel::punct, 0)},
          true),
      sentence_of(
          {word_of("Leave", Upos::verb, 0, Deprel::root, 0), word_of("!", Upos::punct, 1, Deprel::punct, 0)},
          false),
      sentence_of({word_of("Oslo", Upos::propn, 0, Deprel::root, 7)}, true),
  };
}

double loss_at(const Draft& draft, const std::vector<float>& weights,
               const std::vector<const Example*>& batch, std::vector<float>* gradient) {
  Pass pass(draft, weights);
  Random random(11);
  Dropout dropout;
  std::vector<float> unused(draft.places().size);
  std::vector<float>& slopes = gradient == nullptr ? unused : *gradient;
  pass.forward(batch, &random, dropout);
  const Losses losses = pass.backward(slopes, 1.0f, dropout);
  pass.add_bag_slopes(slopes);
  return losses.tag + losses.arc + losses.relation + losses.name;
}

}  // namespace

TEST_CASE("training: the gradient is the slope of the loss, dropout and all") {
  const Draft draft = small_draft();
  std::vector<Example> examples;
  for (const TrainingSentence& sentence : small_corpus()) examples.push_back(example_from(draft, sentence));
  std::vector<const Example*> batch;
  for (const Example& example : examples) batch.push_back(&example);
  std::vector<float> gradient(draft.weights.size());
  loss_at(draft, draft.weights, batch, &gradient);

  std::size_t compared = 0;
  Random random(5);
  for (std::size_t i = 0; i < draft.weights.size(); i += 1 + random.below(9)) {
    constexpr float step = 1e-3f;
    std::vector<float> moved = draft.weights;
    moved[i] += step;
    const double above = loss_at(draft, moved, batch, nullptr);
    moved[i] -= 2 * step;
    const double below = loss_at(draft, moved, batch, nullptr);
    const double slope = (above - below) / (2.0 * static_cast<double>(step));
    const auto expected = static_cast<double>(gradient[i]);
    INFO("weight " << i << ": " << expected << " against " << slope);
    // A bend of a rectifier within the step may spoil one comparison; it spoils no more than a little.
    CHECK(std::abs(slope - expected) < 0.02 + 0.05 * std::abs(expected));
    compared += std::abs(expected) > 1e-3 ? 1 : 0;
  }
  CHECK(compared > 300);
}

TEST_CASE("training: a chain's probabilities sum to one") {
  const std::vector<float> scores = {0.3f, 1, 2, -1, 0, 0.5f, 0, 1, 0.1f, 1, 0, 2, 0.4f, 1, 1, 0, 0, -2};
  std::vector<float> transitions(name_tag_count * name_tag_count);
  for (std::size_t i = 0; i < transitions.size(); ++i) transitions[i] = static_cast<float>(i % 7) * 0.2f;
  std::vector<float> score_slopes(scores.size());
  std::vector<float> transition_slopes(transitions.size());
  double sum = 0;
  for (std::size_t first = 0; first < name_tag_count; ++first) {
    for (std::size_t second = 0; second < name_tag_count; ++second) {
      if (!may_follow(0, first) || !may_follow(first, second)) continue;
      const std::vector<AllowedTags> allowed = {static_cast<AllowedTags>(1U << first),
                                                static_cast<AllowedTags>(1U << second)};
      sum += std::exp(-chain_loss(scores, transitions, allowed, 1.0f, {score_slopes, transition_slopes}));
    }
  }
  CHECK(sum == doctest::Approx(1.0).epsilon(1e-4));
}
