#include "graph/diff_proposals.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;

class Proposer {
 public:
  explicit Proposer(const Comparison& versions)
      : before_(versions.before), after_(versions.after), actors_(versions.actors) {}

  std::vector<Proposal> run(const std::vector<FoundChange>& findings) {
    std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> replaced;
    for (const FoundChange& finding : findings) {
      if (finding.match.kind != MatchKind::actor) continue;
      std::uint32_t was = actors_.before[before_.source(finding.match.before)];
      std::uint32_t is = actors_.after[after_.source(finding.match.after)];
      if (was == is) {
        was = actors_.before[before_.target(finding.match.before)];
        is = actors_.after[after_.target(finding.match.after)];
      }
      if (actors_.new_of[was] == none && actors_.old_of[is] == none) ++replaced[was][is];
    }
    std::map<std::uint32_t, std::vector<std::string>> origins;  // of each new actor
    for (const auto& [was, heirs] : replaced)
      for (const auto& [is, times] : heirs) origins[is].push_back(id_before(was));
    for (const auto& [was, heirs] : replaced) {
      std::vector<std::string> after;
      std::size_t times = 0;
      for (const auto& [is, count] : heirs) {
        after.push_back(after_.graph().actors[actors_.new_of[is]].id);
        times += count;
      }
      if (after.size() > 1) propose("split", {id_before(was)}, after, times);
      else if (origins[heirs.begin()->first].size() == 1) propose("rename", {id_before(was)}, after, times);
    }
    for (const auto& [is, before] : origins)
      if (before.size() > 1)
        propose("merge", before, {after_.graph().actors[actors_.new_of[is]].id}, before.size());
    return std::move(proposals_);
  }

 private:
  const std::string& id_before(std::uint32_t number) const {
    return before_.graph().actors[actors_.old_of[number]].id;
  }

  void propose(std::string kind, std::vector<std::string> before, std::vector<std::string> after, std::size_t times) {
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    const std::string reason = "stands in the other's place in " + std::to_string(times) +
                               (times == 1 ? " sentence" : " sentences") + ", and only one version has it";
    proposals_.push_back({std::move(kind), std::move(before), std::move(after), reason});
  }

  const ReadVersion& before_;
  const ReadVersion& after_;
  const ActorMatches& actors_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::vector<Proposal> propose_heirs(const Comparison& versions, const std::vector<FoundChange>& findings) {
  return Proposer(versions).run(findings);
}

}  // namespace actorgraph
