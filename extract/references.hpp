#pragma once

// Who was spoken of last: what pronouns and nouns such as "the alliance" refer to.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extract/casting.hpp"

namespace actorgraph {

/// The actors that words stand for, and why.
struct Referent {
  std::vector<std::uint32_t> actors;  ///< Entities; empty if it cannot be decided.
  std::string why;
};

/// Look-backs are no longer than this, in words.
constexpr std::uint32_t farthest = 200;

/// Which actors of a mention may be meant.
using Fits = std::function<bool(const Entity&)>;

[[nodiscard]] bool is_subject(Deprel relation);

/// Who a mention names together with those joined to it by "and".
[[nodiscard]] std::vector<std::uint32_t> joined_actors(const Casting& casting, const CastMention& mention);

/// The actor that fits and was mentioned last before `at`, looking back over `sentences` sentences;
/// in the nearest sentence with any, its subject goes first.
[[nodiscard]] Referent latest(const Casting& casting, std::uint32_t at, std::uint32_t sentences,
                              const Fits& fits);

/// The actors that "both sides" or "the three states" before or at `at` are, in the order of the text:
/// exactly `count` that fit in the sentence so far, or in it and the ones before.
[[nodiscard]] Referent several_before(const Casting& casting, std::uint32_t at, std::size_t count,
                                      const Fits& fits);

/// Does `at` stand in a quotation that has clauses of its own, not in a few quoted words?
[[nodiscard]] bool in_full_quotation(const Casting& casting, std::uint32_t at);

/// Who says the quotation that `at` stands in: an entity, or Reading::none.
[[nodiscard]] std::uint32_t speaker_of_quotation(const Casting& casting, std::uint32_t at);

/// The state that "the government" at `at` is that of.
[[nodiscard]] Referent home_state(const Casting& casting, std::uint32_t at);

/// Decides the pronoun at `at` and adds its mention; nothing where it cannot.
void cast_pronoun(Casting& casting, std::uint32_t at);

/// "I" and "we" in quotations: the speaker, and whom the speaker belongs to.
void cast_first_persons(Casting& casting);

}  // namespace actorgraph
