#pragma once

// `actorgraph actors test`: the tests that files of actors carry.

#include <vector>

#include "config/article_cast.hpp"
#include "config/finding.hpp"
#include "extract/aliases.hpp"

namespace actorgraph {

/// The expectations of `tests` that `find_cast` does not meet, in their order, as findings of the
/// rule "test-failed".
///
/// The words of an expectation are looked up where they first stand in the text as whole words.
/// They stand for the actor of the mention that ends with them and begins with them, inside
/// of them, or an article before; for "none" if there is no such mention.
[[nodiscard]] std::vector<Finding> run_alias_tests(const std::vector<AliasTest>& tests,
                                                   const FindCast& find_cast);

/// The mention of `cast` that stands at `at` in the sense above, or null. Good as long as `cast`.
[[nodiscard]] const CastMention* mention_at(const ArticleCast& cast, Span at);

/// Where `words` first stand in `text` as whole words; empty if they do not.
[[nodiscard]] Span find_words(std::string_view text, std::string_view words);

}  // namespace actorgraph
