#pragma once

// Work in a process of its own: what it says until it is done, and no longer than it may take.

#include <functional>
#include <optional>
#include <string>

namespace actorgraph {

/// Forks; the child runs `work` with the number of a file to write to, and ends with the status
/// that `work` returns (exceptions: 1). Its standard streams lead nowhere.
/// Returns what it wrote and its status; nothing if it crashed or lasted longer than `seconds`.
struct ChildResult {
  std::string output;
  int status = 0;
};
[[nodiscard]] std::optional<ChildResult> run_child(const std::function<int(int)>& work, unsigned seconds);

}  // namespace actorgraph
