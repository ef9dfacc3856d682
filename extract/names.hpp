#pragma once

// The names in a text: what the language engine found and what the configuration lists, brought
// together so that no two overlap.

#include <cstdint>
#include <vector>

#include "extract/alias_index.hpp"
#include "extract/reading.hpp"

namespace actorgraph {

/// One name, words `first` up to, not including, `last`.
struct NameUnit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  NameType type = NameType::other;     ///< What the engine takes it for; `other` if it does not know it.
  bool engine = false;                 ///< The engine found it.
  std::vector<AliasMeaning> meanings;  ///< What the configuration says; empty for unlisted names.
  std::vector<AliasMatch> inner;  ///< Listed names inside of a longer one: "England" in "Bank of England".
  bool place = false;             ///< A listed place, and so neither a person nor an organisation.
  std::uint32_t lies_in = Reading::none;  ///< The listed state of the place that it is or has in its name.
};

/// The names of a text, in order, and which name each word belongs to.
struct Names {
  std::vector<NameUnit> units;
  std::vector<std::uint32_t> of_word;  ///< Index into units, or Reading::none.

  /// The unit that word `at` belongs to; null if it is in none, or past the end.
  [[nodiscard]] const NameUnit* at(std::uint32_t word) const {
    return word < of_word.size() && of_word[word] != Reading::none ? &units[of_word[word]] : nullptr;
  }
};

/// The names of `reading`. A listed name wins over the engine's, unless it is only a part of it
/// ("Georgia" in "Georgia Tech"). Titles are taken off persons' names. Linear in the text.
[[nodiscard]] Names find_names(const Reading& reading, const AliasIndex& index);

/// The same as the engine's annotation has them: with the types of listed actors, without adjectives and
/// seats that only the configuration knows.
[[nodiscard]] std::vector<Name> listed_and_found_names(const Reading& reading, const AliasIndex& index);

}  // namespace actorgraph
