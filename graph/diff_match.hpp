#pragma once

// Matching: which sentence, which actor and which relation of the new version is which of the old.

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "graph/alignment.hpp"
#include "graph/diff.hpp"
#include "graph/diff_reading.hpp"
#include "graph/words.hpp"

namespace actorgraph {

/// The sentences of both versions and what became of them; indices into ReadVersion::sentences.
struct SentenceMatches {
  std::vector<SentenceLink> before;
  std::vector<SentenceLink> after;
  SentenceCounts counts;
};

[[nodiscard]] SentenceMatches match_sentences(const ReadVersion& before, const ReadVersion& after);

/// Both versions' actors by common numbers: equal numbers are the same actor.
struct ActorMatches {
  std::vector<std::uint32_t> before;  ///< The number of each old actor.
  std::vector<std::uint32_t> after;   ///< The number of each new actor.
  std::vector<std::uint32_t> old_of;  ///< The old actor of each number, or `none`.
  std::vector<std::uint32_t> new_of;  ///< The new actor of each number, or `none`.
  std::vector<Proposal> proposals;
};

/// Actors of the same id or of the same folded name are the same, and unlisted ones whose names
/// differ in spelling only and stand in the same edited sentence; the latter are told as proposals.
[[nodiscard]] ActorMatches match_actors(const ReadVersion& before, const ReadVersion& after,
                                        const SentenceMatches& sentences);

/// How two relations were found to belong together.
enum class MatchKind : std::uint8_t {
  linked,    ///< The same actors and type, in sentences that became each other.
  unlinked,  ///< The same actors and type, in sentences that have nothing to do with each other.
  type,      ///< The same actors, another type, in sentences that became each other.
  actor,     ///< The same type and one actor, in sentences that became each other.
  surplus,   ///< Only in one version, which says the same elsewhere as well.
  ignored,   ///< Only in one version, but its sentence is in both, or it is not the story's.
  alone      ///< Only in one version.
};

struct RelationMatch {
  std::uint32_t before = ReadVersion::none;
  std::uint32_t after = ReadVersion::none;
  MatchKind kind = MatchKind::alone;
  std::uint32_t before_sentence = ReadVersion::none;  ///< The sentences that show the change best.
  std::uint32_t after_sentence = ReadVersion::none;

  friend bool operator==(const RelationMatch&, const RelationMatch&) = default;
};

/// Every relation of both versions, once; in no particular order.
[[nodiscard]] std::vector<RelationMatch> match_relations(const ReadVersion& before, const ReadVersion& after,
                                                         const SentenceMatches& sentences,
                                                         const ActorMatches& actors);

/// Two sentences word by word. `kept_before[i]` is the new word that old word i became, or `none`.
struct WordMatch {
  std::vector<ComparedWord> before;
  std::vector<ComparedWord> after;
  std::vector<std::uint32_t> kept_before;
  std::vector<std::uint32_t> kept_after;
};

[[nodiscard]] WordMatch match_words(std::string_view before, std::string_view after);

/// The words of a sentence between and around what a relation needs: both actors and its label.
/// Empty if neither actor is mentioned there.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  ///< One past the last.
};
[[nodiscard]] WordRange words_of_relation(const ReadVersion& reading, std::uint32_t relation, std::uint32_t sentence,
                                          const std::vector<ComparedWord>& words);

/// Whether the words from `range.first - around` to `range.last + around` all stand, next to each
/// other, in the other sentence too.
[[nodiscard]] bool stays(WordRange range, std::uint32_t around, const std::vector<std::uint32_t>& kept);

}  // namespace actorgraph
