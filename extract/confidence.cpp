#include "extract/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace actorgraph {

namespace {

// The weights of a logistic regression on the annotated development articles: how each way of
// finding changes the odds (natural logarithm) that the text relates the two.
// docs/decisions.md, "Relations", says how they were fitted and what they reach.

double of_ground(const Traits& traits) {
  if (traits.tie) return 0.18;
  if (traits.office) return -0.02;
  if (traits.phrase) return -0.25;
  switch (traits.speech) {
    case SpeechTrait::stated:
      return 0.02;
    case SpeechTrait::judged:
      return 0.05;
    case SpeechTrait::spoken:
      return 0.05;
    case SpeechTrait::none:
      break;
  }
  switch (traits.part) {
    case TriggerPart::adjective:
      return 0.03;
    case TriggerPart::none:
      return -0.30;
    default:
      return 0;
  }
}

double of_source(How how) {
  switch (how) {
    case How::named:
      return 0.24;
    case How::inside:
      return -0.08;
    case How::nearby:
      return -0.24;
    case How::place:
      return -0.30;
    case How::context:
      return 0.20;
    default:
      return 0;
  }
}

double of_target(How how) {
  switch (how) {
    case How::named:
      return 0.19;
    case How::inside:
      return -0.07;
    case How::complement:
      return 0.14;
    case How::nearby:
      return -0.09;
    case How::place:
      return -0.09;
    case How::context:
      return -0.20;
    default:
      return 0;
  }
}

bool anaphor(Via via) { return via == Via::pronoun || via == Via::nominal; }

double of_source_words(const PartyTraits& party) {
  double score = party.known ? 0 : -0.30;
  if (anaphor(party.via)) score -= 0.31;
  if (party.via == Via::adjective) score += 0.33;
  if (party.kind == ActorKind::organisation) score -= 0.15;
  if (party.unnamed) score -= 0.27;
  return score;
}

double of_target_words(const PartyTraits& party) {
  double score = party.known ? 0 : -0.16;
  if (anaphor(party.via)) score -= 0.10;
  if (party.via == Via::adjective) score -= 0.33;
  if (party.kind == ActorKind::organisation) score -= 0.09;
  if (party.unnamed) score += 0.02;
  return score;
}

// Who is spoken of often is spoken of as acting. A text of a few sentences tells nothing of that.
double prominence(const PartyTraits& party, bool short_text) {
  constexpr double usual = 1.6;
  return short_text ? usual : std::min(std::log1p(party.mentions), 2.5);
}

double of_stance(Stance stance) {
  if (stance == Stance::neutral) return -0.33;
  return stance == Stance::structural ? -0.08 : 0;
}

double logistic(double score) {
  // Rounded, so that mathematical libraries which differ in a last bit give the same bytes.
  return std::round(1e4 / (1 + std::exp(-score))) / 1e4;
}

}  // namespace

double confidence_of(const Traits& traits) {
  double score = 0.52 + of_ground(traits) + of_stance(traits.stance);
  score += of_source(traits.source.how) + of_target(traits.target.how);
  score += of_source_words(traits.source) + of_target_words(traits.target);
  score += 0.43 * prominence(traits.source, traits.short_text) +
           0.23 * prominence(traits.target, traits.short_text);
  if (traits.weak) score += 0.14;
  if (traits.several_words) score += 0.16;
  if (traits.mutual) score += 0.02;
  if (traits.quoted) score -= 0.71;
  if (traits.status < Status::ongoing) score += 0.10;
  if (traits.parties > 4) score -= 0.17;
  score -= 0.33 * std::min(traits.distance, 40U) / 10;
  score -= 0.75 * std::min(traits.actors, 10U) / 5;
  return logistic(score);
}

double with_support(double confidence, std::size_t sentences, bool short_text) {
  constexpr double weight = 0.78;
  constexpr double usual = 0.8;  // sentences; a text of a few sentences tells nothing of it
  const double further = short_text ? usual : static_cast<double>(std::min<std::size_t>(sentences, 4)) - 1;
  const double odds = std::clamp(confidence, 1e-4, 1 - 1e-4);
  return logistic(std::log(odds / (1 - odds)) + weight * further);
}

}  // namespace actorgraph
