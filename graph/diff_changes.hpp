#pragma once

// Writes a match of two relations down as a change: who, with both sentences and what differs.

#include <cstdint>
#include <optional>

#include "graph/diff_classify.hpp"

namespace actorgraph {

class ChangeWriter {
 public:
  /// Both outlive the writer.
  ChangeWriter(const ReadVersion& before, const ReadVersion& after, const ActorMatches& actors)
      : before_(before), after_(after), actors_(actors) {}

  /// The change that `verdict` makes of `match`.
  [[nodiscard]] Change change_of(const RelationMatch& match, const Verdict& verdict) const;
  /// The same for a change that goes with no relation, but with one or two actors (common numbers).
  [[nodiscard]] Change change_of(std::uint32_t before_sentence, std::uint32_t after_sentence, std::uint32_t source,
                                 std::optional<std::uint32_t> target, const Verdict& verdict) const;

 private:
  [[nodiscard]] ChangedActor changed_actor(std::uint32_t number, const RelationMatch& match) const;
  [[nodiscard]] static std::optional<ChangeSide> side(const ReadVersion& reading, std::uint32_t relation,
                                                      std::uint32_t sentence);
  static void mark(Change& change);

  const ReadVersion& before_;
  const ReadVersion& after_;
  const ActorMatches& actors_;
};

}  // namespace actorgraph
