#pragma once

// From the inputs of a command to the one graph that it is about: everything they say, merged,
// and of that the part that the filter options ask for.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/extraction.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"
#include "graph/merge.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

/// Everything that articles and graphs say, merged; what the graphs do not agree on is warned of.
/// Throws as read_inputs and Extraction do.
[[nodiscard]] Relations merged_graph(Extraction& extraction, Report& report);
[[nodiscard]] Relations merged_graph(const ReadingOptions& reading, Report& report);

/// The relations of a merged graph; what its parts do not agree on is warned of, each thing once.
[[nodiscard]] Relations relations_of(Merged merged, Report& report);

/// The part of `relations` that `filter` asks for: relations first, then what is around the actor
/// in focus. Warns of types that no relation has. Throws UsageError if the actor in focus is not known.
[[nodiscard]] Relations selected(Relations relations, const FilterOptions& filter, Report& report);

/// The index of the actor that `words` mean (graph/filter.hpp: find_actors). Throws UsageError if
/// there is none, with what may have been meant, or if there are several, with their ids.
[[nodiscard]] std::uint32_t actor_called(const Relations& relations, std::string_view words);

/// The index of the actor with that id; nothing if there is none.
[[nodiscard]] std::optional<std::uint32_t> actor_with_id(const Relations& relations, std::string_view id);

}  // namespace actorgraph
