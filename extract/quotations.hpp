#pragma once

// Quotations: which words stand between quotation marks, and who says them. A quotation of several
// sentences belongs to one speaker, whom the text names before it, after it, or in its first part:
//
//     "It was wrong," Lee said. "They knew it. They did nothing."      Lee
//     The minister spoke on the radio: "We were not asked."            the minister
//     "It ends today." The two shook hands. "And it ends for good."    nobody

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "extract/reading.hpp"

namespace actorgraph {

struct Quotation {
  std::uint32_t first = Reading::none;    ///< The first word after the opening mark.
  std::uint32_t last = 0;                 ///< The word after its last one: the closing mark, if there is one.
  std::uint32_t speaker = Reading::none;  ///< The word for him who speaks; none where nothing tells it.
  std::uint32_t verb = Reading::none;     ///< The verb that says that he does; none with "according to".
  bool whole = false;  ///< A sentence or more, unlike the words of another put into one's own.
};

/// The quotations of a text; the place in the list is Reading::quotation(), so that the first is empty.
/// `says` tells verbs of saying by their lemma.
[[nodiscard]] std::vector<Quotation> find_quotations(const Reading& reading,
                                                     const std::function<bool(std::string_view)>& says);

/// Is it a noun for something said or written: "statement", "tweet"?
[[nodiscard]] bool names_text(std::string_view lemma);

}  // namespace actorgraph
