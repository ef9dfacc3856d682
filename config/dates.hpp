#pragma once

// Dates in configuration: ISO 8601, to the year, the month or the day (2012, 2012-05, 2012-05-07).
// Two of them are compared as texts: the shorter one stands for its first day.

#include <string_view>

namespace actorgraph {

/// There is such a date: "2012-02-29" is one, "2011-02-29" and "7 May 2012" are not.
[[nodiscard]] bool is_date(std::string_view text);

/// The days from 1970-01-01 to the first day of `date`. REQUIRES: is_date(date).
[[nodiscard]] int days_since_1970(std::string_view date);

}  // namespace actorgraph
