#pragma once

// What every Analysis promises of its spans; the tests and the fuzzer ask the same.

#include <string_view>

#include "language/analysis.hpp"
#include "language/tokens.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

/// The first promise that `analysis` of `text` breaks, or "".
inline std::string_view broken_promise(std::string_view text, const Analysis& analysis) {
  std::uint32_t at = 0;
  const auto only_blanks = [&](std::uint32_t end) {
    while (at < end) {
      const CodePoint point = code_point_at(text, at);
      if (!point.valid || kind_of(point.value) != CharacterKind::blank) return false;
      at += point.size;
    }
    return at == end;
  };
  for (const Word& word : analysis.words) {
    if (word.span.empty() || word.span.end > text.size()) return "a word lies in the text";
    if (word.span.size() > longest_word) return "no word is longer than longest_word";
    if (!only_blanks(word.span.begin)) return "only blanks lie between words, and words are in order";
    while (at < word.span.end) {
      const CodePoint point = code_point_at(text, at);
      if (point.valid && kind_of(point.value) == CharacterKind::blank) return "no blank lies in a word";
      at += point.size;
    }
    if (at != word.span.end) return "a word ends on a code point";
  }
  if (!only_blanks(static_cast<std::uint32_t>(text.size()))) return "only blanks follow the last word";
  std::uint32_t word = 0;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : analysis.sentences) {
    if (sentence.first != word || sentence.last <= sentence.first) return "sentences part the words";
    if (sentence.last - sentence.first > longest_sentence)
      return "no sentence is longer than longest_sentence";
    word = sentence.last;
    if (word > analysis.words.size()) return "a sentence ends with the words";
    const Span span{analysis.words[sentence.first].span.begin, analysis.words[word - 1].span.end};
    if (sentence.span != span) return "a sentence reaches from its first word to its last";
    if (sentence.paragraph < paragraph || sentence.paragraph > paragraph + 1) return "paragraphs count on";
    paragraph = sentence.paragraph;
  }
  return word == analysis.words.size() ? "" : "every word is in a sentence";
}

/// The first promise of trees and names that `analysis` breaks, or "".
inline std::string_view broken_grammar_promise(const Analysis& analysis) {
  auto name = analysis.names.begin();
  for (const Sentence& sentence : analysis.sentences) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      std::uint32_t at = i;
      for (std::uint32_t steps = 0; analysis.words[at].head != at; ++steps) {
        at = analysis.words[at].head;
        if (at < sentence.first || at >= sentence.last) return "a head lies in the sentence";
        if (steps > sentence.last - sentence.first) return "heads do not go round in a circle";
      }
      if ((analysis.words[i].head == i) != (analysis.words[i].relation == Deprel::root)) return "a root is called root";
      if (analysis.words[i].lemma.empty()) return "every word has a lemma";
    }
    std::uint32_t free = sentence.first;  // the first word that may begin a name
    for (; name != analysis.names.end() && name->first < sentence.last; ++name) {
      if (name->first < free || name->last <= name->first || name->last > sentence.last) {
        return "names lie inside one sentence, in order, and do not overlap";
      }
      free = name->last;
    }
  }
  return name == analysis.names.end() ? "" : "names belong to sentences";
}

}  // namespace actorgraph
