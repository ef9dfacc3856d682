#pragma once

// Positions. Every place in an article is a Span of its text: half-open, in bytes.
//
//     M r .   P u t i n
//     0 1 2 3 4 5 6 7 8 9      Putin is Span{4, 9}
//
// What is written out counts in code points (CodePointSpan), since its readers do; lines and
// columns exist in messages only.

#include <compare>
#include <cstdint>
#include <string_view>

namespace actorgraph {

/// A half-open range of bytes in one text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] std::uint32_t size() const { return empty() ? 0 : end - begin; }
  [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  [[nodiscard]] bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend auto operator<=>(const Span&, const Span&) = default;
};

/// A half-open range of Unicode code points in an article's text, as graphs store it.
struct CodePointSpan {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const CodePointSpan&, const CodePointSpan&) = default;
};

/// The bytes of `text` at `span`; empty where the span reaches past the end.
/// The view lives as long as `text`.
[[nodiscard]] inline std::string_view words(std::string_view text, Span span) {
  if (span.empty() || span.end > text.size()) return {};
  return text.substr(span.begin, span.size());
}

}  // namespace actorgraph
