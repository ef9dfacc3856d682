#pragma once

// A Scene is one article made ready for reading relations: its tree, who appears where, and the
// rules. It answers who stands at a word of the tree.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/cast.hpp"
#include "extract/clause.hpp"
#include "extract/parties.hpp"
#include "extract/quotations.hpp"
#include "extract/reading.hpp"
#include "extract/rule_index.hpp"

namespace actorgraph {

class Scene {
 public:
  /// All three must outlive the Scene. The mentions of `cast` from `first_place` on are places.
  Scene(const Reading& reading, const Cast& cast, const RuleIndex& rules, std::size_t first_place);

  [[nodiscard]] const Reading& reading() const { return *reading_; }
  [[nodiscard]] const Cast& cast() const { return *cast_; }
  [[nodiscard]] const RuleIndex& rules() const { return *rules_; }
  /// The quotation that a word stands in; null outside of all.
  [[nodiscard]] const Quotation* quotation_at(std::uint32_t word) const {
    const std::uint32_t number = reading_->quotation(word);
    return number == 0 ? nullptr : &quotations_[number];
  }

  /// The largest mention that has `word` as its head, or Reading::none. No place.
  [[nodiscard]] std::uint32_t mention_at(std::uint32_t word) const { return mention_at_[word]; }
  /// The place that has `word` as its head, or Reading::none.
  [[nodiscard]] std::uint32_t place_at(std::uint32_t word) const { return place_at_[word]; }
  /// Is this mention a place?
  [[nodiscard]] bool is_place(std::uint32_t mention) const { return mention >= first_place_; }

  /// Who is behind the violence that the article tells of, if it tells of one alone: who claimed it, else
  /// those without a name who did it.
  [[nodiscard]] const Parties& culprits() const { return culprits_; }
  /// The article's protesters, if it has but one group of them.
  [[nodiscard]] const Parties& protesters() const { return protesters_; }
  /// The mentions that have their heads in a sentence, places too, in the order of the cast.
  [[nodiscard]] const std::vector<std::uint32_t>& mentions_in(std::uint32_t sentence) const {
    return mentions_in_[sentence];
  }

  /// Who stands at `word` and at what is coordinated with it; up to `reach`: `named`, `standing` or `inside`.
  [[nodiscard]] Parties at(std::uint32_t word, How reach) const;
  /// Who is named at `word` itself.
  [[nodiscard]] Parties alone(std::uint32_t word) const;
  /// Who stands in the modifiers before a noun ("US sanctions", "Russia's war").
  [[nodiscard]] Parties before(std::uint32_t noun) const;
  /// The states at `word` or in its phrase, also those that are only places.
  [[nodiscard]] Parties places(std::uint32_t word) const;
  /// The state whose name stands as a place at `word`, or directly below it.
  [[nodiscard]] Parties place(std::uint32_t word) const;
  /// The nearest place that begins after `word`, in its sentence.
  [[nodiscard]] Parties place_right_of(std::uint32_t word) const;
  /// The nearest mention that ends before `word`, and the nearest that begins after it, in its sentence.
  /// To the left, those in a relative clause that is over are passed by: `trigger` is where it is asked.
  [[nodiscard]] Parties left_of(std::uint32_t word, std::uint32_t trigger) const;
  [[nodiscard]] Parties right_of(std::uint32_t word) const;

 private:
  void add_at(std::uint32_t word, How how, How reach, int steps, Parties& parties) const;
  void add_mention(std::uint32_t mention, How how, Parties& parties) const;
  void add_beside_name(std::uint32_t title, How how, Parties& parties) const;
  [[nodiscard]] std::uint32_t mention_of(std::uint32_t word) const;
  [[nodiscard]] bool pairs_anew(std::uint32_t word, std::uint32_t child) const;
  void add_named(std::uint32_t noun, How how, Parties& parties) const;
  void add_inner(std::uint32_t word, How how, int steps, Parties& parties) const;
  void add_before(std::uint32_t noun, How how, int steps, Parties& parties) const;

  [[nodiscard]] bool enclosed(std::uint32_t word, std::uint32_t trigger) const;
  [[nodiscard]] bool begins_clause(std::uint32_t word, std::uint32_t child) const;
  [[nodiscard]] bool state_at(std::uint32_t word) const;
  [[nodiscard]] bool made_of_others(std::uint32_t word) const;
  [[nodiscard]] bool names_members(std::uint32_t child) const;

  const Reading* reading_;
  const Cast* cast_;
  const RuleIndex* rules_;
  std::size_t first_place_;
  std::vector<std::uint32_t> mention_at_;  // by word
  std::vector<std::uint32_t> place_at_;    // by word
  std::vector<Quotation> quotations_;      // by number
  std::vector<std::vector<std::uint32_t>> mentions_in_;  // by sentence
  Parties culprits_;
  Parties protesters_;
};

}  // namespace actorgraph
