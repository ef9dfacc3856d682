#pragma once

// Culprits: who did the violence that an article is about. "The attack", "the blast", "41 people were killed"
// tell of the same deed wherever they stand.

#include <cstdint>

#include "extract/parties.hpp"
#include "extract/reading.hpp"
#include "extract/rules.hpp"

namespace actorgraph {

class Scene;

/// Who claimed the deed, if one did; else the only nameless attacker of the article, or of its first
/// sentences. Time: linear in the words.
[[nodiscard]] Parties find_culprits(const Scene& scene);
/// The culprits, unless they are those who claimed it.
[[nodiscard]] Parties nameless_culprits(const Scene& scene);
/// The culprits, if the noun at `event` speaks of the deed that they did: "the attack", "today's bombing"; at
/// the beginning of an article also "a suicide bombing".
[[nodiscard]] Parties culprits_of(const Scene& scene, std::uint32_t event);
/// "claimed the attack", "attacks claimed by": says that he did it.
[[nodiscard]] bool claims_event(const Reading& reading, std::uint32_t verb);
/// Does the noun phrase tell of another deed than the article: "the 2001 attacks", "another blast"?
[[nodiscard]] bool tells_of_another(const Scene& scene, std::uint32_t event);
/// Do the rules make an assault of the word by itself, as a verb or a noun: "attack", "bombing"?
[[nodiscard]] bool tells_assault(const Scene& scene, TriggerPart part, std::uint32_t word);
/// The same, also of words that make one only beside certain others: "open" (fire).
[[nodiscard]] bool may_tell_assault(const Scene& scene, TriggerPart part, std::uint32_t word);
/// Is the word in the first sentences, which tell what the article is about?
[[nodiscard]] bool in_lead(const Scene& scene, std::uint32_t word);

}  // namespace actorgraph
