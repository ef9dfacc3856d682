#pragma once

// The words around a map, and what maps and difference maps have in common.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/relations.hpp"
#include "graph/ties.hpp"
#include "render/drawing.hpp"
#include "render/style.hpp"

namespace actorgraph {

/// "1 line", "2,000 lines".
[[nodiscard]] std::string counted(std::size_t n, const std::string& one, const std::string& many);

/// "Source: The Paper, “Title”, 2025-12-02."
[[nodiscard]] std::string source_words(const Relations& relations);

/// What a map shows, for who cannot see it.
[[nodiscard]] std::string description_of(const Drawing& drawing);

[[nodiscard]] std::string node_tooltip(const DrawnNode& node, std::size_t lines);

/// The address of the article of the first evidence; empty if it has none on the web.
[[nodiscard]] std::string link_of(const Relations& relations, const EvidenceIndex& index,
                                  const std::vector<std::uint32_t>& relation_indices);

/// The kind of picture that so many actors and lines can be read in.
[[nodiscard]] MapKind kind_for(std::size_t actors, std::size_t lines, const Style& style);

}  // namespace actorgraph
