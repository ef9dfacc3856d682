#pragma once

// A Reading is an article with its Analysis, made quick to ask: folded words, the children of each
// word, what stands between quotation marks. It trusts nothing: a head outside its sentence or a
// circle of heads is read as a root.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/analysis.hpp"
#include "text/article.hpp"

namespace actorgraph {

class Reading {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// Both must outlive the Reading.
  Reading(const Article& article, const Analysis& analysis);

  [[nodiscard]] const Article& article() const { return *article_; }
  [[nodiscard]] const Analysis& analysis() const { return *analysis_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(heads_.size()); }

  [[nodiscard]] const Word& word(std::uint32_t at) const { return analysis_->words[at]; }
  /// The word as the text has it.
  [[nodiscard]] std::string_view text(std::uint32_t at) const {
    return words(article_->text, analysis_->words[at].span);
  }
  /// The text from word `first` up to, not including, word `last`.
  [[nodiscard]] std::string_view text(std::uint32_t first, std::uint32_t last) const;
  /// The word folded (text/fold.hpp), full stops left out: "U.S." is "us", "Erdoğan" is "erdogan".
  [[nodiscard]] const std::string& folded(std::uint32_t at) const { return folded_[at]; }
  [[nodiscard]] std::uint32_t sentence(std::uint32_t at) const { return sentences_[at]; }
  [[nodiscard]] const Sentence& sentence_of(std::uint32_t at) const {
    return analysis_->sentences[sentences_[at]];
  }
  /// The governing word; the word itself at a root.
  [[nodiscard]] std::uint32_t head(std::uint32_t at) const { return heads_[at]; }
  [[nodiscard]] Deprel relation(std::uint32_t at) const { return analysis_->words[at].relation; }
  [[nodiscard]] Upos upos(std::uint32_t at) const { return analysis_->words[at].upos; }
  /// The words that `at` governs, in order.
  [[nodiscard]] std::span<const std::uint32_t> children(std::uint32_t at) const;
  /// The first child with this relation, or `none`.
  [[nodiscard]] std::uint32_t child(std::uint32_t at, Deprel relation) const;
  /// The folded preposition or possessive mark of a nominal ("of", "'s"), or an empty string.
  [[nodiscard]] const std::string& marker(std::uint32_t at) const;
  /// The word among `first` … `last` whose head is outside of them; the first such.
  [[nodiscard]] std::uint32_t head_of(std::uint32_t first, std::uint32_t last) const;
  /// Does `above` govern `below`, at any distance? A word governs itself.
  [[nodiscard]] bool governs(std::uint32_t above, std::uint32_t below) const;

  [[nodiscard]] bool capital(std::uint32_t at) const { return capital_[at]; }  ///< Begins with a capital.
  [[nodiscard]] bool upper(std::uint32_t at) const {
    return upper_[at];
  }  ///< Two or more capitals, no small.
  /// How many capital letters (A to Z) the word has.
  [[nodiscard]] int capitals(std::uint32_t at) const;
  /// Which quotation the word stands in, counted from 1; 0 outside of all.
  [[nodiscard]] std::uint32_t quotation(std::uint32_t at) const { return quotations_[at]; }
  /// Is `at` the first word of its sentence, quotation marks left aside?
  [[nodiscard]] bool opens_sentence(std::uint32_t at) const;
  /// Does no blank part the word from the one before it?
  [[nodiscard]] bool joined(std::uint32_t at) const {
    return at > 0 && analysis_->words[at - 1].span.end == analysis_->words[at].span.begin;
  }

 private:
  void mend_brackets();
  void link();
  void find_quotations();

  const Article* article_;
  const Analysis* analysis_;
  std::vector<std::string> folded_;
  std::vector<std::uint32_t> sentences_;
  std::vector<std::uint32_t> heads_;
  std::vector<std::uint32_t> children_;     // grouped by head …
  std::vector<std::uint32_t> first_child_;  // … from here up to the next word's
  std::vector<std::uint32_t> quotations_;
  std::vector<bool> capital_;
  std::vector<bool> upper_;
};

}  // namespace actorgraph
