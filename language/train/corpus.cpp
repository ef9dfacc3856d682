#include "language/train/corpus.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <stdexcept>

#include "language/features.hpp"
#include "text/input_error.hpp"

namespace actorgraph {
namespace {

constexpr std::array<std::string_view, name_tag_count> name_labels = {
    "O", "B-MISC", "I-MISC", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"};

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (;;) {
    const auto tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

std::uint32_t number_from(std::string_view field, const Place& place) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc() || end != field.data() + field.size()) {
    throw InputError(place, "'" + std::string(field) + "' is no number");
  }
  return value;
}

// Calls `line_read` for each line, without its line break.
template <typename LineRead>
void each_line(const std::filesystem::path& path, LineRead line_read) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw InputError({path.string()}, "cannot be read");
  std::string line;
  for (Place place{path.string(), 1}; std::getline(file, line); ++place.line) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    line_read(std::string_view(line), place);
  }
}

void close(TrainingSentence& sentence, std::vector<TrainingSentence>& sentences) {
  if (!sentence.words.empty()) sentences.push_back(sentence);
  sentence.words.clear();
}

std::string joined(const TrainingSentence& sentence) {
  std::string all;
  for (const TrainingWord& word : sentence.words) all += word.form + ' ';
  return all;
}

TrainingWord word_from(const std::vector<std::string_view>& fields, const Place& place, bool& has_names) {
  TrainingWord word;
  word.form = fields[1];
  word.tag = {upos_from(fields[3]), features_from(fields[5])};
  word.head = number_from(fields[6], place);
  word.relation = deprel_from(fields[7]);
  const auto name = fields[9].find("Name=");
  if (name != std::string_view::npos) {
    const std::string_view label = fields[9].substr(name + 5);
    word.name = name_tag_from(label.substr(0, label.find('|')));
    has_names = true;
  }
  return word;
}

void mark(std::vector<TrainingWord>& words, const NameSpan& name) {
  const auto begin = static_cast<std::uint8_t>(1 + 2 * name.type);
  for (std::size_t w = name.first; w < name.last; ++w) {
    words[w].name = static_cast<std::uint8_t>(w == name.first ? begin : begin + 1);
  }
}

}  // namespace

std::uint8_t name_tag_from(std::string_view label) {
  const auto found = std::find(name_labels.begin(), name_labels.end(), label);
  return found == name_labels.end() ? std::uint8_t{0}
                                    : static_cast<std::uint8_t>(found - name_labels.begin());
}

std::string_view name_label(std::uint8_t tag) { return name_labels.at(tag); }

std::vector<TrainingSentence> read_treebank(const std::filesystem::path& path) {
  std::vector<TrainingSentence> sentences;
  TrainingSentence sentence;
  sentence.has_tree = true;
  each_line(path, [&](std::string_view line, const Place& place) {
    if (line.empty()) return close(sentence, sentences);
    constexpr std::string_view new_document = "# newdoc id = ";
    if (line.starts_with(new_document)) sentence.document = line.substr(new_document.size());
    if (line.front() == '#') return;
    const auto fields = fields_of(line);
    if (fields.size() != 10) throw InputError(place, "a line of CoNLL-U has 10 fields");
    if (fields[0].find_first_not_of("0123456789") != std::string_view::npos) return;
    sentence.words.push_back(word_from(fields, place, sentence.has_names));
    sentence.other_names_marked = sentence.has_names;
  });
  close(sentence, sentences);
  for (const TrainingSentence& each : sentences) {
    for (const TrainingWord& word : each.words) {
      if (word.head > each.words.size())
        throw InputError({path.string()}, "a head lies outside its sentence");
    }
  }
  return sentences;
}

std::vector<TrainingSentence> read_names(const std::filesystem::path& path) {
  std::vector<TrainingSentence> sentences;
  TrainingSentence sentence;
  sentence.has_names = true;
  bool other_marked = false;
  each_line(path, [&](std::string_view line, const Place&) {
    constexpr std::string_view new_document = "-DOCSTART-";
    const auto fields = fields_of(line);
    if (fields.size() < 2 || line.starts_with(new_document)) return close(sentence, sentences);
    TrainingWord word;
    word.form = fields[0];
    word.name = name_tag_from(fields.back());
    other_marked = other_marked || word.name == 1;
    sentence.words.push_back(std::move(word));
  });
  close(sentence, sentences);
  for (TrainingSentence& each : sentences) each.other_names_marked = other_marked;
  return sentences;
}

std::vector<TrainingSentence> join_names(std::vector<TrainingSentence>& trees,
                                         const std::vector<TrainingSentence>& named) {
  std::multimap<std::string, std::size_t> places;
  for (std::size_t i = 0; i < trees.size(); ++i) places.emplace(joined(trees[i]), i);
  std::vector<TrainingSentence> alone;
  for (const TrainingSentence& sentence : named) {
    const std::string words = joined(sentence);
    const auto found = places.lower_bound(words);
    if (found == places.end() || found->first != words) {
      alone.push_back(sentence);
      continue;
    }
    TrainingSentence& tree = trees[found->second];
    places.erase(found);
    tree.has_names = true;
    tree.other_names_marked = sentence.other_names_marked;
    for (std::size_t i = 0; i < tree.words.size(); ++i) tree.words[i].name = sentence.words[i].name;
  }
  return alone;
}

std::vector<NameSpan> names_of(const std::vector<TrainingWord>& words) {
  std::vector<NameSpan> names;
  for (std::size_t w = 0; w < words.size(); ++w) {
    const std::uint8_t tag = words[w].name;
    if (!begins_name(tag)) continue;
    std::size_t last = w + 1;
    while (last < words.size() && words[last].name == tag + 1) ++last;
    names.push_back({w, last, static_cast<std::uint8_t>(tag / 2)});
  }
  return names;
}

std::vector<TrainingSentence> reconciled(std::vector<TrainingSentence> marked,
                                         const std::vector<TrainingSentence>& read) {
  for (std::size_t s = 0; s < marked.size(); ++s) {
    std::vector<TrainingWord>& words = marked[s].words;
    const std::vector<NameSpan> corpus = names_of(words);
    const std::vector<NameSpan> model = names_of(read[s].words);
    for (TrainingWord& word : words) word.name = 0;
    for (const NameSpan& name : corpus) {
      bool seen = false;
      for (const NameSpan& other : model) {
        if (other.type != name.type || other.last <= name.first || name.last <= other.first) continue;
        mark(words, other);
        seen = true;
      }
      if (!seen) mark(words, name);
    }
  }
  return marked;
}

void write_names(const std::filesystem::path& path, const std::vector<TrainingSentence>& sentences) {
  std::ofstream file(path, std::ios::binary);
  for (const TrainingSentence& sentence : sentences) {
    for (const TrainingWord& word : sentence.words)
      file << word.form << '\t' << name_label(word.name) << '\n';
    file << '\n';
  }
  if (!file.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

void write_treebank(const std::filesystem::path& path, const std::vector<TrainingSentence>& sentences) {
  std::ofstream file(path, std::ios::binary);
  for (const TrainingSentence& sentence : sentences) {
    std::size_t number = 0;
    for (const TrainingWord& word : sentence.words) {
      file << ++number << '\t' << word.form << "\t_\t" << to_string(word.tag.upos) << "\t_\t"
           << to_string(word.tag.features) << '\t' << word.head << '\t' << to_string(word.relation)
           << "\t_\tName=" << name_label(word.name) << '\n';
    }
    file << '\n';
  }
  if (!file.flush()) throw std::runtime_error(path.string() + ": cannot be written");
}

}  // namespace actorgraph
