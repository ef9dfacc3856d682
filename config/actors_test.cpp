#include "config/actors_test.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace actorgraph {

namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_article(std::string_view text) {
  const std::string folded = fold(text);  // without blanks at its ends
  return folded.empty() || folded == "the" || folded == "a" || folded == "an";
}

/// What `words` stand for in `cast`: an id, several parted by "+", or "none".
std::string found_actor(const ArticleCast& cast, const CastMention* mention) {
  if (!mention) return "none";
  std::string out;
  for (const std::uint32_t actor : mention->actors)
    out += (out.empty() ? "" : "+") + cast.cast.actors[actor].id;
  return out;
}

std::string why_not(const ArticleCast& cast, Span at) {
  for (const Unresolved& it : cast.cast.unresolved)
    if (cast.span(it.first, it.last).overlaps(at)) return it.why;
  return {};
}

}  // namespace

Span find_words(std::string_view text, std::string_view words) {
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const std::size_t end = at + words.size();
    const bool begins = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(text[at]);
    const bool ends = end == text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1]);
    if (begins && ends) return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
  }
  return {};
}

const CastMention* mention_at(const ArticleCast& cast, Span at) {
  const CastMention* best = nullptr;
  std::uint32_t best_size = 0;
  for (const CastMention& mention : cast.cast.mentions) {
    const Span span = cast.span(mention.first, mention.last);
    if (span.empty() || !span.overlaps(at)) continue;
    const std::string_view beyond =
        span.end > at.end ? words(cast.article.text, {at.end, span.end}) : std::string_view();
    if (span.end < at.end ||
        (!beyond.empty() && beyond != "'s" && beyond != "’s" && beyond != "'" && beyond != "’"))
      continue;
    if (span.begin < at.begin && !is_article(words(cast.article.text, {span.begin, at.begin}))) continue;
    if (best && best_size >= span.size()) continue;
    best = &mention;
    best_size = span.size();
  }
  return best;
}

std::vector<Finding> run_alias_tests(const std::vector<AliasTest>& tests, const FindCast& find_cast) {
  std::vector<Finding> failures;
  for (const AliasTest& test : tests) {
    Article article;
    article.id = "test";
    article.text = test.text;
    article.published = test.date;
    const ArticleCast cast = find_cast(std::move(article));
    for (const auto& [expected_words, expected] : test.expect) {
      const Span at = find_words(test.text, expected_words);
      const CastMention* mention = at.empty() ? nullptr : mention_at(cast, at);
      const std::string found = found_actor(cast, mention);
      if (found == expected) continue;
      std::string message = "'" + expected_words + "' stands for " + found + ", not for " + expected;
      const std::string why = mention ? mention->why : why_not(cast, at);
      if (!why.empty()) message += ": " + why;
      failures.push_back({test.place, "test-failed", message});
    }
  }
  return failures;
}

}  // namespace actorgraph
