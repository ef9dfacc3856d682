#pragma once

#include <string>
#include <string_view>

namespace actorgraph {

/// The SHA-256 of `bytes`: 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace actorgraph
