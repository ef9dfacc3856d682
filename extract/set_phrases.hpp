#pragma once

// Set phrases of speech: what is said of somebody without a verb or a word that says so by itself.
//
//     "The blame lies with Chad"                    ACCUSE Chad
//     "Chad will pay a heavy price"                 THREATEN Chad
//     "If Chad attacks us, we will respond"         THREATEN Chad
//     "It is time for Chad to leave"                REQUEST Chad

#include <cstdint>
#include <string_view>

#include "extract/reading.hpp"

namespace actorgraph {

struct SetPhrase {
  std::string_view type;                 ///< Empty: there is none.
  std::uint32_t target = Reading::none;  ///< The word for whom it means, or for what he does.
};

/// The phrase that `word` is the chief word of.
[[nodiscard]] SetPhrase set_phrase_at(const Reading& reading, std::uint32_t word);

}  // namespace actorgraph
