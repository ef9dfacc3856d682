#pragma once

// Subjects that the tree puts elsewhere: the name before a verb is read as the owner of its object, as one
// more object of the verb before, as part of a phrase.

#include <cstdint>

#include "extract/reading.hpp"

namespace actorgraph {

/// The subject of a verb that has none in the tree but one in the words, or Reading::none.
[[nodiscard]] std::uint32_t hidden_subject(const Reading& reading, std::uint32_t verb);

}  // namespace actorgraph
