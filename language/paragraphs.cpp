#include "language/paragraphs.hpp"

#include <algorithm>
#include <cstdint>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t narrowest = 40;  // bytes: shorter lines are not wrapped but written so
constexpr std::uint32_t widest = 120;

// The line from `at` without blanks at its ends; `at` moves past its line break.
Span next_line(std::string_view text, std::uint32_t& at) {
  Span line{at, at};
  bool begun = false;
  while (at < text.size()) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    if (is_line_break(point.value)) {
      if (point.value == '\r' && at < text.size() && text[at] == '\n') ++at;
      break;
    }
    if (point.valid && kind_of(point.value) == CharacterKind::blank) continue;
    if (!begun) line.begin = at - point.size;
    begun = true;
    line.end = at;
  }
  return begun ? line : Span{};
}

std::uint32_t first_word_size(std::string_view text, Span line) {
  const auto end = words(text, line).find_first_of(" \t");
  return end == std::string_view::npos ? line.size() : static_cast<std::uint32_t>(end);
}

// Does the line break after `line` fall inside a sentence?
bool goes_on(std::string_view text, Span line, Span next) {
  if (kind_of(code_point_at(text, next.begin).value) == CharacterKind::letter) return true;
  return text[line.end - 1] == ',';
}

// Lines are wrapped if no line but the last had room for the next one's first word, and a
// sentence visibly runs over an end of line.
bool wrapped(std::string_view text, const std::vector<Span>& block) {
  if (block.size() < 2) return false;
  std::uint32_t width = 0;
  for (const Span line : block) width = std::max(width, line.size());
  if (width < narrowest || width > widest) return false;
  bool runs_over = false;
  for (std::size_t i = 0; i + 1 < block.size(); ++i) {
    if (block[i].size() + 1 + first_word_size(text, block[i + 1]) <= width) return false;
    runs_over = runs_over || goes_on(text, block[i], block[i + 1]);
  }
  return runs_over;
}

}  // namespace

std::vector<Span> split_paragraphs(std::string_view text) {
  std::vector<Span> paragraphs;
  std::vector<Span> block;
  const auto finish = [&] {
    if (wrapped(text, block)) {
      paragraphs.push_back({block.front().begin, block.back().end});
    } else {
      paragraphs.insert(paragraphs.end(), block.begin(), block.end());
    }
    block.clear();
  };
  for (std::uint32_t at = 0; at < text.size();) {
    const Span line = next_line(text, at);
    if (line.empty()) {
      finish();
    } else {
      block.push_back(line);
    }
  }
  finish();
  return paragraphs;
}

}  // namespace actorgraph
