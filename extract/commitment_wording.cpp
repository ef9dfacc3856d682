// What the words around a trigger say whatever the tree makes of them: "ruled out attacking", "used to
// supply", a condition that opens the sentence, a question.

#include "extract/commitment_reader.hpp"

#include <array>
#include <string_view>

#include "extract/one_of.hpp"

namespace actorgraph {

void CommitmentReader::before_trigger(Commitment& result) const {
  const std::uint32_t word = question_.trigger;
  if (word < reading_.sentence_of(word).first + 3) return;
  const std::string& link = reading_.folded(word - 1);
  if (link != "to" && link != "from" && link != "out" && link != "of") return;
  if (link == "to" && reading_.folded(word - 2) == "yet") {
    result.status = Status::denied;
    return;
  }
  if (link == "to" && reading_.upos(word - 2) == Upos::adj && asserted(result.status)) {
    const auto ahead = scene_.rules().adjective_status(lemma_of(reading_, word - 2));
    if (ahead && !asserted(*ahead)) result.status = is_negation(reading_, word - 3) ? Status::denied : *ahead;
    return;
  }
  if (reading_.upos(word) != Upos::verb || reading_.upos(word - 2) != Upos::verb) return;
  const auto status =
      scene_.rules().verb_status(lemma_of(reading_, word - 2), link == "out" ? link : std::string());
  const bool against =
      status && (negated(*status)) && (asserted(result.status) || result.status == Status::planned);
  if (!against || (link == "out" && *status != Status::refused)) return;
  const bool twice = is_negation(reading_, word - 3) || modality_of(scene_, word - 2).negative;
  const bool came_to_be = *status == Status::failed || *status == Status::cancelled;
  result.status = !twice ? *status : came_to_be ? result.status : Status::possible;
}

bool CommitmentReader::used_to() const {
  constexpr std::uint32_t reach = 4;
  constexpr std::array<std::string_view, 8> passive = {"is", "are",  "was",   "were",
                                                       "be", "been", "being", "get"};
  const std::uint32_t first = reading_.sentence_of(question_.trigger).first;
  for (std::uint32_t at = question_.trigger; at > first + 1 && at + reach > question_.trigger; --at)
    if (reading_.folded(at - 1) == "to" && reading_.folded(at - 2) == "used")
      return at < first + 3 || !one_of(reading_.folded(at - 3), passive);
  return false;
}

bool CommitmentReader::hedges(std::uint32_t word) const {
  return scene_.rules().hedge(lemma_of(reading_, word)) || scene_.rules().hedge(reading_.folded(word));
}

bool CommitmentReader::opens_condition() const {
  constexpr std::array<std::string_view, 7> openers = {"should",   "had",       "were", "provided",
                                                       "assuming", "supposing", "if"};
  const Sentence& sentence = reading_.sentence_of(question_.trigger);
  if (!one_of(reading_.folded(sentence.first), openers)) return false;
  for (std::uint32_t at = sentence.first; at < question_.trigger; ++at)
    if (reading_.folded(at) == ",") return false;
  for (std::uint32_t at = question_.trigger; at < sentence.last; ++at)
    if (reading_.folded(at) == ",") return true;
  return false;
}

bool CommitmentReader::asked(std::uint32_t top) const {
  const Sentence& sentence = reading_.sentence_of(top);
  for (std::uint32_t at = sentence.last; at > sentence.first && at + 3 > sentence.last; --at)
    if (reading_.folded(at - 1) == "?") return true;
  return false;
}

}  // namespace actorgraph
