#pragma once

// The article in an HTML page as a news site serves it: title, date, publisher and body, without
// navigation, related links, captions, comments and forms.

#include <string>
#include <string_view>

#include "text/article.hpp"

namespace actorgraph {

/// The article of the page. Paragraphs of its text are parted by an empty line; `id` is left empty.
/// The text is empty if the page holds no prose, or nests its tags beyond reason. Any bytes are
/// accepted.
///
/// The body is found as Arc90's Readability does (2009): paragraphs give points to what holds
/// them, by length and commas; lists of links and boxes whose class names them as such lose.
[[nodiscard]] Article read_html_page(std::string_view html);

}  // namespace actorgraph
