#pragma once

// Independent work on several threads.

#include <cstddef>
#include <functional>

namespace actorgraph {

/// Calls `work(i)` for each i below `count`, on `jobs` threads (0: one for each core), in no
/// particular order; returns when all are done. `work` must not throw.
void for_each_index(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace actorgraph
