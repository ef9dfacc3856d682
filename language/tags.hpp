#pragma once

// A part of speech with its features is one tag: the network chooses among the hundred or so
// combinations that the treebanks have, so that a word's features always fit together.

#include <cstdint>

#include "language/analysis.hpp"

namespace actorgraph {

struct Tag {
  Upos upos = Upos::x;
  Features features;

  friend bool operator==(const Tag&, const Tag&) = default;
};

/// A tag as a number that files may keep; unpacked(packed(tag)) == tag.
[[nodiscard]] std::uint32_t packed(const Tag& tag);
/// Bits that mean nothing are ignored.
[[nodiscard]] Tag unpacked(std::uint32_t bits);

}  // namespace actorgraph
