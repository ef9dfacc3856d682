#include "graph/words.hpp"

#include <algorithm>
#include <array>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

/// Longest common subsequences take memory for each pair of words: past this, only the ends are compared.
constexpr std::size_t largest_table = 1U << 20U;

constexpr std::array<std::string_view, 34> number_words = {
    "one",      "two",      "three",    "four",    "five",    "six",     "seven",  "eight",  "nine",
    "ten",      "eleven",   "twelve",   "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",   "thirty",   "forty",   "fifty",   "sixty",   "seventy", "eighty", "ninety",
    "hundred",  "thousand", "million",  "billion", "trillion", "dozen",  "dozens"};

bool is_number(std::string_view folded) {
  if (folded[0] >= '0' && folded[0] <= '9') return true;
  return std::find(number_words.begin(), number_words.end(), folded) != number_words.end();
}

/// Whether a mark between two characters of a word belongs to it: 12,500 and 1.5 and don't, not "a, b".
bool joins(char32_t before, char32_t mark, char32_t after) {
  const bool digits = kind_of(before) == CharacterKind::digit && kind_of(after) == CharacterKind::digit;
  if (mark == U'.' || mark == U',') return digits;
  const bool letters = is_word_kind(kind_of(before)) && is_word_kind(kind_of(after));
  return letters && (mark == U'\'' || mark == U'\u2019');
}

bool in_word(char32_t value) {
  if (value >= 0x80) return is_word_kind(kind_of(value));
  return (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z') || (value >= U'0' && value <= U'9');
}

/// As `fold`, without its tables for plain words of ASCII.
std::string folded_word(std::string_view word) {
  std::string out(word);
  for (char& byte : out) {
    if (static_cast<unsigned char>(byte) >= 0x80) return fold(word);
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return out;
}

struct Character {
  char32_t value;
  std::uint32_t begin;  // byte
};

std::vector<Character> characters(std::string_view text) {
  std::vector<Character> all;
  all.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const CodePoint point = byte < 0x80 ? CodePoint{byte, 1, true} : code_point_at(text, at);
    all.push_back({point.value, static_cast<std::uint32_t>(at)});
    at += point.size;
  }
  return all;
}

/// One past the last character of the word that starts at `first`.
std::size_t word_end(const std::vector<Character>& text, std::size_t first) {
  std::size_t at = first + 1;
  for (; at < text.size(); ++at) {
    if (in_word(text[at].value)) continue;
    if (at + 1 >= text.size() || !joins(text[at - 1].value, text[at].value, text[at + 1].value)) break;
  }
  return at;
}

bool starts_word(char32_t value) {
  return in_word(value) || value == U'%' || value == U'$' || value == U'€' || value == U'£';
}

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/// Appends the pairs of the middle parts, by the textbook table.
void append_table_pairs(const std::vector<ComparedWord>& before, const std::vector<ComparedWord>& after,
                        std::size_t first, std::size_t before_end, std::size_t after_end, Pairs& pairs) {
  const std::size_t rows = before_end - first;
  const std::size_t columns = after_end - first;
  if (rows == 0 || columns == 0 || rows * columns > largest_table) return;
  std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return length[i * (columns + 1) + j]; };
  const auto equal = [&](std::size_t i, std::size_t j) {
    return before[first + i].folded == after[first + j].folded;
  };
  for (std::size_t i = rows; i-- > 0;)
    for (std::size_t j = columns; j-- > 0;)
      at(i, j) = equal(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (equal(i, j)) {
      pairs.emplace_back(first + i++, first + j++);
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
}

std::vector<CodePointSpan> uncovered(const std::vector<ComparedWord>& words, const std::vector<bool>& shared) {
  std::vector<CodePointSpan> runs;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (shared[i]) continue;
    if (i > 0 && !shared[i - 1]) runs.back().end = words[i].span.end;
    else runs.push_back(words[i].span);
  }
  return runs;
}

}  // namespace

std::vector<ComparedWord> compared_words(std::string_view text) {
  const std::vector<Character> all = characters(text);
  std::vector<ComparedWord> words;
  for (std::size_t at = 0; at < all.size();) {
    if (!starts_word(all[at].value)) {
      ++at;
      continue;
    }
    const std::size_t end = in_word(all[at].value) ? word_end(all, at) : at + 1;
    const std::size_t last_byte = end < all.size() ? all[end].begin : text.size();
    ComparedWord word;
    word.folded = folded_word(text.substr(all[at].begin, last_byte - all[at].begin));
    word.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    at = end;
    if (word.folded.empty()) continue;
    word.number = is_number(word.folded);
    words.push_back(std::move(word));
  }
  return words;
}

Pairs common_words(const std::vector<ComparedWord>& before, const std::vector<ComparedWord>& after) {
  Pairs pairs;
  std::size_t first = 0;
  std::size_t before_end = before.size();
  std::size_t after_end = after.size();
  while (first < before_end && first < after_end && before[first].folded == after[first].folded) {
    pairs.emplace_back(first, first);
    ++first;
  }
  while (before_end > first && after_end > first && before[before_end - 1].folded == after[after_end - 1].folded) {
    --before_end;
    --after_end;
  }
  append_table_pairs(before, after, first, before_end, after_end, pairs);
  for (; before_end < before.size(); ++before_end, ++after_end) pairs.emplace_back(before_end, after_end);
  return pairs;
}

DifferingWords differing_words(std::string_view before, std::string_view after) {
  const std::vector<ComparedWord> left = compared_words(before);
  const std::vector<ComparedWord> right = compared_words(after);
  std::vector<bool> shared_left(left.size(), false);
  std::vector<bool> shared_right(right.size(), false);
  for (const auto& [i, j] : common_words(left, right)) shared_left[i] = shared_right[j] = true;
  return {uncovered(left, shared_left), uncovered(right, shared_right)};
}

}  // namespace actorgraph
