#pragma once

// Alignment: which sentence of the old text became which of the new one.

#include <cstdint>
#include <vector>

namespace actorgraph {

enum class SentenceFate : std::uint8_t { gone, same, moved, edited, split, merged };

/// A sentence as its words (graph/words.hpp), each a hash.
using ComparedSentence = std::vector<std::uint64_t>;

/// What became of one sentence: `gone` in the old text is deleted, in the new one added.
struct SentenceLink {
  SentenceFate fate = SentenceFate::gone;
  std::vector<std::uint32_t> others;     ///< Sentences of the other version, ascending.

  friend bool operator==(const SentenceLink&, const SentenceLink&) = default;
};

struct Alignment {
  std::vector<SentenceLink> before;  ///< One for each sentence of the old version.
  std::vector<SentenceLink> after;   ///< One for each of the new.

  friend bool operator==(const Alignment&, const Alignment&) = default;
};

/// How many sentences met which fate.
struct SentenceCounts {
  std::uint32_t same = 0;
  std::uint32_t moved = 0;
  std::uint32_t edited = 0;   ///< Also split and merged.
  std::uint32_t added = 0;
  std::uint32_t deleted = 0;

  friend bool operator==(const SentenceCounts&, const SentenceCounts&) = default;
};

/// Aligns two texts. Sentences of the same words are `same` where the order is kept by most of
/// them, else `moved`; then those that share most words are `edited`, if they share at least
/// half of them, or a third between neighbours that stayed; then what is left is looked for
/// inside its neighbours: `split` and `merged`. Symmetric: changing the sides changes the sides of the result.
[[nodiscard]] Alignment align(const std::vector<ComparedSentence>& before,
                              const std::vector<ComparedSentence>& after);

[[nodiscard]] SentenceCounts count(const Alignment& alignment);

}  // namespace actorgraph
