#pragma once

// Most configuration keeps to a plain part of YAML, and the library takes a second for each five
// megabytes. This reads that part some thirty times faster, and leaves everything else to it.

#include <optional>
#include <string>
#include <string_view>

#include "config/document.hpp"

namespace actorgraph {

/// The document of `source`, or nothing if anything stands in it that is not plain: then it may be
/// other YAML or none, and the library decides. What comes back equals what the library reads;
/// tests and the fuzzer compare them.
///
/// Plain are: block lists and mappings, flow lists and mappings ([], {}) over any number of lines,
/// texts on one line, with or without quotes, but without escapes, and comments. Not plain are
/// tabs, empty values, document marks, block texts and all else.
///
/// REQUIRES: `source` is valid UTF-8 with LF only and no other control characters than tabs.
[[nodiscard]] std::optional<Document> read_plain_yaml(std::string_view source, const std::string& file);

}  // namespace actorgraph
