#pragma once

// The command extractor: any program that reads an article as one line of JSON and writes its graph
// as one line of JSON (docs/extractors.md). What it writes is checked as strictly as a graph from a
// file, and its positions are not believed: every quote and mention is looked up in the text.

#include <chrono>
#include <string>
#include <vector>

#include "extract/extractor.hpp"

namespace actorgraph {

class CommandExtractor : public Extractor {
 public:
  /// `command`: the program and its arguments; the program is looked for in PATH. No shell.
  CommandExtractor(std::vector<std::string> command, std::chrono::milliseconds limit);

  /// Throws std::runtime_error if the program cannot be run, fails, or is not done in time; InputError
  /// if what it writes is no graph of this article.
  [[nodiscard]] Relations extract(const Article& article, const Analysis& analysis) const override;

 private:
  std::vector<std::string> command_;
  std::chrono::milliseconds limit_;
};

/// `found` as the graph of `article`: quotes and mentions at the place where the text has them, the nearest
/// to where they claim to be; those that the text does not have are left out, with the relations that stand
/// on them alone. Every relation is marked with `extractor`.
[[nodiscard]] Relations grounded(Relations found, const Article& article, const std::string& extractor);

}  // namespace actorgraph
