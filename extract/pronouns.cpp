// Pronouns that the grammar of their clause decides: "who" and "which", "it"; the others go to
// pronoun_candidates.cpp.

#include <algorithm>

#include "extract/one_of.hpp"
#include "extract/pronoun.hpp"

namespace actorgraph {
namespace {

PronounKind kind_of_pronoun(std::string_view folded) {
  if (one_of(folded, {"he", "him", "his", "himself"})) return PronounKind::he;
  if (one_of(folded, {"she", "her", "hers", "herself"})) return PronounKind::she;
  if (one_of(folded, {"it", "its", "itself"})) return PronounKind::it;
  if (one_of(folded, {"they", "them", "their", "theirs", "themselves"})) return PronounKind::they;
  if (one_of(folded, {"who", "whom", "whose", "which", "that"})) return PronounKind::relative;
  return PronounKind::none;
}

}  // namespace

Pronoun::Pronoun(Casting& casting, std::uint32_t at)
    : casting_(casting), reading_(casting.reading), at_(at), kind_(kind_of_pronoun(reading_.folded(at))) {
  const std::string& word = reading_.folded(at);
  possessive_ = one_of(word, {"his", "its", "their", "whose"}) || reading_.relation(at) == Deprel::nmod_poss;
  reflexive_ = word.ends_with("self") || word.ends_with("selves");
}

void Pronoun::decide() {
  switch (kind_) {
    case PronounKind::none:
      return;
    case PronounKind::relative:
      relative();
      return;
    case PronounKind::it:
      it();
      return;
    case PronounKind::he:
    case PronounKind::she:
    case PronounKind::they:
      scored();
      return;
  }
}

std::uint32_t Pronoun::clause_subject(std::uint32_t verb) const {
  for (int steps = 0; steps < 6; ++steps) {
    for (const std::uint32_t below : reading_.children(verb)) {
      if (is_subject(reading_.relation(below))) return below;
    }
    const Deprel relation = reading_.relation(verb);
    const std::uint32_t above = reading_.head(verb);
    if (above == verb) break;
    if (relation != Deprel::conj && relation != Deprel::xcomp && relation != Deprel::advcl &&
        relation != Deprel::parataxis && relation != Deprel::ccomp) {
      break;
    }
    verb = above;
  }
  return Reading::none;
}

void Pronoun::put(Indices actors, std::string why) {
  add_mention(casting_, at_, at_ + 1, std::move(actors), Via::pronoun, std::move(why));
}

void Pronoun::relative() {
  if (reading_.upos(at_) != Upos::pron && reading_.upos(at_) != Upos::det) return;
  std::uint32_t verb = at_;
  for (int steps = 0; steps < 6; ++steps) {
    if (reading_.relation(verb) == Deprel::acl_relcl) {
      if (const CastMention* mention = casting_.mention_with_head(reading_.head(verb))) {
        put(mention->actors, "relative clause");
      }
      return;
    }
    if (reading_.head(verb) == verb) return;
    verb = reading_.head(verb);
  }
}

bool Pronoun::may_be(const Entity& entity) const {
  switch (kind_) {
    case PronounKind::he:
      return entity.kind == ActorKind::person && entity.gender != Gender::fem;
    case PronounKind::she:
      return entity.kind == ActorKind::person && entity.gender != Gender::masc;
    case PronounKind::it:
      return entity.kind != ActorKind::person && !entity.plural;
    default:
      return false;
  }
}

bool Pronoun::bound(const CastMention& mention) const {
  if (reflexive_) return false;
  std::uint32_t head = mention.head;
  while (reading_.relation(head) == Deprel::conj && reading_.head(head) != head) head = reading_.head(head);
  if (possessive_)
    return reading_.governs(reading_.head(at_), head) && reading_.head(at_) == reading_.head(head);
  return reading_.head(head) == reading_.head(at_) || reading_.governs(at_, head);
}

void Pronoun::it() {
  const std::uint32_t verb = reading_.head(at_);
  if (reading_.relation(at_) == Deprel::expl && !speaks(verb)) return;
  for (const std::uint32_t below : reading_.children(verb)) {
    const Deprel relation = reading_.relation(below);
    if (!possessive_ && (relation == Deprel::csubj || (relation == Deprel::ccomp && below > verb &&
                                                       reading_.child(verb, Deprel::cop) != Reading::none))) {
      return;  // "it is clear that"
    }
  }
  // Up the clauses: the first one with a subject of its own decides.
  std::uint32_t up = possessive_ ? reading_.head(at_) : verb;
  const bool closed = in_full_quotation(casting_, at_);
  for (int steps = 0; steps < 12; ++steps) {
    const std::uint32_t subject = clause_subject(up);
    if (subject != Reading::none && subject < at_ && !reading_.governs(subject, at_)) {
      if (closed && reading_.quotation(subject) != reading_.quotation(at_)) return;
      const CastMention* mention = casting_.mention_with_head(subject);
      // "One of the groups, the Free Front, said it": the name beside the subject.
      const std::uint32_t beside = reading_.child(subject, Deprel::appos);
      if (mention == nullptr && beside != Reading::none) mention = casting_.mention_with_head(beside);
      if (mention != nullptr && mention->actors.size() == 1 &&
          may_be(casting_.entities[mention->actors.front()]) && (possessive_ || !bound(*mention))) {
        put(mention->actors, "subject of the clause");
        return;
      }
      if (possessive_ && mention != nullptr && owner_of(*mention)) return;
      if (mention == nullptr && reading_.upos(subject) == Upos::noun &&
          reading_.word(subject).features.number != Number::plur) {
        return;  // a thing that is nobody
      }
    }
    if (reading_.head(up) == up) break;
    up = reading_.head(up);
  }
  if (possessive_ && owned_by_phrase()) return;
  // The subject of the sentence before, if this one begins with "it".
  const bool opens =
      possessive_ && reading_.opens_sentence(at_) && is_subject(reading_.relation(reading_.head(at_)));
  const bool subject = !possessive_ && (is_subject(reading_.relation(at_)) || speaks(verb));
  if ((opens || subject) && reading_.quotation(at_) == 0) from_sentence_before();
}

bool Pronoun::speaks(std::uint32_t verb) const {
  return !possessive_ && verb == at_ + 1 && reading_.child(verb, Deprel::aux_pass) == Reading::none &&
         one_of(reading_.word(verb).lemma,
                {"say", "tell", "add", "announce", "claim", "deny", "warn", "accuse", "insist", "confirm",
                 "demand", "urge", "vow", "pledge", "reject", "condemn"});
}

bool Pronoun::owner_of(const CastMention& mention) {
  if (mention.actors.size() != 1 || casting_.entities[mention.actors.front()].kind != ActorKind::person)
    return false;
  for (std::uint32_t word = mention.first; word <= mention.head && word < mention.last; ++word) {
    const CastMention* inner = casting_.mention_with_head(word);
    if (inner == nullptr || inner == &mention || inner->actors.size() != 1) continue;
    if (!may_be(casting_.entities[inner->actors.front()])) continue;
    put(inner->actors, "whose " + reading_.folded(mention.head) + " is the subject");
    return true;
  }
  return false;
}

bool Pronoun::owned_by_phrase() {
  const std::uint32_t noun = reading_.head(at_);
  if (reading_.relation(noun) != Deprel::conj) return false;
  const CastMention* mention = casting_.mention_with_head(reading_.head(noun));
  if (mention == nullptr || mention->actors.size() != 1 ||
      !may_be(casting_.entities[mention->actors.front()])) {
    return false;
  }
  put(mention->actors, "joined to it");
  return true;
}

void Pronoun::whose(std::uint32_t subject) {
  for (const std::uint32_t below : reading_.children(subject)) {
    const CastMention* owner = casting_.mention_with_head(below);
    if (owner == nullptr || reading_.relation(below) != Deprel::nmod_poss || owner->actors.size() != 1)
      continue;
    if (!may_be(casting_.entities[owner->actors.front()])) continue;
    put(owner->actors, "whose " + reading_.folded(subject) + " are the subject before");
    return;
  }
}

void Pronoun::from_sentence_before() {
  const std::uint32_t sentence = reading_.sentence(at_);
  if (sentence == 0) return;
  const Sentence& before = reading_.analysis().sentences[sentence - 1];
  if (before.paragraph != reading_.sentence_of(at_).paragraph) return;
  const std::uint32_t verb = reading_.head(at_);
  if (!possessive_ && reading_.upos(verb) != Upos::verb) return;
  if (!possessive_ && one_of(reading_.word(verb).lemma,
                             {"rain", "snow", "take", "seem", "appear", "happen", "remain", "mean", "turn",
                              "come", "follow", "begin", "start", "last", "end", "cost", "matter"})) {
    return;
  }
  for (std::uint32_t word = before.first; word < before.last && word < reading_.size(); ++word) {
    if (reading_.head(word) != word) continue;
    const std::uint32_t subject = clause_subject(word);
    const CastMention* mention = subject == Reading::none ? nullptr : casting_.mention_with_head(subject);
    if (mention != nullptr && mention->actors.size() == 1 &&
        may_be(casting_.entities[mention->actors.front()])) {
      put(mention->actors, "subject of the sentence before");
    } else if (subject != Reading::none && !possessive_) {
      whose(subject);
    }
    return;
  }
}

void cast_pronoun(Casting& casting, std::uint32_t at) {
  // "Her Majesty", "His Excellency": no pronoun of somebody before.
  const bool style = at + 1 < casting.reading.size() && casting.reading.capital(at + 1) &&
                     one_of(casting.reading.folded(at + 1),
                            {"majesty", "highness", "excellency", "holiness", "honour", "honor", "eminence"});
  if (!style) Pronoun(casting, at).decide();
}

}  // namespace actorgraph
