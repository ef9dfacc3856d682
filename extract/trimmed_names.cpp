#include "extract/trimmed_names.hpp"

#include <algorithm>

#include "extract/engine_names.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {
namespace {

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

/// "Member of Parliament", "Democratic Speaker of the House" are an office in one: where the body's name
/// begins.
std::uint32_t after_office_of(const Reading& reading, const NameUnit& unit) {
  for (std::uint32_t at = unit.first; at + 2 < unit.last && at < unit.first + 2; ++at) {
    const std::string& word = reading.folded(at);
    const NounClass kind = noun_class(word);
    const bool crown = one_of(word, {"prince", "princess", "king", "queen", "emperor", "sultan", "emir"});
    const bool office = kind == NounClass::member || (kind == NounClass::leader && !crown);
    if (!office || reading.folded(at + 1) != "of") continue;
    const bool the = at + 3 < unit.last && reading.folded(at + 2) == "the";
    return at + (the ? 3 : 2);
  }
  return unit.first;
}

/// "Committee on Ways" + "and Means", "Department of Health" + "and Welfare"
bool goes_on_with_and(const Reading& reading, const NameUnit& unit, std::uint32_t end) {
  if (unit.last + 1 >= end || reading.folded(unit.last) != "and" || !reading.capital(unit.last + 1) ||
      reading.upper(unit.last + 1) || unit.last - unit.first < 3) {
    return false;
  }
  const std::string& link = reading.folded(unit.last - 2);
  const std::string& next = reading.folded(unit.last + 1);
  const bool body = one_of(reading.folded(unit.last - 3),
                           {"committee", "department", "ministry", "subcommittee", "office", "institute",
                            "centre", "center", "agency", "bureau", "commission", "council", "school"});
  const bool follows = unit.last + 2 < end && reading.capital(unit.last + 2);
  return body && (link == "on" || link == "of" || link == "for") && !follows && !is_title_word(next) &&
         noun_class(next) != NounClass::organisation &&
         std::ranges::none_of(reading.analysis().names,
                              [&](const Name& name) { return name.first == unit.last + 1; });
}

}  // namespace

NameUnit trimmed_name(const Reading& reading, const Name& name) {
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
    // "Longtime", "Former" at the beginning of a sentence.
    while (unit.first + 1 < unit.last && is_title_time(reading.folded(unit.first))) ++unit.first;
    // "Jim) Hedges", "Mafia don Bo Ray"
    bool opened = false;
    for (std::uint32_t at = unit.first; at + 1 < unit.last; ++at) {
      const std::string& word = reading.folded(at);
      opened = opened || word == "(";
      const bool common = at > unit.first && !reading.capital(at) && reading.upos(at) == Upos::noun &&
                          !reading.joined(at) && !is_name_particle(word) && reading.capital(at + 1);
      if ((!opened && word == ")") || common) unit.first = at + 1;
    }
    // "Rashid wept" is Rashid.
    while (unit.last > unit.first + 1 && !reading.capital(unit.last - 1) && !reading.joined(unit.last - 1) &&
           !is_name_particle(reading.folded(unit.last - 1)) &&
           !is_name_suffix(reading.folded(unit.last - 1)) && reading.capital(unit.first)) {
      --unit.last;
    }
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
    unit.first = after_office_of(reading, unit);
    // "Alba ship Northern Star": the ship is no body.
    for (std::uint32_t at = unit.first + 1; at + 1 < unit.last; ++at)
      if (!reading.capital(at) &&
          one_of(reading.folded(at), {"ship", "vessel", "boat", "satellite", "rocket"}))
        unit.last = at;
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
    if (goes_on_with_and(reading, unit, end)) unit.last += 2;
    while (unit.last > unit.first + 1 &&
           (reading.folded(unit.last - 1) == "of" || reading.folded(unit.last - 1) == "and" ||
            reading.folded(unit.last - 1) == "the")) {
      --unit.last;
    }
  }
  if (unit.type == NameType::person || unit.type == NameType::organisation) {
    while (unit.last + 1 < end && reading.folded(unit.last) == "-" && reading.joined(unit.last) &&
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

}  // namespace actorgraph
