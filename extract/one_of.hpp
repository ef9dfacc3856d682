#pragma once

// Is a word one of these? For short lists beside the rule that needs them.

#include <algorithm>
#include <initializer_list>
#include <ranges>
#include <string_view>

namespace actorgraph {

[[nodiscard]] inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// The same for a list that has a name: an array or a vector of words.
template <std::ranges::input_range Words>
[[nodiscard]] bool one_of(std::string_view word, const Words& words) {
  return std::ranges::find(words, word) != std::ranges::end(words);
}

}  // namespace actorgraph
