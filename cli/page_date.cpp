#include "cli/page_date.hpp"

#include <array>
#include <vector>

namespace actorgraph {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// 1 to 12, or 0 for a word that is no month.
unsigned month_of(std::string_view word) {
  constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                       "july",    "august",   "september", "october", "november", "december"};
  if (word.size() < 3) return 0;
  for (unsigned month = 0; month < months.size(); ++month) {
    bool same = word.size() <= months[month].size() || (word == "Sept");
    for (std::size_t i = 0; same && i < word.size(); ++i) same = (word[i] | 0x20) == months[month][i];
    if (same) return month + 1;
  }
  return 0;
}

std::string day(unsigned year, unsigned month, unsigned number) {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || number < 1 || number > 31) return {};
  const auto two = [](unsigned value) { return std::string(value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(year) + '-' + two(month) + '-' + two(number);
}

unsigned value_of(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits.substr(0, 8)) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

}  // namespace

std::string page_date(std::string_view words) {
  std::vector<std::string_view> parts;  // runs of digits or of letters, the first six
  for (std::size_t at = 0; at < words.size() && parts.size() < 6;) {
    std::size_t end = at;
    while (end < words.size() && is_digit(words[end])) ++end;
    if (end == at)
      while (end < words.size() && is_letter(words[end])) ++end;
    if (end > at) parts.push_back(words.substr(at, end - at));
    at = end > at ? end : at + 1;
  }
  if (parts.empty()) return {};
  const auto number = [&](std::size_t i) { return i < parts.size() && is_digit(parts[i][0]) ? value_of(parts[i]) : 0U; };
  const auto month = [&](std::size_t i) { return i < parts.size() && is_letter(parts[i][0]) ? month_of(parts[i]) : 0U; };
  if (is_digit(parts[0][0]) && parts[0].size() == 4 && parts.size() > 2) return day(number(0), number(1), number(2));
  if (is_digit(parts[0][0]) && parts[0].size() == 8) return day(number(0) / 10000, number(0) / 100 % 100, number(0) % 100);
  for (std::size_t i = 0; i < 3; ++i) {
    if (month(i) == 0) continue;
    if (i > 0 && number(i - 1) != 0) return day(number(i + 1), month(i), number(i - 1));
    const bool ordinal = i + 2 < parts.size() && is_letter(parts[i + 2][0]);  // "December 2nd, 2025"
    return day(number(i + (ordinal ? 3 : 2)), month(i), number(i + 1));
  }
  return {};
}

}  // namespace actorgraph
