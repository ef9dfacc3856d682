#pragma once

// Common nouns for people who act or suffer without a name: "a suicide bomber", "two lawmakers", "28
// civilians".

#include <string_view>

#include "extract/cast.hpp"
#include "extract/parties.hpp"

namespace actorgraph {

/// What kind of nameless people a noun means; `no` for all other nouns. Takes the lemma, folded.
[[nodiscard]] Nameless nameless_noun(std::string_view lemma);
/// Does the name of an unlisted actor say that he fights or attacks: "armed militants"?
[[nodiscard]] bool is_called_attacker(const CastActor& actor);
/// The same, of the name alone.
[[nodiscard]] bool is_attacker_name(std::string_view name);
/// Nouns for the one who did it, whatever he was called first: "attacker", "perpetrator".
[[nodiscard]] bool is_any_attacker(std::string_view lemma);
/// So general that only a number tells them apart: "28 people".
[[nodiscard]] bool needs_number(std::string_view lemma);
/// May one of them alone be meant without a name: "a judge", "the bomber"? Of others the name tends to
/// follow.
[[nodiscard]] bool may_be_single(std::string_view lemma, Nameless kind);
/// A body that acts without a name of its own: "a federal court", "a grand jury".
[[nodiscard]] bool is_nameless_body(std::string_view lemma);
/// "attack", "bombing", "murder": what nameless people do.
[[nodiscard]] bool is_violent_event(std::string_view lemma);
/// May a relation of this type join the two, as far as they have no names? Whom nothing but a noun tells must
/// stand in his own place, and with him who is only near is too far.
[[nodiscard]] bool may_join(const Cast& cast, const Party& source, std::string_view type,
                            const Party& target);

}  // namespace actorgraph
