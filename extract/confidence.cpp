#include "extract/confidence.hpp"

#include <algorithm>
#include <cmath>

namespace actorgraph {

namespace {

// The weights of a logistic regression on the annotated development articles: how each way of
// finding changes the odds (natural logarithm) that the text relates the two with this stance.
// docs/decisions.md, "Relations", says how they were fitted and what they reach.

double of_ground(const Traits& traits) {
  if (traits.tie) return 0.97;
  if (traits.office) return 0.5;
  if (traits.phrase) return -0.59;
  switch (traits.speech) {
    case SpeechTrait::stated:
      return 0.1;
    case SpeechTrait::judged:
      return -0.60;
    case SpeechTrait::spoken:
      return -0.13;
    case SpeechTrait::none:
      break;
  }
  switch (traits.part) {
    case TriggerPart::verb:
      return 0.75;
    case TriggerPart::noun:
      return 0.65;
    case TriggerPart::adjective:
      return -0.08;
    case TriggerPart::none:
      break;
  }
  return -0.3;
}

double of_source(How how) {
  switch (how) {
    case How::named:
      return 0.20;
    case How::inside:
      return -0.21;
    case How::nearby:
      return -0.45;
    case How::place:
      return -0.3;
    default:
      return 0;
  }
}

double of_target(How how) {
  switch (how) {
    case How::named:
      return 0.20;
    case How::standing:
      return 0.20;
    case How::inside:
      return 0.24;
    case How::complement:
      return -0.11;
    case How::nearby:
      return -0.51;
    case How::place:
      return -0.26;
    case How::context:
      return -0.1;
    default:
      return 0;
  }
}

double of_source_words(const PartyTraits& party) {
  double score = party.known ? 0 : -0.29;
  if (party.via == Via::pronoun) score -= 0.56;
  if (party.via == Via::nominal) score -= 0.25;
  if (party.via == Via::adjective) score -= 0.21;
  if (party.kind == ActorKind::person) score -= 0.32;
  if (party.kind == ActorKind::organisation) score -= 0.62;
  if (party.kind == ActorKind::group) score -= 0.51;
  return score;
}

double of_target_words(const PartyTraits& party) {
  double score = party.known ? 0 : -0.33;
  if (party.via == Via::nominal) score -= 0.11;
  if (party.via == Via::adjective) score -= 0.70;
  if (party.kind == ActorKind::person) score += 0.68;
  if (party.kind == ActorKind::organisation) score -= 0.32;
  if (party.kind == ActorKind::group) score -= 0.56;
  return score;
}

// Who is spoken of often is spoken of as acting. A text of a few sentences tells nothing of that.
double prominence(const PartyTraits& party, bool short_text) {
  constexpr double usual = 1.6;
  return short_text ? usual : std::min(std::log1p(party.mentions), 2.5);
}

double of_stance(Stance stance) {
  switch (stance) {
    case Stance::neutral:
      return -0.99;
    case Stance::cooperative:
      return -0.09;
    case Stance::conflictual:
      return 0.43;
    case Stance::structural:
      return 0.44;
  }
  return 0;
}

}  // namespace

double confidence_of(const Traits& traits) {
  double score = -0.96 + of_ground(traits) + of_stance(traits.stance);
  score += of_source(traits.source.how) + of_target(traits.target.how);
  score += of_source_words(traits.source) + of_target_words(traits.target);
  score += 0.44 * prominence(traits.source, traits.short_text) +
           0.64 * prominence(traits.target, traits.short_text);
  if (traits.weak) score -= 0.52;
  if (traits.several_words) score += 0.48;
  if (traits.mutual) score += 0.40;
  if (traits.marked_target) score -= 0.51;
  if (traits.quoted) score -= 0.99;
  if (traits.status < Status::ongoing) score -= 0.35;
  if (negated(traits.status)) score -= 0.19;
  if (traits.parties > 4) score -= 0.79;
  score -= 0.53 * std::min(traits.distance, 40U) / 10;
  score -= 0.21 * std::min(traits.actors, 10U) / 5;
  // Rounded, so that mathematical libraries which differ in a last bit give the same bytes.
  return std::round(1e4 / (1 + std::exp(-score))) / 1e4;
}

}  // namespace actorgraph
