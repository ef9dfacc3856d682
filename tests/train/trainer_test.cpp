#include "language/train/trainer.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "language/model.hpp"
#include "language/train/export.hpp"
#include "language/train/predict.hpp"

using namespace actorgraph;

namespace {

// Sentences of a little language: who (anna, or a duke) sees whom.
std::vector<TrainingSentence> corpus() {
  std::vector<TrainingSentence> sentences;
  const std::vector<std::string> people = {"Anna", "Birger", "Carla", "Didrik", "Elin"};
  const std::vector<std::string> verbs = {"sees", "hears", "knows", "meets"};
  for (std::size_t i = 0; i < 60; ++i) {
    TrainingSentence sentence;
    sentence.has_tree = sentence.has_names = sentence.other_names_marked = true;
    const auto add = [&](const std::string& form, Upos upos, std::uint32_t head, Deprel relation,
                         std::uint8_t name) {
      TrainingWord word;
      word.form = form;
      word.tag.upos = upos;
      word.head = head;
      word.relation = relation;
      word.name = name;
      sentence.words.push_back(word);
    };
    add(people[i % 5], Upos::propn, 2, Deprel::nsubj, 3);
    add(verbs[i % 4], Upos::verb, 0, Deprel::root, 0);
    if (i % 3 == 0) add("old", Upos::adj, 4, Deprel::amod, 0);
    add(people[(i + 2) % 5], Upos::propn, 2, Deprel::obj, 3);
    add(".", Upos::punct, 2, Deprel::punct, 0);
    sentences.push_back(sentence);
  }
  return sentences;
}

std::filesystem::path vectors_file() {
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "actorgraph_train_vectors.txt";
  std::ofstream file(path);
  const std::vector<std::string> words = {"anna", "birger", "carla", "sees", "hears", "old", "."};
  for (std::size_t w = 0; w < words.size(); ++w) {
    file << words[w];
    for (std::size_t i = 0; i < 8; ++i) file << ' ' << static_cast<double>((w * 7 + i * 3) % 5) * 0.1;
    file << '\n';
  }
  return path;
}

Draft trained(std::size_t threads, std::size_t epochs) {
  Sizes sizes;
  sizes.vector = 8;
  sizes.bag = 24;
  sizes.hidden = 16;
  sizes.arc = 16;
  sizes.relation = 16;
  sizes.name = 16;
  sizes.affix_rows = 256;
  Draft draft = new_draft(sizes, corpus(), vectors_file(), 9);
  std::vector<Source> sources(1);
  for (const TrainingSentence& sentence : corpus())
    sources[0].examples.push_back(example_from(draft, sentence));
  Schedule schedule;
  schedule.epochs = epochs;
  schedule.batch_words = 40;
  schedule.threads = threads;
  schedule.averaging = 0.9f;
  schedule.rate = 5e-3f;
  schedule.dropout = {0.02f, 0.02f, 0.02f};
  train(draft, sources, schedule, [](std::size_t, const std::vector<float>&, const std::string&) {});
  return draft;
}

bool same_bits(const std::vector<float>& a, const std::vector<float>& b) {
  return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

}  // namespace

TEST_CASE("training: the same bits for every number of threads, and on another run") {
  const Draft one = trained(1, 3);
  CHECK(same_bits(one.weights, trained(2, 3).weights));
  CHECK(same_bits(one.weights, trained(1, 3).weights));
}

TEST_CASE("training: a little language is learned, and survives as bytes") {
  const Draft draft = trained(1, 90);
  const std::vector<TrainingSentence> gold = corpus();
  CHECK(score_line(gold, predict({{&draft, &draft.weights}}, gold)) ==
        "UPOS 100.00 tag 100.00 UAS 100.00 LAS 100.00 core 100.00 names 100.00 typed 100.00");
  const std::vector<std::byte> bytes = exported(draft);
  const Model model = read_model(bytes, "test");
  CHECK(model.sizes.hidden == 16);
  CHECK(model.tag.weights.size() == 32 * draft.tags.size());
}

TEST_CASE("training: a draft survives being saved") {
  const Draft draft = trained(1, 1);
  const std::filesystem::path path = std::filesystem::temp_directory_path() / "actorgraph_test.draft";
  save(draft, path);
  const Draft read = load_draft(path);
  CHECK(same_bits(read.weights, draft.weights));
  CHECK(read.tags == draft.tags);
  std::filesystem::remove(path);
}
