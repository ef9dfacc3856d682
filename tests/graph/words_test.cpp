#include "graph/words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace actorgraph;

namespace {

std::string joined(std::string_view text) {
  std::string out;
  for (const ComparedWord& word : compared_words(text))
    out += (out.empty() ? "" : "|") + word.folded + (word.number ? "#" : "");
  return out;
}

/// The slow twin: the length of the longest common subsequence, by trying everything.
std::size_t longest(const std::vector<ComparedWord>& a, const std::vector<ComparedWord>& b, std::size_t i, std::size_t j) {
  if (i == a.size() || j == b.size()) return 0;
  if (a[i].folded == b[j].folded) return 1 + longest(a, b, i + 1, j + 1);
  return std::max(longest(a, b, i + 1, j), longest(a, b, i, j + 1));
}

}  // namespace

TEST_CASE("words: case, quotation marks and closing punctuation do not show; numbers do") {
  CHECK(joined("“At least 12,500 People,” SAID Mr. Núñez’s aide…") ==
        "at|least|12,500#|people|said|mr|nunez's|aide");
  CHECK(joined("1.5% of $20 – twelve, e.g.") == "1.5#|%|of|$|20#|twelve#|e|g");
  CHECK(joined("") == "");
  CHECK(joined("\xff\xfe ... —").empty());
}

TEST_CASE("words: spans count code points") {
  const auto words = compared_words("Ж é, Zoë");
  REQUIRE(words.size() == 3);
  CHECK(words[2].span == CodePointSpan{5, 8});
}

TEST_CASE("words: a slow twin finds no longer common sequence") {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const auto made = [&] {
      std::string text;
      for (unsigned i = 0, size = static_cast<unsigned>(random() % 10); i < size; ++i) text += std::string(1, static_cast<char>('a' + random() % 4)) + " ";
      return compared_words(text);
    };
    const auto before = made();
    const auto after = made();
    const auto pairs = common_words(before, after);
    CHECK(pairs.size() == longest(before, after, 0, 0));
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      CHECK(before[pairs[i].first].folded == after[pairs[i].second].folded);
      if (i > 0) CHECK((pairs[i - 1].first < pairs[i].first && pairs[i - 1].second < pairs[i].second));
    }
  }
}

TEST_CASE("words: what differs is one run where it stands together") {
  const DifferingWords words = differing_words("Ann will meet Bob in Lund", "Ann met Bob in Malmö");
  CHECK(words.before == std::vector<CodePointSpan>{{4, 13}, {21, 25}});
  CHECK(words.after == std::vector<CodePointSpan>{{4, 7}, {15, 20}});
}
