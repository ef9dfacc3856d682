#pragma once

// The YAML files that the program carries: everything under config/packs, read when the program
// is built (pack_compiler.cpp) and stored as nodes, so that using them costs nothing at the start.

#include <string_view>
#include <vector>

#include "config/document.hpp"

namespace actorgraph {

/// The carried files whose path below config/packs starts with `prefix` ("world/"), ordered by
/// path. `Document::file()` is that path with "packs/" before it. They point at memory that is
/// there as long as the program runs.
[[nodiscard]] std::vector<Document> carried_documents(std::string_view prefix);

}  // namespace actorgraph
