#include "language/conllu.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "language/tokens.hpp"
#include "text/input_error.hpp"

using namespace actorgraph;

namespace {

const std::string sample =
    "# newdoc id = a\n"
    "# text = Lund didn't go.\n"
    "1\tLund\tLund\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t4:nsubj\tEntity=(PER)\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\tMood=Ind|Tense=Past|VerbForm=Fin\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
    "4\tgo\tgo\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n"
    "4.1\tgone\t_\tVERB\t_\t_\t_\t_\t4:conj\t_\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n";

Place place_of(const std::string& content) {
  try {
    (void)read_conllu(content, "x.conllu");
  } catch (const InputError& error) {
    return error.place();
  }
  return {};
}

}  // namespace

TEST_CASE("read_conllu: words, spaces, heads and names; ranges and empty nodes are skipped") {
  const AnalysedText read = read_conllu(sample, "x.conllu");
  CHECK(read.text == "Lund didn't go.");
  REQUIRE(read.analysis.words.size() == 5);
  CHECK(read.analysis.words[0].head == 3);
  CHECK(read.analysis.words[3].head == 3);
  CHECK(read.analysis.words[1].features.tense == Tense::past);
  CHECK(read.analysis.words[2].features.negative);
  CHECK(read.analysis.words[0].relation == Deprel::nsubj);
  REQUIRE(read.analysis.names.size() == 1);
  CHECK(read.analysis.names[0] == Name{0, 1, NameType::person});
}

TEST_CASE("write_conllu: what was read is written, and read back the same") {
  const AnalysedText once = read_conllu(sample + sample, "x.conllu");
  const std::string written = write_conllu(once.text, once.analysis);
  CHECK(read_conllu(written, "y") == once);
  CHECK(written.find("1\tLund\tLund\tPROPN\t_\tNumber=Sing\t4\tnsubj\t_\tEntity=(PER)\n") !=
        std::string::npos);
  CHECK(written.find("# newpar\n# text = Lund didn't go.\n") == 0);
}

TEST_CASE("write_conllu: any text comes back with the same words and sentences") {
  std::mt19937 random(3);
  const std::string_view parts[] = {"Oslo ", "can't ", "\n",   ".",      " U.S. ", "“", "”",
                                    "#",     "_",      " 5% ", "\u00AD", "é",      "-"};
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += parts[random() % std::size(parts)];
    Analysis analysis = tokenise(text);
    for (const Sentence& sentence : analysis.sentences) {
      for (auto i = sentence.first; i < sentence.last; ++i) analysis.words[i].head = sentence.first;
      if (sentence.last - sentence.first > 2)
        analysis.names.push_back({sentence.first, sentence.first + 2, NameType::location});
    }
    const AnalysedText back = read_conllu(write_conllu(text, analysis), "x");
    REQUIRE(back.analysis.words.size() == analysis.words.size());
    REQUIRE(back.analysis.sentences.size() == analysis.sentences.size());
    REQUIRE(back.analysis.names == analysis.names);
    for (std::size_t i = 0; i < analysis.words.size(); ++i) {
      REQUIRE(words(back.text, back.analysis.words[i].span) == words(text, analysis.words[i].span));
      REQUIRE(back.analysis.words[i].head == analysis.words[i].head);
    }
  }
}

TEST_CASE("read_conllu: mistakes are told with line and column") {
  const std::string word = "\tgo\tgo\tVERB\t_\t_\t";
  CHECK(place_of("1\tgo\tgo\n") == Place{"x.conllu", 1, 6});
  CHECK(place_of("\n2" + word + "0\troot\t_\t_\n") == Place{"x.conllu", 2, 1});
  CHECK(place_of("1" + word + "7\troot\t_\t_\n") == Place{"x.conllu", 1, 18});
  CHECK(place_of("1" + word + "x\troot\t_\t_\n") == Place{"x.conllu", 1, 18});
  CHECK(place_of("1" + word + "2\tdep\t_\t_\n2" + word + "1\tdep\t_\t_\n").line == 1);
  CHECK(place_of("1" + word + "0\troot\t_\t_\textra\n").line == 1);
}

TEST_CASE("read_conllu: a file without heads is a file of words") {
  const AnalysedText read =
      read_conllu("1\tgo\t_\t_\t_\t_\t_\t_\t_\t_\r\n2\ton\t_\t_\t_\t_\t_\t_\t_\t_\r\n", "x");
  CHECK(read.text == "go on");
  CHECK(read.analysis.words[1].head == 1);
}

TEST_CASE("read_conllu: names of other schemes are left out") {
  const AnalysedText read = read_conllu("1\tgo\t_\t_\t_\t_\t_\t_\t_\tEntity=(3-place-new-cf1-1-sgl)\n", "x");
  CHECK(read.analysis.names.empty());
}
