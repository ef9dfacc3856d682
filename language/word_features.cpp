#include "language/word_features.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t longest_word = 64;  // bytes
constexpr std::size_t longest_run = 4;    // of one kind of character, in a shape

std::string_view plain_form(char32_t value) {
  switch (value) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
      return "'";
    case 0x201C:
    case 0x201D:
      return "\"";
    case 0x2013:
    case 0x2014:
      return "--";
    case 0x2010:
    case 0x2011:
      return "-";
    case 0x2026:
      return "...";
    case 0x00AD:
      return "";
    default:
      return {};
  }
}

// ASCII, as nearly all words are, takes a shorter way.
bool plain(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

char kind_of(char32_t value) {
  if (value >= '0' && value <= '9') return 'd';
  if (value >= 'A' && value <= 'Z') return 'X';
  if (value >= 'a' && value <= 'z') return 'x';
  if (value < 0x80) return static_cast<char>(value);
  if (value >= 0xC0 && value <= 0xDE && value != 0xD7) return 'X';
  return value <= 0x24F ? 'x' : 'u';
}

// A word whose vector is not known may have one for what follows its last hyphen ("anti-graft").
std::uint32_t vector_row(const std::string& lower, const Lexicon& vectors) {
  if (const auto row = vectors.row(lower)) return *row;
  const auto hyphen = lower.rfind('-');
  if (hyphen == std::string::npos || hyphen + 3 > lower.size()) return no_row;
  return vectors.row(std::string_view(lower).substr(hyphen + 1)).value_or(no_row);
}

}  // namespace

std::string normalised(std::string_view word) {
  if (plain(word)) return std::string(word.substr(0, longest_word));
  std::string out;
  for (std::size_t at = 0; at < std::min(word.size(), longest_word);) {
    const CodePoint point = code_point_at(word, at);
    const std::string_view plain = point.size > 1 ? plain_form(point.value) : std::string_view{};
    if (plain.data() != nullptr) {
      out += plain;
    } else {
      out += word.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

std::string lower_case(std::string_view word) {
  std::string out(word);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    if (byte >= 'A' && byte <= 'Z') out[i] = static_cast<char>(byte + 32);
    if (byte != 0xC3 || i + 1 >= out.size()) continue;
    const auto next = static_cast<unsigned char>(out[i + 1]);
    if (next >= 0x80 && next <= 0x9E && next != 0x97) out[i + 1] = static_cast<char>(next + 32);
  }
  return out;
}

std::string shape_of(std::string_view word) {
  std::string shape;
  std::size_t run = 0;
  for (std::size_t at = 0; at < word.size();) {
    const bool one_byte = plain(word.substr(at, 1));
    const CodePoint point =
        one_byte ? CodePoint{static_cast<unsigned char>(word[at]), 1, true} : code_point_at(word, at);
    at += point.size;
    const char kind = kind_of(point.value);
    run = !shape.empty() && shape.back() == kind ? run + 1 : 1;
    if (run <= longest_run) shape += kind;
  }
  return shape;
}

WordFeatures word_features(std::string_view word, const Lexicon& vectors, const Lexicon& words,
                           std::uint32_t affix_rows) {
  const std::string exact = normalised(word);
  const std::string lower = lower_case(exact);
  WordFeatures features;
  features.vector = vector_row(lower, vectors);
  features.lower_word = words.row(lower).value_or(no_row);
  if (exact != lower) features.exact_word = words.row(exact).value_or(no_row);

  const std::string_view view = lower;
  const auto hashed = [&](std::size_t kind, std::string_view bytes) {
    features.affixes[kind] = static_cast<std::uint32_t>(hash_of(bytes, kind + 1)) & (affix_rows - 1);
  };
  for (std::size_t size = 2; size <= 4; ++size) {
    const std::size_t length = std::min(size, view.size());
    hashed(size - 2, view.substr(0, length));
    hashed(size + 1, view.substr(view.size() - length));
  }
  const std::string shape = shape_of(exact);
  hashed(6, shape);
  const std::string case_and_end =
      shape.substr(0, 1) + std::string(view.substr(view.empty() ? 0 : view.size() - 1));
  hashed(7, case_and_end);
  return features;
}

}  // namespace actorgraph
