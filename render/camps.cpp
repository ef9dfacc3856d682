#include "render/camps.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string_view>

#include "render/text_width.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t largest_camp = 8;
constexpr std::size_t name_characters = 60;

bool containment(const Tie& tie) {
  return (tie.type == "LEADS" || tie.type == "MEMBER") && !negated(tie.status) && !tie.contested && !tie.attributed;
}

/// Codes of actors that are at home in no one state.
bool homeless(std::string_view country) {
  constexpr std::array codes = {"IGO", "NGO", "ISM", "IMG", "MNC"};
  return country.empty() || std::ranges::find(codes, country) != codes.end();
}

/// A word for each actor; those with the same belong together.
std::vector<std::string> keys_of(const Relations& relations, const std::vector<Tie>& ties,
                                 const std::vector<std::uint32_t>& contained) {
  std::vector<std::string> keys;
  // The country of an unlisted person or group may be a guess; what the text says of them is in their ties.
  for (const Actor& actor : relations.actors) {
    const bool guessed = !actor.known && (actor.kind == ActorKind::person || actor.kind == ActorKind::group);
    keys.push_back(homeless(actor.country) || guessed ? "" : actor.country);
  }
  for (const std::uint32_t i : contained) {
    const Tie& tie = ties[i];
    if (tie.status == Status::past) continue;
    std::string& member = keys[tie.source];
    std::string& whole = keys[tie.target];
    const Actor& target = relations.actors[tie.target];
    if (whole.empty() && !member.empty() && target.country.empty() && tie.type == "LEADS") {
      whole = member;  // the company of a known country's manager
    } else if (whole.empty() && (member.empty() || tie.type == "LEADS")) {
      whole = member = '@' + target.id;
    } else if (member.empty()) {
      member = whole;
    }
  }
  return keys;
}

std::string role_words(const Tie& tie, const Relations& relations) {
  std::string label(label_of(tie, relations));
  // A bare preposition is no role.
  constexpr std::array prepositions = {"of", "in", "at", "for", "from", "with", "to", "by"};
  if (std::ranges::find(prepositions, label) != prepositions.end()) return {};
  if (label.empty()) label = tie.type == "LEADS" ? "leader" : "member";
  if (tie.status == Status::past && !label.starts_with("former") && !label.starts_with("ex-")) label = "former " + label;
  return label;
}

std::string name_of_camp(const std::string& key, const std::vector<std::uint32_t>& members, const Relations& relations,
                         const MapWishes& wishes) {
  if (key.starts_with('@')) {
    for (const Actor& actor : relations.actors)
      if (actor.id == std::string_view(key).substr(1)) return actor.name;
  }
  for (const std::uint32_t member : members)
    if (relations.actors[member].kind == ActorKind::state) return relations.actors[member].name;
  for (const std::uint32_t member : members)
    if (relations.actors[member].kind == ActorKind::bloc) return relations.actors[member].name;
  for (const Actor& actor : relations.actors)
    if (actor.kind == ActorKind::state && actor.country == key) return actor.name;
  const auto named = wishes.countries.find(key);
  return named != wishes.countries.end() ? named->second : key;
}

}  // namespace

std::vector<std::uint32_t> containments(const std::vector<Tie>& ties) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < ties.size(); ++i)
    if (containment(ties[i])) found.push_back(i);
  std::ranges::stable_sort(found, [&](std::uint32_t a, std::uint32_t b) {
    const auto rank = [&](const Tie& tie) {
      return std::tuple(tie.status == Status::past, tie.type != "LEADS", ~tie.sentences);
    };
    return rank(ties[a]) < rank(ties[b]);
  });
  return found;
}

Camps camps_of(const Relations& relations, const std::vector<Tie>& ties, const MapWishes& wishes) {
  const std::size_t actors = relations.actors.size();
  const std::vector<std::uint32_t> contained = containments(ties);
  const std::vector<std::string> keys = keys_of(relations, ties, contained);
  Camps camps{{}, std::vector<std::optional<std::size_t>>(actors), std::vector<std::string>(actors),
              std::vector<bool>(ties.size(), false)};

  // Roles: the most telling containment of each actor.
  std::vector<std::uint32_t> role_of(actors, 0);
  std::vector<bool> has_role(actors, false);
  for (const std::uint32_t i : contained) {
    if (has_role[ties[i].source]) continue;
    has_role[ties[i].source] = true;
    role_of[ties[i].source] = i;
  }

  // Only actors with lines of their own make a camp.
  std::vector<bool> busy(actors, false);
  for (std::uint32_t i = 0; i < ties.size(); ++i) {
    if (containment(ties[i])) continue;
    busy[ties[i].source] = busy[ties[i].target] = true;
  }
  std::map<std::string, std::vector<std::uint32_t>> members;
  std::size_t drawn = 0;
  for (std::uint32_t actor = 0; actor < actors; ++actor) {
    if (!busy[actor]) continue;
    ++drawn;
    if (!keys[actor].empty()) members[keys[actor]].push_back(actor);
  }
  std::map<std::string, std::pair<std::size_t, std::size_t>> lines;  // inside, across
  for (const Tie& tie : ties) {
    if (containment(tie)) continue;
    if (keys[tie.source] == keys[tie.target]) {
      ++lines[keys[tie.source]].first;
    } else {
      ++lines[keys[tie.source]].second;
      ++lines[keys[tie.target]].second;
    }
  }
  for (const auto& [key, group] : members) {
    const auto [inside, across] = lines[key];
    const bool busy_with_itself = inside > 2 && inside * 2 > across;
    if (group.size() < 2 || group.size() > largest_camp || group.size() == drawn || busy_with_itself) continue;
    for (const std::uint32_t actor : group) camps.of[actor] = camps.names.size();
    camps.names.push_back(clip_text(name_of_camp(key, group, relations, wishes), name_characters));
  }

  for (std::uint32_t actor = 0; actor < actors; ++actor) {
    if (!has_role[actor]) continue;
    const Tie& tie = ties[role_of[actor]];
    camps.roles[actor] = role_words(tie, relations);
    camps.told[role_of[actor]] = true;
    const bool named = camps.of[actor] && camps.names[*camps.of[actor]] == relations.actors[tie.target].name;
    if (named) continue;
    camps.roles[actor] += (camps.roles[actor].empty() ? "" : ", ") + relations.actors[tie.target].name;
  }
  // A bloc or group names those of its members that do nothing of their own.
  std::map<std::uint32_t, std::set<std::string>> silent;
  for (const std::uint32_t i : contained) {
    const Tie& tie = ties[i];
    const bool together = camps.of[tie.source] && camps.of[tie.source] == camps.of[tie.target];
    if (together || !busy[tie.source]) camps.told[i] = true;
    const ActorKind kind = relations.actors[tie.target].kind;
    if (!busy[tie.source] && tie.type == "MEMBER" && (kind == ActorKind::group || kind == ActorKind::bloc))
      silent[tie.target].insert(relations.actors[tie.source].name);
  }
  for (const auto& [whole, names] : silent) {
    if (!camps.roles[whole].empty()) continue;
    for (const std::string& name : names) camps.roles[whole] += (camps.roles[whole].empty() ? "" : " · ") + name;
  }
  return camps;
}

std::vector<std::optional<std::size_t>> add_clusters(Drawing& drawing, const Camps& camps,
                                                     const std::function<bool(std::size_t)>& is_drawn) {
  std::vector<std::optional<std::size_t>> cluster(camps.names.size());
  if (drawing.kind != MapKind::columns) return cluster;
  std::vector<std::size_t> members(camps.names.size(), 0);
  for (std::size_t i = 0; i < camps.of.size(); ++i)
    if (camps.of[i] && is_drawn(i)) ++members[*camps.of[i]];
  for (std::size_t i = 0; i < camps.names.size(); ++i) {
    if (members[i] < 2) continue;
    cluster[i] = drawing.clusters.size();
    drawing.clusters.push_back(camps.names[i]);
  }
  return cluster;
}

}  // namespace actorgraph
