#include "language/relation_choice.hpp"

#include <array>
#include <vector>

namespace actorgraph {
namespace {

constexpr std::size_t family_count = 9;
constexpr std::uint32_t nobody = 0;

// Relations of one family come once below one head; 0 is none.
std::size_t family_of(Deprel relation) {
  switch (relation) {
    case Deprel::nsubj:
    case Deprel::nsubj_pass:
    case Deprel::csubj:
    case Deprel::csubj_pass:
      return 1;
    case Deprel::obj:
      return 2;
    case Deprel::iobj:
      return 3;
    case Deprel::ccomp:
      return 4;
    case Deprel::xcomp:
      return 5;
    case Deprel::obl_agent:
      return 6;
    case Deprel::expl:
      return 7;
    case Deprel::aux_pass:
      return 8;
    default:
      return 0;
  }
}

// For each family the word, plus 1, that has it below one head.
using Holders = std::array<std::uint32_t, family_count>;

struct Choice {
  Deprel relation = Deprel::root;
  float score = 0;
};

class Chooser {
 public:
  Chooser(std::span<const float> scores, std::size_t stride, std::span<const std::uint32_t> heads,
          std::span<Deprel> relations)
      : scores_(scores),
        stride_(stride),
        heads_(heads),
        relations_(relations),
        holders_(heads.size() + 1, Holders{}) {}

  void place(std::uint32_t word) {
    const Choice wanted = best(word, Holders{});
    relations_[word] = wanted.relation;
    const std::size_t family = family_of(wanted.relation);
    if (family == 0 || heads_[word] == 0) return;
    Holders& holders = holders_[heads_[word]];
    const std::uint32_t holder = holders[family];
    holders[family] = word + 1;
    if (holder == nobody) return;
    const std::uint32_t other = holder - 1;
    const Choice instead = best(word, holders);
    const Choice other_instead = best(other, holders);
    const float loss = wanted.score - instead.score;
    const float other_loss = score(other, relations_[other]) - other_instead.score;
    if (loss <= other_loss) holders[family] = holder;
    take(loss <= other_loss ? word : other, loss <= other_loss ? instead : other_instead);
  }

 private:
  [[nodiscard]] float score(std::uint32_t word, Deprel relation) const {
    return scores_[word * stride_ + static_cast<std::size_t>(relation)];
  }

  // The best relation of `word` that nobody holds.
  [[nodiscard]] Choice best(std::uint32_t word, const Holders& holders) const {
    if (heads_[word] == 0) return {};
    Choice choice{Deprel::dep, score(word, Deprel::dep)};
    for (std::size_t i = 1; i < relation_count; ++i) {
      const auto relation = static_cast<Deprel>(i);
      const std::size_t family = family_of(relation);
      const bool held = family != 0 && holders[family] != nobody;
      if (held || relation == Deprel::root || score(word, relation) <= choice.score) continue;
      choice = {relation, score(word, relation)};
    }
    return choice;
  }

  void take(std::uint32_t word, Choice choice) {
    relations_[word] = choice.relation;
    const std::size_t family = family_of(choice.relation);
    if (family != 0) holders_[heads_[word]][family] = word + 1;
  }

  std::span<const float> scores_;
  std::size_t stride_;
  std::span<const std::uint32_t> heads_;
  std::span<Deprel> relations_;
  std::vector<Holders> holders_;  // by head
};

}  // namespace

void best_relations(std::span<const float> scores, std::size_t stride, std::span<const std::uint32_t> heads,
                    std::span<Deprel> relations) {
  Chooser chooser(scores, stride, heads, relations);
  for (std::uint32_t word = 0; word < heads.size(); ++word) chooser.place(word);
}

}  // namespace actorgraph
