#include "extract/confidence.hpp"

#include <cmath>

namespace actorgraph {

namespace {

double of_how(How how) {
  switch (how) {
    case How::standing:
      return -0.4;
    case How::inside:
      return -1.0;
    case How::complement:
      return -0.8;
    case How::nearby:
      return -1.2;
    case How::place:
      return -1.4;
    default:
      return 0;
  }
}

double of_via(Via via) {
  switch (via) {
    case Via::pronoun:
      return -0.4;
    case Via::nominal:
      return -0.4;
    case Via::role:
      return -0.1;
    default:
      return 0;
  }
}

}  // namespace

double confidence_of(const Traits& traits) {
  double score = 1.6;
  if (traits.tie) score = 2.2;
  if (traits.speech == SpeechTrait::stated)
    score = 0.8;
  else if (traits.speech == SpeechTrait::judged)
    score = 0.3;
  else if (traits.speech == SpeechTrait::spoken)
    score = -0.5;
  else if (!traits.tie && traits.part == TriggerPart::none)
    score -= 1.6;
  if (traits.part == TriggerPart::noun) score -= 0.4;
  if (traits.weak) score -= 0.6;
  if (traits.several_words) score += 0.3;
  if (traits.controlled) score -= 0.5;
  score += of_how(traits.source.how) + of_how(traits.target.how);
  score += of_via(traits.source.via) + of_via(traits.target.via);
  if (!asserted(traits.status)) score -= 0.4;
  if (traits.distance > 12) score -= 0.3;
  if (traits.distance > 25) score -= 0.4;
  if (traits.parties > 4) score -= 0.4;
  return 1 / (1 + std::exp(-score));
}

}  // namespace actorgraph
