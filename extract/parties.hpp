#pragma once

// Parties are the actors that stand at one place of a relation, each with how it was found there.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace actorgraph {

/// How an actor was found at a word, from plain to far-fetched.
enum class How : std::uint8_t {
  none,
  named,       ///< The word is the head of a mention.
  within,      ///< What an unnamed group belongs to: the EU in "EU diplomats".
  standing,    ///< In a phrase that stands for it: "officials of the EU", "Israeli helicopters".
  inside,      ///< Somewhere inside a phrase: "the policies of Israel".
  complement,  ///< In the clause that follows.
  nearby,      ///< Beside the trigger, where the tree says nothing.
  place,       ///< As the place where something happens.
  context      ///< Not in the sentence at all, but as who did what it speaks of.
};

struct Party {
  std::uint32_t actor = 0;    ///< Index into Cast::actors.
  std::uint32_t mention = 0;  ///< Index into Cast::mentions.
  How how = How::none;
};

using Parties = std::vector<Party>;

/// At most so many parties stand at one place; longer lists are no acts of all of them.
inline constexpr std::size_t most_parties = 16;

/// Adds those of `more` whose actors are not there yet, up to `most_parties`.
void join(Parties& parties, const Parties& more);

/// Those of `parties` whose actors are none of `others`.
[[nodiscard]] Parties without(const Parties& parties, const Parties& others);

/// Have they an actor in common?
[[nodiscard]] bool share(const Parties& one, const Parties& other);

/// The same parties, found in a way that is no plainer than `how`.
[[nodiscard]] Parties at_best(Parties parties, How how);

}  // namespace actorgraph
