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

// The two steps of read_yaml, for plain_yaml.hpp and the tests that compare both readers.

/// `text` without byte order mark and with LF only. Throws InputError if it cannot be YAML: too
/// long, not UTF-8, or with control characters.
[[nodiscard]] std::string yaml_source(std::string_view text, const std::string& file);

/// The document of `source`, always read by the library. REQUIRES: `source` comes from yaml_source.
[[nodiscard]] Document read_any_yaml(std::string_view source, const std::string& file);

}  // namespace actorgraph
