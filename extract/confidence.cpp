#include "extract/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace actorgraph {

namespace {

// The weights of a logistic regression on the annotated development articles: how each way of
// finding changes the odds (natural logarithm) that the text relates the two.
// docs/decisions.md, "Relations", says how they were fitted and what they reach.

double of_ground(const Traits& traits) {
  if (traits.tie) return 0.26;
  if (traits.office) return -0.03;
  if (traits.phrase) return -0.36;
  switch (traits.speech) {
    case SpeechTrait::stated:
      return 0.03;
    case SpeechTrait::judged:
      return 0.07;
    case SpeechTrait::spoken:
      return 0.07;
    case SpeechTrait::none:
      break;
  }
  switch (traits.part) {
    case TriggerPart::adjective:
      return 0.04;
    case TriggerPart::none:
      return -0.43;
    default:
      return 0;
  }
}

double of_source(How how) {
  switch (how) {
    case How::named:
      return 0.34;
    case How::inside:
      return -0.11;
    case How::nearby:
      return -0.34;
    case How::place:
      return -0.43;
    case How::context:
      return 0.28;
    default:
      return 0;
  }
}

double of_target(How how) {
  switch (how) {
    case How::named:
      return 0.27;
    case How::inside:
      return -0.10;
    case How::complement:
      return 0.20;
    case How::nearby:
      return -0.13;
    case How::place:
      return -0.13;
    case How::context:
      return -0.28;
    default:
      return 0;
  }
}

bool anaphor(Via via) { return via == Via::pronoun || via == Via::nominal; }

double of_source_words(const PartyTraits& party) {
  double score = party.known ? 0 : -0.43;
  if (anaphor(party.via)) score -= 0.44;
  if (party.via == Via::adjective) score += 0.47;
  if (party.kind == ActorKind::organisation) score -= 0.21;
  if (party.unnamed) score -= 0.38;
  return score;
}

double of_target_words(const PartyTraits& party) {
  double score = party.known ? 0 : -0.23;
  if (anaphor(party.via)) score -= 0.14;
  if (party.via == Via::adjective) score -= 0.47;
  if (party.kind == ActorKind::organisation) score -= 0.13;
  if (party.unnamed) score += 0.03;
  return score;
}

// Who is spoken of often is spoken of as acting. A text of a few sentences tells nothing of that.
double prominence(const PartyTraits& party, bool short_text) {
  constexpr double usual = 1.6;
  return short_text ? usual : std::min(std::log1p(party.mentions), 2.5);
}

double of_stance(Stance stance) {
  if (stance == Stance::neutral) return -0.47;
  return stance == Stance::structural ? -0.08 : 0;
}

double logistic(double score) {
  // Rounded, so that mathematical libraries which differ in a last bit give the same bytes.
  return std::round(1e4 / (1 + std::exp(-score))) / 1e4;
}

}  // namespace

double confidence_of(const Traits& traits) {
  double score = 1.03 + of_ground(traits) + of_stance(traits.stance);
  score += of_source(traits.source.how) + of_target(traits.target.how);
  score += of_source_words(traits.source) + of_target_words(traits.target);
  score += 0.61 * prominence(traits.source, traits.short_text) +
           0.33 * prominence(traits.target, traits.short_text);
  if (traits.weak) score += 0.20;
  if (traits.several_words) score += 0.23;
  if (traits.mutual) score += 0.03;
  if (traits.quoted) score -= 1.01;
  if (traits.status < Status::ongoing) score += 0.14;
  if (traits.parties > 4) score -= 0.24;
  score -= 0.47 * std::min(traits.distance, 40U) / 10;
  score -= 1.07 * std::min(traits.actors, 10U) / 5;
  return logistic(score);
}

double with_support(double confidence, std::size_t sentences, bool short_text) {
  constexpr double weight = 1.11;
  constexpr double usual = 0.8;  // sentences; a text of a few sentences tells nothing of it
  const double further = short_text ? usual : static_cast<double>(std::min<std::size_t>(sentences, 4)) - 1;
  const double odds = std::clamp(confidence, 1e-4, 1 - 1e-4);
  return logistic(std::log(odds / (1 - odds)) + weight * further);
}

}  // namespace actorgraph
