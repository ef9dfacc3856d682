#include <algorithm>

#include "extract/casting.hpp"
#include "extract/noun_classes.hpp"
#include "extract/places.hpp"
#include "extract/references.hpp"

namespace actorgraph {
namespace {

using Indices = std::vector<std::uint32_t>;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

/// Groups that act without any further name. The others need to be told apart: "Kurdish fighters".
bool stands_alone(std::string_view noun) {
  return one_of(noun,
                {"protesters",  "protestors",    "demonstrators", "rebels",      "militants", "insurgents",
                 "separatists", "opposition",    "critics",       "gunmen",      "police",    "lawmakers",
                 "legislators", "mps",           "senators",      "prosecutors", "activists", "dissidents",
                 "refugees",    "migrants",      "jihadists",     "guerrillas",  "militias",  "rioters",
                 "hackers",     "investigators", "peacekeepers",  "strikers",    "smugglers", "republicans",
                 "democrats",   "settlers",      "secessionists", "islamists",   "hostages"});
}

/// Adjectives that say nothing of who a group is.
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

/// Adjectives that say who a group is, or of which side.
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

/// Looks like the adjective of a people or a continent, at the beginning of a sentence.
bool is_of_people(std::string_view word) {
  return word.ends_with("ean") || word.ends_with("ian") || word.ends_with("ese") || word.ends_with("ish");
}

/// Groups that anybody belongs to: only a name tells who is meant.
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

/// With these a group is none of the state's own: "Russian opposition leaders".
bool sets_apart(std::string_view word) {
  return one_of(word,
                {"opposition", "rebel",   "separatist",  "dissident", "exiled",    "former",    "retired",
                 "ex",         "private", "independent", "unnamed",   "anonymous", "business",  "religious",
                 "church",     "tribal",  "community",   "party",     "student",   "union",     "militia",
                 "religion",   "labour",  "labor",       "jewish",    "muslim",    "christian", "civil"});
}

bool is_government(std::string_view noun) {
  return one_of(noun, {"government", "administration", "authorities", "military", "army", "cabinet", "regime",
                       "leadership", "junta"});
}

/// People who belong to where they are: "officials in Lagos", unlike "troops in Iraq".
bool lives_there(std::string_view noun) {
  return one_of(noun, {"officials", "authorities", "police", "prosecutors", "lawmakers", "legislators", "judges"}) ||
         (noun_class(noun) == NounClass::people && stands_alone(noun));
}

bool is_pair_noun(std::string_view noun) {
  return one_of(noun, {"sides",      "countries",   "nations",   "states",      "leaders",   "men",
                       "women",      "presidents",  "parties",   "governments", "ministers", "powers",
                       "neighbours", "neighbors",   "allies",    "rivals",      "companies", "firms",
                       "groups",     "politicians", "officials", "capitals"});
}

/// People who act for the organisation they are of: "UN monitors", "EU states".
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

/// What names of newspapers and broadcasters have in them.
bool names_medium(std::string_view word) {
  return one_of(word, {"times", "post", "news", "herald", "tribune", "journal", "gazette", "guardian", "telegraph", "star",
                       "mail", "press", "daily", "observer", "chronicle", "television", "tv", "radio", "broadcasting",
                       "bbc", "cnn", "jazeera", "presse", "reuters", "xinhua", "tass", "courier", "mirror", "independent", "zeitung", "spiegel", "monde"});
}

/// A noun phrase around its head noun.
struct Phrase {
  std::uint32_t first = 0;  ///< Words `first` … `noun`, articles left out.
  std::uint32_t noun = 0;
  std::uint32_t last = 0;    ///< One past "of …", if that says who is meant.
  Indices owners;            ///< Entities in it that it belongs to.
  bool named_owner = false;  ///< … by a name, not by a pronoun.
  bool definite = false;
  bool indefinite = false;
  bool proper = false;      ///< Has a name or a word with a capital in it.
  bool told_apart = false;  ///< Has an adjective or noun that says who is meant.
  bool apart = false;       ///< sets_apart()
  bool place = false;                   ///< A listed place tells which: "Basra police".
  std::uint32_t state = Reading::none;  ///< The listed state that it lies in.
  bool in_state = false;  ///< … which is named itself, after the noun: "officials in Nigeria".
};

class Phrasing {
 public:
  explicit Phrasing(Casting& casting) : casting_(casting), reading_(casting.reading), index_(casting.index) {}

  void run() {
    for (std::uint32_t at = 0; at < reading_.size(); ++at) {
      if (casting_.names.at(at) != nullptr || casting_.in_title[at] ||
          casting_.mention_at[at] != Reading::none)
        continue;
      const Upos upos = reading_.upos(at);
      if (upos == Upos::pron || upos == Upos::det || upos == Upos::sconj) {
        cast_pronoun(casting_, at);
      } else if (upos == Upos::noun || upos == Upos::propn || upos == Upos::adj) {
        noun(at);
      }
    }
    cast_first_persons(casting_);
  }

 private:
  /// "The CEO promised changes", read as changes that a CEO promised: the noun before the verb is who acts.
  [[nodiscard]] bool is_misread_subject(std::uint32_t at) const {
    if (!follows_the(at) || !reading_.opens_sentence(at - 1) || at + 1 >= reading_.size()) return false;
    const NounClass kind = noun_class(reading_.folded(at));
    return (kind == NounClass::leader || kind == NounClass::member || kind == NounClass::person) && reading_.upos(at + 1) == Upos::verb &&
           reading_.head(at) > at + 1 && reading_.head(at + 1) == reading_.head(at);
  }

  [[nodiscard]] bool qualifies(std::uint32_t at) const {
    if (is_misread_subject(at)) return false;
    switch (reading_.relation(at)) {
      case Deprel::compound:
      case Deprel::amod:
      case Deprel::flat:
      case Deprel::nmod_desc:
      case Deprel::fixed:
      case Deprel::nummod:
      case Deprel::goeswith:
        return true;
      default:
        return false;
    }
  }

  void noun(std::uint32_t at) {
    const std::string& word = reading_.folded(at);
    if (counting_word(at)) return;
    if (qualifies(at)) return;
    if (is_pair_noun(word) && pair(at)) return;
    NounClass kind = noun_class(word);
    if (kind == NounClass::other || kind == NounClass::place) return;
    const bool misread = is_misread_subject(at);
    if (reading_.upos(at) == Upos::adj && kind != NounClass::apparatus && !misread) return;
    Phrase phrase = phrase_at(at);
    if (misread) phrase.definite = true;
    if (phrase.definite && phrase.owners.empty() && kind != NounClass::leader && kind != NounClass::member &&
        !phrase.told_apart && same_noun(phrase)) {
      return;
    }
    if (!phrase.owners.empty() && !phrase.apart && acts_for_organisation(word) && of_organisations(phrase)) {
      put(phrase, phrase.owners, phrase.named_owner ? Via::adjective : Via::nominal,
          "acts for " + casting_.entities[phrase.owners.front()].name);
      return;
    }
    switch (kind) {
      case NounClass::leader:
      case NounClass::member:
        role(phrase, office_at(at));
        break;
      case NounClass::person:
        if (phrase.definite && phrase.owners.empty() && !phrase.place) called_so(phrase);
        break;
      case NounClass::apparatus:
        apparatus(phrase);
        break;
      case NounClass::people:
        group(phrase);
        break;
      case NounClass::organisation:
        organisation(phrase);
        break;
      case NounClass::state:
        state(phrase);
        break;
      default:
        break;
    }
  }

  [[nodiscard]] bool of_organisations(const Phrase& phrase) const {
    return std::ranges::all_of(phrase.owners, [&](std::uint32_t owner) {
      const Entity& entity = casting_.entities[owner];
      return entity.kind == ActorKind::bloc || entity.kind == ActorKind::organisation ||
             (entity.kind == ActorKind::group && entity.known != Entity::unlisted);
    });
  }

  [[nodiscard]] Phrase phrase_at(std::uint32_t noun) const {
    Phrase phrase;
    phrase.noun = noun;
    phrase.first = noun;
    phrase.last = noun + 1;
    const Sentence& sentence = reading_.sentence_of(noun);
    while (phrase.first > sentence.first && noun - phrase.first < 12) {
      const std::uint32_t at = phrase.first - 1;
      if (!reading_.governs(noun, at)) break;
      const Upos upos = reading_.upos(at);
      const std::string& word = reading_.folded(at);
      if (upos == Upos::sconj || reading_.relation(at) == Deprel::mark ||
          (reading_.relation(at) == Deprel::case_ && word != "'s" && word != "'")) {
        break;
      }
      if (upos == Upos::det || upos == Upos::adp || upos == Upos::verb) {
        if (upos != Upos::verb || (reading_.relation(at) != Deprel::amod && reading_.folded(at + 1) != "-"))
          break;
      }
      if (upos == Upos::punct && word != "-" && word != ",") break;
      if (reading_.relation(at) == Deprel::cc_preconj || reading_.relation(at) == Deprel::advmod) break;
      phrase.first = at;
    }
    while (phrase.first < noun &&
           (reading_.folded(phrase.first) == "," || reading_.upos(phrase.first) == Upos::cconj ||
            reading_.folded(phrase.first) == "-")) {
      ++phrase.first;
    }
    const bool general = reading_.folded(noun) == "general" && noun >= sentence.first + 2 &&
                         reading_.folded(noun - 1) == "-" && reading_.folded(noun - 2) == "secretary";
    if (general) phrase.first = std::min(phrase.first, noun - 2);
    phrase.definite = follows_the(phrase.first);
    read_before(phrase);
    read_after(phrase, std::min(sentence.last, reading_.size()));
    return phrase;
  }

  void read_before(Phrase& phrase) const {
    for (const std::uint32_t below : reading_.children(phrase.noun)) {
      if (reading_.relation(below) != Deprel::det) continue;
      const std::string& word = reading_.folded(below);
      if (one_of(word, {"the", "this", "these", "those", "that", "both"})) phrase.definite = true;
      if (one_of(word, {"a", "an", "any", "no", "some", "every", "another"})) phrase.indefinite = true;
    }
    for (std::uint32_t at = phrase.first; at < phrase.noun; ++at) {
      const std::string& word = reading_.folded(at);
      if (const NameUnit* unit = casting_.names.at(at)) {
        const std::uint32_t number = casting_.names.of_word[at];
        phrase.told_apart = phrase.proper = true;
        if (!is_prefix(reading_, *unit)) {
          for (const std::uint32_t actor : casting_.actors[number]) {
            if (acts_itself(actor, number)) add_owner(phrase, actor, true);
          }
          if (unit->place) {
            phrase.place = true;
            phrase.state = unit->lies_in;
          }
        }
        if (unit->last < phrase.noun && reading_.folded(unit->last) == "'s") phrase.definite = true;
        at = unit->last - 1;
        continue;
      }
      if (reading_.upos(at) == Upos::pron) {
        phrase.definite = true;
        if (const CastMention* mention = casting_.mention_with_head(at)) {
          for (const std::uint32_t actor : mention->actors) add_owner(phrase, actor, false);
        }
      } else if (const CastMention* mention = casting_.mention_with_head(at)) {
        for (const std::uint32_t actor : mention->actors)
          add_owner(phrase, actor, false);  // "the company's board"
      } else if ((reading_.capital(at) || reading_.capitals(at) > 1) &&
                 (!reading_.opens_sentence(at) || reading_.upos(at) == Upos::propn || is_of_people(word))) {
        phrase.told_apart = phrase.proper = true;
      } else if (tells_who(word) || (reading_.upos(at) == Upos::noun && !is_general_adjective(word))) {
        phrase.told_apart = true;
      }
      if (sets_apart(word)) phrase.apart = true;
    }
  }

  /// Peoples and regions only tell a group: "Kurdish fighters", "European diplomats".
  [[nodiscard]] bool acts_itself(std::uint32_t actor, std::uint32_t unit) const {
    const Entity& entity = casting_.entities[actor];
    if (entity.kind == ActorKind::bloc && entity.known != Entity::unlisted && entity.country.empty())
      return false;
    return entity.kind != ActorKind::group || casting_.vias[unit] != Via::adjective;
  }

  static void add_owner(Phrase& phrase, std::uint32_t actor, bool named) {
    if (std::ranges::find(phrase.owners, actor) == phrase.owners.end()) phrase.owners.push_back(actor);
    phrase.named_owner = phrase.named_owner || named;
  }

  /// "of Iraq", "of the Labour Party"
  void read_after(Phrase& phrase, std::uint32_t end) const {
    std::uint32_t at = phrase.noun + 1;
    if (at + 1 < end && (reading_.folded(at) == "in" || reading_.folded(at) == "from")) {
      read_whereabouts(phrase, end);
      return;
    }
    if (at + 1 >= end || reading_.folded(at) != "of") return;
    ++at;
    if (reading_.upos(at) == Upos::det && at + 1 < end) ++at;
    const NameUnit* unit = casting_.names.at(at);
    if (unit == nullptr || unit->last > end) return;
    for (const std::uint32_t actor : casting_.actors[casting_.names.of_word[at]])
      add_owner(phrase, actor, true);
    if (!casting_.actors[casting_.names.of_word[at]].empty()) {
      phrase.last = unit->last;
      phrase.told_apart = phrase.proper = true;
      phrase.definite = !phrase.indefinite;
    } else if (unit->place && phrase.owners.empty()) {
      phrase.place = phrase.told_apart = phrase.proper = true;
      phrase.state = unit->lies_in;
      phrase.last = unit->last;
    }
  }

  /// "Officials in Lagos", "rebels in eastern Ukraine": tells people of no name and no owner apart.
  void read_whereabouts(Phrase& phrase, std::uint32_t end) const {
    if (!phrase.owners.empty() || phrase.place || !lives_there(reading_.folded(phrase.noun)))
      return;
    std::uint32_t at = phrase.noun + 2;
    const std::uint32_t far = std::min(end, at + 6);
    while (at < far && casting_.names.at(at) == nullptr &&
           (reading_.upos(at) == Upos::det || reading_.upos(at) == Upos::adj ||
            noun_class(reading_.folded(at)) == NounClass::place || reading_.folded(at) == "of")) {
      ++at;
    }
    const NameUnit* unit = at < far ? casting_.names.at(at) : nullptr;
    if (unit == nullptr || unit->last > end || unit->type == NameType::person) return;
    const auto& named = casting_.actors[casting_.names.of_word[at]];
    phrase.place = true;
    if (unit->place) {
      phrase.state = unit->lies_in;
    } else if (named.size() == 1 && casting_.entities[named.front()].kind == ActorKind::state) {
      phrase.state = casting_.entities[named.front()].known;
      phrase.in_state = casting_.vias[casting_.names.of_word[at]] != Via::adjective;
    } else {
      phrase.place = false;
      return;
    }
    phrase.last = unit->last;
    phrase.told_apart = phrase.proper = true;
  }

  bool put(const Phrase& phrase, Indices actors, Via via, std::string why) {
    return add_mention_at(casting_, phrase.first, phrase.noun + 1, phrase.noun, std::move(actors), via,
                          std::move(why));
  }

  void undecided(const Phrase& phrase, std::string why) {
    casting_.unresolved.push_back({phrase.first, phrase.noun + 1, std::move(why)});
  }

  /// "the troops": those called so before.
  bool same_noun(const Phrase& phrase) {
    const std::string& lemma = reading_.word(phrase.noun).lemma;
    const std::uint32_t floor = phrase.noun > 250 ? phrase.noun - 250 : 0;
    for (std::uint32_t word = phrase.noun; word-- > floor;) {
      const CastMention* mention = casting_.mention_with_head(word);
      if (mention == nullptr || reading_.capital(word)) continue;
      if (reading_.word(word).lemma != lemma || reading_.folded(word) != reading_.folded(phrase.noun))
        continue;
      put(phrase, mention->actors, Via::nominal, "the same noun before");
      return true;
    }
    return false;
  }

  /// "both sides", "the two leaders", "the three states"
  bool pair(std::uint32_t at) {
    std::size_t count = 0;
    std::uint32_t first = at;
    for (const std::uint32_t below : reading_.children(at)) {
      const std::string& word = reading_.folded(below);
      if (below > at) continue;
      if (word == "both" || word == "two") count = 2;
      if (word == "three") count = 3;
      if (word == "four") count = 4;
      if (one_of(word, {"both", "two", "three", "four"})) first = std::min(first, below);
    }
    const bool these = first > reading_.sentence_of(first).first && one_of(reading_.folded(first - 1), {"these", "those"});
    if (count == 0 || (reading_.folded(first) != "both" && !follows_the(first) && !these)) return false;
    for (std::uint32_t word = first + 1; word < at; ++word) {
      // "the two Kurdish parties" are told by more than their number.
      if (!one_of(reading_.folded(word), {"the", "of", "these", "those", "other", "rival", "neighbouring", "neighboring"})) return false;
    }
    const std::string& noun = reading_.folded(at);
    const bool states = one_of(noun, {"countries", "nations", "states", "governments", "neighbours",
                                      "neighbors", "powers", "capitals"});
    const bool persons =
        one_of(noun, {"leaders", "men", "women", "presidents", "ministers", "politicians", "officials"});
    const bool firms = one_of(noun, {"companies", "firms", "groups"});
    Referent found;
    const auto of_kind = [](auto kind) { return [kind](const Entity& e) { return e.kind == kind; }; };
    if (persons) {
      const Gender gender = noun == "men" ? Gender::masc : (noun == "women" ? Gender::fem : Gender::none);
      found = several_before(casting_, first, count, [&](const Entity& e) {
        return e.kind == ActorKind::person && (gender == Gender::none || e.gender == gender || (gender == Gender::masc && e.gender == Gender::none));
      });
    } else if (noun == "parties") {
      found = several_before(casting_, first, count, [](const Entity& e) {
        return std::ranges::find(e.tokens, "party") != e.tokens.end();
      });
    } else if (states) {
      found = several_before(casting_, first, count, of_kind(ActorKind::state));
    } else if (firms) {
      found = several_before(casting_, first, count, of_kind(ActorKind::organisation));
    } else {
      found = several_before(casting_, first, count, [](const Entity& e) {
        const bool source = std::ranges::any_of(e.tokens, names_medium);
        return e.kind == ActorKind::state || e.kind == ActorKind::bloc || (e.kind == ActorKind::organisation && !source);
      });
      if (found.actors.empty()) found = several_before(casting_, first, count, of_kind(ActorKind::state));
    }
    if (found.actors.empty()) {
      casting_.unresolved.push_back({first, at + 1, "no two actors before it"});
    } else {
      std::ranges::sort(found.actors);
      add_mention_at(casting_, first, at + 1, at, found.actors, Via::nominal, found.why);
    }
    return true;
  }

  [[nodiscard]] bool follows_the(std::uint32_t at) const {
    return at > reading_.sentence_of(at).first && reading_.folded(at - 1) == "the";
  }

  /// "The pair", "the latter": words that count those before without naming them.
  bool counting_word(std::uint32_t at) {
    const std::string& word = reading_.folded(at);
    const bool one_of_two = word == "former" || word == "latter";
    if (!follows_the(at) || (!one_of_two && !one_of(word, {"pair", "duo", "trio"}))) return false;
    const std::uint32_t next = at + 1;
    const bool more = next < reading_.size() && (reading_.folded(next) == "of" || reading_.upos(next) == Upos::noun ||
                                                 reading_.upos(next) == Upos::propn || reading_.upos(next) == Upos::adj);
    if (more) return false;
    Referent found = several_before(casting_, at, word == "trio" ? 3 : 2, [](const Entity& e) {
      return e.kind == ActorKind::person;
    });
    if (found.actors.empty()) {
      found = several_before(casting_, at, word == "trio" ? 3 : 2,
                             [](const Entity& e) { return e.kind == ActorKind::state || e.kind == ActorKind::organisation; });
    }
    if (found.actors.empty()) return false;
    if (one_of_two) {
      found.actors = {word == "former" ? found.actors.front() : found.actors.back()};
      found.why = "the " + word + " of two";
    }
    std::ranges::sort(found.actors);
    return add_mention_at(casting_, at, at + 1, at, found.actors, Via::nominal, found.why);
  }

  // --- Roles -------------------------------------------------------------------------------------

  /// "Secretary-General" is one office, whatever the tree takes for its head.
  [[nodiscard]] std::uint32_t office_at(std::uint32_t at) const {
    const bool general = at + 2 < reading_.size() && reading_.folded(at) == "secretary" &&
                         reading_.folded(at + 1) == "-" && reading_.folded(at + 2) == "general";
    return general ? at + 2 : at;
  }

  /// "The businessman", "the politician": the one who was called so, or the only person near.
  void called_so(const Phrase& phrase) {
    const Title title = title_at(reading_, casting_.names, phrase.noun);
    Indices named = bearers(title, Entity::unlisted);
    if (named.size() > 1) named = nearest(title.noun, named);
    if (named.size() == 1) add_role(title, named, "called " + title.key + " in this article");
  }

  void role(const Phrase& phrase, std::uint32_t at) {
    const Title title = title_at(reading_, casting_.names, at);
    if (describes(title, at)) return;
    // "the Turkish foreign minister, Mevlüt Çavuşoğlu,"
    for (const std::uint32_t below : reading_.children(at)) {
      const Deprel relation = reading_.relation(below);
      if (relation != Deprel::appos && relation != Deprel::flat && relation != Deprel::nmod_desc) continue;
      const CastMention* mention = casting_.mention_with_head(below);
      if (mention == nullptr || mention->actors.size() != 1) continue;
      if (casting_.entities[mention->actors.front()].kind != ActorKind::person) continue;
      const Indices actors = mention->actors;
      apply_title(casting_, actors.front(), title, title.first, mention->last);
      add_role(title, actors, "named beside it");
      return;
    }
    if (const std::uint32_t unit = named_after_comma(title); unit != Reading::none) {
      const Indices actors = casting_.actors[unit];
      apply_title(casting_, actors.front(), title, title.first, casting_.names.units[unit].last);
      add_role(title, actors, "named beside it");
      return;
    }
    if (!phrase.owners.empty() && owners_of(casting_, title).empty()) {
      role_of_pronoun(phrase, title);
      return;
    }
    const Indices owners = owners_of(casting_, title);
    if (owners.empty()) {
      if (phrase.place && phrase.definite && heads_place(title)) {
        role_of_place(phrase, title);
      } else if (!phrase.indefinite) {
        role_alone(phrase, title);
      }
      return;
    }
    if (speaks_for(title) && (phrase.indefinite || !phrase.definite)) {
      add_mention_at(casting_, title.first, at + 1, at, owners, Via::adjective,
                     "speaks for " + casting_.entities[owners.front()].name);
      return;
    }
    if (owners.size() == 1) role_with_owner(phrase, title, owners.front());
  }

  /// "the German ambassador to Turkey, Klaus Winter, was": the person's unit, whatever the tree says.
  [[nodiscard]] std::uint32_t named_after_comma(const Title& title) const {
    const std::uint32_t comma = title.last;
    const std::uint32_t end = std::min(reading_.sentence_of(title.noun).last, reading_.size());
    if (comma + 1 >= end || reading_.folded(comma) != ",") return Reading::none;
    const NameUnit* unit = casting_.names.at(comma + 1);
    if (unit == nullptr || unit->last >= end) return Reading::none;
    const std::string& after = reading_.folded(unit->last);
    if (after != "," && after != "." && after != ";") return Reading::none;
    const std::uint32_t number = casting_.names.of_word[comma + 1];
    if (casting_.actors[number].size() != 1) return Reading::none;
    const bool person = casting_.entities[casting_.actors[number].front()].kind == ActorKind::person;
    return person && casting_.titles[number].empty() ? number : Reading::none;
  }

  void add_role(const Title& title, Indices actors, std::string why) {
    const std::uint32_t head = reading_.folded(title.noun) == "general" && title.noun > title.first
                                   ? reading_.head_of(title.first, title.noun + 1)
                                   : title.noun;
    add_mention_at(casting_, title.first, title.noun + 1, head, std::move(actors), Via::role, std::move(why));
  }

  [[nodiscard]] bool speaks_for(const Title& title) const {
    return one_of(reading_.folded(title.noun), {"spokesman", "spokeswoman", "spokesperson", "official"});
  }

  /// "X, the president of Y", "X is the president of Y": says of X, and is nobody else.
  bool describes(const Title& title, std::uint32_t at) {
    const std::uint32_t copula = reading_.child(at, Deprel::cop);
    std::uint32_t bearer = Reading::none;
    if (reading_.relation(at) == Deprel::appos) {
      // "X, the president of Y," is closed by a mark; "X, Iraqi premier discuss" is a list.
      const std::uint32_t end = std::min(reading_.sentence_of(at).last, reading_.size());
      const std::uint32_t after = std::max(title.last, at + 1);
      if (after < end && reading_.upos(after) != Upos::punct && reading_.upos(after) != Upos::sconj &&
          reading_.upos(after) != Upos::pron && reading_.upos(after) != Upos::adp) {
        return false;
      }
      bearer = reading_.head(at);
    } else if (copula != Reading::none) {
      for (const std::uint32_t below : reading_.children(at)) {
        if (reading_.relation(below) == Deprel::nsubj) bearer = below;
        if (reading_.word(below).features.negative || reading_.folded(below) == "not" ||
            reading_.folded(below) == "n't") {
          return true;
        }
        if (reading_.relation(below) == Deprel::aux) return true;  // "would be", "could become"
      }
    } else {
      return false;
    }
    const CastMention* mention = casting_.mention_with_head(bearer);
    if (mention != nullptr && mention->actors.size() == 1 &&
        casting_.entities[mention->actors.front()].kind == ActorKind::person) {
      Title said = title;
      if (copula != Reading::none && reading_.word(copula).features.tense == Tense::past)
        said.time = TitleTime::former;
      apply_title(casting_, mention->actors.front(), said, std::min(title.first, mention->first),
                  std::max(title.last, mention->last));
    }
    return copula != Reading::none || mention != nullptr;
  }

  /// "his spokesman", "its chairman"
  void role_of_pronoun(const Phrase& phrase, const Title& title) {
    if (phrase.owners.size() != 1) return;
    const std::uint32_t owner = phrase.owners.front();
    if (casting_.entities[owner].kind == ActorKind::person) return;
    role_with_owner(phrase, title, owner);
  }

  [[nodiscard]] Indices bearers(const Title& title, std::uint32_t owner) const {
    const std::string wanted = title.time == TitleTime::former ? "former " + title.key : title.key;
    Indices found;
    for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
      for (const auto& [key, of] : casting_.entities[e].titles) {
        const bool same_title =
            key == wanted || (owner == Entity::unlisted && title.time != TitleTime::former && key.ends_with(" " + wanted) &&
                              !key.starts_with("former "));
        const bool same_owner = owner == Entity::unlisted || of == owner || of == Entity::unlisted;
        if (same_title && same_owner && std::ranges::find(found, e) == found.end()) found.push_back(e);
      }
    }
    return found;
  }

  void role_with_owner(const Phrase& phrase, const Title& title, std::uint32_t owner) {
    const Entity& target = casting_.entities[owner];
    if (target.kind == ActorKind::person) return;
    const std::string what = title.key + " of " + target.name;
    if (title.time == TitleTime::now || title.time == TitleTime::acting || title.time == TitleTime::former) {
      const Indices named = bearers(title, owner);
      if (named.size() == 1) {
        add_role(title, named, what + " in this article");
        return;
      }
      if (named.size() > 1) {
        undecided(phrase, "several persons are " + what);
        return;
      }
    }
    if (target.known != Entity::unlisted) {
      const std::string_view post = index_.post(target.known, title.key);
      const auto holder = index_.holder(post, reading_.article().published, title.time);
      if (holder) {
        const std::uint32_t entity = entity_of_known(casting_, *holder);
        add_role(title, {entity}, what + " on " + reading_.article().published);
        if (title.time == TitleTime::now) casting_.entities[entity].titles.emplace_back(title.key, owner);
        return;
      }
    }
    if (title.time != TitleTime::now && title.time != TitleTime::acting) {
      undecided(phrase, "which one is not said");
      return;
    }
    if (phrase.indefinite || !phrase.definite) return;
    unnamed(title, owner);
  }

  /// "the Turkish foreign minister", of whom the article says no more.
  void unnamed(const Title& title, std::uint32_t owner) {
    std::string name(reading_.text(title.first, title.noun + 1));
    const std::uint32_t made = add_entity(casting_, ActorKind::person, name);
    Entity& entity = casting_.entities[made];
    entity.named = false;
    entity.country = casting_.entities[owner].country;
    apply_title(casting_, made, title, title.first, title.last);
    add_role(title, {made}, "not named in the article");
  }

  [[nodiscard]] bool heads_place(const Title& title) const {
    return std::ranges::any_of(title.owners, [&](std::uint32_t unit) { return casting_.names.units[unit].place; });
  }

  /// "the governor of Borno"
  void role_of_place(const Phrase& phrase, const Title& title) {
    const Indices named = bearers(title, Entity::unlisted);
    if (named.size() == 1) {
      add_role(title, named, "called " + title.key + " in this article");
      return;
    }
    if (title.time != TitleTime::now && title.time != TitleTime::acting) return;
    const std::uint32_t made =
        add_entity(casting_, ActorKind::person, reading_.text(title.first, std::max(title.last, title.noun + 1)));
    casting_.entities[made].named = false;
    if (phrase.state != Reading::none) casting_.entities[made].country = index_.actor(phrase.state).country;
    apply_title(casting_, made, title, title.first, title.last);
    add_role(title, {made}, "not named in the article");
  }

  /// "the president": the one who was called so last.
  void role_alone(const Phrase& phrase, const Title& title) {
    const bool capital = reading_.upos(title.noun) == Upos::propn || reading_.capital(title.noun);
    if (!phrase.definite && !capital) return;
    Indices named = bearers(title, Entity::unlisted);
    if (named.size() > 1) named = nearest(title.noun, named);
    if (named.size() == 1) {
      add_mention_at(casting_, phrase.first, title.noun + 1, title.noun, named, Via::role,
                     "called " + title.key + " in this article");
    } else if (named.empty() && one_of(title.key, {"politician", "statesman"}) && only_person(phrase)) {
      return;
    } else if (named.empty() && one_of(title.key, {"pope", "pontiff", "taoiseach"}) && only_holder(title)) {
      return;
    } else {
      undecided(phrase, "who is " + title.key + " is not said");
    }
  }

  /// The only person of this sentence and the two before.
  bool only_person(const Phrase& phrase) {
    const Referent found = several_before(casting_, phrase.first, 1,
                                          [](const Entity& e) { return e.kind == ActorKind::person; });
    return !found.actors.empty() && put(phrase, found.actors, Via::nominal, "the only person before");
  }

  /// An office that there is only one of in the world.
  bool only_holder(const Title& title) {
    const auto owners = index_.owners_of_title(title.key == "pontiff" ? "pope" : title.key);
    if (owners.size() != 1) return false;
    const auto holder = index_.holder(index_.post(owners.front(), title.key == "pontiff" ? "pope" : title.key),
                                      reading_.article().published, title.time);
    if (!holder) return false;
    add_role(title, {entity_of_known(casting_, *holder)}, title.key + " on " + reading_.article().published);
    return true;
  }

  /// Those of `actors` that the nearest sentence with any of them mentions.
  [[nodiscard]] Indices nearest(std::uint32_t at, const Indices& actors) const {
    Indices found;
    std::uint32_t sentence = Reading::none;
    const std::uint32_t floor = at > 200 ? at - 200 : 0;
    for (std::uint32_t word = at; word-- > floor;) {
      if (sentence != Reading::none && reading_.sentence(word) != sentence) break;
      const CastMention* mention = casting_.mention_with_head(word);
      if (mention == nullptr || mention->actors.size() != 1) continue;
      const std::uint32_t actor = mention->actors.front();
      if (std::ranges::find(actors, actor) == actors.end()) continue;
      sentence = reading_.sentence(word);
      if (std::ranges::find(found, actor) == found.end()) found.push_back(actor);
    }
    return found;
  }

  // --- States and what acts for them -------------------------------------------------------------

  /// The state that a person leads or serves.
  [[nodiscard]] std::uint32_t state_of(std::uint32_t person) const {
    for (const CastTie& tie : casting_.ties) {
      if (tie.source == person && casting_.entities[tie.target].kind == ActorKind::state) return tie.target;
    }
    const Entity& entity = casting_.entities[person];
    if (entity.known == Entity::unlisted) return Reading::none;
    for (const Role& role : index_.actor(entity.known).roles) {
      const auto owner = index_.with_id(std::string_view(role.post).substr(0, role.post.find('/')));
      if (!owner) continue;
      const auto there = casting_.of_known.find(*owner);
      if (there != casting_.of_known.end()) return there->second;
    }
    return Reading::none;
  }

  void apparatus(const Phrase& phrase) {
    const std::string& noun = reading_.folded(phrase.noun);
    if (phrase.place && phrase.owners.empty()) {
      of_place(phrase);
      return;
    }
    if (!phrase.owners.empty()) {
      apparatus_of_owners(phrase);
      return;
    }
    if (noun == "state" || noun == "side" || noun == "police") {
      if (noun == "police" && !phrase.indefinite) group(phrase);
      return;
    }
    if (is_government(noun) && !phrase.indefinite && !phrase.apart &&
        (phrase.definite || noun == "authorities" || reading_.capital(phrase.noun))) {
      const Referent home = home_state(casting_, phrase.noun);
      if (home.actors.empty()) {
        undecided(phrase, "whose " + noun + " is not said");
      } else {
        put(phrase, home.actors, Via::nominal, home.why);
      }
      return;
    }
    if (phrase.told_apart) group(phrase);
  }

  /// "Officials in Nigeria" are Nigeria; "the Basra police", "officials in Lagos" are their own.
  void of_place(const Phrase& phrase) {
    const std::string& noun = reading_.folded(phrase.noun);
    if (phrase.in_state && (noun == "officials" || noun == "authorities")) {
      const std::uint32_t state = entity_of_known(casting_, phrase.state);
      put(phrase, {state}, Via::nominal, "acts for " + casting_.entities[state].name);
    } else if (is_government(noun) && noun != "military" && noun != "army" && noun != "authorities") {
      const std::uint32_t made = named_group(phrase, ActorKind::organisation);
      put(phrase, {made}, Via::name, "");
    } else {
      group(phrase);
    }
  }

  void apparatus_of_owners(const Phrase& phrase) {
    // The diplomats of a bloc are those of its members.
    const std::string& word = reading_.folded(phrase.noun);
    if ((word == "diplomats" || word == "envoys" || word == "negotiators") &&
        casting_.entities[phrase.owners.front()].kind == ActorKind::bloc) {
      group(phrase);
      return;
    }
    Indices actors;
    for (const std::uint32_t owner : phrase.owners) {
      const Entity& entity = casting_.entities[owner];
      if (entity.kind != ActorKind::person) {
        actors.push_back(owner);
        continue;
      }
      if (!is_government(reading_.folded(phrase.noun))) return;
      const std::uint32_t state = state_of(owner);
      if (state != Reading::none) actors.push_back(state);
    }
    if (phrase.apart) {
      group(phrase);
      return;
    }
    if (actors.empty()) {
      if (!phrase.named_owner) {
        undecided(phrase, "whose state is not said");
        return;
      }
      const std::uint32_t made = named_group(phrase, ActorKind::organisation);
      put(phrase, {made}, Via::name, "");
      return;
    }
    put(phrase, actors, phrase.named_owner ? Via::adjective : Via::nominal,
        "acts for " + casting_.entities[actors.front()].name);
  }

  void state(const Phrase& phrase) {
    const bool island = phrase.noun > phrase.first && one_of(reading_.folded(phrase.noun - 1), {"island", "neighbouring", "neighboring"});
    if (!phrase.definite || (phrase.told_apart && !island) || !phrase.owners.empty()) return;
    const std::string& noun = reading_.folded(phrase.noun);
    if (noun != "country" && noun != "nation" && noun != "republic" && noun != "kingdom") return;
    const std::string& mark = reading_.marker(phrase.noun);
    if (mark == "in" || mark == "across" || mark == "throughout" || mark == "around" || mark == "over")
      return;
    const Referent found =
        latest(casting_, phrase.noun, 2, [](const Entity& e) { return e.kind == ActorKind::state; });
    if (!found.actors.empty()) put(phrase, found.actors, Via::nominal, found.why);
  }

  // --- Groups and organisations ------------------------------------------------------------------

  /// The words that tell a group: "kurdish fighters", numbers and general adjectives left out.
  [[nodiscard]] std::string group_key(const Phrase& phrase) const {
    std::string key;
    for (std::uint32_t at = phrase.first; at < phrase.last; ++at) {
      const std::string& word = reading_.folded(at);
      if (reading_.upos(at) == Upos::num || is_general_adjective(word) || reading_.upos(at) == Upos::det)
        continue;
      if (!key.empty()) key += ' ';
      key += word;
    }
    return key;
  }

  std::uint32_t named_group(const Phrase& phrase, ActorKind kind) {
    const std::string key = group_key(phrase);
    for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
      const Entity& entity = casting_.entities[e];
      if (!entity.tokens.empty() && entity.tokens.front() == key && entity.kind == kind) return e;
    }
    std::uint32_t first = phrase.first;
    while (first < phrase.noun &&
           (reading_.upos(first) == Upos::num || is_general_adjective(reading_.folded(first)) ||
            reading_.upos(first) == Upos::pron)) {
      ++first;
    }
    const std::uint32_t made = add_entity(casting_, kind, reading_.text(first, phrase.last));
    Entity& entity = casting_.entities[made];
    entity.tokens = {key};
    entity.nouns = {reading_.folded(phrase.noun)};
    entity.plural = kind == ActorKind::group;
    for (const std::uint32_t owner : phrase.owners) {
      if (entity.country.empty()) entity.country = casting_.entities[owner].country;
    }
    if (entity.country.empty() && phrase.state != Reading::none)
      entity.country = index_.actor(phrase.state).country;
    return made;
  }

  void group(const Phrase& phrase) {
    const std::string& noun = reading_.folded(phrase.noun);
    if (reading_.child(phrase.noun, Deprel::cop) != Reading::none) return;
    const bool alone = stands_alone(noun);
    if (!phrase.told_apart && !alone) return;
    if (is_anybody(noun) && !phrase.proper) return;
    if (noun == "counterparts") return;
    // A pronoun before it says whose, not who: "their supporters".
    if (!phrase.owners.empty() && !phrase.named_owner && !alone) return;
    if (!phrase.told_apart && !phrase.indefinite) {
      const Referent before = latest(casting_, phrase.noun, 6, [&](const Entity& entity) {
        return entity.kind == ActorKind::group && std::ranges::find(entity.nouns, noun) != entity.nouns.end();
      });
      if (!before.actors.empty()) {
        put(phrase, before.actors, Via::nominal, before.why);
        return;
      }
    }
    const std::uint32_t made = named_group(phrase, ActorKind::group);
    put(phrase, {made}, Via::name, "");
  }

  [[nodiscard]] bool may_be_called(const Entity& entity, const std::string& noun) const {
    if (entity.kind != ActorKind::organisation && entity.kind != ActorKind::bloc &&
        entity.kind != ActorKind::group) {
      return false;
    }
    if (std::ranges::find(entity.nouns, noun) != entity.nouns.end()) return true;
    if (entity.kind != ActorKind::group && std::ranges::find(entity.tokens, noun) != entity.tokens.end())
      return true;
    const bool body = std::ranges::any_of(entity.tokens, [](const std::string& token) {
      return one_of(
          token, {"court", "parliament", "ministry", "party", "senate", "congress", "council", "commission"});
    });
    if (one_of(noun, {"newspaper", "daily", "magazine", "broadcaster", "network", "channel", "station", "outlet"}))
      return std::ranges::any_of(entity.tokens, names_medium);
    if (one_of(noun, {"alliance", "bloc", "union"})) return entity.kind == ActorKind::bloc;
    if (one_of(noun, {"company", "firm", "corporation", "manufacturer", "maker", "retailer", "giant",
                      "conglomerate"})) {
      return entity.kind == ActorKind::organisation && !body && entity.country != "IGO";
    }
    if (one_of(noun, {"group", "organisation", "organization", "agency", "movement", "militia", "faction"})) {
      const bool listed_group = entity.kind == ActorKind::group && entity.known != Entity::unlisted;
      return (entity.kind == ActorKind::organisation && !body) || listed_group;
    }
    return false;
  }

  void organisation(const Phrase& phrase) {
    const std::string& noun = reading_.folded(phrase.noun);
    if (reading_.child(phrase.noun, Deprel::cop) != Reading::none) return;
    if (describes_next(phrase.noun)) return;
    if (reading_.relation(phrase.noun) == Deprel::appos &&
        casting_.mention_with_head(reading_.head(phrase.noun)) != nullptr) {
      return;
    }
    for (const std::uint32_t owner : phrase.owners) {
      const Entity& entity = casting_.entities[owner];
      if (entity.kind == ActorKind::bloc && names_bloc(noun) && phrase.definite) {
        put(phrase, {owner}, Via::nominal, "in apposition to " + entity.name);
        return;
      }
    }
    if (!phrase.owners.empty()) {
      organisation_of_owner(phrase);
      return;
    }
    const bool body = one_of(noun, {"parliament", "congress", "senate"});
    if (names_bloc(noun) && phrase.proper) {
      // "a US-led coalition", "the counter-piracy alliance"
      const std::uint32_t made = named_group(phrase, ActorKind::bloc);
      put(phrase, {made}, Via::name, "");
      return;
    }
    if (!phrase.definite && !body && !reading_.capital(phrase.noun)) return;
    if (phrase.indefinite) return;
    const Referent found =
        latest(casting_, phrase.noun, 4, [&](const Entity& entity) { return may_be_called(entity, noun); });
    if (!found.actors.empty()) {
      put(phrase, found.actors, Via::nominal, found.why);
      return;
    }
    if (body) {
      const std::uint32_t made = named_group(phrase, ActorKind::organisation);
      const Referent home = home_state(casting_, phrase.noun);
      if (!home.actors.empty())
        casting_.entities[made].country = casting_.entities[home.actors.front()].country;
      put(phrase, {made}, Via::name, "");
    } else {
      undecided(phrase, "no " + noun + " before it");
    }
  }

  /// "the Icelandic airline Skyfrost": the name beside the noun is who is meant.
  bool describes_next(std::uint32_t noun) {
    if (noun + 1 >= reading_.size() || reading_.sentence(noun + 1) != reading_.sentence(noun)) return false;
    const std::uint32_t unit =
        casting_.names.at(noun + 1) != nullptr ? casting_.names.of_word[noun + 1] : Reading::none;
    if (unit == Reading::none || casting_.actors[unit].size() != 1) return false;
    Entity& entity = casting_.entities[casting_.actors[unit].front()];
    if (entity.kind == ActorKind::state || entity.kind == ActorKind::person) return false;
    entity.nouns.push_back(reading_.folded(noun));
    return true;
  }

  /// "the Iraqi parliament", "an Austrian court"
  void organisation_of_owner(const Phrase& phrase) {
    if (!phrase.named_owner || phrase.owners.size() != 1) return;
    const Entity& owner = casting_.entities[phrase.owners.front()];
    if (owner.kind != ActorKind::state) return;
    const std::string& noun = reading_.folded(phrase.noun);
    for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
      const Entity& entity = casting_.entities[e];
      if (entity.kind != ActorKind::organisation || entity.country != owner.country || entity.country.empty())
        continue;
      if (std::ranges::find(entity.nouns, noun) == entity.nouns.end()) continue;
      put(phrase, {e}, Via::nominal, "the " + noun + " of " + owner.name + " in this article");
      return;
    }
    const std::uint32_t made = named_group(phrase, ActorKind::organisation);
    put(phrase, {made}, Via::name, "");
  }

  Casting& casting_;
  const Reading& reading_;
  const AliasIndex& index_;
};

}  // namespace

void cast_phrases(Casting& casting) { Phrasing(casting).run(); }

}  // namespace actorgraph
