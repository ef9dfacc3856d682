#pragma once

// Circumstances: when something happens, and how much of it, as normal forms.

#include <cstdint>
#include <optional>
#include <string_view>

#include "extract/reading.hpp"
#include "graph/relations.hpp"

namespace actorgraph {

/// The time that stands with the word `at` ("on Tuesday", "in March 2019", "two days ago"). Day names
/// and such are counted from `published` (ISO 8601, may be empty): back from it, or forward where
/// `ahead`. Nothing if no time stands there, or if its date cannot be known.
[[nodiscard]] std::optional<EventTime> time_of(const Reading& reading, std::uint32_t at,
                                               std::string_view published, bool ahead);

/// The amount that stands below the word `at`: casualties, money, percentages.
[[nodiscard]] std::optional<Amount> amount_of(const Reading& reading, std::uint32_t at);

}  // namespace actorgraph
