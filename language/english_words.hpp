#pragma once

// The little English that splitting needs: abbreviations, prefixes, contractions, units.
// Facts of the language only; names of the world belong in the packs.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace actorgraph {

/// What a full stop after a word means.
enum class Abbreviation : std::uint8_t {
  none,
  title,      ///< "Gen.": a name follows, no sentence ends here.
  always,     ///< "Inc.", "etc.": a sentence may end here as well.
  before_number,  ///< "No.", "p.": only with a number after it.
  after_comma,    ///< "Mass.": only after a comma, as the name of a state.
  day         ///< "Sat.": only with a number or a comma after it.
};

/// `word` without its full stop, as written; capitals matter ("No." and "no.").
[[nodiscard]] Abbreviation abbreviation(std::string_view word);

/// Is `word` (lower case) a prefix that stays joined: "anti" in "anti-war"?
[[nodiscard]] bool is_joined_prefix(std::string_view word);

/// Where words written as one are parted: "cannot" → {3}, "dunno" → {2, 3}. Zeros are no cuts.
/// `word` in lower case.
[[nodiscard]] std::array<std::uint8_t, 2> inner_cuts(std::string_view word);

/// Is `word` (lower case) a unit that is parted from its number: "km" in "5km"?
[[nodiscard]] bool is_unit(std::string_view word);

/// Does a sentence that begins with `word` (as written, with its capital) show that the one
/// before has ended, even after "U.S."?  Articles, pronouns, conjunctions, prepositions.
[[nodiscard]] bool is_sentence_opener(std::string_view word);

/// Is `word` (lower case) the last part of an address: "com", "org", "html"?
[[nodiscard]] bool is_address_ending(std::string_view word);

}  // namespace actorgraph
