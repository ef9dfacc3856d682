#pragma once

// Reads YAML. The one place that knows a YAML library.

#include <string>
#include <string_view>

#include "config/document.hpp"

namespace actorgraph {

/// The document of `text`; `file` is its name for messages.
///
/// UTF-8 with or without byte order mark; LF, CR LF or CR. One document of at most 64 MiB and 64
/// levels. Anchors, aliases, tags and keys that are no texts are refused: nothing in a
/// configuration needs them. Throws InputError.
[[nodiscard]] Document read_yaml(std::string_view text, const std::string& file);

}  // namespace actorgraph
