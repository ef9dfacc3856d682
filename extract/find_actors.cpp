#include "extract/find_actors.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "extract/casting.hpp"
#include "text/slug.hpp"

namespace actorgraph {
namespace {

/// The actors that are mentioned, in the order of their first mention.
std::vector<std::uint32_t> in_order(const Casting& casting, std::vector<std::uint32_t>& number) {
  std::vector<std::uint32_t> order;
  number.assign(casting.entities.size(), Reading::none);
  for (const CastMention& mention : casting.mentions) {
    for (const std::uint32_t entity : mention.actors) {
      if (number[entity] != Reading::none) continue;
      number[entity] = static_cast<std::uint32_t>(order.size());
      order.push_back(entity);
    }
  }
  return order;
}

/// A listed actor keeps its id; the others get one of their name, never that of a listed one.
std::string id_of(const Entity& entity, const AliasIndex& index, std::set<std::string>& taken) {
  if (entity.known != Entity::unlisted) return index.actor(entity.known).id;
  const std::string plain = slug(entity.name);
  std::string id = plain;
  for (int i = 2; taken.contains(id) || index.with_id(id); ++i) id = plain + "-" + std::to_string(i);
  return id;
}

/// "England" beside "the United Kingdom": two states of one country.
bool is_only_state(const Casting& casting, const std::string& country) {
  return std::ranges::count_if(casting.entities, [&](const Entity& entity) {
           return entity.kind == ActorKind::state && entity.country == country;
         }) == 1;
}

}  // namespace

Cast find_actors(const Article& article, const Analysis& analysis, const AliasIndex& index) {
  if (analysis.words.empty() || analysis.sentences.empty()) return {};
  const Reading reading(article, analysis);
  Casting casting(reading, index);
  cast_names(casting);
  cast_named_mentions(casting);
  cast_phrases(casting);

  std::ranges::sort(casting.mentions, [](const CastMention& a, const CastMention& b) {
    return a.first != b.first ? a.first < b.first : a.last > b.last;
  });
  Cast cast;
  std::vector<std::uint32_t> number;
  std::set<std::string> taken;
  for (const std::uint32_t e : in_order(casting, number)) {
    const Entity& entity = casting.entities[e];
    CastActor actor{id_of(entity, index, taken),      entity.name,   entity.kind,  entity.country,
                    entity.known != Entity::unlisted, entity.gender, entity.plural, entity.nameless};
    taken.insert(actor.id);
    cast.actors.push_back(std::move(actor));
  }
  for (CastMention& mention : casting.mentions) {
    for (std::uint32_t& actor : mention.actors) actor = number[actor];
    cast.mentions.push_back(std::move(mention));
  }
  for (CastTie& tie : casting.ties) {
    // The state is named as a place only: which of them is meant is told with the offices.
    const Entity& owner = casting.entities[tie.target];
    if (number[tie.target] == Reading::none && owner.kind == ActorKind::state && !owner.country.empty() &&
        casting.entities[tie.source].country == owner.country && is_only_state(casting, owner.country)) {
      casting.offices.push_back(tie);
      casting.offices.back().target = Reading::none;
    }
    tie.source = number[tie.source];
    tie.target = number[tie.target];
    if (tie.source != Reading::none && tie.target != Reading::none && tie.source != tie.target) {
      cast.ties.push_back(std::move(tie));
    }
  }
  std::ranges::sort(casting.unresolved, {},
                    [](const Unresolved& left) { return std::pair(left.first, left.last); });
  for (CastTie& office : casting.offices) {
    office.source = number[office.source];
    if (office.source != Reading::none) cast.offices.push_back(std::move(office));
  }
  cast.unresolved = std::move(casting.unresolved);
  return cast;
}

}  // namespace actorgraph
