#pragma once

// The formats that results are written in.

#include <initializer_list>
#include <string>

namespace actorgraph {

/// The format of a result, one of `known`: what --to says, else the ending of `output` without its
/// point, else (for "-") `otherwise`. Throws UsageError for any other.
[[nodiscard]] std::string format_of(const std::string& wanted, const std::string& output, const std::string& otherwise,
                                    std::initializer_list<const char*> known);

}  // namespace actorgraph
