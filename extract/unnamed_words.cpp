#include "extract/unnamed_words.hpp"

#include <unordered_map>
#include <string>

#include "extract/one_of.hpp"
#include "text/fold.hpp"

namespace actorgraph {
namespace {

using namespace std::string_view_literals;

constexpr auto attackers =
    "bomber attacker assailant gunman shooter knifeman kidnapper abductor hijacker militant extremist "
    "terrorist insurgent rebel guerrilla jihadist jihadi separatist fighter arsonist assassin killer "
    "murderer hitman sniper perpetrator pirate raider mob rioter looter robber militiaman paramilitary "
    "mercenary"sv;
constexpr auto offices =
    "soldier policeman policewoman officer commando guard marine trooper peacekeeper serviceman bodyguard "
    "lawmaker legislator senator mp parliamentarian congressman deputy judge prosecutor magistrate "
    "councillor opponent supporter critic backer voter respondent protester protestor demonstrator activist "
    "campaigner lawyer doctor candidate petitioner plaintiff dissident farmer veteran striker "
    "suspect defendant hostage prisoner detainee inmate refugee migrant immigrant settler smuggler "
    "trafficker politician court tribunal jury commission panel committee monk cleric union republican "
    "democrat whistleblower trader investor hacker"sv;
constexpr auto sufferers =
    "people person journalist reporter civilian man woman child boy girl villager resident passenger "
    "worshipper worshiper pilgrim tourist bystander pedestrian worker employee student schoolchild "
    "schoolgirl schoolboy teenager youth baby infant shopper victim family local national citizen foreigner "
    "driver crew miner fisherman labourer laborer contractor teacher nurse patient commuter traveller "
    "spectator mourner guest native peasant shopkeeper vendor aide"sv;

void add(std::unordered_map<std::string, Nameless>& words, std::string_view list, Nameless kind) {
  while (!list.empty()) {
    const std::size_t blank = list.find(' ');
    words.emplace(list.substr(0, blank), kind);
    list.remove_prefix(blank == std::string_view::npos ? list.size() : blank + 1);
  }
}

}  // namespace

Nameless nameless_noun(std::string_view lemma) {
  static const auto words = [] {
    std::unordered_map<std::string, Nameless> all;
    add(all, attackers, Nameless::attacker);
    add(all, offices, Nameless::office);
    add(all, sufferers, Nameless::sufferer);
    return all;
  }();
  const auto found = words.find(std::string(lemma));
  return found == words.end() ? Nameless::no : found->second;
}

bool is_called_attacker(const CastActor& actor) { return !actor.known && is_attacker_name(actor.name); }

bool is_attacker_name(std::string_view name) {
  std::string noun = fold(name.substr(name.rfind(' ') + 1));
  if (nameless_noun(noun) != Nameless::attacker && noun.ends_with('s')) noun.pop_back();
  if (noun.ends_with("men")) noun[noun.size() - 2] = 'a';
  return nameless_noun(noun) == Nameless::attacker;
}

bool is_any_attacker(std::string_view lemma) {
  return one_of(lemma, {"attacker", "assailant", "perpetrator", "bomber", "gunman", "killer", "shooter",
                        "murderer", "knifeman", "assassin", "kidnapper"});
}

bool needs_number(std::string_view lemma) {
  return one_of(lemma, {"people", "person", "man", "woman", "local", "youth", "family", "crew", "national",
                        "native", "patient", "guest", "driver", "aide", "contractor", "spectator", "baby"});
}

bool is_nameless_body(std::string_view lemma) {
  return one_of(lemma, {"court", "tribunal", "jury", "committee", "commission", "panel"});
}

bool may_be_single(std::string_view lemma, Nameless kind) {
  return is_nameless_body(lemma) || kind == Nameless::attacker ||
         one_of(lemma, {"soldier", "policeman", "policewoman", "peacekeeper", "judge", "protester",
                        "protestor", "civilian", "magistrate"});
}

bool is_violent_event(std::string_view lemma) {
  return one_of(lemma,
                {"attack",    "bombing",       "blast",     "explosion",  "assault",   "shooting", "killing",
                 "murder",    "assassination", "massacre",  "ambush",     "atrocity",  "stabbing", "raid",
                 "bloodshed", "carnage",       "slaughter", "kidnapping", "abduction", "slaying",  "bomb"});
}

bool may_join(const Cast& cast, const Party& one, std::string_view type, const Party& other) {
  const CastActor& source = cast.actors[one.actor];
  const CastActor& target = cast.actors[other.actor];
  if (one.how == How::context && other.how == How::nearby) return false;
  if (source.nameless == Nameless::no && target.nameless == Nameless::no) return true;
  if (one.how == How::nearby || other.how == How::nearby) return false;
  const bool violent = type == "ASSAULT" || type == "COERCE";
  if (source.nameless != Nameless::no && target.nameless != Nameless::no)
    return source.nameless == Nameless::attacker && type == "ASSAULT";
  const auto said = [&] {
    return violent || one_of(type, {"SANCTION", "ACCUSE", "REJECT", "PROTEST", "THREATEN", "SUPPORT", "AID",
                                    "REQUEST", "INVESTIGATE", "CONCERN", "MOBILIZE", "COMPETE", "CONCEDE"});
  };
  // "four suspects involved in the party"
  const bool belongs = source.nameless == Nameless::attacker || source.nameless == Nameless::office;
  if (type == "MEMBER" && belongs) return one.how == How::named && other.how <= How::standing;
  switch (source.nameless) {
    case Nameless::sufferer:
      return type == "PROTEST";  // "students demonstrated"
    case Nameless::attacker:
      return violent || type == "THREATEN";
    case Nameless::office:
      if (!said()) return false;
      break;
    default:
      break;
  }
  switch (target.nameless) {
    case Nameless::sufferer:
      return violent;
    case Nameless::attacker:
      return said() && type != "SUPPORT" && type != "AID";
    case Nameless::office:
      return said();
    default:
      return true;
  }
}

}  // namespace actorgraph
