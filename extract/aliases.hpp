#pragma once

// Aliases are what is known of actors before reading: how they are called, what stands for
// them, which posts they have and who held them when. `config` fills them from YAML: the world
// pack that the program carries, and the user's own files.

#include <map>
#include <string>
#include <vector>

#include "graph/relations.hpp"
#include "language/analysis.hpp"
#include "text/input_error.hpp"

namespace actorgraph {

struct AliasName {
  std::string text;
  std::string lang;  ///< BCP 47, empty for English.

  friend bool operator==(const AliasName&, const AliasName&) = default;
};

/// Holding a post ("russia/president") for a time. Dates are ISO 8601 (year, month or day);
/// `from` counts, `to` does not. An empty `to` is an open term, last verified on `checked`.
struct Role {
  std::string post;
  std::string from;
  std::string to;
  std::string checked;
  Place place;

  friend bool operator==(const Role&, const Role&) = default;
};

/// An office that an actor has, and the titles that name its holder.
struct Post {
  std::string key;                  ///< "president"; with the actor's id "russia/president".
  std::vector<std::string> titles;  ///< "president", "head of state".
  bool several = false;             ///< More than one may hold it at a time.

  friend bool operator==(const Post&, const Post&) = default;
};

struct KnownActor {
  std::string id;
  std::string name;
  ActorKind kind = ActorKind::unknown;
  std::string country;                  ///< ISO 3166 alpha-3, or IGO, or empty.
  Gender gender = Gender::none;         ///< Of a person, if the given name does not tell it.
  std::vector<AliasName> names;         ///< Strong: enough alone. Has `name` in it.
  std::vector<AliasName> weak;          ///< Need support in the article.
  std::vector<std::string> never;       ///< Phrases in which a name does not count.
  std::vector<std::string> adjectives;  ///< "Russian": stands for the actor before officials, troops, …
  std::vector<std::string> demonyms;    ///< "Russians".
  std::vector<std::string> metonyms;    ///< "Moscow", "the Kremlin".
  std::vector<Role> roles;
  std::vector<Post> posts;
  std::vector<std::string> members;        ///< Of a bloc: ids of known actors.
  std::map<std::string, std::string> ids;  ///< {"wikidata", "Q7747"}.
  Place place;                             ///< Where it was configured.

  friend bool operator==(const KnownActor&, const KnownActor&) = default;
};

/// Two names that a person has decided are, or are not, one actor.
struct Decision {
  bool same = true;
  std::vector<std::string> names;
  std::string why;
  Place place;

  friend bool operator==(const Decision&, const Decision&) = default;
};

/// A test that the configuration carries: in `text`, published on `date`, words stand for actors.
struct AliasTest {
  std::string text;
  std::string date;
  std::map<std::string, std::string> expect;  ///< Words → actor id; "none" for no actor.
  Place place;

  friend bool operator==(const AliasTest&, const AliasTest&) = default;
};

struct Aliases {
  std::vector<KnownActor> actors;
  std::map<std::string, std::vector<std::string>> groups;  ///< For drawing and filtering only.
  std::map<std::string, Gender> given_names;               ///< "Anna" → fem; none: given to both.
  /// Names that are places and no actors, and the id of the state they lie in: "Basra" → "iraq";
  /// empty if in none or several. The name of an actor stays one.
  std::map<std::string, std::string> places;
  std::vector<Decision> decisions;
  std::vector<AliasTest> tests;

  friend bool operator==(const Aliases&, const Aliases&) = default;
};

}  // namespace actorgraph
