#include "language/relation_choice.hpp"

#include <algorithm>
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

// The best relation in a row of scores that is not the root and that nobody holds.
Choice best_in(std::span<const float> row, const Holders& holders) {
  Choice choice{Deprel::dep, row[0]};
  for (std::size_t i = 1; i < relation_count; ++i) {
    const auto relation = static_cast<Deprel>(i);
    const std::size_t family = family_of(relation);
    if ((family != 0 && holders[family] != nobody) || relation == Deprel::root || row[i] <= choice.score)
      continue;
    choice = {relation, row[i]};
  }
  return choice;
}

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
    return heads_[word] == 0 ? Choice{} : best_in(scores_.subspan(word * stride_, stride_), holders);
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

class Rivals {
 public:
  Rivals(std::span<const float> arcs, std::span<float> scores, std::size_t stride,
         std::span<std::uint32_t> heads, const RelationScorer& score_at)
      : arcs_(arcs),
        scores_(scores),
        stride_(stride),
        heads_(heads),
        score_at_(score_at),
        holders_(heads.size() + 1, Holders{}),
        row_(stride),
        best_row_(stride) {}

  void part() {
    for (std::uint32_t word = 0; word < heads_.size(); ++word) {
      if (heads_[word] == 0) continue;
      const std::size_t family = family_of(best_in(row_of(word), Holders{}).relation);
      if (family == 0) continue;
      std::uint32_t& holder = holders_[heads_[word]][family];
      if (holder != nobody) meet(word, holder - 1);
      if (holder == nobody) holder = word + 1;
    }
  }

 private:
  struct Move {
    std::uint32_t word = 0;
    std::uint32_t head = 0;
    float loss = 0;
  };

  [[nodiscard]] std::span<const float> row_of(std::uint32_t word) const {
    return scores_.subspan(word * stride_, stride_);
  }
  [[nodiscard]] float arc(std::uint32_t word, std::uint32_t head) const {
    return arcs_[word * (heads_.size() + 1) + head];
  }

  void meet(std::uint32_t word, std::uint32_t other) {
    const Holders& held = holders_[heads_[word]];
    Move best{0, 0, std::min(relabelling(word, held), relabelling(other, held))};
    for (const std::uint32_t rival : {word, other}) try_heads(rival, best);
    if (best.head == 0) return;
    std::copy(best_row_.begin(), best_row_.end(),
              scores_.begin() + static_cast<std::ptrdiff_t>(best.word * stride_));
    if (best.word == other) {
      for (std::uint32_t& holder : holders_[heads_[other]]) holder = holder == other + 1 ? word + 1 : holder;
    }
    heads_[best.word] = best.head;
    const std::size_t family = family_of(best_in(row_of(best.word), holders_[best.head]).relation);
    if (family != 0) holders_[best.head][family] = best.word + 1;
  }

  // What another relation to the same head costs.
  [[nodiscard]] float relabelling(std::uint32_t word, const Holders& held) const {
    return best_in(row_of(word), Holders{}).score - best_in(row_of(word), held).score;
  }

  void try_heads(std::uint32_t word, Move& best) {
    std::uint32_t tried = heads_[word];
    for (int attempt = 0; attempt < 2; ++attempt) {
      const std::uint32_t head = next_head(word, tried);
      if (head == 0) return;
      tried = head;
      const float farther = arc(word, heads_[word]) - arc(word, head);
      if (farther >= best.loss) return;
      score_at_(word, head, row_);
      const float loss = farther + best_in(row_, Holders{}).score - best_in(row_, holders_[head]).score;
      if (loss >= best.loss) continue;
      best = {word, head, loss};
      best_row_.swap(row_);
    }
  }

  // The best head after `tried`, in the order of their scores, that leaves the tree a tree; 0 if there is
  // none.
  [[nodiscard]] std::uint32_t next_head(std::uint32_t word, std::uint32_t tried) const {
    std::uint32_t found = 0;
    for (std::uint32_t head = 1; head <= heads_.size(); ++head) {
      if (head == heads_[word] || head == word + 1) continue;
      const bool later = tried == heads_[word] || arc(word, head) < arc(word, tried) ||
                         (arc(word, head) == arc(word, tried) && head > tried);
      if (!later || head == tried || below(head, word)) continue;
      if (found == 0 || arc(word, head) > arc(word, found)) found = head;
    }
    return found;
  }

  // Whether the word numbered `head` hangs below `word`.
  [[nodiscard]] bool below(std::uint32_t head, std::uint32_t word) const {
    while (head != 0 && head != word + 1) head = heads_[head - 1];
    return head == word + 1;
  }

  std::span<const float> arcs_;
  std::span<float> scores_;
  std::size_t stride_;
  std::span<std::uint32_t> heads_;
  const RelationScorer& score_at_;
  std::vector<Holders> holders_;
  std::vector<float> row_;
  std::vector<float> best_row_;
};

}  // namespace

void part_rivals(std::span<const float> arcs, std::span<float> scores, std::size_t stride,
                 std::span<std::uint32_t> heads, const RelationScorer& score_at) {
  Rivals(arcs, scores, stride, heads, score_at).part();
}

void best_relations(std::span<const float> scores, std::size_t stride, std::span<const std::uint32_t> heads,
                    std::span<Deprel> relations) {
  Chooser chooser(scores, stride, heads, relations);
  for (std::uint32_t word = 0; word < heads.size(); ++word) chooser.place(word);
}

}  // namespace actorgraph
