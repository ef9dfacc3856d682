#include "language/sentence_split.hpp"

#include <algorithm>
#include <array>

#include "language/english_words.hpp"
#include "language/tokens.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

using Index = std::uint32_t;

class ParagraphSplitter {
 public:
  ParagraphSplitter(std::string_view text, Index first, Index paragraph, Analysis& analysis)
      : text_(text),
        words_(analysis.words),
        first_(first),
        last_(static_cast<Index>(words_.size())),
        paragraph_(paragraph),
        sentences_(analysis.sentences) {}

  void split() {
    Index begin = first_;
    bool quoted = false;  // inside straight quotes
    for (Index i = first_; i < last_;) {
      if (form(i) == "\"") quoted = !quoted;
      if (!may_end(i) || numbers_item(begin, i)) {
        ++i;
        continue;
      }
      Index next = i + 1;
      while (next < last_ && closes(next, quoted)) {
        if (form(next) == "\"") quoted = !quoted;
        ++next;
      }
      if (next == last_ || begins_after(i, next)) {
        emit(begin, next);
        begin = next;
      }
      i = next;
    }
    if (begin < last_) emit(begin, last_);
  }

 private:
  [[nodiscard]] std::string_view form(Index i) const { return words(text_, words_[i].span); }
  [[nodiscard]] bool glued(Index i) const {
    return i > first_ && words_[i - 1].span.end == words_[i].span.begin;
  }
  [[nodiscard]] bool blank_after(Index i) const { return i + 1 >= last_ || !glued(i + 1); }
  [[nodiscard]] CharacterKind kind(Index i) const {
    return kind_of(code_point_at(text_, words_[i].span.begin).value);
  }

  [[nodiscard]] bool may_end(Index i) const {
    const std::string_view word = form(i);
    const char last = word.back();
    if (last == '.' || last == '!' || last == '?') return true;
    constexpr std::array<std::string_view, 7> others = {"…", "。", "！", "？", "।", "؟", "۔"};
    return std::any_of(others.begin(), others.end(),
                       [&](std::string_view mark) { return word.ends_with(mark); });
  }

  // "1. Oil prices": the number of an item, with its full stop, begins a sentence.
  [[nodiscard]] bool numbers_item(Index begin, Index i) const {
    return form(i) == "." && i == begin + 1 && kind(begin) == CharacterKind::digit && form(begin).size() < 3;
  }

  // Quotes, brackets and marks that belong to the sentence before them.
  [[nodiscard]] bool closes(Index i, bool quoted) const {
    const std::string_view word = form(i);
    if (word == ")" || word == "]" || word == "}" || word == "”" || word == "»" || word == "’’") return true;
    if (word == "''") return glued(i) || blank_after(i);
    if (word == "’" || word == "'") return glued(i) && blank_after(i);
    if (word == "\"") return blank_after(i) && (glued(i) || quoted);
    return (word.front() == '!' || word.front() == '?' || word.front() == '.') && may_end(i);
  }

  // Does a sentence begin at `next`, after the mark at `i` and what closes it?
  [[nodiscard]] bool begins_after(Index i, Index next) const {
    Index begin = next;
    while (begin < last_ && opens(begin)) ++begin;
    if (begin == last_) return form(i).back() != '.' || form(i).size() == 1;
    const CharacterKind first = kind(begin);
    const std::string_view end = form(i);
    if (end.size() > 1 && is_letter(i)) return after_abbreviation(i, begin, first);
    if (first == CharacterKind::upper) return true;
    if (first == CharacterKind::digit) return !glued(next);
    if (first == CharacterKind::letter) return begins_small(i, next, begin);
    return end == "." && !glued(next);
  }

  // A sentence may begin with a small letter: in a script without capitals, "iPhone", "[laughs]", and
  // where people write without capitals: after a word that is no abbreviation.
  [[nodiscard]] bool begins_small(Index i, Index next, Index begin) const {
    const bool ellipsis = form(i).size() > 1 && (form(i).front() == '.' || form(i).ends_with("…"));
    const bool bare = next == i + 1 && next == begin && !glued(next);
    if (bare && !ellipsis && i > first_ && glued(i) && is_plain(i - 1)) return true;
    const std::string_view word = form(begin);
    const bool inner_capital =
        word.size() > 1 && kind_of(static_cast<unsigned char>(word[1])) == CharacterKind::upper;
    const bool bracket = form(next) == "[" && !glued(next);
    return inner_capital || bracket || code_point_at(text_, words_[begin].span.begin).value > 0x250;
  }

  // Three letters or more, all small.
  [[nodiscard]] bool is_plain(Index i) const {
    const std::string_view word = form(i);
    return word.size() > 2 &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  }

  [[nodiscard]] bool is_letter(Index i) const {
    const CharacterKind first = kind(i);
    return first == CharacterKind::upper || first == CharacterKind::letter;
  }

  [[nodiscard]] bool opens(Index i) const {
    const std::string_view word = form(i);
    return word == "(" || word == "[" || word == "\"" || word == "“" || word == "‘" || word == "''" ||
           word == "``" || word == "'" || word == "«" || word == "-" || word == "–" || word == "—" ||
           word == "--" || word == "*" || word == "•" || word == "’" || word == "`";
  }

  // "U.S. The" is two sentences, "U.S. Army" and "Gen. The" are one.
  [[nodiscard]] bool after_abbreviation(Index i, Index begin, CharacterKind first) const {
    if (first != CharacterKind::upper) return false;
    const std::string_view word = form(i).substr(0, form(i).size() - 1);
    const Abbreviation sort = abbreviation(word);
    if (sort == Abbreviation::title || sort == Abbreviation::before_number) return false;
    if (word == "etc") return true;
    return is_sentence_opener(form(begin));
  }

  void emit(Index begin, Index end) {
    while (begin < end) {
      const Index cut = end - begin > longest_sentence ? best_cut(begin) : end;
      sentences_.push_back({begin, cut, {words_[begin].span.begin, words_[cut - 1].span.end}, paragraph_});
      begin = cut;
    }
  }

  // Where to cut a sentence that is too long: after the last semicolon or comma that fits.
  [[nodiscard]] Index best_cut(Index begin) const {
    const Index end = begin + static_cast<Index>(longest_sentence);
    for (Index i = end; i > begin + longest_sentence / 2; --i) {
      if (form(i - 1) == ";") return i;
    }
    for (Index i = end; i > begin + longest_sentence / 2; --i) {
      if (form(i - 1) == ",") return i;
    }
    return end;
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  Index first_;
  Index last_;
  Index paragraph_;
  std::vector<Sentence>& sentences_;
};

}  // namespace

void split_sentences(std::string_view text, std::uint32_t first, std::uint32_t paragraph,
                     Analysis& analysis) {
  ParagraphSplitter(text, first, paragraph, analysis).split();
}

}  // namespace actorgraph
