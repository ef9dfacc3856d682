#pragma once

// From what the user named on the command line to articles and graphs.

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "graph/relations.hpp"
#include "text/article.hpp"

namespace actorgraph {

/// What the inputs hold.
struct Inputs {
  std::vector<Article> articles;    ///< Sorted by id; ids are unique.
  std::vector<Relations> graphs;    ///< In the order of the inputs.
  std::vector<std::string> files;   ///< The files that were read, in the order of the inputs.
};

/// Reads all inputs. A file that cannot be read, or holds nothing to read, is reported and left
/// out; text that is not UTF-8 is read with U+FFFD for its bad bytes, and a warning.
/// Throws InputError if nothing at all could be read.
[[nodiscard]] Inputs read_inputs(const std::vector<std::string>& names, const std::string& published, Report& report);

}  // namespace actorgraph
