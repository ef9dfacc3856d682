#pragma once

// What a fuzzer says when a promise is broken, before it stops there.

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace actorgraph {

/// Stops the program and says which promise is broken, unless it `holds`.
inline void require(bool holds, std::string_view promise) {
  if (holds) return;
  std::cerr << "broken: " << promise << '\n';
  std::abort();
}

}  // namespace actorgraph
