#pragma once

// The network of a model, put to use: sentences in, tags, trees and names out. The sentences are
// worked on in groups of like length; what comes out for one does not depend on the others.

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "language/analysis.hpp"
#include "language/kernels.hpp"
#include "language/model.hpp"

namespace actorgraph {

/// What the network says of one word.
struct WordReading {
  std::uint32_t tag = 0;   ///< packed(Tag)
  std::uint32_t head = 0;  ///< 0: the root; else 1 + the number of a word in the sentence.
  Deprel relation = Deprel::dep;
  std::uint8_t name = 0;  ///< See name_tags.hpp.
};

class Network {
 public:
  /// `model` and what it views must outlive the network.
  Network(const Model& model, Instructions instructions);
  ~Network();
  Network(Network&&) noexcept;
  Network& operator=(Network&&) noexcept;

  /// Readings of all words, sentence after sentence; `lengths` are those of the sentences, none 0.
  /// Time and memory grow with the square of the longest sentence. Safe to call from many threads at once.
  [[nodiscard]] std::vector<WordReading> read(std::span<const std::string_view> words,
                                              std::span<const std::size_t> lengths) const;

 private:
  struct Weights;
  std::unique_ptr<const Weights> weights_;
};

}  // namespace actorgraph
