#include "text/headline.hpp"

#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::string_view space = " \t\r\f\v";
constexpr std::size_t longest = 160;

std::string_view trimmed(std::string_view line) {
  const std::size_t first = line.find_first_not_of(space);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(space) - first + 1);
}

/// Cuts the first line off.
std::string_view next_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
  return trimmed(line);
}

}  // namespace

std::string_view headline_of(std::string_view text) {
  std::string_view line;
  while (line.empty() && !text.empty()) line = next_line(text);
  if (line.find(' ') == std::string_view::npos || code_point_count(line) > longest) return {};
  if (std::string_view(".:;").find(line.back()) != std::string_view::npos) return {};
  if (!next_line(text).empty()) return {};
  while (!text.empty()) {
    if (!next_line(text).empty()) return line;
  }
  return {};
}

}  // namespace actorgraph
