#pragma once

// Decides whom one pronoun stands for. Used by cast_pronoun() alone; each part is in a file of its own.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/references.hpp"

namespace actorgraph {

enum class PronounKind { none, he, she, it, they, relative };

class Pronoun {
 public:
  /// The Casting must outlive the Pronoun.
  Pronoun(Casting& casting, std::uint32_t at);

  /// Adds the mention, if it is clear whose it is.
  void decide();

 private:
  using Indices = std::vector<std::uint32_t>;

  /// One possible antecedent.
  struct Candidate {
    Indices actors;
    int score = 0;
  };

  // --- pronouns.cpp: by the grammar of the clause

  /// The subject that a clause has or shares: from a verb up to the one it is joined to.
  [[nodiscard]] std::uint32_t clause_subject(std::uint32_t verb) const;
  void put(Indices actors, std::string why);
  /// "Merkel, who …", "the airline, which …": through the relative clause to the noun.
  void relative();
  [[nodiscard]] bool may_be(const Entity& entity) const;
  /// An argument of the same verb cannot be meant by a plain pronoun.
  [[nodiscard]] bool bound(const CastMention& mention) const;
  void it();
  /// "It said that …", whatever the tree takes "it" for: somebody who speaks.
  [[nodiscard]] bool speaks(std::uint32_t verb) const;
  /// "Iran's foreign minister said its …": whose minister it is.
  bool owner_of(const CastMention& mention);
  /// "Talks between Iran and its neighbours", "NATO and its allies": the name beside it.
  bool owned_by_phrase();
  /// "The company's lawyers protested. It said …": the owner of a subject that is nobody else's.
  void whose(std::uint32_t subject);
  void from_sentence_before();

  // --- pronoun_candidates.cpp: by what all who were mentioned before weigh

  /// Persons and groups: every mention in reach is weighed.
  void scored();
  /// "Lee told reporters: '…,' he said": who speaks goes on speaking, whatever a given name makes one think.
  bool speaks_on();
  [[nodiscard]] bool is_speaking(std::uint32_t verb) const;
  /// "In his speech, Marsh said": the subject that follows what stands in front; none if the pronoun does not
  /// stand there.
  [[nodiscard]] std::uint32_t fronted_before() const;
  /// How likely a word is meant, by where it stands.
  [[nodiscard]] int weight_of(std::uint32_t word, std::uint32_t distance, std::uint32_t subject_above) const;
  /// "The driver was unhurt. He …", "the wounded people": somebody who is no actor of the Cast may be meant.
  [[nodiscard]] bool is_nobody(std::uint32_t word) const;
  [[nodiscard]] Indices actors_of(const CastMention& mention) const;
  /// "The firm said they were late": a body that speaks of itself is many too.
  [[nodiscard]] bool is_body(const CastMention& mention) const;
  /// "Canadian troops", "the North Koreans", "Iranian officials": many, whoever they act for.
  [[nodiscard]] bool told_by_people(const CastMention& mention) const;
  static void add(std::vector<Candidate>& candidates, const Indices& actors, int score);
  /// The subject of the clause above: "Merkel said she would", "Biden, who said his".
  [[nodiscard]] std::uint32_t governing_subject() const;

  Casting& casting_;
  const Reading& reading_;
  std::uint32_t at_;
  PronounKind kind_;
  bool possessive_ = false;
  bool reflexive_ = false;
};

}  // namespace actorgraph
