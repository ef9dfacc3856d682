#pragma once

// Ids that stay the same for as long as what they name does: the same article gives the same ids
// today and tomorrow, alone and merged. A relation's id says nothing of wording or place, so that
// the versions of an article can be matched; an actor's id is a slug of its name (text/slug.hpp).

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/relations.hpp"

namespace actorgraph {

/// 64 bits of `text` and of what was hashed before it; the same on every machine. Not meant
/// against people who want collisions.
[[nodiscard]] std::uint64_t stable_hash(std::string_view text, std::uint64_t before = 0);

/// "e" and 13 letters or digits: the sentence at `span` of that article.
[[nodiscard]] std::string evidence_id(std::string_view article, CodePointSpan span);

/// "r" and 13 letters or digits, of the article and of the relation's source, target, type,
/// status, hedge and attribution (speaker and mode). `ordinal` counts from 0 the relations of one
/// article that are the same in all of these, in the order of the text.
[[nodiscard]] std::string relation_id(std::string_view article, const Relation& relation, std::uint32_t ordinal);

/// "v", 8 letters or digits of the article, "-" and `name`: an act in one article, so that acts
/// of different articles never share an id. `name` is any word that is unique in the article (the
/// number of the act, say). A name that has this form for this article already is kept.
[[nodiscard]] std::string event_id(std::string_view article, std::string_view name);

}  // namespace actorgraph
