#include "graph/diff_reading.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "graph/noise.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

/// Sentences by a plain rule, for texts of which the caller knows none: a line break or a blank
/// after . ! or ? ends one.
std::vector<Span> plain_sentences(std::string_view text) {
  std::vector<Span> sentences;
  std::uint32_t begin = 0;
  const auto end_at = [&](std::size_t end) {
    const auto blank = [&](std::size_t at) {
      return text[at] == ' ' || text[at] == '\r' || text[at] == '\t';
    };
    while (begin < end && blank(begin)) ++begin;
    std::size_t last = end;
    while (last > begin && blank(last - 1)) --last;
    if (last > begin) sentences.push_back({begin, static_cast<std::uint32_t>(last)});
    begin = static_cast<std::uint32_t>(end);
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') {
      end_at(at);
      ++begin;
    } else if (text[at] == ' ' && at > 0 &&
               (text[at - 1] == '.' || text[at - 1] == '!' || text[at - 1] == '?')) {
      end_at(at);
    }
  }
  end_at(text.size());
  return sentences;
}

/// Finds evidence by its id. Relations in canonical form ask for it nearly in its own order, so it
/// looks near the last one first; only what is not there costs an index of all.
class EvidenceFinder {
 public:
  explicit EvidenceFinder(const std::vector<Evidence>& evidence) : evidence_(evidence) {}

  std::uint32_t operator()(const std::string& id) {
    for (std::size_t at = last_; at < std::min(last_ + 4, evidence_.size()); ++at)
      if (evidence_[at].id == id) {
        last_ = at;
        return static_cast<std::uint32_t>(at);
      }
    if (index_.empty())
      for (std::uint32_t i = 0; i < evidence_.size(); ++i) index_.emplace(evidence_[i].id, i);
    const auto found = index_.find(id);
    if (found == index_.end()) return ReadVersion::none;
    last_ = found->second;
    return found->second;
  }

 private:
  const std::vector<Evidence>& evidence_;
  std::size_t last_ = 0;
  std::unordered_map<std::string_view, std::uint32_t> index_;
};

}  // namespace

ReadVersion::ReadVersion(const Version& version) : graph_(version.relations) {
  for (std::uint32_t i = 0; i < graph_->articles.size(); ++i) articles_.emplace(graph_->articles[i].id, i);
  for (std::uint32_t i = 0; i < graph_->actors.size(); ++i) actors_.emplace(graph_->actors[i].id, i);
  read_sentences(version);
  read_relations();
  read_mentions();
}

void ReadVersion::read_sentences(const Version& version) {
  sentences_.reserve(graph_->evidence.size());
  auto its = articles_.end();
  for (std::uint32_t i = 0; i < graph_->evidence.size(); ++i) {
    const Evidence& evidence = graph_->evidence[i];
    if (its == articles_.end() || its->first != evidence.article) its = articles_.find(evidence.article);
    if (its == articles_.end()) continue;
    sentences_.push_back({its->second, evidence.span, evidence.quote, is_boilerplate(evidence.quote),
                          is_correction_note(evidence.quote), i});
  }
  if (!version.text.empty() && graph_->articles.size() <= 1)
    read_text_sentences(0, version.text, version.sentences);
  for (const VersionText& one : version.texts)
    if (const auto article = articles_.find(one.article); article != articles_.end())
      read_text_sentences(article->second, one.text, one.sentences);
  const auto in_order = [](const ReadSentence& a, const ReadSentence& b) {
    return std::tie(a.article, a.span, a.evidence) < std::tie(b.article, b.span, b.evidence);
  };
  if (!std::is_sorted(sentences_.begin(), sentences_.end(), in_order))  // they are, without a text
    std::sort(sentences_.begin(), sentences_.end(), in_order);
  const auto articles = static_cast<std::uint32_t>(std::max<std::size_t>(graph_->articles.size(), 1));
  std::uint32_t at = 0;
  for (std::uint32_t article = 0; article < articles; ++article) {
    first_sentence_.push_back(at);
    while (at < sentences_.size() && sentences_[at].article == article) ++at;
  }
  first_sentence_.push_back(at);
}

/// Adds the sentences that are no evidence, and marks what lies in boxes of links.
void ReadVersion::read_text_sentences(std::uint32_t article, std::string_view text,
                                      const std::vector<Span>& known) {
  const std::vector<Span> sentences = known.empty() ? plain_sentences(text) : known;
  const CodePointIndex index(text);
  std::vector<CodePointSpan> taken;
  for (const ReadSentence& sentence : sentences_)
    if (sentence.article == article) taken.push_back(sentence.span);
  std::sort(taken.begin(), taken.end());
  for (const Span& sentence : sentences) {
    const CodePointSpan span = {index.code_points_before(sentence.begin),
                                index.code_points_before(sentence.end)};
    // The evidence that could overlap is the last one that starts before the sentence's end.
    const auto after = std::lower_bound(taken.begin(), taken.end(), CodePointSpan{span.end, 0});
    if (after != taken.begin() && std::prev(after)->end > span.start) continue;
    const std::string_view its_words = words(text, sentence);
    sentences_.push_back(
        {article, span, its_words, is_boilerplate(its_words), is_correction_note(its_words), none});
  }
  for (const Span& box : link_boxes(text)) {
    const CodePointSpan span = {index.code_points_before(box.begin), index.code_points_before(box.end)};
    for (ReadSentence& sentence : sentences_)
      if (sentence.article == article && span.start <= sentence.span.start && sentence.span.end <= span.end)
        sentence.noise = true;
  }
}

void ReadVersion::read_relations() {
  std::vector<std::uint32_t> sentence_of(graph_->evidence.size(), none);
  for (std::uint32_t i = 0; i < sentences_.size(); ++i)
    if (sentences_[i].evidence != none) sentence_of[sentences_[i].evidence] = i;
  EvidenceFinder find_evidence(graph_->evidence);
  for (std::vector<std::uint32_t>* one : {&source_, &target_, &first_place_, &sentence_places_})
    one->reserve(graph_->relations.size() + 1);
  for (const Relation& relation : graph_->relations) {
    source_.push_back(actor(relation.source));
    target_.push_back(actor(relation.target));
    first_place_.push_back(static_cast<std::uint32_t>(sentence_places_.size()));
    for (const std::string& id : relation.evidence) {
      const std::uint32_t found = find_evidence(id);
      if (found != none && sentence_of[found] != none) sentence_places_.push_back(sentence_of[found]);
    }
    std::sort(sentence_places_.begin() + first_place_.back(), sentence_places_.end());
  }
  first_place_.push_back(static_cast<std::uint32_t>(sentence_places_.size()));
}

/// By article first, by counting; then each article's few.
void ReadVersion::read_mentions() {
  std::vector<std::size_t> first(graph_->articles.size() + 2, 0);  // of each article, shifted by one
  std::vector<std::uint32_t> article_of;  // of each mention, in the order of the actors
  std::size_t all = 0;
  for (const Actor& actor : graph_->actors) all += actor.mentions.size();
  article_of.reserve(all);
  for (const Actor& actor : graph_->actors)
    for (const Mention& mention : actor.mentions) {
      const auto article = articles_.find(mention.article);
      article_of.push_back(article == articles_.end() ? none : article->second);
      if (article_of.back() != none) ++first[article_of.back() + 2];
    }
  for (std::size_t i = 2; i < first.size(); ++i) first[i] += first[i - 1];
  mentions_.resize(first.back());
  std::size_t at = 0;
  for (std::uint32_t i = 0; i < graph_->actors.size(); ++i)
    for (const Mention& mention : graph_->actors[i].mentions)
      if (const std::uint32_t article = article_of[at++]; article != none)
        mentions_[first[article + 1]++] = {article, mention.span, i, mention.via == Via::pronoun};
  for (std::size_t i = 0; i + 1 < first.size(); ++i)
    std::sort(mentions_.begin() + static_cast<std::ptrdiff_t>(first[i]),
              mentions_.begin() + static_cast<std::ptrdiff_t>(first[i + 1]));
}

std::pair<std::uint32_t, std::uint32_t> ReadVersion::sentences_of_article(std::uint32_t article) const {
  return {first_sentence_[article], first_sentence_[article + 1]};
}

std::span<const std::uint32_t> ReadVersion::sentences_of(std::uint32_t relation) const {
  return std::span(sentence_places_)
      .subspan(first_place_[relation], first_place_[relation + 1] - first_place_[relation]);
}

std::uint32_t ReadVersion::actor(std::string_view id) const {
  const auto found = actors_.find(id);
  return found == actors_.end() ? none : found->second;
}

std::vector<MentionInSentence> ReadVersion::mentions_in(std::uint32_t sentence) const {
  const ReadSentence& place = sentences_[sentence];
  std::vector<MentionInSentence> found;
  auto at = std::lower_bound(mentions_.begin(), mentions_.end(),
                             Place{place.article, {place.span.start, 0}, 0, false});
  for (; at != mentions_.end() && at->article == place.article && at->span.start < place.span.end; ++at)
    if (at->span.end <= place.span.end)
      found.push_back(
          {at->actor, {at->span.start - place.span.start, at->span.end - place.span.start}, at->pronoun});
  return found;
}

bool ReadVersion::mentions(std::uint32_t sentence, std::uint32_t actor) const {
  const std::vector<MentionInSentence> all = mentions_in(sentence);
  return std::any_of(all.begin(), all.end(),
                     [&](const MentionInSentence& one) { return one.actor == actor; });
}

}  // namespace actorgraph
