#pragma once

// The status that the words which govern a trigger give it, from the inside out. Used by commitment_of()
// alone; each part is in a file of its own.

#include <cstdint>
#include <optional>

#include "extract/commitment.hpp"
#include "extract/modality.hpp"

namespace actorgraph {

class CommitmentReader {
 public:
  /// Both must outlive the CommitmentReader.
  CommitmentReader(const Scene& scene, const CommitmentQuestion& question)
      : scene_(scene), reading_(scene.reading()), question_(question) {}

  [[nodiscard]] Commitment run() const;

 private:
  static constexpr std::uint32_t none = Reading::none;

  // --- commitment.cpp

  /// What a word says of itself, without those above it.
  [[nodiscard]] Commitment local(std::uint32_t word) const;
  /// "is to meet"
  [[nodiscard]] bool is_to(std::uint32_t verb) const;
  [[nodiscard]] bool has_subject(std::uint32_t word) const;
  /// "would" in reported speech is "will" in the past.
  [[nodiscard]] Status auxiliary_status(std::uint32_t word, const Modality& modality) const;
  void apply_adjectives(std::uint32_t noun, Commitment& result) const;
  /// From a word to its head. False if nothing above counts. The same for all that take `at` and `head`.
  bool step_up(std::uint32_t at, std::uint32_t head, Commitment& result) const;

  // --- commitment_governors.cpp

  /// A plan, a refusal … governs what is below it.
  void govern(Status by, std::uint32_t governor, Commitment& result) const;
  /// What the governing word is not known for: its own modality passes on.
  void pass_on(std::uint32_t governor, Commitment& result) const;
  /// A participle shares the modality of its clause, not its tense.
  void pass_modality(std::uint32_t head, Commitment& result) const;
  /// Its negation and modals pass on, not its tense.
  void pass_on_modality(std::uint32_t head, Commitment& result) const;

  // --- commitment_clauses.cpp

  /// "agreed to attack" is open, "said that X attacked" is not.
  bool complement(std::uint32_t at, std::uint32_t head, Commitment& result, bool open) const;
  void open_complement(std::uint32_t head, Commitment& result) const;
  /// In "said that X attacked", only the saying can be denied or wished for.
  void said_complement(std::uint32_t at, std::uint32_t head, Commitment& result) const;
  /// "has yet to meet"
  [[nodiscard]] bool yet(std::uint32_t verb) const;
  bool adverbial(std::uint32_t at, std::uint32_t head, Commitment& result) const;
  /// "left without Israel apologizing", where "without" is read with "Israel"
  [[nodiscard]] bool without_before(std::uint32_t at) const;
  bool noun_clause(std::uint32_t at, std::uint32_t head, Commitment& result) const;
  /// "the first nation to recognize Eritrea" did so.
  [[nodiscard]] bool is_one_of_few(std::uint32_t noun) const;
  /// "will meet and discuss": the second shares the auxiliary of the first.
  bool coordinated(std::uint32_t at, std::uint32_t head, Commitment& result) const;
  [[nodiscard]] bool is_or(std::uint32_t at) const;

  // --- commitment_nouns.cpp

  bool argument(std::uint32_t at, std::uint32_t head, Commitment& result) const;
  /// "A meeting is possible", "the alliance ended"
  bool subject(std::uint32_t head, Commitment& result) const;
  /// "called for an attack", "dismissed as false reports"; `status` is that of the verb.
  bool oblique(std::uint32_t at, std::uint32_t head, std::optional<Status> status, Commitment& result) const;
  bool inside_noun(std::uint32_t at, std::uint32_t head, Commitment& result) const;
  /// "refrained from attacking Chad", where the participle is read as a modifier of its object.
  bool modifier(std::uint32_t at, std::uint32_t head, Commitment& result) const;

  // --- commitment_wording.cpp

  /// "ruled out attacking", "refused to attack", "has yet to attack": what stands directly before the trigger
  /// counts whatever the tree makes of it.
  void before_trigger(Commitment& result) const;
  /// "Cuba used to supply weapons", but not "was used to"
  [[nodiscard]] bool used_to() const;
  [[nodiscard]] bool hedges(std::uint32_t word) const;
  /// "Should Russia invade, …", "Provided that Chile apologises, …": a condition that opens the sentence and
  /// reaches to its first comma, whatever the tree makes of it.
  [[nodiscard]] bool opens_condition() const;
  /// Is it a question?
  [[nodiscard]] bool asked(std::uint32_t top) const;

  const Scene& scene_;
  const Reading& reading_;
  const CommitmentQuestion& question_;
};

}  // namespace actorgraph
