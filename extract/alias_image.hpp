#pragma once

// An AliasImage is an AliasIndex as plain arrays in one block of memory. The image of the world pack is
// made when the program is built and lies in the program, so that starting costs nothing; those with
// files of the user are made in memory by the same code.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/aliases.hpp"
#include "extract/flat_table.hpp"

namespace actorgraph {

/// The longest name, in words.
constexpr std::uint32_t most_words = 24;

/// From a node of the trie of names over a word to the next node.
struct EdgeSlot {
  static constexpr std::uint32_t empty = 0xFFFFFFFF;

  std::uint32_t node = empty;
  std::uint32_t token = 0;
  std::uint32_t next = 0;
};

/// AliasMeaning without padding.
struct MeaningRecord {
  std::uint32_t actor = 0;
  std::uint32_t use = 0;
  std::uint32_t capitals = 0;
  std::uint32_t uppers = 0;
};

/// A place that ends at a node of the trie.
struct PlaceRecord {
  static constexpr std::uint32_t no_state = 0xFFFFFFFF;

  std::uint32_t node = 0;
  std::uint32_t capitals = 0;
  std::uint32_t state = no_state;
};

/// An actor who held, holds or will hold a post; the dates of the term.
struct HolderRecord {
  std::uint32_t actor = 0;
  TextPlace from;
  TextPlace to;
};

/// The arrays of an image. A value of the tables that lead to lists is where in `lists` the list
/// stands: its length, then its items.
struct AliasImage {
  std::string_view texts;
  std::span<const FlatSlot> tokens;  // folded word → number
  std::span<const EdgeSlot> edges;
  std::span<const std::uint32_t> meaning_starts;  // by node, and one more
  std::span<const MeaningRecord> meanings;
  std::span<const PlaceRecord> places;  // ordered by node
  std::span<const FlatSlot> ids;        // id → actor
  std::span<const FlatSlot> posts;      // "actor|title" → list of the place and size of "russia/president"
  std::span<const FlatSlot> titles;     // title → list of the actors that have a post of that title
  std::span<const FlatSlot> holders;    // post → list of the first holder and their number
  std::span<const HolderRecord> terms;  // ordered by post and beginning
  std::span<const FlatSlot> sharing;    // "koreas" → list of states
  std::span<const FlatSlot> spellings;  // spelling → list of persons
  std::span<const FlatSlot> different;  // two title keys, parted by a line break
  std::span<const FlatSlot> given_names;  // folded → Gender
  std::span<const std::uint32_t> lists;
  std::span<const std::uint32_t> states;  // the actors that are states
  std::span<const std::uint32_t> actors;  // where each actor's record begins in `texts`

  [[nodiscard]] std::span<const std::uint32_t> list(std::uint32_t at) const {
    return lists.subspan(at + 1, lists[at]);
  }
  /// The node after `node` over the word with this number, or EdgeSlot::empty.
  [[nodiscard]] std::uint32_t next(std::uint32_t node, std::uint32_t token) const;
  /// Actor `at` as it was given, but for the places in files.
  [[nodiscard]] KnownActor actor(std::uint32_t at) const;
};

/// The image of `aliases`, as numbers of this machine.
[[nodiscard]] std::vector<std::uint32_t> make_alias_image(const Aliases& aliases);
/// The arrays in `block`, which must outlive them and have been made by make_alias_image.
[[nodiscard]] AliasImage view_alias_image(std::span<const std::uint32_t> block);

}  // namespace actorgraph
