#pragma once

// Actors as bytes: how an AliasImage holds them until somebody asks.

#include <string>
#include <string_view>

#include "extract/aliases.hpp"

namespace actorgraph {

/// Puts `actor` to the end of `out`, without the places in files.
void append_record(std::string& out, const KnownActor& actor);
/// The actor whose record begins at `at`.
[[nodiscard]] KnownActor read_record(std::string_view bytes, std::size_t at);

}  // namespace actorgraph
