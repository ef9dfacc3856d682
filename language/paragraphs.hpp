#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace actorgraph {

/// The paragraphs of `text`, in order, without the blank lines between them. Each line is one,
/// unless the lines around it are wrapped to a width: then a blank line ends the paragraph.
/// Linear in the length of the text; any bytes are accepted.
[[nodiscard]] std::vector<Span> split_paragraphs(std::string_view text);

}  // namespace actorgraph
