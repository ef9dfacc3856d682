#include "config/alias_file.hpp"

#include <algorithm>

#include "config/dates.hpp"

namespace actorgraph {

namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

/// A name: a text that is not only blanks, with none at its ends.
std::string_view name_text(const Node node) {
  const std::string_view text = node.text();
  if (text.front() == ' ' || text.back() == ' ' || text.find_first_of("\t\n") != std::string_view::npos)
    throw node.error("the name " + quoted(text) + " has blanks at its ends or a line break; remove them");
  return text;
}

NameEntry read_name(const Node node) {
  if (!node.is_mapping()) return {node, name_text(node), {}};
  node.check_keys(name_keys);
  const Node text = node.at("text");
  const auto lang = node.find("lang");
  return {text, name_text(text), lang ? lang->text() : std::string_view()};
}

/// An id: what a graph can carry and a command line can name.
std::string read_id(const Node node) {
  const std::string_view id = node.text();
  const bool good = id.front() != '-' && id.back() != '-' && std::ranges::all_of(id, [](char c) {
                      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                    });
  if (!good)
    throw node.error("the id " + quoted(id) +
                     " is not made of lower-case letters a-z, digits and single hyphens");
  return std::string(id);
}

std::string read_date(const Node node) {
  const std::string_view date = node.text();
  if (!is_date(date))
    throw node.error("found " + node.described() +
                     " where a date such as 2012-05-07, 2012-05 or 2012 is expected");
  return std::string(date);
}

std::string read_country(const Node node) {
  const std::string_view code = node.text();
  if (code.size() != 3 || !std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; }))
    throw node.error("found " + node.described() +
                     " where a country code of three capitals (ISO 3166 alpha-3, or IGO) is expected");
  return std::string(code);
}

std::vector<TextEntry> read_texts(const Node node) {
  std::vector<TextEntry> out;
  for (const Node item : node.items()) out.push_back({item, item.text()});
  return out;
}

Role read_role(const Node node) {
  node.check_keys(role_keys);
  Role role;
  role.place = node.place();
  const Node post = node.at("post");
  role.post = post.text();
  const std::size_t slash = role.post.find('/');
  if (slash == 0 || slash == std::string::npos || slash + 1 == role.post.size())
    throw post.error("found " + post.described() + " where a post such as russia/president is expected");
  if (const auto from = node.find("from")) role.from = read_date(*from);
  if (const auto to = node.find("to")) {
    role.to = read_date(*to);
    if (role.to <= role.from)
      throw to->error("the term is reversed: it ends on " + role.to + " but begins on " + role.from);
  }
  if (const auto checked = node.find("checked")) {
    role.checked = read_date(*checked);
    if (!role.to.empty())
      throw checked->error("'checked' is for open terms, and this one ends on " + role.to +
                           "; remove one of them");
    if (role.checked < role.from)
      throw checked->error("the term was checked on " + role.checked + ", before it began on " + role.from);
  }
  return role;
}

Post read_post(const NodeEntry& entry) {
  entry.value.check_keys(post_keys);
  Post post;
  post.key = read_id(entry.key);
  post.titles = entry.value.at("titles").texts();
  if (post.titles.empty()) throw entry.value.error("a post needs at least one title");
  if (const auto several = entry.value.find("several")) post.several = several->truth();
  return post;
}

void read_remove(const Node node, ActorEntry& actor) {
  if (node.is_text()) {
    if (node.text() != "all")
      throw node.error("found " + node.described() + "; write 'remove: all', or {names: [what to remove]}");
    actor.remove_all = true;
    return;
  }
  node.check_keys(remove_keys);
  for (std::size_t i = 0; i < remove_keys.size(); ++i)
    if (const auto list = node.find(remove_keys[i])) actor.removed[i] = read_texts(*list);
}

void read_country_keys(const Node node, ActorEntry& actor) {
  const auto code = node.find("code");
  const auto country = node.find("country");
  if (code && country) throw country->error("'code' and 'country' say the same; remove one of them");
  actor.country_is_own = code.has_value();
  actor.country_node = code ? code : country;
  if (actor.country_node) actor.country = read_country(*actor.country_node);
}

void read_name_lists(const Node node, ActorEntry& actor) {
  for (std::size_t i = 0; i < name_list_keys.size(); ++i) {
    const auto list = node.find(name_list_keys[i]);
    if (!list) continue;
    for (const Node item : list->items()) {
      const NameEntry name = read_name(item);
      const auto same = std::ranges::find(actor.lists[i], name.text, &NameEntry::text);
      if (same != actor.lists[i].end())
        throw name.node.error(quoted(name.text) + " stands in this list already (line " +
                              std::to_string(same->node.place().line) + "); remove one of them");
      actor.lists[i].push_back(name);
    }
  }
}

ActorEntry read_actor(const Node node) {
  ActorEntry actor{node};
  if (node.is_text()) {
    actor.only_a_name = true;
    actor.name = name_text(node);
    return actor;
  }
  if (!node.is_mapping())
    throw node.error("found " + node.described() +
                     " where an actor is expected: a name, or {id: …, name: …}");
  node.check_keys(actor_keys);
  if (const auto id = node.find("id")) actor.id = read_id(*id);
  if (const auto name = node.find("name")) actor.name = name_text(*name);
  if (actor.id.empty() && actor.name.empty()) throw node.error("an actor needs an 'id' or a 'name'");
  if (const auto kind = node.find("kind")) actor.kind = static_cast<ActorKind>(kind->one_of(kind_words));
  read_country_keys(node, actor);
  if (const auto gender = node.find("gender"))
    actor.gender = gender->one_of(gender_words) == 0 ? Gender::fem : Gender::masc;
  read_name_lists(node, actor);
  if (const auto roles = node.find("roles"))
    for (const Node role : roles->items()) actor.roles.push_back(read_role(role));
  if (const auto posts = node.find("posts"))
    for (const NodeEntry& post : posts->entries()) actor.posts.push_back(read_post(post));
  if (const auto members = node.find("members")) actor.members = read_texts(*members);
  if (const auto ids = node.find("ids"))
    for (const auto& [key, value] : ids->entries()) actor.ids[std::string(key.text())] = value.text();
  if (const auto remove = node.find("remove")) read_remove(*remove, actor);
  return actor;
}

std::map<std::string, Gender> read_given_names(const Node node) {
  node.check_keys(given_names_keys);
  static constexpr std::array<Gender, 3> genders = {Gender::fem, Gender::masc, Gender::none};
  std::map<std::string, Gender> out;
  for (std::size_t i = 0; i < given_names_keys.size(); ++i) {
    const auto list = node.find(given_names_keys[i]);
    if (!list) continue;
    for (const Node item : list->items())
      if (!out.emplace(name_text(item), genders[i]).second)
        throw item.error("the given name " + item.described() +
                         " stands here already; one that both have belongs under 'either'");
  }
  return out;
}

std::vector<PlaceList> read_places(const Node node) {
  std::vector<PlaceList> out;
  std::map<std::string_view, Node> stated;
  for (const auto& [state, names] : node.entries()) {
    PlaceList& list = out.emplace_back(PlaceList{state, {}});
    for (const Node item : names.items()) {
      list.names.push_back({item, name_text(item)});
      const auto [first, added] = stated.emplace(item.text(), item);
      if (!added)
        throw item.error("the place " + item.described() + " stands here already (line " +
                         std::to_string(first->second.place().line) +
                         "); one that is in several states belongs under 'none'");
    }
  }
  return out;
}

Decision read_decision(const Node node) {
  node.check_keys(decision_keys);
  const auto same = node.find("same");
  const auto different = node.find("different");
  if (same.has_value() == different.has_value())
    throw node.error("a decision has either 'same: [names]' or 'different: [names]'");
  const Node list = same ? *same : *different;
  Decision decision;
  decision.same = same.has_value();
  decision.place = node.place();
  for (const Node item : list.items()) decision.names.emplace_back(name_text(item));
  if (decision.names.size() < 2) throw list.error("a decision is about at least two names");
  if (const auto why = node.find("why")) decision.why = why->text();
  return decision;
}

AliasTest read_test(const Node node) {
  node.check_keys(test_keys);
  AliasTest test;
  test.place = node.place();
  test.text = node.at("text").text();
  if (const auto date = node.find("date")) test.date = read_date(*date);
  for (const auto& [words, actor] : node.at("expect").entries()) {
    if (test.text.find(words.text()) == std::string::npos)
      throw words.error("the words " + words.described() + " do not stand in the test's text");
    test.expect[std::string(words.text())] = actor.text();
  }
  if (test.expect.empty())
    throw node.at("expect").error("a test expects at least one thing: {words: actor's id}");
  return test;
}

}  // namespace

AliasFile read_alias_file(const Node root) {
  AliasFile file;
  if (root.is_empty()) return file;
  if (!root.is_mapping())
    throw root.error("found " + root.described() +
                     " where 'actors:' is expected; put the list under that key");
  root.check_keys(file_keys);
  if (const auto actors = root.find("actors"))
    for (const Node actor : actors->items()) file.actors.push_back(read_actor(actor));
  if (const auto groups = root.find("groups"))
    for (const auto& [key, value] : groups->entries())
      file.groups.push_back({key, std::string(key.text()), read_texts(value)});
  if (const auto given = root.find("given_names")) file.given_names = read_given_names(*given);
  if (const auto places = root.find("places")) file.places = read_places(*places);
  if (const auto decisions = root.find("decisions"))
    for (const Node decision : decisions->items()) file.decisions.push_back(read_decision(decision));
  if (const auto tests = root.find("tests"))
    for (const Node test : tests->items()) file.tests.push_back(read_test(test));
  return file;
}

}  // namespace actorgraph
