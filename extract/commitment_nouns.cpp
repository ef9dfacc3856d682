// The trigger is a noun: the subject or object of a verb, or inside a larger phrase.

#include "extract/commitment_reader.hpp"

#include <array>
#include <string_view>

#include "extract/one_of.hpp"

namespace actorgraph {

bool CommitmentReader::argument(std::uint32_t at, std::uint32_t head, Commitment& result) const {
  const std::string_view lemma = lemma_of(reading_, head);
  const Deprel relation = reading_.relation(at);
  if (!clausal(reading_, head)) return relation == Deprel::nsubj ? false : inside_noun(at, head, result);
  if (relation == Deprel::nsubj) return subject(head, result);
  auto status = scene_.rules().verb_status(lemma, particle_of(reading_, head));
  // Who rejects a claim says that it is not so.
  if (status == Status::refused && scene_.rules().speech_noun(lemma_of(reading_, at)))
    status = Status::denied;
  if (relation == Deprel::obl) return oblique(at, head, status, result);
  if (status)
    govern(*status, head, result);
  else if (scene_.rules().light(lemma) || scene_.rules().suffered(lemma))
    pass_on(head, result);
  else
    pass_on_modality(head, result);
  return true;
}

bool CommitmentReader::subject(std::uint32_t head, Commitment& result) const {
  // "No talks took place": the one negation is already counted.
  if (negated(result.status)) return false;
  const std::string_view lemma = lemma_of(reading_, head);
  const auto predicate =
      reading_.upos(head) == Upos::adj ? scene_.rules().adjective_status(lemma) : std::nullopt;
  if (predicate && *predicate != Status::ongoing && *predicate != Status::past) {
    govern(*predicate, head, result);
    return true;
  }
  const auto status = scene_.rules().verb_status(lemma, particle_of(reading_, head));
  if (status == Status::past && question_.lasting) {
    govern(*status, head, result);
    return true;
  }
  const bool happens = scene_.rules().light(lemma) || lemma == "happen" || lemma == "occur";
  if (happens) pass_on(head, result);
  return happens;
}

bool CommitmentReader::oblique(std::uint32_t at, std::uint32_t head, std::optional<Status> status,
                               Commitment& result) const {
  constexpr std::array<std::string_view, 5> aims = {"for", "against", "to", "on", "with"};
  const std::string& marker = reading_.marker(at);
  // "dismissed as false reports that …"
  if (marker == "as" && status == Status::denied) {
    govern(*status, head, result);
    return true;
  }
  if (marker == "without") {
    result.status = negate(result.status);
    return false;
  }
  if (status && one_of(marker, aims) && *status != Status::past)
    govern(*status, head, result);
  else if (marker == "in" || marker == "to" || marker == "into" || marker == "with" || marker == "for")
    pass_on_modality(head, result);
  return true;
}

bool CommitmentReader::inside_noun(std::uint32_t at, std::uint32_t head, Commitment& result) const {
  if (clausal(reading_, head) && reading_.upos(head) == Upos::verb) return false;
  const auto status = scene_.rules().noun_status(lemma_of(reading_, head));
  const std::string& marker = reading_.marker(at);
  const bool governed = marker == "of" || marker == "for" || marker == "to" || marker == "on" ||
                        marker == "about" || reading_.relation(at) == Deprel::compound;
  if (status && governed) {
    govern(*status, head, result);
    return true;
  }
  const Modality modality = modality_of(scene_, head);
  if (modality.hedged) result.hedged = true;
  return governed;
}

bool CommitmentReader::modifier(std::uint32_t at, std::uint32_t head, Commitment& result) const {
  const std::uint32_t verb = reading_.head(head);
  const bool participle = reading_.upos(at) == Upos::verb && reading_.folded(at).ends_with("ing");
  if (!participle || verb == head || reading_.upos(verb) != Upos::verb) return inside_noun(at, head, result);
  complement(at, verb, result, true);
  return false;
}

}  // namespace actorgraph
