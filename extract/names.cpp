#include "extract/names.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "extract/noun_classes.hpp"
#include "extract/place_names.hpp"

namespace actorgraph {
namespace {

bool is_dash(const Reading& reading, std::uint32_t at) { return reading.folded(at) == "-"; }

bool is_title_word(const std::string& folded) {
  const NounClass kind = noun_class(folded);
  return is_honorific(folded) || kind == NounClass::leader || kind == NounClass::member;
}

/// Offices that are family names as well: a name that ends in one of them stays a name.
bool is_given_like(const std::string& folded) {
  return folded == "king" || folded == "prince" || folded == "judge" || folded == "major" ||
         folded == "marshal" || folded == "bishop" || folded == "pope" || folded == "dean" ||
         folded == "chancellor" || folded == "head" || folded == "chase" || folded == "farmer" ||
         folded == "player" || folded == "abbot" || folded == "justice";
}

/// Words that are an office and end organisations' names as well: "General Counsel", "Major".
bool is_body_word(const std::string& folded) {
  return folded == "general" || folded == "chair" || folded == "counsel" || folded == "major" ||
         folded == "justice";
}

/// The first word of the name itself in "Prime Minister Ann Lee" or "Secretary of State Ann Lee".
std::uint32_t after_title(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  std::uint32_t name = first;
  for (std::uint32_t at = first; at + 1 < last; ++at) {
    const std::string& word = reading.folded(at);
    if (is_title_word(word) || (at > first && reading.folded(at - 1) == "of" && is_title_modifier(word))) {
      name = at + 1;
    } else if (!is_title_modifier(word) && word != "of") {
      break;
    }
  }
  return name;
}

/// Takes titles, articles and possessive marks off, and puts on what the engine cut at a hyphen:
/// "President Haider al" + "-Abadi" → "Haider al-Abadi". Empty if nothing is left.
NameUnit trimmed(const Reading& reading, const Name& name) {
  NameUnit unit{name.first, std::min(name.last, reading.size()), name.type, true, {}, {}};
  const std::uint32_t end = std::min(reading.sentence_of(unit.first).last, reading.size());
  while (unit.first < unit.last && reading.folded(unit.first) == "the") ++unit.first;
  while (unit.first < unit.last) {
    const std::string& last = reading.folded(unit.last - 1);
    if (last != "'s" && last != "'" && last != "," && last != "-") break;
    --unit.last;
  }
  if (unit.first >= unit.last) return unit;
  if (unit.type == NameType::person) {
    unit.first = after_title(reading, unit.first, unit.last);
    // "State Department spokesman" is nobody's name, and neither is "Prime Minister".
    const std::string& last = reading.folded(unit.last - 1);
    const NounClass kind = noun_class(last);
    if ((kind == NounClass::leader || kind == NounClass::member) &&
        (unit.last - unit.first > 1 || reading.upos(unit.last - 1) != Upos::propn) && !is_given_like(last)) {
      unit.last = unit.first;
      return unit;
    }
  }
  if (unit.type == NameType::organisation) {
    // "House of Commons Speaker": the office is none of the name.
    while (unit.last > unit.first + 1 && is_title_word(reading.folded(unit.last - 1)) &&
           noun_class(reading.folded(unit.last - 1)) != NounClass::other &&
           !is_body_word(reading.folded(unit.last - 1)) && !is_given_like(reading.folded(unit.last - 1))) {
      --unit.last;
    }
    // "Foreign Secretary" alone is no organisation.
    const bool only_title =
        std::all_of(reading.analysis().words.begin() + unit.first,
                    reading.analysis().words.begin() + unit.last, [&](const Word& word) {
                      const auto at = static_cast<std::uint32_t>(&word - reading.analysis().words.data());
                      return is_title_modifier(reading.folded(at)) || is_title_word(reading.folded(at));
                    });
    if (only_title &&
        (unit.last < std::min(name.last, reading.size()) || is_title_word(reading.folded(unit.last - 1)))) {
      unit.last = unit.first;
      return unit;
    }
    // "Northern Fishing" + "Board"
    while (unit.last < end && reading.capital(unit.last) && !reading.upper(unit.last) &&
           noun_class(reading.folded(unit.last)) == NounClass::organisation &&
           reading.sentence(unit.last) == reading.sentence(unit.first)) {
      ++unit.last;
    }
    while (unit.last > unit.first + 1 &&
           (reading.folded(unit.last - 1) == "of" || reading.folded(unit.last - 1) == "and" ||
            reading.folded(unit.last - 1) == "the")) {
      --unit.last;
    }
  }
  if (unit.type == NameType::person || unit.type == NameType::organisation) {
    while (unit.last + 1 < end && is_dash(reading, unit.last) && reading.joined(unit.last) &&
           reading.joined(unit.last + 1) && reading.capital(unit.last + 1)) {
      unit.last += 2;
    }
  }
  if (unit.type == NameType::person && unit.last < end && is_name_suffix(reading.folded(unit.last)) &&
      reading.capital(unit.last)) {
    ++unit.last;
  }
  return unit;
}

bool of_kind(const AliasIndex& index, const std::vector<AliasMeaning>& meanings, ActorKind kind) {
  return std::ranges::any_of(meanings,
                             [&](const AliasMeaning& m) { return index.actor(m.actor).kind == kind; });
}

bool has_capital(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at < last; ++at) {
    if (reading.capital(at)) return true;
  }
  return false;
}

/// "Alba Air Limited" for the listed "Alba Air".
bool only_suffixes(const Reading& reading, const AliasMatch& match, const NameUnit& name) {
  if (match.first != name.first) return false;
  // "Islamic Revolutionary Guard Corps of Iran": the land of a name that is whole without it.
  if (match.last - match.first > 1 && match.last + 1 < name.last && reading.folded(match.last) == "of" &&
      name.last - match.last <= 3) {
    return match.meanings.front().use == AliasUse::strong;
  }
  for (std::uint32_t at = match.last; at < name.last; ++at) {
    if (!is_company_suffix(reading.folded(at)) && reading.folded(at) != ".") return false;
  }
  return match.meanings.front().use == AliasUse::strong;
}

/// The listed name `match` lies inside the engine's longer `name`: does the longer one count?
bool longer_wins(const Reading& reading, const AliasIndex& index, const AliasMatch& match,
                 const NameUnit& name) {
  const bool person = of_kind(index, match.meanings, ActorKind::person);
  const bool state = of_kind(index, match.meanings, ActorKind::state);
  switch (name.type) {
    case NameType::person:
      if (person && match.meanings.front().use == AliasUse::strong) return match.last < name.last;
      return true;
    case NameType::organisation:
      return !only_suffixes(reading, match, name) &&
             (has_capital(reading, name.first, match.first) || has_capital(reading, match.last, name.last));
    case NameType::location:
      for (std::uint32_t at = name.first; at < name.last; ++at) {
        if (reading.folded(at) == "and" || reading.folded(at) == ",") return false;  // two places in one
      }
      return true;
    case NameType::other:
      return !state && name.last - name.first > match.last - match.first + 1 &&
             has_capital(reading, name.first, match.first);
  }
  return false;
}

/// An organisation of a state, cut in two by the engine or by the list: "Foreign Ministry" + "of" +
/// "Iraq", "House Oversight" + "and" + "Reform Committee".
void join_organisations(const Reading& reading, std::vector<NameUnit>& units) {
  std::vector<NameUnit> joined;
  for (NameUnit& unit : units) {
    NameUnit* before = joined.empty() ? nullptr : &joined.back();
    const bool organisation = before != nullptr && before->type == NameType::organisation &&
                              before->meanings.empty() &&
                              reading.sentence(before->first) == reading.sentence(unit.first);
    if (organisation) {
      const std::uint32_t gap = unit.first - before->last;
      const std::string& link = reading.folded(before->last);
      const bool body = noun_class(reading.folded(before->last - 1)) == NounClass::organisation;
      const bool of = link == "of" && (gap == 1 || (gap == 2 && reading.folded(unit.first - 1) == "the"));
      if (of && body && !unit.meanings.empty()) {
        before->inner.push_back({unit.first, unit.last, unit.meanings});
        before->last = unit.last;
        continue;
      }
      const bool and_body = gap == 1 && link == "and" && !body && unit.type == NameType::organisation &&
                            unit.meanings.empty() && unit.last - unit.first > 1 &&
                            noun_class(reading.folded(unit.last - 1)) == NounClass::organisation &&
                            reading.upos(before->first) == Upos::propn;
      if (and_body) {
        before->last = unit.last;
        continue;
      }
    }
    joined.push_back(std::move(unit));
  }
  units = std::move(joined);
}

/// "Chad" + "Miller": a state's name that is a given name, right before a single surname.
void join_persons(const Reading& reading, const AliasIndex& index, std::vector<NameUnit>& units) {
  std::vector<NameUnit> joined;
  for (NameUnit& unit : units) {
    NameUnit* before = joined.empty() ? nullptr : &joined.back();
    if (before != nullptr && before->last == unit.first && before->last - before->first == 1 &&
        unit.type == NameType::person && unit.meanings.empty() && unit.last - unit.first == 1 &&
        reading.sentence(before->first) == reading.sentence(unit.first) &&
        index.is_given_name(reading.folded(before->first)) &&
        (before->meanings.empty() || of_kind(index, before->meanings, ActorKind::state))) {
      before->last = unit.last;
      before->meanings.clear();
      before->type = NameType::person;
      before->engine = true;
      continue;
    }
    joined.push_back(std::move(unit));
  }
  units = std::move(joined);
}

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

/// "Alba spokeswoman Ann Lee": what has a spokeswoman is an organisation.
void add_employers(const Reading& reading, std::vector<NameUnit>& units) {
  std::vector<NameUnit> added;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const NameUnit& unit = units[i];
    if (unit.type != NameType::person || unit.first < 2) continue;
    const std::uint32_t office = unit.first - 1;
    const std::uint32_t floor =
        std::max(reading.sentence_of(unit.first).first, i > 0 ? units[i - 1].last : 0);
    if (!is_title_word(reading.folded(office)) || is_honorific(reading.folded(office)) || office <= floor)
      continue;
    std::uint32_t first = office;
    while (first > floor && reading.upos(first - 1) == Upos::propn && reading.capital(first - 1) &&
           !is_title_modifier(reading.folded(first - 1)) && !is_title_word(reading.folded(first - 1)) &&
           !is_title_time(reading.folded(first - 1))) {
      --first;
    }
    if (first < office) added.push_back(NameUnit{first, office, NameType::organisation, false, {}, {}});
  }
  units.insert(units.end(), added.begin(), added.end());
  std::ranges::sort(units, {}, &NameUnit::first);
}

/// "the United Nations Nikki Haley", which the engine takes for one organisation: where a listed
/// name is followed by a given name, a person begins.
bool splits_off_person(const Reading& reading, const AliasIndex& index, const AliasMatch& match,
                       const NameUnit& name) {
  return name.type == NameType::organisation && match.first == name.first && name.last - match.last >= 2 &&
         name.last - match.last <= 4 && index.is_given_name(reading.folded(match.last)) &&
         reading.capital(match.last + 1);
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
        reading.upper(at) && (unit.engine || !unit.meanings.empty())) {
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

}  // namespace

Names find_names(const Reading& reading, const AliasIndex& index) {
  std::vector<NameUnit> engine;
  for (const Name& name : reading.analysis().names) {
    if (name.first >= reading.size() || name.first >= name.last) continue;
    NameUnit unit = trimmed(reading, name);
    if (unit.first < unit.last && (engine.empty() || engine.back().last <= unit.first))
      engine.push_back(unit);
  }
  Names names;
  std::size_t next = 0;  // the first engine name that may still meet a match
  const auto put = [&](NameUnit unit) {
    if (names.units.empty() || names.units.back().last <= unit.first) names.units.push_back(std::move(unit));
  };
  for (AliasMatch& match : index.find(reading)) {
    while (next < engine.size() && engine[next].last <= match.first) put(engine[next++]);
    NameUnit unit{match.first, match.last, NameType::other, false, match.meanings, {}};
    bool kept = true;
    for (std::size_t i = next; i < engine.size() && engine[i].first < match.last; ++i) {
      NameUnit& name = engine[i];
      const bool inside = name.first <= match.first && match.last <= name.last &&
                          (name.last - name.first > match.last - match.first);
      if (inside && splits_off_person(reading, index, match, name)) {
        name.first = match.last;
        name.type = NameType::person;
        continue;
      }
      if (inside && longer_wins(reading, index, match, name)) {
        name.inner.push_back(match);
        kept = false;
        continue;
      }
      unit.engine = true;
      if (unit.type == NameType::other) unit.type = name.type;
      if (inside && name.type == NameType::organisation && only_suffixes(reading, match, name)) {
        unit.last = std::max(unit.last, name.last);  // "Enron Corp."
      }
      const bool larger = !inside && name.last - name.first > match.last - match.first &&
                          !(match.first <= name.first && name.last <= match.last);
      if (larger && name.type != NameType::person) {
        kept = false;
        continue;
      }
      // The listed name wins; what the engine's has besides is dropped.
      name.last = name.first;
    }
    while (next < engine.size() && engine[next].first >= engine[next].last) ++next;
    if (kept) {
      put(std::move(unit));
      while (next < engine.size() && engine[next].first < match.last) ++next;
    }
  }
  while (next < engine.size()) {
    if (engine[next].first < engine[next].last) put(engine[next]);
    ++next;
  }
  join_organisations(reading, names.units);
  join_persons(reading, index, names.units);
  mark_places(reading, index, names.units);
  add_employers(reading, names.units);
  add_missed_names(reading, names.units);
  add_introduced_acronyms(reading, names.units);
  names.of_word.assign(reading.size(), Reading::none);
  for (std::uint32_t i = 0; i < names.units.size(); ++i) {
    for (std::uint32_t at = names.units[i].first; at < names.units[i].last; ++at) names.of_word[at] = i;
  }
  return names;
}

}  // namespace actorgraph
