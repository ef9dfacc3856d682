#pragma once

// Texts and files of words in, files of words out: what `actorgraph analyse` does.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "language/analysed_text.hpp"
#include "language/engine.hpp"

namespace actorgraph {

enum class WordFormat : std::uint8_t { text, conllu, bio };

/// The analysis of `content`, written as `to` (CoNLL-U or BIO). In `from`, CoNLL-U and BIO give the
/// words and sentences only: their labels are not looked at. `file` is for messages.
/// Throws InputError if `content` is not of the form `from`.
/// `refine`, if given, may change each analysis before it is written.
[[nodiscard]] std::string analyse_words(const Engine& engine, std::string_view content, WordFormat from,
                                        WordFormat to, const std::string& file,
                                        const std::function<void(AnalysedText&)>& refine = {});

/// The words and sentences of `analysis`, with nothing said of them: each word its own head.
[[nodiscard]] Analysis words_only(const Analysis& analysis);

}  // namespace actorgraph
