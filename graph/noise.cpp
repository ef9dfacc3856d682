#include "graph/noise.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "graph/words.hpp"

namespace actorgraph {
namespace {

/// The folded words of `text` with a blank before and after each.
std::string spaced(std::string_view text) {
  std::string out = " ";
  for (const ComparedWord& word : compared_words(text)) out += word.folded + " ";
  return out;
}

template <std::size_t size>
bool starts_with_any(const std::string& text, const std::array<std::string_view, size>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return text.starts_with(beginning); });
}

template <std::size_t size>
bool contains_any(std::string_view text, const std::array<std::string_view, size>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return text.find(phrase) != std::string::npos; });
}

constexpr std::array<std::string_view, 37> page_beginnings = {
    " read more ",        " read also ",      " read next ",      " read on ",           " see also ",
    " related ",          " more on this ",   " more from ",      " also in ",           " recommended ",
    " most read ",        " last updated ",   " last modified ",  " updated at ",        " updated on ",
    " first published ",  " published at ",   " published on ",   " sign up ",           " subscribe ",
    " follow us ",        " copyright ",      " all rights reserved ", " image source ", " image caption ",
    " watch live ",       " listen to ",      " share this ",     " advertisement ",
    " download our ",     " download the app ", " we use cookies ", " reporting by ",
    " additional reporting ", " editing by ",  " edited by ",      " get the latest "};

constexpr std::array<std::string_view, 7> page_phrases = {
    " our newsletter ", " all rights reserved ", " click here ", " terms of use ", " privacy policy ",
    " min read ",        " cookie policy "};

// Bytes that sentences with such phrases hold, to spare all others the folding.
constexpr std::array<std::string_view, 7> page_hints = {"ewsletter", "ights reserved", "lick here",
                                                        "erms of",   "rivacy",         "min read", "ookie policy"};
constexpr std::array<std::string_view, 6> note_hints = {"orrect", "larif", "ersion", "mended", "ORRECT", "LARIF"};

constexpr std::array<std::string_view, 7> note_beginnings = {
    " correction ", " corrections ", " clarification ", " clarifications ", " amended ", " this correction ",
    " editor's note correction "};

constexpr std::array<std::string_view, 12> note_phrases = {
    " earlier version of this ",  " previous version of this ",  " original version of this ",
    " earlier version said ",     " earlier version stated ",    " article was amended ",
    " article was corrected ",    " article has been corrected ", " article has been amended ",
    " story has been corrected ", " story was corrected ",       " report has been corrected "};

/// Whether the first word is one of those that `page_beginnings` begin with: told without folding.
bool may_begin_page_text(std::string_view sentence) {
  std::string word = " ";
  for (const char byte : sentence.substr(0, 40)) {
    const char lower = byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
    if (lower >= 'a' && lower <= 'z') word += lower;
    else if (word.size() > 1) break;
  }
  word += ' ';
  return std::any_of(page_beginnings.begin(), page_beginnings.end(),
                     [&](std::string_view beginning) { return beginning.starts_with(word); });
}

struct Line {
  Span span;
  bool closed = false;   // ends as a sentence does
  bool announces = false;  // "Related"
  std::size_t words = 0;
};

Line line_at(std::string_view text, std::size_t begin, std::size_t end) {
  Line line;
  line.span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  std::string_view words = text.substr(begin, end - begin);
  const std::size_t last = words.find_last_not_of(" \t\r");
  words = words.substr(0, last == std::string_view::npos ? 0 : last + 1);
  const auto ends = [&](std::string_view mark) { return words.ends_with(mark); };
  line.closed = ends(".") || ends("!") || ends("?") || ends("\"") || ends("”") || ends("’") || ends(")") ||
                ends("…") || ends(":") || ends(";") || ends(",");
  line.words = compared_words(words).size();
  line.announces = line.words > 0 && line.words <= 6 && is_boilerplate(words);
  return line;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Line line = line_at(text, begin, end);
    if (line.words > 0) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

}  // namespace

bool is_boilerplate(std::string_view sentence) {
  if (sentence.starts_with("©")) return true;
  if (may_begin_page_text(sentence) && starts_with_any(spaced(sentence.substr(0, 60)), page_beginnings)) return true;
  return contains_any(sentence, page_hints) && contains_any(spaced(sentence.substr(0, 4000)), page_phrases);
}

bool is_correction_note(std::string_view sentence) {
  if (!contains_any(sentence, note_hints)) return false;
  const std::string words = spaced(sentence.substr(0, 4000));
  return starts_with_any(words, note_beginnings) || contains_any(words, note_phrases);
}

std::vector<Span> link_boxes(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const auto loose = [](const Line& line) { return !line.closed && line.words <= 20; };
  std::vector<Span> boxes;
  std::size_t at = 0;
  while (at < lines.size() && !lines[at].closed) ++at;  // headline, byline, place and date
  while (at < lines.size()) {
    std::size_t end = at;
    const bool announced = lines[at].announces;
    if (announced) ++end;
    while (end < lines.size() && loose(lines[end])) ++end;
    if (end - at >= 2 || announced) boxes.push_back({lines[at].span.begin, lines[end - 1].span.end});
    at = std::max(end, at + 1);
  }
  return boxes;
}

}  // namespace actorgraph
