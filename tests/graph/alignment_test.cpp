#include "graph/alignment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "graph/ids.hpp"
#include "graph/words.hpp"

using namespace actorgraph;

namespace {

std::vector<ComparedSentence> sentences(const std::vector<std::string>& texts) {
  std::vector<ComparedSentence> all;
  for (const std::string& text : texts) {
    all.emplace_back();
    for (const ComparedWord& word : compared_words(text)) all.back().push_back(stable_hash(word.folded));
  }
  return all;
}

/// "same>0 moved>2 gone …": what became of each old sentence.
std::string fates(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  const char* names[] = {"gone", "same", "moved", "edited", "split", "merged"};
  std::string out;
  for (const SentenceLink& link : align(sentences(before), sentences(after)).before) {
    out += (out.empty() ? "" : " ") + std::string(names[static_cast<std::size_t>(link.fate)]);
    for (const std::uint32_t other : link.others) out += ">" + std::to_string(other);
  }
  return out;
}

const std::string ann = "Ann Berg met Bo Dahl in the old town hall of Lund.";
const std::string tarn = "Tarn closed its border with Olvia on Sunday night.";
const std::string rain = "It rained for most of the week in the northern valleys.";

}  // namespace

TEST_CASE("alignment: typography does not show") {
  CHECK(fates({"“Tarn’s” army – twice…", rain}, {"\"Tarn's\" army, twice", rain}) == "same>0 same>1");
}

TEST_CASE("alignment: what moved is told from what stayed, and both from what went") {
  CHECK(fates({ann, tarn, rain}, {tarn, rain, ann}) == "moved>2 same>0 same>1");
  CHECK(fates({ann, tarn}, {tarn}) == "gone same>0");
  CHECK(fates({}, {tarn}).empty());
}

TEST_CASE("alignment: of equal sentences the first goes with the first") {
  CHECK(fates({tarn, rain, tarn}, {tarn, rain, tarn}) == "same>0 same>1 same>2");
}

TEST_CASE("alignment: an edited sentence is found, a new one is not taken for it") {
  CHECK(fates({ann, tarn}, {"Tarn closed its border with Olvia and Quess on Sunday.", rain}) == "gone edited>0");
}

TEST_CASE("alignment: little is enough between neighbours that stayed") {
  const std::string said = "Officials in Lund said nothing about the matter yesterday.";
  const std::string later = "A spokesman in Lund confirmed the matter on the phone.";
  CHECK(fates({ann, said, rain}, {ann, later, rain}) == "same>0 edited>1 same>2");
  CHECK(fates({ann, said, rain}, {later, ann, rain}) == "same>1 gone same>2");
}

TEST_CASE("alignment: sentences are split and merged") {
  const std::string both = "Ann Berg met Bo Dahl in the old town hall of Lund and Tarn closed its border with Olvia on Sunday night.";
  CHECK(fates({both}, {ann, tarn}) == "split>0>1");
  CHECK(fates({ann, tarn}, {both}) == "merged>0 merged>0");
}

TEST_CASE("alignment: changing the sides changes the sides of the result") {
  std::mt19937 random(9);
  for (int round = 0; round < 50; ++round) {
    const auto made = [&] {
      std::vector<ComparedSentence> all(random() % 9);
      for (ComparedSentence& sentence : all)
        for (auto size = 3 + random() % 5; size > 0; --size) sentence.push_back(random() % 12);
      return all;
    };
    const auto before = made();
    const auto after = made();
    const Alignment there = align(before, after);
    const Alignment back = align(after, before);
    CHECK(count(there).added == count(back).deleted);
    CHECK(count(there).deleted == count(back).added);
    for (std::size_t i = 0; i < before.size(); ++i)
      for (const std::uint32_t other : there.before[i].others) {
        const auto& links = there.after[other].others;
        CHECK(std::find(links.begin(), links.end(), i) != links.end());
      }
  }
}
