#include "graph/neighbours.hpp"

#include <algorithm>
#include <tuple>

namespace actorgraph {

Neighbours::Neighbours(std::size_t actors, const std::vector<Tie>& ties) : first_(actors + 1, 0) {
  std::vector<std::tuple<std::uint32_t, std::uint32_t, double>> edges;
  for (const Tie& tie : ties) {
    if (negated(tie.status)) continue;
    const double weight = std::max(1U, tie.sources);
    edges.emplace_back(tie.source, tie.target, weight);
    edges.emplace_back(tie.target, tie.source, weight);
  }
  std::sort(edges.begin(), edges.end());
  std::uint32_t before = 0;
  for (const auto& [from, to, weight] : edges) {
    const bool first_of_row = first_[from + 1] == 0;
    if (!first_of_row && before == from && all_.back().actor == to) {
      all_.back().weight += weight;
    } else {
      all_.push_back({to, weight});
    }
    before = from;
    first_[from + 1] = all_.size();
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] = std::max(first_[i], first_[i - 1]);
}

}  // namespace actorgraph
