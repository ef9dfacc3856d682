#include "language/engine.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <vector>

#include "invariants.hpp"

using namespace actorgraph;

namespace {

const Engine& engine() {
  static const Engine only;
  return only;
}

std::string form(const std::string& text, const Word& word) { return std::string(words(text, word.span)); }

// "met > Lund nsubj", one line a word.
std::string arcs(const std::string& text, const Analysis& analysis) {
  std::string out;
  for (const Word& word : analysis.words) {
    out += form(text, analysis.words[word.head]) + " > " + form(text, word) + ' ' +
           std::string(to_string(word.relation)) + '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("engine: a plain sentence gets its subject and its object") {
  const std::string text = "The minister criticised the ambassador.";
  CHECK(arcs(text, engine().analyse(text)) ==
        "minister > The det\n"
        "criticised > minister nsubj\n"
        "criticised > criticised root\n"
        "ambassador > the det\n"
        "criticised > ambassador obj\n"
        "criticised > . punct\n");
}

TEST_CASE("engine: a passive is told from an active") {
  const std::string text = "The ambassador was criticised by the minister.";
  const Analysis analysis = engine().analyse(text);
  REQUIRE(analysis.words.size() == 8);
  CHECK(analysis.words[1].relation == Deprel::nsubj_pass);
  CHECK(analysis.words[2].relation == Deprel::aux_pass);
  CHECK(analysis.words[3].features.passive);
  CHECK(analysis.words[6].relation == Deprel::obl_agent);
}

TEST_CASE("engine: nothing comes of nothing") {
  CHECK(engine().analyse("").words.empty());
  CHECK(engine().analyse(" \n\t ").words.empty());
}

TEST_CASE("engine: an endless sentence is one tree") {
  Analysis given;
  std::string text;
  for (std::uint32_t i = 0; i < 1500; ++i) {
    given.words.emplace_back();
    given.words.back().span = {3 * i, 3 * i + 2};
    text += "we ";
  }
  given.sentences.push_back({0, 1500, {0, 4499}, 0});
  const Analysis analysis = engine().analyse(text, given);
  std::size_t roots = 0;
  for (std::uint32_t i = 0; i < 1500; ++i) {
    std::uint32_t at = i;
    std::size_t steps = 0;
    while (analysis.words[at].head != at && steps++ < 1500) at = analysis.words[at].head;
    REQUIRE(analysis.words[at].head == at);
    roots += analysis.words[i].head == i ? 1 : 0;
  }
  CHECK(roots == 1);
}

TEST_CASE("engine: a sentence is read alike alone and among others") {
  const std::string one = "Anna Lund of the harbour council praised its workers.";
  const std::string text =
      "It rained. " + one + " Nobody else in the whole crowded room had anything to say at all.";
  const Analysis alone = engine().analyse(one);
  const Analysis among = engine().analyse(text);
  REQUIRE(among.sentences.size() == 3);
  REQUIRE(among.sentences[1].last - among.sentences[1].first == alone.words.size());
  for (std::uint32_t i = 0; i < alone.words.size(); ++i) {
    const Word& word = among.words[among.sentences[1].first + i];
    CHECK(word.head - among.sentences[1].first == alone.words[i].head);
    CHECK(word.relation == alone.words[i].relation);
    CHECK(word.features == alone.words[i].features);
  }
}

TEST_CASE("engine: many threads at once read alike") {
  const std::string text =
      "Anna Lund met the mayor of Varby on Monday, and both said that the talks would go on.";
  const Analysis expected = engine().analyse(text);
  std::vector<Analysis> found(4);
  std::vector<std::thread> threads;
  for (Analysis& analysis : found) threads.emplace_back([&] { analysis = engine().analyse(text); });
  for (std::thread& thread : threads) thread.join();
  for (const Analysis& analysis : found) CHECK(analysis == expected);
}
