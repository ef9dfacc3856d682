#include "graph/diff_wording_changes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/diff_wording.hpp"
#include "graph/words.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;
constexpr double unsure = 0.3;  // a relation of less confidence has an edit only if no other is near
constexpr std::uint32_t unsure_words = 6;   // by so many words
constexpr std::uint32_t nearest_words = 12;  // a number further from a relation's words is not its own

using SentencePair = std::pair<std::uint32_t, std::uint32_t>;

class WordingTeller {
 public:
  WordingTeller(const Comparison& versions, const ChangeWriter& writer, FoundChanges& findings)
      : before_(versions.before),
        after_(versions.after),
        sentences_(versions.sentences),
        actors_(versions.actors),
        writer_(writer),
        told_(findings.told),
        quiet_(findings.quiet) {}

  /// What an editor changed that no relation tells: it goes with the relation that it stands in.
  void run() {
    std::map<SentencePair, std::vector<std::size_t>> quiet_in;
    for (std::size_t i = 0; i < quiet_.size(); ++i)  // most sentences are not edited
      if (quiet_[i].kind == MatchKind::linked &&
          sentences_.before[quiet_[i].before_sentence].fate == SentenceFate::edited)
        quiet_in[pair_of(quiet_[i])].push_back(i);
    std::map<SentencePair, std::vector<std::size_t>> found_in;
    for (std::size_t i = 0; i < told_.size(); ++i)
      if (told_[i].change.what != ChangeClass::evidence_only) found_in[pair_of(told_[i].match)].push_back(i);
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
    std::erase_if(told_, [&](const FoundChange& finding) {
      if (!spoken_.contains(at++)) return false;
      quiet_.push_back(finding.match);
      return true;
    });
  }

 private:
  static SentencePair pair_of(const RelationMatch& match) {
    return {match.before_sentence, match.after_sentence};
  }

  void tell(const WordingEdit& edit, SentencePair pair, const WordMatch& words,
            const std::vector<std::size_t>& found, const std::vector<std::size_t>& quiet,
            std::set<std::size_t>& used) {
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
      told_.push_back({writer_.change_of(quiet_[nearest], verdict), quiet_[nearest]});
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
      Change& change = told_[i].change;
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
      const Change& change = told_[i].change;
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
    const auto quoted = [](const std::string& words) {
      return words.empty() ? "(nothing)" : "“" + words + "”";
    };
    const std::string summary = quoted(edit.text_before) + " → " + quoted(edit.text_after);
    switch (edit.kind) {
      case WordingKind::amount:
        return {ChangeClass::amount, Severity::high, edit.text_before + " → " + edit.text_after};
      case WordingKind::date:
        return {ChangeClass::date, Severity::high, edit.text_before + " → " + edit.text_after};
      case WordingKind::place:
        return {ChangeClass::place, Severity::high, edit.text_before + " → " + edit.text_after};
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

  static const MentionInSentence* nearest_mention(const std::vector<MentionInSentence>& mentions,
                                                  CodePointSpan place) {
    const MentionInSentence* nearest = nullptr;
    std::uint32_t least = none;
    for (const MentionInSentence& mention : mentions) {
      const std::uint32_t away = mention.span.start > place.start ? mention.span.start - place.start
                                                                  : place.start - mention.span.start;
      if (away >= least) continue;
      least = away;
      nearest = &mention;
    }
    return nearest;
  }

  /// Where there is no relation, a number goes with whoever is mentioned nearest.
  void tell_nearest(const WordingEdit& edit, SentencePair pair, const WordMatch& words,
                    const Verdict& verdict) {
    const std::vector<MentionInSentence> mentions = after_.mentions_in(pair.second);
    const MentionInSentence* nearest = nearest_mention(mentions, words.after[edit.after].span);
    if (nearest != nullptr) tell_alone(pair, actors_.after[nearest->actor], std::nullopt, verdict);
  }

  /// "former" goes with the person named after it.
  void tell_bearer(const WordingEdit& edit, SentencePair pair, const WordMatch& words,
                   const Verdict& verdict) {
    for (const MentionInSentence& mention : after_.mentions_in(pair.second)) {
      if (after_.graph().actors[mention.actor].kind != ActorKind::person || mention.pronoun) continue;
      for (std::uint32_t i = edit.after; i < std::min<std::size_t>(edit.after + 6, words.after.size()); ++i)
        if (mention.span.start <= words.after[i].span.start && words.after[i].span.start < mention.span.end)
          return tell_alone(pair, actors_.after[mention.actor], std::nullopt, verdict);
    }
  }

  /// A "not" or a "may" between two actors of both sentences concerns them, even if nothing was read.
  void tell_between(const WordingEdit& edit, SentencePair pair, const WordMatch& words,
                    const Verdict& verdict) {
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

  void tell_alone(SentencePair pair, std::uint32_t source, std::optional<std::uint32_t> target,
                  const Verdict& verdict) {
    told_.push_back({writer_.change_of(pair.first, pair.second, source, target, verdict),
                         {none, none, MatchKind::alone, pair.first, pair.second}});
  }

  const ReadVersion& before_;
  const ReadVersion& after_;
  const SentenceMatches& sentences_;
  const ActorMatches& actors_;
  const ChangeWriter& writer_;
  std::vector<FoundChange>& told_;
  std::vector<RelationMatch>& quiet_;
  std::set<std::size_t> spoken_;  // findings that only a speaker's verb made
};

}  // namespace

void tell_wording_edits(const Comparison& versions, const ChangeWriter& writer, FoundChanges& findings) {
  WordingTeller(versions, writer, findings).run();
}

}  // namespace actorgraph
