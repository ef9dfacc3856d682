#include "graph/sketch.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <tuple>

#include "graph/disjoint_sets.hpp"
#include "graph/ids.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t hashes = 32;
constexpr std::size_t digits = 8;  // of each
constexpr std::size_t run = 4;     // words
constexpr std::size_t fewest_words = 16;
constexpr std::size_t band = 2;    // hashes that must agree before two sketches are compared
constexpr double alike = 0.4;

std::vector<std::uint64_t> word_hashes(std::string_view text) {
  const std::string folded = fold(text);
  std::vector<std::uint64_t> words;
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t at) {
    if (at > begin) words.push_back(stable_hash(std::string_view(folded).substr(begin, at - begin)));
  };
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    if (!is_word_kind(kind_of(point.value))) {
      end_word(at);
      begin = at + point.size;
    }
    at += point.size;
  }
  end_word(folded.size());
  return words;
}

std::uint64_t scrambled(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
  return value ^ (value >> 31U);
}

/// Joins articles of equal sketches, and returns one article for each sketch.
std::vector<std::size_t> join_equal(const std::vector<ArticleRecord>& articles, DisjointSets& sets) {
  std::map<std::string_view, std::size_t> first_of;
  std::vector<std::size_t> distinct;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (articles[i].sketch.size() != hashes * digits) continue;
    const auto [found, fresh] = first_of.emplace(articles[i].sketch, i);
    if (fresh) distinct.push_back(i);
    else sets.join(found->second, i);
  }
  return distinct;
}

void join_alike(const std::vector<ArticleRecord>& articles, const std::vector<std::size_t>& distinct, DisjointSets& sets) {
  constexpr std::size_t width = band * digits;
  for (std::size_t begin = 0; begin < hashes * digits; begin += width) {
    const auto key = [&](std::size_t i) { return std::string_view(articles[i].sketch).substr(begin, width); };
    std::vector<std::size_t> sorted = distinct;
    std::sort(sorted.begin(), sorted.end(),
              [&](std::size_t a, std::size_t b) { return std::pair(key(a), a) < std::pair(key(b), b); });
    for (std::size_t i = 0; i < sorted.size(); ++i)
      for (std::size_t j = i + 1; j < sorted.size() && key(sorted[i]) == key(sorted[j]); ++j)
        if (sets.root(sorted[i]) != sets.root(sorted[j]) &&
            likeness(articles[sorted[i]].sketch, articles[sorted[j]].sketch) >= alike)
          sets.join(sorted[i], sorted[j]);
  }
}

}  // namespace

std::string sketch(std::string_view text) {
  const std::vector<std::uint64_t> words = word_hashes(text);
  if (words.size() < fewest_words) return {};
  std::array<std::uint32_t, hashes> least{};
  least.fill(~std::uint32_t{0});
  for (std::size_t i = 0; i + run <= words.size(); ++i) {
    std::uint64_t shingle = 0;
    for (std::size_t j = 0; j < run; ++j) shingle = scrambled(shingle ^ words[i + j]) + j;
    for (std::size_t j = 0; j < hashes; ++j) {
      const auto value = static_cast<std::uint32_t>(scrambled(shingle + (j + 1) * 0x9e3779b97f4a7c15U) >> 32U);
      least.at(j) = std::min(least.at(j), value);
    }
  }
  std::string out;
  for (const std::uint32_t value : least)
    for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[(value >> shift) & 15U];
  return out;
}

double likeness(std::string_view sketch, std::string_view other) {
  if (sketch.size() != hashes * digits || other.size() != sketch.size()) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < sketch.size(); i += digits)
    if (sketch.substr(i, digits) == other.substr(i, digits)) ++same;
  return static_cast<double>(same) / static_cast<double>(hashes);
}

void find_clusters(std::vector<ArticleRecord>& articles) {
  DisjointSets sets(articles.size());
  join_alike(articles, join_equal(articles, sets), sets);
  const auto age = [](const ArticleRecord& article) {
    return std::tuple(article.published.empty(), std::string_view(article.published), std::string_view(article.id));
  };
  std::vector<std::size_t> first(articles.size());
  std::vector<std::size_t> size(articles.size(), 0);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::size_t root = sets.root(i);
    if (size[root]++ == 0 || age(articles[i]) < age(articles[first[root]])) first[root] = i;
  }
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (articles[i].sketch.empty()) continue;
    const std::size_t root = sets.root(i);
    articles[i].cluster = size[root] > 1 ? articles[first[root]].id : std::string();
  }
}

}  // namespace actorgraph
