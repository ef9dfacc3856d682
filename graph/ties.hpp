#pragma once

// A Tie is what all the claims of one type between two actors add up to: one line of a map.
// Ties are always derived from Relations and never stored, so that merging stays simple.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/relations.hpp"

namespace actorgraph {

struct Tie {
  std::uint32_t source = 0;  ///< Index into Relations::actors.
  std::uint32_t target = 0;  ///< Index into Relations::actors.
  std::string type;
  bool directed = true;      ///< If not, `source` is the actor with the smaller index.
  std::vector<std::uint32_t> relations;  ///< Indices into Relations::relations, ascending.
  Stance stance = Stance::neutral;       ///< That of most claims; among equals the more committed claim's.
  Status status = Status::rumoured;      ///< See `ties_of`.
  bool hedged = false;      ///< Every claim that `status` stands on is hedged.
  bool attributed = false;  ///< Every claim that `status` stands on is on somebody's word only.
  bool contested = false;   ///< Some claims say so, others deny it.
  std::uint32_t sentences = 0;  ///< Evidence sentences; the same words in two reprints count twice.
  std::uint32_t sources = 0;    ///< Independent articles: a cluster of reprints counts once.
  std::string first_seen;   ///< Earliest publication date of the evidence, or empty.
  std::string last_seen;    ///< Latest publication date of the evidence, or empty.

  friend bool operator==(const Tie&, const Tie&) = default;
};

/// The ties of `relations`, sorted by source, target, type and direction. Time: that of sorting.
///
/// The status of a tie never says more than some claim does. If any claim tells it as a fact
/// (ongoing, done, past), the status is that of the latest such article, and `hedged` and
/// `attributed` are about these claims alone. If none does, a denial, refusal, cancellation or
/// failure counts for more than plans, and plans count in the order of the ladder.
/// Relations that name no actor of the list are left out.
[[nodiscard]] std::vector<Tie> ties_of(const Relations& relations);

/// The label that most claims of the tie have, among equals the first in the text. The view
/// lives as long as `relations`.
[[nodiscard]] std::string_view label_of(const Tie& tie, const Relations& relations);

/// The indices into Relations::evidence of a tie's sentences, ascending, each once.
/// For many ties of one graph, make one EvidenceIndex.
class EvidenceIndex {
 public:
  /// `relations` must outlive the index.
  explicit EvidenceIndex(const Relations& relations);

  /// The record of that id; null if there is none.
  [[nodiscard]] const Evidence* find(std::string_view id) const;
  [[nodiscard]] std::vector<std::uint32_t> of(const Tie& tie) const;
  [[nodiscard]] std::vector<std::uint32_t> of(const Relation& relation) const;

 private:
  const Relations& relations_;
  std::vector<std::uint32_t> sorted_;  // indices into relations_.evidence, by id
};

}  // namespace actorgraph
