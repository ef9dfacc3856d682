#pragma once

// How often a text stands in another; for tests of what is written.

#include <cstddef>
#include <string_view>

namespace actorgraph {

inline std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace actorgraph
