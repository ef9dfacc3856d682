#include "language/addresses.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "language/english_words.hpp"

namespace actorgraph {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_label(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_'; }

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

// From `begin` to the end of the chunk, without the punctuation of the sentence around it.
Span address_from(std::string_view chunk, std::size_t begin) {
  std::size_t end = std::min(chunk.find_first_of("<>\"", begin), chunk.size());
  end = std::min(end, chunk.find("”", begin));
  const bool bracket = chunk.substr(begin, end - begin).find('(') != std::string_view::npos;
  constexpr std::string_view closing = ".,;:!?'*]}";
  while (end > begin &&
         (closing.find(chunk[end - 1]) != std::string_view::npos || (chunk[end - 1] == ')' && !bracket))) {
    --end;
  }
  return end < begin + 4 ? Span{} : span_of(begin, end);
}

Span mail_address(std::string_view chunk, std::size_t sign) {
  const auto fits = [](char c) { return is_label(c) || c == '.' || c == '+' || c == '%'; };
  std::size_t begin = sign;
  while (begin > 0 && fits(chunk[begin - 1])) --begin;
  std::size_t end = sign + 1;
  while (end < chunk.size() && fits(chunk[end])) ++end;
  while (end > sign + 1 && (chunk[end - 1] == '.' || chunk[end - 1] == '-')) --end;
  const bool dotted = chunk.substr(sign, end - sign).find('.') != std::string_view::npos;
  return end > sign + 1 && (begin < sign || (dotted && begin == 0)) ? span_of(begin, end) : Span{};
}

// "org" as it stands at the end of an address: in small letters, all capitals, or "Com".
bool is_ending(std::string_view part) {
  std::array<char, 8> lower{};
  if (part.size() < 2 || part.size() > lower.size()) return false;
  std::transform(part.begin(), part.end(), lower.begin(),
                 [](char c) { return is_capital(c) ? static_cast<char>(c + 32) : c; });
  if (!is_address_ending({lower.data(), part.size()})) return false;
  return !is_capital(part[0]) || is_capital(part[1]) || part == "Com" || part == "Net" || part == "Org";
}

// "example.org/news", "report.pdf", "alt.animals.cat": labels parted by dots, the last one known,
// or three of them in small letters.
Span plain_address(std::string_view chunk) {
  std::size_t begin = 0;
  while (begin < chunk.size() && !is_label(chunk[begin])) ++begin;
  std::size_t label = begin;
  std::size_t labels = 0;
  bool group = true;  // so far it could be the name of a newsgroup
  for (std::size_t i = begin; i <= chunk.size(); ++i) {
    const char c = i < chunk.size() ? chunk[i] : '\0';
    if (is_label(c)) {
      group = group && !is_capital(c) && (i > label || is_letter(c));
      continue;
    }
    const std::string_view part = chunk.substr(label, i - label);
    const bool ending = label > begin + 1 && is_ending(part);
    if (ending && c == '/') return address_from(chunk, begin);
    group = group && part.size() > 1;
    ++labels;
    const bool more = c == '.' && i + 1 < chunk.size() && is_letter(chunk[i + 1]);
    if (!more) return ending || (group && labels > 2) ? span_of(begin, i) : Span{};
    label = i + 1;
  }
  return {};
}

}  // namespace

Span find_address(std::string_view chunk) {
  if (chunk.size() < 4 || chunk.find_first_of(".@") == std::string_view::npos) return {};
  if (const auto scheme = chunk.find("://"); scheme != std::string_view::npos && scheme > 1) {
    std::size_t begin = scheme;
    while (begin > 0 && is_letter(chunk[begin - 1])) --begin;
    return address_from(chunk, begin);
  }
  if (const auto www = chunk.find("www."); www != std::string_view::npos) return address_from(chunk, www);
  if (const auto sign = chunk.find('@'); sign != std::string_view::npos) return mail_address(chunk, sign);
  return plain_address(chunk);
}

}  // namespace actorgraph
