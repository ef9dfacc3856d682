#pragma once

#include <cstdint>
#include <string_view>

#include "language/analysis.hpp"

namespace actorgraph {

/// Appends the sentences of one paragraph: the words of `analysis` from `first` on.
void split_sentences(std::string_view text, std::uint32_t first, std::uint32_t paragraph, Analysis& analysis);

}  // namespace actorgraph
