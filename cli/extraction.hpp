#pragma once

// From articles to one graph each, on several threads.

#include <vector>

#include "cli/options.hpp"
#include "cli/reading.hpp"
#include "cli/report.hpp"
#include "extract/alias_index.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

/// The carried packs of actors and the user's files over them. Throws InputError for a mistake in one.
[[nodiscard]] AliasIndex aliases_of(const ReadingOptions& reading);

/// The graphs of the inputs: one for each article, in the order of their ids, then those that were
/// read as graphs. Relations that are less sure than --min-confidence are left out; if it is not
/// given, articles are cut at `default_confidence` and graphs are taken as they are.
/// Throws InputError for a mistake in the files of actors or relations.
[[nodiscard]] std::vector<Relations> graphs_of(Inputs inputs, const ReadingOptions& reading, Report& report);

}  // namespace actorgraph
