#pragma once

// A ReadVersion is one version prepared for comparing: its sentences, which relations stand in them
// and who is mentioned where. Indices only; texts stay where they are.

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/diff.hpp"
#include "text/span.hpp"

namespace actorgraph {

struct ReadSentence {
  std::uint32_t article = 0;  ///< Index into Relations::articles.
  CodePointSpan span;
  std::string_view text;
  bool noise = false;         ///< Not the story's own.
  bool note = false;          ///< A correction note.
  std::uint32_t evidence = 0; ///< Index into Relations::evidence, or `none`.
};

/// Words of a sentence that mention somebody, in code points from the sentence's start.
struct MentionInSentence {
  std::uint32_t actor = 0;
  CodePointSpan span;
  bool pronoun = false;
};

class ReadVersion {
 public:
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  explicit ReadVersion(const Version& version);

  [[nodiscard]] const Relations& graph() const { return *graph_; }
  [[nodiscard]] const std::vector<ReadSentence>& sentences() const { return sentences_; }
  /// The sentences of an article: from `first`, up to `last`.
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> sentences_of_article(std::uint32_t article) const;
  /// The sentences a relation stands in, ascending; may be empty.
  [[nodiscard]] std::span<const std::uint32_t> sentences_of(std::uint32_t relation) const;
  /// Index of the actor, or `none`.
  [[nodiscard]] std::uint32_t source(std::uint32_t relation) const { return source_[relation]; }
  [[nodiscard]] std::uint32_t target(std::uint32_t relation) const { return target_[relation]; }
  [[nodiscard]] std::uint32_t actor(std::string_view id) const;
  [[nodiscard]] std::vector<MentionInSentence> mentions_in(std::uint32_t sentence) const;
  [[nodiscard]] bool mentions(std::uint32_t sentence, std::uint32_t actor) const;

 private:
  struct Place {
    std::uint32_t article = 0;
    CodePointSpan span;
    std::uint32_t actor = 0;
    bool pronoun = false;

    friend auto operator<=>(const Place&, const Place&) = default;
  };

  void read_sentences(const Version& version);
  void read_text_sentences(std::uint32_t article, std::string_view text, const std::vector<Span>& known);
  void read_relations();
  void read_mentions();

  const Relations* graph_;
  std::unordered_map<std::string_view, std::uint32_t> articles_;
  std::unordered_map<std::string_view, std::uint32_t> actors_;
  std::vector<ReadSentence> sentences_;          // by article and place
  std::vector<std::uint32_t> first_sentence_;    // of each article, and one past the last
  std::vector<std::uint32_t> source_;
  std::vector<std::uint32_t> target_;
  std::vector<std::uint32_t> first_place_;       // of each relation in sentence_places_
  std::vector<std::uint32_t> sentence_places_;
  std::vector<Place> mentions_;                  // by article and place
};

}  // namespace actorgraph
