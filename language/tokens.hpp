#pragma once

// Words, sentences and paragraphs of a text, after the conventions of the Universal Dependencies
// treebanks of English: "don't" is do|n't, "Putin's" Putin|'s, "peace-talks" three words.
//
//     I n   S t .   P e t e r s b u r g ,   h e   d i d n ' t .
//     [  ]  [   ]   [               ] [ ] [ ] [   ] [   ] [ ]      words
//     [                                                      ]     one sentence
//
// No word is longer than `longest_word`, no sentence longer than `longest_sentence`: what comes
// after may rely on both, whatever the text.

#include <cstddef>
#include <string_view>

#include "language/analysis.hpp"

namespace actorgraph {

inline constexpr std::size_t longest_word = 512;      // bytes
inline constexpr std::size_t longest_sentence = 256;  // words

/// The words of `text` (spans only; each word is its own head, everything else as in `Word{}`),
/// its sentences and paragraphs. Words do not overlap, are never empty, begin and end on code points where the
/// text is valid UTF-8, and hold no blanks; only blanks and invisible marks lie between them.
/// Sentences part the words without gaps and never cross a paragraph. A paragraph ends at a line
/// break, unless its lines are wrapped to a width.
///
/// Time: linear in the length of the text. Throws nothing, on any bytes.
/// REQUIRES: text.size() < 2^32.
/// Source: rules of our own, written from the treebanks EWT and GUM; see docs/decisions.md.
[[nodiscard]] Analysis tokenise(std::string_view text);

}  // namespace actorgraph
