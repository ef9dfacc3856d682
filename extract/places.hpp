#pragma once

// Names of places that are no actors where they stand: "in Moscow", "residents of Tbilisi",
// "Cairo, Egypt", "the German team".

#include "extract/names.hpp"
#include "extract/reading.hpp"

namespace actorgraph {

/// Does the name stand for a place and not for those who govern it? `seat`: it is the name of a
/// capital or a seat of government, which is a place more readily than a state is.
[[nodiscard]] bool is_place(const Reading& reading, const Names& names, const NameUnit& unit, bool seat);

/// By sentence: is it about sport, so that "Germany beat Brazil" is about teams?
[[nodiscard]] std::vector<bool> sport_sentences(const Reading& reading);

/// Is the state's name that of its team: subject or object of winning, playing, scoring?
[[nodiscard]] bool is_team(const Reading& reading, const NameUnit& unit);

/// Does the name only say of which kind something is: "Moscow-based", "pro-Russian"?
[[nodiscard]] bool is_prefix(const Reading& reading, const NameUnit& unit);

/// Does a name that qualifies a noun ("Russian gas", "Kremlin statement", "Moscow apartment") let its
/// bearer act or be acted on?
[[nodiscard]] bool qualifies_act(const Reading& reading, std::uint32_t noun, bool seat);

}  // namespace actorgraph
