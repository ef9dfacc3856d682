#pragma once

#include <string_view>
#include <vector>

#include "language/analysis.hpp"

namespace actorgraph {

/// Appends the words of one chunk: a run of `text` without blanks, at most `longest_word` long.
/// They cover the chunk. `paragraph_end` is where the paragraph ends: what follows the chunk
/// decides whether a full stop belongs to its last word.
void split_words(std::string_view text, Span chunk, std::uint32_t paragraph_end, std::vector<Word>& words);

}  // namespace actorgraph
