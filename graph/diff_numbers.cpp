#include "graph/diff_numbers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace actorgraph {
namespace {

constexpr std::array<std::string_view, 21> small_numbers = {
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty"};
constexpr std::array<std::string_view, 12> months = {"january", "february", "march",     "april",   "may",      "june",
                                                     "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_calendar_word(std::string_view word) {
  return (is_one_of(months, word) && word != "may") || is_one_of(weekdays, word);
}

/// The number as all spellings of it: digits without thousands' commas and ordinal endings.
std::string plain_number(const std::string& folded) {
  const auto found = std::find(small_numbers.begin(), small_numbers.end(), folded);
  if (found != small_numbers.end()) return std::to_string(found - small_numbers.begin());
  std::string plain;
  for (const char byte : folded)
    if (byte != ',') plain += byte;
  for (const std::string_view ending : {"st", "nd", "rd", "th"})
    if (plain.size() > 2 && plain.ends_with(ending) && plain[plain.size() - 3] >= '0' && plain[plain.size() - 3] <= '9')
      plain.resize(plain.size() - 2);
  return plain;
}

bool is_year(std::string_view number) {
  return number.size() == 4 && number.find_first_not_of("0123456789") == std::string_view::npos && number >= "1800" &&
         number <= "2199";
}

/// What a run of words that differ says about numbers and dates.
struct Run {
  std::vector<std::string> values;
  std::uint32_t first = 0;  // the first word of these
  bool date = false;
  std::string text;
};

Run read_run(const std::vector<ComparedWord>& words, std::uint32_t begin, std::uint32_t end) {
  Run run;
  for (std::uint32_t i = begin; i < end; ++i) {
    const std::string& word = words[i].folded;
    const bool calendar = is_calendar_word(word);
    if (!calendar && !words[i].number) continue;
    const std::string value = calendar ? word : plain_number(word);
    const bool beside_month = (i > 0 && is_one_of(months, words[i - 1].folded)) ||
                              (i + 1 < words.size() && is_one_of(months, words[i + 1].folded));
    if (run.values.empty()) run.first = i;
    run.date = run.date || calendar || is_year(value) || beside_month;
    run.values.push_back(value);
    run.text += (run.text.empty() ? "" : " ") + word;
  }
  return run;
}

}  // namespace

std::vector<NumberEdit> number_edits(const WordMatch& words) {
  std::vector<NumberEdit> edits;
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  const auto old_end = static_cast<std::uint32_t>(words.before.size());
  const auto new_end = static_cast<std::uint32_t>(words.after.size());
  while (i < old_end || j < new_end) {
    std::uint32_t to = i;  // the next word that both have
    while (to < old_end && words.kept_before[to] == ReadVersion::none) ++to;
    const std::uint32_t other_to = to < old_end ? words.kept_before[to] : new_end;
    const Run was = read_run(words.before, i, to);
    const Run is = read_run(words.after, j, other_to);
    if (!was.values.empty() && !is.values.empty() && was.values != is.values)
      edits.push_back({was.date && is.date, was.first, is.first, was.text, is.text});
    i = to + 1;
    j = other_to + 1;
  }
  return edits;
}

}  // namespace actorgraph
