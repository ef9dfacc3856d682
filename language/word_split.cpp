#include "language/word_split.hpp"

#include <algorithm>
#include <array>

#include "language/addresses.hpp"
#include "language/english_words.hpp"
#include "language/marks.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

using Position = std::uint32_t;

bool ascii_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool ascii_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool ascii_word(char byte) { return ascii_letter(byte) || ascii_digit(byte); }
char ascii_lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

bool is_letter(CharacterKind kind) {
  return kind == CharacterKind::letter || kind == CharacterKind::upper || kind == CharacterKind::mark;
}

// A short ASCII word in lower case, for looking up; empty if it is longer than any entry.
struct LowerCase {
  explicit LowerCase(std::string_view word) {
    if (word.size() > bytes.size()) return;
    std::transform(word.begin(), word.end(), bytes.begin(), ascii_lower);
    size = word.size();
  }
  [[nodiscard]] std::string_view view() const { return {bytes.data(), size}; }

  std::array<char, 16> bytes{};
  std::size_t size = 0;
};

// The length of the apostrophe at the start of `text`: ', ’ or `. 0 if there is none.
Position apostrophe(std::string_view text) {
  if (text.starts_with('\'') || text.starts_with('`')) return 1;
  return text.starts_with("’") || text.starts_with("ʼ") ? static_cast<Position>(text[0] == '\xCA' ? 2 : 3)
                                                        : 0;
}

class ChunkSplitter {
 public:
  ChunkSplitter(std::string_view text, Span chunk, Position paragraph_end, std::vector<Word>& words)
      : text_(text), chunk_(chunk), end_(chunk.end), paragraph_end_(paragraph_end), words_(words) {}

  void split() {
    Span address = find_address(words(text_, chunk_));
    address = {chunk_.begin + address.begin, chunk_.begin + address.end};
    end_ = address.empty() ? chunk_.end : address.begin;
    split_until_end(chunk_.begin);
    if (address.empty()) return;
    emit(address);
    end_ = chunk_.end;
    split_until_end(address.end);
  }

 private:
  [[nodiscard]] CodePoint at(Position i) const { return code_point_at(text_.substr(0, chunk_.end), i); }
  [[nodiscard]] CharacterKind kind(Position i) const {
    if (i >= end_) return CharacterKind::blank;
    const CodePoint point = at(i);
    return point.valid ? kind_of(point.value) : CharacterKind::other;
  }
  [[nodiscard]] char byte(Position i) const { return i < end_ ? text_[i] : '\0'; }
  [[nodiscard]] std::string_view piece(Position from, Position to) const {
    return text_.substr(from, to - from);
  }

  void emit(Span span) {
    Word& word = words_.emplace_back();
    word.span = span;
    word.head = static_cast<std::uint32_t>(words_.size() - 1);
  }

  void split_until_end(Position i) {
    while (i < end_) i = next_word(i);
  }

  Position next_word(Position i) {
    const char first = text_[i];
    const std::string_view rest = piece(i, end_);
    if (const std::size_t size = html_size(rest); size > 0) return emit_size(i, size);
    if (const std::size_t size = emoticon_size(rest, i > chunk_.begin && ascii_word(text_[i - 1]));
        size > 0) {
      return emit_size(i, size);
    }
    const CharacterKind first_kind = kind(i);
    const bool signed_number =
        (first == '.' || first == '+') && kind(i + 1) == CharacterKind::digit && i == chunk_.begin;
    if (first_kind == CharacterKind::digit || signed_number) return number(i);
    if (is_letter(first_kind)) return word(i, i);
    if (const Position quoted = apostrophe_word_end(i); quoted > i) return emit_to(i, quoted);
    if ((first == '#' || first == '@') && is_letter(kind(i + 1)) && (i == chunk_.begin || first == '#')) {
      return emit_to(i, tag_end(i + 1));
    }
    return emit_size(i, mark_size(rest));
  }

  Position emit_to(Position from, Position to) {
    emit({from, to});
    return to;
  }

  Position emit_size(Position from, std::size_t size) {
    return emit_to(from, from + static_cast<Position>(size));
  }

  // --- words ------------------------------------------------------------------------------

  // From `begin`, of which everything before `i` belongs to the word already.
  Position word(Position begin, Position i) {
    while (i < end_) {
      const CharacterKind here = kind(i);
      const Position next = i + at(i).size;
      if (!is_word_kind(here) && !joins(begin, i, next)) break;
      i = next;
    }
    i = with_currency(begin, i);
    const Position stop = with_full_stop(begin, i);
    cut_contractions(begin, i, stop);
    return stop;
  }

  // Does the mark at `i` hold together the letters on both sides?
  [[nodiscard]] bool joins(Position begin, Position i, Position next) const {
    if (!is_word_kind(kind(next))) return false;
    const bool letter_after = is_letter(kind(next));
    switch (text_[i]) {
      case '_':
        return true;
      case '.':
        return letter_after && dot_joins(begin, i, next);
      case '&':
        return letter_after && i - begin <= 3 && short_run(next, 3);
      case '/':
        return letter_after && i - begin == 1 && short_run(next, 1);
      case '*':
        return letter_after;
      case '-':
        return hyphen_joins(begin, i);
      case '\'':
      case '`':
        return letter_after;
      default:
        break;
    }
    if (apostrophe(text_.substr(i, next - i)) != 0) return letter_after;
    return piece(i, next) == "‑" && hyphen_joins(begin, i);  // U+2011, which does not break
  }

  // At most `longest` letters from `i`, then no letter.
  [[nodiscard]] bool short_run(Position i, Position longest) const {
    for (Position n = 0; n <= longest; ++n, i += at(i).size) {
      if (!is_letter(kind(i))) return true;
    }
    return false;
  }

  // "U.S", "Ph.D", but not "end.The".
  [[nodiscard]] bool dot_joins(Position begin, Position dot, Position next) const {
    Position segment = dot;
    while (segment > begin && text_[segment - 1] != '.') --segment;
    const std::string_view before = piece(segment, dot);
    const bool single_before = code_point_count(before) == 1;
    const LowerCase lower(before);
    const bool degree_before = lower.view() == "ph" || lower.view() == "sc" || lower.view() == "st";
    if (short_run(next, 1)) return single_before || degree_before;
    return single_before && short_run(next, 2) && kind(dot - 1) == CharacterKind::upper &&
           kind(next) == CharacterKind::upper && byte(next + 2) == '.';
  }

  [[nodiscard]] bool hyphen_joins(Position begin, Position hyphen) const {
    return is_joined_prefix(LowerCase(piece(begin, hyphen)).view());
  }

  // "US$" before a number.
  [[nodiscard]] Position with_currency(Position begin, Position i) const {
    const bool short_capitals = i - begin <= 3 && kind(begin) == CharacterKind::upper;
    return short_capitals && byte(i) == '$' && kind(i + 1) == CharacterKind::digit ? i + 1 : i;
  }

  // The word's end with its full stop, if that belongs to it.
  [[nodiscard]] Position with_full_stop(Position begin, Position i) const {
    if (byte(i) != '.') return i;
    if (byte(i + 1) == '.')
      return byte(i + 2) != '.' && piece(begin, i).find('.') != std::string_view::npos ? i + 1 : i;
    if (byte(i + 1) == '!' || byte(i + 1) == '?')
      return piece(begin, i).find('.') != std::string_view::npos ? i + 1 : i;
    return full_stop_belongs(begin, i) ? i + 1 : i;
  }

  [[nodiscard]] bool full_stop_belongs(Position begin, Position dot) const {
    const std::string_view word = piece(begin, dot);
    const Position after = next_chunk(dot + 1);
    const CharacterKind next =
        after < paragraph_end_ ? kind_of(code_point_at(text_, after).value) : CharacterKind::other;
    if (word.find('.') != std::string_view::npos) return true;
    if (kind(begin) == CharacterKind::upper && at(begin).size == word.size())
      return initial(dot, after, next);
    switch (abbreviation(word)) {
      case Abbreviation::title:
        return true;
      case Abbreviation::always:
        return word != "etc" || (next != CharacterKind::upper && after < paragraph_end_);
      case Abbreviation::before_number:
        return next == CharacterKind::digit;
      case Abbreviation::day:
        return next == CharacterKind::digit || byte(dot + 1) == ',';
      case Abbreviation::after_comma:
        return after_comma(begin);
      case Abbreviation::none:
        return false;
    }
    return false;
  }

  // Where something stands after the full stop: in this chunk, or after one run of blanks.
  [[nodiscard]] Position next_chunk(Position i) const {
    while (i < paragraph_end_ && kind_of(code_point_at(text_, i).value) == CharacterKind::blank) {
      i += code_point_at(text_, i).size;
    }
    return i;
  }

  // "John F. Kennedy": a capital letter alone, and a name follows.
  [[nodiscard]] bool initial(Position dot, Position after, CharacterKind next) const {
    if (after == dot + 1)
      return after < paragraph_end_ &&
             (next == CharacterKind::upper || text_[after] == ',' || text_[after] == '-');
    if (next == CharacterKind::letter) return text_[dot - 1] != 'I';  // "E. coli"
    if (next != CharacterKind::upper) return false;
    Position end = after;
    while (end < paragraph_end_ && ascii_letter(text_[end])) ++end;
    return !is_sentence_opener(text_.substr(after, end - after)) ||
           (end < paragraph_end_ && text_[end] == '.');
  }

  [[nodiscard]] bool after_comma(Position begin) const {
    if (words_.empty()) return false;
    const std::string_view before = words(text_, words_.back().span);
    return (before == "," || before == "(") && words_.back().span.end + 2 >= begin;
  }

  // "don't" → do|n't, "Putin's" → Putin|'s, "cannot" → can|not. The last part takes the full stop.
  void cut_contractions(Position begin, Position end, Position stop) {
    const LowerCase lower(piece(begin, end));
    if (lower.view() == "im" && piece(begin, end) == "IM") return emit({begin, stop});
    for (const std::uint8_t cut : inner_cuts(lower.view())) {
      if (cut == 0) continue;
      emit({words_.empty() || words_.back().span.end <= begin ? begin : words_.back().span.end, begin + cut});
    }
    const Position rest = words_.empty() ? begin : std::max(begin, words_.back().span.end);
    cut_clitics(rest, end, stop);
  }

  void cut_clitics(Position begin, Position end, Position stop) {
    const Position clitic = clitic_begin(begin, end);
    if (clitic > begin) cut_clitics(begin, clitic, clitic);
    emit({clitic, stop});
  }

  // Where 's, 'm, 're, 've, 'll, 'd or n't begins in a word; `begin` if nowhere.
  [[nodiscard]] Position clitic_begin(Position begin, Position end) const {
    for (Position i = end; i > begin + 1; --i) {
      const Position size = apostrophe(text_.substr(i - 1, end - i + 1));
      if (size == 0 || i - 1 + size >= end) continue;
      const LowerCase lower(piece(i - 1 + size, end));
      const std::string_view after = lower.view();
      if (after == "t" && i - 1 > begin + 1 && ascii_lower(text_[i - 2]) == 'n') return i - 2;
      if (after == "s" || after == "m" || after == "re" || after == "ve" || after == "ll" || after == "d")
        return i - 1;
      return begin;
    }
    return begin;
  }

  // --- numbers ----------------------------------------------------------------------------

  Position number(Position begin) {
    Position i = begin;
    if (!ascii_digit(byte(i)) && kind(i) != CharacterKind::digit) ++i;  // a sign or a decimal point
    i = digits_end(i);
    while (std::string_view(".,:/").find(byte(i)) != std::string_view::npos && i < end_ &&
           kind(i + 1) == CharacterKind::digit) {
      i = digits_end(i + 1);
    }
    if (const Position whole = hyphenated_number_end(begin, i); whole > i) return emit_to(begin, whole);
    if (!is_letter(kind(i))) {
      const bool clitic = apostrophe(text_.substr(i, end_ - i)) != 0 &&
                          is_letter(kind(i + apostrophe(text_.substr(i, end_ - i))));
      return clitic ? word(begin, i) : emit_to(begin, i);
    }
    Position unit = i;
    while (ascii_letter(byte(unit)) || (byte(unit) == '.' && unit > i && ascii_letter(byte(unit + 1))))
      ++unit;
    const bool parted = !is_word_kind(kind(unit)) && is_unit(LowerCase(piece(i, unit)).view()) &&
                        piece(i, unit) != "s" && unit > i;
    return parted ? emit_to(begin, i) : word(begin, i);
  }

  [[nodiscard]] Position digits_end(Position i) const {
    while (i < end_ && kind(i) == CharacterKind::digit) i += at(i).size;
    return i;
  }

  // Telephone numbers and dates stay whole ("713-853-3989", "2025-12-02"); ranges do not ("5-10").
  [[nodiscard]] Position hyphenated_number_end(Position begin, Position first_end) const {
    Position end = first_end;
    Position groups = 1;
    Position last = 0;
    while (byte(end) == '-' && ascii_digit(byte(end + 1))) {
      const Position group = end + 1;
      end = digits_end(group);
      last = end - group;
      ++groups;
    }
    if (is_word_kind(kind(end))) return begin;
    const bool telephone = groups == 2 && (first_end - begin == 3 || first_end - begin == 1) && last == 4;
    return groups > 2 || telephone ? end : begin;
  }

  // "'s" after a quote, "'em", "'90s"; otherwise the apostrophe is a quote.
  [[nodiscard]] Position apostrophe_word_end(Position begin) const {
    const Position size = apostrophe(text_.substr(begin, end_ - begin));
    if (size == 0) return begin;
    Position end = begin + size;
    while (is_word_kind(kind(end))) end += at(end).size;
    const LowerCase lower(piece(begin + size, end));
    const std::string_view rest = lower.view();
    const bool glued = begin > chunk_.begin;
    if (glued && (rest == "s" || rest == "re" || rest == "ll" || rest == "ve" || rest == "d" || rest == "m"))
      return end;
    if (rest == "em" || rest == "til" || rest == "cause" || rest == "n" || rest == "tis" || rest == "twas")
      return end;
    const bool year = rest.size() >= 2 && ascii_digit(rest[0]) && ascii_digit(rest[1]) &&
                      (rest.size() == 2 || (rest.size() == 3 && rest[2] == 's'));
    if (year && apostrophe(text_.substr(end, end_ - end)) == 0) return end;
    if (!glued && rest == "s" && end == end_) return end;
    return begin;
  }

  [[nodiscard]] Position tag_end(Position i) const {
    while (is_word_kind(kind(i)) || (byte(i) == '_' && is_word_kind(kind(i + 1)))) i += at(i).size;
    return i;
  }

  std::string_view text_;
  Span chunk_;
  Position end_;
  Position paragraph_end_;
  std::vector<Word>& words_;
};

}  // namespace

void split_words(std::string_view text, Span chunk, std::uint32_t paragraph_end, std::vector<Word>& words) {
  ChunkSplitter(text, chunk, paragraph_end, words).split();
}

}  // namespace actorgraph
