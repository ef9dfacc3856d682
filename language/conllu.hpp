#pragma once

// CoNLL-U, the exchange format of Universal Dependencies
// (https://universaldependencies.org/format.html): one word a line, ten columns, a blank line after
// each sentence. Names stand in the last column:
//
//     4  Prime     …  Entity=(ORG        3  Oslo  …  Entity=(LOC)
//     5  Minister  …  _
//     6  's        …
//     7  Office    …  Entity=ORG)

#include <string>
#include <string_view>

#include "language/analysed_text.hpp"

namespace actorgraph {

/// The words of `content`, and a text made up of them: one blank between words unless
/// `SpaceAfter=No`, one line a sentence, a blank line before each `# newpar` and `# newdoc`.
/// Multi-word ranges and empty nodes are skipped, labels and features that are not known are
/// read as `x`, `dep` and none; a head of `_` makes a root. Names of other schemes are left out.
/// `file` is for messages only.
/// Throws InputError with line and column: not ten columns, wrong numbers, heads that form no tree.
[[nodiscard]] AnalysedText read_conllu(std::string_view content, const std::string& file);

/// `analysis` of `text` as CoNLL-U, with `# newpar` and `# text` comments. XPOS and DEPS are `_`.
/// What it writes, `read_conllu` reads back with the same words, labels, heads and names.
[[nodiscard]] std::string write_conllu(std::string_view text, const Analysis& analysis);

/// PER, ORG, LOC or MISC.
[[nodiscard]] std::string_view to_string(NameType type);

/// The type of a label; `other` for one that is not known.
[[nodiscard]] NameType name_type_from(std::string_view label);

}  // namespace actorgraph
