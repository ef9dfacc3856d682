#include "extract/parties.hpp"

#include <algorithm>

namespace actorgraph {

namespace {

bool has(const Parties& parties, const Party& party) {
  return std::ranges::any_of(parties, [&](const Party& other) { return other.actor == party.actor; });
}

}  // namespace

void join(Parties& parties, const Parties& more) {
  for (const Party& party : more)
    if (!has(parties, party) && parties.size() < most_parties) parties.push_back(party);
}

Parties without(const Parties& parties, const Parties& others) {
  Parties rest;
  for (const Party& party : parties)
    if (!has(others, party)) rest.push_back(party);
  return rest;
}

bool share(const Parties& one, const Parties& other) {
  return std::ranges::any_of(one, [&](const Party& party) { return has(other, party); });
}

Parties at_best(Parties parties, How how) {
  for (Party& party : parties) party.how = std::max(party.how, how);
  return parties;
}

}  // namespace actorgraph
