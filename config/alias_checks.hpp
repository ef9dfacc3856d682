#pragma once

// What can only be checked when all files of actors are put together (aliases.cpp).

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/aliases.hpp"

namespace actorgraph {

/// A file gives an actor a country code.
struct CountryClaim {
  std::uint32_t actor = 0;  ///< Index into Aliases::actors.
  Node node;
  bool own = false;  ///< Written as `code`: the actor is the one that the code is of.
};

/// A term without end from one file ends where a later file has the next term of that post begin.
/// `file_order` counts the files in the order they were given.
void end_open_terms(Aliases& aliases, const std::map<std::string, std::size_t>& file_order);

/// Throws InputError for the first mistake: unknown countries, unknown posts, overlapping terms in
/// one file, a strong name of two actors in one file.
void check_aliases(const AliasTable& table, const std::vector<CountryClaim>& countries);

/// "; did you mean 'russia'?" if a known actor's id is like `id`.
[[nodiscard]] std::string did_you_mean_id(const Aliases& aliases, std::string_view id);

}  // namespace actorgraph
