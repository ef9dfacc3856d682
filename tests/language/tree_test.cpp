#include "language/tree.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace actorgraph;

namespace {

using Heads = std::vector<std::uint32_t>;

Heads tree_of(const std::vector<float>& scores, std::size_t words) {
  Heads heads(words);
  best_tree(scores, heads);
  return heads;
}

bool is_tree(const Heads& heads) {
  std::size_t roots = 0;
  for (std::uint32_t word = 1; word <= heads.size(); ++word) {
    roots += heads[word - 1] == 0 ? 1 : 0;
    std::uint32_t at = word;
    for (std::size_t steps = 0; at != 0; ++steps) {
      if (steps > heads.size()) return false;
      at = heads[at - 1];
    }
  }
  return roots == 1;
}

float sum_of(const std::vector<float>& scores, const Heads& heads) {
  float sum = 0;
  for (std::size_t word = 0; word < heads.size(); ++word)
    sum += scores[word * (heads.size() + 1) + heads[word]];
  return sum;
}

// The best sum of all trees, by trying all ways to give heads.
float best_sum(const std::vector<float>& scores, std::size_t words) {
  float best = -1e9f;
  Heads heads(words, 0);
  for (;;) {
    if (is_tree(heads) && sum_of(scores, heads) > best) best = sum_of(scores, heads);
    std::size_t at = 0;
    while (at < words && heads[at] == words) heads[at++] = 0;
    if (at == words) return best;
    ++heads[at];
  }
}

}  // namespace

TEST_CASE("tree: each word takes its best head where that makes a tree") {
  CHECK(tree_of({0, 0, 5, /**/ 9, 1, 0}, 2) == Heads{2, 0});
  CHECK(tree_of({}, 0).empty());
  CHECK(tree_of({-3, 8}, 1) == Heads{0});
}

TEST_CASE("tree: two words that want each other are parted at the least cost") {
  CHECK(tree_of({1, 0, 9, /**/ 4, 9, 0}, 2) == Heads{2, 0});
}

TEST_CASE("tree: of two roots one stays") { CHECK(tree_of({9, 0, 1, /**/ 8, 2, 0}, 2) == Heads{0, 1}); }

TEST_CASE("tree: no tree has a better sum") {
  std::uint64_t state = 7;
  const auto next = [&] {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<float>(state >> 40U) / 65536.0f;
  };
  for (std::size_t round = 0; round < 400; ++round) {
    const std::size_t words = 1 + round % 4;
    std::vector<float> scores(words * (words + 1));
    for (float& score : scores) score = next();
    const Heads heads = tree_of(scores, words);
    REQUIRE(is_tree(heads));
    REQUIRE(sum_of(scores, heads) == doctest::Approx(best_sum(scores, words)));
  }
}

TEST_CASE("tree: equal scores everywhere still make a tree") {
  for (const std::size_t words : {2, 17, 256}) {
    CHECK(is_tree(tree_of(std::vector<float>(words * (words + 1), 1.0f), words)));
  }
}

TEST_CASE("tree: a chain of cycles within cycles ends") {
  const std::size_t words = 200;
  std::vector<float> scores(words * (words + 1), 0.0f);
  for (std::size_t word = 0; word < words; ++word) {
    // Words 0 and 1 want each other, 2 and 3 do, and so on; and each pair wants the next.
    scores[word * (words + 1) + (word ^ 1U) + 1] = 100.0f;
    scores[word * (words + 1) + (word + 2) % words + 1] = 50.0f + static_cast<float>(word % 7);
  }
  CHECK(is_tree(tree_of(scores, words)));
}
