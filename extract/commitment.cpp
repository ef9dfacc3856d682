#include "extract/commitment.hpp"

#include <algorithm>

#include "extract/commitment_reader.hpp"

namespace actorgraph {

Commitment CommitmentReader::run() const {
  std::uint32_t at = question_.trigger;
  Commitment result = local(at);
  for (int step = 0; step < deep; ++step) {
    const std::uint32_t head = reading_.head(at);
    if (head == at || !step_up(at, head, result)) break;
    at = head;
  }
  if (!negated(result.status)) before_trigger(result);
  if (opens_condition() && (asserted(result.status) || result.status == Status::demanded))
    result.status = Status::possible;
  if (used_to() && asserted(result.status)) result.status = Status::past;
  if (question_.trigger > 0 && hedges(question_.trigger - 1)) result.hedged = true;
  if (asked(at)) result.status = asserted(result.status) ? Status::possible : result.status;
  result.negated_here = modality_of(scene_, question_.trigger).negative;
  return result;
}

Commitment CommitmentReader::local(std::uint32_t word) const {
  const Modality modality = modality_of(scene_, word);
  Commitment result;
  result.hedged = modality.hedged;
  const bool verb = clausal(reading_, word);
  result.status = verb                ? plain_status(reading_, word, question_.lasting)
                  : question_.lasting ? Status::ongoing
                                      : Status::done;
  if (modality.status) result.status = auxiliary_status(word, modality);
  if (modality.adverb) result.status = weaker(*modality.adverb, result.status);
  if (!verb) apply_adjectives(word, result);
  if (verb && !modality.status && is_to(word)) result.status = Status::planned;
  if (reading_.word(word).features.mood == Mood::imp && verb && !has_subject(word))
    result.status = Status::demanded;
  const bool meant = question_.negation_is_meant && word == question_.trigger;
  if (modality.negative && !meant) {
    if (modality.can && modality.status == Status::possible)
      result.status = Status::failed;
    else
      result.status = negate(result.status);
  }
  return result;
}

bool CommitmentReader::is_to(std::uint32_t verb) const {
  if (mark_of(reading_, verb) != "to") return false;
  return std::ranges::any_of(dependents(reading_, verb), [&](std::uint32_t child) {
    const Deprel relation = reading_.relation(child);
    return (relation == Deprel::aux || relation == Deprel::cop) && lemma_of(reading_, child) == "be" &&
           child < verb && reading_.child(verb, Deprel::mark) > child;
  });
}

bool CommitmentReader::has_subject(std::uint32_t word) const {
  return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
    const Deprel relation = reading_.relation(child);
    return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::expl;
  });
}

Status CommitmentReader::auxiliary_status(std::uint32_t word, const Modality& modality) const {
  if (modality.status != Status::possible) return *modality.status;
  bool would = false;
  bool perfect = false;
  for (const std::uint32_t child : dependents(reading_, word)) {
    if (reading_.relation(child) != Deprel::aux) continue;
    if (lemma_of(reading_, child) == "would" || reading_.folded(child) == "would") would = true;
    if (lemma_of(reading_, child) == "have") perfect = true;
  }
  if (!would || perfect) return Status::possible;
  const std::uint32_t head = reading_.head(word);
  const Deprel relation = reading_.relation(word);
  const bool reported = head != word && (relation == Deprel::ccomp || relation == Deprel::parataxis ||
                                         relation == Deprel::conj);
  for (const std::uint32_t child : dependents(reading_, word))
    if (reading_.relation(child) == Deprel::advcl &&
        (mark_of(reading_, child) == "if" || mark_of(reading_, child) == "unless"))
      return Status::possible;
  return reported ? Status::planned : Status::possible;
}

void CommitmentReader::apply_adjectives(std::uint32_t noun, Commitment& result) const {
  for (const std::uint32_t child : dependents(reading_, noun)) {
    const Deprel relation = reading_.relation(child);
    if (relation != Deprel::amod && relation != Deprel::advmod && relation != Deprel::compound) continue;
    auto status = scene_.rules().adjective_status(lemma_of(reading_, child));
    if (!status) status = scene_.rules().adjective_status(reading_.folded(child));
    if (status) result.status = *status == Status::ongoing ? result.status : weaker(*status, result.status);
  }
}

bool CommitmentReader::step_up(std::uint32_t at, std::uint32_t head, Commitment& result) const {
  switch (reading_.relation(at)) {
    case Deprel::xcomp:
      return complement(at, head, result, true);
    case Deprel::ccomp:
    case Deprel::csubj:
    case Deprel::csubj_pass:
    case Deprel::parataxis:
      return complement(at, head, result, false);
    case Deprel::advcl:
    case Deprel::advcl_relcl:
      return adverbial(at, head, result);
    case Deprel::acl:
      if (reading_.upos(head) == Upos::verb) return complement(at, head, result, true);
      return noun_clause(at, head, result);
    case Deprel::conj:
      return coordinated(at, head, result);
    case Deprel::obj:
    case Deprel::obl:
    case Deprel::nsubj_pass:
    case Deprel::nsubj:
      if (reading_.upos(at) == Upos::verb) return complement(at, head, result, true);
      return argument(at, head, result);
    case Deprel::amod:
      return modifier(at, head, result);
    case Deprel::acl_relcl:
      // "the claim that Egypt struck", read as "the claim that struck"
      return mark_of(reading_, at) == "that" && noun_clause(at, head, result);
    case Deprel::nmod:
    case Deprel::nmod_poss:
    case Deprel::compound:
      return inside_noun(at, head, result);
    default:
      return false;
  }
}

Commitment commitment_of(const Scene& scene, const CommitmentQuestion& question) {
  return CommitmentReader(scene, question).run();
}

}  // namespace actorgraph
