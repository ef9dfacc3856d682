#pragma once

// Lemmas: what a word is listed under in a dictionary. "went" → "go", "cities" → "city".

#include <string>
#include <string_view>

#include "language/analysis.hpp"

namespace actorgraph {

/// The lemma of `form`, given what it is. Lower case but for proper nouns, acronyms ("MPs" → "MP")
/// and adjectives that are written with a capital inside a sentence ("the French president").
/// Ordinary nouns, verbs and adjectives follow rules of spelling with tables of exceptions.
/// `first` says that the word begins its sentence.
[[nodiscard]] std::string lemma_of(std::string_view form, Upos upos, const Features& features, bool first = false);

/// Fills in the lemma of every word of `analysis`, whose parts of speech and features are known.
void add_lemmas(std::string_view text, Analysis& analysis);

}  // namespace actorgraph
