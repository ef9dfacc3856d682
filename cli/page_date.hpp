#pragma once

// Dates as the heads of pages write them.

#include <string>
#include <string_view>

namespace actorgraph {

/// The day as 2025-12-02; empty if `words` begin with no day. Reads ISO 8601 (also 20251202 and 2025/12/02), the
/// dates of mail (Tue, 02 Dec 2025 10:00:00 GMT) and days with the month in English words (December 2, 2025).
/// What could be read in two ways (02/12/2025) is no day.
[[nodiscard]] std::string page_date(std::string_view words);

}  // namespace actorgraph
