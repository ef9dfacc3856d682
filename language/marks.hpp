#pragma once

// Words that are no letters: punctuation, emoticons, emoji, what is left of HTML.

#include <cstddef>
#include <string_view>

namespace actorgraph {

/// The size in bytes of the entity or tag at the start of `rest`: "&amp;", "&#39;", "<br/>", "</p>";
/// 0 if there is none.
[[nodiscard]] std::size_t html_size(std::string_view rest);

/// The size of the emoticon at the start of `rest`; 0 if there is none. `after_word` says that a
/// letter or digit touches it, where only ":" and ";" begin one.
[[nodiscard]] std::size_t emoticon_size(std::string_view rest, bool after_word);

/// The size of the mark at the start of `rest`, or of a run that reads as one: "...", "?!", "--", "''",
/// "*****", an emoji with its modifiers, bytes that mean nothing. REQUIRES: !rest.empty().
[[nodiscard]] std::size_t mark_size(std::string_view rest);

}  // namespace actorgraph
