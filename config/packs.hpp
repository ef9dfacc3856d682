#pragma once

// The YAML files that the program carries: everything under config/packs, read when the program
// is built (pack_compiler.cpp) and stored as nodes, so that using them costs nothing at the start.

#include <span>
#include <string_view>
#include <vector>

#include "config/document.hpp"
#include "extract/alias_index.hpp"
#include "extract/aliases.hpp"

namespace actorgraph {

/// The carried files whose path below config/packs starts with `prefix` ("world/"), ordered by
/// path. `Document::file()` is that path with "packs/" before it. They point at memory that is
/// there as long as the program runs.
[[nodiscard]] std::vector<Document> carried_documents(std::string_view prefix);

/// The world pack and then `files`, in their order, put together as aliases.hpp says.
/// Throws InputError. The result does not need the documents.
[[nodiscard]] Aliases load_aliases(std::span<const Document> files = {});

/// The index of `load_aliases(files)`. Without files it is the one that the build has made: it takes no time.
[[nodiscard]] AliasIndex load_alias_index(std::span<const Document> files = {});

}  // namespace actorgraph
