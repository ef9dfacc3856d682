#include "language/marks.hpp"

#include <algorithm>
#include <array>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

bool ascii_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool ascii_word(char byte) { return ascii_letter(byte) || (byte >= '0' && byte <= '9'); }

char byte_at(std::string_view text, std::size_t i) { return i < text.size() ? text[i] : '\0'; }

CharacterKind kind_at(std::string_view text, std::size_t i) {
  if (i >= text.size()) return CharacterKind::blank;
  const CodePoint point = code_point_at(text, i);
  return point.valid ? kind_of(point.value) : CharacterKind::other;
}

// How far `marks` go on from the start of `text`.
std::size_t run(std::string_view text, std::string_view marks) {
  return std::min(text.find_first_not_of(marks), text.size());
}

std::size_t entity_size(std::string_view rest) {
  constexpr std::size_t longest = 10;
  std::size_t i = byte_at(rest, 1) == '#' ? 2 : 1;
  while (i < longest && ascii_word(byte_at(rest, i))) ++i;
  return byte_at(rest, i) == ';' && i > 2 ? i + 1 : 0;
}

std::size_t tag_size(std::string_view rest) {
  constexpr std::size_t longest = 10;
  const std::size_t name = byte_at(rest, 1) == '/' ? 2 : 1;
  std::size_t i = name;
  while (i < name + longest && ascii_word(byte_at(rest, i))) ++i;
  if (!ascii_letter(byte_at(rest, name))) return 0;
  if (byte_at(rest, i) == '/') ++i;
  return byte_at(rest, i) == '>' ? i + 1 : 0;
}

// Full stops and ellipses; a single ".", "!" or "?" may be followed by more of all three.
std::size_t dots_size(std::string_view rest) {
  const bool ellipsis = rest.starts_with("…") || rest.starts_with("..");
  std::size_t i = 0;
  while (i < rest.size()) {
    if (rest[i] == '.' || (!ellipsis && (rest[i] == '!' || rest[i] == '?'))) {
      ++i;
    } else if (rest.substr(i).starts_with("…")) {
      i += std::string_view("…").size();
    } else {
      break;
    }
  }
  return i;
}

bool is_flag_letter(std::string_view rest, std::size_t i) {
  if (i >= rest.size()) return false;
  const char32_t value = code_point_at(rest, i).value;
  return value >= 0x1F1E6 && value <= 0x1F1FF;
}

// An emoji with its modifiers and joined parts.
std::size_t symbol_size(std::string_view rest) {
  constexpr char32_t joiner = 0x200D;
  std::size_t next = code_point_at(rest, 0).size;
  if (is_flag_letter(rest, 0) && is_flag_letter(rest, next)) return 2 * next;
  bool joined = false;
  while (next < rest.size()) {
    const CodePoint point = code_point_at(rest, next);
    const CharacterKind kind = kind_at(rest, next);
    const bool tone = point.value >= 0x1F3FB && point.value <= 0x1F3FF;
    if (kind != CharacterKind::mark && !tone && !(joined && kind == CharacterKind::symbol)) break;
    joined = point.value == joiner;
    next += point.size;
  }
  return next;
}

// Quotes that are written as two: '' and ``, ’’ and ‘’.
std::size_t double_quote_size(std::string_view rest) {
  for (const std::string_view quote : {"''", "``", "’’", "‘‘", "‘’"}) {
    if (rest.starts_with(quote)) return quote.size();
  }
  return 0;
}

}  // namespace

std::size_t html_size(std::string_view rest) {
  if (rest.starts_with('&')) return entity_size(rest);
  return rest.starts_with('<') ? tag_size(rest) : 0;
}

std::size_t emoticon_size(std::string_view rest, bool after_word) {
  constexpr std::array<std::string_view, 26> faces = {
      ":-)", ":-(", ";-)", ":-D", ":-P", ":-p", ":-/", ":-|", ":)", ":(",  ";)",  ":D", ":P",
      ":p",  ":/",  ":|",  "=)",  "=D",  "<3",  "^_^", "XD",  ";P", ":'(", ":o)", "=(", ":]"};
  if (after_word && byte_at(rest, 0) != ':' && byte_at(rest, 0) != ';') return 0;
  for (const std::string_view face : faces) {
    if (!rest.starts_with(face)) continue;
    const bool goes_on = is_word_kind(kind_at(rest, face.size())) || byte_at(rest, face.size()) == '/';
    return goes_on ? 0 : face.size();
  }
  return 0;
}

std::size_t mark_size(std::string_view rest) {
  const std::string_view first = rest.substr(0, 1);
  if (std::string_view(".!?").find(first) != std::string_view::npos || rest.starts_with("…"))
    return dots_size(rest);
  if (first == "-" || first == "=") {
    const std::size_t end = run(rest, first);
    return byte_at(rest, end) == '>' ? end + 1 : end;
  }
  if (std::string_view("*_~#+|<>$").find(first) != std::string_view::npos) return run(rest, first);
  if (const std::size_t quotes = double_quote_size(rest); quotes > 0) return quotes;
  if (kind_at(rest, 0) != CharacterKind::other) return symbol_size(rest);
  std::size_t next = 0;
  while (kind_at(rest, next) == CharacterKind::other) next += code_point_at(rest, next).size;
  return next;
}

}  // namespace actorgraph
