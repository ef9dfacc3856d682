#include "language/bio.hpp"

#include "language/conllu.hpp"
#include "text/input_error.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

class BioReader {
 public:
  explicit BioReader(const std::string& file) : file_(file) {}

  void read_line(std::string_view line) {
    ++line_number_;
    const auto tab = line.rfind('\t');
    const bool alone = tab == std::string_view::npos;
    if (alone && (line.empty() || line.starts_with("# ") || line.starts_with("-DOCSTART-")))
      return finish_sentence();
    const std::string_view word = line.substr(0, line.find('\t'));
    if (word.empty()) throw InputError({file_, line_number_, 1}, "a line begins with a word");
    const std::string_view tag = alone ? "O" : line.substr(tab + 1);
    const std::size_t column = alone ? 1 : code_point_count(line.substr(0, tab + 1)) + 1;
    read_tag(tag, column);
    add_word(word);
  }

  AnalysedText finish() {
    finish_sentence();
    return std::move(out_);
  }

 private:
  void read_tag(std::string_view tag, std::size_t column) {
    const auto index = static_cast<std::uint32_t>(out_.analysis.words.size());
    if (tag == "O") {
      open_.clear();
      return;
    }
    if (tag.size() < 3 || tag[1] != '-' || (tag[0] != 'B' && tag[0] != 'I')) {
      throw InputError({file_, line_number_, column},
                       "'" + valid_utf8(tag) + "' is no tag; write O, B-PER, I-PER and so on");
    }
    auto& names = out_.analysis.names;
    if (tag[0] == 'I' && open_ == tag.substr(2)) {
      names.back().last = index + 1;
      return;
    }
    open_ = tag.substr(2);
    names.push_back({index, index + 1, name_type_from(open_)});
  }

  void add_word(std::string_view form) {
    const auto index = static_cast<std::uint32_t>(out_.analysis.words.size());
    if (!out_.text.empty()) out_.text += index == first_ ? '\n' : ' ';
    Word& word = out_.analysis.words.emplace_back();
    word.head = index;
    word.span.begin = static_cast<std::uint32_t>(out_.text.size());
    out_.text += form;
    word.span.end = static_cast<std::uint32_t>(out_.text.size());
  }

  void finish_sentence() {
    open_.clear();
    const auto& words = out_.analysis.words;
    const auto last = static_cast<std::uint32_t>(words.size());
    if (last == first_) return;
    auto& sentences = out_.analysis.sentences;
    const auto paragraph = static_cast<std::uint32_t>(sentences.size());
    sentences.push_back({first_, last, {words[first_].span.begin, words.back().span.end}, paragraph});
    first_ = last;
  }

  std::string file_;
  std::size_t line_number_ = 0;
  AnalysedText out_;
  std::uint32_t first_ = 0;  // the first word of the sentence
  std::string open_;         // the label of the name that may go on
};

}  // namespace

AnalysedText read_bio(std::string_view content, const std::string& file) {
  BioReader reader(file);
  while (!content.empty()) {
    const auto end = content.find('\n');
    std::string_view line = content.substr(0, end);
    content.remove_prefix(end == std::string_view::npos ? content.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    reader.read_line(line);
  }
  return reader.finish();
}

std::string write_bio(std::string_view text, const Analysis& analysis) {
  std::string out;
  auto name = analysis.names.begin();
  for (const Sentence& sentence : analysis.sentences) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      while (name != analysis.names.end() && name->last <= i) ++name;
      out += valid_utf8(words(text, analysis.words[i].span)) + '\t';
      if (name != analysis.names.end() && name->first <= i) {
        out += i == name->first ? "B-" : "I-";
        out += to_string(name->type);
      } else {
        out += 'O';
      }
      out += '\n';
    }
    out += '\n';
  }
  return out;
}

}  // namespace actorgraph
