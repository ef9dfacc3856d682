#pragma once

// Graphviz itself, in this process. Only the child process of engine.cpp calls it.

#include <optional>

#include "render/engine.hpp"

namespace actorgraph {

/// The layout of `graph`. Never freed: freeing crashes after some layouts, so the caller must be
/// about to end its process.
[[nodiscard]] std::optional<EngineResult> run_graphviz(const EngineGraph& graph);

}  // namespace actorgraph
