#include "config/dates.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

TEST_CASE("is_date: takes years, months and days that exist") {
  CHECK(is_date("2012"));
  CHECK(is_date("2012-05"));
  CHECK(is_date("2012-02-29"));
  CHECK_FALSE(is_date("2011-02-29"));
  CHECK_FALSE(is_date("2012-13"));
  CHECK_FALSE(is_date("2012-5-7"));
  CHECK_FALSE(is_date("20120507"));
  CHECK_FALSE(is_date("2012-05-07T00:00"));
  CHECK_FALSE(is_date("+012"));
  CHECK_FALSE(is_date(""));
}

TEST_CASE("days_since_1970: a shorter date is its first day") {
  CHECK(days_since_1970("1970-01-01") == 0);
  CHECK(days_since_1970("1970-02") == 31);
  CHECK(days_since_1970("1969") == -365);
  CHECK(days_since_1970("2012-03-01") - days_since_1970("2012-02-28") == 2);
}
