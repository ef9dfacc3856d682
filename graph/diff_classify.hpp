#pragma once

// Classification: what a match of two relations, or a relation without a match, amounts to.

#include <optional>
#include <string>

#include "graph/diff_match.hpp"

namespace actorgraph {

/// What became of a match: its class, how grave it is, and one line for people.
struct Verdict {
  ChangeClass what = ChangeClass::evidence_only;
  Severity severity = Severity::low;
  std::string summary;

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

/// Both versions and how they belong together; everything outlives the classifying.
struct Comparison {
  const ReadVersion& before;
  const ReadVersion& after;
  const SentenceMatches& sentences;
  const ActorMatches& actors;
};

/// The verdict on a match; nothing if it is no change.
[[nodiscard]] std::optional<Verdict> classify(const Comparison& versions, const RelationMatch& match);

}  // namespace actorgraph
