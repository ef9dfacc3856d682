#include "extract/circumstances.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <string>

#include "extract/clause.hpp"

namespace actorgraph {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 7> weekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                      "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> months = {"january",   "february", "march",    "april",
                                                     "may",       "june",     "july",     "august",
                                                     "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 21> number_words = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

template <std::size_t N>
int index_in(std::string_view word, const std::array<std::string_view, N>& words) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? -1 : static_cast<int>(found - words.begin());
}

int month_named(std::string_view word) {
  if (const int month = index_in(word, months); month >= 0) return month;
  if (word.size() < 3) return -1;
  if (word == "sept") return 8;
  for (std::size_t month = 0; month < months.size(); ++month)
    if (word == months[month].substr(0, 3)) return static_cast<int>(month);
  return -1;
}

std::optional<int> whole(std::string_view word) {
  if (word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd") || word.ends_with("th"))
    word.remove_suffix(2);
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size() || value < 0) return std::nullopt;
  return value;
}

std::optional<year_month_day> parse_day(std::string_view date) {
  if (date.size() < 10) return std::nullopt;
  const auto year = whole(date.substr(0, 4));
  const auto month = whole(date.substr(5, 2));
  const auto day = whole(date.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const year_month_day value{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                             std::chrono::day{static_cast<unsigned>(*day)}};
  if (!value.ok()) return std::nullopt;
  return value;
}

std::string day_text(year_month_day date) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::string month_text(int year, int month) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d", year, month + 1);
  return text.data();
}

struct Dated {
  std::string date;
  std::string precision;
};

bool is_year(std::optional<int> value) { return value && *value >= 1500 && *value <= 2100; }

class TimeReader {
 public:
  TimeReader(const Reading& reading, std::uint32_t first, std::uint32_t last, std::string_view published,
             bool ahead)
      : reading_(reading), first_(first), last_(last), today_(parse_day(published)), ahead_(ahead) {}

  std::optional<Dated> read() const {
    for (std::uint32_t at = first_; at < last_; ++at) {
      const std::string& word = reading_.folded(at);
      if (const int month = month_named(word); month >= 0 && reading_.capital(at))
        if (auto date = with_month(at, month)) return date;
      if (const int day = index_in(word, weekdays); day >= 0 && today_) return weekday(day);
      if (today_)
        if (auto date = relative(at, word)) return date;
    }
    for (std::uint32_t at = first_; at < last_; ++at)
      if (word_is_year(at)) return Dated{reading_.folded(at), "year"};
    return std::nullopt;
  }

 private:
  std::string_view folded(std::uint32_t at) const {
    return at >= first_ && at < last_ ? std::string_view(reading_.folded(at)) : std::string_view{};
  }
  bool word_is_year(std::uint32_t at) const { return folded(at).size() == 4 && is_year(whole(folded(at))); }

  std::optional<Dated> with_month(std::uint32_t at, int month) const {
    auto day = whole(folded(at + 1));
    std::uint32_t next = at + 2;
    if (!day || *day < 1 || *day > 31) {
      day = at > first_ ? whole(folded(at - 1)) : std::nullopt;
      next = at + 1;
      if (day && (*day < 1 || *day > 31)) day.reset();
    }
    if (folded(next) == ",") ++next;
    std::optional<int> year = whole(folded(next));
    if (!is_year(year)) year.reset();
    if (!year && today_) year = nearest_year(month, day);
    if (!year) return std::nullopt;
    if (!day) return Dated{month_text(*year, month), "month"};
    const year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(month + 1)},
                              std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return Dated{day_text(date), "day"};
  }

  // The last such month before the publication, or the next one after it.
  int nearest_year(int month, std::optional<int> day) const {
    const int year = static_cast<int>(today_->year());
    const int now = (static_cast<int>(static_cast<unsigned>(today_->month())) - 1) * 31 +
                    static_cast<int>(static_cast<unsigned>(today_->day()));
    const int then = month * 31 + day.value_or(ahead_ ? 31 : 1);
    if (ahead_) return then < now ? year + 1 : year;
    return then > now ? year - 1 : year;
  }

  Dated weekday(int day) const {
    const sys_days now{*today_};
    const int today = static_cast<int>(std::chrono::weekday{now}.c_encoding());
    const int distance = ahead_ ? (day - today + 7) % 7 : -((today - day + 7) % 7);
    return {day_text(year_month_day{now + days{distance}}), "day"};
  }

  std::optional<Dated> relative(std::uint32_t at, std::string_view word) const {
    const sys_days now{*today_};
    if (word == "today" || word == "tonight") return Dated{day_text(*today_), "day"};
    if (word == "yesterday") return Dated{day_text(year_month_day{now - days{1}}), "day"};
    if (word == "tomorrow") return Dated{day_text(year_month_day{now + days{1}}), "day"};
    const std::string_view before = at > first_ ? folded(at - 1) : std::string_view{};
    const int step = before == "last" ? -1 : before == "next" ? 1 : before == "this" ? 0 : 9;
    if (word == "month" && step != 9) return shifted_month(step);
    if (word == "year" && step != 9)
      return Dated{std::to_string(static_cast<int>(today_->year()) + step), "year"};
    if (folded(at + 1) == "ago") return ago(word, before);
    return std::nullopt;
  }

  Dated shifted_month(int step) const {
    const int month = static_cast<int>(today_->year()) * 12 +
                      static_cast<int>(static_cast<unsigned>(today_->month())) - 1 + step;
    return {month_text(month / 12, month % 12), "month"};
  }

  std::optional<Dated> ago(std::string_view unit, std::string_view count) const {
    int number = count == "a" || count == "an" ? 1 : index_in(count, number_words);
    if (number < 0) number = whole(count).value_or(-1);
    if (number < 0 || number > 1000) return std::nullopt;
    const sys_days now{*today_};
    if (unit.starts_with("day")) return Dated{day_text(year_month_day{now - days{number}}), "day"};
    if (unit.starts_with("week"))
      return Dated{day_text(year_month_day{now - days{7 * number}}).substr(0, 7), "month"};
    if (unit.starts_with("month")) return shifted_month(-number);
    if (unit.starts_with("year"))
      return Dated{std::to_string(static_cast<int>(today_->year()) - number), "year"};
    return std::nullopt;
  }

  const Reading& reading_;
  std::uint32_t first_;
  std::uint32_t last_;
  std::optional<year_month_day> today_;
  bool ahead_;
};

// The words of a phrase around its head, within a few words.
std::pair<std::uint32_t, std::uint32_t> phrase(const Reading& reading, std::uint32_t head) {
  std::uint32_t first = head;
  std::uint32_t last = head;
  for (const std::uint32_t child : dependents(reading, head)) {
    if (clausal(reading, child) || reading.relation(child) == Deprel::punct) continue;
    first = std::min(first, child);
    last = std::max(last, child);
    for (const std::uint32_t further : dependents(reading, child))
      if (!clausal(reading, further) && further < head + 6) last = std::max(last, further);
  }
  if (head - first > 5) first = head;
  if (last - head > 6) last = head;
  return {first, last + 1};
}

bool may_be_time(Deprel relation) {
  return relation == Deprel::obl || relation == Deprel::obl_unmarked || relation == Deprel::advmod ||
         relation == Deprel::nmod || relation == Deprel::nmod_unmarked || relation == Deprel::compound;
}

// ---- amounts

struct Number {
  double value = 0;
  std::uint32_t last = 0;  // one past its last word
};

std::optional<double> plain_number(std::string_view word) {
  if (const int named = index_in(word, number_words); named >= 0) return named;
  std::string digits;
  for (const char c : word)
    if (c != ',') digits += c;
  if (digits.empty() || digits.size() > 15 || digits.front() < '0' || digits.front() > '9')
    return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

double multiplier(std::string_view word) {
  if (word.starts_with("hundred")) return 1e2;
  if (word.starts_with("thousand")) return 1e3;
  if (word.starts_with("million") || word == "m" || word == "mn") return 1e6;
  if (word.starts_with("billion") || word == "bn") return 1e9;
  if (word.starts_with("trillion")) return 1e12;
  return 0;
}

std::string currency(std::string_view word) {
  if (word == "$" || word == "us$" || word.starts_with("dollar")) return "USD";
  if (word == "\xE2\x82\xAC" || word.starts_with("euro")) return "EUR";
  if (word == "\xC2\xA3") return "GBP";
  if (word == "%" || word == "percent" || word == "per") return "%";
  return {};
}

std::optional<Number> number_at(const Reading& reading, std::uint32_t at) {
  const auto value = plain_number(reading.folded(at));
  if (!value) return std::nullopt;
  Number number{*value, at + 1};
  while (number.last < reading.size() && multiplier(reading.folded(number.last)) > 0) {
    number.value *= multiplier(reading.folded(number.last));
    ++number.last;
  }
  return number;
}

std::optional<Amount> amount_at(const Reading& reading, std::uint32_t at, std::uint32_t trigger) {
  if (reading.upos(at) != Upos::num) return std::nullopt;
  const auto number = number_at(reading, at);
  if (!number || month_named(at > 0 ? reading.folded(at - 1) : std::string{}) >= 0) return std::nullopt;
  Amount amount;
  amount.value = number->value;
  std::uint32_t first = at;
  std::uint32_t last = number->last;
  const std::string sign = at > 0 ? currency(reading.folded(at - 1)) : std::string{};
  if (!sign.empty() && sign != "%") {
    amount.unit = sign;
    --first;
  } else if (last < reading.size() && !currency(reading.folded(last)).empty()) {
    amount.unit = currency(reading.folded(last));
    ++last;
  } else if (last < reading.size() && reading.upos(last) == Upos::noun &&
             month_named(reading.folded(last)) < 0) {
    amount.unit = lemma_of(reading, last);
    if (amount.unit == "people" || amount.unit == "person" || amount.unit == "soldier" ||
        amount.unit == "civilian")
      if (reading.upos(trigger) == Upos::verb) amount.unit = lemma_of(reading, trigger);
    ++last;
  } else {
    return std::nullopt;
  }
  if (amount.unit == "year" || amount.unit == "day" || amount.unit == "month" || amount.unit == "week" ||
      amount.unit == "hour")
    return std::nullopt;
  amount.text = reading.text(first, last);
  return amount;
}

}  // namespace

std::optional<EventTime> time_of(const Reading& reading, std::uint32_t at, std::string_view published,
                                 bool ahead) {
  std::uint32_t word = at;
  for (int step = 0; step < 3; ++step) {
    for (const std::uint32_t child : dependents(reading, word)) {
      if (!may_be_time(reading.relation(child))) continue;
      const auto [first, last] = phrase(reading, child);
      const auto date = TimeReader(reading, first, last, published, ahead).read();
      if (date) return EventTime{date->date, date->precision, std::string(reading.text(first, last))};
    }
    const std::uint32_t head = reading.head(word);
    if (head == word || reading.relation(word) == Deprel::ccomp ||
        reading.relation(word) == Deprel::acl_relcl)
      break;
    word = head;
  }
  return std::nullopt;
}

std::optional<Amount> amount_of(const Reading& reading, std::uint32_t at) {
  for (const std::uint32_t child : dependents(reading, at)) {
    if (clausal(reading, child)) continue;
    if (auto amount = amount_at(reading, child, at)) return amount;
    for (const std::uint32_t further : dependents(reading, child)) {
      if (auto amount = amount_at(reading, further, at)) return amount;
      for (const std::uint32_t third : dependents(reading, further))
        if (auto amount = amount_at(reading, third, at)) return amount;
    }
  }
  return std::nullopt;
}

}  // namespace actorgraph
