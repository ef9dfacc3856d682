// What a title says of its bearer: whom he leads or belongs to, in which office, of which country.

#include <algorithm>

#include "text/fold.hpp"

#include "extract/casting.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {
namespace {

/// Titles whose bearer heads a state itself.
bool heads_state(std::string_view key) {
  return one_of(key, {"president",
                      "prime minister",
                      "premier",
                      "pm",
                      "chancellor",
                      "federal chancellor",
                      "king",
                      "queen",
                      "monarch",
                      "emperor",
                      "sultan",
                      "emir",
                      "leader",
                      "supreme leader",
                      "ruler",
                      "dictator",
                      "head of state",
                      "head of government",
                      "first minister",
                      "chief minister",
                      "minister president",
                      "taoiseach",
                      "strongman",
                      "governor",
                      "mayor",
                      "interim leader",
                      "interim president",
                      "chief executive",
                      "crown prince",
                      "pope",
                      "military ruler",
                      "de facto leader"});
}

bool heads_organisation(const Title& title) {
  if (title.key.starts_with("vice ") || title.key.starts_with("deputy ")) return false;
  if (one_of(title.key, {"secretary general", "director general", "attorney general", "chief executive",
                         "chief executive officer"})) {
    return title.key != "attorney general";
  }
  // "director of foreign sales"
  if (title.key.find(" of ") != std::string::npos || title.key.find(" for ") != std::string::npos)
    return false;
  if (title.key.find("opposition") != std::string::npos && title.key.starts_with("opposition")) return false;
  // The trade chief of the Union is not its head.
  if (one_of(title.key.substr(title.key.rfind(' ') + 1),
             {"chief", "head", "director", "boss", "commander"})) {
    std::string_view rest = title.key;
    while (rest.find(' ') != std::string_view::npos) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      if (!one_of(word, {"executive", "managing", "general", "founding", "co", "acting", "interim", "top",
                         "overall"}))
        return false;
      rest.remove_prefix(word.size() + 1);
    }
  }
  return title.noun_class == NounClass::leader;
}

/// Offices of a state, unlike "businessman" or "activist", which only say where somebody is from.
bool serves_state(std::string_view noun) {
  return one_of(noun,
                {"minister",    "secretary",     "spokesman", "spokeswoman", "spokesperson", "ambassador",
                 "envoy",       "adviser",       "advisor",   "official",    "senator",      "representative",
                 "congressman", "congresswoman", "lawmaker",  "legislator",  "mp",           "deputy",
                 "general",     "colonel",       "admiral",   "marshal",     "brigadier",    "diplomat",
                 "negotiator",  "prosecutor",    "attorney",  "consul",      "delegate",     "commissioner",
                 "commander",   "chief",         "captain",   "major",       "lieutenant",   "sergeant",
                 "soldier",     "officer",       "director",  "treasurer",   "justice",      "judge",
                 "president",   "speaker",       "mediator",  "emissary",    "aide",         "head",
                 "chancellor",  "executive",     "king",      "prince",      "princess"});
}

Status status_of(TitleTime time) {
  if (time == TitleTime::former) return Status::past;
  return time == TitleTime::elect ? Status::planned : Status::ongoing;
}

/// Does an adjective of a party name the owner?
bool by_party(const Casting& casting, const Title& title, std::uint32_t owner) {
  return casting.entities[owner].kind == ActorKind::organisation &&
         std::ranges::any_of(title.owners, [&](std::uint32_t unit) {
           return casting.vias[unit] == Via::adjective && casting.actors[unit].size() == 1 &&
                  casting.actors[unit].front() == owner;
         });
}

/// The post that the title means is on the list of what the bearer held: then its owner is no guess, or, if
/// the article does not name it, nobody else.
bool held_by_list(Casting& casting, std::uint32_t bearer, const Title& title, std::uint32_t first,
                  std::uint32_t last) {
  if (casting.entities[bearer].known == Entity::unlisted) return false;
  for (const Role& role : casting.index.actor(casting.entities[bearer].known).roles) {
    const auto owner = casting.index.with_id(std::string_view(role.post).substr(0, role.post.find('/')));
    if (!owner || casting.index.post(*owner, title.key) != role.post) continue;
    const auto there = casting.of_known.find(*owner);
    if (there == casting.of_known.end()) {
      // A state may be mentioned as a place, which is found later.
      return casting.index.actor(*owner).kind != ActorKind::state || casting.entities[bearer].country.empty();
    }
    const bool state = casting.entities[there->second].kind == ActorKind::state;
    const bool leads = state ? heads_state(title.key) : heads_organisation(title);
    const CastTie tie{bearer, there->second, leads, first, last, title.key, status_of(title.time)};
    const bool noted = std::ranges::any_of(casting.ties, [&](const CastTie& known) {
      return known.source == tie.source && known.target == tie.target && known.leads == tie.leads &&
             known.status == tie.status;
    });
    if (!noted) casting.ties.push_back(tie);
    return true;
  }
  return false;
}

/// A title of somebody of whom no owner is said, or only a part of a state ("Commerce Secretary").
void note_office(Casting& casting, std::uint32_t bearer, const Title& title,
                 const std::vector<std::uint32_t>& owners, std::uint32_t first, std::uint32_t last) {
  const bool listed = std::ranges::any_of(
      owners, [&](std::uint32_t owner) { return casting.entities[owner].known != Entity::unlisted; });
  // "Republican Representative Ann Lee": of the party, and of a chamber that the title does not name
  const bool lawmaker =
      one_of(title.key, {"senator", "representative", "congressman", "congresswoman", "mp", "lawmaker"}) &&
      owners.size() == 1 && by_party(casting, title, owners.front());
  if ((listed && !lawmaker) || casting.offices.size() >= 400) return;
  // "president of Globeword": of what the title says, even if nobody knows what that is.
  const Reading& reading = casting.reading;
  const std::uint32_t after = title.noun + 1;
  const bool of_other = owners.empty() && after + 1 < reading.size() &&
                        reading.sentence(after + 1) == reading.sentence(title.noun) &&
                        one_of(reading.folded(after), {"of", "for", "at"}) &&
                        title.key.find(" of ") == std::string::npos;
  if (of_other || (!owners.empty() && title.bound)) return;
  // "Society President Ann Lee": of some society.
  const std::uint32_t before = title.first > 0 ? title.first - 1 : Reading::none;
  const bool told = before != Reading::none && reading.sentence(before) == reading.sentence(title.noun) &&
                    (reading.upos(before) == Upos::noun || reading.upos(before) == Upos::propn) &&
                    reading.relation(before) == Deprel::compound && reading.head(before) >= title.first &&
                    reading.head(before) < last;
  if (told && owners.empty()) return;
  if (held_by_list(casting, bearer, title, first, last)) return;
  const bool there = std::ranges::any_of(casting.offices, [&](const CastTie& office) {
    return office.source == bearer && office.title == title.key;
  });
  if (!there)
    casting.offices.push_back(
        {bearer, Reading::none, heads_state(title.key), first, last, title.key, status_of(title.time)});
}

/// "Mayor of Lagos", "the governor of Kandahar": heads a town or province, and no state.
bool heads_town(std::string_view noun) { return one_of(noun, {"mayor", "governor"}); }

/// "Texas Secretary of State", "the chief minister of Punjab"
bool serves_town(std::string_view key) {
  return one_of(key, {"secretary of state", "attorney general", "chief minister", "premier"});
}

/// A town acts only through who heads it: it is made for the title.
bool apply_town(Casting& casting, std::uint32_t bearer, const Title& title, std::uint32_t first,
                std::uint32_t last) {
  if (title.owners.empty() || !casting.entities[bearer].named) return false;
  const std::uint32_t number = title.owners.back();
  const NameUnit& unit = casting.names.units[number];
  auto& actors = casting.actors[number];
  const bool seat = casting.vias[number] == Via::metonym && actors.size() == 1 &&
                    heads_town(casting.reading.folded(title.noun));
  if (!seat && !(unit.place && actors.empty()) &&
      !(unit.type == NameType::location && unit.meanings.empty() && actors.empty()))
    return false;
  const std::string name(casting.reading.text(unit.first, unit.last));
  const auto there = std::ranges::find_if(casting.entities, [&](const Entity& entity) {
    return entity.kind == ActorKind::organisation && entity.known == Entity::unlisted && entity.name == name;
  });
  auto town = static_cast<std::uint32_t>(there - casting.entities.begin());
  if (there == casting.entities.end()) {
    town = add_entity(casting, ActorKind::organisation, name);
    for (std::uint32_t at = unit.first; at < unit.last; ++at)
      casting.entities[town].tokens.push_back(casting.reading.folded(at));
    casting.entities[town].country = unit.lies_in != Reading::none ? casting.index.actor(unit.lies_in).country
                                     : seat                       ? casting.entities[actors.front()].country
                                                                  : "";
  }
  if (casting.entities[bearer].country.empty())
    casting.entities[bearer].country = casting.entities[town].country;
  // The town is meant wherever its name stands, but as a mere place.
  for (std::uint32_t i = 0; i < casting.names.units.size(); ++i) {
    const NameUnit& other = casting.names.units[i];
    if (i != number && (casting.vias[i] != Via::metonym || casting.actors[i].size() != 1)) continue;
    if (casting.reading.text(other.first, other.last) != name) continue;
    casting.actors[i] = {town};
    casting.vias[i] = Via::name;
    casting.whys[i].clear();
    const std::uint32_t mention = casting.mention_at[casting.reading.head_of(other.first, other.last)];
    if (mention == Reading::none) continue;
    casting.mentions[mention].actors = {town};
    casting.mentions[mention].via = Via::name;
    casting.mentions[mention].why.clear();
  }
  const std::uint32_t word = casting.reading.head_of(unit.first, unit.last);
  // Before that, it is mentioned with the other names.
  if (casting.phrases_begun && casting.mention_at[word] == Reading::none)
    add_mention(casting, unit.first, unit.last, {town}, Via::name, "");
  const bool head =
      (heads_town(casting.reading.folded(title.noun)) || one_of(title.key, {"chief minister", "premier"})) &&
      title.key.find("deputy") == std::string::npos;
  const CastTie tie{bearer, town, head, first, last, title.key, status_of(title.time)};
  casting.ties.push_back(tie);
  return true;
}

/// Does the title name its owner by a capital?
bool by_seat(const Casting& casting, const Title& title, std::uint32_t owner) {
  return std::ranges::any_of(title.owners, [&](std::uint32_t unit) {
    return casting.vias[unit] == Via::metonym && casting.actors[unit].size() == 1 &&
           casting.actors[unit].front() == owner;
  });
}

}  // namespace

std::string key_in_time(const Title& title) {
  if (title.time == TitleTime::former) return "former " + title.key;
  return title.time == TitleTime::elect ? "elect " + title.key : title.key;
}

std::vector<std::uint32_t> owners_of(const Casting& casting, const Title& title) {
  std::vector<std::uint32_t> owners;
  for (const std::uint32_t unit : title.owners) {
    if (casting.actors[unit].size() == 1) owners.push_back(casting.actors[unit].front());
  }
  return owners;
}

void mention_force(Casting& casting, const Title& title) {
  const std::string force(force_in(title.key));
  if (force.empty() || !casting.phrases_begun) return;
  const auto is_force = [&](const Entity& entity) {
    if (entity.kind != ActorKind::organisation && entity.kind != ActorKind::group) return false;
    const std::string name = fold(entity.name);
    return name == force || name.ends_with(" " + force);
  };
  for (std::uint32_t at = title.first; at < title.noun; ++at) {
    if (casting.reading.folded(at) != force || casting.names.at(at) != nullptr) continue;
    const auto first = casting.entities.begin() + casting.oldest();
    const auto there = std::find_if(first, casting.entities.end(), is_force);
    auto entity = static_cast<std::uint32_t>(there - casting.entities.begin());
    if (there == casting.entities.end()) {
      entity = add_entity(casting, ActorKind::group, force);
      casting.entities[entity].tokens = {force};
      casting.entities[entity].nouns = {force};
      casting.entities[entity].plural = true;
    } else if (std::count_if(first, casting.entities.end(), is_force) > 1) {
      return;
    }
    add_mention_at(casting, at, at + 1, at, {entity}, Via::name, "");
    return;
  }
}

void apply_title(Casting& casting, std::uint32_t bearer, const Title& title, std::uint32_t first,
                 std::uint32_t last) {
  apply_title(casting, bearer, title, owners_of(casting, title), first, last);
}

void apply_title(Casting& casting, std::uint32_t bearer, const Title& title,
                 const std::vector<std::uint32_t>& owners, std::uint32_t first, std::uint32_t last) {
  if (title.empty()) return;
  if (casting.entities[bearer].gender == Gender::none) casting.entities[bearer].gender = title.gender;
  if (title.noun_class == NounClass::other) return;  // "Mr", "Dr"
  const std::string& noun = casting.reading.folded(title.noun);
  casting.entities[bearer].titles.emplace_back(key_in_time(title),
                                               owners.empty() ? Entity::unlisted : owners.front());
  for (const std::uint32_t unit : title.owners) {
    const std::uint32_t state = casting.names.units[unit].lies_in;  // "Lagos governor"
    if (state != Reading::none && casting.entities[bearer].country.empty())
      casting.entities[bearer].country = casting.index.actor(state).country;
  }
  if ((heads_town(noun) || serves_town(title.key)) && apply_town(casting, bearer, title, first, last)) return;
  note_office(casting, bearer, title, owners, first, last);
  if (owners.empty()) mention_force(casting, title);
  // "the delegate to the Assembly" sits in it.
  if (title.host != Reading::none && one_of(noun, {"delegate", "representative", "member", "lawyer"}) &&
      casting.actors[title.host].size() == 1) {
    const std::uint32_t host = casting.actors[title.host].front();
    const ActorKind kind = casting.entities[host].kind;
    if (kind == ActorKind::organisation || kind == ActorKind::bloc)
      casting.ties.push_back({bearer, host, false, first, last, title.key, status_of(title.time)});
  }
  for (const std::uint32_t owner : owners) {
    if (owner == bearer) continue;
    const Entity& target = casting.entities[owner];
    if (target.kind == ActorKind::person && !serves_person(noun, title.key)) continue;
    // Nobody is president of Europe or of the Kurds because of an adjective.
    if (target.known != Entity::unlisted && target.country.empty() &&
        (target.kind == ActorKind::bloc || target.kind == ActorKind::group) &&
        !casting.index.actor(target.known).adjectives.empty()) {
      continue;
    }
    if (casting.entities[bearer].country.empty() && target.kind != ActorKind::person)
      casting.entities[bearer].country = target.country;
    const bool state = target.kind == ActorKind::state;
    // "Kyiv Mayor": of the town, which is not the state here.
    if (state && one_of(noun, {"mayor", "governor", "bishop", "archbishop"}) &&
        by_seat(casting, title, owner))
      continue;
    const bool only_party = owners.size() > 1 && by_party(casting, title, owner);
    const bool leads = target.kind != ActorKind::person && !only_party &&
                       (state ? heads_state(title.key) : heads_organisation(title));
    if (state && !leads && ((!serves_state(noun) && !title.bound) || title.key.starts_with("opposition")))
      continue;
    if (title.noun_class == NounClass::person) continue;
    CastTie tie{bearer, owner, leads, first, last, title.key, status_of(title.time)};
    const bool there = std::ranges::any_of(casting.ties, [&](const CastTie& known) {
      return known.source == bearer && known.target == owner && known.leads == leads &&
             known.status == tie.status;
    });
    if (!there) casting.ties.push_back(std::move(tie));
  }
}

}  // namespace actorgraph
