#include "graph/diff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "graph/diff_classify.hpp"
#include "graph/diff_match.hpp"
#include "graph/diff_numbers.hpp"
#include "graph/diff_reading.hpp"
#include "graph/words.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;
constexpr std::size_t most_names = 12;
constexpr std::uint32_t nearest_words = 12;  // a number further from a relation's words is not its own

constexpr std::array<std::string_view, 12> classes = {"evidence-only", "added",    "removed", "status",
                                                      "polarity",      "attribution", "strength", "actor",
                                                      "role",          "amount",   "date",    "direction"};
constexpr std::array<std::string_view, 4> severities = {"low", "medium", "high", "highest"};

/// A change with what is needed to sort it and to find its relations again.
struct Finding {
  Change change;
  RelationMatch match;
};

class Differ {
 public:
  Differ(const Version& before, const Version& after)
      : before_(before),
        after_(after),
        sentences_(match_sentences(before_, after_)),
        actors_(match_actors(before_, after_, sentences_)),
        versions_{before_, after_, sentences_, actors_} {}

  GraphDiff run() {
    for (const RelationMatch& match : match_relations(before_, after_, sentences_, actors_)) {
      const std::optional<Verdict> verdict = classify(versions_, match);
      if (verdict) findings_.push_back({change_of(match, *verdict), match});
      else quiet_.push_back(match);
    }
    drop_speakers();
    find_number_edits();
    sort_findings();
    write_result();
    find_notes();
    propose_renames();
    std::sort(result_.proposals.begin(), result_.proposals.end());
    return std::move(result_);
  }

 private:
  // --- changes ---------------------------------------------------------------------------------

  Change change_of(const RelationMatch& match, const Verdict& verdict) const {
    const bool is_new = match.after != none;
    const Relation& relation =
        is_new ? after_.graph().relations[match.after] : before_.graph().relations[match.before];
    Change change;
    change.what = verdict.what;
    change.severity = verdict.severity;
    change.summary = verdict.summary;
    change.type = relation.type;
    change.stance = relation.stance;
    change.directed = relation.directed;
    change.source = changed_actor(is_new ? actors_.after[after_.source(match.after)] : actors_.before[before_.source(match.before)]);
    change.target = changed_actor(is_new ? actors_.after[after_.target(match.after)] : actors_.before[before_.target(match.before)]);
    change.before = side(before_, match.before, match.before_sentence);
    change.after = side(after_, match.after, match.after_sentence);
    mark(change);
    return change;
  }

  ChangedActor changed_actor(std::uint32_t number) const {
    ChangedActor actor;
    std::map<std::string_view, std::size_t> times;
    const auto add = [&](const ReadVersion& reading, std::uint32_t index) {
      if (index == none) return;
      const Actor& one = reading.graph().actors[index];
      actor.id = one.id;
      actor.name = one.name;
      times[one.name] += 1000;
      std::size_t left = 200;  // mentions of a busy actor say nothing new
      for (const Mention& mention : one.mentions)
        if (left-- == 0) break;
        else if (mention.via != Via::pronoun && mention.via != Via::role && mention.via != Via::nominal)
          ++times[mention.text];
    };
    add(before_, actors_.old_of[number]);
    add(after_, actors_.new_of[number]);
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
  static std::optional<ChangeSide> side(const ReadVersion& reading, std::uint32_t relation, std::uint32_t sentence) {
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

  static void mark(Change& change) {
    if (!change.before || !change.after || change.what == ChangeClass::evidence_only) return;
    DifferingWords words = differing_words(change.before->evidence.quote, change.after->evidence.quote);
    change.before->marks = std::move(words.before);
    change.after->marks = std::move(words.after);
  }

  // --- speakers ----------------------------------------------------------------------------------

  /// Where an attribution came or went, a relation that was made of the speaker's saying came or
  /// went with it, and is no change of its own.
  void drop_speakers() {
    std::set<std::tuple<bool, std::uint32_t, std::string>> verbs;  // new?, sentence, what the speaker does
    for (const Finding& finding : findings_) {
      if (finding.change.what != ChangeClass::attribution) continue;
      const auto add = [&](bool is_new, std::uint32_t sentence, const std::optional<ChangeSide>& side) {
        if (side && side->attribution) verbs.emplace(is_new, sentence, side->attribution->verb);
      };
      add(false, finding.match.before_sentence, finding.change.before);
      add(true, finding.match.after_sentence, finding.change.after);
    }
    if (verbs.empty()) return;
    const auto spoken = [&](const Finding& finding) {
      const bool added = finding.change.what == ChangeClass::added;
      if (!added && finding.change.what != ChangeClass::removed) return false;
      const std::string& label = (added ? finding.change.after : finding.change.before)->label;
      return verbs.contains({added, added ? finding.match.after_sentence : finding.match.before_sentence, label});
    };
    for (const Finding& finding : findings_)
      if (spoken(finding)) quiet_.push_back(finding.match);
    std::erase_if(findings_, spoken);
  }

  // --- numbers that are no relation's amount -----------------------------------------------------

  using SentencePair = std::pair<std::uint32_t, std::uint32_t>;

  void find_number_edits() {
    std::map<SentencePair, std::vector<std::size_t>> quiet_in;
    for (std::size_t i = 0; i < quiet_.size(); ++i)
      if (quiet_[i].kind == MatchKind::linked) quiet_in[{quiet_[i].before_sentence, quiet_[i].after_sentence}].push_back(i);
    std::set<SentencePair> told;  // sentences whose numbers are in a change already
    for (const Finding& finding : findings_)
      if (finding.change.what == ChangeClass::amount || finding.change.what == ChangeClass::date)
        told.emplace(finding.match.before_sentence, finding.match.after_sentence);
    std::set<std::size_t> no_longer_quiet;
    for (std::uint32_t i = 0; i < sentences_.before.size(); ++i) {
      const SentenceLink& link = sentences_.before[i];
      if (link.fate != SentenceFate::edited || before_.sentences()[i].noise || before_.sentences()[i].note) continue;
      const SentencePair pair = {i, link.others.front()};
      if (told.contains(pair) || after_.sentences()[pair.second].noise || after_.sentences()[pair.second].note) continue;
      find_number_edits(pair, quiet_in[pair], no_longer_quiet);
    }
    std::vector<RelationMatch> still_quiet;
    for (std::size_t i = 0; i < quiet_.size(); ++i)
      if (!no_longer_quiet.contains(i)) still_quiet.push_back(quiet_[i]);
    quiet_ = std::move(still_quiet);
  }

  void find_number_edits(SentencePair pair, const std::vector<std::size_t>& relations, std::set<std::size_t>& used) {
    const WordMatch words = match_words(before_.sentences()[pair.first].text, after_.sentences()[pair.second].text);
    for (const NumberEdit& edit : number_edits(words)) {
      const ChangeClass what = edit.date ? ChangeClass::date : ChangeClass::amount;
      const Verdict verdict{what, Severity::high, edit.text_before + " → " + edit.text_after};
      std::size_t nearest = quiet_.size();
      std::uint32_t least = nearest_words + 1;
      for (const std::size_t i : relations) {
        if (used.contains(i)) continue;
        const WordRange range = words_of_relation(after_, quiet_[i].after, pair.second, words.after);
        if (range.first >= range.last) continue;
        const std::uint32_t away = edit.after < range.first   ? range.first - edit.after
                                   : edit.after >= range.last ? edit.after - range.last + 1
                                                              : 0;
        if (away < least) {
          least = away;
          nearest = i;
        }
      }
      if (nearest < quiet_.size()) {
        used.insert(nearest);
        findings_.push_back({change_of(quiet_[nearest], verdict), quiet_[nearest]});
      } else if (!edit.date && relations.empty()) {
        add_lone_number(pair, words.after[edit.after].span, verdict);
      }
    }
  }

  /// A number changed where there is no relation: it goes with whoever is mentioned nearest.
  void add_lone_number(SentencePair pair, CodePointSpan place, const Verdict& verdict) {
    const std::vector<MentionInSentence> mentions = after_.mentions_in(pair.second);
    if (mentions.empty()) return;
    const auto away = [&](const MentionInSentence& mention) {
      return mention.span.start > place.start ? mention.span.start - place.start : place.start - mention.span.start;
    };
    const auto nearest = std::min_element(mentions.begin(), mentions.end(),
                                          [&](const auto& a, const auto& b) { return away(a) < away(b); });
    Finding finding;
    finding.match = {none, none, MatchKind::alone, pair.first, pair.second};
    finding.change.what = verdict.what;
    finding.change.severity = verdict.severity;
    finding.change.summary = verdict.summary;
    finding.change.source = changed_actor(actors_.after[nearest->actor]);
    finding.change.before = side(before_, none, pair.first);
    finding.change.after = side(after_, none, pair.second);
    mark(finding.change);
    findings_.push_back(std::move(finding));
  }

  // --- putting it together -----------------------------------------------------------------------

  void sort_findings() {
    const auto place = [](const Finding& finding) {
      const auto& side = finding.change.after ? finding.change.after : finding.change.before;
      return std::tie(side->evidence.article, side->evidence.span);
    };
    std::sort(findings_.begin(), findings_.end(), [&](const Finding& a, const Finding& b) {
      if (a.change.severity != b.change.severity) return a.change.severity > b.change.severity;
      if (place(a) != place(b)) return place(a) < place(b);
      return std::tie(a.change.what, a.match.before, a.match.after) < std::tie(b.change.what, b.match.before, b.match.after);
    });
  }

  static std::optional<std::uint32_t> index_or_nothing(std::uint32_t index) {
    return index == none ? std::nullopt : std::optional(index);
  }

  void write_result() {
    for (std::uint32_t i = 0; i < findings_.size(); ++i) {
      const RelationMatch& match = findings_[i].match;
      if (match.before != none || match.after != none)
        result_.matches.push_back({index_or_nothing(match.before), index_or_nothing(match.after), i});
      result_.changes.push_back(std::move(findings_[i].change));
    }
    for (const RelationMatch& match : quiet_)
      result_.matches.push_back({index_or_nothing(match.before), index_or_nothing(match.after), std::nullopt});
    std::sort(result_.matches.begin(), result_.matches.end());
    result_.unchanged = static_cast<std::uint32_t>(quiet_.size());
    result_.sentences = sentences_.counts;
    result_.proposals = actors_.proposals;
  }

  void find_notes() {
    for (std::uint32_t j = 0; j < after_.sentences().size(); ++j) {
      const ReadSentence& sentence = after_.sentences()[j];
      const SentenceFate fate = sentences_.after[j].fate;
      if (!sentence.note || fate == SentenceFate::same || fate == SentenceFate::moved) continue;
      const std::string article =
          after_.graph().articles.empty() ? std::string() : after_.graph().articles[sentence.article].id;
      result_.notes.push_back({article, sentence.span, std::string(sentence.text)});
    }
    if (result_.notes.empty()) return;
    for (Change& change : result_.changes) link_note(change);
  }

  static void add_words(std::set<std::string>& words, std::string_view text) {
    for (ComparedWord& word : compared_words(text))
      if (word.number || word.folded.size() >= 4) words.insert(std::move(word.folded));
  }

  static std::set<std::string> marked_words(const std::optional<ChangeSide>& side) {
    std::set<std::string> words;
    if (!side) return words;
    for (const ComparedWord& word : compared_words(side->evidence.quote))
      for (const CodePointSpan& mark : side->marks)
        if (mark.start <= word.span.start && word.span.end <= mark.end && (word.number || word.folded.size() >= 4))
          words.insert(word.folded);
    return words;
  }

  /// The note that has most of the words in which the change consists, and those of its actors.
  void link_note(Change& change) const {
    if (change.what == ChangeClass::evidence_only) return;
    std::set<std::string> edited = marked_words(change.before);
    edited.merge(marked_words(change.after));
    std::set<std::string> names;
    if (change.source) add_words(names, change.source->name);
    if (change.target) add_words(names, change.target->name);
    std::size_t most = 1;
    for (std::uint32_t i = 0; i < result_.notes.size(); ++i) {
      std::set<std::string> note;
      add_words(note, result_.notes[i].quote);
      std::size_t score = 0;
      for (const std::string& word : note) score += 2 * edited.count(word) + names.count(word);
      if (score <= most) continue;
      most = score;
      change.note = i;
    }
  }

  /// Old actors that are gone and whose place in all changes is taken by the same new ones.
  void propose_renames() {
    std::map<std::uint32_t, std::map<std::uint32_t, std::size_t>> replaced;
    for (const Finding& finding : findings_) {
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
  }

  const std::string& id_before(std::uint32_t number) const {
    return before_.graph().actors[actors_.old_of[number]].id;
  }

  void propose(std::string kind, std::vector<std::string> before, std::vector<std::string> after, std::size_t times) {
    std::sort(before.begin(), before.end());
    std::sort(after.begin(), after.end());
    const std::string reason = "stands in the other's place in " + std::to_string(times) +
                               (times == 1 ? " sentence" : " sentences") + ", and only one version has it";
    result_.proposals.push_back({std::move(kind), std::move(before), std::move(after), reason});
  }

  ReadVersion before_;
  ReadVersion after_;
  SentenceMatches sentences_;
  ActorMatches actors_;
  Comparison versions_;
  std::vector<Finding> findings_;
  std::vector<RelationMatch> quiet_;
  GraphDiff result_;
};

}  // namespace

GraphDiff diff(const Version& before, const Version& after) { return Differ(before, after).run(); }

std::vector<GraphDiff> diff_series(const std::vector<Version>& versions) {
  std::vector<GraphDiff> diffs;
  for (std::size_t i = 1; i < versions.size(); ++i) diffs.push_back(diff(versions[i - 1], versions[i]));
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
