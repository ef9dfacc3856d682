#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "extract/casting.hpp"
#include "extract/name_matching.hpp"
#include "extract/noun_classes.hpp"

namespace actorgraph {
namespace {

using Tokens = std::vector<std::string>;
using Indices = std::vector<std::uint32_t>;

Tokens tokens_of(const Reading& reading, const NameUnit& unit, std::string& suffix) {
  Tokens tokens;
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

/// Names the actors of one article: a walk over the units, full names before short ones.
bool is_title_or_thing(std::string_view folded) {
  return noun_class(folded) == NounClass::member || is_thing(folded);
}

class Naming {
 public:
  explicit Naming(Casting& casting) : casting_(casting), reading_(casting.reading), index_(casting.index) {}

  void run() {
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

 private:
  [[nodiscard]] const std::vector<NameUnit>& units() const { return casting_.names.units; }
  [[nodiscard]] bool is_open(std::uint32_t unit) const {
    return casting_.actors[unit].empty() && !closed_.contains(unit);
  }

  void give(std::uint32_t unit, std::uint32_t entity, Via via, std::string why) {
    casting_.actors[unit] = {entity};
    casting_.vias[unit] = via;
    casting_.whys[unit] = std::move(why);
    if (++casting_.entities[entity].mentions <= 20) units_of_[entity].push_back(unit);
  }

  /// The actors that the unit's meanings of the given uses name, each once.
  [[nodiscard]] Indices meant(const NameUnit& unit, std::initializer_list<AliasUse> uses) const {
    Indices actors;
    for (const AliasMeaning& meaning : unit.meanings) {
      if (std::ranges::find(uses, meaning.use) == uses.end()) continue;
      if (std::ranges::find(actors, meaning.actor) == actors.end()) actors.push_back(meaning.actor);
    }
    return actors;
  }

  /// What the article says of each listed actor in names that are enough alone.
  void weigh_support() {
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
      if (actors.size() == 1 && index_.actor(actors.front()).kind == ActorKind::state) {
        named_countries_.insert(index_.actor(actors.front()).country);
      }
    };
    for (const NameUnit& unit : units()) {
      weigh(unit.meanings, unit.first);
      for (const AliasMatch& inner : unit.inner) weigh(inner.meanings, inner.first);
    }
  }

  [[nodiscard]] Indices supported(const Indices& actors) const {
    Indices kept;
    std::ranges::copy_if(actors, std::back_inserter(kept),
                         [&](std::uint32_t a) { return support_.contains(a); });
    return kept;
  }

  void name_surely(std::uint32_t i) {
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
      if (entity.suffix != suffix || person_fit(tokens, entity.tokens) != PersonFit::full) continue;
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

  /// "The Israeli military" is Israel, unless its proper name is used.
  bool name_apparatus(std::uint32_t i, const KnownActor& actor) {
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

  std::uint32_t new_person(const NameUnit& unit, const Tokens& tokens, const std::string& suffix) {
    const std::uint32_t made = add_entity(casting_, ActorKind::person, reading_.text(unit.first, unit.last));
    Entity& entity = casting_.entities[made];
    entity.tokens = tokens;
    entity.suffix = suffix;
    if (tokens.size() > 1) entity.gender = index_.gender_of_given_name(tokens.front());
    return made;
  }

  /// How many words the name has, of which "Glass-Pieper" is one.
  [[nodiscard]] std::uint32_t parts_of(const NameUnit& unit) const {
    std::uint32_t parts = 1;
    for (std::uint32_t at = unit.first + 1; at < unit.last; ++at) parts += reading_.joined(at) ? 0 : 1;
    return parts;
  }

  [[nodiscard]] bool follows_honorific(const NameUnit& unit) const {
    return unit.first > reading_.sentence_of(unit.first).first &&
           is_honorific(reading_.folded(unit.first - 1));
  }

  void name_by_context(std::uint32_t i) {
    const NameUnit& unit = units()[i];
    std::string suffix;
    const Tokens tokens = tokens_of(reading_, unit, suffix);
    if (tokens.empty()) return;
    const bool listed_person = std::ranges::any_of(unit.meanings, [&](const AliasMeaning& m) {
      return index_.actor(m.actor).kind == ActorKind::person;
    });
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
      const auto both =
          tokens.size() == 1 ? index_.sharing(tokens.front()) : std::span<const std::uint32_t>{};
      if (both.size() == 2) name_both(i, both);
    }
  }

  void name_members(std::uint32_t i, const KnownActor& pair) {
    std::vector<std::uint32_t> both;
    for (const std::string& id : pair.members) {
      if (const auto member = index_.with_id(id)) both.push_back(*member);
    }
    name_both(i, both);
  }

  /// "Congress", "the NTC": the one of this article before those that are listed.
  [[nodiscard]] bool is_weak_organisation(const NameUnit& unit) const {
    return !unit.meanings.empty() && std::ranges::all_of(unit.meanings, [&](const AliasMeaning& m) {
      const ActorKind kind = index_.actor(m.actor).kind;
      return m.use == AliasUse::weak && (kind == ActorKind::organisation || kind == ActorKind::group);
    });
  }

  /// The one listed organisation of that weak name that the article names otherwise, or whose state it
  /// names.
  [[nodiscard]] std::optional<std::uint32_t> weak_organisation(const NameUnit& unit) const {
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

  void name_both(std::uint32_t i, std::span<const std::uint32_t> both) {
    for (const std::uint32_t known : both) casting_.actors[i].push_back(entity_of_known(casting_, known));
    casting_.vias[i] = Via::nominal;
    casting_.whys[i] = "the states that share the name";
  }

  [[nodiscard]] bool supported_elsewhere(const NameUnit& unit) const {
    return std::ranges::any_of(unit.meanings, [&](const AliasMeaning& m) {
      const auto found = support_.find(m.actor);
      return found != support_.end() && other_forms(m.actor, unit);
    });
  }

  /// Is the listed actor named in another way than by `unit`'s words: "Amman", "Jordanian"?
  [[nodiscard]] bool other_forms(std::uint32_t actor, const NameUnit& unit) const {
    const auto forms = forms_.find(actor);
    if (forms == forms_.end()) return false;
    return forms->second.size() > 1 || !forms->second.contains(reading_.folded(unit.first));
  }

  /// True if the unit is decided: named, or found to be undecidable.
  bool name_person(std::uint32_t i, const Tokens& tokens, const std::string& suffix) {
    const NameUnit& unit = units()[i];
    const Title title = title_before(reading_, casting_.names, unit.first);
    Indices best;
    PersonFit fit = PersonFit::none;
    for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
      const Entity& entity = casting_.entities[e];
      if (entity.kind != ActorKind::person || !entity.named) continue;
      if (!suffix.empty() && entity.suffix != suffix) continue;
      PersonFit found = person_fit(tokens, entity.tokens);
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

  /// Of several bearers of a name, those that title, gender and nearness leave.
  [[nodiscard]] Indices told_apart(const Indices& bearers, const Title& title, std::uint32_t unit) const {
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
    return kept;
  }

  /// Does the entity bear the title, by another of its mentions or by the configuration?
  [[nodiscard]] bool bears(std::uint32_t entity, const Title& title) const {
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

  /// Weak names of listed persons: the title, the date and the states of the article decide.
  bool name_listed_person(std::uint32_t i, const Tokens& tokens, const Title& title) {
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
    if (of_state.size() > 1) {
      leave(i, "may be " + index_.actor(of_state[0]).name + " or " + index_.actor(of_state[1]).name);
      return true;
    }
    return false;
  }

  /// Those of `candidates` (or, if there are none, of all with that family name) who hold or held
  /// the title's post on the day of the article.
  [[nodiscard]] Indices title_holders(const Tokens& tokens, const Title& title,
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

  /// "Europe": a region, which acts only as far as those in it do.
  [[nodiscard]] bool is_region(std::uint32_t actor) const {
    return index_.actor(actor).kind == ActorKind::bloc && index_.actor(actor).country.empty();
  }

  /// Where an article names the European Union, "Europe" is the Union; elsewhere it is the region.
  [[nodiscard]] std::optional<std::uint32_t> instead_of_region(const NameUnit& unit,
                                                               const Indices& actors) const {
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

  void name_listed(std::uint32_t i) {
    const NameUnit& unit = units()[i];
    const Indices strong = meant(unit, {AliasUse::strong});
    const Indices weak = meant(unit, {AliasUse::weak});
    const Indices indirect = meant(unit, {AliasUse::adjective, AliasUse::demonym, AliasUse::metonym});
    Indices actors = !strong.empty() ? strong : indirect;
    const bool sure = !actors.empty();
    if (!sure) actors = weak;
    if (actors.size() > 1 || !sure) {
      const Indices backed = supported(actors);
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

  void leave(std::uint32_t i, std::string why) {
    closed_.insert(i);
    casting_.unresolved.push_back({units()[i].first, units()[i].last, std::move(why)});
  }

  /// The state in an organisation's name or before it: "Iraqi Parliament", "Parliament of Iraq".
  [[nodiscard]] std::string country_of(std::uint32_t i, Tokens& rest) const {
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

  void name_organisation(std::uint32_t i) {
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
      const auto exact = std::ranges::find_if(
          fitting, [&](std::uint32_t e) { return is_form(casting_.entities[e], tokens); });
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

  /// A surname or given name of the article that the engine takes for an organisation here.
  bool name_of_person(std::uint32_t i, const Tokens& tokens) {
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

  /// Laws, documents, wars and prizes are no actors, whatever the engine takes them for.
  [[nodiscard]] bool is_actor_name(const NameUnit& unit) const {
    if (!reading_.capital(unit.first) && unit.last - unit.first == 1) return false;
    if (unit.last - unit.first == 1 && reading_.folded(unit.first).size() < 2) return false;
    return !is_title_or_thing(reading_.folded(unit.last - 1)) &&
           !(unit.last - unit.first == 1 && noun_class(reading_.folded(unit.first)) == NounClass::leader);
  }

  /// The entity whose name stands right before these bracketed initials.
  [[nodiscard]] std::uint32_t bracketed(std::uint32_t i) const {
    const NameUnit& unit = units()[i];
    if (unit.first < 2 || reading_.folded(unit.first - 1) != "(" || !reading_.upper(unit.first))
      return Reading::none;
    if (unit.last >= reading_.size() || reading_.folded(unit.last) != ")") return Reading::none;
    const std::uint32_t before = casting_.names.of_word[unit.first - 2];
    if (before == Reading::none || casting_.actors[before].size() != 1) return Reading::none;
    return casting_.actors[before].front();
  }

  [[nodiscard]] static bool is_form(const Entity& entity, const Tokens& tokens) {
    return entity.tokens == tokens || std::ranges::find(entity.forms, tokens) != entity.forms.end();
  }

  [[nodiscard]] bool fits(const Entity& entity, const Tokens& tokens, const Tokens& rest,
                          const std::string& country, bool upper) const {
    if (entity.kind != ActorKind::organisation && entity.kind != ActorKind::bloc) return false;
    if (!country.empty() && !entity.country.empty() && country != entity.country) return false;
    if (is_form(entity, tokens)) return true;
    if (tokens.size() == 1 && upper) return is_acronym_of(tokens.front(), entity.tokens);
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

  void read_title(std::uint32_t i) {
    if (casting_.actors[i].size() != 1) return;
    const std::uint32_t entity = casting_.actors[i].front();
    if (casting_.entities[entity].kind != ActorKind::person) return;
    casting_.titles[i] = title_before(reading_, casting_.names, units()[i].first);
    const Title& title = casting_.titles[i];
    for (std::uint32_t at = title.first; at < title.last; ++at) casting_.in_title[at] = true;
    apply_title(casting_, entity, title, title.first, units()[i].last);
  }

  Casting& casting_;
  const Reading& reading_;
  const AliasIndex& index_;
  std::map<std::uint32_t, int> support_;                  // by listed actor
  std::map<std::uint32_t, std::uint32_t> last_;           // by entity: the unit it was named by last
  std::map<std::uint32_t, std::set<std::string>> forms_;  // by listed actor: first words of its names here
  std::map<std::uint32_t, std::vector<std::uint32_t>> units_of_;  // by person: the units that name it
  std::set<std::uint32_t> strongly_named_;                        // listed actors that a strong name names
  std::set<std::string> named_countries_;  // of states that the article names in any way
  std::set<std::string> surnames_;         // the last words of persons' full names
  std::set<std::uint32_t> closed_;         // units that cannot be decided
};

}  // namespace

void cast_names(Casting& casting) { Naming(casting).run(); }

}  // namespace actorgraph
