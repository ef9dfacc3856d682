#include "language/conllu.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include "language/features.hpp"
#include "text/input_error.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::array<std::string_view, 4> name_labels = {"MISC", "PER", "ORG", "LOC"};

enum Column : std::size_t {
  id,
  form,
  lemma,
  upos,
  xpos,
  features,
  head,
  relation,
  dependencies,
  misc,
  column_count
};

using Columns = std::array<std::string_view, column_count>;

// The value of `key` in a column like "SpaceAfter=No|Entity=(PER)"; empty if it is not there.
std::string_view value_in(std::string_view column, std::string_view key) {
  while (!column.empty()) {
    const std::string_view part = column.substr(0, column.find('|'));
    if (part.size() > key.size() && part.starts_with(key) && part[key.size()] == '=')
      return part.substr(key.size() + 1);
    column.remove_prefix(std::min(column.size(), part.size() + 1));
  }
  return {};
}

class ConlluReader {
 public:
  ConlluReader(std::string_view content, const std::string& file) : content_(content), file_(file) {}

  AnalysedText read() {
    while (!content_.empty()) {
      ++line_number_;
      const auto end = content_.find('\n');
      std::string_view line = content_.substr(0, end);
      content_.remove_prefix(end == std::string_view::npos ? content_.size() : end + 1);
      if (line.ends_with('\r')) line.remove_suffix(1);
      read_line(line);
    }
    finish_sentence();
    return std::move(out_);
  }

 private:
  [[noreturn]] void fail(std::size_t column, const std::string& message) const {
    throw InputError({file_, line_number_, column}, message);
  }

  // The column (from 1, in code points) at which `part` of `line` begins.
  static std::size_t column_of(std::string_view line, std::string_view part) {
    return code_point_count(line.substr(0, static_cast<std::size_t>(part.data() - line.data()))) + 1;
  }

  void read_line(std::string_view line) {
    if (line.empty()) return finish_sentence();
    if (line.starts_with("# newdoc") || line.starts_with("# newpar")) new_paragraph_ = true;
    if (line.front() == '#') return;
    const Columns columns = split(line);
    if (columns[id].find('.') != std::string_view::npos) return;
    if (const auto dash = columns[id].find('-'); dash != std::string_view::npos)
      return read_range(line, columns, dash);
    read_word(line, columns);
  }

  [[nodiscard]] Columns split(std::string_view line) const {
    Columns columns;
    std::string_view rest = line;
    for (std::size_t i = 0; i < column_count; ++i) {
      const auto tab = rest.find('\t');
      if ((tab == std::string_view::npos) != (i + 1 == column_count)) {
        fail(column_of(line, rest), "a line of CoNLL-U has ten columns parted by tabs");
      }
      columns[i] = rest.substr(0, tab);
      if (columns[i].empty()) fail(column_of(line, rest), "a column is empty; write '_' for nothing");
      rest.remove_prefix(tab == std::string_view::npos ? rest.size() : tab + 1);
    }
    return columns;
  }

  [[nodiscard]] std::uint32_t number(std::string_view line, std::string_view digits) const {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
      fail(column_of(line, digits), "'" + valid_utf8(digits) + "' is no number");
    }
    return value;
  }

  // "3-4 don't": only whether a blank follows it matters.
  void read_range(std::string_view line, const Columns& columns, std::size_t dash) {
    range_last_ = number(line, columns[id].substr(dash + 1));
    range_spaced_ = value_in(columns[misc], "SpaceAfter") != "No";
  }

  void read_word(std::string_view line, const Columns& columns) {
    auto& words = out_.analysis.words;
    const std::uint32_t index = number(line, columns[id]);
    const auto expected = static_cast<std::uint32_t>(words.size()) - first_ + 1;
    if (index != expected) {
      fail(1, "word " + std::to_string(index) + " follows word " + std::to_string(expected - 1));
    }
    if (index == 1) begin_sentence();
    if (spaced_ && index > 1) out_.text += ' ';
    Word word;
    word.span.begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += columns[form];
    word.span.end = static_cast<std::uint32_t>(out_.text.size());
    word.lemma = columns[lemma] == "_" && columns[form] != "_" ? "" : columns[lemma];
    word.upos = upos_from(columns[upos]);
    word.features = features_from(columns[features]);
    word.relation = deprel_from(columns[relation]);
    heads_.push_back({columns[head] == "_" ? 0 : number(line, columns[head]), line_number_,
                      column_of(line, columns[head])});
    read_name(value_in(columns[misc], "Entity"));
    words.push_back(std::move(word));
    spaced_ = index < range_last_    ? false
              : index == range_last_ ? range_spaced_
                                     : value_in(columns[misc], "SpaceAfter") != "No";
  }

  void begin_sentence() {
    if (!out_.text.empty()) out_.text += new_paragraph_ ? "\n\n" : "\n";
    if (new_paragraph_ && !out_.analysis.sentences.empty()) ++paragraph_;
    new_paragraph_ = false;
    range_last_ = 0;
  }

  // "(PER", "PER)" or "(PER)"; anything else is of another scheme.
  void read_name(std::string_view entity) {
    const auto index = static_cast<std::uint32_t>(out_.analysis.words.size());
    const bool opens = entity.starts_with('(');
    const bool closes = entity.ends_with(')');
    if (opens) entity.remove_prefix(1);
    if (closes) entity.remove_suffix(1);
    if (std::find(name_labels.begin(), name_labels.end(), entity) == name_labels.end()) return;
    if (opens) open_name_ = Name{index, index + 1, name_type_from(entity)};
    if (closes && open_name_) {
      open_name_->last = index + 1;
      out_.analysis.names.push_back(*open_name_);
      open_name_.reset();
    }
  }

  void finish_sentence() {
    auto& words = out_.analysis.words;
    open_name_.reset();
    const auto last = static_cast<std::uint32_t>(words.size());
    if (last == first_) return;
    for (std::uint32_t i = first_; i < last; ++i) {
      const Head& given = heads_[i - first_];
      if (given.number > last - first_)
        throw InputError({file_, given.line, given.column}, "the head is no word of this sentence");
      words[i].head = given.number == 0 ? i : first_ + given.number - 1;
    }
    check_tree();
    out_.analysis.sentences.push_back(
        {first_, last, {words[first_].span.begin, words.back().span.end}, paragraph_});
    first_ = last;
    heads_.clear();
  }

  // Every word reaches a root. Marks: 0 not seen, 1 on the way, 2 well.
  void check_tree() const {
    const auto& words = out_.analysis.words;
    std::vector<char> marks(words.size() - first_, 0);
    std::vector<std::uint32_t> way;
    for (std::uint32_t i = first_; i < words.size(); ++i) {
      for (std::uint32_t at = i; marks[at - first_] != 2; at = words[at].head) {
        if (marks[at - first_] == 1) {
          const Head& given = heads_[at - first_];
          throw InputError({file_, given.line, given.column}, "the heads go round in a circle");
        }
        marks[at - first_] = words[at].head == at ? 2 : 1;
        way.push_back(at);
      }
      for (const std::uint32_t at : way) marks[at - first_] = 2;
      way.clear();
    }
  }

  struct Head {
    std::uint32_t number;
    std::size_t line;
    std::size_t column;
  };

  std::string_view content_;
  std::string file_;
  std::size_t line_number_ = 0;
  AnalysedText out_;
  std::uint32_t first_ = 0;  // the first word of the sentence
  std::uint32_t paragraph_ = 0;
  std::uint32_t range_last_ = 0;
  bool range_spaced_ = true;
  bool spaced_ = true;
  bool new_paragraph_ = false;
  std::vector<Head> heads_;
  std::optional<Name> open_name_;
};

// What may not stand in a column: tabs and line breaks become blanks.
std::string column_text(std::string_view text) {
  std::string out = text.empty() ? "_" : valid_utf8(text);
  for (char& byte : out) {
    if (static_cast<unsigned char>(byte) < 0x20) byte = ' ';
  }
  return out;
}

void write_word(std::string& out, std::string_view text, const Analysis& analysis, const Sentence& sentence,
                std::uint32_t i, const std::string& entity) {
  const Word& word = analysis.words[i];
  const bool glued = i + 1 < sentence.last && analysis.words[i + 1].span.begin == word.span.end;
  std::string more = glued ? "SpaceAfter=No" : "";
  if (!entity.empty()) more = "Entity=" + entity + (more.empty() ? "" : "|" + more);
  const std::uint32_t governor = word.head == i ? 0 : word.head - sentence.first + 1;
  out += std::to_string(i - sentence.first + 1) + '\t' + column_text(words(text, word.span)) + '\t' +
         column_text(word.lemma) + '\t';
  out += to_string(word.upos);
  out += "\t_\t" + to_string(word.features) + '\t' + std::to_string(governor) + '\t';
  out += to_string(word.relation);
  out += "\t_\t" + (more.empty() ? "_" : more) + '\n';
}

std::string entity_at(const Name& name, std::uint32_t i) {
  std::string out;
  if (i != name.first && i + 1 != name.last) return out;
  if (i == name.first) out += '(';
  out += to_string(name.type);
  if (i + 1 == name.last) out += ')';
  return out;
}

}  // namespace

AnalysedText read_conllu(std::string_view content, const std::string& file) {
  return ConlluReader(content, file).read();
}

std::string write_conllu(std::string_view text, const Analysis& analysis) {
  std::string out;
  auto name = analysis.names.begin();
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    if (s == 0 || analysis.sentences[s - 1].paragraph != sentence.paragraph) out += "# newpar\n";
    out += "# text = " + column_text(words(text, sentence.span)) + '\n';
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      while (name != analysis.names.end() && name->last <= i) ++name;
      const bool named = name != analysis.names.end() && name->first <= i;
      write_word(out, text, analysis, sentence, i, named ? entity_at(*name, i) : "");
    }
    out += '\n';
  }
  return out;
}

std::string_view to_string(NameType type) { return name_labels.at(static_cast<std::size_t>(type)); }

NameType name_type_from(std::string_view label) {
  const auto found = std::find(name_labels.begin(), name_labels.end(), label);
  return found == name_labels.end() ? NameType::other : static_cast<NameType>(found - name_labels.begin());
}

}  // namespace actorgraph
