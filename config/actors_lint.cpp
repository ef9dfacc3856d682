#include "config/actors_lint.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "config/alias_checks.hpp"
#include "config/dates.hpp"
#include "config/spelling.hpp"
#include "text/fold.hpp"

namespace actorgraph {

namespace {

constexpr int days_until_stale = 365;
constexpr std::string_view carried_prefix = "packs/";

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::string_view described(NameList list) {
  static constexpr std::array<std::string_view, name_list_keys.size()> words = {
      "a strong name", "a weak name", "a phrase to skip", "an adjective", "a demonym", "a metonym"};
  return words[static_cast<std::size_t>(list)];
}

class Linter {
 public:
  Linter(std::span<const Document> files, const AliasTable& table) : files_(files), table_(table) {
    for (const KnownActor& actor : table.aliases.actors) by_id_.emplace(actor.id, &actor);
    for (const NameClaim& claim : table.claims) {
      if (claim.list == NameList::never) continue;
      by_name_[fold(claim.text)].push_back(&claim);
    }
  }

  std::vector<Finding> run() {
    check_names();
    check_never();
    check_surnames();
    check_terms();
    check_ids();
    check_decisions();
    return std::move(findings_);
  }

 private:
  void found(const Place& place, std::string rule, std::string message) {
    findings_.push_back({place, std::move(rule), std::move(message)});
  }

  [[nodiscard]] const KnownActor& actor_of(const NameClaim& claim) const {
    return table_.aliases.actors[claim.actor];
  }

  /// Every name that another actor has as well: each later claim against the first of another.
  void check_names() {
    for (const NameClaim& claim : table_.claims) {
      if (claim.list == NameList::never) continue;
      for (const NameClaim* other : by_name_.at(fold(claim.text))) {
        if (other == &claim) break;
        if (other->actor == claim.actor) continue;
        if (decided_different(table_.aliases, actor_of(*other), actor_of(claim))) continue;
        found(claim.node.place(), std::string(collision_rule(claim.list, other->list)),
              quoted(claim.text) + " is " + std::string(described(claim.list)) + " of " +
                  quoted(actor_of(claim).id) + " and " + std::string(described(other->list)) + " of " +
                  quoted(actor_of(*other).id) + " (" + to_string(other->node.place()) + "); " +
                  std::string(collision_advice(claim.list, other->list)) + ", or decide: {different: [" +
                  actor_of(*other).id + ", " + actor_of(claim).id + "]}");
        break;
      }
    }
  }

  static std::string_view collision_rule(NameList one, NameList other) {
    const auto either = [&](NameList list) { return one == list || other == list; };
    if (one == NameList::names && other == NameList::names) return "claimed-twice";
    if (either(NameList::metonyms)) return "metonym-is-a-name";
    return either(NameList::weak) ? "ambiguous-weak" : "ambiguous-adjective";
  }

  static std::string_view collision_advice(NameList one, NameList other) {
    if (one == NameList::names && other == NameList::names) return "remove one of them or make it weak";
    if (one == NameList::names || other == NameList::names)
      return "the strong one wins everywhere; remove the other";
    return "only the article can tell which is meant; give each a longer name";
  }

  /// A phrase to skip must contain a name that it keeps from counting.
  void check_never() {
    for (const NameClaim& claim : table_.claims) {
      if (claim.list != NameList::never) continue;
      const std::string phrase = fold(claim.text);
      const KnownActor& actor = actor_of(claim);
      const auto inside = [&](std::string_view name) { return phrase.find(fold(name)) != std::string::npos; };
      const auto text_inside = [&](const AliasName& name) { return inside(name.text); };
      if (std::ranges::any_of(actor.names, text_inside) || std::ranges::any_of(actor.weak, text_inside) ||
          std::ranges::any_of(actor.adjectives, inside) || std::ranges::any_of(actor.demonyms, inside) ||
          std::ranges::any_of(actor.metonyms, inside))
        continue;
      found(claim.node.place(), "idle-never",
            "the phrase " + quoted(claim.text) + " has none of the names of " + quoted(actor.id) +
                " in it, so it keeps nothing from counting; remove it");
    }
  }

  /// A surname alone that is strong draws every namesake as this person.
  void check_surnames() {
    for (const NameClaim& claim : table_.claims) {
      const KnownActor& actor = actor_of(claim);
      if (claim.list != NameList::names || actor.kind != ActorKind::person) continue;
      if (claim.text.find(' ') != std::string_view::npos || actor.name.find(' ') == std::string::npos)
        continue;
      if (!fold(actor.name).ends_with(" " + fold(claim.text))) continue;
      found(claim.node.place(), "bare-surname",
            "the surname " + quoted(claim.text) + " is a strong name, so every " + std::string(claim.text) +
                " becomes " + quoted(actor.id) + "; put it under 'weak'");
    }
  }

  void check_terms() {
    for (const TermOverlap& terms : overlapping_terms(table_.aliases)) {
      const bool blame_earlier = terms.later->place.file.starts_with(carried_prefix);
      const Role& blamed = blame_earlier ? *terms.earlier : *terms.later;
      const Role& other = blame_earlier ? *terms.later : *terms.earlier;
      found(blamed.place, "overlapping-terms",
            quoted((blame_earlier ? terms.earlier_actor : terms.later_actor)->id) + " and " +
                quoted((blame_earlier ? terms.later_actor : terms.earlier_actor)->id) + " (" +
                to_string(other.place) + ") hold the post " + quoted(blamed.post) +
                " at the same time; mend a date, or give the post 'several: true'");
    }
  }

  void check_id(const Node node, const std::string& where) {
    const std::string_view id = node.text();
    if (by_id_.contains(id)) return;
    found(node.place(), "unknown-id",
          where + " " + quoted(id) + ", which is no known actor" + did_you_mean_id(table_.aliases, id));
  }

  void check_ids() {
    for (const Document& file : files_) {
      const Node root = file.root();
      if (!root.is_mapping()) continue;
      if (const auto actors = root.find("actors"))
        for (const Node actor : actors->items())
          if (const auto members = actor.is_mapping() ? actor.find("members") : std::nullopt)
            for (const Node member : members->items()) check_id(member, "a member is");
      if (const auto groups = root.find("groups"))
        for (const auto& [name, members] : groups->entries())
          for (const Node member : members.items())
            check_id(member, "the group " + name.described() + " has");
      if (const auto tests = root.find("tests"))
        for (const Node test : tests->items())
          for (const auto& [words, actor] : test.at("expect").entries())
            if (actor.text() != "none") check_id(actor, "a test expects");
    }
  }

  /// The known actors that are called `name`, by id, shown name or any listed one.
  [[nodiscard]] std::set<const KnownActor*> called(const std::string& name) const {
    std::set<const KnownActor*> out;
    if (const auto found_id = by_id_.find(name); found_id != by_id_.end()) out.insert(found_id->second);
    if (const auto claims = by_name_.find(fold(name)); claims != by_name_.end())
      for (const NameClaim* claim : claims->second) out.insert(&actor_of(*claim));
    for (const KnownActor& actor : table_.aliases.actors)
      if (actor.name == name) out.insert(&actor);
    return out;
  }

  void check_decisions() {
    for (const Decision& decision : table_.aliases.decisions) {
      std::set<const KnownActor*> all;
      std::string unknown;
      for (const std::string& name : decision.names) {
        const auto actors = called(name);
        if (actors.empty()) unknown = name;
        all.insert(actors.begin(), actors.end());
      }
      if (decision.same) {
        if (unknown.empty() && all.size() == 1)
          found(decision.place, "unused-decision",
                "these names are of " + quoted((*all.begin())->id) + " anyway; remove the decision");
        if (unknown.empty() && all.size() > 1)
          found(decision.place, "decided-against-lists",
                "these names are decided to be one actor, but several are listed with them; put the names "
                "under one id");
      } else if (!unknown.empty()) {
        found(decision.place, "unused-decision",
              "no known actor is called " + quoted(unknown) + "; mend the name, or remove the decision");
      }
    }
  }

  std::span<const Document> files_;
  const AliasTable& table_;
  std::unordered_map<std::string_view, const KnownActor*> by_id_;
  std::unordered_map<std::string, std::vector<const NameClaim*>> by_name_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> expired_terms(const Aliases& aliases, const std::string& today) {
  std::vector<Finding> out;
  for (const KnownActor& actor : aliases.actors)
    for (const Role& role : actor.roles) {
      if (!role.to.empty()) continue;
      const std::string since = role.checked.empty() ? role.from : role.checked;
      const bool never = role.checked.empty();
      if (!never && (today.empty() || days_since_1970(today) - days_since_1970(since) <= days_until_stale))
        continue;
      out.push_back({role.place, never ? "unchecked-term" : "expired-term",
                     "the open term of " + quoted(actor.id) + " as " + quoted(role.post) +
                         (never ? " has no 'checked' date; add the day on which you verified it"
                                : " was last checked on " + role.checked + ", over a year before " + today +
                                      "; verify it and renew 'checked', or end it")});
    }
  std::ranges::sort(out);
  return out;
}

std::vector<Finding> lint_actors(std::span<const Document> files, const AliasTable& table,
                                 const std::string& today, bool carried) {
  std::vector<Finding> out = Linter(files, table).run();
  std::ranges::move(expired_terms(table.aliases, today), std::back_inserter(out));
  if (!carried)
    std::erase_if(out, [](const Finding& it) { return it.place.file.starts_with(carried_prefix); });
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace actorgraph
