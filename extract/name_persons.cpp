#include <algorithm>

#include "extract/name_matching.hpp"
#include "extract/naming.hpp"
#include "extract/noun_classes.hpp"

namespace actorgraph {

std::uint32_t Naming::new_person(const NameUnit& unit, const Tokens& tokens, const std::string& suffix) {
  const std::uint32_t made = add_entity(casting_, ActorKind::person, reading_.text(unit.first, unit.last));
  Entity& entity = casting_.entities[made];
  entity.tokens = tokens;
  entity.suffix = suffix;
  if (tokens.size() > 1) entity.gender = index_.gender_of_given_name(tokens.front());
  return made;
}

bool Naming::follows_honorific(const NameUnit& unit) const {
  return unit.first > reading_.sentence_of(unit.first).first && is_honorific(reading_.folded(unit.first - 1));
}

bool Naming::name_person(std::uint32_t i, const Tokens& tokens, const std::string& suffix) {
  const NameUnit& unit = units()[i];
  const Title title = title_before(reading_, casting_.names, unit.first);
  Indices best;
  PersonFit fit = PersonFit::none;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::person || !entity.named) continue;
    if (!suffix.empty() && entity.suffix != suffix) continue;
    PersonFit found = person_fit(tokens, entity.tokens);
    // "Suárez" for "Luis Suárez Miramontes", unless it is a second given name.
    if (found == PersonFit::none && tokens.size() == 1 && entity.tokens.size() == 3 &&
        tokens.front() == entity.tokens[1] && tokens.front().size() > 3 &&
        !index_.is_given_name(tokens.front())) {
      found = PersonFit::family_first;
    }
    // "Kim" is a family name first, unless the article calls people by given names.
    if (found == PersonFit::given && !index_.is_given_name(tokens.front())) found = PersonFit::family_first;
    if (found == PersonFit::given && title.noun_class != NounClass::other) found = PersonFit::none;
    if (found == PersonFit::none || found < fit) continue;
    if (index_.decided_different(reading_.text(unit.first, unit.last), entity.name)) continue;
    if (found > fit) best.clear();
    fit = found;
    best.push_back(e);
  }
  if (best.size() > 1) best = told_apart(best, title, i);
  if (best.size() > 1) {
    leave(i, "may be " + casting_.entities[best[0]].name + " or " + casting_.entities[best[1]].name);
    return true;
  }
  if (best.size() == 1) {
    const std::string& name = casting_.entities[best.front()].name;
    give(i, best.front(), Via::name,
         fit == PersonFit::full ? "" : (fit == PersonFit::given ? "given name of " : "surname of ") + name);
    return true;
  }
  if (name_listed_person(i, tokens, title)) return true;
  if (tokens.size() == 1 && title.empty() && unit.meanings.empty()) {
    for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
      const Entity& entity = casting_.entities[e];
      if (entity.kind != ActorKind::organisation || entity.tokens.size() < 2) continue;
      if (entity.tokens.front() != tokens.front() || is_general_word(tokens.front())) continue;
      give(i, e, Via::name, "short for " + entity.name);
      return true;
    }
  }
  const bool known_otherwise = !unit.meanings.empty();
  if (known_otherwise && !follows_honorific(unit)) {
    const bool only_person = std::ranges::all_of(unit.meanings, [&](const AliasMeaning& m) {
      return index_.actor(m.actor).kind == ActorKind::person;
    });
    if (!only_person) return false;
  }
  // "Law", "hu": no name of a person, whatever the engine takes it for.
  if (tokens.size() == 1 && !follows_honorific(unit) &&
      (is_thing(tokens.front()) || !reading_.capital(unit.last - 1))) {
    return true;
  }
  if (unit.type == NameType::person || follows_honorific(unit) || known_otherwise) {
    give(i, new_person(unit, tokens, suffix), Via::name, "");
    return true;
  }
  return false;
}

Naming::Indices Naming::told_apart(const Indices& bearers, const Title& title, std::uint32_t unit) const {
  Indices kept = bearers;
  const auto narrow = [&](auto fits) {
    Indices fitting;
    std::ranges::copy_if(kept, std::back_inserter(fitting), fits);
    if (!fitting.empty()) kept = std::move(fitting);
  };
  if (title.gender != Gender::none) {
    narrow([&](std::uint32_t e) { return casting_.entities[e].gender == title.gender; });
  }
  if (kept.size() > 1 && title.noun_class != NounClass::other) {
    narrow([&](std::uint32_t e) { return bears(e, title); });
  }
  // Who has not been named yet is not called by surname.
  if (kept.size() > 1) {
    narrow([&](std::uint32_t e) {
      const auto named = units_of_.find(e);
      return named != units_of_.end() &&
             std::ranges::any_of(named->second, [&](std::uint32_t u) { return u < unit; });
    });
  }
  if (kept.size() > 1) {
    // Only one of them in this paragraph so far.
    const std::uint32_t paragraph = reading_.sentence_of(units()[unit].first).paragraph;
    Indices near;
    for (const std::uint32_t e : kept) {
      const auto last = last_.find(e);
      if (last != last_.end() && reading_.sentence_of(units()[last->second].first).paragraph == paragraph) {
        near.push_back(e);
      }
    }
    if (near.size() == 1) return near;
  }
  if (kept.size() > 1) {
    // The one that the article is about; the others are called by their full names.
    const auto most =
        std::ranges::max_element(kept, {}, [&](std::uint32_t e) { return casting_.entities[e].mentions; });
    const std::uint32_t times = casting_.entities[*most].mentions;
    const bool alone = std::ranges::all_of(kept, [&](std::uint32_t e) {
      return e == *most || casting_.entities[e].mentions * 3 <= times;
    });
    if (alone && times >= 3) return {*most};
  }
  return kept;
}

bool Naming::bears(std::uint32_t entity, const Title& title) const {
  const std::uint32_t known = casting_.entities[entity].known;
  if (known != Entity::unlisted &&
      index_.owner_of_title(known, title.key, reading_.article().published).has_value()) {
    return true;
  }
  const auto units = units_of_.find(entity);
  if (units == units_of_.end()) return false;
  for (const std::uint32_t i : units->second) {
    if (title_before(reading_, casting_.names, this->units()[i].first).key == title.key) return true;
  }
  return false;
}

bool Naming::name_listed_person(std::uint32_t i, const Tokens& tokens, const Title& title) {
  Indices candidates;
  for (const std::uint32_t a : meant(units()[i], {AliasUse::weak, AliasUse::strong})) {
    if (index_.actor(a).kind == ActorKind::person) candidates.push_back(a);
  }
  Indices by_title;
  if (title.noun_class != NounClass::other) by_title = title_holders(tokens, title, candidates);
  if (by_title.size() == 1) {
    const std::uint32_t entity = entity_of_known(casting_, by_title.front());
    give(i, entity, Via::alias, "as " + title.key + ", " + casting_.entities[entity].name);
    return true;
  }
  if (candidates.empty()) return false;
  if (by_title.size() > 1) candidates = by_title;
  Indices of_state;
  const std::string& date = reading_.article().published;
  for (const std::uint32_t a : candidates) {
    for (const Role& role : index_.actor(a).roles) {
      const auto owner = index_.with_id(std::string_view(role.post).substr(0, role.post.find('/')));
      const bool in_time = date.empty() || (role.from <= date && (role.to.empty() || role.to > date));
      if (owner && support_.contains(*owner) && in_time) {
        of_state.push_back(a);
        break;
      }
    }
  }
  if (of_state.size() == 1) {
    const std::uint32_t entity = entity_of_known(casting_, of_state.front());
    give(i, entity, Via::alias,
         "surname of " + casting_.entities[entity].name + ", whose state is in the article");
    return true;
  }
  const std::uint32_t after = units()[i].last;
  const bool of_apparatus =
      after < reading_.size() && noun_class(reading_.folded(after)) == NounClass::apparatus;
  if (of_state.size() > 1 && of_apparatus) {
    leave(i, "may be " + index_.actor(of_state[0]).name + " or " + index_.actor(of_state[1]).name);
    return true;
  }
  return false;  // with several, somebody of that name, whom the text does not tell from his namesakes
}

Naming::Indices Naming::title_holders(const Tokens& tokens, const Title& title,
                                      const Indices& candidates) const {
  Indices owners;
  for (const std::uint32_t unit : title.owners) {
    if (casting_.actors[unit].size() == 1) {
      const std::uint32_t known = casting_.entities[casting_.actors[unit].front()].known;
      if (known != Entity::unlisted) owners.push_back(known);
    } else {
      for (const AliasMeaning& meaning : units()[unit].meanings) owners.push_back(meaning.actor);
    }
  }
  const std::string& date = reading_.article().published;
  Indices found;
  const auto add = [&](std::uint32_t a) {
    if (std::ranges::find(found, a) == found.end()) found.push_back(a);
  };
  for (const std::uint32_t a : candidates) {
    const auto owner = index_.owner_of_title(a, title.key, date);
    if (owner && (owners.empty() || std::ranges::find(owners, *owner) != owners.end())) add(a);
  }
  if (found.size() > 1 && !date.empty() && title.time != TitleTime::former) {
    Indices now;
    for (const std::uint32_t a : found) {
      const auto owner = index_.owner_of_title(a, title.key, date);
      if (owner && index_.holder(index_.post(*owner, title.key), date) == a) now.push_back(a);
    }
    if (!now.empty()) found = now;
  }
  if (!found.empty()) return found;
  for (const std::uint32_t owner : owners) {
    for (const HolderRecord& holder : index_.holders(index_.post(owner, title.key))) {
      const auto name = name_tokens(index_.actor(holder.actor).name);
      if (name.size() > 1 && spelling_key(name.back().folded) == spelling_key(tokens.back()))
        add(holder.actor);
    }
  }
  return found;
}

}  // namespace actorgraph
