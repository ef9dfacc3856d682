#include "graph/diff.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/diff_changes.hpp"
#include "graph/diff_match.hpp"
#include "graph/diff_wording.hpp"
#include "graph/diff_reading.hpp"
#include "graph/words.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;
constexpr double unsure = 0.3;              // a relation of less confidence has an edit only if no other is near
constexpr std::uint32_t unsure_words = 6;   // by so many words
constexpr std::uint32_t nearest_words = 12;  // a number further from a relation's words is not its own

constexpr std::array<std::string_view, 13> classes = {"evidence-only", "added",    "removed", "status",
                                                      "polarity",      "attribution", "strength", "actor",
                                                      "role",          "amount",   "date",    "direction",     "place"};
constexpr std::array<std::string_view, 4> severities = {"low", "medium", "high", "highest"};

/// A change with what is needed to sort it and to find its relations again.
struct Finding {
  Change change;
  RelationMatch match;
};

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
    quiet_.reserve(matches.size());
    for (const RelationMatch& match : std::exchange(matches, {})) {
      if (!sure(match)) continue;
      const std::optional<Verdict> verdict = classify(versions_, match);
      if (verdict) findings_.push_back({changes_.change_of(match, *verdict), match});
      else quiet_.push_back(match);
    }
    drop_speakers();
    drop_echoes();
    find_wording_edits();
    sort_findings();
    write_result();
    find_notes();
    propose_renames();
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
    for (const Finding& finding : findings_)
      if (finding.change.what == ChangeClass::polarity) turned.insert(key(finding.match));
    const auto echo = [&](const Finding& finding) {
      const ChangeClass what = finding.change.what;
      return (what == ChangeClass::added || what == ChangeClass::removed) && turned.contains(key(finding.match));
    };
    for (const Finding& finding : findings_)
      if (echo(finding)) quiet_.push_back(finding.match);
    std::erase_if(findings_, echo);
  }

  // --- edits of the wording ------------------------------------------------------------------------

  using SentencePair = std::pair<std::uint32_t, std::uint32_t>;

  /// What an editor changed that no relation tells: it goes with the relation that it stands in.
  void find_wording_edits() {
    std::map<SentencePair, std::vector<std::size_t>> quiet_in;
    for (std::size_t i = 0; i < quiet_.size(); ++i)  // most sentences are not edited
      if (quiet_[i].kind == MatchKind::linked && sentences_.before[quiet_[i].before_sentence].fate == SentenceFate::edited)
        quiet_in[pair_of(quiet_[i])].push_back(i);
    std::map<SentencePair, std::vector<std::size_t>> found_in;
    for (std::size_t i = 0; i < findings_.size(); ++i)
      if (findings_[i].change.what != ChangeClass::evidence_only) found_in[pair_of(findings_[i].match)].push_back(i);
    std::set<std::size_t> no_longer_quiet;
    for (std::uint32_t i = 0; i < sentences_.before.size(); ++i) {
      const SentenceLink& link = sentences_.before[i];
      if (link.fate != SentenceFate::edited) continue;
      const SentencePair pair = {i, link.others.front()};
      const ReadSentence& was = before_.sentences()[pair.first];
      const ReadSentence& is = after_.sentences()[pair.second];
      if (was.noise || was.note || is.noise || is.note) continue;
      const WordMatch words = match_words(was.text, is.text);
      for (const WordingEdit& edit : wording_edits(was.text, is.text, words))
        tell(edit, pair, words, found_in[pair], quiet_in[pair], no_longer_quiet);
    }
    std::size_t place = 0;
    std::erase_if(quiet_, [&](const RelationMatch&) { return no_longer_quiet.contains(place++); });
    std::size_t at = 0;
    std::erase_if(findings_, [&](const Finding& finding) {
      if (!spoken_.contains(at++)) return false;
      quiet_.push_back(finding.match);
      return true;
    });
  }

  static SentencePair pair_of(const RelationMatch& match) { return {match.before_sentence, match.after_sentence}; }

  void tell(const WordingEdit& edit, SentencePair pair, const WordMatch& words, const std::vector<std::size_t>& found,
            const std::vector<std::size_t>& quiet, std::set<std::size_t>& used) {
    const Verdict verdict = verdict_on(edit);
    if (edit.kind == WordingKind::speaker) drop_spoken(edit, found);
    if (told_already(edit, verdict, found)) return;
    std::size_t nearest = quiet_.size();
    std::uint32_t least = none;
    for (const std::size_t i : quiet) {
      if (used.contains(i) || !concerns(edit, quiet_[i])) continue;
      const WordRange range = words_of_relation(after_, quiet_[i].after, pair.second, words.after);
      if (range.first >= range.last) continue;
      const std::uint32_t away = edit.after < range.first   ? range.first - edit.after
                                 : edit.after >= range.last ? edit.after - range.last + 1
                                                            : 0;
      if (away > reach_of(edit.kind)) continue;
      const bool sure_enough = after_.graph().relations[quiet_[i].after].confidence >= unsure;
      const std::uint32_t far = away + (sure_enough ? 0 : unsure_words);
      if (far < least) {
        least = far;
        nearest = i;
      }
    }
    if (nearest < quiet_.size()) {
      used.insert(nearest);
      findings_.push_back({changes_.change_of(quiet_[nearest], verdict), quiet_[nearest]});
    } else if (edit.kind == WordingKind::amount && quiet.empty()) {
      tell_nearest(edit, pair, words, verdict);
    } else if (edit.kind == WordingKind::role) {
      tell_bearer(edit, pair, words, verdict);
    } else if (edit.kind == WordingKind::negation || edit.kind == WordingKind::modality) {
      tell_between(edit, pair, words, verdict);
    }
  }

  /// What a sentence's change is already told to be; an edit of a word like "not" is the change if
  /// that made a relation come or go.
  bool told_already(const WordingEdit& edit, const Verdict& verdict, const std::vector<std::size_t>& found) {
    const bool commitment = edit.kind == WordingKind::negation || edit.kind == WordingKind::modality;
    for (const std::size_t i : found) {
      Change& change = findings_[i].change;
      if (change.what == verdict.what) return true;
      if (edit.kind == WordingKind::date && change.what == ChangeClass::amount) return true;
      if (edit.kind == WordingKind::amount && change.what == ChangeClass::date) return true;
      if (edit.kind == WordingKind::place && change.what == ChangeClass::actor) return true;
      if (!commitment) continue;
      if (edit.kind == WordingKind::negation && change.what == ChangeClass::status && about(edit, change)) {
        change.what = verdict.what;
        change.severity = verdict.severity;
        return true;
      }
      const bool came = change.what == ChangeClass::added || change.what == ChangeClass::removed;
      if (came && change.before && change.after && about(edit, change)) {
        change.what = verdict.what;
        change.severity = verdict.severity;
        change.summary = verdict.summary;
        return true;
      }
    }
    return commitment && !found.empty();
  }

  /// What a speaker who came or went was taken to do to whom he speaks of ("according" is no accord).
  void drop_spoken(const WordingEdit& edit, const std::vector<std::size_t>& found) {
    for (const std::size_t i : found) {
      const Change& change = findings_[i].change;
      const bool added = change.what == ChangeClass::added;
      if (!added && change.what != ChangeClass::removed) continue;
      const std::vector<ComparedWord> label = compared_words((added ? change.after : change.before)->label);
      for (const ComparedWord& word : compared_words(added ? edit.text_after : edit.text_before))
        if (!label.empty() && forms_of_one(word.folded, label.front().folded)) spoken_.insert(i);
    }
  }

  /// Whether the edited words, or those beside them, are what the relation was read from.
  static bool about(const WordingEdit& edit, const Change& change) {
    const std::string& label = (change.after->relation ? change.after : change.before)->label;
    for (const ComparedWord& word : compared_words(label))
      for (const std::string& content : edit.content)
        if (forms_of_one(word.folded, content)) return true;
    return edit.content.empty();
  }

  static Verdict verdict_on(const WordingEdit& edit) {
    const auto quoted = [](const std::string& words) { return words.empty() ? "(nothing)" : "“" + words + "”"; };
    const std::string summary = quoted(edit.text_before) + " → " + quoted(edit.text_after);
    switch (edit.kind) {
      case WordingKind::amount: return {ChangeClass::amount, Severity::high, edit.text_before + " → " + edit.text_after};
      case WordingKind::date: return {ChangeClass::date, Severity::high, edit.text_before + " → " + edit.text_after};
      case WordingKind::place: return {ChangeClass::place, Severity::high, edit.text_before + " → " + edit.text_after};
      case WordingKind::negation: return {ChangeClass::polarity, Severity::highest, summary};
      case WordingKind::modality: return {ChangeClass::status, Severity::high, summary};
      case WordingKind::role: return {ChangeClass::role, Severity::medium, summary};
      case WordingKind::hedge: return {ChangeClass::attribution, Severity::medium, summary};
      case WordingKind::speaker: break;
    }
    return {ChangeClass::attribution, Severity::high, summary};
  }

  /// How many words an edit may stand away from the words of a relation.
  static std::uint32_t reach_of(WordingKind kind) {
    switch (kind) {
      case WordingKind::speaker: return 60;
      case WordingKind::negation:
      case WordingKind::modality:
      case WordingKind::hedge:
      case WordingKind::role: return 3;
      default: return nearest_words;
    }
  }

  bool concerns(const WordingEdit& edit, const RelationMatch& match) const {
    const Relation& relation = after_.graph().relations[match.after];
    const bool structural = relation.stance == Stance::structural;
    if (edit.kind == WordingKind::role) return structural;
    if (edit.kind == WordingKind::speaker && relation.attribution) return false;
    return !structural;
  }

  static const MentionInSentence* nearest_mention(const std::vector<MentionInSentence>& mentions, CodePointSpan place) {
    const MentionInSentence* nearest = nullptr;
    std::uint32_t least = none;
    for (const MentionInSentence& mention : mentions) {
      const std::uint32_t away =
          mention.span.start > place.start ? mention.span.start - place.start : place.start - mention.span.start;
      if (away >= least) continue;
      least = away;
      nearest = &mention;
    }
    return nearest;
  }

  /// Where there is no relation, a number goes with whoever is mentioned nearest.
  void tell_nearest(const WordingEdit& edit, SentencePair pair, const WordMatch& words, const Verdict& verdict) {
    const std::vector<MentionInSentence> mentions = after_.mentions_in(pair.second);
    const MentionInSentence* nearest = nearest_mention(mentions, words.after[edit.after].span);
    if (nearest != nullptr) tell_alone(pair, actors_.after[nearest->actor], std::nullopt, verdict);
  }

  /// "former" goes with the person named after it.
  void tell_bearer(const WordingEdit& edit, SentencePair pair, const WordMatch& words, const Verdict& verdict) {
    for (const MentionInSentence& mention : after_.mentions_in(pair.second)) {
      if (after_.graph().actors[mention.actor].kind != ActorKind::person || mention.pronoun) continue;
      for (std::uint32_t i = edit.after; i < std::min<std::size_t>(edit.after + 6, words.after.size()); ++i)
        if (mention.span.start <= words.after[i].span.start && words.after[i].span.start < mention.span.end)
          return tell_alone(pair, actors_.after[mention.actor], std::nullopt, verdict);
    }
  }

  /// A "not" or a "may" between two actors of both sentences concerns them, even if nothing was read.
  void tell_between(const WordingEdit& edit, SentencePair pair, const WordMatch& words, const Verdict& verdict) {
    if (edit.after >= words.after.size()) return;
    const std::uint32_t place = words.after[edit.after].span.start;
    const MentionInSentence* source = nullptr;
    const MentionInSentence* target = nullptr;
    const std::vector<MentionInSentence> mentions = after_.mentions_in(pair.second);
    for (const MentionInSentence& mention : mentions) {
      if (mention.span.end <= place) source = &mention;
      if (mention.span.start >= place && target == nullptr) target = &mention;
    }
    if (source == nullptr || target == nullptr || source->actor == target->actor) return;
    const auto in_both = [&](std::uint32_t actor) {
      const std::uint32_t old_actor = actors_.old_of[actors_.after[actor]];
      return old_actor != none && before_.mentions(pair.first, old_actor);
    };
    if (in_both(source->actor) && in_both(target->actor))
      tell_alone(pair, actors_.after[source->actor], actors_.after[target->actor], verdict);
  }

  void tell_alone(SentencePair pair, std::uint32_t source, std::optional<std::uint32_t> target, const Verdict& verdict) {
    findings_.push_back({changes_.change_of(pair.first, pair.second, source, target, verdict),
                         {none, none, MatchKind::alone, pair.first, pair.second}});
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
    result_.matches.reserve(findings_.size() + quiet_.size());
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

  /// Words that tell changes apart: numbers, and long ones but for those of every note.
  static bool telling(const ComparedWord& word) {
    constexpr std::array<std::string_view, 22> usual = {
        "said",  "says",    "that",    "this",    "with",    "from",       "have",  "been",  "were",  "their", "which",
        "about", "article", "earlier", "version", "correct", "correction", "story", "after", "would", "when",  "will"};
    return word.number || (word.folded.size() >= 4 && std::find(usual.begin(), usual.end(), word.folded) == usual.end());
  }

  static void add_words(std::set<std::string>& words, std::string_view text) {
    for (ComparedWord& word : compared_words(text))
      if (telling(word)) words.insert(std::move(word.folded));
  }

  static std::set<std::string> marked_words(const std::optional<ChangeSide>& side) {
    std::set<std::string> words;
    if (!side) return words;
    for (const ComparedWord& word : compared_words(side->evidence.quote))
      for (const CodePointSpan& mark : side->marks)
        if (mark.start <= word.span.start && word.span.end <= mark.end && telling(word))
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

  const DiffWishes& wishes_;
  ReadVersion before_;
  ReadVersion after_;
  SentenceMatches sentences_;
  ActorMatches actors_;
  Comparison versions_;
  ChangeWriter changes_;
  std::vector<Finding> findings_;
  std::vector<RelationMatch> quiet_;
  std::set<std::size_t> spoken_;  // findings that only a speaker's verb made
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
