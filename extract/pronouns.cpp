#include <algorithm>

#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/references.hpp"

namespace actorgraph {
namespace {

using Indices = std::vector<std::uint32_t>;

/// The subject that a clause has or shares: from a verb up to the one it is joined to.
std::uint32_t subject_of(const Reading& reading, std::uint32_t verb) {
  for (int steps = 0; steps < 6; ++steps) {
    for (const std::uint32_t below : reading.children(verb)) {
      if (is_subject(reading.relation(below))) return below;
    }
    const Deprel relation = reading.relation(verb);
    const std::uint32_t above = reading.head(verb);
    if (above == verb) break;
    if (relation != Deprel::conj && relation != Deprel::xcomp && relation != Deprel::advcl &&
        relation != Deprel::parataxis && relation != Deprel::ccomp) {
      break;
    }
    verb = above;
  }
  return Reading::none;
}

enum class PronounKind { none, he, she, it, they, relative };

PronounKind kind_of_pronoun(std::string_view folded) {
  if (one_of(folded, {"he", "him", "his", "himself"})) return PronounKind::he;
  if (one_of(folded, {"she", "her", "hers", "herself"})) return PronounKind::she;
  if (one_of(folded, {"it", "its", "itself"})) return PronounKind::it;
  if (one_of(folded, {"they", "them", "their", "theirs", "themselves"})) return PronounKind::they;
  if (one_of(folded, {"who", "whom", "whose", "which", "that"})) return PronounKind::relative;
  return PronounKind::none;
}

/// One possible antecedent.
struct Candidate {
  Indices actors;
  int score = 0;
};

class Pronoun {
 public:
  Pronoun(Casting& casting, std::uint32_t at)
      : casting_(casting), reading_(casting.reading), at_(at), kind_(kind_of_pronoun(reading_.folded(at))) {
    const std::string& word = reading_.folded(at);
    possessive_ =
        one_of(word, {"his", "its", "their", "whose"}) || reading_.relation(at) == Deprel::nmod_poss;
    reflexive_ = word.ends_with("self") || word.ends_with("selves");
  }

  void decide() {
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

 private:
  void put(Indices actors, std::string why) {
    add_mention(casting_, at_, at_ + 1, std::move(actors), Via::pronoun, std::move(why));
  }

  /// "Merkel, who …", "the airline, which …": through the relative clause to the noun.
  void relative() {
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

  [[nodiscard]] bool may_be(const Entity& entity) const {
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

  /// An argument of the same verb cannot be meant by a plain pronoun.
  [[nodiscard]] bool bound(const CastMention& mention) const {
    if (reflexive_) return false;
    std::uint32_t head = mention.head;
    while (reading_.relation(head) == Deprel::conj && reading_.head(head) != head) head = reading_.head(head);
    if (possessive_)
      return reading_.governs(reading_.head(at_), head) && reading_.head(at_) == reading_.head(head);
    return reading_.head(head) == reading_.head(at_) || reading_.governs(at_, head);
  }

  void it() {
    const std::uint32_t verb = reading_.head(at_);
    if (reading_.relation(at_) == Deprel::expl && !speaks(verb)) return;
    for (const std::uint32_t below : reading_.children(verb)) {
      const Deprel relation = reading_.relation(below);
      if (!possessive_ &&
          (relation == Deprel::csubj || (relation == Deprel::ccomp && below > verb &&
                                         reading_.child(verb, Deprel::cop) != Reading::none))) {
        return;  // "it is clear that"
      }
    }
    // Up the clauses: the first one with a subject of its own decides.
    std::uint32_t up = possessive_ ? reading_.head(at_) : verb;
    const bool closed = in_full_quotation(casting_, at_);
    for (int steps = 0; steps < 12; ++steps) {
      const std::uint32_t subject = subject_of(reading_, up);
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

  /// "It said that …", whatever the tree takes "it" for: somebody who speaks.
  [[nodiscard]] bool speaks(std::uint32_t verb) const {
    return !possessive_ && verb == at_ + 1 && reading_.child(verb, Deprel::aux_pass) == Reading::none &&
           one_of(reading_.word(verb).lemma,
                  {"say", "tell", "add", "announce", "claim", "deny", "warn", "accuse", "insist", "confirm",
                   "demand", "urge", "vow", "pledge", "reject", "condemn"});
  }

  /// "Iran's foreign minister said its …": whose minister it is.
  bool owner_of(const CastMention& mention) {
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

  /// "Talks between Iran and its neighbours", "NATO and its allies": the name beside it.
  bool owned_by_phrase() {
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

  /// "The company's lawyers protested. It said …": the owner of a subject that is nobody else's.
  void whose(std::uint32_t subject) {
    for (const std::uint32_t below : reading_.children(subject)) {
      const CastMention* owner = casting_.mention_with_head(below);
      if (owner == nullptr || reading_.relation(below) != Deprel::nmod_poss || owner->actors.size() != 1)
        continue;
      if (!may_be(casting_.entities[owner->actors.front()])) continue;
      put(owner->actors, "whose " + reading_.folded(subject) + " are the subject before");
      return;
    }
  }

  void from_sentence_before() {
    const std::uint32_t sentence = reading_.sentence(at_);
    if (sentence == 0) return;
    const Sentence& before = reading_.analysis().sentences[sentence - 1];
    if (before.paragraph != reading_.sentence_of(at_).paragraph) return;
    const std::uint32_t verb = reading_.head(at_);
    if (!possessive_ && reading_.upos(verb) != Upos::verb) return;
    if (!possessive_ &&
        one_of(reading_.word(verb).lemma,
               {"rain", "snow", "take", "seem", "appear", "happen", "remain", "mean", "turn", "come",
                "follow", "begin", "start", "last", "end", "cost", "matter"})) {
      return;
    }
    for (std::uint32_t word = before.first; word < before.last && word < reading_.size(); ++word) {
      if (reading_.head(word) != word) continue;
      const std::uint32_t subject = subject_of(reading_, word);
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

  /// Persons and groups: every mention in reach is weighed.
  void scored() {
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
      if (entity.gender == Gender::none)
        entity.gender = kind_ == PronounKind::he ? Gender::masc : Gender::fem;
    }
    put(candidates[0].actors,
        candidates.size() == 1 ? "the only one before that fits" : "the most salient before");
  }

  /// "Lee told reporters: '…,' he said": who speaks goes on speaking, whatever a given name makes one think.
  bool speaks_on() {
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

  [[nodiscard]] bool is_speaking(std::uint32_t verb) const {
    const std::string& lemma = reading_.word(verb).lemma;
    return is_speech_verb(lemma) ||
           one_of(lemma, {"indicate", "signal", "imply", "hint", "speak", "comment"});
  }

  /// "In his speech, Marsh said": the subject that follows what stands in front; none if the pronoun does not
  /// stand there.
  [[nodiscard]] std::uint32_t fronted_before() const {
    if (!possessive_ || kind_ == PronounKind::they) return Reading::none;
    std::uint32_t top = at_;
    while (reading_.head(top) != top && reading_.relation(top) != Deprel::obl) top = reading_.head(top);
    const std::uint32_t verb = reading_.head(top);
    if (verb == top || verb < at_ || reading_.relation(top) != Deprel::obl) return Reading::none;
    const std::uint32_t subject = reading_.child(verb, Deprel::nsubj);
    return subject != Reading::none && subject > at_ ? subject : Reading::none;
  }

  /// How likely a word is meant, by where it stands.
  [[nodiscard]] int weight_of(std::uint32_t word, std::uint32_t distance, std::uint32_t subject_above) const {
    int score = 100 - 22 * static_cast<int>(distance);
    const Deprel relation = reading_.relation(word);
    if (is_subject(relation)) score += 18;
    if (relation == Deprel::nmod_poss || relation == Deprel::compound || relation == Deprel::amod)
      score -= 12;
    if (relation == Deprel::nmod || relation == Deprel::conj) score -= 6;
    if (word == subject_above) score += 30;
    return score;
  }

  /// "The driver was unhurt. He …", "the wounded people": somebody who is no actor of the Cast may be meant.
  [[nodiscard]] bool is_nobody(std::uint32_t word) const {
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

  [[nodiscard]] Indices actors_of(const CastMention& mention) const {
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

  /// "The firm said they were late": a body that speaks of itself is many too.
  [[nodiscard]] bool is_body(const CastMention& mention) const {
    const ActorKind kind = casting_.entities[mention.actors.front()].kind;
    const std::uint32_t verb = reading_.head(mention.head);
    return (kind == ActorKind::organisation || kind == ActorKind::bloc) &&
           reading_.relation(mention.head) == Deprel::nsubj && is_speech_verb(reading_.word(verb).lemma) &&
           reading_.relation(at_) == Deprel::nsubj && reading_.governs(verb, at_);
  }

  /// "Canadian troops", "the North Koreans", "Iranian officials": many, whoever they act for.
  [[nodiscard]] bool told_by_people(const CastMention& mention) const {
    if (mention.via != Via::adjective && mention.via != Via::nominal) return false;
    const bool here =
        reading_.sentence(at_) == reading_.sentence(mention.head) &&
        (reading_.relation(mention.head) == Deprel::obj || reading_.relation(mention.head) == Deprel::iobj);
    if (!here && !is_subject(reading_.relation(mention.head))) return false;
    const std::string& noun = reading_.folded(mention.head);
    if (casting_.names.at(mention.head) != nullptr)
      return mention.via == Via::adjective && noun.ends_with('s') &&
             reading_.upos(mention.head) != Upos::adj && mention.first < mention.head;
    return is_plural_noun(noun) || noun == "police" || noun == "authorities";
  }

  static void add(std::vector<Candidate>& candidates, const Indices& actors, int score) {
    const auto there = std::ranges::find(candidates, actors, &Candidate::actors);
    if (there == candidates.end()) {
      candidates.push_back({actors, score});
    } else {
      there->score = std::max(there->score, score);
    }
  }

  /// The subject of the clause above: "Merkel said she would", "Biden, who said his".
  [[nodiscard]] std::uint32_t governing_subject() const {
    std::uint32_t up = reading_.head(at_);
    for (int steps = 0; steps < 12; ++steps) {
      const std::uint32_t subject = subject_of(reading_, up);
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

  Casting& casting_;
  const Reading& reading_;
  std::uint32_t at_;
  PronounKind kind_;
  bool possessive_ = false;
  bool reflexive_ = false;
};

}  // namespace

void cast_pronoun(Casting& casting, std::uint32_t at) {
  // "Her Majesty", "His Excellency": no pronoun of somebody before.
  const bool style = at + 1 < casting.reading.size() && casting.reading.capital(at + 1) &&
                     one_of(casting.reading.folded(at + 1),
                            {"majesty", "highness", "excellency", "holiness", "honour", "honor", "eminence"});
  if (!style) Pronoun(casting, at).decide();
}

}  // namespace actorgraph
