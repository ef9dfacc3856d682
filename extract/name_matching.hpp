#pragma once

// May two names belong to one actor? Pure questions about words, without any text around them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// How a shorter name of a person fits a longer one, the surest last.
enum class PersonFit : std::uint8_t {
  none,
  given,         ///< "Boris" for "Boris Johnson"
  family_first,  ///< "Xi" for "Xi Jinping"
  surname,       ///< "Johnson" for "Boris Johnson"; "al-Assad" for "Bashar al-Assad"
  full           ///< "John Bolton" for "John R. Bolton"; other spellings of the same
};

/// The fit of two names, as folded words without titles and suffixes; the order does not matter.
[[nodiscard]] PersonFit person_fit(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// A folded word as it would look in another transcription: "zelenskiy", "zelenskyy" and "zelensky"
/// have one key, and so have "gaddafi" and "qadhafi".
[[nodiscard]] std::string spelling_key(std::string_view folded);

/// Is `acronym` (folded) made of the initials of `name`'s words, small words left out or not?
[[nodiscard]] bool is_acronym_of(std::string_view acronym, const std::vector<std::string>& name);

/// Does the shorter organisation's name stand for the longer one: its beginning, its end, or its
/// words in order with the same last one ("Oversight Committee" for "House Oversight and Reform
/// Committee"), or the same words in another order ("Justice Department")?
[[nodiscard]] bool organisation_fits(const std::vector<std::string>& shorter,
                                     const std::vector<std::string>& longer);

}  // namespace actorgraph
