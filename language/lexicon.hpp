#pragma once

// From a word to its row in a table, without keeping the words: an open-addressing table of
// 32-bit slots, each 15 bits of the word's hash and 17 bits of its row. A word that was never
// added is taken for another one about once in 10,000 times.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace actorgraph {

/// 64-bit FNV-1a of `bytes`, mixed so that every bit is worth using.
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed = 0);

/// Looks words up in slots that live elsewhere (in the model file).
class Lexicon {
 public:
  Lexicon() = default;
  /// REQUIRES: the number of slots is a power of two, at least one slot is empty (0).
  explicit Lexicon(std::span<const std::uint32_t> slots) : slots_(slots) {}

  /// The row of `word`, if it is known.
  [[nodiscard]] std::optional<std::uint32_t> row(std::string_view word) const;

  /// Rows are below this.
  static constexpr std::uint32_t row_limit = (1U << 17U) - 1;

 private:
  std::span<const std::uint32_t> slots_;
};

/// Slots for `words`, each with its row. Of words whose slots cannot be told apart the first wins.
/// Throws std::runtime_error if there are more words than slots, or a row over `row_limit`.
[[nodiscard]] std::vector<std::uint32_t> lexicon_slots(const std::vector<std::string_view>& words,
                                                       const std::vector<std::uint32_t>& rows,
                                                       std::size_t slot_count);

}  // namespace actorgraph
