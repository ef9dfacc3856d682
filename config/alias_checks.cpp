#include "config/alias_checks.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "config/spelling.hpp"

namespace actorgraph {

namespace {

// What is at home in no one state, after CAMEO: intergovernmental and non-governmental
// organisations, the UN and the EU among them, transnational armed groups and movements, multinational
// companies.
constexpr std::array<std::string_view, 7> international = {"IGO", "UNO", "EUR", "NGO", "IMG", "ISM", "MNC"};

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

struct Term {
  const KnownActor* actor;
  const Role* role;
};

bool is_before(const Term& a, const Term& b) {
  return std::tie(a.role->from, a.actor->id, a.role->to) < std::tie(b.role->from, b.actor->id, b.role->to);
}

/// All terms of each post, ordered by their beginnings.
std::map<std::string_view, std::vector<Term>> terms_by_post(const Aliases& aliases) {
  std::map<std::string_view, std::vector<Term>> out;
  for (const KnownActor& actor : aliases.actors)
    for (const Role& role : actor.roles) out[role.post].push_back({&actor, &role});
  for (auto& [post, terms] : out) std::ranges::sort(terms, is_before);
  return out;
}

bool overlap(const Role& earlier, const Role& later) { return earlier.to.empty() || earlier.to > later.from; }

std::unordered_map<std::string_view, const KnownActor*> actors_by_id(const Aliases& aliases) {
  std::unordered_map<std::string_view, const KnownActor*> out;
  for (const KnownActor& actor : aliases.actors) out.emplace(actor.id, &actor);
  return out;
}

void check_countries(const AliasTable& table, const std::vector<CountryClaim>& countries) {
  std::set<std::string_view> codes(international.begin(), international.end());
  for (const CountryClaim& claim : countries)
    if (claim.own) codes.insert(table.aliases.actors[claim.actor].country);
  const std::vector<std::string_view> candidates(codes.begin(), codes.end());
  for (const CountryClaim& claim : countries) {
    const std::string_view code = claim.node.text();
    if (claim.own || codes.contains(code)) continue;
    throw claim.node.error("no state has the code " + quoted(code) + did_you_mean(code, candidates));
  }
}

void check_posts(const Aliases& aliases) {
  const auto by_id = actors_by_id(aliases);
  for (const KnownActor& actor : aliases.actors)
    for (const Role& role : actor.roles) {
      const std::size_t slash = role.post.find('/');
      const std::string_view owner = std::string_view(role.post).substr(0, slash);
      const std::string_view key = std::string_view(role.post).substr(slash + 1);
      const auto found = by_id.find(owner);
      if (found == by_id.end())
        throw InputError(role.place, "the post " + quoted(role.post) + " is of " + quoted(owner) +
                                         ", which is no known actor" + did_you_mean_id(aliases, owner));
      std::vector<std::string_view> keys;
      for (const Post& post : found->second->posts) keys.push_back(post.key);
      if (std::ranges::find(keys, key) != keys.end()) continue;
      const std::string guess = did_you_mean(key, keys);
      throw InputError(role.place, quoted(owner) + " has no post " + quoted(key) +
                                       (guess.empty() ? "; add it under its 'posts'" : guess));
    }
}

void check_terms(const Aliases& aliases) {
  for (const TermOverlap& terms : overlapping_terms(aliases)) {
    if (terms.earlier->place.file != terms.later->place.file) continue;
    const Role& earlier = *terms.earlier;
    throw InputError(terms.later->place,
                     "the term of " + quoted(terms.later_actor->id) + " as " + quoted(earlier.post) +
                         " overlaps that of " + quoted(terms.earlier_actor->id) + " (line " +
                         std::to_string(earlier.place.line) + ", " +
                         (earlier.to.empty() ? "which has no end" : "until " + earlier.to) +
                         "); mend a date, or give the post 'several: true'");
  }
}

void check_strong_names(const AliasTable& table) {
  struct First {
    std::uint32_t actor = 0;
    Node node;
  };
  std::unordered_map<std::string_view, First> first_claims;
  std::string file;
  for (const NameClaim& claim : table.claims) {
    if (claim.list != NameList::names) continue;
    if (claim.node.file() != file) {  // claims come file by file
      file = claim.node.file();
      first_claims.clear();
    }
    const auto [first, added] = first_claims.emplace(claim.text, First{claim.actor, claim.node});
    if (added || first->second.actor == claim.actor) continue;
    const KnownActor& one = table.aliases.actors[first->second.actor];
    const KnownActor& other = table.aliases.actors[claim.actor];
    if (decided_different(table.aliases, one, other)) continue;
    throw claim.node.error(quoted(claim.text) + " stands for " + quoted(one.id) + " already (line " +
                           std::to_string(first->second.node.place().line) +
                           "); remove one of them, make it weak, or decide: {different: [" + one.id + ", " +
                           other.id + "]}");
  }
}

/// The posts that several hold at a time: "tavira/vice-president".
std::set<std::string> posts_of_several(const Aliases& aliases) {
  std::set<std::string> posts;
  for (const KnownActor& actor : aliases.actors)
    for (const Post& post : actor.posts)
      if (post.several) posts.insert(actor.id + "/" + post.key);
  return posts;
}

}  // namespace

void end_open_terms(Aliases& aliases, const std::map<std::string, std::size_t>& file_order) {
  std::map<std::string, std::vector<Role*>> by_post;
  for (KnownActor& actor : aliases.actors)
    for (Role& role : actor.roles) by_post[role.post].push_back(&role);
  const std::set<std::string> several = posts_of_several(aliases);
  const auto order = [&](const Role& role) {
    const auto found = file_order.find(role.place.file);
    return found == file_order.end() ? 0 : found->second;
  };
  for (auto& [post, roles] : by_post) {
    if (several.contains(post)) continue;
    std::ranges::stable_sort(roles, {}, &Role::from);
    for (std::size_t i = 0; i < roles.size(); ++i) {
      if (!roles[i]->to.empty()) continue;
      for (std::size_t j = i + 1; j < roles.size(); ++j) {
        if (roles[j]->from <= roles[i]->from || order(*roles[j]) <= order(*roles[i])) continue;
        roles[i]->to = roles[j]->from;
        break;
      }
    }
  }
}

std::vector<TermOverlap> overlapping_terms(const Aliases& aliases) {
  const std::set<std::string> several = posts_of_several(aliases);
  std::vector<TermOverlap> out;
  for (const auto& [post, terms] : terms_by_post(aliases)) {
    if (several.contains(std::string(post))) continue;
    // The term that reaches furthest so far: whatever begins before its end overlaps it.
    std::size_t furthest = 0;
    for (std::size_t i = 1; i < terms.size(); ++i) {
      const Term& far = terms[furthest];
      if (overlap(*far.role, *terms[i].role))
        out.push_back({far.actor, far.role, terms[i].actor, terms[i].role});
      if (!far.role->to.empty() && (terms[i].role->to.empty() || terms[i].role->to > far.role->to))
        furthest = i;
    }
  }
  return out;
}

bool decided_different(const Aliases& aliases, const KnownActor& a, const KnownActor& b) {
  const auto lists = [](const Decision& decision, const KnownActor& actor) {
    return std::ranges::any_of(
        decision.names, [&](const std::string& name) { return name == actor.id || name == actor.name; });
  };
  return std::ranges::any_of(aliases.decisions, [&](const Decision& decision) {
    return !decision.same && lists(decision, a) && lists(decision, b);
  });
}

std::string did_you_mean_id(const Aliases& aliases, std::string_view id) {
  std::vector<std::string_view> ids;
  for (const KnownActor& actor : aliases.actors) ids.push_back(actor.id);
  return did_you_mean(id, ids);
}

void check_aliases(const AliasTable& table, const std::vector<CountryClaim>& countries) {
  check_countries(table, countries);
  check_posts(table.aliases);
  check_terms(table.aliases);
  check_strong_names(table);
}

}  // namespace actorgraph
