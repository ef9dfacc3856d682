// links: language
//
// Any bytes: the promises of tokenise hold, CoNLL-U comes back as it was written, folding is stable,
// and the readers refuse with InputError or not at all.

#include <cstdint>
#include <string>
#include <string_view>

#include "language/bio.hpp"
#include "language/conllu.hpp"
#include "language/engine.hpp"
#include "language/lemmas.hpp"
#include "language/tokens.hpp"
#include "tests/fuzz/require.hpp"
#include "tests/language/invariants.hpp"
#include "text/fold.hpp"
#include "text/input_error.hpp"
#include "text/slug.hpp"

using namespace actorgraph;

namespace {

void check_words(std::string_view text) {
  Analysis analysis = tokenise(text);
  const std::string_view broken = broken_promise(text, analysis);
  require(broken.empty(), broken);
  for (Word& word : analysis.words) word.upos = static_cast<Upos>(text.size() % 17);
  add_lemmas(text, analysis);
  const AnalysedText back = read_conllu(write_conllu(text, analysis), "written");
  require(back.analysis.words.size() == analysis.words.size(), "CoNLL-U keeps every word");
  require(back.analysis.sentences.size() == analysis.sentences.size(), "CoNLL-U keeps every sentence");
}

void check_engine(std::string_view text) {
  static const Engine engine;
  const Analysis analysis = engine.analyse(text);
  const std::string_view broken = broken_promise(text, analysis);
  require(broken.empty(), broken);
  const std::string_view grammar = broken_grammar_promise(analysis);
  require(grammar.empty(), grammar);
  const std::string written = write_conllu(text, analysis);
  const AnalysedText back = read_conllu(written, "written");
  require(back.analysis.names == analysis.names, "CoNLL-U keeps every name");
  for (std::size_t i = 0; i < analysis.words.size(); ++i) {
    require(back.analysis.words[i].head == analysis.words[i].head, "CoNLL-U keeps every head");
  }
}

void check_readers(std::string_view text) {
  try {
    const AnalysedText read = read_conllu(text, "fuzz");
    require(broken_promise(read.text, read.analysis).empty() || !read.text.empty(),
            "what is read is words of its text");
  } catch (const InputError&) {
  }
  try {
    const AnalysedText read = read_bio(text, "fuzz");
    (void)write_bio(read.text, read.analysis);
  } catch (const InputError&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_words(text);
  check_engine(text);
  check_readers(text);
  const std::string folded = fold(text);
  require(fold(folded) == folded, "folding twice changes nothing");
  require(!slug(text).empty(), "a slug is never empty");
  return 0;
}
