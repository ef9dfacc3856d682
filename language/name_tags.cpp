#include "language/name_tags.hpp"

#include <array>

namespace actorgraph {
namespace {

bool goes_on(std::size_t tag) { return tag != 0 && tag % 2 == 0; }

}  // namespace

// Only a tag that goes on minds what stands before it, and then it is one of two: so the best way to
// each tag is found without trying all pairs. On the way forward `tags` keeps, in the low 4 bits, the best
// tag of the word before; from bit 4 on, for each type, whether its going on follows its going on (1) or
// its beginning (0).
void best_name_tags(std::span<const float> scores, std::span<std::uint8_t> tags) {
  const std::size_t words = tags.size();
  if (words == 0) return;
  std::array<float, name_tag_count> sums{};
  const auto step = [&](std::size_t word) {
    const float* row = scores.data() + word * name_tag_count;
    std::array<float, name_tag_count> next{};
    std::uint8_t best = 0;
    for (std::size_t tag = 1; tag < name_tag_count; ++tag) {
      if (sums[tag] > sums[best]) best = static_cast<std::uint8_t>(tag);
    }
    std::uint8_t ways = best;
    for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
      if (!goes_on(tag)) {
        next[tag] = sums[best] + row[tag];
        continue;
      }
      const bool from_inside = sums[tag] > sums[tag - 1];
      if (from_inside) ways = static_cast<std::uint8_t>(ways | (1U << (3 + tag / 2)));
      next[tag] = (from_inside ? sums[tag] : sums[tag - 1]) + row[tag];
    }
    tags[word] = ways;
    sums = next;
  };
  for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
    sums[tag] = goes_on(tag) ? -1e30f : scores[tag];
  }
  tags[0] = 0;
  for (std::size_t word = 1; word < words; ++word) step(word);
  std::uint8_t tag = 0;
  for (std::size_t other = 1; other < name_tag_count; ++other) {
    if (sums[other] > sums[tag]) tag = static_cast<std::uint8_t>(other);
  }
  for (std::size_t word = words; word-- > 0;) {
    const std::uint8_t ways = tags[word];
    tags[word] = tag;
    if (goes_on(tag)) {
      tag = (ways >> (3 + tag / 2)) & 1U ? tag : static_cast<std::uint8_t>(tag - 1);
    } else {
      tag = ways & 0x0FU;
    }
  }
}

}  // namespace actorgraph
