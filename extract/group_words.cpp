#include "extract/group_words.hpp"

#include <algorithm>

#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {
bool stands_alone(std::string_view noun) {
  return one_of(noun,
                {"protesters",  "protestors",    "demonstrators", "rebels",      "militants", "insurgents",
                 "separatists", "opposition",    "critics",       "gunmen",      "police",    "lawmakers",
                 "legislators", "mps",           "senators",      "prosecutors", "activists", "dissidents",
                 "refugees",    "migrants",      "jihadists",     "guerrillas",  "militias",  "rioters",
                 "hackers",     "investigators", "peacekeepers",  "strikers",    "smugglers", "republicans",
                 "democrats",   "settlers",      "secessionists", "islamists",   "hostages",
                 "terrorists",  "extremists",    "attackers",     "assailants",  "bombers",    "kidnappers",
                 "hijackers",   "pirates",       "traffickers"});
}

bool is_general_adjective(std::string_view word) {
  return one_of(
      word,
      {"many",     "several",   "other",     "some",     "most",       "more",       "new",       "young",
       "old",      "senior",    "top",       "few",      "numerous",   "various",    "different", "certain",
       "such",     "same",      "own",       "last",     "first",      "next",       "good",      "great",
       "big",      "large",     "small",     "high",     "low",        "leading",    "key",       "main",
       "all",      "both",      "angry",     "average",  "ordinary",   "additional", "further",   "dead",
       "wounded",  "injured",   "two",       "three",    "four",       "five",       "six",       "seven",
       "eight",    "nine",      "ten",       "eleven",   "twelve",     "thirteen",   "fourteen",  "fifteen",
       "sixteen",  "seventeen", "eighteen",  "nineteen", "twenty",     "thirty",     "dozen",     "dozens",
       "alleged",  "possible",  "potential", "recent",   "current",    "former",     "early",     "late",
       "long",     "poor",      "rich",      "eligible", "registered", "individual", "fellow",    "hundreds",
       "thousands"});
}

std::string_view usual_noun(std::string_view noun) {
  return one_of(noun, {"protestors", "demonstrators", "protesters"}) ? std::string_view("protesters") : noun;
}

bool counts_roughly(std::string_view word) {
  return one_of(
      word, {"estimated", "about", "around", "roughly", "nearly", "almost", "approximately", "some", "least",
             "most", "over", "hundred", "thousand", "million", "billion", "up", "to", "than"});
}

bool takes_sides(std::string_view noun) {
  return one_of(noun, {"supporters", "critics", "opponents", "followers", "loyalists", "detractors"});
}

bool is_violent(std::string_view word) {
  return one_of(word, {"terrorist", "terror", "militant", "rebel", "extremist", "insurgent", "armed",
                       "islamist", "jihadist", "separatist", "guerrilla", "paramilitary"});
}

bool is_instance(std::string_view word) {
  return one_of(word, {"appeals", "appeal", "district", "supreme", "high", "constitutional", "federal",
                       "trial", "lower", "regional", "county", "criminal", "upper"});
}

bool is_region_word(std::string_view word) {
  return one_of(word, {"eastern",      "western", "african",  "asian",         "european",   "american",
                       "caribbean",    "gulf",    "baltic",   "balkan",        "nordic",     "pacific",
                       "arab",         "muslim",  "islamic",  "mediterranean", "landlocked", "war-torn",
                       "oil-rich",     "tiny",    "poor",     "impoverished",  "communist",  "himalayan",
                       "scandinavian", "alpine",  "southern", "northern",      "central",    "south",
                       "north",        "east",    "west",     "latin",         "middle",     "southeast"});
}

bool is_assailant(std::string_view noun) {
  return one_of(noun, {"bomber", "attacker", "gunman", "assailant", "hijacker", "kidnapper", "shooter",
                       "suspect", "perpetrator"});
}

bool tells_who(std::string_view word) {
  return one_of(
      word,
      {"armed",     "military",   "foreign",    "religious", "ethnic",      "tribal",       "islamist",
       "muslim",    "jewish",     "christian",  "catholic",  "orthodox",    "indigenous",   "conservative",
       "liberal",   "republican", "democratic", "socialist", "communist",   "outlawed",     "right-wing",
       "left-wing", "far-right",  "leftist",    "rightist",  "nationalist", "secessionist", "pro",
       "anti",      "rebel",      "loyalist",   "western",   "independent", "demobilized",  "demobilised",
       "jihadist",  "sunni",      "shiite",     "shia",      "kurdish",     "arab",         "opposition",
       "exiled",    "dissident",  "separatist", "federal"});
}

bool is_of_people(std::string_view word) {
  return word.ends_with("ean") || word.ends_with("ian") || word.ends_with("ese") || word.ends_with("ish");
}

bool is_anybody(std::string_view noun) {
  return one_of(noun,
                {"people",        "men",        "women",     "children",    "youths",       "members",
                 "public",        "population", "community", "communities", "crowd",        "mob",
                 "staff",         "personnel",  "parents",   "friends",     "users",        "visitors",
                 "customers",     "consumers",  "fans",      "students",    "passengers",   "movement",
                 "minority",      "majority",   "partners",  "parties",     "counterparts", "colleagues",
                 "predecessors",  "successors", "victims",   "survivors",   "relatives",    "witnesses",
                 "experts",       "analysts",   "sources",   "researchers", "scientists",   "academics",
                 "companies",     "firms",      "banks",     "groups",      "agencies",     "organisations",
                 "organizations", "states",     "nations",   "countries",   "governments",  "presidents",
                 "leaders",       "ministers",  "allies",    "rivals",      "backers",      "historians",
                 "teachers",      "doctors",    "farmers",   "politicians", "voters",       "residents",
                 "citizens",      "families",   "observers", "investors"});
}

bool sets_apart(std::string_view word) {
  return one_of(
      word, {"demobilized", "demobilised", "defected",  "opposition", "rebel",   "separatist",  "dissident",
             "exiled",      "former",      "retired",   "ex",         "private", "independent", "unnamed",
             "anonymous",   "business",    "religious", "church",     "tribal",  "community",   "party",
             "student",     "union",       "militia",   "religion",   "labour",  "labor",       "jewish",
             "muslim",      "christian",   "civil"});
}

bool is_government(std::string_view noun) {
  return one_of(noun, {"government", "administration", "authorities", "military", "army", "cabinet", "regime",
                       "leadership", "junta"});
}

bool lives_there(std::string_view noun) {
  return one_of(noun, {"officials", "authorities", "police", "prosecutors", "lawmakers", "legislators",
                       "judges"}) ||
         (noun_class(noun) == NounClass::people && stands_alone(noun));
}

bool is_pair_noun(std::string_view noun) {
  return one_of(noun, {"sides",      "countries",   "nations",   "states",      "leaders",   "men",
                       "women",      "presidents",  "parties",   "governments", "ministers", "powers",
                       "neighbours", "neighbors",   "allies",    "rivals",      "companies", "firms",
                       "groups",     "politicians", "officials", "capitals"});
}

bool acts_for_organisation(std::string_view noun) {
  return one_of(noun, {"officials",      "monitors",     "inspectors",      "troops",    "forces",
                       "soldiers",       "peacekeepers", "observers",       "leaders",   "authorities",
                       "investigators",  "personnel",    "officers",        "states",    "members",
                       "nations",        "countries",    "governments",     "ministers", "leadership",
                       "fighters",       "militants",    "terrorists",      "gunmen",    "jihadists",
                       "commanders",     "delegation",   "negotiators",     "warplanes", "jets",
                       "aircraft",       "ships",        "representatives", "sources",   "executives",
                       "administration", "government",   "military",        "army",      "police",
                       "elements",       "spokespeople", "staff",           "strikes",   "airstrikes",
                       "drones",         "side"});
}

bool names_medium(std::string_view word) {
  return one_of(
      word,
      {"times",     "post",  "news",         "herald", "tribune",     "journal",  "gazette",   "guardian",
       "telegraph", "star",  "mail",         "press",  "daily",       "observer", "chronicle", "television",
       "tv",        "radio", "broadcasting", "bbc",    "cnn",         "jazeera",  "presse",    "reuters",
       "xinhua",    "tass",  "courier",      "mirror", "independent", "zeitung",  "spiegel",   "monde"});
}

}  // namespace actorgraph
