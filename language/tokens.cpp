#include "language/tokens.hpp"

#include <cstdint>
#include <vector>

#include "language/paragraphs.hpp"
#include "language/sentence_split.hpp"
#include "language/word_split.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

// The next run without blanks of `paragraph` from `at` on, at most `longest_word` long; empty at
// the end.
Span next_chunk(std::string_view text, Span paragraph, std::uint32_t at) {
  const auto is_blank = [&](CodePoint point) {
    return point.valid && kind_of(point.value) == CharacterKind::blank;
  };
  while (at < paragraph.end) {
    const CodePoint point = code_point_at(text, at);
    if (!is_blank(point)) break;
    at += point.size;
  }
  Span chunk{at, at};
  while (chunk.end < paragraph.end) {
    const CodePoint point = code_point_at(text, chunk.end);
    if (is_blank(point) || chunk.size() + point.size > longest_word) break;
    chunk.end += point.size;
  }
  return chunk;
}

}  // namespace

Analysis tokenise(std::string_view text) {
  Analysis analysis;
  analysis.words.reserve(text.size() / 5);
  std::uint32_t number = 0;
  for (const Span paragraph : split_paragraphs(text)) {
    const auto first = static_cast<std::uint32_t>(analysis.words.size());
    for (Span chunk = next_chunk(text, paragraph, paragraph.begin); !chunk.empty();
         chunk = next_chunk(text, paragraph, chunk.end)) {
      split_words(text, chunk, paragraph.end, analysis.words);
    }
    split_sentences(text, first, number++, analysis);
  }
  return analysis;
}

}  // namespace actorgraph
