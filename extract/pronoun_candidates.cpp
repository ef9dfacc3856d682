// "He", "she" and "they": everybody who was mentioned before is weighed, and the heaviest is meant.

#include <algorithm>

#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/pronoun.hpp"

namespace actorgraph {

void Pronoun::scored() {
  if (speaks_on()) return;
  std::vector<Candidate> candidates;
  const std::uint32_t sentence = reading_.sentence(at_);
  const std::uint32_t floor = at_ > farthest ? at_ - farthest : 0;
  const std::uint32_t subject_above = governing_subject();
  const bool closed = in_full_quotation(casting_, at_);
  const std::uint32_t speaker = closed ? speaker_of_quotation(casting_, at_) : Reading::none;
  for (std::uint32_t word = at_; word-- > floor;) {
    const std::uint32_t distance = sentence - reading_.sentence(word);
    if (distance > (kind_ == PronounKind::they ? 1U : 3U)) break;
    const CastMention* mention = casting_.mention_with_head(word);
    if (mention == nullptr) {
      const int less = is_subject(reading_.relation(word)) ? 0 : 15;
      if (is_nobody(word)) add(candidates, {}, weight_of(word, distance, subject_above) - less);
      continue;
    }
    if (bound(*mention)) continue;
    const Indices actors = actors_of(*mention);
    if (actors.empty() || (actors.size() == 1 && actors.front() == speaker)) continue;
    // Whom the speaker means by "they" is often nobody that the text names.
    const bool elsewhere = reading_.quotation(word) == 0 ||
                           reading_.sentence_of(word).paragraph != reading_.sentence_of(at_).paragraph;
    if (closed && kind_ == PronounKind::they && elsewhere) continue;
    int score = weight_of(word, distance, subject_above);
    if (kind_ == PronounKind::they && actors.size() == 1 && !casting_.entities[actors.front()].plural)
      score -= 10;
    if (kind_ != PronounKind::they) {
      const Entity& entity = casting_.entities[actors.front()];
      if (entity.gender != Gender::none) score += 12;
      score += static_cast<int>(std::min(entity.mentions, 4U)) * 2;
    }
    if (reading_.quotation(at_) != 0 && reading_.quotation(word) != reading_.quotation(at_)) score -= 10;
    add(candidates, actors, score);
  }
  if (const std::uint32_t after = fronted_before(); after != Reading::none) {
    const CastMention* mention = casting_.mention_with_head(after);
    if (mention != nullptr && mention->via == Via::name && !actors_of(*mention).empty())
      add(candidates, actors_of(*mention), 150);
  }
  std::ranges::stable_sort(candidates, std::greater<>{}, &Candidate::score);
  if (candidates.empty()) return;
  const auto name = [&](const Candidate& candidate) {
    return candidate.actors.empty() ? "somebody else" : casting_.entities[candidate.actors.front()].name;
  };
  if (candidates.size() > 1 && candidates[0].score - candidates[1].score < 8) {
    casting_.unresolved.push_back(
        {at_, at_ + 1, "may be " + name(candidates[0]) + " or " + name(candidates[1])});
    return;
  }
  if (candidates[0].actors.empty()) {
    casting_.unresolved.push_back({at_, at_ + 1, "is somebody of no name"});
    return;
  }
  if (kind_ != PronounKind::they) {
    Entity& entity = casting_.entities[candidates[0].actors.front()];
    if (entity.gender == Gender::none) entity.gender = kind_ == PronounKind::he ? Gender::masc : Gender::fem;
  }
  put(candidates[0].actors,
      candidates.size() == 1 ? "the only one before that fits" : "the most salient before");
}

bool Pronoun::speaks_on() {
  if (kind_ == PronounKind::they || reading_.quotation(at_) != 0 || reading_.relation(at_) != Deprel::nsubj)
    return false;
  const std::uint32_t verb = reading_.head(at_);
  if (!is_speech_verb(reading_.word(verb).lemma) || at_ == 0 ||
      reading_.quotation(at_ - 1) + (at_ > 1 ? reading_.quotation(at_ - 2) : 0) == 0)
    return false;
  const Sentence& sentence = reading_.sentence_of(at_);
  std::uint32_t found = Reading::none;
  for (std::uint32_t word = std::max(sentence.first, at_ > farthest ? at_ - farthest : 0); word < at_;
       ++word) {
    if (reading_.quotation(word) != 0 || !is_subject(reading_.relation(word))) continue;
    const CastMention* mention = casting_.mention_with_head(word);
    const bool other =
        mention == nullptr || casting_.entities[mention->actors.front()].kind != ActorKind::person;
    const std::uint32_t beside = reading_.child(word, Deprel::appos);
    if (other && beside != Reading::none) mention = casting_.mention_with_head(beside);
    if (mention == nullptr || mention->actors.size() != 1) continue;
    const Entity& entity = casting_.entities[mention->actors.front()];
    if (entity.kind != ActorKind::person || !is_speaking(reading_.head(word))) continue;
    if (found != Reading::none && found != mention->actors.front()) return false;
    found = mention->actors.front();
  }
  if (found == Reading::none) return false;
  const Gender mine = kind_ == PronounKind::he ? Gender::masc : Gender::fem;
  Entity& entity = casting_.entities[found];
  if (entity.gender != Gender::none && entity.gender != mine) {
    if (entity.known != Entity::unlisted) {
      casting_.unresolved.push_back({at_, at_ + 1, "may be " + entity.name + " or somebody before"});
      return true;
    }
    entity.gender = mine;
  }
  put({found}, "who speaks in this sentence");
  return true;
}

bool Pronoun::is_speaking(std::uint32_t verb) const {
  const std::string& lemma = reading_.word(verb).lemma;
  return is_speech_verb(lemma) || one_of(lemma, {"indicate", "signal", "imply", "hint", "speak", "comment"});
}

std::uint32_t Pronoun::fronted_before() const {
  if (!possessive_ || kind_ == PronounKind::they) return Reading::none;
  std::uint32_t top = at_;
  while (reading_.head(top) != top && reading_.relation(top) != Deprel::obl) top = reading_.head(top);
  const std::uint32_t verb = reading_.head(top);
  if (verb == top || verb < at_ || reading_.relation(top) != Deprel::obl) return Reading::none;
  const std::uint32_t subject = reading_.child(verb, Deprel::nsubj);
  return subject != Reading::none && subject > at_ ? subject : Reading::none;
}

int Pronoun::weight_of(std::uint32_t word, std::uint32_t distance, std::uint32_t subject_above) const {
  int score = 100 - 22 * static_cast<int>(distance);
  const Deprel relation = reading_.relation(word);
  if (is_subject(relation)) score += 18;
  if (relation == Deprel::nmod_poss || relation == Deprel::compound || relation == Deprel::amod) score -= 12;
  if (relation == Deprel::nmod || relation == Deprel::conj) score -= 6;
  if (word == subject_above) score += 30;
  return score;
}

bool Pronoun::is_nobody(std::uint32_t word) const {
  if (reading_.upos(word) != Upos::noun || casting_.names.at(word) != nullptr) return false;
  const Deprel relation = reading_.relation(word);
  const bool subject = is_subject(relation);
  if ((!subject && relation != Deprel::obj) || reading_.child(word, Deprel::cop) != Reading::none)
    return false;
  const bool plural = reading_.word(word).features.number == Number::plur;
  const NounClass kind = noun_class(reading_.folded(word));
  std::uint32_t verb = reading_.head(at_);
  if (possessive_ && reading_.head(verb) != verb) verb = reading_.head(verb);
  if (!possessive_ && reading_.head(word) == verb) return false;
  if (kind_ == PronounKind::they) return plural && (subject || kind == NounClass::people);
  if (plural || !subject) return false;
  const Gender gender = gender_of_noun(reading_.folded(word));
  if (gender != Gender::none && (gender == Gender::masc) != (kind_ == PronounKind::he)) return false;
  return kind == NounClass::person || kind == NounClass::leader || kind == NounClass::member;
}

Pronoun::Indices Pronoun::actors_of(const CastMention& mention) const {
  if (kind_ == PronounKind::they) {
    // The head of a list speaks for all of it; the others are no candidates of their own.
    if (reading_.relation(mention.head) == Deprel::conj && mention.via != Via::pronoun) {
      const CastMention* first = casting_.mention_with_head(reading_.head(mention.head));
      if (first != nullptr) return {};
    }
    Indices actors = joined_actors(casting_, mention);
    if (actors.size() > 1 || casting_.entities[actors.front()].plural || told_by_people(mention) ||
        is_body(mention))
      return actors;
    return {};
  }
  if (mention.actors.size() != 1 || !may_be(casting_.entities[mention.actors.front()])) return {};
  return mention.actors;
}

bool Pronoun::is_body(const CastMention& mention) const {
  const ActorKind kind = casting_.entities[mention.actors.front()].kind;
  const std::uint32_t verb = reading_.head(mention.head);
  return (kind == ActorKind::organisation || kind == ActorKind::bloc) &&
         reading_.relation(mention.head) == Deprel::nsubj && is_speech_verb(reading_.word(verb).lemma) &&
         reading_.relation(at_) == Deprel::nsubj && reading_.governs(verb, at_);
}

bool Pronoun::told_by_people(const CastMention& mention) const {
  if (mention.via != Via::adjective && mention.via != Via::nominal) return false;
  const bool here =
      reading_.sentence(at_) == reading_.sentence(mention.head) &&
      (reading_.relation(mention.head) == Deprel::obj || reading_.relation(mention.head) == Deprel::iobj);
  if (!here && !is_subject(reading_.relation(mention.head))) return false;
  const std::string& noun = reading_.folded(mention.head);
  if (casting_.names.at(mention.head) != nullptr)
    return mention.via == Via::adjective && noun.ends_with('s') && reading_.upos(mention.head) != Upos::adj &&
           mention.first < mention.head;
  return is_plural_noun(noun) || noun == "police" || noun == "authorities";
}

void Pronoun::add(std::vector<Candidate>& candidates, const Indices& actors, int score) {
  const auto there = std::ranges::find(candidates, actors, &Candidate::actors);
  if (there == candidates.end()) {
    candidates.push_back({actors, score});
  } else {
    there->score = std::max(there->score, score);
  }
}

std::uint32_t Pronoun::governing_subject() const {
  std::uint32_t up = reading_.head(at_);
  for (int steps = 0; steps < 12; ++steps) {
    const std::uint32_t subject = clause_subject(up);
    if (subject != Reading::none && subject < at_ && subject != at_) {
      const CastMention* mention = casting_.mention_with_head(subject);
      if (mention != nullptr ? !bound(*mention) && !actors_of(*mention).empty() : is_nobody(subject))
        return subject;
    }
    if (reading_.head(up) == up) break;
    up = reading_.head(up);
  }
  return Reading::none;
}

}  // namespace actorgraph
