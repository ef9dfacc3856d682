#include "extract/split_names.hpp"

#include <algorithm>
#include <optional>

#include "extract/noun_classes.hpp"

namespace actorgraph {
namespace {

/// The listed name that begins at `first` and ends at `last`, if there is one.
std::optional<AliasMatch> listed_at(const Reading& reading, const AliasIndex& index, std::uint32_t first,
                                    std::uint32_t last) {
  std::uint32_t skip = 0;
  const auto match = index.longest(reading, first, skip);
  if (!match || match->first != first || match->last != last) return std::nullopt;
  return match;
}

NameUnit part_of(const Reading& reading, const AliasIndex& index, const NameUnit& whole, std::uint32_t first,
                 std::uint32_t last) {
  NameUnit part{first, last, whole.type, whole.engine, {}, {}};
  if (const auto match = listed_at(reading, index, first, last)) {
    part.meanings = match->meanings;
    return part;
  }
  for (const AliasMatch& inner : whole.inner) {
    if (inner.first >= first && inner.last <= last) part.inner.push_back(inner);
  }
  return part;
}

/// Where "NATO's Relief Force", "the Army's 3rd Brigade" has its "'s", if it is two names.
std::uint32_t owner_mark(const Reading& reading, const AliasIndex& index, const NameUnit& unit) {
  if (unit.type != NameType::organisation || !unit.meanings.empty()) return Reading::none;
  for (std::uint32_t at = unit.first + 1; at + 1 < unit.last; ++at) {
    if (reading.folded(at) != "'s") continue;
    const bool digits = reading.text(at + 1).find_first_of("0123456789") == 0;
    if (!reading.capital(at + 1) && !digits) continue;
    if (is_thing(reading.folded(unit.last - 1))) continue;
    const auto match = listed_at(reading, index, unit.first, at);
    const bool listed = match && index.actor(match->meanings.front().actor).kind != ActorKind::person;
    const NounClass kind = noun_class(reading.folded(unit.first));
    const bool body =
        at == unit.first + 1 && (kind == NounClass::organisation || kind == NounClass::apparatus);
    if (listed || body) return at;
  }
  return Reading::none;
}

bool is_initials(const Reading& reading, std::uint32_t at) {
  return reading.upper(at) && reading.text(at).size() >= 2 &&
         reading.text(at).find_first_of("0123456789") == std::string_view::npos;
}

/// Does the word stand elsewhere as a name of its own?
bool stands_alone(const std::vector<NameUnit>& units, const Reading& reading, std::string_view text) {
  return std::ranges::any_of(units, [&](const NameUnit& unit) {
    return unit.last - unit.first == 1 && reading.text(unit.first) == text;
  });
}

/// "PKK-YPG", where both are names.
bool is_pair(const Reading& reading, const AliasIndex& index, const std::vector<NameUnit>& units,
             const NameUnit& unit) {
  if (unit.last - unit.first != 3 || !unit.meanings.empty() || reading.folded(unit.first + 1) != "-")
    return false;
  const auto known = [&](std::uint32_t at) {
    return is_initials(reading, at) &&
           (listed_at(reading, index, at, at + 1) || stands_alone(units, reading, reading.text(at)));
  };
  return known(unit.first) && known(unit.first + 2);
}

/// "Senate and House": two bodies in one name.
bool is_two_bodies(const Reading& reading, const NameUnit& unit) {
  return unit.last - unit.first == 3 && unit.meanings.empty() && unit.type == NameType::organisation &&
         reading.folded(unit.first + 1) == "and" && reading.capital(unit.first) &&
         reading.capital(unit.first + 2) &&
         noun_class(reading.folded(unit.first)) == NounClass::organisation &&
         noun_class(reading.folded(unit.first + 2)) == NounClass::organisation;
}

/// "HDT" right before "Optics Limited".
bool goes_on(const Reading& reading, const NameUnit& before, const NameUnit& unit) {
  return before.last == unit.first && before.meanings.empty() && unit.meanings.empty() &&
         before.type == NameType::organisation && unit.type == NameType::organisation &&
         before.last - before.first == 1 && reading.sentence(before.first) == reading.sentence(unit.first) &&
         is_company_suffix(reading.folded(unit.last - 1));
}

/// "Democrat Ann Lee", "Republicans Ann Lee": a party before a person's name.
bool begins_with_party(const Reading& reading, const AliasIndex& index, const std::vector<NameUnit>& units,
                       const NameUnit& unit) {
  if (unit.last - unit.first < 2 || !unit.meanings.empty() || unit.type != NameType::person) return false;
  const auto match = listed_at(reading, index, unit.first, unit.first + 1);
  if (!match || index.actor(match->meanings.front().actor).kind != ActorKind::organisation ||
      match->meanings.front().use == AliasUse::strong || match->meanings.front().use == AliasUse::never) {
    return false;
  }
  // "Democrat Lee" only if somebody is called Lee.
  return unit.last - unit.first > 2 || std::ranges::any_of(units, [&](const NameUnit& other) {
    return other.last - other.first > 1 && other.type == NameType::person &&
           reading.text(other.last - 1) == reading.text(unit.last - 1) &&
           reading.text(other.first) != reading.text(unit.first);
  });
}

}  // namespace

void split_and_join_names(const Reading& reading, const AliasIndex& index, std::vector<NameUnit>& units) {
  std::vector<NameUnit> made;
  made.reserve(units.size());
  for (const NameUnit& unit : units) {
    if (const std::uint32_t mark = owner_mark(reading, index, unit); mark != Reading::none) {
      made.push_back(part_of(reading, index, unit, unit.first, mark));
      made.push_back(part_of(reading, index, unit, mark + 1, unit.last));
    } else if (is_pair(reading, index, units, unit) || is_two_bodies(reading, unit)) {
      made.push_back(part_of(reading, index, unit, unit.first, unit.first + 1));
      made.push_back(part_of(reading, index, unit, unit.first + 2, unit.last));
    } else if (begins_with_party(reading, index, units, unit)) {
      made.push_back(part_of(reading, index, unit, unit.first, unit.first + 1));
      made.push_back(part_of(reading, index, unit, unit.first + 1, unit.last));
    } else if (!made.empty() && goes_on(reading, made.back(), unit)) {
      made.back().last = unit.last;
    } else {
      made.push_back(unit);
    }
  }
  units = std::move(made);
}

}  // namespace actorgraph
