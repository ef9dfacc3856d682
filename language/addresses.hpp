#pragma once

#include <string_view>

#include "text/span.hpp"

namespace actorgraph {

/// The web or mail address or file name in `chunk`, a run without blanks, in bytes of it, without
/// the punctuation of the sentence around it; empty if there is none.
/// "(see https://example.org/a)," gives "https://example.org/a". Linear in the chunk.
[[nodiscard]] Span find_address(std::string_view chunk);

}  // namespace actorgraph
