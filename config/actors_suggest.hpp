#pragma once

// `actorgraph actors suggest INPUT…`: what a file of actors could say about names that articles
// have and no file lists. It writes a patch for a person to read; nothing is ever applied.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "config/article_cast.hpp"
#include "extract/aliases.hpp"

namespace actorgraph {

/// An unlisted actor, put together from all articles by its folded name.
struct SeenName {
  std::string name;  ///< As the first article has it.
  ActorKind kind = ActorKind::unknown;
  std::size_t mentions = 0;
  std::size_t articles = 0;
};

/// The unlisted actors of `casts`, most mentions first, then by name.
[[nodiscard]] std::vector<SeenName> unlisted_names(std::span<const ArticleCast> casts);

/// A listed actor that a name may belong to, and what makes it look so.
struct Likeness {
  std::string actor;  ///< Id.
  std::string name;   ///< The listed name.
  std::string why;    ///< "one letter differs".
  bool weak = false;  ///< The listed name is a weak one, so the new one is too.
};

struct Suggestion {
  SeenName seen;
  std::vector<Likeness> like;  ///< Empty: a new actor. More than one: a person must choose.
};

/// One suggestion for each of `names` that looks like a listed actor, or has at least `frequent`
/// mentions. A name that is listed but stood for nobody gets none. In the order of `names`.
[[nodiscard]] std::vector<Suggestion> suggest_actors(std::span<const SeenName> names, const Aliases& aliases,
                                                     std::size_t frequent = 3);

/// The suggestions as a file of actors, each with a comment that says why. It can be read over
/// the files that the aliases came from.
[[nodiscard]] std::string to_yaml(std::span<const Suggestion> suggestions, const Aliases& aliases);

}  // namespace actorgraph
