// actorgraph-train: makes the language model. docs/training.md tells how it is used.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "language/mapped_file.hpp"
#include "language/model.hpp"
#include "language/network.hpp"
#include "language/train/corpus.hpp"
#include "language/train/draft.hpp"
#include "language/train/export.hpp"
#include "language/train/predict.hpp"
#include "language/train/trainer.hpp"
#include "language/train/variation.hpp"

namespace actorgraph {
namespace {

constexpr const char* usage =
    "usage: actorgraph-train train OUT.draft --vectors FILE [--treebank FILE]... [--names FILE[:SHARE]]...\n"
    "                        [--silver FILE[:SHARE]]... [--dev FILE]... [--dev-names FILE]...\n"
    "                        [--without DOCUMENT-PREFIX] [--start DRAFT] [--hidden N] [--kept-vectors N] "
    "[--epochs N] [--seed "
    "N] [--rate X] "
    "[--threads N]\n"
    "       actorgraph-train score DRAFT... [--dev FILE]... [--dev-names FILE]... [--only DOCUMENT-PREFIX]\n"
    "       actorgraph-train export OUT.bin DRAFT\n"
    "       actorgraph-train reconcile OUT.bio MODEL.bin NAMES.bio\n"
    "       actorgraph-train retype OUT.bio LIST.txt NAMES.bio\n"
    "       actorgraph-train vary OUT.bio LIST.txt NAMES.bio... [--seed N]\n"
    "       actorgraph-train check MODEL.bin [--dev FILE]... [--dev-names FILE]... [--only DOCUMENT-PREFIX]\n"
    "       actorgraph-train label OUT.conllu DRAFT... --text FILE... [--names-by DRAFT]\n";

struct Arguments {
  std::vector<std::string> plain;
  std::map<std::string, std::vector<std::string>> options;

  [[nodiscard]] std::vector<std::string> all(const std::string& name) const {
    const auto found = options.find(name);
    return found == options.end() ? std::vector<std::string>{} : found->second;
  }
  [[nodiscard]] std::string one(const std::string& name, const std::string& otherwise) const {
    const auto found = options.find(name);
    return found == options.end() ? otherwise : found->second.back();
  }
};

Arguments arguments_from(int count, char** values) {
  Arguments arguments;
  for (int i = 1; i < count; ++i) {
    const std::string value = values[i];
    if (!value.starts_with("--")) {
      arguments.plain.push_back(value);
    } else if (i + 1 < count) {
      arguments.options[value.substr(2)].push_back(values[++i]);
    } else {
      throw std::runtime_error(value + " needs a value");
    }
  }
  return arguments;
}

std::vector<TrainingSentence> joined(std::vector<TrainingSentence> first,
                                     const std::vector<TrainingSentence>& more) {
  first.insert(first.end(), more.begin(), more.end());
  return first;
}

struct SharedFile {
  std::string path;
  double share = 1.0;
};

// "FILE:0.2" is a fifth of the file each epoch.
SharedFile shared_file(const std::string& value) {
  const auto colon = value.rfind(':');
  if (colon == std::string::npos) return {value};
  return {value.substr(0, colon), std::stod(value.substr(colon + 1))};
}

struct Corpora {
  std::vector<TrainingSentence> trees;
  std::vector<std::pair<std::vector<TrainingSentence>, double>> others;
};

Corpora read_corpora(const Arguments& arguments) {
  Corpora corpora;
  for (const std::string& file : arguments.all("treebank")) {
    corpora.trees = joined(std::move(corpora.trees), read_treebank(file));
  }
  const std::string without = arguments.one("without", "");
  if (!without.empty()) {
    std::erase_if(corpora.trees,
                  [&](const auto& sentence) { return sentence.document.starts_with(without); });
  }
  for (const std::string& value : arguments.all("names")) {
    const SharedFile file = shared_file(value);
    corpora.others.emplace_back(join_names(corpora.trees, read_names(file.path)), file.share);
  }
  for (const std::string& value : arguments.all("silver")) {
    const SharedFile file = shared_file(value);
    corpora.others.emplace_back(read_treebank(file.path), file.share);
  }
  return corpora;
}

struct DevelopmentSet {
  std::string name;
  std::vector<TrainingSentence> sentences;
};

std::vector<DevelopmentSet> read_development(const Arguments& arguments) {
  std::vector<DevelopmentSet> sets;
  const std::string only = arguments.one("only", "");
  const auto add = [&](const std::string& file, std::vector<TrainingSentence> sentences) {
    std::erase_if(sentences, [&](const auto& sentence) { return !sentence.document.starts_with(only); });
    sets.push_back({std::filesystem::path(file).stem().string(), std::move(sentences)});
  };
  for (const std::string& file : arguments.all("dev")) add(file, read_treebank(file));
  for (const std::string& file : arguments.all("dev-names")) add(file, read_names(file));
  return sets;
}

void print_scores(const std::vector<Voter>& voters, const std::vector<DevelopmentSet>& sets) {
  for (const DevelopmentSet& set : sets) {
    std::printf("  %-20s %s\n", set.name.c_str(),
                score_line(set.sentences, predict(voters, set.sentences)).c_str());
  }
  std::fflush(stdout);
}

Schedule schedule_from(const Arguments& arguments) {
  Schedule schedule;
  schedule.epochs = std::stoul(arguments.one("epochs", "20"));
  schedule.seed = std::stoul(arguments.one("seed", "1"));
  schedule.rate = std::stof(arguments.one("rate", "0.002"));
  schedule.batch_words = std::stoul(arguments.one("batch", "1600"));
  schedule.threads = std::stoul(arguments.one("threads", "2"));
  schedule.dropout.hidden = std::stof(arguments.one("dropout", "0.33"));
  return schedule;
}

void run_train(const Arguments& arguments) {
  const Corpora corpora = read_corpora(arguments);
  const std::vector<DevelopmentSet> development = read_development(arguments);
  std::vector<TrainingSentence> all = corpora.trees;
  for (const auto& [sentences, share] : corpora.others) all = joined(std::move(all), sentences);
  Sizes sizes;
  sizes.hidden = static_cast<std::uint32_t>(std::stoul(arguments.one("hidden", "128")));
  sizes.vectors = static_cast<std::uint32_t>(std::stoul(arguments.one("kept-vectors", "78000")));
  const Schedule schedule = schedule_from(arguments);
  Draft draft = new_draft(sizes, all, arguments.one("vectors", ""), schedule.seed);
  const std::string start = arguments.one("start", "");
  if (!start.empty()) start_from(draft, load_draft(start));
  std::vector<Source> sources(1);
  for (const TrainingSentence& sentence : corpora.trees)
    sources[0].examples.push_back(example_from(draft, sentence));
  for (const auto& [sentences, share] : corpora.others) {
    sources.emplace_back();
    sources.back().share = share;
    for (const TrainingSentence& sentence : sentences)
      sources.back().examples.push_back(example_from(draft, sentence));
  }
  std::printf("%zu trees, %u words, %zu tags, %zu weights\n", corpora.trees.size(), draft.word_rows,
              draft.tags.size(), draft.weights.size());
  std::fflush(stdout);
  const std::string out = arguments.plain.at(1);
  const std::size_t every = std::stoul(arguments.one("every", "4"));
  train(draft, sources, schedule,
        [&](std::size_t epoch, const std::vector<float>& weights, const std::string& losses) {
          std::printf("epoch %zu %s\n", epoch, losses.c_str());
          std::fflush(stdout);
          if (epoch % every != 0 && epoch != schedule.epochs) return;
          print_scores({{&draft, &weights}}, development);
          Draft so_far = draft;
          so_far.weights = weights;
          save(so_far, out);
        });
}

std::vector<Draft> load_drafts(const Arguments& arguments, std::size_t first) {
  std::vector<Draft> drafts;
  for (std::size_t i = first; i < arguments.plain.size(); ++i)
    drafts.push_back(load_draft(arguments.plain[i]));
  if (drafts.empty()) throw std::runtime_error("which draft?");
  return drafts;
}

std::vector<Voter> voters_of(const std::vector<Draft>& drafts) {
  std::vector<Voter> voters;
  for (const Draft& draft : drafts) voters.push_back({&draft, &draft.weights});
  return voters;
}

void run_score(const Arguments& arguments) {
  const std::vector<Draft> drafts = load_drafts(arguments, 1);
  print_scores(voters_of(drafts), read_development(arguments));
}

void run_label(const Arguments& arguments) {
  const std::vector<Draft> drafts = load_drafts(arguments, 2);
  std::vector<TrainingSentence> sentences;
  for (const std::string& file : arguments.all("text")) {
    sentences = joined(std::move(sentences), file.ends_with(".bio") ? read_names(file) : read_treebank(file));
  }
  std::vector<TrainingSentence> labelled = predict(voters_of(drafts), sentences);
  const std::string names_by = arguments.one("names-by", "");
  if (!names_by.empty()) {
    const Draft draft = load_draft(names_by);
    const std::vector<TrainingSentence> named = predict({{&draft, &draft.weights}}, sentences);
    for (std::size_t s = 0; s < labelled.size(); ++s) {
      for (std::size_t w = 0; w < named[s].words.size(); ++w)
        labelled[s].words[w].name = named[s].words[w].name;
    }
  }
  write_treebank(arguments.plain.at(1), labelled);
}

void run_export(const Arguments& arguments) {
  const std::vector<std::byte> bytes = exported(load_draft(arguments.plain.at(2)));
  std::ofstream file(arguments.plain.at(1), std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!file.flush()) throw std::runtime_error(arguments.plain.at(1) + ": cannot be written");
  std::printf("%zu bytes\n", bytes.size());
}

// What the engine says of sentences whose words are given.
std::vector<TrainingSentence> read_by(const Network& network, std::vector<TrainingSentence> sentences) {
  for (TrainingSentence& sentence : sentences) {
    std::vector<std::string_view> forms;
    for (const TrainingWord& word : sentence.words) forms.push_back(word.form);
    const std::vector<std::size_t> lengths = {forms.size()};
    const std::vector<WordReading> readings = network.read(forms, lengths);
    for (std::size_t i = 0; i < readings.size(); ++i) {
      TrainingWord& word = sentence.words[i];
      word.tag = unpacked(readings[i].tag);
      word.head = readings[i].head;
      word.relation = readings[i].relation;
      word.name = readings[i].name;
    }
  }
  return sentences;
}

void run_reconcile(const Arguments& arguments) {
  const MappedFile file(arguments.plain.at(2));
  const Network network(read_model(file.bytes(), arguments.plain.at(2)), best_instructions());
  const std::vector<TrainingSentence> marked = read_names(arguments.plain.at(3));
  write_names(arguments.plain.at(1), reconciled(marked, read_by(network, marked)));
}

void run_vary(const Arguments& arguments) {
  std::vector<TrainingSentence> sentences;
  for (std::size_t i = 3; i < arguments.plain.size(); ++i)
    sentences = joined(std::move(sentences), read_names(arguments.plain[i]));
  const std::vector<TrainingSentence> inventory = joined(read_name_list(arguments.plain.at(2)), sentences);
  write_names(arguments.plain.at(1), varied(sentences, inventory, std::stoul(arguments.one("seed", "1"))));
}

void run_retype(const Arguments& arguments) {
  write_names(arguments.plain.at(1),
              retyped(read_names(arguments.plain.at(3)), read_name_list(arguments.plain.at(2))));
}

void run_check(const Arguments& arguments) {
  const MappedFile file(arguments.plain.at(1));
  const Network network(read_model(file.bytes(), arguments.plain.at(1)), best_instructions());
  for (const DevelopmentSet& set : read_development(arguments)) {
    std::printf("  %-20s %s\n", set.name.c_str(),
                score_line(set.sentences, read_by(network, set.sentences)).c_str());
  }
}

int run(int count, char** values) {
  const Arguments arguments = arguments_from(count, values);
  const std::string verb = arguments.plain.empty() ? "" : arguments.plain.front();
  if (verb == "train" && arguments.plain.size() == 2) {
    run_train(arguments);
  } else if (verb == "score") {
    run_score(arguments);
  } else if (verb == "export" && arguments.plain.size() == 3) {
    run_export(arguments);
  } else if (verb == "reconcile" && arguments.plain.size() == 4) {
    run_reconcile(arguments);
  } else if (verb == "retype" && arguments.plain.size() == 4) {
    run_retype(arguments);
  } else if (verb == "vary" && arguments.plain.size() > 3) {
    run_vary(arguments);
  } else if (verb == "check" && arguments.plain.size() == 2) {
    run_check(arguments);
  } else if (verb == "label" && arguments.plain.size() > 2) {
    run_label(arguments);
  } else {
    std::fputs(usage, stderr);
    return 2;
  }
  return 0;
}

}  // namespace
}  // namespace actorgraph

int main(int count, char** values) {
  try {
    return actorgraph::run(count, values);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "actorgraph-train: %s\n", error.what());
    return 2;
  }
}
