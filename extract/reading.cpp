#include "extract/reading.hpp"

#include <algorithm>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

const std::string no_marker;

std::string key_of(std::string_view text) {
  std::string folded = fold(text);
  if (folded.size() > 1) std::erase(folded, '.');
  return folded.empty() ? std::string(text) : folded;
}

bool begins_with_capital(std::string_view text) {
  return !text.empty() && kind_of(code_point_at(text, 0).value) == CharacterKind::upper;
}

bool is_upper(std::string_view text) {
  int capitals = 0;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') return false;
    if (c >= 'A' && c <= 'Z') ++capitals;
  }
  return capitals >= 2;
}

}  // namespace

Reading::Reading(const Article& article, const Analysis& analysis)
    : article_(&article), analysis_(&analysis) {
  const std::size_t count = analysis.words.size();
  folded_.reserve(count);
  capital_.reserve(count);
  upper_.reserve(count);
  for (const Word& word : analysis.words) {
    const std::string_view text = words(article.text, word.span);
    folded_.push_back(key_of(text));
    capital_.push_back(begins_with_capital(text));
    upper_.push_back(is_upper(text));
  }
  mend_brackets();
  link();
  find_quotations();
}

// "[T]his", "[w]e": a letter that an editor has changed belongs to its word.
void Reading::mend_brackets() {
  for (std::uint32_t at = 3; at < folded_.size(); ++at) {
    if (text(at - 1) != "]" || text(at - 3) != "[" || text(at - 2).size() != 1) continue;
    if (joined(at) && joined(at - 1) && joined(at - 2)) folded_[at] = folded_[at - 2] + folded_[at];
  }
}

void Reading::link() {
  const auto count = static_cast<std::uint32_t>(analysis_->words.size());
  heads_.resize(count);
  sentences_.assign(count, 0);
  for (std::uint32_t at = 0; at < count; ++at) heads_[at] = at;
  for (std::uint32_t s = 0; s < analysis_->sentences.size(); ++s) {
    const Sentence& sentence = analysis_->sentences[s];
    const std::uint32_t last = std::min(sentence.last, count);
    for (std::uint32_t at = sentence.first; at < last; ++at) {
      const std::uint32_t head = analysis_->words[at].head;
      sentences_[at] = s;
      heads_[at] = head >= sentence.first && head < last ? head : at;
    }
  }
  // Break circles: walk up from each word, marking the path; a path that meets itself is cut there.
  std::vector<std::uint32_t> mark(count, none);
  for (std::uint32_t at = 0; at < count; ++at) {
    std::uint32_t up = at;
    while (mark[up] == none && heads_[up] != up) {
      mark[up] = at;
      up = heads_[up];
      if (mark[up] == at) heads_[up] = up;
    }
    if (mark[up] == none) mark[up] = at;
  }
  first_child_.assign(count + 1, 0);
  for (std::uint32_t at = 0; at < count; ++at) {
    if (heads_[at] != at) ++first_child_[heads_[at] + 1];
  }
  for (std::uint32_t at = 0; at < count; ++at) first_child_[at + 1] += first_child_[at];
  children_.resize(first_child_[count]);
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end());
  for (std::uint32_t at = 0; at < count; ++at) {
    if (heads_[at] != at) children_[next[heads_[at]]++] = at;
  }
}

void Reading::find_quotations() {
  const auto count = static_cast<std::uint32_t>(heads_.size());
  quotations_.assign(count, 0);
  std::uint32_t number = 0;
  std::uint32_t paragraph = none;
  bool inside = false;
  for (std::uint32_t at = 0; at < count; ++at) {
    if (!analysis_->sentences.empty() && sentence_of(at).paragraph != paragraph) {
      paragraph = sentence_of(at).paragraph;
      inside = false;  // a quotation that is never closed ends with its paragraph
    }
    const std::string_view mark = text(at);
    if (mark == "“" || ((mark == "\"" || mark == "``") && !inside)) {
      inside = true;
      ++number;
    } else if (mark == "”" || mark == "''" || (mark == "\"" && inside)) {
      inside = false;
    } else if (inside) {
      quotations_[at] = number;
    }
  }
}

std::string_view Reading::text(std::uint32_t first, std::uint32_t last) const {
  if (first >= last || last > size()) return {};
  return words(article_->text, Span{word(first).span.begin, word(last - 1).span.end});
}

std::span<const std::uint32_t> Reading::children(std::uint32_t at) const {
  return std::span(children_).subspan(first_child_[at], first_child_[at + 1] - first_child_[at]);
}

std::uint32_t Reading::child(std::uint32_t at, Deprel relation) const {
  for (const std::uint32_t below : children(at)) {
    if (this->relation(below) == relation) return below;
  }
  return none;
}

const std::string& Reading::marker(std::uint32_t at) const {
  const std::uint32_t mark = child(at, Deprel::case_);
  return mark == none ? no_marker : folded(mark);
}

std::uint32_t Reading::head_of(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t at = first; at < last; ++at) {
    if (heads_[at] < first || heads_[at] >= last || heads_[at] == at) return at;
  }
  return first;
}

bool Reading::governs(std::uint32_t above, std::uint32_t below) const {
  while (below != above && heads_[below] != below) below = heads_[below];
  return below == above;
}

int Reading::capitals(std::uint32_t at) const {
  return static_cast<int>(std::ranges::count_if(text(at), [](char c) { return c >= 'A' && c <= 'Z'; }));
}

bool Reading::opens_sentence(std::uint32_t at) const {
  std::uint32_t first = sentence_of(at).first;
  while (first < at && upos(first) == Upos::punct) ++first;
  return first == at;
}

}  // namespace actorgraph
