#include "language/lemmas.hpp"

#include <algorithm>
#include <array>

#include "language/lemma_exceptions.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }
bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }

std::string with(std::string_view stem, std::string_view ending) { return std::string(stem).append(ending); }

template <std::size_t size>
bool ends_with_any(std::string_view word, const std::array<std::string_view, size>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

// The number of groups of vowels: about the number of syllables.
int vowel_groups(std::string_view word) {
  int groups = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0);
    const bool before = i > 0 && (is_vowel(word[i - 1]) || (word[i - 1] == 'y' && i > 1));
    groups += vowel && !before ? 1 : 0;
  }
  return groups;
}

// Stems of several syllables that end in one vowel and one consonant: after these a silent e is lost,
// after others ("visit", "offer") there was none.
bool ends_like_a_long_vowel(std::string_view stem) {
  constexpr std::array<std::string_view, 25> endings = {"at", "ut", "ot", "ur", "ir", "ar", "in", "um", "om",
                                                        "ad", "ed", "id", "od", "ud", "ib", "ob", "ak", "ek",
                                                        "ik", "ok", "uk", "ap", "yp", "yt", "yd"};
  constexpr std::array<std::string_view, 2> others = {"lot", "vot"};
  return ends_with_any(stem, endings) && !ends_with_any(stem, others);
}

// The same for stems that end in l: "handl", "schedul", "fil", but not "appeal", "crawl", "control".
bool has_silent_e_after_l(std::string_view stem) {
  const char before = stem[stem.size() - 2];
  if (is_consonant(before) && before != 'y') return before != 'l' && before != 'r' && before != 'w';
  if (stem.size() > 2 && is_vowel(stem[stem.size() - 3])) return false;
  return before == 'y' || before == 'u' || before == 'i' || (before == 'o' && !stem.ends_with("rol"));
}

// Does a verb that loses its silent e before -ed and -ing leave this stem behind?
bool has_silent_e(std::string_view stem) {
  const StemEnding known = stem_ending(stem);
  if (known != StemEnding::by_rule) return known == StemEnding::silent_e;
  if (stem.size() < 2 || is_vowel(stem.back())) return stem.ends_with('u') && stem.size() > 1;
  constexpr std::array<std::string_view, 14> always = {"c",  "v",  "u",  "z",   "rg",  "dg",  "ag",
                                                       "eg", "ig", "og", "uad", "iat", "uat", "lg"};
  constexpr std::array<std::string_view, 8> never = {"tz", "zz", "ss", "h", "w", "x", "y", "f"};
  if (ends_with_any(stem, never)) return false;
  if (ends_with_any(stem, always) || stem.ends_with('s')) return true;
  if (stem.ends_with('l')) return has_silent_e_after_l(stem);
  const char before = stem[stem.size() - 2];
  if (is_consonant(before) && before != 'y') return false;
  const bool two_vowels = stem.size() > 2 && is_vowel(stem[stem.size() - 3]);
  if (two_vowels && !stem.substr(0, stem.size() - 2).ends_with("qu")) return false;  // "requir" has one
  return vowel_groups(stem) == 1 || ends_like_a_long_vowel(stem);
}

// The verb of a form without its -ed or -ing.
std::string verb_of_stem(std::string_view stem) {
  if (stem.size() < 2) return std::string(stem);
  const char last = stem.back();
  const bool doubled = stem.size() > 2 && last == stem[stem.size() - 2] && is_consonant(last);
  if (doubled && last != 's' && last != 'f' && last != 'z' && !keeps_double(stem)) {
    return std::string(stem.substr(0, stem.size() - 1));
  }
  return has_silent_e(stem) && !doubled ? with(stem, "e") : std::string(stem);
}

bool has_vowel(std::string_view stem) { return vowel_groups(stem) > 0; }

std::string without_s(std::string_view word) {
  if (word.size() < 3 || !word.ends_with('s') || word.ends_with("ss")) return std::string(word);
  if (word.ends_with("ies") && word.size() > 4) return with(word.substr(0, word.size() - 3), "y");
  constexpr std::array<std::string_view, 6> with_es = {"sses", "shes", "ches", "xes", "zzes", "tzes"};
  if (ends_with_any(word, with_es)) return std::string(word.substr(0, word.size() - 2));
  return std::string(word.substr(0, word.size() - 1));
}

std::string verb_lemma(std::string_view word, const Features& features) {
  const bool present = features.verb_form == VerbForm::part || features.verb_form == VerbForm::ger;
  const bool past = features.tense == Tense::past;
  if (features.verb_form == VerbForm::inf) return std::string(word);
  if (features.verb_form == VerbForm::fin && !past) {
    if (features.person != Person::third && features.person != Person::none) {
      const std::string_view found = small_word(word);
      return std::string(found == "be" ? found : word);
    }
    if (features.mood == Mood::imp) return std::string(word);
  }
  if (past && (word == "found" || word == "saw" || word == "lay"))
    return word == "found" ? "find" : word == "saw" ? "see" : "lie";
  if (word == "'s" || word == "s") return "be";
  if (const auto found = irregular_verb(word); !found.empty() && (found != word || !word.ends_with("ed")))
    return std::string(found);
  if (word.ends_with("ing") && (present || features.verb_form == VerbForm::none) &&
      has_vowel(word.substr(0, word.size() - 3))) {
    return verb_of_stem(word.substr(0, word.size() - 3));
  }
  if (word.ends_with("ied") && word.size() > 4) return with(word.substr(0, word.size() - 3), "y");
  if (word.ends_with("ied")) return std::string(word.substr(0, word.size() - 1));
  if (word.ends_with("eed") && word.size() > 4) return std::string(word.substr(0, word.size() - 1));
  if (word.ends_with("ed") && (past || features.verb_form == VerbForm::none) &&
      has_vowel(word.substr(0, word.size() - 2))) {
    return verb_of_stem(word.substr(0, word.size() - 2));
  }
  if (word.ends_with("oes")) return std::string(word.substr(0, word.size() - 2));
  if (past || present) return std::string(word);
  return features.number == Number::plur ? std::string(word) : without_s(word);
}

// The singular of a plural in lower case.
std::string singular(std::string_view word) {
  if (const auto found = irregular_noun(word); !found.empty()) return std::string(found);
  if (word.ends_with("men") && word.size() > 4) return with(word.substr(0, word.size() - 2), "an");
  if (word.ends_with("'s") && word.size() > 3) return std::string(word.substr(0, word.size() - 2));
  if (const auto hyphen = word.rfind('-'); hyphen != std::string_view::npos && hyphen + 1 < word.size()) {
    return with(word.substr(0, hyphen + 1), singular(word.substr(hyphen + 1)));
  }
  return without_s(word);
}

std::string comparison_base(std::string_view word, Degree degree, bool adverb) {
  if (const auto found = irregular_comparison(word, adverb); !found.empty()) return std::string(found);
  const std::size_t ending = degree == Degree::cmp ? 2 : 3;
  if (!word.ends_with(degree == Degree::cmp ? "er" : "est") || word.size() < ending + 3)
    return std::string(word);
  const std::string_view stem = word.substr(0, word.size() - ending);
  if (stem.back() == 'i') return with(stem.substr(0, stem.size() - 1), "y");
  const bool doubled =
      stem.back() == stem[stem.size() - 2] && is_consonant(stem.back()) && stem.back() != 's';
  return std::string(doubled ? stem.substr(0, stem.size() - 1) : stem);
}

// Is this written like an acronym or a code: two capitals, or a digit?
bool is_acronym(std::string_view form) {
  const auto capitals = std::count_if(form.begin(), form.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool digit = std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool plural =
      form.size() > 2 && form.back() == 's' && capitals + 1 == static_cast<std::ptrdiff_t>(form.size());
  return capitals == static_cast<std::ptrdiff_t>(form.size()) || plural || (digit && capitals > 0);
}

std::string noun_lemma(std::string_view form, const Features& features) {
  const bool plural = features.number == Number::plur;
  if (form == "AM" || form == "am" || form == "a.m") return "a.m.";
  if (form == "PM" || form == "pm" || form == "p.m") return "p.m.";
  if (form == "etc") return "etc.";
  if (kind_of(static_cast<unsigned char>(form.front())) == CharacterKind::digit) return std::string(form);
  if (is_acronym(form)) {
    const bool s = plural && form.size() > 2 && form.back() == 's';
    return std::string(form.substr(0, form.size() - (s ? 1 : 0)));
  }
  const std::string word = fold_case(form);
  return plural ? singular(word) : word;
}

std::string proper_lemma(std::string_view form, const Features& features) {
  struct Short {
    std::string_view form;
    std::string_view lemma;
  };
  constexpr std::array shorts = {
      Short{"Jan", "January"},    Short{"Feb", "February"},   Short{"Mar", "March"},
      Short{"Apr", "April"},      Short{"Aug", "August"},     Short{"Sep", "September"},
      Short{"Sept", "September"}, Short{"Oct", "October"},    Short{"Nov", "November"},
      Short{"Dec", "December"},   Short{"Mon", "Monday"},     Short{"Tue", "Tuesday"},
      Short{"Tues", "Tuesday"},   Short{"Wed", "Wednesday"},  Short{"Thu", "Thursday"},
      Short{"Thur", "Thursday"},  Short{"Thurs", "Thursday"}, Short{"Fri", "Friday"},
      Short{"Sat", "Saturday"},   Short{"Sun", "Sunday"}};
  const std::string_view bare = form.ends_with('.') ? form.substr(0, form.size() - 1) : form;
  for (const Short& month : shorts) {
    if (month.form == bare && (form.ends_with('.') || bare != "Sun")) return std::string(month.lemma);
  }
  if (features.number != Number::plur || form.size() < 4) return std::string(form);
  std::string lower = singular(fold_case(form));
  const std::string folded = fold_case(form);
  if (!folded.starts_with(lower.substr(0, lower.size() - 1)) || folded.size() != form.size())
    return std::string(form);
  // The singular with the capitals of the form.
  for (std::size_t i = 0; i < lower.size() && i < form.size() && folded[i] == lower[i]; ++i)
    lower[i] = form[i];
  return lower;
}

std::string adjective_lemma(std::string_view form, const Features& features, bool first) {
  const std::string word = fold_case(form);
  if (features.degree == Degree::cmp || features.degree == Degree::sup)
    return comparison_base(word, features.degree, false);
  if (is_acronym(form) && form.size() > 1) return std::string(form);
  return first ? word : std::string(form);
}

std::string number_lemma(std::string_view form) {
  std::string out;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool digits = i > 0 && i + 1 < form.size() &&
                        kind_of(static_cast<unsigned char>(form[i - 1])) == CharacterKind::digit;
    if (form[i] != ',' || !digits) out += form[i];
  }
  if (out == "m" || out == "M" || out == "mn") return "million";
  if (out == "b" || out == "bn" || out == "B") return "billion";
  if (out == "k" || out == "K") return "thousand";
  if (out == "tn" || out == "t") return "trillion";
  const bool roman = !out.empty() && out.find_first_not_of("IVXLCDM") == std::string::npos;
  return roman ? out : fold_case(out);
}

std::string mark_lemma(std::string_view form) {
  if (form == "“" || form == "”" || form == "„") return "\"";
  if (form == "‘" || form == "’") return "'";
  if (form == "–") return "-";
  return std::string(form);
}

// Curly apostrophes become straight.
std::string straight(std::string_view form) {
  std::string out(form);
  for (const std::string_view curly : {"’", "ʼ", "`"}) {
    for (auto at = out.find(curly); at != std::string::npos; at = out.find(curly, at + 1))
      out.replace(at, curly.size(), "'");
  }
  return out;
}

std::string small_lemma(std::string_view form, Upos upos, const Features& features) {
  if (form == "I") return "I";
  const std::string word = straight(fold_case(form));
  if (upos == Upos::part && (word == "'" || word == "s" || word == "'s")) return "'s";
  if (upos == Upos::part && (word == "na" || word == "ta")) return "to";
  if (upos == Upos::aux && (word == "s" || word == "m" || word == "r" || word == "re")) return "be";
  if (upos == Upos::aux && (word == "ve" || word == "ll")) return word == "ve" ? "have" : "will";
  if (upos == Upos::pron && (word == "'s" || word == "s")) return "we";
  if (upos == Upos::pron && word == "i") return "I";
  if (upos == Upos::pron && word == "her") return features.possessive ? "her" : "she";
  if (upos == Upos::pron && features.possessive && word != "mine" && !word.ends_with("rs")) return word;
  const std::string_view found = small_word(word);
  return std::string(found.empty() ? std::string_view(word) : found);
}

}  // namespace

std::string lemma_of(std::string_view form, Upos upos, const Features& features, bool first) {
  switch (upos) {
    case Upos::propn:
      return proper_lemma(form, features);
    case Upos::noun:
      return noun_lemma(form, features);
    case Upos::verb:
      return verb_lemma(straight(fold_case(form)), features);
    case Upos::adj:
      return adjective_lemma(form, features, first);
    case Upos::adv:
      if (features.degree == Degree::cmp || features.degree == Degree::sup)
        return comparison_base(fold_case(form), features.degree, true);
      return straight(fold_case(form)) == "n't" ? "not" : fold_case(form);
    case Upos::num:
      return number_lemma(form);
    case Upos::punct:
      return mark_lemma(form);
    case Upos::sym:
      return form == "–" ? "-" : std::string(form);
    case Upos::x:
      return std::string(form);
    default:
      return small_lemma(form, upos, features);
  }
}

void add_lemmas(std::string_view text, Analysis& analysis) {
  for (const Sentence& sentence : analysis.sentences) {
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      Word& word = analysis.words[i];
      const bool first = i == sentence.first ||
                         (i == sentence.first + 1 && analysis.words[sentence.first].upos == Upos::punct);
      word.lemma = lemma_of(words(text, word.span), word.upos, word.features, first);
    }
  }
}

}  // namespace actorgraph
