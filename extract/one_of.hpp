#pragma once

// Is a word one of these? For short lists beside the rule that needs them.

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace actorgraph {

[[nodiscard]] inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace actorgraph
