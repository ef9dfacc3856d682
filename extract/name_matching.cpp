#include "extract/name_matching.hpp"

#include <algorithm>

#include "extract/noun_classes.hpp"

namespace actorgraph {
namespace {

using Words = std::vector<std::string>;

bool is_small(std::string_view word) {
  return word == "of" || word == "the" || word == "for" || word == "and" || word == "on" || word == "in" ||
         word == "&" || word == "de" || word == "to";
}

Words content(const Words& words) {
  Words kept;
  std::ranges::copy_if(words, std::back_inserter(kept), [](const std::string& w) { return !is_small(w); });
  return kept;
}

/// What a body is: "commission" of "European Commission", "court" of "Court of Session".
std::string_view head_of_name(const Words& name) {
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (name[i] == "of" || name[i] == "for" || name[i] == "on" || name[i] == "in" || name[i] == "and" ||
        name[i] == "to")
      return name[i - 1];
  }
  return name.empty() ? std::string_view{} : std::string_view(name.back());
}

/// "j" for "john", "jon" for "jon": an initial fits what it begins.
bool given_fits(const std::string& a, const std::string& b) {
  if (a == b || spelling_key(a) == spelling_key(b)) return true;
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  return false;
}

bool same_word(const std::string& a, const std::string& b) {
  return a == b || spelling_key(a) == spelling_key(b);
}

bool ends_with(const Words& longer, const Words& shorter) {
  return std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin(), same_word);
}

Words without_particle(const Words& words) {
  Words kept = words;
  while (kept.size() > 1 && is_name_particle(kept.front())) kept.erase(kept.begin());
  return kept;
}

}  // namespace

PersonFit person_fit(const Words& a, const Words& b) {
  const Words shorter = without_particle(a.size() <= b.size() ? a : b);
  const Words& longer = a.size() <= b.size() ? b : a;
  if (shorter.empty() || longer.empty()) return PersonFit::none;
  if (shorter.size() == longer.size()) {
    if (shorter.size() == 1) return same_word(shorter[0], longer[0]) ? PersonFit::full : PersonFit::none;
    bool same = same_word(shorter.back(), longer.back()) && given_fits(shorter.front(), longer.front());
    for (std::size_t i = 1; i + 1 < shorter.size(); ++i) same = same && given_fits(shorter[i], longer[i]);
    return same ? PersonFit::full : PersonFit::none;
  }
  if (ends_with(longer, shorter)) {
    // "Bush" fits "George W. Bush"; two words that end a name of three are a full name only if
    // they are not its family name: "Le Pen" is, "W. Bush" is not.
    return PersonFit::surname;
  }
  if (shorter.size() >= 2) {
    // Middle names and initials come and go.
    const bool middle = shorter.size() == 2 || given_fits(shorter[1], longer[1]);
    if (middle && given_fits(shorter.front(), longer.front()) && same_word(shorter.back(), longer.back())) {
      return PersonFit::full;
    }
    // Two family names, of which the second is left out: "Luis Suárez" for "Luis Suárez Miramontes".
    if (shorter[0] == longer[0] && shorter[1] == longer[1] && longer.size() > 2) return PersonFit::full;
    return PersonFit::none;
  }
  if (same_word(shorter[0], longer[0])) {
    return shorter[0].size() <= 4 && longer.size() <= 3 ? PersonFit::family_first : PersonFit::given;
  }
  return PersonFit::none;
}

std::string spelling_key(std::string_view folded) {
  std::string key;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const char c = folded[i];
    const char next = i + 1 < folded.size() ? folded[i + 1] : '\0';
    char put = c;
    switch (c) {
      case 'y':
      case 'j':
        put = 'i';
        break;
      case 'w':
        put = 'v';
        break;
      case 'q':
        put = 'k';
        break;
      case 'c':
        put = next == 'h' ? 'c' : 'k';
        break;
      case 'h':
        if (i > 0 && next != '\0' && std::string_view("kgdtz").find(folded[i - 1]) != std::string_view::npos)
          continue;
        break;
      case 'e':
        if ((next == 'y' || next == 'i') && i > 0) continue;
        break;
      case '\'':
        continue;
      default:
        break;
    }
    if (c == 'p' && next == 'h') {
      put = 'f';
      ++i;
    }
    if (c == 'o' && next == 'u') {
      put = 'u';
      ++i;
    }
    if (c == 'k' && next == 's') {
      put = 'x';
      ++i;
    }
    if (key.empty() || key.back() != put) key += put;
  }
  return key;
}

bool is_acronym_of(std::string_view acronym, const Words& name) {
  if (acronym.size() < 2 || name.size() < 2) return false;
  const auto initials_of = [](const Words& words) {
    std::string initials;
    for (const std::string& word : words) initials += word.front();
    return initials;
  };
  const Words kept = content(name);
  return initials_of(name) == acronym || (kept.size() > 1 && initials_of(kept) == acronym);
}

bool organisation_fits(const Words& shorter, const Words& longer) {
  const Words small = content(shorter);
  const Words large = content(longer);
  if (small.empty() || small.size() > large.size()) return false;
  if (small.size() == large.size()) return std::ranges::is_permutation(small, large);
  // "The House" is no committee of the House: a word that says what a body is has to say it of this one.
  if (small.size() == 1 && noun_class(small.front()) == NounClass::organisation)
    return head_of_name(longer) == small.front();
  if (std::equal(small.begin(), small.end(), large.begin())) return true;
  if (std::equal(small.rbegin(), small.rend(), large.rbegin())) return true;
  if (small.back() != large.back() || small.size() < 2) return false;
  std::size_t at = 0;
  for (const std::string& word : large) {
    if (at < small.size() && small[at] == word) ++at;
  }
  return at == small.size();
}

}  // namespace actorgraph
