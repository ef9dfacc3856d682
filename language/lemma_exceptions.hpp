#pragma once

#include <string_view>

namespace actorgraph {

/// The lemma of an irregular form, in lower case; empty if the rules serve.
[[nodiscard]] std::string_view irregular_verb(std::string_view form);
[[nodiscard]] std::string_view irregular_noun(std::string_view form);
[[nodiscard]] std::string_view irregular_comparison(std::string_view form, bool adverb);
/// Pronouns, determiners, auxiliaries, particles and other small words.
[[nodiscard]] std::string_view small_word(std::string_view form);

/// Does the verb whose form without -ed or -ing is `stem` keep it as it is ("visit"), or end in
/// a silent e ("creat" → "create")? For stems that the rules of spelling get wrong.
enum class StemEnding { by_rule, plain, silent_e };
[[nodiscard]] StemEnding stem_ending(std::string_view stem);

/// Do the last two letters of `stem` belong to the verb ("add", "call"), though most such stems
/// have doubled the last one?
[[nodiscard]] bool keeps_double(std::string_view stem);

}  // namespace actorgraph
