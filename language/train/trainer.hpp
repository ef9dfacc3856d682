#pragma once

// Learning: Adam over batches of sentences, the learning rate falling to nothing, and the mean of
// the last weights kept (Polyak averaging). The same corpora, seed and options give the same bits
// for every number of threads.

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "language/train/draft.hpp"
#include "language/train/pass.hpp"

namespace actorgraph {

/// One group of sentences, and how many of them each epoch draws.
struct Source {
  std::vector<Example> examples;
  double share = 1.0;  ///< 1: each once an epoch; 0.2: a fifth; 2: each twice.
};

struct Schedule {
  std::size_t epochs = 20;
  std::size_t batch_words = 1600;
  float rate = 2e-3f;        ///< Of learning, after the first steps, before it falls.
  float averaging = 0.998f;  ///< How much of the mean weights each step keeps.
  std::uint64_t seed = 1;
  std::size_t threads = 2;
  Dropout dropout;
};

/// Trains `draft` in place. After each epoch `epoch_done` sees the averaged weights and a line of losses.
/// REQUIRES: `draft` stays where it is.
void train(Draft& draft, const std::vector<Source>& sources, const Schedule& schedule,
           const std::function<void(std::size_t epoch, const std::vector<float>& weights,
                                    const std::string& losses)>& epoch_done);

}  // namespace actorgraph
