#include "extract/judgements.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "extract/commitment.hpp"
#include "extract/echoes.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr int plain = 2;
constexpr std::uint32_t farthest = 80;  // words of a sentence that are looked at for who acts in it

TriggerPart part_of(Upos upos) {
  switch (upos) {
    case Upos::verb:
      return TriggerPart::verb;
    case Upos::noun:
      return TriggerPart::noun;
    case Upos::adj:
    case Upos::adv:
      return TriggerPart::adjective;
    default:
      return TriggerPart::none;
  }
}

// Do the words of an entry stand here, one after the other?
bool stands(const Reading& reading, const JudgingWord& entry, std::uint32_t at) {
  if (at + entry.words.size() > reading.size()) return false;
  for (std::uint32_t step = 0; step < entry.words.size(); ++step)
    if (reading.folded(at + step) != entry.words[step] && lemma_of(reading, at + step) != entry.words[step])
      return false;
  return reading.sentence(at) == reading.sentence(at + static_cast<std::uint32_t>(entry.words.size()) - 1);
}

// "unlawfully": "unlawful"; "shamefully", "responsibly", "angrily".
std::string adjective_of(std::string_view adverb) {
  if (adverb.size() < 6 || !adverb.ends_with("ly")) return {};
  std::string stem(adverb.substr(0, adverb.size() - 2));
  if (stem.ends_with("i")) stem.back() = 'y';
  if (stem.ends_with("b")) stem += "le";
  return stem;
}

// The clause that a word belongs to: the word itself or the nearest above it.
std::uint32_t clause_of(const Reading& reading, std::uint32_t word) {
  for (int step = 0; step < deep; ++step) {
    if (clausal(reading, word)) return word;
    if (reading.head(word) == word) break;
    word = reading.head(word);
  }
  return word;
}

// "nothing", "no one", "neither": a subject that turns what is said of it.
bool nobody(const Reading& reading, std::uint32_t word) {
  return word != none && (one_of(reading.folded(word), {"nothing", "nobody", "none", "neither", "no"}) ||
                          negation_at(reading, word));
}

// The noun that a word modifies, or the word.
std::uint32_t modified(const Reading& reading, std::uint32_t word) {
  for (int step = 0; step < 4; ++step) {
    const std::uint32_t head = reading.head(word);
    if (head == word) return word;
    const Deprel relation = reading.relation(word);
    const bool list = relation == Deprel::conj && reading.upos(head) == reading.upos(word) && !clausal(reading, head);
    const bool modifies = relation == Deprel::amod || relation == Deprel::compound || relation == Deprel::nmod_desc ||
                          relation == Deprel::advmod;
    if (!list && !modifies) return word;
    word = head;
  }
  return word;
}

// Is it turned, at the word, at what it modifies, or in its clause?
bool turned(const Reading& reading, std::uint32_t word) {
  const std::uint32_t noun = modified(reading, word);
  if (reading.relation(noun) == Deprel::obj && lemma_of(reading, reading.head(noun)) == "lack") return true;
  const std::uint32_t clause = clause_of(reading, noun);
  if (negation_at(reading, word) || negation_at(reading, noun) || negation_at(reading, clause)) return true;
  return nobody(reading, subject_of(reading, clause).word) || nobody(reading, object_of(reading, clause));
}

// Is it said so, and not "would be", "if it is", "asked whether it is"?
bool meant(const Scene& scene, std::uint32_t word, TriggerPart part, int weight) {
  const Reading& reading = scene.reading();
  const std::uint32_t noun = modified(reading, word);
  if (reading.text(reading.sentence_of(word).last - 1) == "?") return false;
  // "their brutal war": what comes with a name is taken for granted
  if (part == TriggerPart::adjective && noun != word && reading.upos(noun) == Upos::noun && !clausal(reading, noun))
    return true;
  const std::uint32_t clause = clause_of(reading, noun);
  const Status status = commitment_of(scene, {clause, true, true}).status;
  if (asserted(status)) return true;
  if (part != TriggerPart::verb || weight > 0 || (status != Status::possible && status != Status::planned)) return false;
  const std::uint32_t head = reading.head(clause);
  return one_of(lemma_of(reading, head), {"try", "attempt", "seek", "want", "plan", "continue"});
}

// "bomb threat": in a phrase that judges nobody, and begins a word or two before.
bool part_of_neutral(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  for (std::uint32_t back = 0; back <= 2 && back <= word; ++back)
    for (const std::string_view first : {lemma_of(reading, word - back), std::string_view(reading.folded(word - back))})
      for (const std::uint32_t at : scene.rules().judging(first)) {
        const JudgingWord& entry = scene.rules().judging_word(at);
        if (entry.weight == 0 && entry.words.size() > back && stands(reading, entry, word - back)) return true;
      }
  return false;
}

// "responsible for the trains", unlike "responsible for the attacks"
bool credits(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  if (reading.upos(word) != Upos::adj || word + 1 >= reading.size() || reading.folded(word + 1) != "for") return false;
  const bool told_with_for = std::ranges::any_of(scene.rules().judging(lemma_of(reading, word)), [&](std::uint32_t at) {
    const JudgingWord& entry = scene.rules().judging_word(at);
    return entry.words.size() == 2 && entry.words.back() == "for";
  });
  if (!told_with_for) return false;
  for (const std::uint32_t child : dependents(reading, word)) {
    if (child < word || reading.marker(child) != "for") continue;
    std::vector<std::uint32_t> nouns{child};
    for (const std::uint32_t further : dependents(reading, child)) nouns.push_back(further);
    return std::ranges::none_of(nouns, [&](std::uint32_t noun) {
      const std::string_view lemma = lemma_of(reading, noun);
      if (scene.rules().undergone(lemma)) return true;
      for (const std::uint32_t at : scene.rules().judging(lemma))
        if (scene.rules().judging_word(at).words.size() == 1 && scene.rules().judging_word(at).weight < 0) return true;
      return std::ranges::any_of(scene.rules().frames(TriggerPart::noun, lemma), [&](std::uint32_t at) {
        return scene.rules().type_of(at).stance == Stance::conflictual;
      });
    });
  }
  return false;
}

}  // namespace

int weight_of(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  const TriggerPart part = part_of(reading.upos(word));
  if (part == TriggerPart::none) return 0;
  const RuleIndex& rules = scene.rules();
  const auto look = [&](std::string_view first) {
    for (const std::uint32_t at : rules.judging(first)) {
      const JudgingWord& entry = rules.judging_word(at);
      if (entry.words.size() > 1 ? stands(reading, entry, word)
                                 : entry.part == part || entry.part == TriggerPart::none)
        return entry.weight;
    }
    return 0;
  };
  if (reading.upos(word) == Upos::adv) {
    const std::string adjective = adjective_of(reading.folded(word));
    return adjective.empty() ? 0 : std::min(look(adjective), 0);
  }
  if (part_of_neutral(scene, word) || credits(scene, word)) return 0;
  if (reading.capital(word) && !reading.opens_sentence(word)) return 0;  // of a name
  const bool compared = reading.word(word).features.degree == Degree::cmp;
  int weight = look(lemma_of(reading, word));
  if (weight == 0 && part != TriggerPart::noun && reading.folded(word) != lemma_of(reading, word))
    weight = look(reading.folded(word));
  return compared && weight > 0 ? 0 : weight;
}

std::vector<Judgement> find_judgements(const Scene& scene, const Sentence& sentence) {
  const Reading& reading = scene.reading();
  std::vector<Judgement> found;
  int against = 0;
  int in_favour = 0;
  for (std::uint32_t word = sentence.first; word < sentence.last; ++word) {
    int weight = weight_of(scene, word);
    if (weight == 0) continue;
    const TriggerPart part = part_of(reading.upos(word));
    if (!meant(scene, word, part, weight)) continue;
    // "not responsible" blames; "not dangerous" blames nobody
    if (turned(reading, word)) weight = weight > 0 ? -std::min(weight, plain) : 0;
    if (weight == 0) continue;
    (weight < 0 ? against : in_favour) += std::abs(weight);
    found.push_back({word, part, weight});
  }
  std::erase_if(found, [&](const Judgement& judgement) {
    return std::abs(judgement.weight) < plain && (judgement.weight < 0 ? against : in_favour) <= plain;
  });
  return found;
}

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
  if (clause == none && reading_.child(verb, Deprel::expl) != none) clause = reading_.child(verb, Deprel::ccomp);
  // "It is outrageous that Chad …", said: who says so is no subject of it.
  if (subject.word == clause || (subject.controlled && (clause != none || reading_.relation(verb) == Deprel::ccomp)))
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
      if (inner.word != none && inner.word != subject.word && (!inner.controlled || reading_.head(inner.word) == verb))
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
  if (relation == Deprel::nmod && reading_.marker(noun) == "of" && clausal(reading_, head)) return of_subject(head);
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
  const std::uint32_t head = modified(reading_, word);
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
      if (subject.word == none || subject.controlled || reading_.quotation(subject.word) != quotation) continue;
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
        one_of(lemma_of(reading_, child), {"speak", "talk", "refer", "comment", "write"}))  // "Speaking of Lee, he said"
      for (const std::uint32_t further : dependents(reading_, child))
        if (one_of(reading_.marker(further), {"of", "about"}))
          if (Parties parties = behind(further); !parties.empty())
            return at_best(parties, How::context);
    if (reading_.relation(child) != Deprel::obl && reading_.relation(child) != Deprel::obj) continue;
    const bool on = reading_.marker(child) == "on" && one_of(lemma_of(reading_, verb), {"comment", "remark", "opine"});
    if (!on && !one_of(reading_.marker(child), {"of", "about", "regarding", "concerning"})) continue;
    if (Parties parties = behind(child); !parties.empty()) return at_best(parties, How::context);
  }
  const std::uint32_t head = reading_.head(verb);
  if (head != verb && reading_.relation(verb) == Deprel::advcl && reading_.upos(head) == Upos::verb)
    if (Parties parties = behind(object_of(reading_, head)); !parties.empty()) return at_best(parties, How::context);
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
