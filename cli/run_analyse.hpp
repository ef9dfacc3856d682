#pragma once

#include "cli/options.hpp"
#include "cli/report.hpp"

namespace actorgraph {

/// Writes what grammar knows of each input to standard output: words, sentences, tree and names,
/// as CoNLL-U or BIO. Returns the exit status; throws InputError if an input cannot be read.
int run_analyse(const AnalyseOptions& options, Report& report);

}  // namespace actorgraph
