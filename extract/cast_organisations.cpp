#include <algorithm>

#include "extract/group_words.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"
#include "extract/references.hpp"

namespace actorgraph {

bool Phrasing::may_be_called(const Entity& entity, const std::string& noun) const {
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
  if (one_of(noun,
             {"newspaper", "daily", "magazine", "broadcaster", "network", "channel", "station", "outlet"}))
    return std::ranges::any_of(entity.tokens, names_medium);
  if (one_of(noun, {"alliance", "bloc", "union"})) return entity.kind == ActorKind::bloc;
  if (one_of(noun, {"company", "firm", "corporation", "manufacturer", "maker", "retailer", "giant",
                    "conglomerate"})) {
    return entity.kind == ActorKind::organisation && !body && entity.country != "IGO";
  }
  if (one_of(noun, {"group", "organisation", "organization", "agency", "movement", "militia", "faction"})) {
    const bool listed_group = entity.kind == ActorKind::group && entity.known != Entity::unlisted;
    if (noun != "agency" && std::ranges::any_of(entity.tokens, names_medium)) return false;
    return (entity.kind == ActorKind::organisation && !body) || listed_group;
  }
  return false;
}

void Phrasing::organisation(const Phrase& phrase) {
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
  if (names_bloc(noun) && !phrase.proper && only_bloc(phrase)) return;
  if (names_bloc(noun) && phrase.proper) {
    // "a US-led coalition", "the counter-piracy alliance"
    const std::uint32_t made = named_group(phrase, ActorKind::bloc);
    put(phrase, {made}, Via::name, "");
    return;
  }
  if (!phrase.definite && !body && !reading_.capital(phrase.noun)) return;
  if (phrase.indefinite) return;
  const Referent found = latest(casting_, phrase.noun, 4, [&](const Entity& entity) {
    return may_be_called(entity, noun) && is_described(entity, phrase);
  });
  if (!found.actors.empty()) {
    put(phrase, found.actors, Via::nominal, found.why);
    return;
  }
  if (only_instance(phrase)) return;
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

bool Phrasing::is_described(const Entity& entity, const Phrase& phrase) const {
  for (std::uint32_t at = phrase.first; at < phrase.noun; ++at) {
    const std::string& word = reading_.folded(at);
    if (is_violent(word) && entity.kind != ActorKind::group) return false;
    // "the foreign ministry" is not the interior ministry.
    const bool office =
        one_of(reading_.folded(phrase.noun), {"ministry", "department", "committee", "commission"}) &&
        is_title_modifier(word) && casting_.names.at(at) == nullptr;
    if (office && std::ranges::none_of(entity.tokens, [&](const std::string& token) {
          return token.substr(0, 4) == word.substr(0, 4);
        })) {
      return false;
    }
    if (is_instance(word) && reading_.folded(phrase.noun) == "court" &&
        std::ranges::none_of(entity.tokens, [&](const std::string& token) {
          return token.starts_with(word) || word.starts_with(token);
        })) {
      return false;
    }
  }
  return true;
}

bool Phrasing::only_instance(const Phrase& phrase) {
  if (reading_.folded(phrase.noun) != "court" || phrase.noun == phrase.first ||
      !is_instance(reading_.folded(phrase.noun - 1))) {
    return false;
  }
  std::uint32_t only = Reading::none;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::organisation || !may_be_called(entity, "court") ||
        !is_described(entity, phrase))
      continue;
    if (only != Reading::none) return false;
    only = e;
  }
  return only != Reading::none && put(phrase, {only}, Via::nominal, "the only such court of the article");
}

bool Phrasing::only_bloc(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (noun != "coalition" && noun != "alliance") return false;
  if (phrase.indefinite && phrase.noun + 1 < reading_.size() && reading_.folded(phrase.noun + 1) == "of")
    return false;
  const std::uint32_t only = bloc_called(noun);
  return only != Reading::none && put(phrase, {only}, Via::nominal, "the only " + noun + " of the article");
}

bool Phrasing::describes_next(std::uint32_t noun) {
  if (noun + 1 >= reading_.size() || reading_.sentence(noun + 1) != reading_.sentence(noun)) return false;
  const std::uint32_t unit =
      casting_.names.at(noun + 1) != nullptr ? casting_.names.of_word[noun + 1] : Reading::none;
  if (unit == Reading::none || casting_.actors[unit].size() != 1) return false;
  Entity& entity = casting_.entities[casting_.actors[unit].front()];
  if (entity.kind == ActorKind::state || entity.kind == ActorKind::person) return false;
  entity.nouns.push_back(reading_.folded(noun));
  return true;
}

bool Phrasing::of_other_state(const Entity& entity, std::uint32_t state) const {
  for (const auto& [known, other] : casting_.of_known) {
    if (other == state || casting_.entities[other].kind != ActorKind::state) continue;
    const auto& words = casting_.entities[other].tokens;
    const bool named =
        words.size() > 1 && std::ranges::search(entity.tokens, words).begin() != entity.tokens.end();
    if (named && casting_.entities[other].country == entity.country) return true;
  }
  return false;
}

std::uint32_t Phrasing::found_in(const std::string& noun, std::uint32_t state) const {
  const auto& units = casting_.names.units;
  const auto count = static_cast<std::uint32_t>(std::min<std::size_t>(units.size(), 400));
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t after = units[i].last;
    if (casting_.actors[i].size() != 1 || after + 1 >= reading_.size()) continue;
    if (reading_.folded(after) != "in" || reading_.sentence(after + 1) != reading_.sentence(units[i].first))
      continue;
    const std::uint32_t place = casting_.names.of_word[after + 1];
    if (place == Reading::none ||
        std::ranges::find(casting_.actors[place], state) == casting_.actors[place].end())
      continue;
    const std::uint32_t body = casting_.actors[i].front();
    const Entity& entity = casting_.entities[body];
    if (entity.kind == ActorKind::organisation && std::ranges::find(entity.nouns, noun) != entity.nouns.end())
      return body;
  }
  return Reading::none;
}

void Phrasing::organisation_of_owner(const Phrase& phrase) {
  if (!phrase.named_owner || phrase.owners.size() != 1) return;
  const Entity& owner = casting_.entities[phrase.owners.front()];
  const std::string& noun = reading_.folded(phrase.noun);
  // "the armed wing of Fatah"
  if ((owner.kind == ActorKind::organisation || owner.kind == ActorKind::group) && phrase.told_apart &&
      one_of(noun, {"faction", "wing", "branch", "arm", "offshoot"})) {
    const std::uint32_t made = named_group(phrase, ActorKind::organisation);
    put(phrase, {made}, Via::name, "");
    return;
  }
  if (owner.kind != ActorKind::state) return;
  if (const std::uint32_t there = found_in(noun, phrase.owners.front()); there != Reading::none) {
    put(phrase, {there}, Via::nominal, "the " + noun + " in " + owner.name);
    return;
  }
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::organisation || entity.country != owner.country || entity.country.empty())
      continue;
    // The Supreme Court of the whole kingdom is not "the Scottish court".
    if (of_other_state(entity, phrase.owners.front()) || !is_described(entity, phrase)) continue;
    if (std::ranges::find(entity.nouns, noun) == entity.nouns.end()) continue;
    put(phrase, {e}, Via::nominal, "the " + noun + " of " + owner.name + " in this article");
    return;
  }
  const std::uint32_t made = named_group(phrase, ActorKind::organisation);
  put(phrase, {made}, Via::name, "");
}

}  // namespace actorgraph
