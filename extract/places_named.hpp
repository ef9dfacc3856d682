#pragma once

// Places that stand for no actor where they stand ("a curfew in Algiers") may still tell to whom
// something is done, and where an unnamed group is at home.

#include "extract/alias_index.hpp"
#include "extract/cast.hpp"
#include "extract/reading.hpp"

namespace actorgraph {

/// Adds to `cast` a mention of each known state whose name, seat or people stands in the text where
/// no mention stands, behind the mentions that are there. What comes back is the number of those.
std::size_t add_places(const Reading& reading, const AliasIndex& aliases, Cast& cast);

/// Gives actors without a country the one that the text gives them: that of whom they lead or
/// belong to, of a state named in their phrase ("rebels in Chad"), else of the only country of the
/// article; a group also that of the state named nearest in its sentence.
void add_countries(const Reading& reading, Cast& cast);

}  // namespace actorgraph
