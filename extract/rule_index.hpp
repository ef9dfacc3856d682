#pragma once

// A RuleIndex is the rules of extraction made quick to ask by lemma.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/rules.hpp"

namespace actorgraph {

class RuleIndex {
 public:
  explicit RuleIndex(ExtractRules rules);

  [[nodiscard]] const ExtractRules& rules() const { return rules_; }
  [[nodiscard]] const Frame& frame(std::uint32_t at) const { return rules_.frames[at]; }
  [[nodiscard]] const RelationType& type_of(std::uint32_t frame) const {
    return rules_.types[frame_types_[frame]];
  }
  /// The type of that name; null if there is none.
  [[nodiscard]] const RelationType* type(std::string_view name) const;

  /// The frames that a word triggers, the most particular first.
  [[nodiscard]] std::span<const std::uint32_t> frames(TriggerPart part, std::string_view lemma) const;

  /// What a word makes of what it governs.
  [[nodiscard]] std::optional<Status> verb_status(std::string_view lemma, std::string_view particle) const;
  [[nodiscard]] std::optional<Status> noun_status(std::string_view lemma) const;
  [[nodiscard]] std::optional<Status> adjective_status(std::string_view lemma) const;
  [[nodiscard]] std::optional<Status> adverb_status(std::string_view lemma) const;

  [[nodiscard]] bool hedge(std::string_view lemma) const { return hedges_.contains(lemma); }
  [[nodiscard]] bool speech_verb(std::string_view lemma) const { return speech_verbs_.contains(lemma); }
  [[nodiscard]] bool speech_noun(std::string_view lemma) const { return speech_nouns_.contains(lemma); }
  [[nodiscard]] bool light(std::string_view lemma) const { return light_.contains(lemma); }
  [[nodiscard]] bool suffered(std::string_view lemma) const { return suffered_.contains(lemma); }
  /// The judging words that begin with a lemma or a word as it stands: the longest first.
  [[nodiscard]] std::span<const std::uint32_t> judging(std::string_view first) const;
  [[nodiscard]] const JudgingWord& judging_word(std::uint32_t at) const { return rules_.judging_words[at]; }
  [[nodiscard]] bool deed(std::string_view lemma) const { return deeds_.contains(lemma); }
  [[nodiscard]] bool undergone(std::string_view lemma) const { return undergone_.contains(lemma); }
  [[nodiscard]] bool shows(std::string_view lemma) const { return shows_.contains(lemma); }
  [[nodiscard]] bool apart(std::string_view lemma) const { return apart_.contains(lemma); }
  [[nodiscard]] bool standing(std::string_view lemma) const { return standing_.contains(lemma); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;
  using Lists = std::unordered_map<std::string, std::vector<std::uint32_t>, Hash, std::equal_to<>>;

  ExtractRules rules_;
  std::vector<std::uint32_t> frame_types_;  // by frame: index into rules_.types
  Lists verbs_;
  Lists nouns_;
  Lists adjectives_;
  Words hedges_;
  Words speech_verbs_;
  Words speech_nouns_;
  Words light_;
  Words suffered_;
  Lists judging_;
  Words deeds_;
  Words undergone_;
  Words shows_;
  Words standing_;
  Words apart_;
};

}  // namespace actorgraph
