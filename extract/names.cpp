#include "extract/names.hpp"

#include <algorithm>
#include <string_view>

#include "extract/engine_names.hpp"
#include "extract/noun_classes.hpp"
#include "extract/place_names.hpp"
#include "extract/repeated_names.hpp"
#include "extract/split_names.hpp"

namespace actorgraph {
namespace {

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
    const bool adjacent = before != nullptr && before->last == unit.first &&
                          before->last - before->first == 1 && unit.last - unit.first == 1 &&
                          reading.sentence(before->first) == reading.sentence(unit.first);
    // "Harold" + "Jordan"
    if (adjacent && before->type == NameType::person && before->meanings.empty() &&
        index.is_given_name(reading.folded(before->first)) && reading.head(unit.first) == before->first &&
        of_kind(index, unit.meanings, ActorKind::state)) {
      before->last = unit.last;
      continue;
    }
    if (adjacent && unit.type == NameType::person && unit.meanings.empty() &&
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

/// "WHO WANTS TO HELP": where all is in capitals, "WHO" and "US" are words.
bool is_shouted(const Reading& reading, const AliasMatch& match) {
  if (match.last - match.first > 1 || !reading.upper(match.first)) return false;
  const Sentence& sentence = reading.sentence_of(match.first);
  std::uint32_t words = 0;
  std::uint32_t upper = 0;
  for (std::uint32_t at = sentence.first; at < std::min(sentence.last, reading.size()); ++at) {
    if (reading.folded(at).size() < 2 || reading.upos(at) == Upos::punct || reading.upos(at) == Upos::num)
      continue;
    ++words;
    upper += reading.upper(at) ? 1 : 0;
  }
  return words >= 4 && upper * 5 >= words * 4;
}

/// "The Kurds", "Democrats": who many are, and no organisation.
bool is_people(const KnownActor& actor) { return actor.kind == ActorKind::group && !actor.demonyms.empty(); }

}  // namespace

Names find_names(const Reading& reading, const AliasIndex& index) {
  std::vector<NameUnit> engine = engine_names(reading, index);
  Names names;
  std::size_t next = 0;  // the first engine name that may still meet a match
  const auto put = [&](NameUnit unit) {
    if (names.units.empty() || names.units.back().last <= unit.first) names.units.push_back(std::move(unit));
  };
  for (AliasMatch& match : index.find(reading)) {
    if (is_shouted(reading, match) && reading.folded(match.first).size() <= 4) continue;
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
      // The listed name wins; what the engine's has besides is dropped, but for listed names before it.
      if (inside)
        for (AliasMatch& before : name.inner)
          if (before.last <= match.first)
            put(NameUnit{before.first, before.last, NameType::other, false, std::move(before.meanings), {}});
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
  split_and_join_names(reading, index, names.units);
  mark_places(reading, index, names.units);
  add_employers(reading, names.units);
  add_missed_names(reading, names.units);
  split_and_join_names(reading, index, names.units);  // "HDT" is known only now
  add_introduced_acronyms(reading, names.units);
  names.of_word.assign(reading.size(), Reading::none);
  for (std::uint32_t i = 0; i < names.units.size(); ++i) {
    for (std::uint32_t at = names.units[i].first; at < names.units[i].last; ++at) names.of_word[at] = i;
  }
  return names;
}

std::vector<Name> listed_and_found_names(const Reading& reading, const AliasIndex& index) {
  std::vector<Name> names;
  for (const NameUnit& unit : find_names(reading, index).units) {
    Name name{unit.first, unit.last, unit.type};
    const bool strong = !unit.meanings.empty() && unit.meanings.front().use == AliasUse::strong;
    const bool listed = !unit.meanings.empty() || unit.place;
    if (!unit.engine && !unit.meanings.empty() && !strong) continue;
    if (!unit.engine && !listed && is_thing(reading.folded(unit.last - 1))) continue;
    // "the Iraqi military", "mainland China", "Buddhists": more or less than what annotations call a name.
    const bool whole = reading.capital(unit.first) && reading.capital(unit.last - 1);
    const bool people = strong && is_people(index.actor(unit.meanings.front().actor));
    if (listed && (!whole || people)) {
      for (const Name& own : reading.analysis().names) {
        if (own.first >= unit.first && own.last <= unit.last) names.push_back(own);
      }
      continue;
    }
    // The engine's span, with its article, where it is the same name.
    for (const Name& own : reading.analysis().names) {
      if (own.first + 1 == name.first && own.last == name.last && reading.folded(own.first) == "the")
        name.first = own.first;
    }
    if (strong) {
      const ActorKind kind = index.actor(unit.meanings.front().actor).kind;
      name.type = kind == ActorKind::person  ? NameType::person
                  : kind == ActorKind::state ? NameType::location
                                             : NameType::organisation;
    }
    names.push_back(name);
  }
  return names;
}

}  // namespace actorgraph
