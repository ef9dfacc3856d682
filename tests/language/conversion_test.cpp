#include "language/conversion.hpp"

#include <doctest/doctest.h>

#include "text/input_error.hpp"

using namespace actorgraph;

TEST_CASE("words_only: spans and sentences stay, labels go") {
  Analysis analysis;
  analysis.words = {Word{{0, 4}, "Anna", Upos::propn, Deprel::nsubj, Features{}, 1},
                    Word{{5, 9}, "leave", Upos::verb, Deprel::root, Features{}, 1}};
  analysis.sentences = {{0, 2, {0, 9}, 0}};
  analysis.names = {{0, 1, NameType::person}};
  const Analysis bare = words_only(analysis);
  CHECK(bare.names.empty());
  CHECK(bare.sentences == analysis.sentences);
  CHECK(bare.words[0] == Word{{0, 4}, "", Upos::x, Deprel::dep, Features{}, 0});
  CHECK(bare.words[1].head == 1);
}

TEST_CASE("analyse_words: given words and sentences come out as they went in") {
  const Engine engine;
  const std::string out =
      analyse_words(engine, "Anna\tO\nleft.\tO\n\nDon't\tO\n", WordFormat::bio, WordFormat::bio, "x");
  std::string words;
  for (std::size_t at = 0; at < out.size();) {
    const std::size_t end = out.find('\n', at);
    words += out.substr(at, out.find('\t', at) < end ? out.find('\t', at) - at : end - at) + '|';
    at = end + 1;
  }
  CHECK(words == "Anna|left.||Don't||");
}

TEST_CASE("analyse_words: what is not of the form it should be is told") {
  const Engine engine;
  CHECK_THROWS_AS((void)analyse_words(engine, "1 Anna", WordFormat::conllu, WordFormat::bio, "x"),
                  InputError);
}
