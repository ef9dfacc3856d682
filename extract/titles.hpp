#pragma once

// Titles: "former US Secretary of State", "the Turkish foreign minister", "EU spokesman". What a
// title says without saying who bears it.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/alias_index.hpp"
#include "extract/names.hpp"
#include "extract/noun_classes.hpp"
#include "extract/reading.hpp"

namespace actorgraph {

struct Title {
  std::uint32_t first = 0;  ///< Words `first` up to, not including, `last`; empty if there is no title.
  std::uint32_t last = 0;
  std::uint32_t noun = 0;  ///< The word that is the office: "minister".
  std::string key;         ///< "foreign minister", "secretary of state"; folded.
  NounClass noun_class = NounClass::other;
  TitleTime time = TitleTime::now;
  Gender gender = Gender::none;
  std::vector<std::uint32_t> owners;   ///< Whose title it is: indices of name units, all before a joint noun.
  bool bound = false;                  ///< … by "of", "for" or a possessive: "France's lawyer".
  std::uint32_t host = Reading::none;  ///< The unit that an ambassador is sent to.

  [[nodiscard]] bool empty() const { return first >= last; }
};

/// Does one have this office with a person: "Lee's spokesman", "his former lawyer"? `key` is the whole title.
[[nodiscard]] bool serves_person(std::string_view noun, std::string_view key);

/// "police" of "senior police official", "army" of "army chief": the force that a title names; empty if it
/// names none.
[[nodiscard]] std::string_view force_in(std::string_view title);

/// The title right before a person's name that begins at word `name`.
[[nodiscard]] Title title_before(const Reading& reading, const Names& names, std::uint32_t name);

/// The title whose office is the noun at `noun`, with its modifiers and its "of …".
[[nodiscard]] Title title_at(const Reading& reading, const Names& names, std::uint32_t noun);

}  // namespace actorgraph
