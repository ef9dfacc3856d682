#include <algorithm>

#include "extract/group_words.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"
#include "extract/references.hpp"

namespace actorgraph {

std::uint32_t Phrasing::office_at(std::uint32_t at) const {
  const bool general = at + 2 < reading_.size() && reading_.folded(at) == "secretary" &&
                       reading_.folded(at + 1) == "-" && reading_.folded(at + 2) == "general";
  return general ? at + 2 : at;
}

void Phrasing::assailant(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  if (reading_.child(phrase.noun, Deprel::cop) != Reading::none || !phrase.owners.empty()) return;
  if (const std::uint32_t unit = identified_as(phrase.noun); unit != Reading::none) {
    put(phrase, casting_.actors[unit], Via::role,
        "identified as " + casting_.entities[casting_.actors[unit].front()].name);
    return;
  }
  const std::string key = group_key(phrase);
  const auto same = [&](const Entity& entity) {
    if (entity.kind != ActorKind::person || entity.named || entity.nouns.empty()) return false;
    return !phrase.told_apart ? is_assailant(entity.nouns.front())
                              : entity.tokens.front() == key;
  };
  const Referent before = latest(casting_, phrase.noun, phrase.indefinite ? 40 : 8, same);
  if (!before.actors.empty() && (!phrase.indefinite || phrase.told_apart)) {
    put(phrase, before.actors, Via::nominal, before.why);
    return;
  }
  // "The attacker" may be somebody whom the text has named: then it is for nobody to say.
  const Referent named = latest(casting_, phrase.noun, 2,
                                [](const Entity& e) { return e.kind == ActorKind::person && e.named; });
  if (!phrase.indefinite && !named.actors.empty()) return;
  if (noun == "suspect" || noun == "perpetrator") return;
  const std::uint32_t made = named_group(phrase, ActorKind::person);
  casting_.entities[made].named = false;
  put(phrase, {made}, Via::name, "");
}

std::uint32_t Phrasing::identified_as(std::uint32_t noun) const {
  const std::uint32_t end = std::min({reading_.sentence_of(noun).last, reading_.size(), noun + 10});
  bool said = false;
  for (std::uint32_t at = noun + 1; at < end; ++at) {
    said = said || one_of(reading_.folded(at), {"identified", "named", "called"});
    const NameUnit* unit = casting_.names.at(at);
    if (unit == nullptr) continue;
    const std::uint32_t number = casting_.names.of_word[at];
    if (said && casting_.actors[number].size() == 1 &&
        casting_.entities[casting_.actors[number].front()].kind == ActorKind::person) {
      return number;
    }
    at = unit->last - 1;
  }
  return Reading::none;
}

void Phrasing::called_so(const Phrase& phrase) {
  const Title title = title_at(reading_, casting_.names, phrase.noun);
  Indices named = bearers(title, Entity::unlisted);
  if (named.size() > 1) named = nearest(title.noun, named);
  if (named.size() == 1) add_role(title, named, "called " + title.key + " in this article");
}

void Phrasing::apply_either(const Phrase& phrase, std::uint32_t bearer, const Title& title,
                            std::uint32_t first, std::uint32_t last) {
  Indices owners = owners_of(casting_, title);
  Title said = title;
  if (owners.empty() && !phrase.named_owner && !phrase.owners.empty()) {
    owners = phrase.owners;
    said.bound = true;
  }
  if (owners.empty() && phrase.owners.empty()) {
    owners = owners_of_joined(title);
    said.bound = said.bound || !owners.empty();
  }
  apply_title(casting_, bearer, said, owners, first, last);
}

void Phrasing::role(const Phrase& phrase, std::uint32_t at) {
  const Title title = title_at(reading_, casting_.names, at);
  if (describes(phrase, title, at)) return;
  if (one_of(reading_.folded(at), {"counterpart", "counterparts"}) && counterparts(phrase, title)) return;
  // "the Turkish foreign minister, Mevlüt Çavuşoğlu,"
  for (const std::uint32_t below : reading_.children(at)) {
    const Deprel relation = reading_.relation(below);
    if (relation != Deprel::appos && relation != Deprel::flat && relation != Deprel::nmod_desc) continue;
    const CastMention* mention = casting_.mention_with_head(below);
    if (mention == nullptr || mention->actors.size() != 1) continue;
    if (casting_.entities[mention->actors.front()].kind != ActorKind::person) continue;
    const Indices actors = mention->actors;
    apply_either(phrase, actors.front(), title, title.first, mention->last);
    add_role(title, actors, "named beside it");
    return;
  }
  if (const std::uint32_t unit = named_after_comma(title); unit != Reading::none) {
    const Indices actors = casting_.actors[unit];
    apply_either(phrase, actors.front(), title, title.first, casting_.names.units[unit].last);
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
  const bool of_person = casting_.entities[owners.front()].kind == ActorKind::person;
  if (speaks_for(title) && !of_person && (phrase.indefinite || !phrase.definite)) {
    add_mention_at(casting_, title.first, at + 1, at, owners, Via::adjective,
                   "speaks for " + casting_.entities[owners.front()].name);
    return;
  }
  if (owners.size() == 1) role_with_owner(phrase, title, owners.front());
}

Phrasing::Indices Phrasing::listed_after(std::uint32_t noun, std::size_t count) const {
  Indices persons;
  const std::uint32_t end = std::min(reading_.sentence_of(noun).last, reading_.size());
  for (std::uint32_t at = noun + 1; at < end && persons.size() < count;) {
    if (reading_.folded(at) == "," || (reading_.folded(at) == "and" && !persons.empty())) {
      ++at;
      continue;
    }
    const NameUnit* unit = casting_.names.at(at);
    if (unit == nullptr) break;
    const Indices& named = casting_.actors[casting_.names.of_word[at]];
    if (named.size() != 1 || casting_.entities[named.front()].kind != ActorKind::person) break;
    persons.push_back(named.front());
    at = unit->last;
    // "of Utah"
    if (at + 1 < end && one_of(reading_.folded(at), {"of", "from"}) && casting_.names.at(at + 1) != nullptr)
      at = casting_.names.at(at + 1)->last;
  }
  return persons;
}

bool Phrasing::counterparts(const Phrase& phrase, const Title& title) {
  const bool plural = reading_.folded(title.noun) == "counterparts";
  const Indices owners = owners_of(casting_, title);
  const Indices persons = listed_after(title.noun, owners.size());
  // "the EU counterpart to Ann Lee" is named elsewhere, if at all.
  // "Her Greek and French counterparts", of whom no name is told, act for their states.
  if (plural && persons.empty() && !owners.empty())
    return put(phrase, owners, Via::adjective, "acts for " + casting_.entities[owners.front()].name);
  if (owners.empty() || persons.size() != owners.size())
    return plural || (title.noun + 1 < reading_.size() && reading_.folded(title.noun + 1) == "to");
  // Whose counterparts they are tells the office.
  std::string key;
  for (const std::uint32_t below : reading_.children(title.noun)) {
    if (reading_.relation(below) != Deprel::nmod_poss) continue;
    const CastMention* mention = casting_.mention_with_head(below);
    if (mention == nullptr || mention->actors.size() != 1) continue;
    const auto& titles = casting_.entities[mention->actors.front()].titles;
    if (!titles.empty()) key = titles.back().first;
  }
  for (std::size_t i = 0; i < persons.size() && !key.empty() && !key.starts_with("former "); ++i) {
    Title same = title;
    same.key = key;
    same.noun_class = noun_class(key.substr(key.rfind(' ') + 1));
    same.bound = true;
    apply_title(casting_, persons[i], same, {owners[i]}, title.first, title.last);
  }
  return put(phrase, persons, Via::role, "named beside it");
}

std::uint32_t Phrasing::named_after_comma(const Title& title) const {
  std::uint32_t comma = title.last;
  const std::uint32_t end = std::min(reading_.sentence_of(title.noun).last, reading_.size());
  // "the head of Chile's harbour police, Ann Lee,"
  while (comma < end && comma < title.last + 6 && reading_.folded(comma) != "," &&
         reading_.governs(title.noun, comma))
    ++comma;
  if (comma + 1 >= end || reading_.folded(comma) != ",") return Reading::none;
  std::uint32_t number = casting_.names.of_word[comma + 1];
  // "…, Colonel Ann Lee,"
  for (std::uint32_t at = comma + 1; at < end && at < comma + 6; ++at) {
    const std::uint32_t here = casting_.names.of_word[at];
    if (here == Reading::none || casting_.titles[here].empty()) continue;
    if (casting_.titles[here].first == comma + 1) number = here;
    break;
  }
  if (number == Reading::none || casting_.actors[number].size() != 1) return Reading::none;
  const NameUnit& unit = casting_.names.units[number];
  const bool closed = unit.last >= end || one_of(reading_.folded(unit.last), {",", ".", ";"});
  // "A member of the Senate, Ann Lee said"
  const bool says = !closed && title.first <= reading_.sentence_of(title.noun).first + 2 &&
                    is_speech_verb(reading_.word(unit.last).lemma);
  if (!closed && !says) return Reading::none;
  return casting_.entities[casting_.actors[number].front()].kind == ActorKind::person ? number
                                                                                      : Reading::none;
}

void Phrasing::add_role(const Title& title, Indices actors, std::string why) {
  const std::uint32_t head = reading_.folded(title.noun) == "general" && title.noun > title.first
                                 ? reading_.head_of(title.first, title.noun + 1)
                                 : title.noun;
  add_mention_at(casting_, title.first, title.noun + 1, head, std::move(actors), Via::role, std::move(why));
}

bool Phrasing::speaks_for(const Title& title) const {
  return one_of(reading_.folded(title.noun), {"spokesman", "spokeswoman", "spokesperson", "official"});
}

void Phrasing::role_of_pronoun(const Phrase& phrase, const Title& title) {
  if (phrase.owners.size() != 1) return;
  const std::uint32_t owner = phrase.owners.front();
  if (casting_.entities[owner].kind == ActorKind::person) return;
  if (one_of(reading_.folded(title.noun), {"nominee", "candidate", "member"}) &&
      bearers(title, owner).empty())
    return;
  role_with_owner(phrase, title, owner);
}

void Phrasing::role_with_owner(const Phrase& phrase, const Title& title, std::uint32_t owner) {
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
  // "French Foreign Minister said"
  const Upos next = title.noun + 1 < reading_.size() ? reading_.upos(title.noun + 1) : Upos::punct;
  const bool bare = reading_.capital(title.noun) && reading_.relation(title.noun) == Deprel::nsubj &&
                    (next == Upos::verb || next == Upos::aux);
  if (phrase.indefinite || (!phrase.definite && !bare)) return;
  unnamed(title, owner);
}

void Phrasing::unnamed(const Title& title, std::uint32_t owner) {
  std::string name(reading_.text(title.first, title.noun + 1));
  const std::uint32_t made = add_entity(casting_, ActorKind::person, name);
  Entity& entity = casting_.entities[made];
  entity.named = false;
  entity.country = casting_.entities[owner].country;
  apply_title(casting_, made, title, title.first, title.last);
  add_role(title, {made}, "not named in the article");
}

bool Phrasing::heads_place(const Title& title) const {
  return std::ranges::any_of(title.owners,
                             [&](std::uint32_t unit) { return casting_.names.units[unit].place; });
}

void Phrasing::role_of_place(const Phrase& phrase, const Title& title) {
  const Indices named = bearers(title, Entity::unlisted);
  if (named.size() == 1) {
    add_role(title, named, "called " + title.key + " in this article");
    return;
  }
  if (title.time != TitleTime::now && title.time != TitleTime::acting) return;
  const std::uint32_t made = add_entity(casting_, ActorKind::person,
                                        reading_.text(title.first, std::max(title.last, title.noun + 1)));
  casting_.entities[made].named = false;
  if (phrase.state != Reading::none) casting_.entities[made].country = index_.actor(phrase.state).country;
  apply_title(casting_, made, title, title.first, title.last);
  add_role(title, {made}, "not named in the article");
}

void Phrasing::role_alone(const Phrase& phrase, const Title& title) {
  const bool capital = reading_.upos(title.noun) == Upos::propn || reading_.capital(title.noun);
  if (!phrase.definite && !capital) return;
  // "ran for President", "to serve as Speaker": the office, and nobody in it.
  if (!phrase.definite && one_of(reading_.marker(title.noun), {"for", "as"})) return;
  Indices named = bearers(title, Entity::unlisted);
  const Indices all = named;
  if (named.size() > 1) named = nearest(title.noun, named);
  if (named.size() != 1 && all.size() > 1) named = of_speaker(title.noun, all);
  if (named.size() == 1) {
    add_mention_at(casting_, phrase.first, title.noun + 1, title.noun, named, Via::role,
                   "called " + title.key + " in this article");
  } else if (const auto holder = holder_in_article(title); named.empty() && phrase.definite && holder) {
    add_mention_at(casting_, phrase.first, title.noun + 1, title.noun, {*holder}, Via::role,
                   "was " + title.key + ", and is named in the article");
  } else if (named.empty() && one_of(title.key, {"politician", "statesman"}) && only_person(phrase)) {
    return;
  } else if (named.empty() && one_of(title.key, {"pope", "pontiff", "taoiseach"}) && only_holder(title)) {
    return;
  } else {
    undecided(phrase, "who is " + title.key + " is not said");
  }
}

}  // namespace actorgraph
