#include "graph/relations.hpp"

#include <algorithm>
#include <array>

namespace actorgraph {
namespace {

constexpr std::array<std::string_view, 6> kinds = {"unknown", "person",       "state",
                                                   "bloc",    "organisation", "group"};
constexpr std::array<std::string_view, 7> vias = {"name", "alias",   "metonym", "adjective",
                                                  "role", "pronoun", "nominal"};
constexpr std::array<std::string_view, 4> stances = {"neutral", "cooperative", "conflictual", "structural"};
constexpr std::array<std::string_view, 13> statuses = {"rumoured", "possible", "proposed",  "demanded", "planned",
                                                       "agreed",   "ongoing",  "done",      "past",     "denied",
                                                       "refused",  "cancelled", "failed"};

template <typename Value, std::size_t size>
std::optional<Value> value_of(const std::array<std::string_view, size>& list, std::string_view word) {
  const auto found = std::find(list.begin(), list.end(), word);
  if (found == list.end()) return std::nullopt;
  return static_cast<Value>(found - list.begin());
}

}  // namespace

std::string_view to_string(ActorKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }
std::string_view to_string(Via via) { return vias.at(static_cast<std::size_t>(via)); }
std::string_view to_string(Stance stance) { return stances.at(static_cast<std::size_t>(stance)); }
std::string_view to_string(Status status) { return statuses.at(static_cast<std::size_t>(status)); }

std::optional<ActorKind> actor_kind_from(std::string_view word) { return value_of<ActorKind>(kinds, word); }
std::optional<Via> via_from(std::string_view word) { return value_of<Via>(vias, word); }
std::optional<Stance> stance_from(std::string_view word) { return value_of<Stance>(stances, word); }
std::optional<Status> status_from(std::string_view word) { return value_of<Status>(statuses, word); }

bool negated(Status status) { return status >= Status::denied; }
bool asserted(Status status) { return status >= Status::ongoing && status <= Status::past; }

}  // namespace actorgraph
