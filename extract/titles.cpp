#include "extract/titles.hpp"

#include <algorithm>

#include "extract/one_of.hpp"

namespace actorgraph {
namespace {

bool is_link(const std::string& folded) {
  return folded == "of" || folded == "for" || folded == "to" || folded == "at" || folded == "in";
}

/// "(MP)" between a title and a name.
std::uint32_t before_brackets(const Reading& reading, std::uint32_t at, std::uint32_t floor) {
  if (at > floor && reading.folded(at - 1) == ")") {
    for (std::uint32_t i = at - 1; i > floor && i + 6 > at; --i) {
      if (reading.folded(i) == "(") return i;
    }
  }
  return at;
}

bool is_modifier(const Reading& reading, std::uint32_t at) {
  const std::string& word = reading.folded(at);
  if (is_title_modifier(word) || is_title_time(word) || is_office(word) || word == "-" ||
      noun_class(word) == NounClass::person) {
    return true;
  }
  const Upos upos = reading.upos(at);
  if (upos != Upos::adj && upos != Upos::noun && upos != Upos::propn) return false;
  const Deprel relation = reading.relation(at);
  return relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nmod_desc ||
         relation == Deprel::flat || relation == Deprel::nmod_unmarked;
}

/// How far to the left the modifiers of a title reach that ends before `end`.
std::uint32_t leftmost(const Reading& reading, const Names& names, std::uint32_t end, std::uint32_t floor,
                       bool plural) {
  std::uint32_t first = end;
  while (first > floor && end - first < 16) {
    const std::uint32_t at = first - 1;
    const std::string& word = reading.folded(at);
    if (const NameUnit* unit = names.at(at)) {
      // A person's name ends a title, but in "Merkel's spokesman".
      if (unit->type == NameType::person && unit->meanings.empty() &&
          (first >= end || reading.folded(first) != "'s")) {
        break;
      }
      first = unit->first;
    } else if (word == "'s" || word == "'") {
      if (at == floor || names.at(at - 1) == nullptr) break;
      first = at;
    } else if (word == "of" || word == "to" || word == "for") {
      // "Secretary of State", "ambassador to the United Nations": an office has to stand before.
      if (at == floor || !is_office(reading.folded(at - 1))) break;
      first = at;
    } else if (word == "the") {
      // "a spokesman for the governor": the governor is somebody else.
      if (at == floor || first == end || !is_link(reading.folded(at - 1)) || at < floor + 2 ||
          !is_office(reading.folded(at - 2)))
        break;
      first = at;
    } else if (word == "and" || word == ",") {
      // "Russian and Chinese ministers", "trade and industry minister"
      if (at == floor || first >= end || (word == "," && !plural)) break;
      const bool units = names.at(at - 1) != nullptr && names.at(first) != nullptr &&
                         names.at(at - 1)->type != NameType::person;
      const bool offices = word == "and" && names.at(at - 1) == nullptr &&
                           is_office(reading.folded(at - 1)) &&
                           one_of(reading.folded(first),
                                  {"ceo", "director", "chairman", "chairwoman", "chair", "founder", "owner",
                                   "editor", "chief", "executive", "managing", "creative", "artistic"});
      const bool words = word == "and" && names.at(at - 1) == nullptr &&
                         is_title_modifier(reading.folded(at - 1)) &&
                         is_title_modifier(reading.folded(first)) && !is_office(reading.folded(at - 1));
      if (!units && !words && !offices) break;
      first = at;
    } else if (word == ")" && first < end && before_brackets(reading, first, floor) < at &&
               names.at(before_brackets(reading, first, floor) - 1) != nullptr) {
      first = before_brackets(reading, first, floor);  // "Labour Council (LC) head"
    } else if (is_modifier(reading, at)) {
      first = at;
    } else {
      break;
    }
  }
  return first;
}

void set_time(Title& title, const std::string& word) {
  if (word == "former" || word == "ex" || word == "late" || word == "onetime" || word == "one-time") {
    title.time = TitleTime::former;
  } else if (word == "then") {
    title.time = TitleTime::then;
  } else if (word == "acting" || word == "interim" || word == "caretaker") {
    title.time = TitleTime::acting;
  } else if (word == "elect" || word == "designate" || word == "incoming") {
    title.time = TitleTime::elect;
  }
}

/// Is the unit at `at` only part of a compound: "Moscow-based", "pro-Russian"?
bool hyphenated(const Reading& reading, const NameUnit& unit) {
  const bool after = unit.last + 1 < reading.size() && reading.folded(unit.last) == "-" &&
                     reading.joined(unit.last) && reading.upos(unit.last + 1) == Upos::verb;
  const bool before = unit.first > 1 && reading.folded(unit.first - 1) == "-" && reading.joined(unit.first) &&
                      !reading.capital(unit.first - 2);
  return after || before;
}

/// Found as an organisation, or listed under this name.
bool is_organisation(const NameUnit& unit) {
  return unit.type == NameType::organisation ||
         (!unit.meanings.empty() && unit.meanings.front().use == AliasUse::strong &&
          unit.type != NameType::location);
}

/// Listed by an adjective and no place: "Democratic".
bool is_party(const NameUnit& unit) {
  return !unit.meanings.empty() && unit.meanings.front().use == AliasUse::adjective &&
         unit.type != NameType::location && !unit.place;
}

void read_parts(const Reading& reading, const Names& names, Title& title, std::uint32_t right) {
  title.noun_class = noun_class(reading.folded(title.noun));
  const auto append = [&](std::uint32_t at) {
    if (!title.key.empty()) title.key += ' ';
    title.key += reading.folded(at);
  };
  for (std::uint32_t at = title.first; at < title.noun; ++at) {
    const std::string& word = reading.folded(at);
    if (const NameUnit* unit = names.at(at)) {
      if (!hyphenated(reading, *unit) && (title.owners.empty() || title.owners.back() != names.of_word[at])) {
        title.owners.push_back(names.of_word[at]);
      }
      at = unit->last - 1;
      title.bound = title.bound || (at + 1 < title.noun && reading.folded(at + 1) == "'s");
    } else if (is_title_time(word)) {
      set_time(title, word);
    } else if (word == "and" && at > title.first && is_office(reading.folded(at - 1))) {
      title.key.clear();  // "president and chief executive": the last
    } else if (reading.upos(at) != Upos::det && word != "-" && word != "'s" && word != "'" && word != "," &&
               word != "(" && word != ")") {
      append(at);
    }
  }
  append(title.noun);
  const std::size_t office = title.key.size();
  title.gender = gender_of_noun(reading.folded(title.noun));
  std::string link;
  const auto of_place = [&](std::uint32_t at) {
    std::uint32_t before = at - 1;
    if (reading.upos(before) == Upos::det) --before;
    return before > title.noun + 1 && reading.folded(before) == "of" &&
           noun_class(reading.folded(before - 1)) == NounClass::place;
  };
  for (std::uint32_t at = title.noun + 1; at < right; ++at) {
    const std::string& word = reading.folded(at);
    if (is_link(word)) link = word;
    if (const NameUnit* unit = names.at(at)) {
      if (hyphenated(reading, *unit)) {
        at = unit->last + 1;
        continue;
      }
      if (link == "to" || (link == "in" && !title.owners.empty())) {
        title.host = names.of_word[at];
      } else if (title.owners.empty() || reading.folded(at - 1) == "'s" || of_place(at) ||
                 (link == "of" && is_organisation(*unit))) {
        // "Oslo director of Amnesty International": Oslo only tells where. "spokesman for France's Council"
        if (!title.owners.empty()) title.key.resize(office);
        // "Democratic Speaker of the House": the party too
        const bool party = link == "of" && title.owners.size() == 1 &&
                           title.owners.front() < names.of_word[at] &&
                           names.units[title.owners.front()].last <= title.noun &&
                           is_party(names.units[title.owners.front()]);
        if (!party) title.owners.clear();
        title.owners.push_back(names.of_word[at]);
        title.bound = title.bound || link == "of" || link == "for" || link == "at";
      }
      at = unit->last - 1;
    } else if (is_title_time(word)) {
      set_time(title, word);
    } else if (word != "the" && word != "-" && reading.upos(at) != Upos::det && word != "(" && word != ")") {
      append(at);
    }
  }
  // "of", "for" at the end belonged to a name.
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view end : {" of", " for", " to", " at", " in"}) {
      if (!title.key.ends_with(end)) continue;
      title.key.resize(title.key.size() - end.size());
      cut = true;
    }
  }
}

/// "director of global news for Alba": the "for" that tells for whom, after plain words; none if there is
/// none.
std::uint32_t second_link(const Reading& reading, const Names& names, std::uint32_t next, std::uint32_t end) {
  for (std::uint32_t at = next; at + 1 < end && at < next + 5; ++at) {
    if (names.at(at) != nullptr || is_office(reading.folded(at))) return Reading::none;
    if (at > next &&
        (reading.folded(at) == "of" || reading.folded(at) == "for" || reading.folded(at) == "at")) {
      std::uint32_t after = at + 1;
      if (after + 1 < end && reading.upos(after) == Upos::det) ++after;
      return names.at(after) != nullptr ? at : Reading::none;
    }
    if (reading.upos(at) != Upos::noun && reading.upos(at) != Upos::adj && reading.upos(at) != Upos::propn)
      return Reading::none;
  }
  return Reading::none;
}

/// "of France's Labour Council", "for the Lee administration's Ministry of Trade": the last of the names.
/// "of the Chilean town of Lota": the town.
const NameUnit* town_of(const Reading& reading, const Names& names, const NameUnit* unit, std::uint32_t end) {
  if (unit == nullptr) return unit;
  std::uint32_t at = unit->last;
  while (at < end && at < unit->last + 2 && reading.upos(at) == Upos::adj) ++at;
  if (at + 2 >= end || noun_class(reading.folded(at)) != NounClass::place || reading.folded(at + 1) != "of")
    return unit;
  std::uint32_t name = at + 2;
  if (reading.upos(name) == Upos::det && name + 1 < end) ++name;
  return names.at(name) != nullptr ? names.at(name) : unit;
}

const NameUnit* possessed(const Reading& reading, const Names& names, const NameUnit* unit,
                          std::uint32_t end) {
  for (int steps = 0; unit != nullptr && steps < 2; ++steps) {
    std::uint32_t at = unit->last;
    if (at + 2 < end && noun_class(reading.folded(at)) == NounClass::apparatus) ++at;
    if (at + 1 >= end || reading.folded(at) != "'s" || names.at(at + 1) == nullptr) break;
    unit = names.at(at + 1);
  }
  return unit;
}

/// The end of "of the Labour Party", "of State", "for foreign affairs" after an office.
/// The name at `bearer` is nobody's owner.
std::uint32_t right_of(const Reading& reading, const Names& names, std::uint32_t noun,
                       std::uint32_t bearer = Reading::none) {
  const std::uint32_t end = std::min(reading.sentence_of(noun).last, reading.size());
  std::uint32_t at = noun + 1;
  if (at + 1 < end && reading.folded(at) == "-" &&
      (reading.folded(at + 1) == "elect" || reading.folded(at + 1) == "designate")) {
    at += 2;
  }
  std::uint32_t right = at;
  for (int links = 0; links < 2 && at + 1 < end && is_link(reading.folded(at)); ++links) {
    std::uint32_t next = at + 1;
    if (next < end && reading.upos(next) == Upos::det) ++next;
    while (next < end && names.at(next) == nullptr && is_title_modifier(reading.folded(next)) &&
           noun_class(reading.folded(next)) != NounClass::leader) {
      ++next;
    }
    // "of Lota-based Globeword": the place only tells where
    if (const NameUnit* where = names.at(next);
        where != nullptr && hyphenated(reading, *where) && where->last + 2 < end)
      next = where->last + 2;
    // "a spokesman for President Ann Lee"
    const bool served =
        serves_person(reading.folded(noun), "") && one_of(reading.folded(at), {"for", "to", "of"});
    std::uint32_t named = next;
    while (served && named + 1 < end && named < next + 5 && names.at(named) == nullptr &&
           (is_office(reading.folded(named)) || is_title_modifier(reading.folded(named)) ||
            is_title_time(reading.folded(named))))
      ++named;
    const bool person = served && names.at(named) != nullptr && names.at(named)->type == NameType::person &&
                        named != bearer && (named == next || is_office(reading.folded(named - 1)));
    if (person) next = named;
    const NameUnit* unit = next < end ? names.at(next) : nullptr;
    if (unit == nullptr && links == 0) {
      if (const std::uint32_t second = second_link(reading, names, next, end); second != Reading::none) {
        at = second;
        continue;
      }
    }
    unit = town_of(reading, names, possessed(reading, names, unit, end), end);
    if (unit != nullptr && (person || !(unit->type == NameType::person && unit->meanings.empty()))) {
      right = at = unit->last;
    } else if (reading.folded(at) != "in" && reading.folded(at) != "at" && next > at + 1 &&
               names.at(next - 1) == nullptr && reading.upos(next - 1) != Upos::det) {
      right = at = next;
    } else {
      break;
    }
  }
  return right;
}

}  // namespace

bool serves_person(std::string_view noun, std::string_view key) {
  return one_of(noun, {"spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "adviser", "advisor",
                       "aide", "envoy", "representative", "strategist", "deputy", "solicitor"}) ||
         key.ends_with("chief of staff") || key.ends_with("campaign manager") ||
         key.ends_with("campaign chairman") || key.ends_with("press secretary") ||
         key.ends_with("private secretary");
}

std::string_view force_in(std::string_view title) {
  while (title.find(' ') != std::string_view::npos) {
    const std::string_view word = title.substr(0, title.find(' '));
    if (one_of(word, {"police", "army", "navy"})) return word;
    if (!one_of(word, {"senior", "chief", "deputy", "top", "assistant", "local", "provincial", "district",
                       "regional", "state", "national", "city", "federal"}))
      return {};
    title.remove_prefix(word.size() + 1);
  }
  return {};
}

Title title_before(const Reading& reading, const Names& names, std::uint32_t name) {
  Title title;
  const std::uint32_t floor = reading.sentence_of(name).first;
  std::uint32_t end = name;
  while (end > floor && (reading.folded(end - 1) == "\"" || reading.text(end - 1) == "“")) --end;
  end = before_brackets(reading, end, floor);
  // "the adviser to Ann Lee": that is somebody else's office.
  if (end > floor && (is_link(reading.folded(end - 1)) || reading.folded(end - 1) == "the")) return title;
  std::uint32_t first = leftmost(reading, names, end, floor, false);
  // The office is the last one before the name, or the one that "of …" belongs to.
  std::uint32_t noun = Reading::none;
  std::uint32_t honorific = Reading::none;
  for (std::uint32_t at = first; at < end; ++at) {
    if (names.at(at) != nullptr) continue;
    const std::string& word = reading.folded(at);
    if (is_honorific(word)) honorific = at;
    const bool office = is_office(word) || noun_class(word) == NounClass::person;
    if (!office) continue;
    const bool inside_link =
        noun != Reading::none &&
        std::any_of(reading.analysis().words.begin() + noun + 1, reading.analysis().words.begin() + at,
                    [](const Word& w) { return w.upos == Upos::adp; });
    if (!inside_link) noun = at;
  }
  if (noun == Reading::none) {
    if (honorific == Reading::none || honorific + 1 != end) return title;
    title.first = honorific;
    title.last = name;
    title.noun = honorific;
    title.gender = gender_of_noun(reading.folded(honorific));
    return title;
  }
  const bool ends_in_office = noun + 1 == end || (honorific != Reading::none && honorific + 1 == end);
  const bool ends_in_link = right_of(reading, names, noun, name) >= end;
  if (!ends_in_office && !ends_in_link) return title;
  // What stands before an article inside of it is no part: "told the president", kept out above.
  title.first = first;
  title.last = name;
  title.noun = noun;
  read_parts(reading, names, title, end);
  if (title.gender == Gender::none && honorific != Reading::none) {
    title.gender = gender_of_noun(reading.folded(honorific));
  }
  return title;
}

Title title_at(const Reading& reading, const Names& names, std::uint32_t noun) {
  Title title;
  const std::uint32_t floor = reading.sentence_of(noun).first;
  title.first = leftmost(reading, names, noun, floor, reading.folded(noun).ends_with('s'));
  title.noun = noun;
  title.last = right_of(reading, names, noun);
  read_parts(reading, names, title, title.last);
  return title;
}

}  // namespace actorgraph
