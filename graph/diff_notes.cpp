#include "graph/diff_notes.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>

#include "graph/words.hpp"

namespace actorgraph {
namespace {

/// Words that tell changes apart: numbers, and long ones but for those of every note.
bool telling(const ComparedWord& word) {
  constexpr std::array<std::string_view, 22> usual = {
      "said",  "says",    "that",    "this",    "with",    "from",       "have",  "been",  "were",  "their", "which",
      "about", "article", "earlier", "version", "correct", "correction", "story", "after", "would", "when",  "will"};
  return word.number || (word.folded.size() >= 4 && std::find(usual.begin(), usual.end(), word.folded) == usual.end());
}

void add_words(std::set<std::string>& words, std::string_view text) {
  for (ComparedWord& word : compared_words(text))
    if (telling(word)) words.insert(std::move(word.folded));
}

std::set<std::string> marked_words(const std::optional<ChangeSide>& side) {
  std::set<std::string> words;
  if (!side) return words;
  for (const ComparedWord& word : compared_words(side->evidence.quote))
    for (const CodePointSpan& mark : side->marks)
      if (mark.start <= word.span.start && word.span.end <= mark.end && telling(word))
        words.insert(word.folded);
  return words;
}

}  // namespace

std::vector<CorrectionNote> new_notes(const ReadVersion& after, const SentenceMatches& sentences) {
  std::vector<CorrectionNote> notes;
  for (std::uint32_t j = 0; j < after.sentences().size(); ++j) {
    const ReadSentence& sentence = after.sentences()[j];
    const SentenceFate fate = sentences.after[j].fate;
    if (!sentence.note || fate == SentenceFate::same || fate == SentenceFate::moved) continue;
    const std::string article =
        after.graph().articles.empty() ? std::string() : after.graph().articles[sentence.article].id;
    notes.push_back({article, sentence.span, std::string(sentence.text)});
  }
  return notes;
}

void link_note(Change& change, const std::vector<CorrectionNote>& notes) {
  if (change.what == ChangeClass::evidence_only) return;
  std::set<std::string> edited = marked_words(change.before);
  edited.merge(marked_words(change.after));
  std::set<std::string> names;
  if (change.source) add_words(names, change.source->name);
  if (change.target) add_words(names, change.target->name);
  std::size_t most = 1;
  for (std::uint32_t i = 0; i < notes.size(); ++i) {
    std::set<std::string> note;
    add_words(note, notes[i].quote);
    std::size_t score = 0;
    for (const std::string& word : note) score += 2 * edited.count(word) + names.count(word);
    if (score <= most) continue;
    most = score;
    change.note = i;
  }
}

}  // namespace actorgraph
