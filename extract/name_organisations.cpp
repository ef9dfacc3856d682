#include <algorithm>

#include "extract/name_matching.hpp"
#include "extract/naming.hpp"
#include "extract/noun_classes.hpp"

namespace actorgraph {

namespace {

bool is_title_or_thing(std::string_view folded) {
  return noun_class(folded) == NounClass::member || is_thing(folded);
}

}  // namespace

bool Naming::name_apparatus(std::uint32_t i, const KnownActor& actor) {
  const NameUnit& unit = units()[i];
  const std::uint32_t last = unit.last - 1;
  if (actor.kind != ActorKind::organisation || last == unit.first || reading_.capital(last)) return false;
  if (noun_class(reading_.folded(last)) != NounClass::apparatus) return false;
  const auto state = index_.state_at(reading_, unit.first, last);
  if (!state || index_.actor(*state).country != actor.country) return false;
  const std::uint32_t entity = entity_of_known(casting_, *state);
  give(i, entity, Via::adjective, "acts for " + casting_.entities[entity].name);
  return true;
}

bool Naming::is_weak_organisation(const NameUnit& unit) const {
  return !unit.meanings.empty() && std::ranges::all_of(unit.meanings, [&](const AliasMeaning& m) {
    const ActorKind kind = index_.actor(m.actor).kind;
    return m.use == AliasUse::weak &&
           (kind == ActorKind::organisation || kind == ActorKind::group || kind == ActorKind::bloc);
  });
}

std::optional<std::uint32_t> Naming::weak_organisation(const NameUnit& unit) const {
  Indices named;
  Indices at_home;
  for (const AliasMeaning& meaning : unit.meanings) {
    if (support_.contains(meaning.actor)) named.push_back(meaning.actor);
    const std::string& country = index_.actor(meaning.actor).country;
    if (!country.empty() && named_countries_.contains(country)) at_home.push_back(meaning.actor);
  }
  if (named.size() == 1) return named.front();
  if (named.empty() && at_home.size() == 1) return at_home.front();
  return std::nullopt;
}

std::string Naming::country_of(std::uint32_t i, Tokens& rest) const {
  const NameUnit& unit = units()[i];
  std::string country;
  const auto take = [&](const std::vector<AliasMeaning>& meanings) {
    for (const AliasMeaning& meaning : meanings) {
      const KnownActor& actor = index_.actor(meaning.actor);
      if (actor.kind == ActorKind::state && country.empty() && meaning.use != AliasUse::weak)
        country = actor.country;
    }
  };
  for (const AliasMatch& inner : unit.inner) take(inner.meanings);
  if (!country.empty()) {
    for (const AliasMatch& inner : unit.inner) {
      for (std::uint32_t at = inner.first; at < inner.last; ++at) std::erase(rest, reading_.folded(at));
    }
    while (!rest.empty() && (rest.back() == "of" || rest.back() == "the")) rest.pop_back();
  }
  const std::uint32_t floor = reading_.sentence_of(unit.first).first;
  std::uint32_t at = unit.first;
  if (at > floor && reading_.folded(at - 1) == "'s") --at;
  if (country.empty() && at > floor) {
    if (const NameUnit* before = casting_.names.at(at - 1)) take(before->meanings);
  }
  if (country.empty() && unit.lies_in != Reading::none) country = index_.actor(unit.lies_in).country;
  if (country.empty() && unit.last + 1 < reading_.size() && reading_.folded(unit.last) == "of") {
    std::uint32_t after = unit.last + 1;
    if (after + 1 < reading_.size() && reading_.folded(after) == "the") ++after;
    if (const NameUnit* land = casting_.names.at(after)) take(land->meanings);
  }
  return country;
}

void Naming::name_organisation(std::uint32_t i) {
  const NameUnit& unit = units()[i];
  std::string suffix;
  Tokens tokens = tokens_of(reading_, unit, suffix);
  if (!suffix.empty()) tokens.push_back(suffix);
  if (tokens.empty() || !is_actor_name(unit)) return;
  if (parts_of(unit) == 1 && !reading_.upper(unit.first) && name_of_person(i, tokens)) return;
  Tokens rest = tokens;
  const std::string country = country_of(i, rest);
  if (rest.empty()) rest = tokens;
  // "the Court" when there is one court; "(SDF)" after its name.
  Indices fitting;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    if (fits(casting_.entities[e], tokens, rest, country, reading_.upper(unit.first))) fitting.push_back(e);
  }
  if (const std::uint32_t before = bracketed(i); before != Reading::none) fitting = {before};
  if (fitting.size() > 1) {
    const auto exact =
        std::ranges::find_if(fitting, [&](std::uint32_t e) { return is_form(casting_.entities[e], tokens); });
    if (exact != fitting.end()) fitting = {*exact};
  }
  if (fitting.size() > 1) {
    std::ranges::sort(fitting, std::greater<>{}, [&](std::uint32_t e) {
      const auto last = last_.find(e);
      return last == last_.end() ? -1 : static_cast<int>(last->second);
    });
    if (tokens.size() > 1 || !is_general_word(tokens.front())) fitting.clear();
  }
  if (!fitting.empty()) {
    Entity& entity = casting_.entities[fitting.front()];
    if (entity.country.empty()) entity.country = country;
    const bool same = entity.tokens == tokens;
    if (!same && entity.known == Entity::unlisted && tokens.size() > entity.tokens.size()) {
      give(i, fitting.front(), Via::name, "the full name of " + entity.name);
      entity.forms.push_back(entity.tokens);
      entity.tokens = tokens;
      entity.name = std::string(reading_.text(unit.first, unit.last));
      return;
    }
    give(i, fitting.front(), Via::name, same ? "" : "short for " + entity.name);
    return;
  }
  if (const auto listed = weak_organisation(unit)) {
    const std::uint32_t entity = entity_of_known(casting_, *listed);
    give(i, entity, Via::alias,
         "short for " + casting_.entities[entity].name + ", which the article supports");
    return;
  }
  if (tokens.size() == 1 && is_general_word(tokens.front()) &&
      noun_class(tokens.front()) == NounClass::other) {
    return;  // "the South", "Commerce"
  }
  const std::uint32_t made =
      add_entity(casting_, ActorKind::organisation, reading_.text(unit.first, unit.last));
  Entity& entity = casting_.entities[made];
  entity.tokens = tokens;
  entity.country = country;
  for (const std::string& token : tokens) {
    if (noun_class(token) == NounClass::organisation) entity.nouns.push_back(token);
  }
  if (names_bloc(tokens.front()) || names_bloc(tokens.back())) entity.kind = ActorKind::bloc;
  give(i, made, Via::name, "");
}

bool Naming::name_of_person(std::uint32_t i, const Tokens& tokens) {
  std::uint32_t found = Reading::none;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind == ActorKind::organisation && entity.tokens == tokens) return false;
    if (entity.kind != ActorKind::person || entity.tokens.size() < 2) continue;
    if (person_fit(tokens, entity.tokens) == PersonFit::none) continue;
    if (found != Reading::none) return false;
    found = e;
  }
  if (found == Reading::none) return false;
  give(i, found, Via::name, "short for " + casting_.entities[found].name);
  return true;
}

bool Naming::is_actor_name(const NameUnit& unit) const {
  if (!reading_.capital(unit.first) && unit.last - unit.first == 1) return false;
  if (unit.last - unit.first == 1 && reading_.folded(unit.first).size() < 2) return false;
  return !is_title_or_thing(reading_.folded(unit.last - 1)) &&
         !(unit.last - unit.first == 1 && noun_class(reading_.folded(unit.first)) == NounClass::leader);
}

std::uint32_t Naming::bracketed(std::uint32_t i) const {
  const NameUnit& unit = units()[i];
  if (unit.first < 2 || reading_.folded(unit.first - 1) != "(" || !reading_.upper(unit.first))
    return Reading::none;
  if (unit.last >= reading_.size() || reading_.folded(unit.last) != ")") return Reading::none;
  const std::uint32_t before = casting_.names.of_word[unit.first - 2];
  if (before == Reading::none || casting_.actors[before].size() != 1) return Reading::none;
  return casting_.actors[before].front();
}

bool Naming::is_form(const Entity& entity, const Tokens& tokens) {
  return entity.tokens == tokens || std::ranges::find(entity.forms, tokens) != entity.forms.end();
}

bool Naming::fits(const Entity& entity, const Tokens& tokens, const Tokens& rest, const std::string& country,
                  bool upper) const {
  if (entity.kind != ActorKind::organisation && entity.kind != ActorKind::bloc) return false;
  if (!country.empty() && !entity.country.empty() && country != entity.country) return false;
  if (is_form(entity, tokens)) return true;
  if (tokens.size() == 1 && upper) {
    const bool only_suffixes = tokens.front() == entity.tokens.front() && entity.tokens.size() > 1 &&
                               is_company_suffix(entity.tokens.back());
    return only_suffixes || is_acronym_of(tokens.front(), entity.tokens);
  }
  // "HDT Limited" for "HDT Optika Kft"
  if (tokens.size() == 2 && is_company_suffix(tokens.back()) && !is_general_word(tokens.front()) &&
      entity.tokens.size() > 2 && entity.tokens.front() == tokens.front() &&
      is_company_suffix(entity.tokens.back())) {
    return true;
  }
  if (entity.tokens.size() == 1 && is_acronym_of(entity.tokens.front(), tokens))
    return entity.known == Entity::unlisted;
  if (tokens.size() <= entity.tokens.size()) {
    if (organisation_fits(tokens, entity.tokens)) return true;
  } else if (entity.known == Entity::unlisted && organisation_fits(entity.tokens, tokens)) {
    // A short name that came first: never a word that many names begin or end with.
    const bool suffixes =
        std::all_of(tokens.begin() + static_cast<std::ptrdiff_t>(entity.tokens.size()), tokens.end(),
                    [](const std::string& word) { return is_company_suffix(word); });
    return entity.tokens.size() > 1 ? suffixes || entity.tokens.back() == tokens.back()
                                    : !is_general_word(entity.tokens.front());
  }
  // "British parliament", "UK Parliament"
  return !country.empty() && country == entity.country && rest.size() < tokens.size() &&
         organisation_fits(rest, entity.tokens);
}

}  // namespace actorgraph
