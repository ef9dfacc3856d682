#pragma once

// Canonical form: the one way to write down what Relations say. Two graphs that say the same have
// the same canonical form, byte for byte.

#include "graph/relations.hpp"

namespace actorgraph {

/// `relations` in canonical form:
///  - articles and actors by id, mentions by article and place, evidence by article and place,
///    relations by their first evidence, then source, target, type and the rest;
///  - the source of a relation without direction is the actor whose id comes first;
///  - ids of evidence, relations and events as graph/ids.hpp makes them;
///  - nothing twice: of two records that say the same, the greater stays;
///  - no actor without mentions that is in no relation, no evidence that supports none;
/// Nothing else is changed, checked or mended.
/// Relations without evidence, and references to what is not there, are left out.
/// Doing it twice changes nothing. Time: that of sorting.
[[nodiscard]] Relations canonical(Relations relations);

}  // namespace actorgraph
