#include "extract/judgements.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>

#include "extract/commitment.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr int plain = 2;

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

// Is it turned, at the word, at what it modifies, or in its clause?
bool turned(const Reading& reading, std::uint32_t word) {
  const std::uint32_t noun = modified_by(reading, word);
  if (reading.relation(noun) == Deprel::obj && lemma_of(reading, reading.head(noun)) == "lack") return true;
  const std::uint32_t clause = clause_of(reading, noun);
  if (negation_at(reading, word) || negation_at(reading, noun) || negation_at(reading, clause)) return true;
  return nobody(reading, subject_of(reading, clause).word) || nobody(reading, object_of(reading, clause));
}

// Is it said so, and not "would be", "if it is", "asked whether it is"?
bool meant(const Scene& scene, std::uint32_t word, TriggerPart part, int weight) {
  const Reading& reading = scene.reading();
  const std::uint32_t noun = modified_by(reading, word);
  if (reading.text(reading.sentence_of(word).last - 1) == "?") return false;
  // "their brutal war": what comes with a name is taken for granted
  if (part == TriggerPart::adjective && noun != word && reading.upos(noun) == Upos::noun &&
      !clausal(reading, noun))
    return true;
  const std::uint32_t clause = clause_of(reading, noun);
  const Status status = commitment_of(scene, {clause, true, true}).status;
  if (asserted(status)) return true;
  if (part != TriggerPart::verb || weight > 0 || (status != Status::possible && status != Status::planned))
    return false;
  const std::uint32_t head = reading.head(clause);
  return one_of(lemma_of(reading, head), {"try", "attempt", "seek", "want", "plan", "continue"});
}

// "bomb threat": in a phrase that judges nobody, and begins a word or two before.
bool part_of_neutral(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  for (std::uint32_t back = 0; back <= 2 && back <= word; ++back)
    for (const std::string_view first :
         {lemma_of(reading, word - back), std::string_view(reading.folded(word - back))})
      for (const std::uint32_t at : scene.rules().judging(first)) {
        const JudgingWord& entry = scene.rules().judging_word(at);
        if (entry.weight == 0 && entry.words.size() > back && stands(reading, entry, word - back))
          return true;
      }
  return false;
}

// "responsible for the trains", unlike "responsible for the attacks"
bool credits(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  if (reading.upos(word) != Upos::adj || word + 1 >= reading.size() || reading.folded(word + 1) != "for")
    return false;
  const bool told_with_for =
      std::ranges::any_of(scene.rules().judging(lemma_of(reading, word)), [&](std::uint32_t at) {
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
        if (scene.rules().judging_word(at).words.size() == 1 && scene.rules().judging_word(at).weight < 0)
          return true;
      return std::ranges::any_of(scene.rules().frames(TriggerPart::noun, lemma), [&](std::uint32_t at) {
        return scene.rules().type_of(at).stance == Stance::conflictual;
      });
    });
  }
  return false;
}

}  // namespace

std::uint32_t modified_by(const Reading& reading, std::uint32_t word) {
  for (int step = 0; step < 4; ++step) {
    const std::uint32_t head = reading.head(word);
    if (head == word) return word;
    const Deprel relation = reading.relation(word);
    const bool list =
        relation == Deprel::conj && reading.upos(head) == reading.upos(word) && !clausal(reading, head);
    const bool modifies = relation == Deprel::amod || relation == Deprel::compound ||
                          relation == Deprel::nmod_desc || relation == Deprel::advmod;
    if (!list && !modifies) return word;
    word = head;
  }
  return word;
}

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

}  // namespace actorgraph
