#include "language/name_tags.hpp"

#include <array>
#include <vector>

namespace actorgraph {
namespace {

constexpr float impossible = -1e9f;

using Row = std::array<std::uint8_t, name_tag_count>;

}  // namespace

void best_name_tags(std::span<const float> scores, std::span<const float> transitions,
                    std::span<std::uint8_t> tags) {
  if (tags.empty()) return;
  std::array<float, name_tag_count> sums{};
  for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
    sums[tag] = may_follow(0, tag) ? scores[tag] : impossible;
  }
  std::vector<Row> best(tags.size());  // the best tag of the word before
  for (std::size_t word = 1; word < tags.size(); ++word) {
    std::array<float, name_tag_count> next{};
    for (std::size_t tag = 0; tag < name_tag_count; ++tag) {
      float most = 2 * impossible;
      for (std::size_t before = 0; before < name_tag_count; ++before) {
        const float sum = sums[before] + transitions[before * name_tag_count + tag];
        if (!may_follow(before, tag) || sum <= most) continue;
        most = sum;
        best[word][tag] = static_cast<std::uint8_t>(before);
      }
      next[tag] = most + scores[word * name_tag_count + tag];
    }
    sums = next;
  }
  std::uint8_t tag = 0;
  for (std::size_t other = 1; other < name_tag_count; ++other) {
    if (sums[other] > sums[tag]) tag = static_cast<std::uint8_t>(other);
  }
  for (std::size_t word = tags.size(); word-- > 0;) {
    tags[word] = tag;
    tag = best[word][tag];
  }
}

}  // namespace actorgraph
