#pragma once

// Merging makes one graph of many. Order, grouping and repetition of the inputs do not matter:
// the same articles give the same bytes.

#include <string>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

/// Something the inputs do not agree on, and what became of it. Nothing is guessed: what is not
/// surely the same stays apart.
struct MergeConflict {
  std::string what;     ///< "actor facts", "same name", "article version" or "relation to itself".
  std::string subject;  ///< The actor's or the article's id in the merged graph.
  std::string message;  ///< One line for people.

  friend auto operator<=>(const MergeConflict&, const MergeConflict&) = default;
};

struct Merged {
  Relations relations;                   ///< In canonical form.
  std::vector<MergeConflict> conflicts;  ///< Sorted, each once.

  friend bool operator==(const Merged&, const Merged&) = default;
};

/// One graph of all of `graphs`.
///
///  - Of several versions of an article the last one counts, by version ("v9" before "v10"), then
///    publication date, then hash; what the others contributed is left out. Every mention,
///    evidence and relation goes with its article.
///  - Known actors are the same if their ids are; unlisted ones if their folded names and their
///    kinds are, and those without a name ("two gunmen") only within one article. Ids of unlisted
///    actors are made anew from name and kind.
///  - Near-duplicate texts get a common `cluster` (graph/sketch.hpp).
[[nodiscard]] Merged merge(std::vector<Relations> graphs);

/// `graph` without what the article contributed; in canonical form.
[[nodiscard]] Relations without_article(Relations graph, std::string_view article);

/// Whether version `a` is older than `b`: runs of digits compare as numbers, all else as bytes.
[[nodiscard]] bool older_version(std::string_view a, std::string_view b);

}  // namespace actorgraph
