#include "config/aliases.hpp"

#include <algorithm>
#include <unordered_map>

#include "config/alias_checks.hpp"
#include "text/slug.hpp"

namespace actorgraph {

namespace {

constexpr std::size_t ambiguous = static_cast<std::size_t>(-1);

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

std::vector<AliasName>* strong_or_weak(KnownActor& actor, NameList list) {
  if (list == NameList::names) return &actor.names;
  return list == NameList::weak ? &actor.weak : nullptr;
}

std::vector<std::string>& plain_list(KnownActor& actor, NameList list) {
  switch (list) {
    case NameList::adjectives:
      return actor.adjectives;
    case NameList::demonyms:
      return actor.demonyms;
    case NameList::metonyms:
      return actor.metonyms;
    default:
      return actor.never;
  }
}

KnownActor blank_actor(const std::string& id) {
  KnownActor actor;
  actor.id = id;
  return actor;
}

/// Whether `actor` has `text` in `list`.
bool has_name(KnownActor& actor, NameList list, std::string_view text) {
  if (const auto* names = strong_or_weak(actor, list))
    return std::ranges::find(*names, text, &AliasName::text) != names->end();
  const auto& texts = plain_list(actor, list);
  return std::ranges::find(texts, text) != texts.end();
}

class Merger {
 public:
  void add(const Document& document) {
    AliasFile file = read_alias_file(document.root());
    known_names_.clear();
    known_names_are_made_ = false;
    here_.clear();
    known_before_ = table_.aliases.actors.size();
    for (ActorEntry& entry : file.actors) add(entry);
    for (GroupEntry& group : file.groups) {
      auto& members = table_.aliases.groups[group.name];
      members.clear();
      for (const TextEntry& member : group.members) members.emplace_back(member.text);
    }
    for (const auto& [name, gender] : file.given_names) table_.aliases.given_names[name] = gender;
    for (const PlaceList& list : file.places) add(list);
    std::ranges::move(file.decisions, std::back_inserter(table_.aliases.decisions));
    std::ranges::move(file.tests, std::back_inserter(table_.aliases.tests));
    file_order_.emplace(document.file(), file_order_.size());
  }

  AliasTable take() {
    drop_removed();
    end_open_terms(table_.aliases, file_order_);
    check_aliases(table_, countries_);
    check_places();
    return std::move(table_);
  }

 private:
  void add(const PlaceList& list) {
    const std::string_view state = list.state.text();
    if (state != "none") place_states_.push_back(list.state);
    for (const TextEntry& name : list.names)
      table_.aliases.places.insert_or_assign(std::string(name.text),
                                             state == "none" ? "" : std::string(state));
  }

  /// Places lie in known actors; those of a removed one in none.
  void check_places() {
    for (const Node state : place_states_) {
      const auto known = by_id_.find(std::string(state.text()));
      if (known == by_id_.end())
        throw state.error(quoted(state.text()) +
                          " is no known actor that places could lie in; write its id, or 'none'" +
                          nearest_id(state.text()));
    }
    for (auto& [name, state] : table_.aliases.places)
      if (!state.empty() && gone_[by_id_.at(state)]) state.clear();
  }

  /// Which known actor `entry` is about, or `ambiguous` if it is a new one.
  std::size_t find_known(ActorEntry& entry) {
    if (entry.id.empty()) {
      make_known_names();
      const auto named = known_names_.find(entry.name);
      if (named != known_names_.end()) {
        if (named->second == ambiguous)
          throw entry.node.error("several known actors are called " + quoted(entry.name) +
                                 "; say which by its id: {id: …}");
        return named->second;
      }
      entry.id = slug(entry.name);
    }
    const auto known = by_id_.find(entry.id);
    return known == by_id_.end() ? ambiguous : known->second;
  }

  void make_known_names() {
    if (known_names_are_made_) return;
    known_names_are_made_ = true;
    for (std::size_t i = 0; i < known_before_; ++i) {
      if (gone_[i]) continue;
      for (const AliasName& name : table_.aliases.actors[i].names) {
        const auto [at, added] = known_names_.emplace(name.text, i);
        if (!added && at->second != i) at->second = ambiguous;
      }
    }
  }

  void add(ActorEntry& entry) {
    std::size_t index = find_known(entry);
    if (index == ambiguous) {
      index = table_.aliases.actors.size();
      if (entry.remove_all)
        throw entry.node.at("remove").error("no actor before this has the id " + quoted(entry.id) +
                                            " to be removed");
      if (entry.name.empty())
        throw entry.node.error("no actor before this has the id " + quoted(entry.id) + "; give it a 'name'" +
                               nearest_id(entry.id));
      table_.aliases.actors.push_back(blank_actor(entry.id));
      gone_.push_back(false);
      by_id_.emplace(entry.id, index);
    }
    KnownActor& actor = table_.aliases.actors[index];
    if (const auto [first, added] = here_.emplace(actor.id, entry.node.place().line); !added)
      throw entry.node.error("the actor " + quoted(actor.id) + " stands in this file already (line " +
                             std::to_string(first->second) + "); put both together");
    if (entry.remove_all) {
      gone_[index] = entry.name.empty();
      actor = blank_actor(actor.id);
      std::erase_if(table_.claims, [&](const NameClaim& claim) { return claim.actor == index; });
    } else {
      if (gone_[index] && entry.name.empty())
        throw entry.node.error("the actor " + quoted(actor.id) +
                               " was removed by an earlier file; give it a 'name'");
      gone_[index] = false;
      refuse_another_kind(entry, actor);
    }
    remove_from_lists(entry, actor, index);
    take_over(entry, actor, index);
  }

  [[nodiscard]] std::string nearest_id(std::string_view id) const {
    return did_you_mean_id(table_.aliases, id);
  }

  static void refuse_another_kind(const ActorEntry& entry, const KnownActor& actor) {
    if (!entry.kind || actor.kind == ActorKind::unknown || *entry.kind == actor.kind) return;
    throw entry.node.error("the " + std::string(to_string(*entry.kind)) + " " +
                           quoted(entry.name.empty() ? entry.id : entry.name) + " would be the " +
                           std::string(to_string(actor.kind)) + " " + quoted(actor.id) + " of " +
                           to_string(actor.place) +
                           "; give it an id of its own, or replace that one by 'remove: all'");
  }

  void remove_from_lists(const ActorEntry& entry, KnownActor& actor, std::size_t index) {
    for (std::size_t i = 0; i < remove_keys.size(); ++i)
      for (const TextEntry& removed : entry.removed[i]) {
        const std::string_view text = removed.text;
        std::size_t count = 0;
        if (remove_keys[i] == "posts") {
          count = std::erase_if(actor.posts, [&](const Post& post) { return post.key == text; });
        } else if (remove_keys[i] == "roles") {
          count = std::erase_if(actor.roles, [&](const Role& role) { return role.post == text; });
        } else if (remove_keys[i] == "members") {
          count = std::erase(actor.members, text);
        } else {
          const auto list = static_cast<NameList>(i);
          auto* names = strong_or_weak(actor, list);
          count = names ? std::erase_if(*names, [&](const AliasName& name) { return name.text == text; })
                        : std::erase(plain_list(actor, list), text);
          std::erase_if(table_.claims, [&](const NameClaim& claim) {
            return claim.actor == index && claim.list == list && claim.text == text;
          });
        }
        if (count == 0)
          throw removed.node.error("the actor " + quoted(actor.id) + " has no " + quoted(text) + " in '" +
                                   std::string(remove_keys[i]) + "' to remove");
      }
  }

  void take_over(ActorEntry& entry, KnownActor& actor, std::size_t index) {
    const auto number = static_cast<std::uint32_t>(index);
    actor.place = entry.node.place();
    if (!entry.name.empty() && !entry.only_a_name) actor.name = entry.name;
    if (actor.name.empty()) actor.name = entry.name;
    if (entry.kind) actor.kind = *entry.kind;
    if (entry.gender) actor.gender = *entry.gender;
    if (!entry.country.empty()) {
      actor.country = entry.country;
      countries_.push_back({number, *entry.country_node, entry.country_is_own});
    }
    take_name(entry, actor, number);
    for (std::size_t i = 0; i < name_list_keys.size(); ++i)
      take_names(entry, actor, number, static_cast<NameList>(i));
    for (Post& post : entry.posts) {
      const auto same = std::ranges::find(actor.posts, post.key, &Post::key);
      if (same == actor.posts.end())
        actor.posts.push_back(std::move(post));
      else
        *same = std::move(post);
    }
    for (Role& role : entry.roles) take_role(actor, std::move(role));
    for (const TextEntry& member : entry.members)
      if (std::ranges::find(actor.members, member.text) == actor.members.end())
        actor.members.emplace_back(member.text);
    for (auto& [key, value] : entry.ids) actor.ids[key] = std::move(value);
  }

  /// The name is the first of the strong names, whether it is listed among them or not.
  void take_name(const ActorEntry& entry, KnownActor& actor, std::uint32_t number) {
    const Node node = entry.only_a_name || entry.name.empty() ? entry.node : entry.node.at("name");
    if (has_name(actor, NameList::names, actor.name)) return;
    actor.names.insert(actor.names.begin(), {actor.name, {}});
    if (!entry.name.empty()) table_.claims.push_back({number, NameList::names, node.text(), node});
  }

  void take_names(const ActorEntry& entry, KnownActor& actor, std::uint32_t number, NameList list) {
    for (const NameEntry& name : entry.lists[static_cast<std::size_t>(list)]) {
      if (has_name(actor, list, name.text)) continue;
      table_.claims.push_back({number, list, name.text, name.node});
      if (auto* names = strong_or_weak(actor, list)) {
        names->push_back({std::string(name.text), std::string(name.lang)});
      } else {
        plain_list(actor, list).emplace_back(name.text);
      }
    }
  }

  static void take_role(KnownActor& actor, Role role) {
    const auto same = std::ranges::find_if(
        actor.roles, [&](const Role& old) { return old.post == role.post && old.from == role.from; });
    if (same == actor.roles.end()) {
      actor.roles.push_back(std::move(role));
    } else if (same->place.file == role.place.file) {
      throw InputError(role.place, "the actor " + quoted(actor.id) +
                                       " has this role from this date already (line " +
                                       std::to_string(same->place.line) + "); remove one of them");
    } else {
      *same = std::move(role);
    }
  }

  /// Takes out the actors that were removed for good, and lets claims point at what is left.
  void drop_removed() {
    if (std::ranges::find(gone_, true) == gone_.end()) return;
    std::vector<std::uint32_t> moved(gone_.size());
    std::vector<KnownActor> left;
    for (std::size_t i = 0; i < gone_.size(); ++i) {
      moved[i] = static_cast<std::uint32_t>(left.size());
      if (!gone_[i]) left.push_back(std::move(table_.aliases.actors[i]));
    }
    table_.aliases.actors = std::move(left);
    for (NameClaim& claim : table_.claims) claim.actor = moved[claim.actor];
    std::erase_if(countries_, [&](const CountryClaim& claim) { return gone_[claim.actor]; });
    for (CountryClaim& claim : countries_) claim.actor = moved[claim.actor];
  }

  AliasTable table_;
  std::vector<bool> gone_;  // of each actor: it was removed
  std::vector<CountryClaim> countries_;
  std::vector<Node> place_states_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::size_t> known_names_;  // strong names of earlier files
  bool known_names_are_made_ = false;
  std::size_t known_before_ = 0;                       // actors of earlier files
  std::unordered_map<std::string, std::size_t> here_;  // actors of this file, and their lines
  std::map<std::string, std::size_t> file_order_;
};

}  // namespace

AliasTable read_alias_table(std::span<const Document> files) {
  Merger merger;
  for (const Document& file : files) merger.add(file);
  return merger.take();
}

}  // namespace actorgraph
