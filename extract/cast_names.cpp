#include <algorithm>

#include "extract/name_matching.hpp"
#include "extract/naming.hpp"
#include "extract/noun_classes.hpp"

namespace actorgraph {

std::vector<std::string> tokens_of(const Reading& reading, const NameUnit& unit, std::string& suffix) {
  std::vector<std::string> tokens;
  for (std::uint32_t at = unit.first; at < unit.last; ++at) {
    const std::string& word = reading.folded(at);
    if (word == "-" || word == "'" || word == "\"" || word == "." || word == ",") continue;
    if (tokens.empty() && (word == "the" || is_honorific(word))) continue;
    if (at + 1 == unit.last && !tokens.empty() && is_name_suffix(word)) {
      suffix = word;
    } else {
      tokens.push_back(word);
    }
  }
  return tokens;
}

void Naming::run() {
  casting_.names = find_names(reading_, index_);
  const std::size_t count = units().size();
  casting_.titles.resize(count);
  casting_.actors.resize(count);
  casting_.vias.resize(count, Via::name);
  casting_.whys.resize(count);
  casting_.in_title.assign(reading_.size(), false);
  casting_.mention_at.assign(reading_.size(), Reading::none);
  casting_.ends.resize(reading_.size());
  weigh_support();
  for (const NameUnit& unit : units()) {
    if (unit.type == NameType::person && unit.meanings.empty() && parts_of(unit) > 1) {
      surnames_.insert(reading_.folded(unit.last - 1));
    }
  }
  for (std::uint32_t i = 0; i < count; ++i) name_surely(i);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (is_open(i) && units()[i].meanings.empty() && units()[i].type == NameType::organisation &&
        units()[i].last - units()[i].first > 1) {
      name_organisation(i);
    }
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (is_open(i)) name_by_context(i);
    if (casting_.actors[i].size() == 1) last_[casting_.actors[i].front()] = i;
  }
  for (std::uint32_t i = 0; i < count; ++i) read_title(i);
}

bool Naming::is_open(std::uint32_t unit) const {
  return casting_.actors[unit].empty() && !closed_.contains(unit);
}

void Naming::give(std::uint32_t unit, std::uint32_t entity, Via via, std::string why) {
  casting_.actors[unit] = {entity};
  casting_.vias[unit] = via;
  casting_.whys[unit] = std::move(why);
  if (++casting_.entities[entity].mentions <= 20) units_of_[entity].push_back(unit);
}

Naming::Indices Naming::meant(const NameUnit& unit, std::initializer_list<AliasUse> uses) const {
  Indices actors;
  for (const AliasMeaning& meaning : unit.meanings) {
    if (std::ranges::find(uses, meaning.use) == uses.end()) continue;
    if (std::ranges::find(actors, meaning.actor) == actors.end()) actors.push_back(meaning.actor);
  }
  return actors;
}

void Naming::weigh_support() {
  const auto weigh = [&](const std::vector<AliasMeaning>& meanings, std::uint32_t first) {
    for (const AliasMeaning& meaning : meanings) forms_[meaning.actor].insert(reading_.folded(first));
    Indices actors;
    for (const AliasMeaning& meaning : meanings) {
      if (meaning.use == AliasUse::weak) continue;
      if (std::ranges::find(actors, meaning.actor) == actors.end()) actors.push_back(meaning.actor);
    }
    if (actors.size() == 1) ++support_[actors.front()];
    if (actors.size() == 1 && meanings.front().use == AliasUse::strong && !is_region(actors.front())) {
      strongly_named_.insert(actors.front());
    }
    if (actors.size() == 1 && index_.actor(actors.front()).kind != ActorKind::state &&
        meanings.front().use == AliasUse::strong) {
      countries_at_work_.insert(index_.actor(actors.front()).country);
    }
    if (actors.size() == 1 && index_.actor(actors.front()).kind == ActorKind::state) {
      named_countries_.insert(index_.actor(actors.front()).country);
    }
  };
  for (const NameUnit& unit : units()) {
    weigh(unit.meanings, unit.first);
    for (const AliasMatch& inner : unit.inner) weigh(inner.meanings, inner.first);
  }
}

Naming::Indices Naming::supported(const Indices& actors) const {
  Indices kept;
  std::ranges::copy_if(actors, std::back_inserter(kept),
                       [&](std::uint32_t a) { return support_.contains(a); });
  return kept;
}

void Naming::name_surely(std::uint32_t i) {
  const NameUnit& unit = units()[i];
  const Indices strong = meant(unit, {AliasUse::strong});
  const bool person = unit.type == NameType::person;
  if (strong.size() == 1) {
    const KnownActor& actor = index_.actor(strong.front());
    const bool surname =
        surnames_.contains(reading_.folded(unit.last - 1)) && !other_forms(strong.front(), unit);
    const bool other_bearer = actor.kind != ActorKind::person && unit.last - unit.first == 1 &&
                              (person || surname || follows_honorific(unit));
    if (is_region(strong.front())) {
      if (actor.members.size() == 2) name_members(i, actor);  // "the two Koreas"
      return;
    }
    if (!other_bearer && name_apparatus(i, actor)) return;
    if (!other_bearer) {
      give(i, entity_of_known(casting_, strong.front()), Via::name, "");
      if (reading_.text(unit.first, unit.last) != actor.name) {
        casting_.vias[i] = Via::alias;
        casting_.whys[i] = "listed name of " + actor.name;
      }
      return;
    }
  }
  if (!person || !unit.meanings.empty()) return;
  if (reading_.text(unit.first).size() < 2 && unit.last - unit.first == 1) return;
  std::string suffix;
  const Tokens tokens = tokens_of(reading_, unit, suffix);
  if (parts_of(unit) < 2 || tokens.size() < 2) return;
  if (tokens.size() == 2 && is_name_particle(tokens.front())) return;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::person || entity.tokens.size() < 2) continue;
    // "John Glass" after "John Glass Jr." is he; "John Glass Jr." after "John Glass" is his son.
    const bool other_suffix = !suffix.empty() && entity.suffix != suffix;
    if (other_suffix || person_fit(tokens, entity.tokens) != PersonFit::full) continue;
    if (entity.known == Entity::unlisted && tokens.size() > entity.tokens.size()) {
      entity.tokens = tokens;
      entity.name = std::string(reading_.text(unit.first, unit.last));
    }
    give(i, e, Via::name, "the same name as " + entity.name);
    return;
  }
  const auto spelled = index_.spelled(tokens.front(), tokens.back());
  if (spelled.size() == 1 && suffix.empty()) {
    const std::uint32_t entity = entity_of_known(casting_, spelled.front());
    give(i, entity, Via::alias, "another spelling of " + casting_.entities[entity].name);
    return;
  }
  give(i, new_person(unit, tokens, suffix), Via::name, "");
}

std::uint32_t Naming::parts_of(const NameUnit& unit) const {
  std::uint32_t parts = 1;
  for (std::uint32_t at = unit.first + 1; at < unit.last; ++at) parts += reading_.joined(at) ? 0 : 1;
  return parts;
}

void Naming::name_by_context(std::uint32_t i) {
  const NameUnit& unit = units()[i];
  std::string suffix;
  const Tokens tokens = tokens_of(reading_, unit, suffix);
  if (tokens.empty()) return;
  const bool listed_person = std::ranges::any_of(
      unit.meanings, [&](const AliasMeaning& m) { return index_.actor(m.actor).kind == ActorKind::person; });
  // A surname that a person of the article bears goes before a state of that name that nothing supports.
  const bool maybe_person =
      unit.type == NameType::person || listed_person || follows_honorific(unit) ||
      (tokens.size() == 1 && surnames_.contains(tokens.front()) && !supported_elsewhere(unit));
  if (maybe_person && name_person(i, tokens, suffix)) return;
  if (closed_.contains(i) || unit.place) return;
  if (is_weak_organisation(unit)) {
    name_organisation(i);
    return;
  }
  if (!unit.meanings.empty()) {
    name_listed(i);
    return;
  }
  if (unit.type == NameType::organisation) name_organisation(i);
  if (unit.type == NameType::location || unit.type == NameType::other) {
    const auto both = tokens.size() == 1 ? index_.sharing(tokens.front()) : std::span<const std::uint32_t>{};
    if (both.size() == 2) name_both(i, both);
  }
}

void Naming::name_members(std::uint32_t i, const KnownActor& pair) {
  std::vector<std::uint32_t> both;
  for (const std::string& id : pair.members) {
    if (const auto member = index_.with_id(id)) both.push_back(*member);
  }
  name_both(i, both);
}

void Naming::name_both(std::uint32_t i, std::span<const std::uint32_t> both) {
  for (const std::uint32_t known : both) casting_.actors[i].push_back(entity_of_known(casting_, known));
  casting_.vias[i] = Via::nominal;
  casting_.whys[i] = "the states that share the name";
}

bool Naming::supported_elsewhere(const NameUnit& unit) const {
  return std::ranges::any_of(unit.meanings, [&](const AliasMeaning& m) {
    const auto found = support_.find(m.actor);
    return found != support_.end() && other_forms(m.actor, unit);
  });
}

bool Naming::other_forms(std::uint32_t actor, const NameUnit& unit) const {
  const auto forms = forms_.find(actor);
  if (forms == forms_.end()) return false;
  return forms->second.size() > 1 || !forms->second.contains(reading_.folded(unit.first));
}

bool Naming::is_region(std::uint32_t actor) const {
  return index_.actor(actor).kind == ActorKind::bloc && index_.actor(actor).country.empty();
}

std::optional<std::uint32_t> Naming::instead_of_region(const NameUnit& unit, const Indices& actors) const {
  std::optional<std::uint32_t> region;
  for (const std::uint32_t actor : actors) {
    if (is_region(actor)) region = actor;
  }
  if (!region) return std::nullopt;
  for (const AliasMeaning& meaning : unit.meanings) {
    if (!is_region(meaning.actor) && strongly_named_.contains(meaning.actor)) return meaning.actor;
  }
  return region;
}

Naming::Indices Naming::of_country_at_work(const Indices& actors) const {
  Indices kept;
  std::ranges::copy_if(actors, std::back_inserter(kept), [&](std::uint32_t a) {
    return index_.actor(a).kind == ActorKind::state && countries_at_work_.contains(index_.actor(a).country);
  });
  return kept;
}

void Naming::name_listed(std::uint32_t i) {
  const NameUnit& unit = units()[i];
  const Indices strong = meant(unit, {AliasUse::strong});
  const Indices weak = meant(unit, {AliasUse::weak});
  const Indices indirect = meant(unit, {AliasUse::adjective, AliasUse::demonym, AliasUse::metonym});
  Indices actors = !strong.empty() ? strong : indirect;
  const bool sure = !actors.empty();
  if (!sure) actors = weak;
  if (actors.size() > 1 || !sure) {
    Indices backed = supported(actors);
    if (backed.empty() && !sure) backed = of_country_at_work(actors);
    if (backed.size() == 1 || !sure) actors = backed;
  }
  if (actors.size() > 1 || std::ranges::any_of(actors, [&](std::uint32_t a) { return is_region(a); })) {
    if (const auto instead = instead_of_region(unit, actors)) actors = {*instead};
  }
  if (actors.empty()) {
    if (!weak.empty()) leave(i, "nothing in the article supports " + index_.actor(weak.front()).name);
    return;
  }
  if (actors.size() > 1) {
    leave(i, "may be " + index_.actor(actors[0]).name + " or " + index_.actor(actors[1]).name);
    return;
  }
  const std::uint32_t entity = entity_of_known(casting_, actors.front());
  const std::string& name = casting_.entities[entity].name;
  const auto use = std::ranges::find_if(unit.meanings, [&](const AliasMeaning& m) {
                     return m.actor == actors.front();
                   })->use;
  switch (use) {
    case AliasUse::adjective:
      give(i, entity, Via::adjective, "adjective of " + name);
      break;
    case AliasUse::demonym:
      give(i, entity, Via::adjective, "people of " + name);
      break;
    case AliasUse::metonym:
      give(i, entity, Via::metonym, "stands for " + name);
      break;
    case AliasUse::weak:
      give(i, entity, Via::alias, "short for " + name + ", which the article supports");
      break;
    default:
      give(i, entity, Via::name, "");
      break;
  }
}

void Naming::leave(std::uint32_t i, std::string why) {
  closed_.insert(i);
  casting_.unresolved.push_back({units()[i].first, units()[i].last, std::move(why)});
}

void Naming::read_title(std::uint32_t i) {
  if (casting_.actors[i].size() != 1) return;
  const std::uint32_t entity = casting_.actors[i].front();
  if (casting_.entities[entity].kind != ActorKind::person) return;
  casting_.titles[i] = title_before(reading_, casting_.names, units()[i].first);
  const Title& title = casting_.titles[i];
  if (title.empty()) read_party(i);
  for (std::uint32_t at = title.first; at < title.last; ++at) casting_.in_title[at] = true;
  apply_title(casting_, entity, title, title.first, units()[i].last);
}

void Naming::read_party(std::uint32_t i) {
  if (i == 0 || units()[i - 1].last != units()[i].first || casting_.actors[i - 1].size() != 1) return;
  const std::uint32_t party = casting_.actors[i - 1].front();
  const std::uint32_t person = casting_.actors[i].front();
  const ActorKind kind = casting_.entities[party].kind;
  if (kind != ActorKind::organisation || casting_.entities[party].known == Entity::unlisted ||
      casting_.vias[i - 1] != Via::adjective || casting_.entities[person].kind != ActorKind::person) {
    return;
  }
  casting_.ties.push_back({person, party, false, units()[i - 1].first, units()[i].last,
                           std::string(reading_.folded(units()[i - 1].first)), Status::ongoing});
}

void cast_names(Casting& casting) { Naming(casting).run(); }

}  // namespace actorgraph
