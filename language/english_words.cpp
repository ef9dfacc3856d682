#include "language/english_words.hpp"

#include <algorithm>

namespace actorgraph {
namespace {

struct Entry {
  std::string_view word;
  Abbreviation kind;
};

using enum Abbreviation;

constexpr auto sorted(auto list) {
  std::sort(list.begin(), list.end());
  return list;
}

constexpr auto titles = sorted(std::to_array<std::string_view>(
    {"Adm",  "Amb",    "Atty",  "Brig",  "Capt", "Cardinal", "Cdr",      "Cmdr", "Col",    "Cpl",  "Cpt",
     "Det",  "Dr",     "Drs",   "Ft",    "Gen",  "Gens",     "Gov",      "Govs", "Hon",    "Insp", "Lt",
     "Maj",  "Messrs", "Mlle",  "Mme",   "Mr",   "Mrs",      "Ms",       "Msgr", "Mt",     "Mx",   "Pfc",
     "Pres", "Prof",   "Profs", "Pvt",   "Rep",  "Reps",     "Rev",      "Sen",  "Sens",   "Sgt",  "Spc",
     "Spec", "Sr",     "Sra",   "St",    "Ste",  "Supt",     "Vice-Adm", "cf",   "approx", "ca",   "esp",
     "vs",   "v",      "e.g",   "i.e",   "MR",   "MRS",      "MS",       "DR",   "mr",     "mrs",  "dr",
     "Attn", "Ald",    "Asst",  "Assoc", "Univ", "viz"}));

constexpr auto anywhere = sorted(std::to_array<std::string_view>(
    {"Apr", "Aug", "Ave",  "Blvd", "Bros", "Co",   "Corp", "Dec", "Dept", "Esq",  "Feb",  "Govt",  "Inc",
     "Jan", "Jr",  "Ltd",  "Nov",  "Oct",  "Ph.D", "Rd",   "Sep", "Sept", "Tues", "Thur", "Thurs", "et",
     "etc", "al",  "dept", "est",  "govt", "eg",   "Mfg",  "Ctr", "Hwy",  "Pty",  "INC",  "CORP",  "LTD",
     "CO",  "JR",  "Intl", "Natl", "Bhd",  "Cie",  "Cia",  "hrs", "lbs",  "oz",   "yrs"}));

constexpr auto numbered = sorted(std::to_array<std::string_view>(
    {"Art", "Arts", "Ch",   "Eq",  "Eqs",  "Fig",  "Figs", "Jun", "Jul",  "Mar", "No",   "Nos",
     "Op",  "P",    "Para", "Pp",  "Ref",  "Refs", "Res",  "Sec", "Secs", "Vol", "Vols", "art",
     "b",   "c",    "ch",   "d",   "ext",  "fig",  "figs", "lit", "no",   "nos", "p",    "para",
     "pp",  "r",    "sec",  "vol", "vols", "NO",   "Ext",  "Tel", "tel",  "Rs",  "Circ", "App"}));

constexpr auto states = sorted(std::to_array<std::string_view>(
    {"Ala", "Ariz", "Ark",  "Calif", "Colo", "Conn", "Del",  "Fla", "Ga",   "Ill",  "Ind",  "Kan", "Kans",
     "Ky",  "La",   "Mass", "Md",    "Mich", "Minn", "Miss", "Mo",  "Mont", "Neb",  "Nebr", "Nev", "Okla",
     "Ont", "Ore",  "Pa",   "Penn",  "Que",  "Tenn", "Tex",  "Va",  "Vt",   "Wash", "Wis",  "Wyo"}));

constexpr auto days =
    sorted(std::to_array<std::string_view>({"Fri", "Mon", "Sat", "Sun", "Thu", "Tue", "Wed"}));

constexpr auto prefixes = sorted(std::to_array<std::string_view>(
    {"anti",  "arch",  "co",    "counter", "cross", "e",     "ex",     "extra",  "hyper", "inter",
     "intra", "macro", "mega",  "micro",   "mid",   "mini",  "mis",    "multi",  "neo",   "non",
     "over",  "para",  "post",  "pre",     "pro",   "proto", "pseudo", "psycho", "re",    "semi",
     "socio", "sub",   "super", "trans",   "ultra", "un",    "under"}));

constexpr auto units = sorted(std::to_array<std::string_view>(
    {"a.m", "am",  "b",   "bn", "bps", "c",   "cc",  "cm", "f",   "ft",  "g",       "gb", "ghz",
     "gw",  "h",   "ha",  "hh", "hp",  "hr",  "hrs", "hz", "in",  "k",   "kb",      "kg", "khz",
     "km",  "kmh", "kph", "kt", "kw",  "kwh", "l",   "lb", "lbs", "m",   "mb",      "mg", "mhz",
     "mi",  "min", "ml",  "mm", "mph", "mw",  "mwh", "oz", "p",   "p.m", "percent", "pm", "s",
     "sec", "sq",  "t",   "tb", "tn",  "trn", "v",   "w",  "x",   "yd",  "years"}));

constexpr auto openers = sorted(std::to_array<std::string_view>(
    {"A",       "About",   "According", "After",   "Although", "Also",      "Amid",   "An",      "And",
     "Another", "Any",     "Are",       "As",      "At",       "Because",   "Before", "Both",    "But",
     "By",      "Can",     "Did",       "Do",      "Does",     "During",    "Each",   "Earlier", "Even",
     "Every",   "For",     "Four",      "From",    "Had",      "Has",       "Have",   "He",      "Her",
     "Here",    "His",     "How",       "However", "I",        "If",        "In",     "Instead", "Is",
     "It",      "Its",     "Last",      "Later",   "Many",     "Meanwhile", "More",   "Most",    "My",
     "Next",    "No",      "None",      "Not",     "Now",      "Of",        "On",     "Once",    "One",
     "Only",    "Or",      "Other",     "Others",  "Our",      "Over",      "People", "Please",  "Several",
     "She",     "Should",  "Since",     "So",      "Some",     "Such",      "That",   "The",     "Their",
     "Then",    "There",   "These",     "They",    "This",     "Those",     "Three",  "Though",  "Thus",
     "To",      "Today",   "Two",       "Under",   "Until",    "Was",       "We",     "Were",    "What",
     "When",    "Where",   "Whether",   "Which",   "While",    "Who",       "Why",    "Will",    "With",
     "Within",  "Without", "Yes",       "Yet",     "You",      "Your"}));

constexpr auto address_endings = sorted(std::to_array<std::string_view>(
    {"asp", "biz", "co",  "com", "doc", "edu", "eu",  "exe", "gif", "gov", "htm", "html", "info", "int",
     "io",  "jpg", "jsp", "mil", "mp3", "net", "org", "pdf", "php", "png", "ppt", "ru",   "tv",   "txt",
     "uk",  "ws",  "xls", "zip", "de",  "fr",  "ca",  "au",  "cn",  "jp",  "ch",  "nl",   "js"}));

struct Cut {
  std::string_view word;
  std::array<std::uint8_t, 2> cuts;
};

constexpr auto cuts = std::to_array<Cut>({
    {"aint", {2, 0}},     {"arent", {3, 0}},  {"cannot", {3, 0}}, {"cant", {2, 0}},   {"couldnt", {5, 0}},
    {"didnt", {3, 0}},    {"doesnt", {4, 0}}, {"dont", {2, 0}},   {"dunno", {2, 3}},  {"gimme", {3, 0}},
    {"gonna", {3, 0}},    {"gotta", {3, 0}},  {"hadnt", {3, 0}},  {"hasnt", {3, 0}},  {"havent", {4, 0}},
    {"im", {1, 0}},       {"isnt", {2, 0}},   {"ive", {1, 0}},    {"lemme", {3, 0}},  {"outta", {3, 0}},
    {"shouldnt", {6, 0}}, {"thats", {4, 0}},  {"theres", {5, 0}}, {"theyre", {4, 0}}, {"theyve", {4, 0}},
    {"wanna", {3, 0}},    {"wasnt", {3, 0}},  {"werent", {4, 0}}, {"whats", {4, 0}},  {"wont", {2, 0}},
    {"wouldnt", {5, 0}},  {"youll", {3, 0}},  {"youre", {3, 0}},  {"youve", {3, 0}},
});

bool holds(const auto& list, std::string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (holds(titles, word)) return title;
  if (holds(anywhere, word)) return always;
  if (holds(numbered, word)) return before_number;
  if (holds(states, word)) return after_comma;
  if (holds(days, word)) return day;
  return none;
}

bool is_joined_prefix(std::string_view word) { return holds(prefixes, word); }
bool is_unit(std::string_view word) { return holds(units, word); }
bool is_sentence_opener(std::string_view word) { return holds(openers, word); }
bool is_address_ending(std::string_view word) { return holds(address_endings, word); }

std::array<std::uint8_t, 2> inner_cuts(std::string_view word) {
  const auto found = std::lower_bound(cuts.begin(), cuts.end(), word,
                                      [](const Cut& cut, std::string_view key) { return cut.word < key; });
  if (found == cuts.end() || found->word != word) return {0, 0};
  return found->cuts;
}

}  // namespace actorgraph
