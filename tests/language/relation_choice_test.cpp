#include "language/relation_choice.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace actorgraph;

namespace {

// Scores of words one after the other; what is not named has 0.
class Scores {
 public:
  explicit Scores(std::size_t words) : values_(words * relation_count, 0.0f) {}

  Scores& set(std::size_t word, Deprel relation, float score) {
    values_[word * relation_count + static_cast<std::size_t>(relation)] = score;
    return *this;
  }
  [[nodiscard]] std::vector<Deprel> best(const std::vector<std::uint32_t>& heads) const {
    std::vector<Deprel> relations(heads.size());
    best_relations(values_, relation_count, heads, relations);
    return relations;
  }

 private:
  std::vector<float> values_;
};

}  // namespace

TEST_CASE("relations: each word takes its best") {
  const auto relations = Scores(3).set(0, Deprel::nsubj, 2).set(2, Deprel::obj, 3).best({2, 0, 2});
  CHECK(relations == std::vector<Deprel>{Deprel::nsubj, Deprel::root, Deprel::obj});
}

TEST_CASE("relations: only what hangs on the root is root") {
  const auto relations =
      Scores(2).set(0, Deprel::root, 9).set(0, Deprel::conj, 1).set(1, Deprel::conj, 9).best({2, 0});
  CHECK(relations == std::vector<Deprel>{Deprel::conj, Deprel::root});
}

TEST_CASE("relations: of two subjects the surer one stays, wherever it stands") {
  Scores scores(4);
  scores.set(0, Deprel::nsubj, 5).set(0, Deprel::obl, 4).set(1, Deprel::nsubj_pass, 9);
  scores.set(3, Deprel::csubj, 6).set(3, Deprel::advcl, 2);
  CHECK(scores.best({3, 3, 0, 3}) ==
        std::vector<Deprel>{Deprel::obl, Deprel::nsubj_pass, Deprel::root, Deprel::advcl});
}

TEST_CASE("relations: of two objects one becomes the indirect object") {
  Scores scores(3);
  scores.set(1, Deprel::obj, 5).set(1, Deprel::iobj, 4.5f).set(2, Deprel::obj, 7);
  CHECK(scores.best({0, 1, 1}) == std::vector<Deprel>{Deprel::root, Deprel::iobj, Deprel::obj});
}

TEST_CASE("relations: a second choice that is taken is passed over too") {
  Scores scores(4);
  scores.set(1, Deprel::iobj, 9).set(2, Deprel::obj, 8);
  scores.set(3, Deprel::obj, 5).set(3, Deprel::iobj, 4).set(3, Deprel::obl, 1);
  CHECK(scores.best({0, 1, 1, 1}) ==
        std::vector<Deprel>{Deprel::root, Deprel::iobj, Deprel::obj, Deprel::obl});
}

TEST_CASE("relations: the subjects of different clauses do not touch each other") {
  const auto relations = Scores(4).set(0, Deprel::nsubj, 1).set(2, Deprel::nsubj, 1).best({2, 0, 4, 2});
  CHECK(relations[0] == Deprel::nsubj);
  CHECK(relations[2] == Deprel::nsubj);
}

namespace {

// Arcs of words one after the other, with the root first; what is not named has -9.
std::vector<float> arcs_of(std::size_t words,
                           const std::vector<std::tuple<std::size_t, std::size_t, float>>& some) {
  std::vector<float> arcs(words * (words + 1), -9.0f);
  for (const auto& [word, head, score] : some) arcs[word * (words + 1) + head] = score;
  return arcs;
}

}  // namespace

TEST_CASE("rivals: of two subjects the one with a head at hand moves there") {
  // "Lund said Berg left": both names below "said" (2), though "left" (4) would do for Berg.
  const auto arcs = arcs_of(4, {{0, 2, 5}, {1, 0, 5}, {2, 2, 3}, {2, 4, 2.5f}, {3, 2, 5}});
  std::vector<float> scores(4 * relation_count, 0.0f);
  const auto at = [](std::size_t word, Deprel relation) {
    return word * relation_count + static_cast<std::size_t>(relation);
  };
  scores[at(0, Deprel::nsubj)] = 9;
  scores[at(2, Deprel::nsubj)] = 4;
  scores[at(3, Deprel::ccomp)] = 6;
  std::vector<std::uint32_t> heads = {2, 0, 2, 2};
  const auto score_at = [&](std::uint32_t, std::uint32_t, std::span<float> row) {
    std::fill(row.begin(), row.end(), 0.0f);
    row[static_cast<std::size_t>(Deprel::nsubj)] = 3;
  };
  part_rivals(arcs, scores, relation_count, heads, score_at);
  CHECK(heads == std::vector<std::uint32_t>{2, 0, 4, 2});
  CHECK(scores[at(2, Deprel::nsubj)] == 3);

  SUBCASE("a head below the word itself is none for it") {
    heads = {2, 0, 2, 3};
    scores[at(2, Deprel::nsubj)] = 4;
    part_rivals(arcs, scores, relation_count, heads, score_at);
    CHECK(heads == std::vector<std::uint32_t>{2, 0, 2, 3});
  }
  SUBCASE("nothing moves that costs more than another relation") {
    heads = {2, 0, 2, 2};
    scores[at(2, Deprel::nsubj)] = 4;
    scores[at(2, Deprel::obj)] = 3.9f;
    part_rivals(arcs, scores, relation_count, heads, score_at);
    CHECK(heads == std::vector<std::uint32_t>{2, 0, 2, 2});
  }
}
