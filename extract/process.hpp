#pragma once

// Runs another program: text in, text out, within a time.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// What `command` writes to its standard output when `input` is its standard input. Its standard error
/// is ours. At most 64 MiB. Throws std::runtime_error that names the program if it cannot be started, ends
/// with a status other than 0, writes too much or is not done within `limit`; it is ended then.
[[nodiscard]] std::string run_process(const std::vector<std::string>& command, std::string_view input,
                                      std::chrono::milliseconds limit);

}  // namespace actorgraph
