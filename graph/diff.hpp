#pragma once

// A GraphDiff is what changed in meaning between two versions of an article, or between two
// graphs. Words are compared only to find out which sentence became which; what is reported are
// relations, each with both its sentences.
//
//     align sentences → match actors → match relations → classify
//
// A sentence that is the same in both versions, wherever it stands, reports nothing, even if its
// relations were read differently.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/alignment.hpp"
#include "graph/relations.hpp"
#include "text/span.hpp"

namespace actorgraph {

enum class ChangeClass : std::uint8_t {
  evidence_only,  ///< More or fewer sentences for the same claim; hedged now, or no longer.
  added,
  removed,
  status,         ///< will meet → met
  polarity,       ///< did not rule out → ruled out
  attribution,    ///< officials said X → X
  strength,       ///< condemned → criticised; also another type of relation for the same words
  actor,          ///< another actor, or none, in the same sentence
  role,           ///< president → prime minister
  amount,         ///< 12 → 92
  date,           ///< 24 March → 31 March
  direction,      ///< A attacked B → B attacked A
  place           ///< in Lund → in Bergen
};

enum class Severity : std::uint8_t { low, medium, high, highest };

/// The text of one of several articles.
struct VersionText {
  std::string article;           ///< Its id.
  std::string_view text;
  std::vector<Span> sentences;   ///< As in Version.
};

/// One version of an article, or a graph of many articles.
struct Version {
  const Relations* relations = nullptr;  ///< In canonical form; never null, outlives the diff.
  std::string_view text;                 ///< Of its one article; empty if not known or if there are many.
  std::vector<Span> sentences;           ///< Of `text`, in order. If empty, a plain rule finds them.
  std::vector<VersionText> texts = {};   ///< Of several articles, as far as they are known.
};

struct DiffWishes {
  /// Relations that are less sure are compared, so that one that is read as 0.31 in one version and
  /// as 0.29 in the other does not come and go, but neither told as changes nor counted.
  double min_confidence = 0;
};

/// An actor as a change names it.
struct ChangedActor {
  std::string id;
  std::string name;
  std::vector<std::string> names;  ///< Every way in which both versions write the name; sorted.

  friend bool operator==(const ChangedActor&, const ChangedActor&) = default;
};

/// What one version says. `marks` are the words of the quote that the other version does not
/// have, in code points from the quote's start.
struct ChangeSide {
  std::string type;
  std::string label;
  Status status = Status::rumoured;
  bool hedged = false;
  std::optional<Attribution> attribution;
  std::optional<EventTime> time;
  std::optional<Amount> amount;
  Evidence evidence;
  std::vector<CodePointSpan> marks;
  double confidence = 0;  ///< Of the relation.
  bool relation = true;  ///< False if this version only has the sentence, without the relation.

  friend bool operator==(const ChangeSide&, const ChangeSide&) = default;
};

struct Change {
  ChangeClass what = ChangeClass::added;
  Severity severity = Severity::low;
  std::string type;
  Stance stance = Stance::neutral;
  bool directed = true;
  std::optional<ChangedActor> source;  ///< Nothing only if a number changed that no actor goes with.
  std::optional<ChangedActor> target;
  std::optional<ChangeSide> before;
  std::optional<ChangeSide> after;
  std::string summary;                 ///< One line: "planned → done".
  std::optional<std::uint32_t> note;   ///< The correction note that explains it: index into GraphDiff::notes.

  /// Told otherwise now, or no more, and no note says so. What only came in needs no correction.
  [[nodiscard]] bool silent() const {
    return !note && severity >= Severity::high && what != ChangeClass::added && what != ChangeClass::evidence_only;
  }

  friend bool operator==(const Change&, const Change&) = default;
};

/// A guess about actors that a person may confirm; nothing but spellings is applied.
struct Proposal {
  std::string kind;  ///< "spelling", "rename", "split" or "merge".
  std::vector<std::string> before;  ///< Ids in the old graph.
  std::vector<std::string> after;   ///< Ids in the new one.
  std::string reason;

  friend auto operator<=>(const Proposal&, const Proposal&) = default;
};

/// A sentence of the new version that owns up to a change.
struct CorrectionNote {
  std::string article;
  CodePointSpan span;
  std::string quote;

  friend auto operator<=>(const CorrectionNote&, const CorrectionNote&) = default;
};

/// Relations of the two versions that belong together; one may be missing.
struct MatchedRelations {
  std::optional<std::uint32_t> before;  ///< Index into the old relations.
  std::optional<std::uint32_t> after;   ///< Index into the new ones.
  std::optional<std::uint32_t> change;  ///< Index into GraphDiff::changes; nothing if it is unchanged.

  friend auto operator<=>(const MatchedRelations&, const MatchedRelations&) = default;
};

struct GraphDiff {
  std::vector<Change> changes;           ///< The severest first, then in the order of the text.
  std::vector<MatchedRelations> matches; ///< Every relation of both versions that is sure enough, once.
  std::uint32_t unchanged = 0;           ///< Matches without a change.
  std::vector<Proposal> proposals;
  std::vector<CorrectionNote> notes;
  SentenceCounts sentences;

  friend bool operator==(const GraphDiff&, const GraphDiff&) = default;
};

/// What changed from `before` to `after`. diff(x, x) has no changes; changing places turns added
/// into removed and every summary around.
/// If each version has one article, they are compared whatever their ids; else articles go with
/// those of the same id. Time: near to linear, but for the words of sentences that were edited.
[[nodiscard]] GraphDiff diff(const Version& before, const Version& after, const DiffWishes& wishes = {});

/// Each version against the one before it: one fewer than versions.
[[nodiscard]] std::vector<GraphDiff> diff_series(const std::vector<Version>& versions,
                                                  const DiffWishes& wishes = {});

/// "evidence-only", "added", …, and "low", "medium", "high", "highest".
[[nodiscard]] std::string_view to_string(ChangeClass what);
[[nodiscard]] std::string_view to_string(Severity severity);
[[nodiscard]] std::optional<Severity> severity_from(std::string_view word);

}  // namespace actorgraph
