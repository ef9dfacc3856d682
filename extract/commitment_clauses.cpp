// The trigger stands in a clause: a complement, an adverbial clause, the clause of a noun, one of several.

#include "extract/commitment_reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/one_of.hpp"

namespace actorgraph {

bool CommitmentReader::complement(std::uint32_t at, std::uint32_t head, Commitment& result, bool open) const {
  const std::string_view lemma = lemma_of(reading_, head);
  if (mark_of(reading_, at) == "whether" || mark_of(reading_, at) == "if")
    result.status = weaker(Status::possible, result.status);
  // "was about to attack", where "about" is the head
  if (open && reading_.folded(head) == "about") {
    if (asserted(result.status)) result.status = Status::planned;
    return true;
  }
  if (reading_.upos(head) == Upos::adj) {
    const auto status = scene_.rules().adjective_status(lemma);
    if (status)
      govern(*status, head, result);
    else
      pass_on(head, result);
    return true;
  }
  if (open)
    open_complement(head, result);
  else
    said_complement(at, head, result);
  return true;
}

void CommitmentReader::open_complement(std::uint32_t head, Commitment& result) const {
  const std::string_view lemma = lemma_of(reading_, head);
  const auto status = scene_.rules().verb_status(lemma, particle_of(reading_, head));
  if (lemma == "have" && yet(head))
    result.status = Status::denied;
  else if (lemma == "be")
    govern(Status::planned, head, result);
  else if (lemma == "have" || lemma == "need")
    govern(Status::demanded, head, result);
  else if (status)
    govern(*status, head, result);
  else
    pass_on(head, result);
}

void CommitmentReader::said_complement(std::uint32_t at, std::uint32_t head, Commitment& result) const {
  const std::string_view lemma = lemma_of(reading_, head);
  const auto status = scene_.rules().verb_status(lemma, particle_of(reading_, head));
  const bool speech = scene_.rules().speech_verb(lemma);
  const Status denial = status.value_or(Status::done);
  if (denial == Status::denied || denial == Status::rumoured)
    govern(denial, head, result);
  else if (status && !speech && asserted(result.status)) {
    if (*status == Status::possible || *status == Status::demanded || *status == Status::proposed ||
        *status == Status::refused)
      govern(*status, head, result);
    else if (reading_.word(at).features.verb_form != VerbForm::fin)
      govern(*status, head, result);
  } else if (status && !speech && !negated(result.status) &&
             (*status == Status::demanded || *status == Status::proposed || *status == Status::possible)) {
    govern(*status, head, result);
  } else if (modality_of(scene_, head).negative && asserted(result.status)) {
    result.status = Status::possible;
  }
}

bool CommitmentReader::yet(std::uint32_t verb) const {
  return std::ranges::any_of(dependents(reading_, verb),
                             [&](std::uint32_t child) { return reading_.folded(child) == "yet"; });
}

bool CommitmentReader::adverbial(std::uint32_t at, std::uint32_t head, Commitment& result) const {
  constexpr std::array<std::string_view, 8> conditions = {"if",   "unless",  "should", "whether",
                                                          "lest", "in_case", "were",   "until"};
  const std::string_view mark = mark_of(reading_, at);
  if (one_of(mark, conditions)) {
    if (mark == "until" && asserted(result.status)) return true;
    result.status = weaker(Status::possible, result.status);
    return false;
  }
  if (mark == "without" || mark == "instead" || mark == "rather" || (mark.empty() && without_before(at))) {
    result.status = negated(result.status) ? Status::done : Status::denied;
    return false;
  }
  if (mark == "to" || reading_.word(at).features.verb_form == VerbForm::inf) {
    const auto status = scene_.rules().verb_status(lemma_of(reading_, head), particle_of(reading_, head));
    // "was reported to have visited" tells of no plan.
    const bool perfect = std::ranges::any_of(dependents(reading_, at), [&](std::uint32_t child) {
      return reading_.relation(child) == Deprel::aux && lemma_of(reading_, child) == "have";
    });
    if (status)
      govern(*status, head, result);
    else if (question_.expressed && at == question_.trigger)
      pass_modality(head, result);
    else if (asserted(result.status) && !perfect)
      result.status = weaker(Status::planned, result.status);
    return true;
  }
  if (mark == "from" || mark == "against" || mark == "of") {
    const auto status = scene_.rules().verb_status(lemma_of(reading_, head), particle_of(reading_, head));
    if (status) govern(*status, head, result);
    return true;
  }
  if (mark.empty() && at > head && at <= head + 3 && reading_.folded(at).ends_with("ing"))
    return complement(at, head, result, true);
  if (mark.empty() || mark == "by" || mark == "while") pass_modality(head, result);
  return true;
}

bool CommitmentReader::without_before(std::uint32_t at) const {
  if (!reading_.folded(at).ends_with("ing")) return false;
  for (std::uint32_t back = 1; back <= 4 && back <= at; ++back) {
    if (reading_.folded(at - back) == "without") return true;
    const Upos upos = reading_.upos(at - back);
    if (upos == Upos::verb || upos == Upos::punct) return false;
  }
  return false;
}

bool CommitmentReader::noun_clause(std::uint32_t at, std::uint32_t head, Commitment& result) const {
  const std::string_view mark = mark_of(reading_, at);
  if (mark == "that") {
    const auto said = scene_.rules().noun_status(lemma_of(reading_, head));
    if (modality_of(scene_, head).negative) {
      result.status = weaker(Status::possible, result.status);
      return false;
    }
    if (said) govern(*said, head, result);
    return said || scene_.rules().speech_noun(lemma_of(reading_, head));
  }
  const bool infinitive = mark == "to" || reading_.word(at).features.verb_form == VerbForm::inf;
  if (!infinitive && mark != "of" && mark != "for" && mark != "against") return false;
  const auto status = scene_.rules().noun_status(lemma_of(reading_, head));
  if (status)
    govern(*status, head, result);
  else if (infinitive && is_one_of_few(head))
    return true;
  else if (infinitive && lemma_of(reading_, head) != "effort")
    result.status = weaker(Status::planned, result.status);
  else
    result.status = asserted(result.status) ? Status::ongoing : result.status;
  return true;
}

bool CommitmentReader::is_one_of_few(std::uint32_t noun) const {
  constexpr std::array<std::string_view, 7> words = {"first", "second", "third", "last",
                                                     "only",  "latest", "fourth"};
  return std::ranges::any_of(dependents(reading_, noun), [&](std::uint32_t child) {
    return child < noun && one_of(reading_.folded(child), words);
  });
}

bool CommitmentReader::coordinated(std::uint32_t at, std::uint32_t head, Commitment& result) const {
  if (!clausal(reading_, at)) return clausal(reading_, head) ? false : true;
  const bool own_tense = reading_.word(at).features.verb_form == VerbForm::fin &&
                         reading_.word(at).features.tense != Tense::none;
  const bool auxiliary = reading_.child(at, Deprel::aux) != none || reading_.child(at, Deprel::cop) != none;
  if (!own_tense && !auxiliary && !has_subject(at)) {
    const Modality shared = modality_of(scene_, head);
    if (shared.status) result.status = weaker(*shared.status, result.status);
    if (shared.negative && !negated(result.status) && reading_.child(at, Deprel::cc) != none && is_or(at))
      result.status = negate(result.status);
  }
  return true;
}

bool CommitmentReader::is_or(std::uint32_t at) const {
  const std::string& word = reading_.folded(reading_.child(at, Deprel::cc));
  return word == "or" || word == "nor";
}

}  // namespace actorgraph
