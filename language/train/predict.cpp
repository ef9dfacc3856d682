#include "language/train/predict.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <set>
#include <tuple>

#include "language/name_tags.hpp"
#include "language/relation_choice.hpp"
#include "language/tree.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t batch_words = 2000;

// Adds the logarithm of the mean of probabilities later; here, the probabilities themselves.
void add_probabilities(const Matrix& scores, Matrix& sums) {
  if (sums.values.empty()) sums.reset(scores.rows, scores.columns);
  for (std::size_t row = 0; row < scores.rows; ++row) {
    const float* from = scores.row(row);
    const float largest = *std::max_element(from, from + scores.columns);
    float sum = 0;
    for (std::size_t i = 0; i < scores.columns; ++i) sum += std::exp(from[i] - largest);
    for (std::size_t i = 0; i < scores.columns; ++i) sums.row(row)[i] += std::exp(from[i] - largest) / sum;
  }
}

std::uint32_t best_column(const Matrix& matrix, std::size_t row) {
  const float* values = matrix.row(row);
  return static_cast<std::uint32_t>(std::max_element(values, values + matrix.columns) - values);
}

void take_logarithms(Matrix& matrix) {
  for (float& value : matrix.values) value = std::log(value + 1e-20f);
}

// One batch of sentences, seen by all voters.
class Ballot {
 public:
  Ballot(const std::vector<Voter>& voters, const std::vector<const TrainingSentence*>& sentences)
      : voters_(voters) {
    for (const Voter& voter : voters) {
      examples_.emplace_back();
      for (const TrainingSentence* sentence : sentences)
        examples_.back().push_back(example_from(*voter.draft, *sentence));
      std::vector<const Example*> pointers;
      for (const Example& example : examples_.back()) pointers.push_back(&example);
      passes_.emplace_back(*voter.draft, *voter.weights);
      passes_.back().forward(pointers, nullptr, {});
      add_probabilities(passes_.back().tag_scores(), tags_);
      add_names(voter, passes_.back().name_scores());
    }
  }

  void decide(std::size_t number, TrainingSentence& sentence) {
    const std::size_t words = sentence.words.size();
    Matrix arcs;
    Matrix scores;
    for (const Pass& pass : passes_) {
      pass.arc_scores(number, scores);
      add_probabilities(scores, arcs);
    }
    take_logarithms(arcs);
    std::vector<std::uint32_t> heads(words);
    best_tree(arcs.values, heads);
    Matrix relations;
    for (const Pass& pass : passes_) {
      pass.relation_scores(number, heads, scores);
      add_probabilities(scores, relations);
    }
    take_logarithms(relations);
    std::vector<Deprel> chosen(words);
    best_relations(relations.values, relations.columns, heads, chosen);
    std::vector<float> name_scores;
    for (std::size_t w = 0; w < words; ++w) {
      const std::size_t row = passes_.front().layout().row(number, w);
      sentence.words[w].tag = unpacked(voters_.front().draft->tags[best_column(tags_, row)]);
      sentence.words[w].head = heads[w];
      sentence.words[w].relation = chosen[w];
      name_scores.insert(name_scores.end(), names_.row(row), names_.row(row) + name_tag_count);
    }
    std::vector<std::uint8_t> tags(words);
    best_name_tags(name_scores, transitions_, tags);
    for (std::size_t w = 0; w < words; ++w) sentence.words[w].name = tags[w];
    sentence.has_tree = sentence.has_names = sentence.other_names_marked = true;
  }

 private:
  // Chains are scored as a whole: what is added up are scores, not probabilities.
  void add_names(const Voter& voter, const Matrix& scores) {
    if (names_.values.empty()) names_.reset(scores.rows, scores.columns);
    for (std::size_t i = 0; i < scores.values.size(); ++i) names_.values[i] += scores.values[i];
    transitions_.resize(name_tag_count * name_tag_count);
    const float* from = voter.weights->data() + voter.draft->places().name_transitions;
    for (std::size_t i = 0; i < transitions_.size(); ++i) transitions_[i] += from[i];
  }

  const std::vector<Voter>& voters_;
  std::vector<std::vector<Example>> examples_;
  std::vector<Pass> passes_;
  std::vector<float> transitions_;
  Matrix tags_;
  Matrix names_;
};

using NameSpan = std::tuple<std::size_t, std::size_t, std::size_t>;  // first, last, type

std::set<NameSpan> names_of(const TrainingSentence& sentence, std::size_t offset) {
  std::set<NameSpan> names;
  for (std::size_t w = 0; w < sentence.words.size(); ++w) {
    const std::uint8_t tag = sentence.words[w].name;
    if (tag < 3 || tag % 2 == 0) continue;
    std::size_t last = w + 1;
    while (last < sentence.words.size() && sentence.words[last].name == tag + 1) ++last;
    names.emplace(offset + w, offset + last, tag / 2);
  }
  return names;
}

bool is_core(Deprel relation) {
  switch (relation) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::obj:
    case Deprel::iobj:
    case Deprel::csubj:
    case Deprel::ccomp:
    case Deprel::xcomp:
    case Deprel::obl_agent:
      return true;
    default:
      return false;
  }
}

std::string_view universal(Deprel relation) {
  const std::string_view label = to_string(relation);
  return label.substr(0, label.find(':'));
}

// Right ones among what gold and prediction have.
struct Agreement {
  std::size_t both = 0, gold = 0, predicted = 0;
  [[nodiscard]] double f1() const {
    return 200.0 * static_cast<double>(both) /
           static_cast<double>(std::max<std::size_t>(gold + predicted, 1));
  }
};

struct Counts {
  std::size_t words = 0, upos = 0, tag = 0, head = 0, labelled = 0;
  Agreement core, spans, typed;
};

void count_tree(const TrainingSentence& gold, const TrainingSentence& predicted, Counts& counts) {
  for (std::size_t w = 0; w < gold.words.size(); ++w) {
    const TrainingWord& right = gold.words[w];
    const TrainingWord& said = predicted.words[w];
    ++counts.words;
    counts.upos += right.tag.upos == said.tag.upos ? 1 : 0;
    counts.tag += right.tag == said.tag ? 1 : 0;
    const bool head = right.head == said.head;
    counts.head += head ? 1 : 0;
    counts.labelled += head && universal(right.relation) == universal(said.relation) ? 1 : 0;
    counts.core.gold += is_core(right.relation) ? 1 : 0;
    counts.core.predicted += is_core(said.relation) ? 1 : 0;
    counts.core.both += is_core(right.relation) && head && right.relation == said.relation ? 1 : 0;
  }
}

void count_names(const TrainingSentence& gold, const TrainingSentence& predicted, Counts& counts) {
  const auto right = names_of(gold, 0);
  const auto said = names_of(predicted, 0);
  counts.spans.gold = counts.typed.gold += right.size();
  counts.spans.predicted = counts.typed.predicted += said.size();
  for (const auto& [first, last, type] : said) {
    counts.typed.both += right.count({first, last, type});
    for (std::size_t any = 1; any < 4; ++any) counts.spans.both += right.count({first, last, any});
  }
}

}  // namespace

std::vector<TrainingSentence> predict(const std::vector<Voter>& voters,
                                      const std::vector<TrainingSentence>& sentences) {
  std::vector<std::size_t> order(sentences.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return sentences[a].words.size() > sentences[b].words.size();
  });
  std::vector<TrainingSentence> predicted = sentences;
  for (std::size_t first = 0; first < order.size();) {
    std::vector<const TrainingSentence*> batch;
    std::size_t last = first;
    for (std::size_t words = 0; last < order.size() && words < batch_words; ++last) {
      batch.push_back(&sentences[order[last]]);
      words += batch.back()->words.size();
    }
    Ballot ballot(voters, batch);
    for (std::size_t i = first; i < last; ++i) ballot.decide(i - first, predicted[order[i]]);
    first = last;
  }
  return predicted;
}

std::string score_line(const std::vector<TrainingSentence>& gold,
                       const std::vector<TrainingSentence>& predicted) {
  Counts counts;
  for (std::size_t s = 0; s < gold.size(); ++s) {
    if (gold[s].has_tree) count_tree(gold[s], predicted[s], counts);
    if (gold[s].has_names) count_names(gold[s], predicted[s], counts);
  }
  std::string line;
  const auto put = [&](const char* name, double percent) {
    char text[40];
    std::snprintf(text, sizeof text, "%s%s %.2f", line.empty() ? "" : " ", name, percent);
    line += text;
  };
  if (counts.words > 0) {
    const double share = 100.0 / static_cast<double>(counts.words);
    put("UPOS", share * static_cast<double>(counts.upos));
    put("tag", share * static_cast<double>(counts.tag));
    put("UAS", share * static_cast<double>(counts.head));
    put("LAS", share * static_cast<double>(counts.labelled));
    put("core", counts.core.f1());
  }
  if (counts.spans.gold > 0) {
    put("names", counts.spans.f1());
    put("typed", counts.typed.f1());
  }
  return line;
}

}  // namespace actorgraph
