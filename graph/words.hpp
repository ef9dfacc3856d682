#pragma once

// The words of a sentence as a diff compares them, and which of them two sentences share.
//
//     "At least 12,500 people,"  →  at · least · 12,500 · people
//
// Case, diacritics, quotation marks, dashes, blanks and closing punctuation do not show.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/span.hpp"

namespace actorgraph {

struct ComparedWord {
  std::string folded;
  CodePointSpan span;  ///< In the text, from its start.
  bool number = false; ///< Begins with a digit, or is the word of a number up to twelve and beyond.

  friend bool operator==(const ComparedWord&, const ComparedWord&) = default;
};

/// The words of `text`, in order.
[[nodiscard]] std::vector<ComparedWord> compared_words(std::string_view text);

/// Pairs of equal words, ascending in both: a longest common subsequence. Texts of very many
/// words share only what their beginnings and ends share.
[[nodiscard]] std::vector<std::pair<std::uint32_t, std::uint32_t>> common_words(
    const std::vector<ComparedWord>& before, const std::vector<ComparedWord>& after);

/// Where the words of a text are that the other does not have; neighbours are one run.
struct DifferingWords {
  std::vector<CodePointSpan> before;
  std::vector<CodePointSpan> after;

  friend bool operator==(const DifferingWords&, const DifferingWords&) = default;
};

/// What differs between two sentences, word by word.
[[nodiscard]] DifferingWords differing_words(std::string_view before, std::string_view after);

}  // namespace actorgraph
