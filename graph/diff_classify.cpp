#include "graph/diff_classify.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "graph/diff_wording.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;
constexpr std::uint32_t around = 6;           // words beside a relation's own that may change its meaning
constexpr double another_strength = 0.75;     // on the scale of Relation::strength
constexpr std::array<std::string_view, 9> doubtful_verbs = {
    "claim", "allege", "insist", "purport", "contend", "suggest", "believe", "speculate", "assert"};

bool is_kept(SentenceFate fate) { return fate == SentenceFate::same || fate == SentenceFate::moved; }

std::string arrow(std::string_view before, std::string_view after) {
  return std::string(before) + " → " + std::string(after);
}

std::string voice(const std::optional<Attribution>& attribution) {
  if (!attribution) return "told as fact";
  const std::string verb = attribution->verb.empty() ? "according to" : attribution->verb;
  return attribution->text.empty() ? "told on somebody's word"
                                   : "on the word of " + attribution->text + " (" + verb + ")";
}

/// The same fact: the same word, or both told as facts, since "had fired" is "fired" in reported speech. A
/// post or membership that is over is another fact.
bool same_status(const Relation& a, const Relation& b) {
  if (a.status == b.status) return true;
  if (!asserted(a.status) || !asserted(b.status)) return false;
  const bool structural = a.stance == Stance::structural && b.stance == Stance::structural;
  return !structural || ((a.status == Status::past) == (b.status == Status::past));
}

bool doubts(const Attribution& attribution) {
  return std::find(doubtful_verbs.begin(), doubtful_verbs.end(), attribution.verb) != doubtful_verbs.end();
}

/// Whether one text has all the words of the other.
bool contains_words(std::string_view a, std::string_view b) {
  const std::string left = " " + fold(a) + " ";
  const std::string right = " " + fold(b) + " ";
  return left.find(right) != std::string::npos || right.find(left) != std::string::npos;
}

constexpr std::string_view nobody = "by whom is not said";

/// The words "by …" for the relation's source if they stand in this sentence, not in the other, and
/// the other names the source nowhere that this one does not; else nothing.
std::string agent_only_in(const ReadVersion& here, std::uint32_t relation, std::uint32_t sentence,
                          const std::vector<ComparedWord>& words, const std::vector<std::uint32_t>& kept,
                          const ReadVersion& there, std::uint32_t other_relation,
                          std::uint32_t other_sentence, const std::vector<ComparedWord>& other_words,
                          const std::vector<std::uint32_t>& other_kept) {
  const auto any_word = [](const std::vector<ComparedWord>& all, CodePointSpan span, const auto& accepts) {
    for (std::uint32_t i = 0; i < all.size(); ++i)
      if (all[i].span.start < span.end && span.start < all[i].span.end && accepts(i)) return true;
    return false;
  };
  std::string agent;
  for (const MentionInSentence& mention : here.mentions_in(sentence)) {
    if (mention.actor != here.source(relation)) continue;
    const bool stays = any_word(words, mention.span, [&](std::uint32_t i) { return kept[i] != none; });
    if (stays) continue;
    for (std::uint32_t i = 0; i < words.size(); ++i) {
      const bool by = words[i].folded == "by" && kept[i] == none && words[i].span.end <= mention.span.start;
      if (!by) continue;
      std::uint32_t between = 0;
      for (std::uint32_t k = i + 1; k < words.size() && words[k].span.start < mention.span.start; ++k)
        ++between;
      if (between > 3) continue;
      const std::string_view text = here.sentences()[sentence].text;
      const CodePointIndex index(text);
      agent = "by " +
              std::string(text.substr(index.byte_of(mention.span.start),
                                      index.byte_of(mention.span.end) - index.byte_of(mention.span.start)));
    }
  }
  if (agent.empty()) return agent;
  for (const MentionInSentence& mention : there.mentions_in(other_sentence))
    if (other_relation != none && mention.actor == there.source(other_relation) &&
        any_word(other_words, mention.span, [&](std::uint32_t i) { return other_kept[i] == none; }))
      return "";
  return agent;
}

/// Two relations in two sentences, and what is known of the words between them.
class Pair {
 public:
  Pair(const Comparison& versions, const RelationMatch& match)
      : versions_(versions),
        match_(match),
        was_(versions.before.graph().relations[match.before]),
        is_(versions.after.graph().relations[match.after]) {
    linked_ =
        match.kind != MatchKind::unlinked && match.before_sentence != none && match.after_sentence != none;
    if (linked_) read_words();
  }

  std::optional<Verdict> verdict() const {
    if (match_.kind == MatchKind::actor) {
      if (auto change = agent()) return change;
      return another_actor();
    }
    if (match_.kind == MatchKind::type) return another_type();
    if (!untouched_) {
      if (auto change = agent()) return change;
      if (linked_ && turned())
        return Verdict{ChangeClass::direction, Severity::high, "the direction is turned around"};
      if (negated(was_.status) != negated(is_.status))
        return Verdict{ChangeClass::polarity, Severity::highest,
                       arrow(to_string(was_.status), to_string(is_.status))};
      if (!same_status(was_, is_))
        return Verdict{ChangeClass::status, Severity::high,
                       arrow(to_string(was_.status), to_string(is_.status))};
    }
    if (auto change = attribution()) return change;
    if (auto change = amount()) return change;
    if (!linked_ || untouched_) return std::nullopt;
    if (auto change = strength()) return change;
    if (auto change = date()) return change;
    if (auto change = role()) return change;
    if (was_.hedged != is_.hedged && !hedge_words_differ())
      return Verdict{ChangeClass::evidence_only, Severity::low,
                     is_.hedged ? "now hedged" : "no longer hedged"};
    return std::nullopt;
  }

 private:
  void read_words() {
    words_ = match_words(versions_.before.sentences()[match_.before_sentence].text,
                         versions_.after.sentences()[match_.after_sentence].text);
    const WordRange old_range =
        words_of_relation(versions_.before, match_.before, match_.before_sentence, words_.before);
    const WordRange new_range =
        words_of_relation(versions_.after, match_.after, match_.after_sentence, words_.after);
    untouched_ = old_range.first < old_range.last && new_range.first < new_range.last &&
                 stays(old_range, around, words_.kept_before) && stays(new_range, around, words_.kept_after);
  }

  /// "arrested by the army" → "arrested", though the army's country is still named somewhere else.
  std::optional<Verdict> agent() const {
    if (!linked_ || !was_.directed || was_.stance == Stance::structural) return std::nullopt;
    const std::string gone = agent_only_in(versions_.before, match_.before, match_.before_sentence,
                                           words_.before, words_.kept_before, versions_.after, match_.after,
                                           match_.after_sentence, words_.after, words_.kept_after);
    if (!gone.empty()) return Verdict{ChangeClass::actor, Severity::high, arrow(gone, nobody)};
    const std::string come = agent_only_in(versions_.after, match_.after, match_.after_sentence, words_.after,
                                           words_.kept_after, versions_.before, match_.before,
                                           match_.before_sentence, words_.before, words_.kept_before);
    if (!come.empty()) return Verdict{ChangeClass::actor, Severity::high, arrow(nobody, come)};
    return std::nullopt;
  }

  bool hedge_words_differ() const {
    if (!linked_) return false;
    const std::vector<WordingEdit> edits =
        wording_edits(versions_.before.sentences()[match_.before_sentence].text,
                      versions_.after.sentences()[match_.after_sentence].text, words_);
    return std::any_of(edits.begin(), edits.end(),
                       [](const WordingEdit& edit) { return edit.kind == WordingKind::hedge; });
  }

  bool turned() const {
    if (!was_.directed || !is_.directed) return false;
    const auto& before = versions_.actors.before;
    const auto& after = versions_.actors.after;
    return before[versions_.before.source(match_.before)] == after[versions_.after.target(match_.after)] &&
           before[versions_.before.target(match_.before)] == after[versions_.after.source(match_.after)];
  }

  /// Whether the speaker's words are the same in both sentences: then nobody edited them.
  static bool speaker_stays(const Attribution& attribution, const std::vector<ComparedWord>& words,
                            const std::vector<std::uint32_t>& kept) {
    const std::vector<ComparedWord> speaker = compared_words(attribution.text);
    if (speaker.empty()) return false;
    for (std::size_t i = 0; i + speaker.size() <= words.size(); ++i) {
      bool here = true;
      bool stayed = true;
      for (std::size_t j = 0; j < speaker.size() && here; ++j) {
        here = words[i + j].folded == speaker[j].folded;
        stayed = stayed && kept[i + j] != none;
      }
      if (here && stayed) return true;
    }
    return false;
  }

  std::optional<Verdict> attribution() const {
    const auto& said = was_.attribution;
    const auto& says = is_.attribution;
    if (said.has_value() != says.has_value()) {
      if (linked_ && (said ? speaker_stays(*said, words_.before, words_.kept_before)
                           : speaker_stays(*says, words_.after, words_.kept_after)))
        return std::nullopt;
      return Verdict{ChangeClass::attribution, linked_ ? Severity::high : Severity::medium,
                     arrow(voice(said), voice(says))};
    }
    if (!said || !linked_) return std::nullopt;
    if (doubts(*said) != doubts(*says) && !untouched_)
      return Verdict{ChangeClass::attribution, Severity::high, arrow(voice(said), voice(says))};
    if (same_speaker(*said, *says) || speaker_stays(*said, words_.before, words_.kept_before) ||
        speaker_stays(*says, words_.after, words_.kept_after))
      return std::nullopt;
    return Verdict{ChangeClass::attribution, Severity::high, arrow(voice(said), voice(says))};
  }

  bool same_speaker(const Attribution& said, const Attribution& says) const {
    if (!said.by.empty() && !says.by.empty()) {
      const std::uint32_t who = versions_.before.actor(said.by);
      const std::uint32_t now = versions_.after.actor(says.by);
      return who != none && now != none && versions_.actors.before[who] == versions_.actors.after[now];
    }
    return contains_words(said.text, says.text);
  }

  std::optional<Verdict> amount() const {
    if (!was_.amount || !is_.amount || was_.amount->value == is_.amount->value) return std::nullopt;
    if (was_.amount->unit != is_.amount->unit) return std::nullopt;
    return Verdict{ChangeClass::amount, Severity::high, arrow(was_.amount->text, is_.amount->text)};
  }

  std::optional<Verdict> strength() const {
    if (was_.strength == 0 || is_.strength == 0 || was_.label == is_.label) return std::nullopt;
    const double change = std::abs(is_.strength) - std::abs(was_.strength);
    const bool turned_around = (was_.strength < 0) != (is_.strength < 0);
    if (!turned_around && std::abs(change) < another_strength) return std::nullopt;
    const std::string how = turned_around ? "" : change < 0 ? " (softened)" : " (sharpened)";
    return Verdict{ChangeClass::strength,
                   std::abs(change) >= 3 || turned_around ? Severity::high : Severity::medium,
                   arrow(was_.label, is_.label) + how};
  }

  std::optional<Verdict> date() const {
    if (!was_.time || !is_.time || was_.time->date.empty() || is_.time->date.empty()) return std::nullopt;
    if (was_.time->date.starts_with(is_.time->date) || is_.time->date.starts_with(was_.time->date))
      return std::nullopt;
    if (fold(was_.time->text) == fold(is_.time->text))
      return std::nullopt;  // "on Tuesday", published a week later
    return Verdict{ChangeClass::date, Severity::high, arrow(was_.time->text, is_.time->text)};
  }

  std::optional<Verdict> role() const {
    if (was_.stance != Stance::structural || is_.stance != Stance::structural) return std::nullopt;
    if (was_.label.empty() || is_.label.empty() || contains_words(was_.label, is_.label)) return std::nullopt;
    return Verdict{ChangeClass::role, Severity::medium, arrow(was_.label, is_.label)};
  }

  std::optional<Verdict> another_type() const {
    if (untouched_) return std::nullopt;
    const auto opposed = [](Stance a, Stance b) {
      return a == Stance::cooperative && b == Stance::conflictual;
    };
    if (negated(was_.status) != negated(is_.status) || opposed(was_.stance, is_.stance) ||
        opposed(is_.stance, was_.stance))
      return Verdict{ChangeClass::polarity, Severity::highest, arrow(was_.label, is_.label)};
    if (!same_status(was_, is_))
      return Verdict{ChangeClass::status, Severity::high,
                     arrow(to_string(was_.status), to_string(is_.status))};
    if (only_considered(was_.label) != only_considered(is_.label))
      return Verdict{ChangeClass::status, Severity::high, arrow(was_.label, is_.label)};
    return Verdict{ChangeClass::strength, Severity::medium, arrow(was_.label, is_.label)};
  }

  std::optional<Verdict> another_actor() const {
    const auto name = [](const ReadVersion& reading, std::uint32_t actor) -> const std::string& {
      return reading.graph().actors[actor].name;
    };
    std::uint32_t old_actor = versions_.before.source(match_.before);
    std::uint32_t new_actor = versions_.after.source(match_.after);
    if (versions_.actors.before[old_actor] == versions_.actors.after[new_actor]) {
      old_actor = versions_.before.target(match_.before);
      new_actor = versions_.after.target(match_.after);
    }
    const std::string& was = name(versions_.before, old_actor);
    const std::string& is = name(versions_.after, new_actor);
    const bool narrower = contains_words(was, is);
    return Verdict{ChangeClass::actor, narrower ? Severity::low : Severity::medium, arrow(was, is)};
  }

  const Comparison& versions_;
  const RelationMatch& match_;
  const Relation& was_;
  const Relation& is_;
  bool linked_ = false;
  bool untouched_ = false;
  WordMatch words_;
};

/// One relation without a match, whichever version has it.
class Single {
 public:
  Single(const Comparison& versions, const RelationMatch& match)
      : old_(match.before != none),
        here_(old_ ? versions.before : versions.after),
        there_(old_ ? versions.after : versions.before),
        numbers_here_(old_ ? versions.actors.before : versions.actors.after),
        numbers_there_(old_ ? versions.actors.after : versions.actors.before),
        actors_there_(old_ ? versions.actors.new_of : versions.actors.old_of),
        index_(old_ ? match.before : match.after),
        place_(old_ ? match.before_sentence : match.after_sentence),
        twin_(old_ ? match.after_sentence : match.before_sentence),
        relation_(here_.graph().relations[index_]) {}

  Verdict verdict() const {
    const ChangeClass what = old_ ? ChangeClass::removed : ChangeClass::added;
    if (agent_goes()) {
      const std::string by = "by " + here_.graph().actors[here_.source(index_)].name;
      return {ChangeClass::actor, Severity::high, old_ ? arrow(by, nobody) : arrow(nobody, by)};
    }
    const bool of_its_name =
        contains_words(here_.graph().actors[here_.source(index_)].name,
                       here_.graph().actors[here_.target(index_)].name);  // "residents of Lund"
    if (relation_.stance == Stance::structural && (of_its_name || both_there()))
      return {ChangeClass::evidence_only, Severity::low, old_ ? "no longer said" : "now said"};
    const std::string summary = relation_.label + ", " + std::string(to_string(relation_.status));
    const bool weighty = relation_.stance == Stance::cooperative || relation_.stance == Stance::conflictual;
    return {what, weighty ? Severity::high : Severity::medium, summary};
  }

 private:
  /// The other sentence has the deed and whom it was done to, but not who did it.
  bool agent_goes() const {
    if (twin_ == none || !relation_.directed || relation_.stance == Stance::structural) return false;
    const WordMatch words = match_words(here_.sentences()[place_].text, there_.sentences()[twin_].text);
    if (!stands_there(here_.target(index_), words) ||
        (stands_there(here_.source(index_), words) && !by_goes(words)))
      return false;
    for (const ComparedWord& label : compared_words(relation_.label))
      for (std::size_t i = 0; i < words.before.size(); ++i)
        if (words.kept_before[i] != none && words.before[i].folded.substr(0, 4) == label.folded.substr(0, 4))
          return true;
    return false;
  }

  /// "by the army" goes, though the army's country stays.
  bool by_goes(const WordMatch& words) const {
    return !agent_only_in(here_, index_, place_, words.before, words.kept_before, there_, none, twin_,
                          words.after, words.kept_after)
                .empty();
  }

  /// The actor is mentioned in the other sentence, or the words that mention it here stand there.
  bool stands_there(std::uint32_t actor, const WordMatch& words) const {
    for (const MentionInSentence& mention : there_.mentions_in(twin_))
      if (numbers_there_[mention.actor] == numbers_here_[actor]) return true;
    for (const MentionInSentence& mention : here_.mentions_in(place_)) {
      if (mention.actor != actor) continue;
      bool kept = true;
      for (std::size_t i = 0; i < words.before.size(); ++i)
        if (words.before[i].span.start < mention.span.end && mention.span.start < words.before[i].span.end)
          kept = kept && words.kept_before[i] != none;
      if (kept) return true;
    }
    return false;
  }

  bool both_there() const {
    const auto there = [this](std::uint32_t actor) { return actors_there_[numbers_here_[actor]] != none; };
    return there(here_.source(index_)) && there(here_.target(index_));
  }

  bool old_;
  const ReadVersion& here_;
  const ReadVersion& there_;
  const std::vector<std::uint32_t>& numbers_here_;
  const std::vector<std::uint32_t>& numbers_there_;
  const std::vector<std::uint32_t>& actors_there_;
  std::uint32_t index_;
  std::uint32_t place_;
  std::uint32_t twin_;
  const Relation& relation_;
};

}  // namespace

std::optional<Verdict> classify(const Comparison& versions, const RelationMatch& match) {
  switch (match.kind) {
    case MatchKind::ignored: return std::nullopt;
    case MatchKind::surplus:
      return Verdict{ChangeClass::evidence_only, Severity::low,
                     match.before != none ? "one sentence less" : "one sentence more"};
    case MatchKind::alone:
      if (match.before == none || match.after == none) return Single(versions, match).verdict();
      return std::nullopt;
    case MatchKind::linked:  // sentences that are the same in both versions say the same
      if (is_kept(versions.sentences.before[match.before_sentence].fate)) return std::nullopt;
      return Pair(versions, match).verdict();
    default: return Pair(versions, match).verdict();
  }
}

}  // namespace actorgraph
