#include "language/train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>
#include <thread>

namespace actorgraph {
namespace {

// Every batch is cut in this many parts, however many threads there are, so that sums are made in
// one order.
constexpr std::size_t parts = 2;
constexpr float clip = 5.0f;          // the longest gradient that is followed
constexpr std::size_t warm_up = 100;  // steps

using Batch = std::vector<const Example*>;

// Batches of about `batch_words` words, in random order.
std::vector<Batch> draw_batches(const std::vector<Source>& sources, std::size_t batch_words, Random& random) {
  Batch drawn;
  for (const Source& source : sources) {
    std::vector<const Example*> all;
    for (const Example& example : source.examples) all.push_back(&example);
    for (double left = source.share; left > 0; left -= 1) {
      random.shuffle(all);
      const double share = std::min(left, 1.0);
      drawn.insert(drawn.end(), all.begin(),
                   all.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(all.size())));
    }
  }
  random.shuffle(drawn);
  std::vector<Batch> batches(1);
  std::size_t words = 0;
  for (const Example* example : drawn) {
    if (words >= batch_words) {
      batches.emplace_back();
      words = 0;
    }
    batches.back().push_back(example);
    words += example->size();
  }
  return batches;
}

// Parts of about as many words, each with sentences of like length, longest first.
std::vector<Batch> cut(Batch batch) {
  std::stable_sort(batch.begin(), batch.end(),
                   [](const Example* a, const Example* b) { return a->size() > b->size(); });
  std::size_t words = 0;
  for (const Example* example : batch) words += example->size();
  std::vector<Batch> cut_parts(parts);
  std::size_t seen = 0;
  for (const Example* example : batch) {
    cut_parts[std::min(parts - 1, seen * parts / words)].push_back(example);
    seen += example->size();
  }
  return cut_parts;
}

// Adam (Kingma, Ba 2015), with the moments that suit parsers (Dozat, Manning 2017).
class Optimiser {
 public:
  explicit Optimiser(std::size_t size) : first_(size, 0.0f), second_(size, 0.0f) {}

  // Calls `in_parts` with what is to be done for the weights from one number up to another.
  template <typename InParts>
  void step(std::vector<float>& weights, const std::vector<float>& gradient, float rate, InParts in_parts) {
    constexpr float keep_first = 0.9f;
    constexpr float keep_second = 0.98f;
    double square = 0;
    for (const float slope : gradient) square += static_cast<double>(slope) * static_cast<double>(slope);
    const auto length = static_cast<float>(std::sqrt(square));
    const float factor = length > clip ? clip / length : 1.0f;
    ++steps_;
    const float first_correction = 1.0f / (1.0f - std::pow(keep_first, static_cast<float>(steps_)));
    const float second_correction = 1.0f / (1.0f - std::pow(keep_second, static_cast<float>(steps_)));
    in_parts([&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const float slope = gradient[i] * factor;
        first_[i] = keep_first * first_[i] + (1 - keep_first) * slope;
        second_[i] = keep_second * second_[i] + (1 - keep_second) * slope * slope;
        weights[i] -=
            rate * first_[i] * first_correction / (std::sqrt(second_[i] * second_correction) + 1e-8f);
      }
    });
  }

 private:
  std::vector<float> first_;
  std::vector<float> second_;
  std::size_t steps_ = 0;
};

class Trainer {
 public:
  Trainer(Draft& draft, const Schedule& schedule)
      : draft_(draft),
        schedule_(schedule),
        places_(draft.places()),
        optimiser_(draft.weights.size()),
        mean_(draft.weights),
        gradient_(draft.weights.size()) {
    for (std::size_t part = 0; part < parts; ++part) {
      passes_.emplace_back(draft, draft.weights);
      gradients_.emplace_back(places_.dense_size);
    }
  }

  void step(const Batch& batch, float progress) {
    const std::vector<Batch> cut_batch = cut(batch);
    std::size_t words = 0;
    for (const Example* example : batch) words += example->size();
    std::vector<Losses> losses(parts);
    const auto run = [&](std::size_t part) {
      Random random(schedule_.seed * 0x51ed27 + steps_ * parts + part);
      std::fill(gradients_[part].begin(), gradients_[part].end(), 0.0f);
      passes_[part].forward(cut_batch[part], &random, schedule_.dropout);
      losses[part] =
          passes_[part].backward(gradients_[part], 1.0f / static_cast<float>(words), schedule_.dropout);
    };
    run_parts(run);
    std::fill(gradient_.begin(), gradient_.end(), 0.0f);
    for (std::size_t part = 0; part < parts; ++part) {
      for (std::size_t i = 0; i < places_.dense_size; ++i) gradient_[i] += gradients_[part][i];
      passes_[part].add_bag_slopes(gradient_);
      tally(losses[part]);
    }
    words_ += words;
    ++steps_;
    follow(progress);
  }

  const std::vector<float>& mean() const { return mean_; }

  std::string take_losses() {
    std::ostringstream line;
    line.precision(4);
    const auto words = static_cast<double>(words_);
    line << "tag " << sum_.tag / words << " arc " << sum_.arc / words << " relation " << sum_.relation / words
         << " name " << sum_.name / words;
    sum_ = {};
    words_ = 0;
    return line.str();
  }

 private:
  template <typename Run>
  void run_parts(const Run& run) {
    if (schedule_.threads < 2) {
      for (std::size_t part = 0; part < parts; ++part) run(part);
      return;
    }
    std::vector<std::thread> threads;
    for (std::size_t part = 1; part < parts; ++part) threads.emplace_back(run, part);
    run(0);
    for (std::thread& thread : threads) thread.join();
  }

  void tally(const Losses& losses) {
    sum_.tag += losses.tag;
    sum_.arc += losses.arc;
    sum_.relation += losses.relation;
    sum_.name += losses.name;
  }

  void follow(float progress) {
    const float warm = std::min(1.0f, static_cast<float>(steps_) / static_cast<float>(warm_up));
    const float falling = 0.5f * (1.0f + std::cos(std::numbers::pi_v<float> * progress));
    const auto in_parts = [&](const auto& run) {
      run_parts(
          [&](std::size_t part) { run(part * mean_.size() / parts, (part + 1) * mean_.size() / parts); });
    };
    optimiser_.step(draft_.weights, gradient_, schedule_.rate * warm * std::max(falling, 0.01f), in_parts);
    // While few steps are done, the mean must not cling to the random weights of the start.
    const float keep =
        std::min(schedule_.averaging, static_cast<float>(steps_) / static_cast<float>(steps_ + 10));
    in_parts([&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) mean_[i] = keep * mean_[i] + (1 - keep) * draft_.weights[i];
    });
  }

  Draft& draft_;
  const Schedule& schedule_;
  Places places_;
  Optimiser optimiser_;
  std::vector<float> mean_;
  std::vector<float> gradient_;
  std::vector<Pass> passes_;
  std::vector<std::vector<float>> gradients_;
  Losses sum_;
  std::size_t words_ = 0;
  std::size_t steps_ = 0;
};

}  // namespace

void train(Draft& draft, const std::vector<Source>& sources, const Schedule& schedule,
           const std::function<void(std::size_t epoch, const std::vector<float>& weights,
                                    const std::string& losses)>& epoch_done) {
  Trainer trainer(draft, schedule);
  Random random(schedule.seed);
  for (std::size_t epoch = 0; epoch < schedule.epochs; ++epoch) {
    const std::vector<Batch> batches = draw_batches(sources, schedule.batch_words, random);
    for (std::size_t i = 0; i < batches.size(); ++i) {
      const float within = static_cast<float>(i) / static_cast<float>(batches.size());
      trainer.step(batches[i], (static_cast<float>(epoch) + within) / static_cast<float>(schedule.epochs));
    }
    epoch_done(epoch + 1, trainer.mean(), trainer.take_losses());
  }
  draft.weights = trainer.mean();
}

}  // namespace actorgraph
