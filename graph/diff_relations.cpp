#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "graph/diff_match.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;

bool is_kept(SentenceFate fate) { return fate == SentenceFate::same || fate == SentenceFate::moved; }
bool is_edited(SentenceFate fate) { return fate >= SentenceFate::edited; }

/// What a claim says of its fact, as coarsely as two sentences must agree to say the same.
int category(const Relation& relation) {
  if (asserted(relation.status)) return 0;
  return negated(relation.status) ? 1 : 2 + static_cast<int>(relation.status);
}

/// How committed a claim is: facts before plans, then the own voice before that of others.
auto commitment(const Relation& relation) {
  return std::tuple(asserted(relation.status), !negated(relation.status), static_cast<int>(relation.status),
                    !relation.attribution.has_value(), !relation.hedged);
}

/// One version as matching sees it. Everything below is written once for either side.
struct Half {
  const ReadVersion& reading;
  const std::vector<SentenceLink>& links;       // of its sentences
  const std::vector<std::uint32_t>& actors;     // common numbers
  std::vector<bool> done;                       // relations that have their match

  const Relation& relation(std::uint32_t index) const { return reading.graph().relations[index]; }
  std::uint32_t source(std::uint32_t index) const { return number(reading.source(index)); }
  std::uint32_t target(std::uint32_t index) const { return number(reading.target(index)); }
  std::uint32_t number(std::uint32_t actor) const { return actor == none ? none : actors[actor]; }

  /// Every sentence of the relation is in both versions, or is not the story's.
  bool stands_in_both(std::uint32_t index) const {
    const auto places = reading.sentences_of(index);
    return !places.empty() && std::all_of(places.begin(), places.end(), [this](std::uint32_t place) {
      const ReadSentence& sentence = reading.sentences()[place];
      return is_kept(links[place].fate) || sentence.noise || sentence.note;
    });
  }

  bool beside_the_story(std::uint32_t index) const {
    const auto places = reading.sentences_of(index);
    return !places.empty() && std::all_of(places.begin(), places.end(), [this](std::uint32_t place) {
      return reading.sentences()[place].noise || reading.sentences()[place].note;
    });
  }
};

struct Candidate {
  int score;
  RelationMatch match;
};

class RelationMatcher {
 public:
  RelationMatcher(const ReadVersion& before, const ReadVersion& after, const SentenceMatches& sentences,
                  const ActorMatches& actors)
      : old_{before, sentences.before, actors.before, {}}, new_{after, sentences.after, actors.after, {}} {
    old_.done.assign(before.graph().relations.size(), false);
    new_.done.assign(after.graph().relations.size(), false);
  }

  std::vector<RelationMatch> run() {
    leave_out(old_, true);
    leave_out(new_, false);
    match_groups();
    match_across_groups();
    leave_alone(old_, new_, true);
    leave_alone(new_, old_, false);
    return std::move(result_);
  }

 private:
  /// Relations of the same two actors and type, whatever their direction.
  struct Key {
    std::uint32_t low;
    std::uint32_t high;
    std::uint32_t type;

    friend auto operator<=>(const Key&, const Key&) = default;
  };
  struct Entry {
    Key key;
    bool is_new;
    std::uint32_t relation;

    friend auto operator<=>(const Entry&, const Entry&) = default;
  };
  using Group = std::vector<std::uint32_t>;

  void match_groups() {
    std::unordered_map<std::string_view, std::uint32_t> types;
    std::vector<Entry> entries;
    entries.reserve(old_.done.size() + new_.done.size());
    const auto add = [&](const Half& half, bool is_new) {
      for (std::uint32_t i = 0; i < half.done.size(); ++i) {
        const auto type = types.emplace(half.relation(i).type, types.size()).first->second;
        const auto [low, high] = std::minmax({half.source(i), half.target(i)});
        if (!half.done[i]) entries.push_back({{low, high, type}, is_new, i});
      }
    };
    add(old_, false);
    add(new_, true);
    std::sort(entries.begin(), entries.end());
    result_.reserve(old_.done.size() + 16);
    Group before;
    Group after;
    for (std::size_t at = 0; at < entries.size();) {
      before.clear();
      after.clear();
      const Key key = entries[at].key;
      for (; at < entries.size() && entries[at].key == key; ++at)
        (entries[at].is_new ? after : before).push_back(entries[at].relation);
      match_group(before, after);
    }
  }

  /// What only the page or a correction note says is not the story's.
  void leave_out(const Half& half, bool is_old) {
    for (std::uint32_t i = 0; i < half.done.size(); ++i)
      if (half.beside_the_story(i)) single(half, i, MatchKind::ignored, is_old);
  }

  void take(const RelationMatch& match) {
    if (match.before != none) old_.done[match.before] = true;
    if (match.after != none) new_.done[match.after] = true;
    result_.push_back(match);
  }

  void match_group(const Group& before, const Group& after) {
    if (same_place(before, after)) return;
    const bool linked = match_linked(before, after);
    // What stands in a sentence that both versions have is said by both, however it was read.
    std::set<int> said_before;
    std::set<int> said_after;
    for (const std::uint32_t i : before) note(old_, i, said_before, said_after);
    for (const std::uint32_t j : after) note(new_, j, said_after, said_before);
    if (said_before.empty() || said_after.empty()) return;
    if (!linked) match_best(before, after);
    settle_surplus(old_, before, said_after, true);
    settle_surplus(new_, after, said_before, false);
  }

  /// Nearly all groups of large graphs: one relation in either version, in a sentence that is the same.
  bool same_place(const Group& before, const Group& after) {
    if (before.size() != 1 || after.size() != 1) return false;
    const auto was = old_.reading.sentences_of(before[0]);
    const auto is = new_.reading.sentences_of(after[0]);
    if (was.size() != 1 || is.size() != 1 || !is_kept(old_.links[was[0]].fate)) return false;
    if (old_.links[was[0]].others.front() != is[0]) return false;
    take({before[0], after[0], MatchKind::linked, was[0], is[0]});
    return true;
  }

  static void note(const Half& half, std::uint32_t relation, std::set<int>& here, std::set<int>& there) {
    here.insert(category(half.relation(relation)));
    if (!half.done[relation] && half.stands_in_both(relation)) there.insert(category(half.relation(relation)));
  }

  /// Pairs relations whose sentences became each other, the likest first.
  bool match_linked(const Group& before, const Group& after) {
    if (before.empty() || after.empty()) return false;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> standing_in;
    for (const std::uint32_t j : after)
      for (const std::uint32_t place : new_.reading.sentences_of(j)) standing_in[place].push_back(j);
    std::vector<Candidate> candidates;
    for (const std::uint32_t i : before)
      for (const std::uint32_t place : old_.reading.sentences_of(i))
        for (const std::uint32_t other : old_.links[place].others)
          if (const auto found = standing_in.find(other); found != standing_in.end())
            for (const std::uint32_t j : found->second)
              candidates.push_back({likeness(i, j) + (is_kept(old_.links[place].fate) ? 100 : 0),
                                    {i, j, MatchKind::linked, place, other}});
    return take_best(candidates);
  }

  int likeness(std::uint32_t i, std::uint32_t j) const {
    const Relation& was = old_.relation(i);
    const Relation& is = new_.relation(j);
    int score = 0;
    if (!was.directed || !is.directed || old_.source(i) == new_.source(j)) score += 16;
    if (was.status == is.status) score += 8;
    if (was.label == is.label) score += 6;
    if (was.attribution.has_value() == is.attribution.has_value()) score += 4;
    if (was.hedged == is.hedged) score += 2;
    if (was.amount == is.amount) score += 1;
    return score;
  }

  /// Takes candidates greedily; the same from either side.
  bool take_best(std::vector<Candidate>& candidates) {
    std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      const auto rank = [](const Candidate& one) {
        return std::tuple(-one.score, std::min(one.match.before, one.match.after),
                          std::max(one.match.before, one.match.after), one.match.before, one.match.before_sentence,
                          one.match.after_sentence);
      };
      return rank(a) < rank(b);
    });
    bool any = false;
    for (const Candidate& one : candidates) {
      if (old_.done[one.match.before] || new_.done[one.match.after]) continue;
      take(one.match);
      any = true;
    }
    return any;
  }

  /// No sentence became another: the most committed claims of both versions are compared.
  void match_best(const Group& before, const Group& after) {
    const auto best = [](const Half& half, const Group& group) {
      std::uint32_t best_one = none;
      for (const std::uint32_t i : group)
        if (!half.done[i] && !half.stands_in_both(i) &&
            (best_one == none || commitment(half.relation(i)) > commitment(half.relation(best_one))))
          best_one = i;
      return best_one;
    };
    const std::uint32_t i = best(old_, before);
    const std::uint32_t j = best(new_, after);
    // What both versions say somewhere else besides is no news.
    const auto any_in_both = [](const Half& half, const Group& group) {
      return std::any_of(group.begin(), group.end(), [&](std::uint32_t one) { return half.stands_in_both(one); });
    };
    if (i == none || j == none || any_in_both(old_, before) || any_in_both(new_, after)) return;
    take({i, j, MatchKind::unlinked, first_sentence(old_, i), first_sentence(new_, j)});
  }

  static std::uint32_t first_sentence(const Half& half, std::uint32_t relation) {
    const auto places = half.reading.sentences_of(relation);
    return places.empty() ? none : places.front();
  }

  void settle_surplus(const Half& half, const Group& group, const std::set<int>& said_elsewhere, bool is_old) {
    for (const std::uint32_t i : group) {
      if (half.done[i] || half.stands_in_both(i)) continue;
      if (!said_elsewhere.contains(category(half.relation(i)))) continue;
      single(half, i, MatchKind::surplus, is_old);
    }
  }

  void single(const Half& half, std::uint32_t relation, MatchKind kind, bool is_old) {
    // Of its sentences, the one that became another shows most.
    RelationMatch match;
    std::uint32_t place = first_sentence(half, relation);
    std::uint32_t other = none;
    for (const std::uint32_t one : half.reading.sentences_of(relation))
      if (other == none && is_edited(half.links[one].fate)) {
        place = one;
        other = half.links[one].others.front();
      }
    match.kind = kind;
    (is_old ? match.before : match.after) = relation;
    (is_old ? match.before_sentence : match.after_sentence) = place;
    (is_old ? match.after_sentence : match.before_sentence) = other;
    take(match);
  }

  /// Another type for the same actors, or another actor, in sentences that became each other.
  void match_across_groups() {
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> standing_in;
    for (std::uint32_t j = 0; j < new_.done.size(); ++j)
      if (!new_.done[j])
        for (const std::uint32_t place : new_.reading.sentences_of(j)) standing_in[place].push_back(j);
    std::vector<Candidate> candidates;
    for (std::uint32_t i = 0; i < old_.done.size(); ++i) {
      if (old_.done[i]) continue;
      for (const std::uint32_t place : old_.reading.sentences_of(i)) {
        if (!is_edited(old_.links[place].fate)) continue;
        for (const std::uint32_t other : old_.links[place].others)
          if (const auto found = standing_in.find(other); found != standing_in.end())
            for (const std::uint32_t j : found->second) add_candidate({i, j, MatchKind::alone, place, other}, candidates);
      }
    }
    take_best(candidates);
  }

  void add_candidate(RelationMatch match, std::vector<Candidate>& candidates) const {
    const Relation& was = old_.relation(match.before);
    const Relation& is = new_.relation(match.after);
    const std::uint32_t old_source = old_.source(match.before);
    const std::uint32_t old_target = old_.target(match.before);
    const std::uint32_t new_source = new_.source(match.after);
    const std::uint32_t new_target = new_.target(match.after);
    const bool structural = was.stance == Stance::structural || is.stance == Stance::structural;
    const int same_label = was.label == is.label ? 5 : 0;
    if (std::minmax(old_source, old_target) == std::minmax(new_source, new_target)) {
      if (was.type == is.type || structural) return;
      match.kind = MatchKind::type;
      candidates.push_back({40 + same_label + (old_source == new_source ? 2 : 0), match});
      return;
    }
    if (was.type != is.type) return;
    // The kept actor, and those that stand for each other; the roles may cross where there is no direction.
    const auto offer = [&](std::uint32_t old_kept, std::uint32_t old_other, std::uint32_t new_kept, std::uint32_t new_other) {
      if (old_kept != new_kept) return;
      const bool still_there = stands(new_, match.after_sentence, old_other);
      const bool was_there = stands(old_, match.before_sentence, new_other);
      if ((still_there || was_there) && same_label == 0) return;
      // Both actors stand in both sentences: the same deed was read differently.
      match.kind = still_there && was_there ? MatchKind::ignored : MatchKind::actor;
      const int certain = still_there || was_there ? 0 : 10;
      candidates.push_back({10 + certain + same_label + (was.status == is.status ? 2 : 0), match});
    };
    offer(old_source, old_target, new_source, new_target);
    offer(old_target, old_source, new_target, new_source);
    if (was.directed || is.directed) return;
    offer(old_source, old_target, new_target, new_source);
    offer(old_target, old_source, new_source, new_target);
  }

  static bool stands(const Half& half, std::uint32_t sentence, std::uint32_t number) {
    const std::vector<MentionInSentence> mentions = half.reading.mentions_in(sentence);
    return std::any_of(mentions.begin(), mentions.end(),
                       [&](const MentionInSentence& mention) { return half.number(mention.actor) == number; });
  }

  void leave_alone(Half& half, const Half& other, bool is_old) {
    for (std::uint32_t i = 0; i < half.done.size(); ++i) {
      if (half.done[i]) continue;
      const bool ignored = half.stands_in_both(i) || words_stay(half, other, i);
      single(half, i, ignored ? MatchKind::ignored : MatchKind::alone, is_old);
    }
  }

  /// Whether all the words that make the relation stand in the other version too.
  static bool words_stay(const Half& half, const Half& other, std::uint32_t relation) {
    for (const std::uint32_t place : half.reading.sentences_of(relation)) {
      if (!is_edited(half.links[place].fate)) continue;
      for (const std::uint32_t twin : half.links[place].others) {
        const WordMatch match =
            match_words(half.reading.sentences()[place].text, other.reading.sentences()[twin].text);
        const WordRange range = words_of_relation(half.reading, relation, place, match.before);
        if (range.first < range.last && stays(range, 0, match.kept_before)) return true;
      }
    }
    return false;
  }

  Half old_;
  Half new_;
  std::vector<RelationMatch> result_;
};

}  // namespace

std::vector<RelationMatch> match_relations(const ReadVersion& before, const ReadVersion& after,
                                           const SentenceMatches& sentences, const ActorMatches& actors) {
  return RelationMatcher(before, after, sentences, actors).run();
}

}  // namespace actorgraph
