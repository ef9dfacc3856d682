#pragma once

// A GraphDiff for people (text, Markdown) and for programs (JSON "actorgraph-diff/1", see
// docs/formats.md).

#include <string>
#include <vector>

#include "graph/diff.hpp"

namespace actorgraph {

struct DiffTextStyle {
  bool color = false;      ///< ANSI colours for a terminal; never the only sign of anything.
  bool all = false;        ///< Changes of evidence only, too.
  std::string before = "old";  ///< What the versions are called: "old" and "new", or two outlets.
  std::string after = "new";
  bool coverage = false;       ///< Two outlets on one event: nobody was first, nobody corrects.
};

/// The changes as text, the severest first, each with both its sentences; words that differ are in
/// [-…-] and {+…+}. Ends with a line on what stayed. One line if nothing changed.
[[nodiscard]] std::string to_text(const GraphDiff& diff, const DiffTextStyle& style = {});

/// The same in Markdown, with words that differ ~~struck~~ and **bold**.
[[nodiscard]] std::string to_markdown(const GraphDiff& diff, const DiffTextStyle& style = {});

/// The same for programs: keys sorted, one change a line, LF at the end.
[[nodiscard]] std::string to_json(const GraphDiff& diff);

/// Several versions, each against the one before it: {"schema": "actorgraph-diff-series/1",
/// "versions": […], "diffs": […]}, each diff as to_json() writes it.
[[nodiscard]] std::string series_to_json(const std::vector<std::string>& versions, const std::vector<GraphDiff>& diffs);

/// What a change is called: its class; in a coverage diff "only in The Courier".
[[nodiscard]] std::string headline_of(const Change& change, const DiffTextStyle& style);

/// "Ann Berg → Bo Dahl, CONSULT".
[[nodiscard]] std::string title_of(const Change& change);

/// "8 changes in meaning; 10 relations are the same."
[[nodiscard]] std::string heading_of(const GraphDiff& diff, const DiffTextStyle& style);

/// How many changes weigh more than evidence only.
[[nodiscard]] std::size_t substantial(const GraphDiff& diff);

/// The severest of the changes; nothing if there are none but of evidence.
[[nodiscard]] std::optional<Severity> severest(const GraphDiff& diff);

}  // namespace actorgraph
