#pragma once

// Filters say which relations of a graph count; all commands share them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

/// On whose word a claim must stand.
enum class Voice : std::uint8_t { any, own, reported };

/// An empty list or text asks for nothing. All that is asked for must be so.
struct GraphFilter {
  std::string since;  ///< ISO 8601 date: only what was published then or later.
  std::string until;  ///< ISO 8601 date: only what was published then or earlier; "as of" that day.
  std::vector<std::string> types;
  std::vector<Stance> stances;
  std::vector<Status> statuses;
  std::vector<ActorKind> kinds;   ///< Of both actors.
  bool no_denials = false;        ///< Leaves out what is told as not being so.
  Voice voice = Voice::any;       ///< The article's own, or somebody's only.
  double min_confidence = 0;
  unsigned min_sources = 0;       ///< Of the tie that the relation belongs to, reprints counted once.

  friend bool operator==(const GraphFilter&, const GraphFilter&) = default;
};

/// The relations that pass, with the actors and the evidence that they need. An article without a date passes
/// neither `since` nor `until`. Keeps canonical form but for actors that are only mentioned: they go.
[[nodiscard]] Relations filtered(const Relations& relations, const GraphFilter& filter);

/// The graph with only those relations for which `keep` is true, as `filtered` does.
[[nodiscard]] Relations with_relations(const Relations& relations, const std::vector<bool>& keep);

/// The actors that `words` may mean, as indices: the one of that id; else those of that name; else those
/// that an article calls so, pronouns aside. Case, diacritics and script do not matter. Empty if
/// there is none; several if the words do not tell them apart.
[[nodiscard]] std::vector<std::uint32_t> find_actors(const Relations& relations, std::string_view words);

/// The date of a relation as a reader sees it: when it happens if the text says so, else when it
/// was published; empty if neither is known. `published` only asks for the latter.
struct RelationDates {
  explicit RelationDates(const Relations& relations);

  std::vector<std::string> happens;    ///< For each relation.
  std::vector<std::string> published;  ///< For each relation; of its first evidence.
};

}  // namespace actorgraph
