#pragma once

// An AliasFile is one YAML file of actors as its author wrote it, each thing with its place,
// before files are put together (aliases.cpp). Reading it checks what can be checked without
// knowing the other files.

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/document.hpp"
#include "extract/aliases.hpp"

namespace actorgraph {

/// The lists of names an actor has, in the order of their keys in `name_list_keys`.
enum class NameList : std::uint8_t { names, weak, never, adjectives, demonyms, metonyms };
inline constexpr std::array<std::string_view, 6> name_list_keys = {"names",      "weak",     "never",
                                                                   "adjectives", "demonyms", "metonyms"};

// Every key that a file may have, for the reader, its messages, the JSON Schema and its test.
inline constexpr std::array<std::string_view, 6> file_keys = {"actors", "groups",    "given_names",
                                                              "places", "decisions", "tests"};
inline constexpr std::array<std::string_view, 17> actor_keys = {
    "id",         "name",     "kind",     "code",  "country", "gender",  "names", "weak",  "never",
    "adjectives", "demonyms", "metonyms", "posts", "roles",   "members", "ids",   "remove"};
inline constexpr std::array<std::string_view, 2> name_keys = {"text", "lang"};
inline constexpr std::array<std::string_view, 2> post_keys = {"titles", "several"};
inline constexpr std::array<std::string_view, 4> role_keys = {"post", "from", "to", "checked"};
inline constexpr std::array<std::string_view, 9> remove_keys = {
    "names", "weak", "never", "adjectives", "demonyms", "metonyms", "posts", "roles", "members"};
inline constexpr std::array<std::string_view, 3> given_names_keys = {"female", "male", "either"};
inline constexpr std::array<std::string_view, 3> decision_keys = {"same", "different", "why"};
inline constexpr std::array<std::string_view, 3> test_keys = {"text", "date", "expect"};
inline constexpr std::array<std::string_view, 6> kind_words = {"unknown", "person",       "state",
                                                               "bloc",    "organisation", "group"};
inline constexpr std::array<std::string_view, 2> gender_words = {"female", "male"};

/// One name in one of an actor's lists. The views live as long as the document.
struct NameEntry {
  Node node;  ///< Where the text stands.
  std::string_view text;
  std::string_view lang;  ///< Empty for English.
};

/// A text and where it stands.
struct TextEntry {
  Node node;
  std::string_view text;
};

/// One item of `actors`. What is not written is empty.
struct ActorEntry {
  Node node;
  bool only_a_name = false;  ///< The short form: `- NATO`.
  std::string id{};
  std::string name{};
  std::optional<ActorKind> kind{};
  std::string country{};
  std::optional<Node> country_node{};
  bool country_is_own = false;  ///< It was written as `code`.
  std::optional<Gender> gender{};
  std::array<std::vector<NameEntry>, name_list_keys.size()> lists{};
  std::vector<Role> roles{};
  std::vector<Post> posts{};
  std::vector<TextEntry> members{};
  std::map<std::string, std::string> ids{};
  bool remove_all = false;
  std::array<std::vector<TextEntry>, remove_keys.size()> removed{};  ///< By `remove_keys`.
};

struct GroupEntry {
  Node node;
  std::string name;
  std::vector<TextEntry> members;
};

/// Places of one state, or of none or several: the key `none`.
struct PlaceList {
  Node state;
  std::vector<TextEntry> names;
};

struct AliasFile {
  std::vector<ActorEntry> actors;
  std::vector<GroupEntry> groups;
  std::map<std::string, Gender> given_names;
  std::vector<PlaceList> places;
  std::vector<Decision> decisions;
  std::vector<AliasTest> tests;
};

/// The file whose whole value is `root`. Throws InputError; the nodes need the document to live.
[[nodiscard]] AliasFile read_alias_file(Node root);

}  // namespace actorgraph
