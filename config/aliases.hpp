#pragma once

// Puts files of actors together: the world pack that the program carries, then the user's files
// in the order in which they are given. Each may extend and override what stands before it.
//
// An actor that comes again, by id or by name, is the same one. What it says once (name, kind,
// code, gender) replaces, lists are added to, a post replaces the post of its key, a role the
// role of its post and beginning. `remove` takes out of lists; `remove: all` forgets what earlier
// files say, and with nothing beside it the actor itself. Groups, given names and places are
// replaced by name; decisions and tests are added up.
//
// docs/actors.md shows it to users, with every message.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "config/alias_file.hpp"
#include "config/document.hpp"
#include "extract/aliases.hpp"

namespace actorgraph {

/// A name that a file gives to an actor, and where.
struct NameClaim {
  std::uint32_t actor = 0;  ///< Index into Aliases::actors.
  NameList list = NameList::names;
  std::string_view text;  ///< Lives as long as the document.
  Node node;
};

/// Aliases, and where each of their names was written, in the order of the files.
struct AliasTable {
  Aliases aliases;
  std::vector<NameClaim> claims;
};

/// What `files` say together. The documents must outlive the table.
///
/// Throws InputError for: unknown keys, kinds, posts, country codes; an id twice in a file; terms
/// that are reversed, or overlap in one file; a strong name of two actors in one file that no
/// decision tells apart; a known id for an actor of another kind; a removal of what is not there.
[[nodiscard]] AliasTable read_alias_table(std::span<const Document> files);

/// Two terms of one post that share a day; `several` posts have none. Pointers into `aliases`.
struct TermOverlap {
  const KnownActor* earlier_actor;
  const Role* earlier;
  const KnownActor* later_actor;
  const Role* later;
};
[[nodiscard]] std::vector<TermOverlap> overlapping_terms(const Aliases& aliases);

/// A decision says that `a` and `b` (by id or name) are two.
[[nodiscard]] bool decided_different(const Aliases& aliases, const KnownActor& a, const KnownActor& b);

}  // namespace actorgraph
