#pragma once

// Judgements: words such as "reckless", "a betrayal" or "lied", and of whom they are said.
//
//     "It is a shameful decision by the president"      shameful: the president
//     "The minister has shown contempt"                 contempt: the minister
//     "They lied. This is a disgrace"                   disgrace: those who lied
//     "Ann Lee's murder is unacceptable"                unacceptable: nobody who is named here

#include <cstdint>
#include <vector>

#include "extract/acts.hpp"
#include "extract/scene.hpp"

namespace actorgraph {

struct Judgement {
  std::uint32_t word = 0;
  TriggerPart part = TriggerPart::none;
  int weight = 0;  ///< As in JudgingWord, turned by a negation.
};

/// The judgements of a sentence that are meant so: nothing that is only feared, asked or supposed. Mild ones
/// count where another says the same.
[[nodiscard]] std::vector<Judgement> find_judgements(const Scene& scene, const Sentence& sentence);

/// The noun that a word modifies ("deeply flawed plan"), or the word.
[[nodiscard]] std::uint32_t modified_by(const Reading& reading, std::uint32_t word);

/// Does `word` judge? The weight of its own, 0 if not.
[[nodiscard]] int weight_of(const Scene& scene, std::uint32_t word);

/// Finds whom the words of a speaker mean.
class Aim {
 public:
  /// All must outlive the Aim; `acts` are those of the sentence.
  Aim(const Scene& scene, const std::vector<Act>& acts, const Parties& speakers)
      : scene_(scene), reading_(scene.reading()), acts_(acts), speakers_(speakers) {}

  /// Whom a judgement is said of; empty where that is not plain.
  [[nodiscard]] Parties of(const Judgement& judgement) const;
  /// Whom or whose deed a nominal names: "the minister", "the decision by the minister", "this decision".
  [[nodiscard]] Parties behind(std::uint32_t noun) const;
  /// Who acts in what was said before the clause at `word`: whom "this" and "that" tell of.
  [[nodiscard]] Parties before(std::uint32_t word) const;

 private:
  [[nodiscard]] Parties others(Parties parties) const;
  [[nodiscard]] Parties of_noun(std::uint32_t noun, bool modified) const;
  [[nodiscard]] Parties of_subject(std::uint32_t verb) const;
  [[nodiscard]] Parties doers(std::uint32_t noun) const;
  [[nodiscard]] Parties doers_below(std::uint32_t noun) const;
  [[nodiscard]] Parties in_sentence_before(std::uint32_t word) const;
  [[nodiscard]] Parties topic(std::uint32_t word) const;
  [[nodiscard]] bool shown(std::uint32_t noun) const;
  [[nodiscard]] bool tells_deed(std::uint32_t noun) const;

  const Scene& scene_;
  const Reading& reading_;
  const std::vector<Act>& acts_;
  const Parties& speakers_;
};

}  // namespace actorgraph
