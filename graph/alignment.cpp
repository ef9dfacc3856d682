#include "graph/alignment.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace actorgraph {
namespace {

using Sentences = std::vector<ComparedSentence>;

constexpr double edited_at_least = 0.5;     // of the words, wherever the sentence stands
constexpr double in_place_at_least = 0.3;   // between two neighbours that stayed
constexpr double inside_at_least = 0.6;     // of a part, inside what it was split from
constexpr std::size_t common_word = 64;     // a word of more sentences than this finds no candidates
constexpr std::uint32_t nowhere = ~std::uint32_t{0};

/// Words of a sentence, sorted; only sentences that are not the same have one.
using Bag = std::vector<std::uint64_t>;

Bag bag(const ComparedSentence& sentence) {
  Bag words = sentence;
  std::sort(words.begin(), words.end());
  return words;
}

std::size_t shared_words(const Bag& a, const Bag& b) {
  std::size_t shared = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      ++shared;
      ++i;
      ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return shared;
}

std::uint64_t hash_of(const ComparedSentence& sentence) {
  std::uint64_t hash = sentence.size();
  for (const std::uint64_t word : sentence) hash = (hash ^ word) * 0x9e3779b97f4a7c15U + (hash >> 29U);
  return hash;
}

class Aligner {
 public:
  Aligner(const Sentences& before, const Sentences& after)
      : before_(before),
        after_(after),
        partner_of_before_(before.size(), nowhere),
        partner_of_after_(after.size(), nowhere) {
    result_.before.resize(before.size());
    result_.after.resize(after.size());
  }

  Alignment run() {
    match_equal();
    for (std::uint32_t i = 0; i < before_.size(); ++i)
      before_bags_.push_back(partner_of_before_[i] == nowhere ? bag(before_[i]) : Bag{});
    for (std::uint32_t i = 0; i < after_.size(); ++i)
      after_bags_.push_back(partner_of_after_[i] == nowhere ? bag(after_[i]) : Bag{});
    match_edited();
    // An old sentence inside a new one was merged into it; a new one inside an old was split off.
    find_parts(result_.before, result_.after, before_bags_, after_bags_, SentenceFate::merged);
    find_parts(result_.after, result_.before, after_bags_, before_bags_, SentenceFate::split);
    return std::move(result_);
  }

 private:
  void link(std::uint32_t before, std::uint32_t after, SentenceFate fate) {
    result_.before[before] = {fate, {after}};
    result_.after[after] = {fate, {before}};
    partner_of_before_[before] = after;
    partner_of_after_[after] = before;
  }

  /// The n-th sentence of certain words goes with the n-th of the same words.
  void match_equal() {
    struct Places {
      std::vector<std::uint32_t> all;
      std::size_t taken = 0;
    };
    std::unordered_map<std::uint64_t, Places> places;
    for (std::uint32_t i = 0; i < after_.size(); ++i) places[hash_of(after_[i])].all.push_back(i);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t i = 0; i < before_.size(); ++i) {
      const auto found = places.find(hash_of(before_[i]));
      if (found == places.end() || found->second.taken == found->second.all.size()) continue;
      pairs.emplace_back(i, found->second.all[found->second.taken++]);
    }
    const std::vector<bool> kept = longest_rise(pairs);
    for (std::size_t i = 0; i < pairs.size(); ++i)
      link(pairs[i].first, pairs[i].second, kept[i] ? SentenceFate::same : SentenceFate::moved);
  }

  /// Which pairs belong to a longest run in which both sides rise (patience sorting).
  static std::vector<bool> longest_rise(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    std::vector<std::size_t> ends;      // the pair that ends the best run of each length
    std::vector<std::size_t> previous(pairs.size(), pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto place = std::lower_bound(ends.begin(), ends.end(), i, [&](std::size_t a, std::size_t b) {
        return pairs[a].second < pairs[b].second;
      });
      if (place != ends.begin()) previous[i] = *std::prev(place);
      if (place == ends.end()) ends.push_back(i);
      else *place = i;
    }
    std::vector<bool> kept(pairs.size(), false);
    for (std::size_t i = ends.empty() ? pairs.size() : ends.back(); i < pairs.size(); i = previous[i]) kept[i] = true;
    return kept;
  }

  struct Candidate {
    double share;
    std::uint32_t before;
    std::uint32_t after;
  };

  /// Pairs of unmatched sentences that share a word that is not all too common.
  std::vector<Candidate> candidates() const {
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> with_word;
    for (std::uint32_t i = 0; i < after_.size(); ++i)
      if (partner_of_after_[i] == nowhere)
        for (std::size_t j = 0; j < after_bags_[i].size(); ++j)
          if (j == 0 || after_bags_[i][j] != after_bags_[i][j - 1]) with_word[after_bags_[i][j]].push_back(i);
    std::vector<Candidate> found;
    std::vector<std::uint32_t> seen(after_.size(), nowhere);
    for (std::uint32_t i = 0; i < before_.size(); ++i) {
      if (partner_of_before_[i] != nowhere) continue;
      for (const std::uint64_t word : before_bags_[i]) {
        const auto places = with_word.find(word);
        if (places == with_word.end() || places->second.size() > common_word) continue;
        for (const std::uint32_t j : places->second) {
          if (std::exchange(seen[j], i) == i) continue;
          const double share = 2.0 * static_cast<double>(shared_words(before_bags_[i], after_bags_[j])) /
                               static_cast<double>(before_bags_[i].size() + after_bags_[j].size());
          if (share >= in_place_at_least) found.push_back({share, i, j});
        }
      }
    }
    // Best first; equals by their distance from the diagonal, the same from either side.
    std::sort(found.begin(), found.end(), [this](const Candidate& a, const Candidate& b) {
      if (a.share != b.share) return a.share > b.share;
      const auto rank = [this](const Candidate& one) {
        const double left = static_cast<double>(one.before) / static_cast<double>(before_.size());
        const double right = static_cast<double>(one.after) / static_cast<double>(after_.size());
        return std::tuple(left > right ? left - right : right - left, std::min(one.before, one.after),
                          std::max(one.before, one.after));
      };
      return rank(a) < rank(b);
    });
    return found;
  }

  void match_edited() {
    const std::vector<Candidate> found = candidates();
    const auto free = [this](const Candidate& one) {
      return partner_of_before_[one.before] == nowhere && partner_of_after_[one.after] == nowhere;
    };
    for (const Candidate& one : found)
      if (one.share >= edited_at_least && free(one)) link(one.before, one.after, SentenceFate::edited);
    for (const Candidate& one : found)
      if (free(one) && stands_between_neighbours(one.before, one.after))
        link(one.before, one.after, SentenceFate::edited);
  }

  bool stands_between_neighbours(std::uint32_t before, std::uint32_t after) const {
    const bool first = before == 0 && after == 0;
    const bool last = before + 1 == before_.size() && after + 1 == after_.size();
    const bool follows = before > 0 && after > 0 && partner_of_before_[before - 1] == after - 1;
    const bool precedes = before + 1 < before_.size() && after + 1 < after_.size() &&
                          partner_of_before_[before + 1] == after + 1;
    return (first || follows) && (last || precedes);
  }

  /// Looks for free sentences of `these` inside what the neighbours of a free sentence are linked to.
  static void find_parts(std::vector<SentenceLink>& these, std::vector<SentenceLink>& those,
                         const std::vector<Bag>& bags,
                         const std::vector<Bag>& other_bags, SentenceFate fate) {
    for (std::uint32_t i = 0; i < these.size(); ++i) {
      if (these[i].fate != SentenceFate::gone || bags[i].size() < 3) continue;
      for (const std::uint32_t neighbour : {i - 1, i + 1}) {  // i - 1 wraps around and is no sentence then
        if (neighbour >= these.size()) continue;
        if (these[neighbour].fate != SentenceFate::edited && these[neighbour].fate != fate) continue;
        const std::uint32_t whole = these[neighbour].others.front();
        Bag rest;  // what the neighbour does not account for
        std::set_difference(other_bags[whole].begin(), other_bags[whole].end(), bags[neighbour].begin(),
                            bags[neighbour].end(), std::back_inserter(rest));
        const double inside = static_cast<double>(shared_words(bags[i], rest)) / static_cast<double>(bags[i].size());
        if (inside < inside_at_least) continue;
        these[i] = {fate, {whole}};
        these[neighbour].fate = fate;
        those[whole].fate = fate;
        those[whole].others.insert(i);
        break;
      }
    }
  }

  const Sentences& before_;
  const Sentences& after_;
  std::vector<std::uint32_t> partner_of_before_;
  std::vector<std::uint32_t> partner_of_after_;
  std::vector<Bag> before_bags_;
  std::vector<Bag> after_bags_;
  Alignment result_;
};

}  // namespace

Alignment align(const std::vector<ComparedSentence>& before, const std::vector<ComparedSentence>& after) {
  return Aligner(before, after).run();
}

SentenceCounts count(const Alignment& alignment) {
  SentenceCounts counts;
  for (const SentenceLink& link : alignment.before) {
    if (link.fate == SentenceFate::gone) ++counts.deleted;
    else if (link.fate == SentenceFate::same) ++counts.same;
    else if (link.fate == SentenceFate::moved) ++counts.moved;
    else ++counts.edited;
  }
  for (const SentenceLink& link : alignment.after)
    if (link.fate == SentenceFate::gone) ++counts.added;
  return counts;
}

}  // namespace actorgraph
