#include "extract/names.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "extract/noun_classes.hpp"

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

/// Takes titles, articles and possessive marks off, and puts on what the engine cut at a hyphen:
/// "President Haider al" + "-Abadi" → "Haider al-Abadi". Empty if nothing is left.
NameUnit trimmed(const Reading& reading, const Name& name) {
  NameUnit unit{name.first, std::min(name.last, reading.size()), name.type, true, {}, {}};
  const std::uint32_t end = std::min(reading.sentence_of(unit.first).last, reading.size());
  while (unit.first < unit.last && reading.folded(unit.first) == "the") ++unit.first;
  while (unit.first < unit.last) {
    const std::string& last = reading.folded(unit.last - 1);
    if (last != "'s" && last != "'" && last != "," && last != "-" && last != ".") break;
    --unit.last;
  }
  if (unit.first >= unit.last) return unit;
  if (unit.type == NameType::person) {
    // The last title word that still has a name after it; "Prime Minister" goes as a whole.
    for (std::uint32_t at = unit.first; at + 1 < unit.last && at < unit.first + 6; ++at) {
      if (is_title_word(reading.folded(at))) {
        unit.first = at + 1;
        at = unit.first - 1;
      }
    }
    // "State Department spokesman" is nobody's name, and neither is "Prime Minister".
    const std::string& last = reading.folded(unit.last - 1);
    const NounClass kind = noun_class(last);
    if ((kind == NounClass::leader || kind == NounClass::member) &&
        (unit.last - unit.first > 1 || reading.upos(unit.last - 1) != Upos::propn) && !is_given_like(last)) {
      unit.last = unit.first;
      return unit;
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

bool is_direction(const std::string& word) {
  return word.starts_with("north") || word.starts_with("south") || word.starts_with("east") ||
         word.starts_with("west") || word == "central" || word == "upper" || word == "lower";
}

bool has_capital(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t at = first; at < last; ++at) {
    if (reading.capital(at)) return true;
  }
  return false;
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
    case NameType::organisation: {
      const bool more =
          has_capital(reading, name.first, match.first) || has_capital(reading, match.last, name.last);
      return more;
    }
    case NameType::location:
      return true;
    case NameType::other:
      return !state && name.last - name.first > match.last - match.first + 1 &&
             has_capital(reading, name.first, match.first);
  }
  return false;
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
      if (inside && longer_wins(reading, index, match, name)) {
        name.inner.push_back(match);
        kept = false;
        continue;
      }
      unit.engine = true;
      if (unit.type == NameType::other) unit.type = name.type;
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
  // "Northern Syria" and "Syria's north" are places in Syria.
  std::erase_if(names.units, [&](const NameUnit& unit) {
    return unit.type == NameType::location && unit.meanings.empty() &&
           is_direction(reading.folded(unit.first)) && unit.inner.empty();
  });
  add_introduced_acronyms(reading, names.units);
  names.of_word.assign(reading.size(), Reading::none);
  for (std::uint32_t i = 0; i < names.units.size(); ++i) {
    for (std::uint32_t at = names.units[i].first; at < names.units[i].last; ++at) names.of_word[at] = i;
  }
  return names;
}

}  // namespace actorgraph
