// What a governing word makes of the status of what is below it.

#include "extract/commitment_reader.hpp"

namespace actorgraph {

void CommitmentReader::govern(Status by, std::uint32_t governor, Commitment& result) const {
  Commitment own = local(governor);
  result.hedged = result.hedged || own.hedged;
  const bool governor_negative = modality_of(scene_, governor).negative;
  if (by == Status::failed || by == Status::denied || by == Status::refused || by == Status::cancelled) {
    if (governor_negative) {
      result.status = by == Status::failed || by == Status::cancelled
                          ? result.status
                          : weaker(Status::possible, result.status);
      return;
    }
    if (negated(result.status)) {
      result.status = Status::possible;
      return;
    }
    // "may cancel", "plans to refuse": not yet so.
    result.status = asserted(own.status) || negated(own.status) ? by : Status::possible;
    return;
  }
  if (by == Status::past) {
    result.status = governor_negative ? result.status : asserted(own.status) ? Status::past : result.status;
    return;
  }
  if (governor_negative) {
    result.status = by == Status::agreed ? Status::refused : Status::denied;
    return;
  }
  Status outer = by;
  if (!asserted(own.status)) outer = weaker(own.status, by);
  result.status = weaker(outer, result.status);
}

void CommitmentReader::pass_on(std::uint32_t governor, Commitment& result) const {
  const Commitment own = local(governor);
  result.hedged = result.hedged || own.hedged || scene_.rules().hedge(lemma_of(reading_, governor));
  if (negated(own.status) && !negated(result.status))
    result.status = own.status;
  else if (negated(own.status))
    result.status = Status::possible;
  else if (!asserted(own.status))
    result.status = weaker(own.status, result.status);
  else if (asserted(result.status) && !question_.lasting)
    result.status = result.status == Status::past ? Status::past : own.status;
}

void CommitmentReader::pass_modality(std::uint32_t head, Commitment& result) const {
  const Commitment own = local(head);
  if (!asserted(own.status) && !negated(own.status)) result.status = weaker(own.status, result.status);
}

void CommitmentReader::pass_on_modality(std::uint32_t head, Commitment& result) const {
  const Commitment own = local(head);
  if (negated(own.status) && asserted(result.status) && !question_.lasting)
    result.status = own.status;
  else if (!asserted(own.status) && !negated(own.status))
    result.status = weaker(own.status, result.status);
}

}  // namespace actorgraph
