#include "extract/engine_names.hpp"

#include <algorithm>
#include <set>
#include <string_view>

#include "extract/missed_organisations.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/trimmed_names.hpp"

namespace actorgraph {
namespace {

/// Nothing but a title: "Foreign Secretary", and "State" in "Secretary of State".
bool is_rest_of_title(const Reading& reading, const NameUnit& unit) {
  if (unit.first < reading.sentence_of(unit.first).first + 2 || reading.folded(unit.first - 1) != "of")
    return false;
  const NounClass kind = noun_class(reading.folded(unit.first - 2));
  if (kind != NounClass::leader && kind != NounClass::member) return false;
  for (std::uint32_t at = unit.first; at < unit.last; ++at) {
    if (!is_title_modifier(reading.folded(at))) return false;
  }
  return true;
}

/// Could the last word of a name be a family name? "Jordan Valley" and "Georgia Tech" are nobody. Harold
/// Jordan is somebody, but not "Paris France": the first word must be nothing but a given name.
bool is_family_name(const Reading& reading, const AliasIndex& index, std::uint32_t at, bool place_before) {
  const std::string& word = reading.folded(at);
  const NounClass kind = noun_class(word);
  if (!reading.capital(at) || reading.upper(at) || word.size() < 3 || is_thing(word) ||
      is_company_suffix(word))
    return false;
  if (kind == NounClass::organisation || kind == NounClass::place || kind == NounClass::apparatus)
    return false;
  if (is_general_word(word)) return false;
  const bool of_others = std::ranges::any_of(index.named(word), [&](std::uint32_t actor) {
    const ActorKind kind_of_actor = index.actor(actor).kind;
    return kind_of_actor != ActorKind::person && (place_before || kind_of_actor != ActorKind::state);
  });
  if (of_others) return false;
  return !word.ends_with("s'") && word.find_first_of("0123456789./@") == std::string::npos;
}

/// A word that is the name of a state, an organisation or the metonym of one.
bool is_name_of_other(const Reading& reading, const AliasIndex& index, std::uint32_t at) {
  std::uint32_t skip = 0;
  const auto match = index.longest(reading, at, skip);
  return match && std::ranges::any_of(match->meanings, [&](const AliasMeaning& meaning) {
           return index.actor(meaning.actor).kind != ActorKind::person;
         });
}

/// "Chad Miller", which the engine takes for a place: a given name and a family name.
bool is_persons_name(const Reading& reading, const AliasIndex& index, const NameUnit& unit) {
  if (unit.type == NameType::person || unit.last - unit.first < 2 || unit.last - unit.first > 3) return false;
  if (!reading.capital(unit.first) || !index.is_given_name(reading.folded(unit.first)) ||
      !is_family_name(reading, index, unit.last - 1, is_name_of_other(reading, index, unit.first))) {
    return false;
  }
  const std::string& middle = reading.folded(unit.first + 1);
  if (unit.last - unit.first == 3 && middle.size() > 1 && !index.is_given_name(middle)) return false;
  const std::string& mark = reading.marker(reading.head_of(unit.first, unit.last));
  if (unit.type == NameType::location && (mark == "in" || mark == "at" || mark == "near")) return false;
  return unit.type != NameType::other ||
         reading.relation(reading.head_of(unit.first, unit.last)) == Deprel::nsubj;
}

/// An office stands right before, with "of", "for" and an article perhaps: "Minister for".
bool follows_office(const Reading& reading, std::uint32_t at) {
  const std::uint32_t floor = reading.sentence_of(at).first;
  for (int steps = 0; steps < 6 && at > floor; ++steps) {
    const std::string& before = reading.folded(at - 1);
    if (is_office(before)) return true;
    const bool link = before == "of" || before == "for" || before == "the" || before == "and";
    if (!link && (steps == 0 || !is_title_modifier(before))) return false;  // "of Foreign Affairs of"
    --at;
  }
  return false;
}

/// Where a person begins that the engine took together with a title: "State Harold Finch" after "Secretary
/// of", "Saudi Crown Prince Faisal bin Turki".
std::uint32_t person_after_title(const Reading& reading, const AliasIndex& index, const NameUnit& unit) {
  bool office = follows_office(reading, unit.first);
  std::uint32_t at = unit.first;
  while (at + 1 < unit.last) {
    const std::string& word = reading.folded(at);
    std::uint32_t skip = 0;
    const auto listed = index.longest(reading, at, skip);
    const AliasMeaning* meaning = listed && listed->last < unit.last ? &listed->meanings.front() : nullptr;
    const ActorKind kind = meaning != nullptr ? index.actor(meaning->actor).kind : ActorKind::person;
    const bool state = kind == ActorKind::state || (kind != ActorKind::person && office &&
                                                    meaning->use == AliasUse::strong && at == unit.first);
    if (is_office(word)) {
      office = true;
    } else if (!is_title_modifier(word) && !is_title_word(word) && word != "of" && word != "for" &&
               word != "the" && word != "and" && !state) {
      // "Montana Secretary of State Ann Lee"
      const bool opens = at == unit.first && !office && reading.capital(at) && at + 3 < unit.last &&
                         is_office(reading.folded(at + 1)) && unit.type != NameType::person;
      if (!opens) break;
    }
    at = state ? listed->last : at + 1;
  }
  const std::uint32_t words = unit.last - at - (at + 1 < unit.last && reading.folded(at + 1) == "-" ? 2 : 0);
  if (!office || at == unit.first || at >= unit.last || words < 2 || words > 4 || !reading.capital(at))
    return Reading::none;
  if (reading.folded(at - 1) == "of" || reading.folded(at - 1) == "for" || reading.folded(at - 1) == "and")
    return Reading::none;
  for (std::uint32_t word = at; word < unit.last; ++word) {
    const std::string& folded = reading.folded(word);
    const bool second_half = word > at && reading.folded(word - 1) == "-";  // "Man-kei"
    if (!reading.capital(word) && !is_name_particle(folded) && folded != "-" && !second_half)
      return Reading::none;
    if (folded != "-" && reading.capital(word) && !is_family_name(reading, index, word, true) &&
        !index.is_given_name(folded) && !is_name_particle(folded) && folded.size() > 1) {
      return Reading::none;
    }
  }
  return at;
}

/// "US National Security" before "Adviser": a title's modifiers, and no organisation.
bool is_modifiers_of_title(const Reading& reading, const AliasIndex& index, const NameUnit& unit) {
  if (unit.type != NameType::organisation ||
      unit.last >= std::min(reading.sentence_of(unit.first).last, reading.size()) ||
      !is_office(reading.folded(unit.last))) {
    return false;
  }
  bool modifier = false;
  for (std::uint32_t at = unit.first; at < unit.last;) {
    std::uint32_t skip = 0;
    const auto listed = index.longest(reading, at, skip);
    // "Republican Senate Majority" before "Leader"
    const bool actor = listed && listed->last < unit.last &&
                       index.actor(listed->meanings.front().actor).kind != ActorKind::person;
    if (!actor && !is_title_modifier(reading.folded(at))) return false;
    modifier = modifier || !actor;
    at = actor ? listed->last : at + 1;
  }
  // "United States District Court" before "Judge"
  const bool body =
      unit.last - unit.first > 1 && noun_class(reading.folded(unit.last - 1)) == NounClass::organisation;
  return modifier && !body;
}

/// "US Secretary of State", "French Foreign Minister": a state and an office, and no organisation.
bool is_title_of_state(const Reading& reading, const AliasIndex& index, const NameUnit& unit) {
  if (unit.type == NameType::person) return false;
  bool state = false;
  bool office = false;
  for (std::uint32_t at = unit.first; at < unit.last;) {
    std::uint32_t skip = 0;
    const auto listed = state || office ? std::nullopt : index.longest(reading, at, skip);
    if (listed && listed->last < unit.last &&
        index.actor(listed->meanings.front().actor).kind == ActorKind::state) {
      state = true;
      at = listed->last;
      continue;
    }
    const std::string& word = reading.folded(at);
    if (!is_office(word) && !is_title_modifier(word) && !is_title_time(word) && !(office && word == "of"))
      return false;
    office = office || is_office(word);
    ++at;
  }
  return state && office;
}

/// "daily newspaper Magyar Hang", "Optika Kft": no person, whatever the engine takes it for.
bool is_company(const Reading& reading, const AliasIndex& index, const NameUnit& unit) {
  if (unit.last - unit.first > 1 &&
      one_of(reading.folded(unit.last - 1),
             {"inc", "ltd", "limited", "llc", "plc", "corp", "gmbh", "kft", "zrt", "oyj", "pty"}))
    return true;
  return unit.first > reading.sentence_of(unit.first).first && !reading.capital(unit.first - 1) &&
         !index.is_given_name(reading.folded(unit.first)) &&
         one_of(reading.folded(unit.first - 1),
                {"newspaper", "daily", "weekly", "magazine", "broadcaster", "airline", "company", "firm",
                 "retailer", "enterprise", "website", "carmaker", "manufacturer", "supermarket", "startup"});
}

/// "Georgia Tech", "Norland University": what ends so is no place.
bool is_body_named_after_place(const Reading& reading, const AliasIndex& index, const NameUnit& unit) {
  if (unit.type != NameType::location || unit.last - unit.first < 2 || !reading.capital(unit.last - 1))
    return false;
  return one_of(reading.folded(unit.last - 1),
                {"university", "college", "institute", "tech", "airlines", "airways", "party", "ministry",
                 "board", "committee", "commission", "agency", "corporation", "company", "foundation",
                 "association", "federation"}) &&
         index.named(reading.text(unit.first, unit.last)).empty();
}

/// `units` with those of `added` that do not cross them; one that covers some takes their place.
std::vector<NameUnit> with(std::vector<NameUnit> units, std::vector<NameUnit> added) {
  for (NameUnit& fresh : added) {
    const bool crosses = std::ranges::any_of(units, [&](const NameUnit& unit) {
      const bool meets = unit.first < fresh.last && fresh.first < unit.last;
      return meets && (unit.first < fresh.first || unit.last > fresh.last);
    });
    if (crosses) continue;
    std::erase_if(units,
                  [&](const NameUnit& unit) { return unit.first >= fresh.first && unit.last <= fresh.last; });
    units.push_back(std::move(fresh));
  }
  std::ranges::sort(units, {}, &NameUnit::first);
  return units;
}

}  // namespace

bool is_title_word(const std::string& folded) {
  return is_honorific(folded) || is_office(folded);
}

std::vector<NameUnit> engine_names(const Reading& reading, const AliasIndex& index) {
  std::vector<NameUnit> units;
  std::set<std::string_view> companies;  // names that are companies' in one place and so in all
  for (const Name& name : reading.analysis().names) {
    if (name.first >= reading.size() || name.first >= name.last) continue;
    NameUnit unit = trimmed_name(reading, name);
    // "… Man" + "kei Tam"
    if (unit.type == NameType::person && unit.first < unit.last &&
        unit.first > reading.sentence_of(unit.first).first + 1 && !reading.capital(unit.first) &&
        reading.folded(unit.first - 1) == "-" && reading.joined(unit.first) &&
        reading.joined(unit.first - 1) && reading.capital(unit.first - 2)) {
      unit.first -= 2;
      if (!units.empty() && units.back().last > unit.first)
        units.back().last = std::max(units.back().first, unit.first);
      if (!units.empty() && units.back().first >= units.back().last) units.pop_back();
    }
    if (unit.first >= unit.last || (!units.empty() && units.back().last > unit.first)) continue;
    if (unit.type != NameType::person && is_rest_of_title(reading, unit)) continue;
    // "Major" before "General Ann Lee"
    const bool rank = unit.last - unit.first == 1 && is_title_word(reading.folded(unit.first)) &&
                      unit.last < std::min(reading.sentence_of(unit.first).last, reading.size()) &&
                      is_title_word(reading.folded(unit.last)) && reading.capital(unit.last);
    if (rank) continue;
    if (is_modifiers_of_title(reading, index, unit) || is_title_of_state(reading, index, unit)) continue;
    if (const std::uint32_t person = person_after_title(reading, index, unit); person != Reading::none) {
      unit.first = person;
      unit.type = NameType::person;
    }
    // "Syria Nikos" + "Vlahos"
    if (unit.type == NameType::person && !units.empty() && units.back().last == unit.first &&
        units.back().type != NameType::person && units.back().last - units.back().first >= 2 &&
        index.is_given_name(reading.folded(unit.first - 1)) && unit.last - unit.first == 1) {
      --unit.first;
      --units.back().last;
    }
    if (unit.type == NameType::person && is_company(reading, index, unit)) {
      unit.type = NameType::organisation;
      companies.insert(reading.text(unit.first, unit.last));
    }
    if (is_persons_name(reading, index, unit)) unit.type = NameType::person;
    if (is_body_named_after_place(reading, index, unit)) unit.type = NameType::organisation;
    const bool honorific = unit.first > reading.sentence_of(unit.first).first &&
                           unit.last - unit.first == 1 && is_honorific(reading.folded(unit.first - 1));
    if (honorific) unit.type = NameType::person;
    units.push_back(std::move(unit));
  }
  for (NameUnit& unit : units)
    if (unit.type == NameType::person && companies.contains(reading.text(unit.first, unit.last)))
      unit.type = NameType::organisation;
  auto missed = missed_organisations(reading, units);
  return with(std::move(units), std::move(missed));
}

}  // namespace actorgraph
