#pragma once

// Numbers and dates that changed inside a sentence: 12 people → 92 people, Monday → Tuesday.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/diff_match.hpp"

namespace actorgraph {

struct NumberEdit {
  bool date = false;           ///< A day, month or year; else an amount.
  std::uint32_t before = 0;    ///< The word that changed in the old sentence.
  std::uint32_t after = 0;     ///< And what it is in the new one.
  std::string text_before;     ///< The words in question, for people.
  std::string text_after;

  friend bool operator==(const NumberEdit&, const NumberEdit&) = default;
};

/// Where a number, a month or a weekday was replaced by another; spelling ("twelve", "12", "1,200",
/// "1200") is no change. In the order of the sentence.
[[nodiscard]] std::vector<NumberEdit> number_edits(const WordMatch& words);

}  // namespace actorgraph
