#pragma once

// What stands on a page beside the story: boxes of related links, time stamps, appeals to
// subscribe. A diff reports nothing of it. And notes by which a newsroom owns up to a correction.

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace actorgraph {

/// Whether the sentence is the page's and not the story's: "Read more: …", "Last updated 14:05",
/// "Sign up for our newsletter", "© 2024". Knows English only.
[[nodiscard]] bool is_boilerplate(std::string_view sentence);

/// Whether the sentence says that something in the article was put right: "Correction: …", "An
/// earlier version of this article said …". Knows English only.
[[nodiscard]] bool is_correction_note(std::string_view sentence);

/// The boxes of related links in `text`: runs of two or more short lines without closing
/// punctuation, and such lines after a line like "Related" or "Read more"; never before the first
/// sentence, where headlines stand. Byte spans, in order.
[[nodiscard]] std::vector<Span> link_boxes(std::string_view text);

}  // namespace actorgraph
