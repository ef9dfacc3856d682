#include "language/conversion.hpp"

#include "language/bio.hpp"
#include "language/conllu.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

Analysis words_only(const Analysis& analysis) {
  Analysis bare;
  bare.words.reserve(analysis.words.size());
  for (const Word& word : analysis.words) {
    Word& copy = bare.words.emplace_back();
    copy.span = word.span;
    copy.head = static_cast<std::uint32_t>(bare.words.size() - 1);
  }
  bare.sentences = analysis.sentences;
  return bare;
}

std::string analyse_words(const Engine& engine, std::string_view content, WordFormat from, WordFormat to,
                          const std::string& file, const std::function<void(AnalysedText&)>& refine) {
  AnalysedText result;
  if (from == WordFormat::text) {
    result.text = valid_utf8(content);
    result.analysis = engine.analyse(result.text);
  } else {
    result = from == WordFormat::conllu ? read_conllu(content, file) : read_bio(content, file);
    result.analysis = engine.analyse(result.text, words_only(result.analysis));
  }
  if (refine) refine(result);
  return to == WordFormat::bio ? write_bio(result.text, result.analysis)
                               : write_conllu(result.text, result.analysis);
}

}  // namespace actorgraph
