#pragma once

// What an editor did to the wording of a sentence that changes its meaning whatever was read from
// it: 12 people → 92 people, Monday → Tuesday, in Lund → in Bergen, did not → did, will → may,
// said → reportedly, president → former president. Knows English only.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/diff_match.hpp"

namespace actorgraph {

enum class WordingKind : std::uint8_t {
  amount,
  date,      ///< A day, month or year.
  place,     ///< Another name after "in", "at", "near".
  negation,  ///< did not → did
  modality,  ///< will → may, plans to → has
  hedge,     ///< "reportedly" came or went.
  speaker,   ///< "officials said" came or went, at the beginning or end.
  role       ///< "former" came or went.
};

struct WordingEdit {
  WordingKind kind = WordingKind::amount;
  std::uint32_t before = 0;  ///< The word of the old sentence that changed, or before which nothing stood.
  std::uint32_t after = 0;   ///< The same in the new one.
  std::string text_before;   ///< The words in question, for people; may be empty.
  std::string text_after;
  std::vector<std::string> content;  ///< Of negation and modality: the words they are about.

  friend bool operator==(const WordingEdit&, const WordingEdit&) = default;
};

/// The edits that turn one sentence into the other, in their order; `words` is match_words() of the
/// two. Spelling ("twelve", "12", "1,200", "1200", "Kiev", "Kyiv") is no edit, nor is the tense of
/// reported speech (will → would).
[[nodiscard]] std::vector<WordingEdit> wording_edits(std::string_view before, std::string_view after,
                                                     const WordMatch& words);

/// Whether the words of a label leave open that anything happens: consider sanctions.
[[nodiscard]] bool only_considered(std::string_view label);

/// Whether two folded words may be forms of one: rule, ruled; send, sent.
[[nodiscard]] bool forms_of_one(std::string_view a, std::string_view b);

}  // namespace actorgraph
