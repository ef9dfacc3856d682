#pragma once

// The plain-text cases under tests/extract/relations: what is written there is read here, and compared with
// what the grammar reads. relations/cooperation.txt says how cases are written.

#include <filesystem>
#include <string>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

/// One line of what is expected.
struct ExpectedRelation {
  bool maybe = false;
  bool directed = true;
  bool hedged = false;
  std::vector<std::string> types;
  std::vector<std::string> sources;  ///< Any of these names.
  std::vector<std::string> targets;
  std::vector<std::string> statuses;
  std::string by;
  std::string date;
  double amount = -1;  ///< -1: not asked for.
  std::string unit;
};

struct RelationCase {
  std::string file;
  std::size_t line = 0;
  std::string text;
  std::vector<ExpectedRelation> expected;
};

/// The cases of a file. Throws std::runtime_error with file and line for what it cannot read.
[[nodiscard]] std::vector<RelationCase> read_relation_cases(const std::filesystem::path& file);

/// What differs, a line each; empty if nothing does.
[[nodiscard]] std::vector<std::string> differences(const RelationCase& one, const Relations& found);

}  // namespace actorgraph
