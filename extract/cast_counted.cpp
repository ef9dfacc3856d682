#include <algorithm>

#include "extract/group_words.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"
#include "extract/references.hpp"

namespace actorgraph {
bool Phrasing::pair(std::uint32_t at) {
  std::size_t count = 0;
  std::uint32_t first = at;
  for (const std::uint32_t below : reading_.children(at)) {
    const std::string& word = reading_.folded(below);
    if (below > at) continue;
    if (word == "both" || word == "two") count = 2;
    if (word == "three") count = 3;
    if (word == "four") count = 4;
    if (one_of(word, {"both", "two", "three", "four"})) first = std::min(first, below);
  }
  if (count == 0 && at > reading_.sentence_of(at).first && reading_.folded(at - 1) == "both") {
    count = 2;  // whatever the tree takes "both" for
    first = at - 1;
  }
  const bool these =
      first > reading_.sentence_of(first).first && one_of(reading_.folded(first - 1), {"these", "those"});
  if (count == 0 || (reading_.folded(first) != "both" && !follows_the(first) && !these)) return false;
  for (std::uint32_t word = first + 1; word < at; ++word) {
    // "the two Kurdish parties" are told by more than their number.
    if (!one_of(reading_.folded(word),
                {"the", "of", "these", "those", "other", "rival", "neighbouring", "neighboring"}))
      return false;
  }
  const std::string& noun = reading_.folded(at);
  const bool states = one_of(noun, {"countries", "nations", "states", "governments", "neighbours",
                                    "neighbors", "powers", "capitals"});
  const bool persons =
      one_of(noun, {"leaders", "men", "women", "presidents", "ministers", "politicians", "officials"});
  const bool firms = one_of(noun, {"companies", "firms", "groups"});
  Referent found;
  // "Norland warned the two countries": it is none of them. "Norland and Sudmark … between the two countries"
  // are.
  Indices others = is_subject(reading_.relation(at)) ? Indices{} : beside(at);
  std::ranges::sort(others);
  others.erase(std::ranges::unique(others).begin(), others.end());
  if (others.size() >= count) others.clear();
  const auto other = [&](const Entity& e) {
    return std::ranges::any_of(others, [&](std::uint32_t actor) { return &casting_.entities[actor] == &e; });
  };
  const auto of_kind = [&](auto kind) {
    return [&other, kind](const Entity& e) { return e.kind == kind && !other(e); };
  };
  if (persons) {
    const Gender gender = noun == "men" ? Gender::masc : (noun == "women" ? Gender::fem : Gender::none);
    found = several_before(casting_, first, count, [&](const Entity& e) {
      return e.kind == ActorKind::person && (gender == Gender::none || e.gender == gender ||
                                             (gender == Gender::masc && e.gender == Gender::none));
    });
  } else if (noun == "parties") {
    found = several_before(casting_, first, count, [](const Entity& e) {
      return std::ranges::find(e.tokens, "party") != e.tokens.end();
    });
  } else if (states) {
    found = several_before(casting_, first, count, of_kind(ActorKind::state));
  } else if (firms) {
    found = several_before(casting_, first, count, of_kind(ActorKind::organisation));
  } else {
    found = several_before(casting_, first, count, [](const Entity& e) {
      const bool source = std::ranges::any_of(e.tokens, names_medium);
      return e.kind == ActorKind::state || e.kind == ActorKind::bloc ||
             (e.kind == ActorKind::organisation && !source);
    });
    if (found.actors.empty()) found = several_before(casting_, first, count, of_kind(ActorKind::state));
  }
  if (found.actors.empty() && states) found = states_of_persons(first, count);
  if (found.actors.empty()) {
    casting_.unresolved.push_back({first, at + 1, "no two actors before it"});
  } else {
    std::ranges::sort(found.actors);
    add_mention_at(casting_, first, at + 1, at, found.actors, Via::nominal, found.why);
  }
  return true;
}

Referent Phrasing::states_of_persons(std::uint32_t at, std::size_t count) {
  Indices states;
  const std::uint32_t floor = at > farthest ? at - farthest : 0;
  for (std::uint32_t word = at; word-- > floor;) {
    if (reading_.sentence(at) - reading_.sentence(word) > 4) break;
    const CastMention* mention = casting_.mention_with_head(word);
    if (mention == nullptr) continue;
    for (const std::uint32_t actor : mention->actors) {
      const Entity& entity = casting_.entities[actor];
      std::uint32_t state = entity.kind == ActorKind::state ? actor : Reading::none;
      if (entity.kind == ActorKind::person) state = state_of(actor);
      if (state != Reading::none && std::ranges::find(states, state) == states.end()) states.push_back(state);
    }
  }
  if (states.size() != count) return {};
  return {states, "those whose people are named before"};
}

bool Phrasing::follows_the(std::uint32_t at) const {
  return at > reading_.sentence_of(at).first && reading_.folded(at - 1) == "the";
}

bool Phrasing::counting_word(std::uint32_t at) {
  const std::string& word = reading_.folded(at);
  const bool one_of_two = word == "former" || word == "latter";
  if (!follows_the(at) || (!one_of_two && !one_of(word, {"pair", "duo", "trio"}))) return false;
  const std::uint32_t next = at + 1;
  const bool more =
      next < reading_.size() && (reading_.folded(next) == "of" || reading_.upos(next) == Upos::noun ||
                                 reading_.upos(next) == Upos::propn || reading_.upos(next) == Upos::adj);
  if (more) return false;
  Referent found = several_before(casting_, at, word == "trio" ? 3 : 2,
                                  [](const Entity& e) { return e.kind == ActorKind::person; });
  if (found.actors.empty()) {
    found = several_before(casting_, at, word == "trio" ? 3 : 2, [](const Entity& e) {
      return e.kind == ActorKind::state || e.kind == ActorKind::organisation;
    });
  }
  if (found.actors.empty()) return false;
  if (one_of_two) {
    found.actors = {word == "former" ? found.actors.front() : found.actors.back()};
    found.why = "the " + word + " of two";
  }
  std::ranges::sort(found.actors);
  return add_mention_at(casting_, at, at + 1, at, found.actors, Via::nominal, found.why);
}

}  // namespace actorgraph
