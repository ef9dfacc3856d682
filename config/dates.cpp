#include "config/dates.hpp"

#include <chrono>

namespace actorgraph {

namespace {

unsigned digits(std::string_view text) {
  unsigned value = 0;
  for (const char c : text) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

std::chrono::year_month_day first_day(std::string_view date) {
  return std::chrono::year(static_cast<int>(digits(date.substr(0, 4)))) /
         std::chrono::month(date.size() > 4 ? digits(date.substr(5, 2)) : 1) /
         std::chrono::day(date.size() > 7 ? digits(date.substr(8, 2)) : 1);
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  return first_day(text).ok();
}

int days_since_1970(std::string_view date) {
  return static_cast<int>(std::chrono::sys_days(first_day(date)).time_since_epoch().count());
}

}  // namespace actorgraph
