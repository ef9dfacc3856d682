#include "language/word_features.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "language/tags.hpp"

using namespace actorgraph;

TEST_CASE("word features: typographic marks are those of the treebanks") {
  CHECK(normalised("don’t") == "don't");
  CHECK(normalised("“") == "\"");
  CHECK(normalised("—") == "--");
  CHECK(normalised("…") == "...");
  CHECK(normalised("Zürich") == "Zürich");
  CHECK(normalised(std::string(500, 'x')).size() == 64);
}

TEST_CASE("word features: lower case reaches Latin letters with marks") {
  CHECK(lower_case("ÉLYSÉE Palace 10×") == "élysée palace 10×");
}

TEST_CASE("word features: a shape keeps four of a kind") {
  CHECK(shape_of("Kushner") == "Xxxxx");
  CHECK(shape_of("U.S.") == "X.X.");
  CHECK(shape_of("COVID-19") == "XXXX-dd");
  CHECK(shape_of("\xff") == "u");
}

TEST_CASE("word features: known words have rows, others have none") {
  const std::vector<std::uint32_t> slots = lexicon_slots({"berg", "Berg", "graft"}, {0, 1, 2}, 16);
  const Lexicon lexicon(slots);
  const WordFeatures features = word_features("Berg", lexicon, lexicon, 64);
  CHECK(features.lower_word == 0);
  CHECK(features.exact_word == 1);
  CHECK(word_features("unheard", lexicon, lexicon, 64).vector == no_row);
  CHECK(word_features("anti-graft", lexicon, lexicon, 64).vector == 2);
  for (const std::uint32_t affix : word_features("", lexicon, lexicon, 64).affixes) CHECK(affix < 64);
}

TEST_CASE("lexicon: words in great number keep their rows") {
  std::vector<std::string> words;
  std::vector<std::uint32_t> rows;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    words.push_back("word" + std::to_string(i));
    rows.push_back(i);
  }
  const std::vector<std::uint32_t> slots = lexicon_slots({words.begin(), words.end()}, rows, 2048);
  const Lexicon lexicon(slots);
  std::size_t right = 0;
  std::size_t strangers = 0;
  for (std::uint32_t i = 0; i < 1000; ++i) {
    right += lexicon.row(words[i]) == i ? 1 : 0;
    strangers += lexicon.row("stranger" + std::to_string(i)) ? 1 : 0;
  }
  CHECK(right >= 999);
  CHECK(strangers <= 2);
}

TEST_CASE("tags: a tag survives as a number, and any number is a tag") {
  Tag tag;
  tag.upos = Upos::verb;
  tag.features.tense = Tense::past;
  tag.features.verb_form = VerbForm::part;
  tag.features.passive = true;
  CHECK(unpacked(packed(tag)) == tag);
  CHECK(unpacked(0xFFFFFFFF).upos == Upos::verb);
  CHECK(packed(Tag{}) == 0);
}
