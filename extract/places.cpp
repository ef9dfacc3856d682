#include "extract/places.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/clause.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {
namespace {

/// The preposition that the name hangs on, looking up through a list: "in France and Germany".
std::string_view preposition(const Reading& reading, std::uint32_t& head) {
  std::string_view mark = reading.marker(head);
  int steps = 0;
  while (reading.relation(head) == Deprel::conj && ++steps < 8) {
    head = reading.head(head);
    if (mark.empty() || mark == "'s") mark = reading.marker(head);
  }
  return mark;
}

bool takes_in(std::string_view lemma) {
  return one_of(
      lemma, {"interest", "confidence", "faith", "trust", "interfere", "interference", "meddle", "meddling",
              "intervene", "intervention", "invest", "investment", "believe", "belief", "hope", "stake"});
}

bool is_motion(std::string_view lemma) {
  return one_of(lemma, {"travel", "fly",   "go",   "come",     "return",   "trip",  "flight",
                        "arrive", "drive", "move", "head",     "journey",  "flee",  "leave",
                        "depart", "route", "road", "train",    "way",      "close", "near",
                        "bring",  "walk",  "ship", "transfer", "relocate", "rush",  "back"});
}

/// Nouns whose "of" means the place: residents of, streets of, mayor of.
bool is_of_place(std::string_view folded) {
  const NounClass kind = noun_class(folded);
  if (kind == NounClass::place || kind == NounClass::people || kind == NounClass::person) return true;
  return one_of(folded,
                {"mayor",      "governor",   "university", "bishop", "archbishop", "metropolitan", "siege",
                 "battle",     "fall",       "capture",    "map",    "part",       "parts",        "half",
                 "most",       "rest",       "city",       "side",   "bank",       "hours",        "miles",
                 "kilometres", "kilometers", "km",         "mile",   "conference", "treaty",       "native"});
}

}  // namespace

bool is_prefix(const Reading& reading, const NameUnit& unit) {
  if (unit.last + 1 < reading.size() && reading.folded(unit.last) == "-" && reading.joined(unit.last) &&
      reading.joined(unit.last + 1) && !reading.capital(unit.last + 1)) {
    return true;
  }
  return unit.first > 1 && reading.folded(unit.first - 1) == "-" && reading.joined(unit.first) &&
         reading.joined(unit.first - 1) &&
         (!reading.capital(unit.first - 2) ||
          one_of(reading.folded(unit.first - 2),
                 {"pro", "anti", "non", "ex", "post", "pre", "mid", "trans"}));
}

bool is_place(const Reading& reading, const Names& names, const NameUnit& unit, bool seat) {
  std::uint32_t head = reading.head_of(unit.first, unit.last);
  const Deprel own = reading.relation(head);
  const std::uint32_t next = unit.last;
  const std::uint32_t end = std::min(reading.sentence_of(unit.first).last, reading.size());
  // "Washington state", "Moscow region"; "the city of Moscow"
  const bool joined = next + 1 < end && reading.folded(next + 1) == "-";  // "Chilean state-owned firms"
  if (next < end && !joined &&
      one_of(reading.folded(next), {"state", "province", "region", "city", "county", "district"})) {
    return true;
  }
  // A dateline: "MOSCOW (Agency) -", "Moscow, 4 May -"
  if (seat && reading.opens_sentence(unit.first) && next < end &&
      (reading.folded(next) == "(" || reading.folded(next) == "-" || reading.text(next) == "—")) {
    return true;
  }
  // "Cairo, Egypt": what follows a town and a comma. "Paris, Berlin and Rome" is no such thing.
  if (unit.first > 1 && reading.folded(unit.first - 1) == "," &&
      reading.sentence(unit.first) == reading.sentence(unit.first - 2)) {
    const NameUnit* town = names.at(unit.first - 2);
    const bool list = next < end && (reading.folded(next) == "and" || reading.folded(next) == "or");
    if (town != nullptr && town->type == NameType::location && town->meanings.empty() && !list &&
        own != Deprel::conj) {
      return true;
    }
  }
  if (next < end && reading.folded(next) == "," && next + 1 < end && seat) {
    const NameUnit* land = names.at(next + 1);
    if (land != nullptr && !land->meanings.empty() &&
        reading.head(reading.head_of(land->first, land->last)) == head) {
      return true;  // "Moscow, Russia"
    }
  }
  const std::string_view mark = preposition(reading, head);
  if (mark.empty() || mark == "'s" || mark == "'") return false;
  if (along_with(reading, head)) return false;
  const std::uint32_t governor = reading.head(head);
  const std::string& lemma = reading.word(governor).lemma;
  if (mark == "in" || mark == "inside" || mark == "within") {
    const std::uint32_t preposition_at = reading.child(head, Deprel::case_);
    const bool beside = preposition_at != Reading::none && preposition_at > 0 &&
                        takes_in(reading.word(preposition_at - 1).lemma);
    return !takes_in(lemma) && !beside;
  }
  if (one_of(mark,
             {"across", "throughout", "near", "around", "outside", "at", "over", "through", "via", "along",
              "off", "beyond", "north", "south", "east", "west", "onto", "beneath", "under"})) {
    return !(mark == "over" || mark == "at" || mark == "under" || mark == "around") || seat;
  }
  if (mark == "from" || mark == "to" || mark == "into" || mark == "for" || mark == "toward" ||
      mark == "towards") {
    if (seat)
      return is_motion(lemma) || mark == "into" || (mark == "from" && reading.upos(governor) == Upos::noun);
    return false;
  }
  if (mark == "of" && seat) return is_of_place(reading.folded(governor));
  if (mark == "on" && seat) return one_of(lemma, {"march", "advance", "descend"});
  return false;
}

std::vector<bool> sport_sentences(const Reading& reading) {
  const std::size_t count = reading.analysis().sentences.size();
  std::vector<int> words(count, 0);
  int all = 0;
  for (std::uint32_t at = 0; at < reading.size(); ++at) {
    if (is_sport_word(reading.folded(at))) {
      ++words[reading.sentence(at)];
      ++all;
    }
  }
  std::vector<bool> sport(count, false);
  // An article with a sport word in every twenty-five is about sport altogether.
  const bool throughout = all >= 4 && static_cast<std::uint32_t>(all) * 25 >= reading.size();
  for (std::size_t i = 0; i < count; ++i) sport[i] = throughout || words[i] >= 2;
  for (std::uint32_t at = 0; at < reading.size(); ++at) {
    // "3-1", "2–0" beside one sport word, or beside "beat"
    if (reading.upos(at) == Upos::num && at + 2 < reading.size() && reading.folded(at + 1) == "-" &&
        reading.upos(at + 2) == Upos::num && reading.joined(at + 1) && reading.joined(at + 2) &&
        reading.folded(at).size() <= 2 && reading.folded(at + 2).size() <= 2) {
      sport[reading.sentence(at)] = true;
    }
  }
  return sport;
}

bool is_team(const Reading& reading, const NameUnit& unit) {
  const std::uint32_t head = reading.head_of(unit.first, unit.last);
  const std::uint32_t governor = reading.head(head);
  const std::string& lemma = reading.word(governor).lemma;
  if (one_of(reading.folded(governor),
             {"captain", "coach", "manager", "goalkeeper", "striker", "defender", "midfielder", "fans",
              "team", "side", "squad", "player", "players", "batsman", "bowler"})) {
    return true;
  }
  return one_of(
      lemma, {"beat",     "win",     "lose",     "defeat",   "draw",      "score",    "play",   "face",
              "host",     "thrash",  "qualify",  "advance",  "top",       "stun",     "edge",   "crush",
              "dominate", "reach",   "finish",   "lead",     "crown",     "victory",  "defeat", "match",
              "game",     "final",   "win",      "loss",     "semifinal", "champion", "medal",  "take",
              "trail",    "concede", "equalise", "equalize", "bowl",      "bat",      "chase",  "eliminate"});
}

bool qualifies_act(const Reading& reading, std::uint32_t noun, bool seat) {
  const std::string& word = reading.folded(noun);
  const NounClass kind = noun_class(word);
  if (kind == NounClass::place) return false;
  if (!seat) return true;
  if (word == "mayor" || word == "police" || word == "governor") return false;
  if (kind == NounClass::apparatus || kind == NounClass::leader || kind == NounClass::member) return true;
  return one_of(reading.word(noun).lemma, {"statement", "policy", "decision", "pressure", "support", "demand",
                                           "proposal", "plan", "response", "announcement", "claim", "view",
                                           "position", "stance", "source", "insider", "aide"});
}

}  // namespace actorgraph
