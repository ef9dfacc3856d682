#pragma once

// The headline of a plain text: what stands alone above it.

#include <string_view>

namespace actorgraph {

/// The first line that holds anything, if it is a headline: of two words or more and at most 160 code points,
/// without a full stop, colon or semicolon at its end, and with an empty line and more text below it. A part of `text`,
/// without the space around it; empty if the text starts otherwise.
[[nodiscard]] std::string_view headline_of(std::string_view text);

}  // namespace actorgraph
