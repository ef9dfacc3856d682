#pragma once

// Commitment: how far a text stands behind what it tells. From modals, tense, negation, the words
// that govern a trigger and the clauses it stands in.
//
//     refused to attack                  refused
//     has no plans to attack             denied
//     did not rule out an attack         possible
//     could attack if talks fail         possible

#include <cstdint>

#include "extract/scene.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

struct Commitment {
  Status status = Status::done;
  bool hedged = false;
  bool negated_here = false;  ///< A negation stands at the trigger itself.

  friend bool operator==(const Commitment&, const Commitment&) = default;
};

struct CommitmentQuestion {
  std::uint32_t trigger = 0;
  bool lasting = false;            ///< What it triggers is a state of affairs, not an event.
  bool negation_is_meant = false;  ///< Its own negation belongs to its meaning ("not recognize").
  bool expressed =
      false;  ///< Done by doing what it is the purpose of: "marched to demand", "met to discuss".
};

[[nodiscard]] Commitment commitment_of(const Scene& scene, const CommitmentQuestion& question);

}  // namespace actorgraph
