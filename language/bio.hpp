#pragma once

// BIO: a word and its tag on each line, parted by a tab, a blank line after each sentence.
//
//     Anna    B-PER
//     Lund    I-PER
//     left    O

#include <string>
#include <string_view>

#include "language/analysed_text.hpp"

namespace actorgraph {

/// The words and names of `content`, and a text made up of them: one blank between words, one line
/// a sentence. The tag is the last column; a line with a word alone is tagged O; lines that start
/// with "-DOCSTART-" or "# " and have no tab are skipped. An I- that continues nothing begins a name.
/// `file` is for messages only. Throws InputError with line and column for a tag of another form.
[[nodiscard]] AnalysedText read_bio(std::string_view content, const std::string& file);

/// The words and names of `analysis` as BIO.
[[nodiscard]] std::string write_bio(std::string_view text, const Analysis& analysis);

}  // namespace actorgraph
