#include "graph/diff_match.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

#include "graph/ids.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t none = ReadVersion::none;

// --- sentences ---------------------------------------------------------------------------------

ComparedSentence folded_words(std::string_view text) {
  ComparedSentence words;
  for (const ComparedWord& word : compared_words(text)) words.push_back(stable_hash(word.folded));
  return words;
}

/// How often each text stands in an article, as bytes.
std::unordered_map<std::string_view, int> times(const ReadVersion& reading, std::pair<std::uint32_t, std::uint32_t> range) {
  std::unordered_map<std::string_view, int> count;
  for (std::uint32_t i = range.first; i < range.second; ++i) ++count[reading.sentences()[i].text];
  return count;
}

/// Articles that nobody touched, as most are in large graphs: false, and nothing done, if they differ.
bool match_identical(const ReadVersion& before, std::pair<std::uint32_t, std::uint32_t> old_range, const ReadVersion& after,
                     std::pair<std::uint32_t, std::uint32_t> new_range, SentenceMatches& matches) {
  const auto first = before.sentences().begin();
  const auto other = after.sentences().begin();
  const auto same = [](const ReadSentence& a, const ReadSentence& b) { return a.text == b.text; };
  if (!std::equal(first + old_range.first, first + old_range.second, other + new_range.first,
                  other + new_range.second, same))
    return false;
  for (std::uint32_t i = old_range.first, j = new_range.first; i < old_range.second; ++i, ++j) {
    matches.before[i] = {SentenceFate::same, {j}};
    matches.after[j] = {SentenceFate::same, {i}};
  }
  return true;
}

/// Aligns one article of each version and writes the links with the indices of the readings.
void match_article(const ReadVersion& before, std::pair<std::uint32_t, std::uint32_t> old_range, const ReadVersion& after,
                   std::pair<std::uint32_t, std::uint32_t> new_range, SentenceMatches& matches) {
  if (match_identical(before, old_range, after, new_range, matches)) return;
  const auto old_times = times(before, old_range);
  const auto new_times = times(after, new_range);
  // Sentences that are the same to the byte, as often in both, need no folding: most of them.
  const auto compared = [&](const ReadVersion& reading, std::pair<std::uint32_t, std::uint32_t> range) {
    std::vector<ComparedSentence> sentences;
    for (std::uint32_t i = range.first; i < range.second; ++i) {
      const std::string_view text = reading.sentences()[i].text;
      const auto in_old = old_times.find(text);
      const auto in_new = new_times.find(text);
      const bool in_both = in_old != old_times.end() && in_new != new_times.end() && in_old->second == in_new->second;
      sentences.push_back(in_both ? ComparedSentence{stable_hash(text, 1)} : folded_words(text));
    }
    return sentences;
  };
  Alignment alignment = align(compared(before, old_range), compared(after, new_range));
  const auto take = [](std::vector<SentenceLink>& from, std::uint32_t other_first, std::uint32_t first,
                       std::vector<SentenceLink>& to) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      from[i].others.shift(other_first);
      to[first + i] = std::move(from[i]);
    }
  };
  take(alignment.before, new_range.first, old_range.first, matches.before);
  take(alignment.after, old_range.first, new_range.first, matches.after);
}

// --- actors ------------------------------------------------------------------------------------

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      diagonal = above;
    }
  }
  return row.back();
}

std::vector<std::string> parts(const std::string& name) {
  std::vector<std::string> words;
  for (const ComparedWord& word : compared_words(fold_to_latin(name))) words.push_back(word.folded);
  return words;
}

/// Whether two words are the same but for a letter in each five, and never for a number or a first
/// letter: Zelensky and Zelenskyy, not Austria and Australia. A word of `shortest` letters may have one.
bool spelt_alike(const std::string& a, const std::string& b, std::size_t shortest) {
  if (a == b) return true;
  if (std::min(a.size(), b.size()) < shortest || a.size() > 64 || b.size() > 64 || a[0] != b[0]) return false;
  if (a.find_first_of("0123456789") != std::string::npos) return false;
  return edit_distance(a, b) <= std::max<std::size_t>(1, std::max(a.size(), b.size()) / 5);
}

/// As for words; in a name of several words that has one in common, short ones may differ too.
bool names_alike(const std::string& a, const std::string& b) {
  const std::vector<std::string> left = parts(a);
  const std::vector<std::string> right = parts(b);
  if (left.size() != right.size() || left.empty()) return false;
  bool common = false;
  for (std::size_t i = 0; i < left.size(); ++i) common = common || left[i] == right[i];
  for (std::size_t i = 0; i < left.size(); ++i)
    if (!spelt_alike(left[i], right[i], common ? 4 : 5)) return false;
  return true;
}

class ActorMatcher {
 public:
  ActorMatcher(const ReadVersion& before, const ReadVersion& after, const SentenceMatches& sentences)
      : before_(before), after_(after), sentences_(sentences) {}

  ActorMatches run() {
    result_.before.assign(old_actors().size(), none);
    result_.after.assign(new_actors().size(), none);
    match_ids();
    match_names();
    match_spellings();
    for (std::uint32_t& number : result_.before)
      if (number == none) number = next_++;
    for (std::uint32_t& number : result_.after)
      if (number == none) number = next_++;
    result_.old_of.assign(next_, none);
    result_.new_of.assign(next_, none);
    for (std::uint32_t i = 0; i < result_.before.size(); ++i) result_.old_of[result_.before[i]] = i;
    for (std::uint32_t i = 0; i < result_.after.size(); ++i) result_.new_of[result_.after[i]] = i;
    return std::move(result_);
  }

 private:
  const std::vector<Actor>& old_actors() const { return before_.graph().actors; }
  const std::vector<Actor>& new_actors() const { return after_.graph().actors; }

  void join(std::uint32_t old_actor, std::uint32_t new_actor) {
    result_.before[old_actor] = result_.after[new_actor] = next_++;
  }
  bool free(std::uint32_t old_actor, std::uint32_t new_actor) const {
    return result_.before[old_actor] == none && result_.after[new_actor] == none;
  }

  void match_ids() {
    for (std::uint32_t i = 0; i < old_actors().size(); ++i)
      if (const std::uint32_t j = after_.actor(old_actors()[i].id); j != none) join(i, j);
  }

  /// Names that only one free actor of each version has.
  void match_names() {
    std::map<std::string, std::pair<std::vector<std::uint32_t>, std::vector<std::uint32_t>>> named;
    for (std::uint32_t i = 0; i < old_actors().size(); ++i)
      if (result_.before[i] == none) named[fold_to_latin(old_actors()[i].name)].first.push_back(i);
    for (std::uint32_t i = 0; i < new_actors().size(); ++i)
      if (result_.after[i] == none) named[fold_to_latin(new_actors()[i].name)].second.push_back(i);
    for (const auto& [name, who] : named)
      if (who.first.size() == 1 && who.second.size() == 1) join(who.first[0], who.second[0]);
  }

  void match_spellings() {
    std::set<std::pair<std::uint32_t, std::uint32_t>> found;
    for (std::uint32_t i = 0; i < sentences_.before.size(); ++i) {
      const SentenceLink& link = sentences_.before[i];
      if (link.fate == SentenceFate::gone ||
          before_.sentences()[i].text == after_.sentences()[link.others.front()].text)
        continue;
      for (const MentionInSentence& old_mention : before_.mentions_in(i))
        for (const std::uint32_t j : link.others)
          for (const MentionInSentence& new_mention : after_.mentions_in(j))
            if (free(old_mention.actor, new_mention.actor) && alike(old_mention.actor, new_mention.actor))
              found.emplace(old_mention.actor, new_mention.actor);
    }
    for (const auto& [old_actor, new_actor] : found) {
      if (!free(old_actor, new_actor)) continue;
      join(old_actor, new_actor);
      const Actor& was = old_actors()[old_actor];
      const Actor& is = new_actors()[new_actor];
      result_.proposals.push_back({"spelling", {was.id}, {is.id},
                                   "'" + was.name + "' and '" + is.name + "' stand in the same sentence"});
    }
  }

  bool alike(std::uint32_t old_actor, std::uint32_t new_actor) const {
    const Actor& was = old_actors()[old_actor];
    const Actor& is = new_actors()[new_actor];
    return !(was.known && is.known) && names_alike(was.name, is.name);
  }

  const ReadVersion& before_;
  const ReadVersion& after_;
  const SentenceMatches& sentences_;
  ActorMatches result_;
  std::uint32_t next_ = 0;
};

/// The known actor that is mentioned at a word; `none` if there is none.
std::uint32_t known_actor_at(const ReadVersion& reading, std::uint32_t sentence, CodePointSpan word) {
  for (const MentionInSentence& mention : reading.mentions_in(sentence))
    if (mention.span.start < word.end && word.start < mention.span.end && reading.graph().actors[mention.actor].known)
      return mention.actor;
  return none;
}

/// Whether two sentences differ in nothing but the spelling of names.
bool only_spelling(const ReadVersion& before, std::uint32_t i, const ReadVersion& after, std::uint32_t j) {
  const std::string_view old_text = before.sentences()[i].text;
  const std::string_view new_text = after.sentences()[j].text;
  const std::vector<ComparedWord> left = compared_words(old_text);
  const std::vector<ComparedWord> right = compared_words(new_text);
  if (left.size() != right.size()) return false;
  const CodePointIndex old_index(old_text);
  const CodePointIndex new_index(new_text);
  const auto capital = [](std::string_view text, const CodePointIndex& index, const ComparedWord& word) {
    return kind_of(code_point_at(text, index.byte_of(word.span.start)).value) == CharacterKind::upper;
  };
  for (std::size_t at = 0; at < left.size(); ++at) {
    if (left[at].folded == right[at].folded) continue;
    if (!capital(old_text, old_index, left[at]) || !capital(new_text, new_index, right[at])) return false;
    if (!spelt_alike(left[at].folded, right[at].folded, 5)) return false;
    const std::uint32_t was = known_actor_at(before, i, left[at].span);
    const std::uint32_t is = known_actor_at(after, j, right[at].span);
    if (was != none && is != none && before.graph().actors[was].id != after.graph().actors[is].id) return false;
  }
  return true;
}

/// Whether two sentences differ in nothing but a label before one of them: "UPDATE: …".
bool only_label(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 6> labels = {"update", "updated", "breaking", "live", "exclusive", "watch"};
  std::vector<ComparedWord> shorter = compared_words(before);
  std::vector<ComparedWord> longer = compared_words(after);
  if (shorter.size() > longer.size()) std::swap(shorter, longer);
  if (longer.size() != shorter.size() + 1) return false;
  return std::find(labels.begin(), labels.end(), longer[0].folded) != labels.end() &&
         std::equal(shorter.begin(), shorter.end(), longer.begin() + 1,
                    [](const ComparedWord& a, const ComparedWord& b) { return a.folded == b.folded; });
}

}  // namespace

SentenceMatches match_sentences(const ReadVersion& before, const ReadVersion& after) {
  SentenceMatches matches;
  matches.before.resize(before.sentences().size());
  matches.after.resize(after.sentences().size());
  const std::vector<ArticleRecord>& old_articles = before.graph().articles;
  const std::vector<ArticleRecord>& new_articles = after.graph().articles;
  if (old_articles.size() <= 1 && new_articles.size() <= 1) {
    match_article(before, before.sentences_of_article(0), after, after.sentences_of_article(0), matches);
  } else {
    std::unordered_map<std::string_view, std::uint32_t> new_of;
    for (std::uint32_t j = 0; j < new_articles.size(); ++j) new_of.emplace(new_articles[j].id, j);
    for (std::uint32_t i = 0; i < old_articles.size(); ++i)
      if (const auto found = new_of.find(old_articles[i].id); found != new_of.end())
        match_article(before, before.sentences_of_article(i), after, after.sentences_of_article(found->second),
                      matches);
  }
  for (std::uint32_t i = 0; i < matches.before.size(); ++i) {
    SentenceLink& link = matches.before[i];
    if (link.fate != SentenceFate::edited) continue;
    const std::uint32_t j = link.others.front();
    if (!only_label(before.sentences()[i].text, after.sentences()[j].text) && !only_spelling(before, i, after, j)) continue;
    link.fate = matches.after[link.others.front()].fate = SentenceFate::same;
  }
  matches.counts = count({matches.before, matches.after});
  return matches;
}

ActorMatches match_actors(const ReadVersion& before, const ReadVersion& after, const SentenceMatches& sentences) {
  return ActorMatcher(before, after, sentences).run();
}

WordMatch match_words(std::string_view before, std::string_view after) {
  WordMatch match{compared_words(before), compared_words(after), {}, {}};
  match.kept_before.assign(match.before.size(), none);
  match.kept_after.assign(match.after.size(), none);
  for (const auto& [i, j] : common_words(match.before, match.after)) {
    match.kept_before[i] = j;
    match.kept_after[j] = i;
  }
  return match;
}

namespace {

/// Whether a word of a text may be a form of a label's word: their first four letters agree
/// (hold, held share too few: such verbs are found between the actors).
bool same_stem(const std::string& a, const std::string& b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 4) return a == b;
  const std::size_t needed = std::max<std::size_t>(4, shorter - 3);
  return a.compare(0, needed, b, 0, needed) == 0;
}

}  // namespace

WordRange words_of_relation(const ReadVersion& reading, std::uint32_t relation, std::uint32_t sentence,
                            const std::vector<ComparedWord>& words) {
  WordRange range{none, 0};
  const auto cover = [&](std::uint32_t word) {
    range.first = std::min(range.first, word);
    range.last = std::max(range.last, word + 1);
  };
  for (const MentionInSentence& mention : reading.mentions_in(sentence)) {
    if (mention.actor != reading.source(relation) && mention.actor != reading.target(relation)) continue;
    for (std::uint32_t i = 0; i < words.size(); ++i)
      if (words[i].span.start < mention.span.end && mention.span.start < words[i].span.end) cover(i);
  }
  if (range.first == none) return {};
  for (const ComparedWord& label : compared_words(reading.graph().relations[relation].label)) {
    const auto is_label = [&](std::uint32_t i) { return same_stem(words[i].folded, label.folded); };
    bool inside = false;
    for (std::uint32_t i = range.first; i < range.last; ++i) inside = inside || is_label(i);
    for (std::uint32_t i = 0; i < words.size() && !inside; ++i)
      if (is_label(i)) {
        cover(i);
        break;
      }
  }
  return range;
}

bool stays(WordRange range, std::uint32_t around, const std::vector<std::uint32_t>& kept) {
  const std::uint32_t first = range.first - std::min(range.first, around);
  const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(kept.size(), range.last + std::size_t{around}));
  if (first >= last) return false;
  for (std::uint32_t i = first; i < last; ++i)
    if (kept[i] == none || (i > first && kept[i] != kept[i - 1] + 1)) return false;
  return true;
}

}  // namespace actorgraph
