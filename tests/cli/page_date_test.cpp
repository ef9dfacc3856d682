#include "cli/page_date.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

TEST_CASE("page date: the day is read from what heads of pages write") {
  for (const char* words : {"2025-12-02", "2025-12-02T10:00:00Z", "20251202", "20251202T1000", "2025/12/02", "Tue, 02 Dec 2025 10:00:00 GMT", "2 December 2025",
                            "December 2, 2025", "Dec. 2, 2025 at 10:00", "December 2nd, 2025", "Tuesday, December 2, 2025", "2025-12-2"}) {
    CAPTURE(words);
    CHECK(page_date(words) == "2025-12-02");
  }
  CHECK(page_date("4 Sept 2024") == "2024-09-04");
}

TEST_CASE("page date: what is no day, or could be two, is none") {
  for (const char* words : {"", "02/12/2025", "yesterday", "2025", "2025-13-02", "2025-12-40", "December 2025", "Mayor 2, 2025", "99999999", "-", "ma 2 2025"}) {
    CAPTURE(words);
    CHECK(page_date(words).empty());
  }
}
