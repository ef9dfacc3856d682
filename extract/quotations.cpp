#include "extract/quotations.hpp"

#include <algorithm>

#include "extract/clause.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr std::uint32_t farthest = 60;      // words that a speaker may stand away from the mark
constexpr std::uint32_t short_report = 14;  // words of a sentence that only says who spoke

class Finder {
 public:
  Finder(const Reading& reading, const std::function<bool(std::string_view)>& says)
      : reading_(reading), says_(says) {}

  std::vector<Quotation> run() {
    collect();
    for (std::size_t at = 1; at < found_.size(); ++at) name_speaker(found_[at], found_[at - 1]);
    return std::move(found_);
  }

 private:
  void collect() {
    found_.resize(1);
    for (std::uint32_t at = 0; at < reading_.size(); ++at) {
      const std::uint32_t number = reading_.quotation(at);
      if (number == 0) continue;
      while (found_.size() <= number) found_.emplace_back();
      Quotation& quotation = found_[number];
      if (quotation.first == none) quotation.first = at;
      quotation.last = at + 1;
    }
  }

  void name_speaker(Quotation& quotation, const Quotation& before) {
    if (quotation.first == none) return;
    quotation.whole = is_whole(quotation);
    const bool goes_on = open_end(quotation);
    if (goes_on && after(quotation)) return;
    if (this->before(quotation)) return;
    if (!goes_on && after(quotation)) return;
    if (!quotation.whole) return;
    if (continues(quotation, before)) {
      quotation.speaker = before.speaker;
      quotation.verb = before.verb;
      return;
    }
    if (sentence_before(quotation)) return;
    sentence_after(quotation);
  }

  bool same_sentence(std::uint32_t one, std::uint32_t other) const {
    return one < reading_.size() && other < reading_.size() &&
           reading_.sentence(one) == reading_.sentence(other);
  }

  bool comma(std::uint32_t at) const { return reading_.text(at) == ","; }
  bool colon(std::uint32_t at) const { return reading_.text(at) == ":"; }

  // The word before the opening mark, in the same sentence; none if the quotation begins it.
  std::uint32_t word_before(const Quotation& quotation) const {
    if (quotation.first < 2 || !same_sentence(quotation.first - 2, quotation.first)) return none;
    return quotation.first - 2;
  }

  bool is_whole(const Quotation& quotation) const {
    const std::uint32_t previous = word_before(quotation);
    if (previous == none) return true;
    if (quotation.last - quotation.first < 4) return false;
    if (colon(previous)) return true;
    const bool opens = reading_.capital(quotation.first) || reading_.text(quotation.first) == "[";
    return opens && (comma(previous) || reading_.upos(previous) == Upos::verb ||
                     reading_.upos(previous) == Upos::punct);
  }

  // Does the sentence go on after the closing mark: '…," said Lee', '…?" asked Lee'?
  bool open_end(const Quotation& quotation) const {
    const std::uint32_t end = quotation.last - 1;
    if (comma(end) || (quotation.last + 1 < reading_.size() && comma(quotation.last + 1))) return true;
    const std::string_view mark = reading_.text(end);
    return (mark == "?" || mark == "!") && same_sentence(quotation.last + 1, end);
  }

  bool reports(std::uint32_t verb) const {
    if (reading_.upos(verb) != Upos::verb) return false;
    const std::string_view lemma = lemma_of(reading_, verb);
    return says_(lemma) ||
           one_of(lemma, {"continue", "speak",   "read",   "conclude", "ask",  "joke",   "cry",
                          "shout",    "quip",    "opine",  "begin",    "open", "go",     "finish",
                          "sum",      "lament",  "muse",   "plead",    "urge", "answer", "retort",
                          "thunder",  "promise", "pledge", "call",     "think"});
  }

  // Who speaks by the verb: its subject, also after it; in the passive, its agent.
  std::uint32_t speaker_at(std::uint32_t verb) const {
    if (passive(reading_, verb)) {
      const std::uint32_t agent = agent_of(reading_, verb);
      if (agent != none || reading_.upos(verb) != Upos::verb) return agent;
    }
    const Subject subject = subject_of(reading_, verb);
    if (subject.word != none && reading_.quotation(subject.word) == 0 && !subject.noun) return subject.word;
    // '…," replied Laura Stein', whatever the tree makes of who stands after the verb
    for (const std::uint32_t child : dependents(reading_, verb))
      if (child > verb && child <= verb + 6 && reading_.relation(child) == Deprel::obj &&
          reading_.quotation(child) == 0)
        return child;
    return none;
  }

  bool take(Quotation& quotation, std::uint32_t verb) const {
    const std::uint32_t speaker = speaker_at(verb);
    if (speaker == none || reading_.quotation(speaker) != 0) return false;
    quotation.speaker = speaker;
    quotation.verb = verb;
    return true;
  }

  // 'Lee said: "…"'; the verb that stands nearest.
  bool before(Quotation& quotation) const {
    const std::uint32_t previous = word_before(quotation);
    if (previous == none) return false;
    const std::uint32_t begin = reading_.sentence_of(quotation.first).first;
    const std::uint32_t floor = std::max(begin, previous > farthest ? previous - farthest : 0);
    for (std::uint32_t at = previous + 1; at-- > floor;)
      if (reading_.quotation(at) == 0 && reports(at) && take(quotation, at)) return true;
    if (!quotation.whole || !(colon(previous) || comma(previous))) return false;
    // "Lee opposed the plan: …": whoever acts in the main clause
    for (std::uint32_t at = floor; at <= previous; ++at)
      if (reading_.quotation(at) == 0 && reading_.upos(at) == Upos::verb && reading_.head(at) == at)
        return take(quotation, at);
    // 'In a statement issued by the ministry, "…"'
    for (std::uint32_t at = floor; at <= previous; ++at)
      if (reading_.upos(at) == Upos::noun && reading_.quotation(at) == 0 &&
          names_text(lemma_of(reading_, at))) {
        quotation.speaker = at;
        return true;
      }
    return false;
  }

  bool after(Quotation& quotation) const {
    std::uint32_t at = quotation.last + 1;
    const std::uint32_t end = quotation.last - 1;
    if (at >= reading_.size()) return false;
    const Sentence& sentence = reading_.sentence_of(at);
    if (sentence.paragraph != reading_.sentence_of(end).paragraph) return false;
    if (!same_sentence(at, end) && at != sentence.first && at != sentence.first + 1) return false;
    if (!same_sentence(at, end) && sentence.last - at > short_report) return false;
    const std::uint32_t last = std::min(sentence.last, at + farthest);
    for (; at < last; ++at) {
      if (reading_.quotation(at) != 0) break;
      if (reading_.folded(at) == "according" && reading_.head(at) != at) {
        quotation.speaker = reading_.head(at);
        return true;
      }
      if (reports(at) && take(quotation, at)) return true;
    }
    return false;
  }

  // The next part of what is being said: in the same paragraph, or in a new one where the last was not
  // closed.
  bool continues(const Quotation& quotation, const Quotation& before) const {
    if (before.first == none || before.speaker == none) return false;
    const std::uint32_t here = reading_.sentence_of(quotation.first).paragraph;
    const std::uint32_t there = reading_.sentence_of(before.last - 1).paragraph;
    const std::uint32_t apart = reading_.sentence(quotation.first) - reading_.sentence(before.last - 1);
    if (here == there) return (before.whole && apart <= 2) || apart <= 1;
    if (there + 1 != here || before.last >= reading_.size()) return false;
    const std::string_view close = reading_.text(before.last);
    return close != "\"" && close != "”" && close != "''";
  }

  std::uint32_t main_verb(const Sentence& sentence) const {
    const std::uint32_t last = std::min(sentence.last, sentence.first + 2 * farthest);
    for (std::uint32_t at = sentence.first; at < last; ++at)
      if (reading_.head(at) == at)
        return reading_.upos(at) == Upos::verb && reading_.quotation(at) == 0 ? at : none;
    return none;
  }

  // 'The minister spoke on the radio. "We were not asked."'
  bool sentence_before(Quotation& quotation) const {
    const std::uint32_t number = reading_.sentence(quotation.first);
    const auto& sentences = reading_.analysis().sentences;
    const std::uint32_t paragraph = sentences[number].paragraph;
    for (std::uint32_t back = 1; back <= 3 && back <= number; ++back) {
      const Sentence& sentence = sentences[number - back];
      const std::uint32_t verb = main_verb(sentence);
      const bool announced = back == 1 && colon(sentence.last - 1) && sentence.paragraph + 1 >= paragraph;
      if (!announced && sentence.paragraph != paragraph) return false;
      if (verb != none && (announced || reports(verb) || issues(verb))) return take(quotation, verb);
    }
    return false;
  }

  // "issued a statement"
  bool issues(std::uint32_t verb) const {
    const std::uint32_t object = object_of(reading_, verb);
    return object != none && names_text(lemma_of(reading_, object));
  }

  bool sentence_after(Quotation& quotation) const {
    const auto& sentences = reading_.analysis().sentences;
    const std::uint32_t number = reading_.sentence(quotation.last - 1) + 1;
    if (number >= sentences.size() || sentences[number].paragraph != sentences[number - 1].paragraph)
      return false;
    const std::uint32_t verb = main_verb(sentences[number]);
    return verb != none && sentences[number].last - sentences[number].first <= short_report &&
           reports(verb) && take(quotation, verb);
  }

  const Reading& reading_;
  const std::function<bool(std::string_view)>& says_;
  std::vector<Quotation> found_;
};

}  // namespace

bool names_text(std::string_view lemma) {
  return one_of(
      lemma, {"statement", "tweet",  "letter",     "report",   "release", "post",     "message", "interview",
              "speech",    "email",  "memo",       "note",     "comment", "remark",   "article", "editorial",
              "blog",      "memoir", "communique", "document", "paper",   "testimony"});
}

std::vector<Quotation> find_quotations(const Reading& reading,
                                       const std::function<bool(std::string_view)>& says) {
  return Finder(reading, says).run();
}

}  // namespace actorgraph
