#include "extract/repeated_names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "extract/engine_names.hpp"
#include "extract/noun_classes.hpp"

namespace actorgraph {
namespace {

/// A name that the engine has found somewhere, to be looked for elsewhere.
struct SeenName {
  std::vector<std::string_view> words;
  NameType type = NameType::other;
  std::uint32_t first_at = 0;
  std::uint32_t last_at = 0;
};

/// By their first word.
using SeenNames = std::map<std::string_view, std::vector<SeenName>>;

void see(SeenNames& seen, std::vector<std::string_view> words, NameType type, std::uint32_t at) {
  std::vector<SeenName>& there = seen[words.front()];
  const auto same = std::ranges::find(there, words, &SeenName::words);
  if (same != there.end()) {
    same->last_at = at;
  } else if (there.size() < 20) {
    there.push_back({std::move(words), type, at, at});
  }
}

/// What the engine's names are called by later: whole, by surname or given name, without "Limited".
SeenNames seen_names(const Reading& reading, const std::vector<NameUnit>& units) {
  SeenNames seen;
  for (const NameUnit& unit : units) {
    const bool person = unit.type == NameType::person;
    if (!unit.engine || !unit.meanings.empty() || (!person && unit.type != NameType::organisation)) continue;
    if (person && unit.last - unit.first == 1 && reading.upper(unit.first)) continue;  // initials
    std::vector<std::string_view> words;
    for (std::uint32_t at = unit.first; at < unit.last; ++at) words.push_back(reading.text(at));
    const std::string& first = reading.folded(unit.first);
    if (words.size() > 1 && person) {
      see(seen, {words.back()}, unit.type, unit.first);
      if (!is_title_word(first)) see(seen, {words.front()}, unit.type, unit.first);
    }
    if (words.size() > 2 && !person && is_company_suffix(reading.folded(unit.last - 1))) {
      see(seen, {words.begin(), words.end() - 1}, unit.type, unit.first);
    }
    if (words.size() > 1 || (!is_general_word(first) && !is_title_word(first))) {
      see(seen, std::move(words), unit.type, unit.first);
    }
  }
  return seen;
}

}  // namespace

/// What the engine takes for a name in one place is one in the others too: "Alba" in "Alba sued"
/// after "Alba denied", the surname after the full name. Not farther off than in one article.
void add_missed_names(const Reading& reading, std::vector<NameUnit>& units) {
  constexpr std::uint32_t far = 1000;  // words
  const SeenNames seen = seen_names(reading, units);
  std::vector<bool> covered(reading.size(), false);
  for (const NameUnit& unit : units) {
    for (std::uint32_t at = unit.first; at < unit.last; ++at) covered[at] = true;
  }
  const auto is_here = [&](const SeenName& name, std::uint32_t at) {
    const auto count = static_cast<std::uint32_t>(name.words.size());
    if (at + count > reading.size() || (count == 1 && reading.upos(at) != Upos::propn)) return false;
    if (at + far < name.first_at || at > name.last_at + far) return false;
    for (std::uint32_t i = 0; i < count; ++i) {
      if (covered[at + i] || reading.text(at + i) != name.words[i]) return false;
    }
    return reading.sentence(at) == reading.sentence(at + count - 1);
  };
  const std::size_t before = units.size();
  for (std::uint32_t at = 0; at < reading.size(); ++at) {
    if (covered[at] || !reading.capital(at) || reading.folded(at).size() < 3) continue;
    const auto found = seen.find(reading.text(at));
    if (found == seen.end()) continue;
    const SeenName* longest = nullptr;
    for (const SeenName& name : found->second) {
      if ((longest == nullptr || name.words.size() > longest->words.size()) && is_here(name, at))
        longest = &name;
    }
    if (longest == nullptr) continue;
    const auto count = static_cast<std::uint32_t>(longest->words.size());
    units.push_back(NameUnit{at, at + count, longest->type, false, {}, {}});
    at += count - 1;
  }
  std::ranges::inplace_merge(units, units.begin() + static_cast<std::ptrdiff_t>(before), {},
                             &NameUnit::first);
}

/// "Syrian Democratic Forces (SDF)": the initials count as a name from then on, and before.
void add_introduced_acronyms(const Reading& reading, std::vector<NameUnit>& units) {
  std::vector<std::uint32_t> of_word(reading.size(), Reading::none);
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    for (std::uint32_t at = units[i].first; at < units[i].last; ++at) of_word[at] = i;
  }
  std::set<std::string_view> acronyms;
  for (const NameUnit& unit : units) {
    const std::uint32_t at = unit.last + 1;
    if (at + 1 < reading.size() && reading.folded(unit.last) == "(" && reading.folded(at + 1) == ")" &&
        reading.upper(at) && !is_title_word(reading.folded(at)) && (unit.engine || !unit.meanings.empty())) {
      acronyms.insert(reading.text(at));
    }
  }
  if (acronyms.empty()) return;
  const std::size_t before = units.size();
  for (std::uint32_t at = 0; at < reading.size(); ++at) {
    if (of_word[at] == Reading::none && reading.upper(at) && acronyms.contains(reading.text(at))) {
      units.push_back(NameUnit{at, at + 1, NameType::organisation, false, {}, {}});
    }
  }
  std::ranges::inplace_merge(units, units.begin() + static_cast<std::ptrdiff_t>(before), {},
                             &NameUnit::first);
}

}  // namespace actorgraph
