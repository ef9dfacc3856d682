#include "extract/name_tokens.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

bool is_hyphen(std::string_view folded) { return folded == "-" || folded == "--"; }

NameToken token_of(std::string_view text) {
  NameToken token;
  token.folded = fold(text);
  if (token.folded.size() > 1) std::erase(token.folded, '.');
  token.capital = !text.empty() && kind_of(code_point_at(text, 0).value) == CharacterKind::upper;
  const bool small = std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  const auto capitals = std::ranges::count_if(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  token.upper = !small && capitals >= 2;
  token.mixed = small && capitals >= 2;
  return token;
}

}  // namespace

std::vector<NameToken> name_tokens(std::string_view name) {
  std::vector<NameToken> found;
  std::size_t begin = 0;
  const auto flush = [&](std::size_t end) {
    if (end > begin) {
      NameToken token = token_of(name.substr(begin, end - begin));
      if (!token.folded.empty() && !is_hyphen(token.folded)) found.push_back(std::move(token));
    }
  };
  for (std::size_t at = 0; at < name.size();) {
    const CodePoint point = code_point_at(name, at);
    const CharacterKind kind = kind_of(point.value);
    const bool apostrophe = point.value == '\'' || point.value == 0x2019;
    const bool mark = kind == CharacterKind::punctuation && point.value != '.' && !apostrophe;
    if (kind == CharacterKind::blank || mark) {
      flush(at);
      begin = at + point.size;
      if (mark && kind != CharacterKind::blank) {
        const std::string folded = fold(name.substr(at, point.size));
        if (!is_hyphen(folded)) found.push_back(NameToken{folded, false, false});
      }
    } else if (apostrophe && at > begin) {
      // "Workers' Party", "People's Army": the mark of the possessive is a word of its own.
      const std::size_t after = at + point.size;
      const bool ends = after == name.size() || name[after] == ' ';
      const bool s = !ends && name[after] == 's' && (after + 1 == name.size() || name[after + 1] == ' ');
      if (ends || s) {
        flush(at);
        begin = at;
      }
    }
    at += point.size;
  }
  flush(name.size());
  return found;
}

std::string title_key(std::string_view title) {
  std::string key;
  for (const NameToken& token : name_tokens(title)) {
    if (!key.empty()) key += ' ';
    key += token.folded;
  }
  return key;
}

}  // namespace actorgraph
