#pragma once

// Clauses: who is the subject and what the object of a verb, also where the sentence leaves it out
// (control, relative clauses, participles, coordination). Only grammar; no word of any vocabulary
// but the closed classes.
//
//     Russia  urged  Iran  to  release  them      subject_of(release) is Iran: the object controls
//     troops  backed  by  France                  subject_of(backed) is troops, as a passive
//
// All functions take time bounded by the word's own children (at most `wide` of them) and `deep`.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/reading.hpp"

namespace actorgraph {

/// At most so many children of one word are looked at; a sentence that has more is no prose.
inline constexpr std::size_t wide = 96;
/// At most so many steps are gone up a tree.
inline constexpr int deep = 12;

struct Subject {
  std::uint32_t word = Reading::none;
  bool passive = false;     ///< It undergoes what the verb says.
  bool controlled = false;  ///< It was found outside the verb's own clause.
  bool noun = false;        ///< `word` is the noun that the verb says more of ("efforts to help"):
                            ///< who acts stands inside it.
};

/// The first `wide` children of a word.
[[nodiscard]] std::span<const std::uint32_t> dependents(const Reading& reading, std::uint32_t word);
/// The lemma, in small letters.
[[nodiscard]] std::string_view lemma_of(const Reading& reading, std::uint32_t word);
/// Is it a clause of its own: a verb, or a predicate with a copula?
[[nodiscard]] bool clausal(const Reading& reading, std::uint32_t word);
/// The particle of a verb ("back down"), or empty.
[[nodiscard]] std::string_view particle_of(const Reading& reading, std::uint32_t verb);
/// The word that introduces a clause ("if", "to", "of"), or empty.
[[nodiscard]] std::string_view mark_of(const Reading& reading, std::uint32_t verb);

/// Does a nominal only say beside what something is done: "in contrast to", "in the wake of", "in
/// coordination with"?
[[nodiscard]] bool stands_aside(const Reading& reading, std::uint32_t noun);
/// Does "along with" or "together with" stand before a nominal, which then shares what is said of another?
[[nodiscard]] bool along_with(const Reading& reading, std::uint32_t word);
/// A relative pronoun's antecedent; any other word itself.
[[nodiscard]] std::uint32_t antecedent(const Reading& reading, std::uint32_t word);
[[nodiscard]] Subject subject_of(const Reading& reading, std::uint32_t verb);
/// The direct object, or Reading::none.
[[nodiscard]] std::uint32_t object_of(const Reading& reading, std::uint32_t verb);
/// Is the verb in the passive?
[[nodiscard]] bool passive(const Reading& reading, std::uint32_t verb);
/// The one who acts in a passive clause ("by NATO"), or Reading::none.
[[nodiscard]] std::uint32_t agent_of(const Reading& reading, std::uint32_t verb);
/// "each other", "one another", whichever of the two words the tree takes for its head.
[[nodiscard]] bool reciprocal(const Reading& reading, std::uint32_t word);

}  // namespace actorgraph
