#include "graph/diff.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <utility>

#include "graph/diff_changes.hpp"
#include "graph/diff_found.hpp"
#include "graph/diff_notes.hpp"
#include "graph/diff_proposals.hpp"
#include "graph/diff_wording_changes.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;

constexpr std::array<std::string_view, 13> classes = {"evidence-only", "added",    "removed", "status",
                                                      "polarity",      "attribution", "strength", "actor",
                                                      "role",          "amount",   "date",    "direction",     "place"};
constexpr std::array<std::string_view, 4> severities = {"low", "medium", "high", "highest"};

class Differ {
 public:
  Differ(const Version& before, const Version& after, const DiffWishes& wishes)
      : wishes_(wishes),
        before_(before),
        after_(after),
        sentences_(match_sentences(before_, after_)),
        actors_(match_actors(before_, after_, sentences_)),
        versions_{before_, after_, sentences_, actors_},
        changes_(before_, after_, actors_) {}

  GraphDiff run() {
    std::vector<RelationMatch> matches = match_relations(before_, after_, sentences_, actors_);
    findings_.quiet.reserve(matches.size());
    for (const RelationMatch& match : std::exchange(matches, {})) {
      if (!sure(match)) continue;
      const std::optional<Verdict> verdict = classify(versions_, match);
      if (verdict) findings_.told.push_back({changes_.change_of(match, *verdict), match});
      else findings_.quiet.push_back(match);
    }
    drop_speakers();
    drop_echoes();
    tell_wording_edits(versions_, changes_, findings_);
    sort_findings();
    const std::vector<Proposal> heirs = propose_heirs(versions_, findings_.told);
    write_result();
    result_.proposals.insert(result_.proposals.end(), heirs.begin(), heirs.end());
    std::sort(result_.proposals.begin(), result_.proposals.end());
    return std::move(result_);
  }

 private:
  /// At least one side is sure enough.
  bool sure(const RelationMatch& match) const {
    const auto enough = [this](const ReadVersion& reading, std::uint32_t relation) {
      return relation != none && reading.graph().relations[relation].confidence >= wishes_.min_confidence;
    };
    return enough(before_, match.before) || enough(after_, match.after);
  }

  // --- speakers ----------------------------------------------------------------------------------

  /// Where an attribution came or went, a relation that was made of the speaker's saying came or
  /// went with it, and is no change of its own.
  void drop_speakers() {
    std::set<std::tuple<bool, std::uint32_t, std::string>> verbs;  // new?, sentence, what the speaker does
    for (const FoundChange& finding : findings_.told) {
      if (finding.change.what != ChangeClass::attribution) continue;
      const auto add = [&](bool is_new, std::uint32_t sentence, const std::optional<ChangeSide>& side) {
        if (side && side->attribution) verbs.emplace(is_new, sentence, side->attribution->verb);
      };
      add(false, finding.match.before_sentence, finding.change.before);
      add(true, finding.match.after_sentence, finding.change.after);
    }
    if (verbs.empty()) return;
    const auto spoken = [&](const FoundChange& finding) {
      const bool added = finding.change.what == ChangeClass::added;
      if (!added && finding.change.what != ChangeClass::removed) return false;
      const std::string& label = (added ? finding.change.after : finding.change.before)->label;
      return verbs.contains({added, added ? finding.match.after_sentence : finding.match.before_sentence, label});
    };
    for (const FoundChange& finding : findings_.told)
      if (spoken(finding)) findings_.quiet.push_back(finding.match);
    std::erase_if(findings_.told, spoken);
  }

  // --- echoes ------------------------------------------------------------------------------------

  /// One edit of a sentence can change how a relation is meant and also make another one between the
  /// same actors come or go: "ruled out" is a rejection. The first tells it.
  void drop_echoes() {
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t, std::uint32_t>> turned;
    const auto key = [this](const RelationMatch& match) {
      const bool is_new = match.after != none;
      const std::uint32_t source = is_new ? actors_.after[after_.source(match.after)] : actors_.before[before_.source(match.before)];
      const std::uint32_t target = is_new ? actors_.after[after_.target(match.after)] : actors_.before[before_.target(match.before)];
      return std::tuple(match.before_sentence, match.after_sentence, std::min(source, target), std::max(source, target));
    };
    for (const FoundChange& finding : findings_.told)
      if (finding.change.what == ChangeClass::polarity) turned.insert(key(finding.match));
    const auto echo = [&](const FoundChange& finding) {
      const ChangeClass what = finding.change.what;
      return (what == ChangeClass::added || what == ChangeClass::removed) && turned.contains(key(finding.match));
    };
    for (const FoundChange& finding : findings_.told)
      if (echo(finding)) findings_.quiet.push_back(finding.match);
    std::erase_if(findings_.told, echo);
  }

  // --- putting it together -----------------------------------------------------------------------

  void sort_findings() {
    const auto place = [](const FoundChange& finding) {
      const auto& side = finding.change.after ? finding.change.after : finding.change.before;
      return std::tie(side->evidence.article, side->evidence.span);
    };
    std::sort(findings_.told.begin(), findings_.told.end(), [&](const FoundChange& a, const FoundChange& b) {
      if (a.change.severity != b.change.severity) return a.change.severity > b.change.severity;
      if (place(a) != place(b)) return place(a) < place(b);
      return std::tie(a.change.what, a.match.before, a.match.after) < std::tie(b.change.what, b.match.before, b.match.after);
    });
  }

  static std::optional<std::uint32_t> index_or_nothing(std::uint32_t index) {
    return index == none ? std::nullopt : std::optional(index);
  }

  void write_result() {
    result_.matches.reserve(findings_.told.size() + findings_.quiet.size());
    for (std::uint32_t i = 0; i < findings_.told.size(); ++i) {
      const RelationMatch& match = findings_.told[i].match;
      if (match.before != none || match.after != none)
        result_.matches.push_back({index_or_nothing(match.before), index_or_nothing(match.after), i});
      result_.changes.push_back(std::move(findings_.told[i].change));
    }
    for (const RelationMatch& match : findings_.quiet)
      result_.matches.push_back({index_or_nothing(match.before), index_or_nothing(match.after), std::nullopt});
    std::sort(result_.matches.begin(), result_.matches.end());
    result_.unchanged = static_cast<std::uint32_t>(findings_.quiet.size());
    result_.sentences = sentences_.counts;
    result_.proposals = actors_.proposals;
    result_.notes = new_notes(after_, sentences_);
    if (result_.notes.empty()) return;
    for (Change& change : result_.changes) link_note(change, result_.notes);
  }

  const DiffWishes& wishes_;
  ReadVersion before_;
  ReadVersion after_;
  SentenceMatches sentences_;
  ActorMatches actors_;
  Comparison versions_;
  ChangeWriter changes_;
  FoundChanges findings_;
  GraphDiff result_;
};

}  // namespace

GraphDiff diff(const Version& before, const Version& after, const DiffWishes& wishes) {
  return Differ(before, after, wishes).run();
}

std::vector<GraphDiff> diff_series(const std::vector<Version>& versions, const DiffWishes& wishes) {
  std::vector<GraphDiff> diffs;
  for (std::size_t i = 1; i < versions.size(); ++i) diffs.push_back(diff(versions[i - 1], versions[i], wishes));
  return diffs;
}

std::string_view to_string(ChangeClass what) { return classes.at(static_cast<std::size_t>(what)); }
std::string_view to_string(Severity severity) { return severities.at(static_cast<std::size_t>(severity)); }

std::optional<Severity> severity_from(std::string_view word) {
  const auto found = std::find(severities.begin(), severities.end(), word);
  if (found == severities.end()) return std::nullopt;
  return static_cast<Severity>(found - severities.begin());
}

}  // namespace actorgraph
