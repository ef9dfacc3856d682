// Whom a judgement is said of: by the tree, and by what was said before.

#include "extract/judgements.hpp"

#include <algorithm>
#include <cstdlib>

#include "extract/echoes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr int plain = 2;
constexpr std::uint32_t farthest = 80;  // words of a sentence that are looked at for who acts in it

}  // namespace

Parties Aim::others(Parties parties) const {
  Parties rest = without(parties, speakers_);
  std::erase_if(rest, [&](const Party& party) {  // "we", "our": his own side
    const CastMention& mention = scene_.cast().mentions[party.mention];
    return mention.via == Via::pronoun &&
           one_of(reading_.folded(mention.head), {"i", "we", "us", "our", "ours", "my", "me", "ourselves"});
  });
  return rest;
}

bool Aim::tells_deed(std::uint32_t noun) const {
  const std::string_view lemma = lemma_of(reading_, noun);
  return scene_.rules().deed(lemma) || weight_of(scene_, noun) != 0 ||
         !scene_.rules().frames(TriggerPart::noun, lemma).empty();
}

// "by X", "X's", "X" before it, "of X" after nouns for deeds, "committed by X".
Parties Aim::doers_below(std::uint32_t noun) const {
  const std::string_view lemma = lemma_of(reading_, noun);
  const bool undergone = scene_.rules().undergone(lemma);
  for (const std::uint32_t child : dependents(reading_, noun)) {
    const Deprel relation = reading_.relation(child);
    const std::string& marker = reading_.marker(child);
    if (relation == Deprel::nmod && (marker == "by" || (marker == "of" && scene_.rules().deed(lemma))))
      if (Parties parties = scene_.at(child, How::standing); !parties.empty()) return parties;
    if (relation == Deprel::nmod && child > noun)  // "an attack on democracy by Chad"
      for (const std::uint32_t further : dependents(reading_, child))
        if (reading_.relation(further) == Deprel::nmod && reading_.marker(further) == "by")
          if (Parties parties = scene_.at(further, How::standing); !parties.empty()) return parties;
    if (relation == Deprel::acl || relation == Deprel::acl_relcl) {
      const std::uint32_t agent = agent_of(reading_, child);
      if (agent != none) return scene_.at(agent, How::standing);
      const Subject subject = subject_of(reading_, child);
      if (relation == Deprel::acl_relcl && subject.word != none && subject.word != noun && !subject.passive)
        return scene_.at(subject.word, How::standing);
    }
  }
  if (undergone) return {};
  for (const std::uint32_t child : dependents(reading_, noun))
    if (reading_.relation(child) == Deprel::nmod_poss) return scene_.at(child, How::standing);
  return scene_.before(noun);
}

Parties Aim::doers(std::uint32_t noun) const {
  if (noun == none || reading_.upos(noun) != Upos::noun || scene_.mention_at(noun) != none) return {};
  if (tells_deed(noun)) {
    for (const Act& act : acts_)
      if (act.trigger == noun && !act.sources.empty() && !act.mutual)
        if (Parties parties = others(act.sources); !parties.empty()) return at_best(parties, How::inside);
    if (Parties parties = doers_below(noun); !parties.empty()) return at_best(others(parties), How::inside);
  }
  if (scene_.rules().undergone(lemma_of(reading_, noun))) return {};
  return others(agent_of_event(scene_, noun));
}

Parties Aim::behind(std::uint32_t noun) const {
  if (noun == none) return {};
  if (reading_.folded(noun) == "what")  // "what Chad is doing"
    if (const std::uint32_t clause = reading_.child(noun, Deprel::acl_relcl); clause != none)
      if (const Subject subject = subject_of(reading_, clause); subject.word != none && subject.word != noun)
        return others(scene_.at(subject.word, How::standing));
  if (Parties parties = scene_.at(noun, How::standing); !parties.empty()) return others(parties);
  return doers(noun);
}

// Whoever is the subject of the clause at `verb`.
Parties Aim::of_subject(std::uint32_t verb) const {
  Subject subject = subject_of(reading_, verb);
  std::uint32_t clause = reading_.child(verb, Deprel::csubj);
  if (clause == none && reading_.child(verb, Deprel::expl) != none)
    clause = reading_.child(verb, Deprel::ccomp);
  // "It is outrageous that Chad …", said: who says so is no subject of it.
  if (subject.word == clause ||
      (subject.controlled && (clause != none || reading_.relation(verb) == Deprel::ccomp)))
    subject = {};
  if (subject.word == none) {
    if (clause == none) return {};
    const Subject inner = subject_of(reading_, clause);
    return inner.word != none && !inner.controlled ? behind(inner.word) : topic(verb);
  }
  const std::string& word = reading_.folded(subject.word);
  const bool event = one_of(word, {"this", "that", "it", "which", "these", "those"});
  if (event && (scene_.mention_at(subject.word) == none || word == "it")) {
    // "it is wrong for the army to …", "it is a shame that the army …"
    for (const std::uint32_t child : dependents(reading_, verb)) {
      const Deprel relation = reading_.relation(child);
      if (relation != Deprel::csubj && relation != Deprel::ccomp && relation != Deprel::advcl) continue;
      const std::string_view mark = mark_of(reading_, child);
      if (child < verb || (relation == Deprel::advcl && mark != "for" && mark != "to")) continue;
      const Subject inner = subject_of(reading_, child);
      if (inner.word != none && inner.word != subject.word &&
          (!inner.controlled || reading_.head(inner.word) == verb))
        return behind(inner.word);
    }
    return before(verb);
  }
  // "They are fools, Lee said of the ministers"
  if (one_of(word, {"they", "he", "she"}) && scene_.mention_at(subject.word) == none) return topic(verb);
  return behind(subject.word);
}

// "has shown contempt", "supports a brutal regime", "amounts to treason"
bool Aim::shown(std::uint32_t noun) const {
  const std::uint32_t head = reading_.head(noun);
  if (reading_.upos(head) != Upos::verb || passive(reading_, head)) return false;
  const std::string_view lemma = lemma_of(reading_, head);
  if (!scene_.rules().shows(lemma)) return false;
  if (reading_.relation(noun) == Deprel::obj) return true;
  return reading_.relation(noun) == Deprel::obl &&
         one_of(lemma, {"amount", "border", "engage", "lead", "reek", "resort", "smack"});
}

// Whom a judging noun tells of, or one that a judging word modifies.
Parties Aim::of_noun(std::uint32_t noun, bool modified) const {
  if (scene_.mention_at(noun) != none && !clausal(reading_, noun))
    return modified ? others(scene_.at(noun, How::named)) : Parties{};
  const std::uint32_t head = reading_.head(noun);
  const Deprel relation = reading_.relation(noun);
  if (clausal(reading_, noun)) {
    const Subject subject = subject_of(reading_, noun);
    if (subject.word != none)
      if (Parties parties = others(scene_.at(subject.word, How::standing));
          !parties.empty() && reading_.folded(subject.word) != "it")
        return parties;
  }
  if (Parties parties = doers(noun); !parties.empty()) {
    if (shown(noun)) join(parties, of_subject(head));
    return parties;
  }
  if (clausal(reading_, noun)) return of_subject(noun);
  if (head == noun) return {};
  // "a man of great courage", "this is an act of cowardice"
  if (relation == Deprel::nmod && reading_.marker(noun) == "of" && clausal(reading_, head))
    return of_subject(head);
  if (relation == Deprel::appos) return others(scene_.at(head, How::named));
  if (relation == Deprel::conj && reading_.upos(head) == Upos::noun) return of_noun(head, modified);
  if (reading_.upos(head) != Upos::verb) return {};
  if (relation == Deprel::nsubj_pass || (relation == Deprel::obj && passive(reading_, head)))
    return behind(agent_of(reading_, head));
  if (shown(noun)) return of_subject(head);
  return {};
}

Parties Aim::of(const Judgement& judgement) const {
  const std::uint32_t word = judgement.word;
  if (judgement.part == TriggerPart::verb) {
    if (passive(reading_, word)) return behind(agent_of(reading_, word));
    return of_subject(word);
  }
  const std::uint32_t head = modified_by(reading_, word);
  if (reading_.upos(word) == Upos::adv)
    return reading_.upos(head) == Upos::verb && !passive(reading_, head) ? of_subject(head)
           : reading_.upos(head) == Upos::verb                           ? behind(agent_of(reading_, head))
                                                                         : Parties{};
  if (judgement.part == TriggerPart::noun) {
    // "the crisis in Chad" judges nobody; "Chad has caused a crisis" does
    if (std::abs(judgement.weight) < plain && !clausal(reading_, word) && !shown(word)) return {};
    return of_noun(word, false);
  }
  if (head != word && reading_.upos(head) == Upos::noun) return of_noun(head, true);
  if (head != word && reading_.upos(head) == Upos::propn) return others(scene_.at(head, How::named));
  if (clausal(reading_, word)) return of_subject(word);
  return {};
}

// Who acts in a sentence before in the same quotation, or else in what the quotation is about.
Parties Aim::in_sentence_before(std::uint32_t word) const {
  const std::uint32_t quotation = reading_.quotation(word);
  const auto& sentences = reading_.analysis().sentences;
  const std::uint32_t here = reading_.sentence(word);
  for (std::uint32_t back = 1; quotation != 0 && back <= 2 && back <= here; ++back) {
    const Sentence& sentence = sentences[here - back];
    const std::uint32_t last = std::min(sentence.last, sentence.first + farthest);
    for (std::uint32_t at = sentence.first; at < last; ++at) {
      if (reading_.quotation(at) != quotation || !clausal(reading_, at)) continue;
      const Subject subject = subject_of(reading_, at);
      if (subject.word == none || subject.controlled || reading_.quotation(subject.word) != quotation)
        continue;
      if (Parties parties = behind(subject.word); !parties.empty()) return at_best(parties, How::context);
      if (!scene_.at(subject.word, How::standing).empty()) return {};  // it is the speaker himself
    }
    if (reading_.quotation(sentence.first) != quotation) break;
  }
  return topic(word);
}

// What a quotation is about, told by the words that report it: "said of Lee", "criticised the move, saying".
Parties Aim::topic(std::uint32_t word) const {
  const Quotation* quotation = scene_.quotation_at(word);
  if (quotation == nullptr || quotation->verb == none) return {};
  const std::uint32_t verb = quotation->verb;
  for (const std::uint32_t child : dependents(reading_, verb)) {
    if (reading_.relation(child) == Deprel::advcl &&
        one_of(lemma_of(reading_, child),
               {"speak", "talk", "refer", "comment", "write"}))  // "Speaking of Lee, he said"
      for (const std::uint32_t further : dependents(reading_, child))
        if (one_of(reading_.marker(further), {"of", "about"}))
          if (Parties parties = behind(further); !parties.empty()) return at_best(parties, How::context);
    if (reading_.relation(child) != Deprel::obl && reading_.relation(child) != Deprel::obj) continue;
    const bool on =
        reading_.marker(child) == "on" && one_of(lemma_of(reading_, verb), {"comment", "remark", "opine"});
    if (!on && !one_of(reading_.marker(child), {"of", "about", "regarding", "concerning"})) continue;
    if (Parties parties = behind(child); !parties.empty()) return at_best(parties, How::context);
  }
  const std::uint32_t head = reading_.head(verb);
  if (head != verb && reading_.relation(verb) == Deprel::advcl && reading_.upos(head) == Upos::verb)
    if (Parties parties = behind(object_of(reading_, head)); !parties.empty())
      return at_best(parties, How::context);
  return {};
}

Parties Aim::before(std::uint32_t word) const {
  const std::uint32_t begin = reading_.sentence_of(word).first;
  const std::uint32_t quotation = reading_.quotation(word);
  for (std::uint32_t at = word; at-- > begin && word - at < farthest;) {
    if (reading_.quotation(at) != quotation) break;
    if (!clausal(reading_, at) || reading_.governs(word, at)) continue;
    const Subject subject = subject_of(reading_, at);
    if (subject.word == none || subject.word >= at || reading_.governs(word, subject.word)) continue;
    if (Parties parties = behind(subject.word); !parties.empty()) return at_best(parties, How::context);
  }
  return quotation == 0 ? Parties{} : in_sentence_before(word);
}

}  // namespace actorgraph
