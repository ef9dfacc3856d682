#include "graph/diff_changes.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "graph/words.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;
constexpr std::size_t most_names = 12;

/// Whether a mention is a name of its actor, and not a word that only belongs to it ("Brazilian", "he").
bool names_it(Via via) { return via == Via::name || via == Via::alias || via == Via::metonym; }

Change judged(const Verdict& verdict) {
  Change change;
  change.what = verdict.what;
  change.severity = verdict.severity;
  change.summary = verdict.summary;
  return change;
}

}  // namespace

Change ChangeWriter::change_of(const RelationMatch& match, const Verdict& verdict) const {
  const bool is_new = match.after != none;
  const Relation& relation = is_new ? after_.graph().relations[match.after] : before_.graph().relations[match.before];
  Change change = judged(verdict);
  change.type = relation.type;
  change.stance = relation.stance;
  change.directed = relation.directed;
  const std::uint32_t source =
      is_new ? actors_.after[after_.source(match.after)] : actors_.before[before_.source(match.before)];
  const std::uint32_t target =
      is_new ? actors_.after[after_.target(match.after)] : actors_.before[before_.target(match.before)];
  change.source = changed_actor(source, match);
  change.target = changed_actor(target, match);
  change.before = side(before_, match.before, match.before_sentence);
  change.after = side(after_, match.after, match.after_sentence);
  mark(change);
  return change;
}

Change ChangeWriter::change_of(std::uint32_t before_sentence, std::uint32_t after_sentence, std::uint32_t source,
                               std::optional<std::uint32_t> target, const Verdict& verdict) const {
  const RelationMatch match = {none, none, MatchKind::alone, before_sentence, after_sentence};
  Change change = judged(verdict);
  change.source = changed_actor(source, match);
  if (target) change.target = changed_actor(*target, match);
  change.before = side(before_, none, before_sentence);
  change.after = side(after_, none, after_sentence);
  mark(change);
  return change;
}

/// Its names in both versions, the most frequent ones; in the sentences of the change also "the army".
ChangedActor ChangeWriter::changed_actor(std::uint32_t number, const RelationMatch& match) const {
  ChangedActor actor;
  std::map<std::string_view, std::size_t> times;
  const auto add = [&](const ReadVersion& reading, std::uint32_t index, std::uint32_t sentence) {
    if (index == none) return;
    const Actor& one = reading.graph().actors[index];
    actor.id = one.id;
    actor.name = one.name;
    times[one.name] += 1000;
    std::size_t left = 200;  // mentions of a busy actor say nothing new
    for (const Mention& mention : one.mentions) {
      if (left-- == 0) break;
      if (names_it(mention.via)) ++times[mention.text];
    }
    if (sentence == none) return;
    const ReadSentence& place = reading.sentences()[sentence];
    for (const Mention& mention : one.mentions)
      if ((mention.via == Via::role || mention.via == Via::nominal) && place.span.start <= mention.span.start &&
          mention.span.end <= place.span.end && reading.graph().articles[place.article].id == mention.article)
        times[mention.text] += 500;
  };
  add(before_, actors_.old_of[number], match.before_sentence);
  add(after_, actors_.new_of[number], match.after_sentence);
  std::vector<std::pair<std::size_t, std::string_view>> ranked;
  for (const auto& [name, count] : times) ranked.emplace_back(count, name);
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  ranked.resize(std::min(ranked.size(), most_names));
  for (const auto& [count, name] : ranked) actor.names.emplace_back(name);
  std::sort(actor.names.begin(), actor.names.end());
  return actor;
}

/// What one version says; only its sentence if it has no relation there; nothing if it has neither.
std::optional<ChangeSide> ChangeWriter::side(const ReadVersion& reading, std::uint32_t relation, std::uint32_t sentence) {
  if (relation == none && sentence == none) return std::nullopt;
  ChangeSide side;
  if (relation != none) {
    const Relation& said = reading.graph().relations[relation];
    side.type = said.type;
    side.label = said.label;
    side.status = said.status;
    side.hedged = said.hedged;
    side.attribution = said.attribution;
    side.time = said.time;
    side.amount = said.amount;
    side.confidence = said.confidence;
  }
  side.relation = relation != none;
  if (sentence == none) return side;
  const ReadSentence& place = reading.sentences()[sentence];
  if (place.evidence != none) {
    side.evidence = reading.graph().evidence[place.evidence];
  } else {
    if (!reading.graph().articles.empty()) side.evidence.article = reading.graph().articles[place.article].id;
    side.evidence.span = place.span;
    side.evidence.quote = std::string(place.text);
  }
  return side;
}

void ChangeWriter::mark(Change& change) {
  if (!change.before || !change.after || change.what == ChangeClass::evidence_only) return;
  DifferingWords words = differing_words(change.before->evidence.quote, change.after->evidence.quote);
  change.before->marks = std::move(words.before);
  change.after->marks = std::move(words.after);
}

}  // namespace actorgraph
