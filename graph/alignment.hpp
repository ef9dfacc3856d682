#pragma once

// Alignment: which sentence of the old text became which of the new one.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <vector>

namespace actorgraph {

enum class SentenceFate : std::uint8_t { gone, same, moved, edited, split, merged };

/// A sentence as its words (graph/words.hpp), each a hash.
using ComparedSentence = std::vector<std::uint64_t>;

/// A few indices, ascending. One needs no memory of its own: nearly every sentence has just one.
class Indices {
 public:
  Indices() = default;
  Indices(std::initializer_list<std::uint32_t> all) {
    for (const std::uint32_t one : all) insert(one);
  }
  Indices(const Indices& other) : one_(other.one_), size_(other.size_), many_(other.many_ ? std::make_unique<std::vector<std::uint32_t>>(*other.many_) : nullptr) {}
  Indices(Indices&&) noexcept = default;
  Indices& operator=(const Indices& other) { return *this = Indices(other); }
  Indices& operator=(Indices&&) noexcept = default;
  ~Indices() = default;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] const std::uint32_t* begin() const { return many_ ? many_->data() : &one_; }
  [[nodiscard]] const std::uint32_t* end() const { return begin() + size_; }
  [[nodiscard]] std::uint32_t front() const { return *begin(); }  ///< REQUIRES: not empty.

  void insert(std::uint32_t index) {
    if (size_++ == 0) {
      one_ = index;
      return;
    }
    if (!many_) many_ = std::make_unique<std::vector<std::uint32_t>>(1, one_);
    many_->insert(std::upper_bound(many_->begin(), many_->end(), index), index);
  }
  /// Adds the same to each.
  void shift(std::uint32_t by) {
    one_ += by;
    if (many_)
      for (std::uint32_t& index : *many_) index += by;
  }

  friend bool operator==(const Indices& a, const Indices& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

 private:
  std::uint32_t one_ = 0;
  std::uint32_t size_ = 0;
  std::unique_ptr<std::vector<std::uint32_t>> many_;
};

/// What became of one sentence: `gone` in the old text is deleted, in the new one added.
struct SentenceLink {
  SentenceFate fate = SentenceFate::gone;
  Indices others;  ///< Sentences of the other version, ascending.

  friend bool operator==(const SentenceLink&, const SentenceLink&) = default;
};

struct Alignment {
  std::vector<SentenceLink> before;  ///< One for each sentence of the old version.
  std::vector<SentenceLink> after;   ///< One for each of the new.

  friend bool operator==(const Alignment&, const Alignment&) = default;
};

/// How many sentences met which fate.
struct SentenceCounts {
  std::uint32_t same = 0;
  std::uint32_t moved = 0;
  std::uint32_t edited = 0;   ///< Also split and merged.
  std::uint32_t added = 0;
  std::uint32_t deleted = 0;

  friend bool operator==(const SentenceCounts&, const SentenceCounts&) = default;
};

/// Aligns two texts. Sentences of the same words are `same` where the order is kept by most of
/// them, else `moved`; then those that share most words are `edited`, if they share at least
/// half of them, or a third between neighbours that stayed; then what is left is looked for
/// inside its neighbours: `split` and `merged`. Symmetric: changing the sides changes the sides of the result.
[[nodiscard]] Alignment align(const std::vector<ComparedSentence>& before,
                              const std::vector<ComparedSentence>& after);

[[nodiscard]] SentenceCounts count(const Alignment& alignment);

}  // namespace actorgraph
