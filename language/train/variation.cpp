#include "language/train/variation.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <set>
#include <string>

#include "language/analysis.hpp"
#include "language/tokens.hpp"
#include "language/train/random.hpp"
#include "language/word_features.hpp"
#include "text/input_error.hpp"

namespace actorgraph {
namespace {

using Forms = std::vector<std::string>;

constexpr std::size_t type_count = 4;
constexpr std::size_t longest_name = 8;  // words; longer ones are left alone

// The names of each type, in alphabetical order.
using Inventory = std::array<std::vector<Forms>, type_count>;

Forms forms_of(const TrainingSentence& sentence, const NameSpan& name) {
  Forms forms;
  for (std::size_t w = name.first; w < name.last; ++w) forms.push_back(sentence.words[w].form);
  return forms;
}

Inventory inventory_of(const std::vector<TrainingSentence>& sentences) {
  std::array<std::set<Forms>, type_count> seen;
  for (const TrainingSentence& sentence : sentences) {
    for (const NameSpan& name : names_of(sentence.words)) {
      if (name.last - name.first > longest_name) continue;
      seen[name.type].insert(forms_of(sentence, name));
    }
  }
  Inventory inventory;
  for (std::size_t type = 0; type < type_count; ++type)
    inventory[type].assign(seen[type].begin(), seen[type].end());
  return inventory;
}

void append_name(std::vector<TrainingWord>& words, const Forms& forms, std::uint8_t type) {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    TrainingWord& word = words.emplace_back();
    word.form = forms[i];
    word.name = static_cast<std::uint8_t>(1 + 2 * type + (i == 0 ? 0 : 1));
  }
}

TrainingSentence varied_copy(const TrainingSentence& sentence, const std::vector<NameSpan>& names,
                             const Inventory& inventory, Random& random) {
  TrainingSentence copy = sentence;
  copy.has_tree = false;
  copy.words.clear();
  std::size_t at = 0;
  for (const NameSpan& name : names) {
    copy.words.insert(copy.words.end(), sentence.words.begin() + static_cast<std::ptrdiff_t>(at),
                      sentence.words.begin() + static_cast<std::ptrdiff_t>(name.first));
    at = name.first;
    if (name.type == 0 || name.last - name.first > longest_name || random.below(3) == 0) continue;
    const std::vector<Forms>& others = inventory[name.type];
    append_name(copy.words, others[random.below(others.size())], name.type);
    at = name.last;
  }
  copy.words.insert(copy.words.end(), sentence.words.begin() + static_cast<std::ptrdiff_t>(at),
                    sentence.words.end());
  if (random.below(10) == 0) {
    for (TrainingWord& word : copy.words) word.form = lower_case(word.form);
  }
  return copy;
}

}  // namespace

std::vector<TrainingSentence> read_name_list(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError({path.string()}, "cannot be read");
  std::vector<TrainingSentence> sentences;
  std::string line;
  for (Place place{path.string(), 1}; std::getline(file, line); ++place.line) {
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    const std::uint8_t tag =
        tab == std::string::npos ? std::uint8_t{0} : name_tag_from("B-" + line.substr(0, tab));
    if (tag == 0) throw InputError(place, "a line is a type (PER, ORG, LOC, MISC), a tab and a name");
    const std::string name = line.substr(tab + 1);
    Forms forms;
    for (const Word& word : tokenise(name).words)
      forms.push_back(name.substr(word.span.begin, word.span.end - word.span.begin));
    append_name(sentences.emplace_back().words, forms, static_cast<std::uint8_t>(tag / 2));
    sentences.back().has_names = true;
  }
  return sentences;
}

std::vector<TrainingSentence> retyped(std::vector<TrainingSentence> sentences,
                                      const std::vector<TrainingSentence>& list) {
  const auto organisation = static_cast<std::uint8_t>(NameType::organisation);
  const auto location = static_cast<std::uint8_t>(NameType::location);
  std::map<Forms, std::set<std::uint8_t>> types;
  for (const TrainingSentence& entry : list) {
    for (const NameSpan& name : names_of(entry.words)) types[forms_of(entry, name)].insert(name.type);
  }
  for (TrainingSentence& sentence : sentences) {
    for (const NameSpan& name : names_of(sentence.words)) {
      if (name.type != organisation && name.type != location) continue;
      const auto known = types.find(forms_of(sentence, name));
      if (known == types.end() || known->second.size() != 1) continue;
      const std::uint8_t type = *known->second.begin();
      if (type != organisation && type != location) continue;
      for (std::size_t w = name.first; w < name.last; ++w)
        sentence.words[w].name = static_cast<std::uint8_t>(1 + 2 * type + (w == name.first ? 0 : 1));
    }
  }
  return sentences;
}

std::vector<TrainingSentence> varied(const std::vector<TrainingSentence>& sentences,
                                     const std::vector<TrainingSentence>& inventory, std::uint64_t seed) {
  const Inventory names_by_type = inventory_of(inventory);
  Random random(seed);
  std::vector<TrainingSentence> copies;
  for (const TrainingSentence& sentence : sentences) {
    const std::vector<NameSpan> names = names_of(sentence.words);
    const bool any =
        std::any_of(names.begin(), names.end(), [](const NameSpan& name) { return name.type != 0; });
    if (any) copies.push_back(varied_copy(sentence, names, names_by_type, random));
  }
  return copies;
}

}  // namespace actorgraph
