#include "extract/modality.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

std::optional<Status> status_of_auxiliary(std::string_view lemma, std::string_view text) {
  constexpr std::array<std::string_view, 4> future = {"will", "shall", "'ll", "wo"};
  constexpr std::array<std::string_view, 6> possible = {"may", "might", "could", "would", "'d", "can"};
  constexpr std::array<std::string_view, 4> demanded = {"must", "should", "ought", "need"};
  if (text == "ll" || text == "\xE2\x80\x99ll" || text == "wo" || one_of(lemma, future))
    return Status::planned;
  if (text == "ca" || one_of(lemma, possible)) return Status::possible;
  if (one_of(lemma, demanded)) return Status::demanded;
  return std::nullopt;
}

// "Nigeria neither praised nor criticized": the word before the verb, whatever the tree makes of it.
bool neither_before(const Reading& reading, std::uint32_t word) {
  return word > 0 && (reading.folded(word - 1) == "neither" || reading.folded(word - 1) == "nor");
}

// "no", "never" …; but "not only" and "not least" deny nothing.
bool denies(const Reading& reading, std::uint32_t child) {
  const Deprel relation = reading.relation(child);
  const bool light_word = relation == Deprel::advmod || relation == Deprel::det || relation == Deprel::cc ||
                          relation == Deprel::aux || relation == Deprel::discourse ||
                          relation == Deprel::cc_preconj;
  if (!light_word || !is_negation(reading, child) || reading.folded(child) == "without") return false;
  return child + 1 >= reading.size() ||
         !(reading.folded(child + 1) == "only" || reading.folded(child + 1) == "just" ||
           reading.folded(child + 1) == "least");
}

// "Neither side attacked", "no troops attacked"
bool denies_as_subject(const Reading& reading, std::uint32_t subject) {
  if (is_negation(reading, subject)) return true;
  return std::ranges::any_of(dependents(reading, subject), [&](std::uint32_t below) {
    const Deprel relation = reading.relation(below);
    return (relation == Deprel::det || relation == Deprel::cc_preconj) &&
           (reading.folded(below) == "no" || reading.folded(below) == "neither");
  });
}

// "Minister ousts adviser": the present tense of a headline tells what has happened.
bool in_headline(const Reading& reading, std::uint32_t word) {
  const Sentence& sentence = reading.sentence_of(word);
  return sentence.first == 0 && sentence.last > 0 && sentence.last < reading.size() &&
         reading.upos(sentence.last - 1) != Upos::punct;
}

}  // namespace

bool is_negation(const Reading& reading, std::uint32_t word) {
  constexpr std::array<std::string_view, 14> words = {
      "not", "n't",    "n\xE2\x80\x99t", "never",  "no",     "nor",     "neither",
      "nt",  "nobody", "none",           "cannot", "hardly", "nothing", "without"};
  return one_of(reading.folded(word), words);
}

bool negation_at(const Reading& reading, std::uint32_t word) {
  for (const std::uint32_t child : dependents(reading, word))
    if (is_negation(reading, child) && reading.relation(child) != Deprel::nsubj) return true;
  return false;
}

Modality modality_of(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  Modality modality;
  modality.negative = neither_before(reading, word);
  for (const std::uint32_t child : dependents(reading, word)) {
    const Deprel relation = reading.relation(child);
    if (relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop) {
      const auto status = status_of_auxiliary(lemma_of(reading, child), reading.folded(child));
      if (status && (!modality.status || *status < *modality.status)) modality.status = status;
      if (status && (lemma_of(reading, child) == "can" || lemma_of(reading, child) == "could"))
        modality.can = true;
    }
    if (reading.folded(child) == "neither" && child < word) modality.negative = true;
    if (denies(reading, child)) modality.negative = true;
    if (relation == Deprel::advmod || relation == Deprel::amod) {
      const std::string_view lemma = lemma_of(reading, child);
      if (scene.rules().hedge(lemma) || scene.rules().hedge(reading.folded(child))) modality.hedged = true;
      if (relation == Deprel::advmod)
        if (const auto status = scene.rules().adverb_status(lemma)) modality.adverb = status;
    }
    const bool subject = relation == Deprel::nsubj || relation == Deprel::nsubj_pass;
    if (subject && clausal(reading, word) && denies_as_subject(reading, child)) modality.negative = true;
  }
  return modality;
}

Status plain_status(const Reading& reading, std::uint32_t verb, bool lasting) {
  const Features& features = reading.word(verb).features;
  bool perfect = false;
  bool had = false;
  bool present = features.tense == Tense::pres && features.verb_form == VerbForm::fin;
  bool progressive = features.verb_form == VerbForm::ger ||
                     (features.verb_form == VerbForm::part && features.tense != Tense::past);
  bool be = false;
  bool used = false;
  for (const std::uint32_t child : dependents(reading, verb)) {
    const Deprel relation = reading.relation(child);
    if (relation != Deprel::aux && relation != Deprel::aux_pass && relation != Deprel::cop) continue;
    const std::string_view lemma = lemma_of(reading, child);
    if (lemma == "have") {
      perfect = true;
      had = had || reading.word(child).features.tense == Tense::past;
    }
    if (lemma == "be") be = true;
    if (reading.word(child).features.tense == Tense::pres) present = true;
    if (reading.word(child).features.tense == Tense::past) present = false;
    if (lemma == "used") used = true;
  }
  if (used) return Status::past;
  if (lasting) return had ? Status::past : Status::ongoing;
  if (progressive && be) return Status::ongoing;
  if (present && !perfect && !in_headline(reading, verb)) return Status::ongoing;
  return Status::done;
}

Status weaker(Status outer, Status inner) {
  const bool keeps =
      asserted(outer) || outer == Status::planned || outer == Status::agreed || outer == Status::possible;
  if (negated(inner)) return keeps ? inner : Status::possible;
  if (negated(outer)) return outer;
  if ((inner == Status::past || outer == Status::past) && asserted(outer) && asserted(inner))
    return Status::past;
  return std::min(outer, inner);
}

Status negate(Status status) {
  switch (status) {
    case Status::planned:
    case Status::agreed:
      return Status::refused;
    case Status::denied:
    case Status::refused:
      return Status::possible;
    case Status::failed:
    case Status::cancelled:
      return Status::done;
    default:
      return Status::denied;
  }
}

}  // namespace actorgraph
