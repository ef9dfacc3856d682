#pragma once

// What the network is told of one word: its row among the pretrained vectors, its rows among the
// words seen in training, and hashed rows for its beginnings, endings and shape.
// The trainer and the engine both see words through this file only.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "language/lexicon.hpp"

namespace actorgraph {

inline constexpr std::uint32_t no_row = 0xFFFFFFFF;
inline constexpr std::size_t affix_kinds = 8;

struct WordFeatures {
  std::uint32_t vector = no_row;                   ///< Pretrained vector.
  std::uint32_t lower_word = no_row;               ///< Trained row of the word in lower case.
  std::uint32_t exact_word = no_row;               ///< Trained row of the word as written, if it differs.
  std::array<std::uint32_t, affix_kinds> affixes;  ///< Hashed; each below the number of affix rows.
};

/// The word with typographic quotes, apostrophes, dashes and dots written as in the treebanks.
/// Words over 64 bytes are cut: what is longer is no word.
[[nodiscard]] std::string normalised(std::string_view word);

/// ASCII and Latin-1 letters in lower case.
[[nodiscard]] std::string lower_case(std::string_view word);

/// "Xxxx" for "Putin", "X.X." for "U.S.", "dddd" for "2024": at most four of a kind in a row.
[[nodiscard]] std::string shape_of(std::string_view word);

/// `affix_rows` is a power of two.
[[nodiscard]] WordFeatures word_features(std::string_view word, const Lexicon& vectors, const Lexicon& words,
                                         std::uint32_t affix_rows);

}  // namespace actorgraph
