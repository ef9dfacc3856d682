#include "extract/references.hpp"

#include <algorithm>

#include "extract/noun_classes.hpp"

namespace actorgraph {
namespace {

using Indices = std::vector<std::uint32_t>;

constexpr std::uint32_t farthest = 200;  // words that are looked back over

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::nsubj_outer;
}

/// Who a mention names together with those joined to it by "and".
Indices joined_actors(const Casting& casting, const CastMention& mention) {
  Indices actors = mention.actors;
  for (const std::uint32_t below : casting.reading.children(mention.head)) {
    if (casting.reading.relation(below) != Deprel::conj) continue;
    if (const CastMention* other = casting.mention_with_head(below)) {
      for (const std::uint32_t actor : other->actors) {
        if (std::ranges::find(actors, actor) == actors.end()) actors.push_back(actor);
      }
    }
  }
  return actors;
}

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
    for (int steps = 0; steps < 12; ++steps) {
      const std::uint32_t subject = subject_of(reading_, up);
      if (subject != Reading::none && subject < at_ && !reading_.governs(subject, at_)) {
        const CastMention* mention = casting_.mention_with_head(subject);
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
    if (!possessive_ && (is_subject(reading_.relation(at_)) || speaks(verb)) && reading_.quotation(at_) == 0)
      from_sentence_before();
  }

  /// "It said that …", whatever the tree takes "it" for: somebody who speaks.
  [[nodiscard]] bool speaks(std::uint32_t verb) const {
    return !possessive_ && verb == at_ + 1 && reading_.child(verb, Deprel::aux_pass) == Reading::none &&
           one_of(reading_.word(verb).lemma, {"say", "tell", "add", "announce", "claim", "deny", "warn", "accuse",
                                              "insist", "confirm", "demand", "urge", "vow", "pledge", "reject", "condemn"});
  }

  /// "Iran's foreign minister said its …": whose minister it is.
  bool owner_of(const CastMention& mention) {
    if (mention.actors.size() != 1 || casting_.entities[mention.actors.front()].kind != ActorKind::person) return false;
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

  void from_sentence_before() {
    const std::uint32_t sentence = reading_.sentence(at_);
    if (sentence == 0) return;
    const Sentence& before = reading_.analysis().sentences[sentence - 1];
    if (before.paragraph != reading_.sentence_of(at_).paragraph) return;
    const std::uint32_t verb = reading_.head(at_);
    if (reading_.upos(verb) != Upos::verb ||
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
      }
      return;
    }
  }

  /// Persons and groups: every mention in reach is weighed.
  void scored() {
    std::vector<Candidate> candidates;
    const std::uint32_t sentence = reading_.sentence(at_);
    const std::uint32_t floor = at_ > farthest ? at_ - farthest : 0;
    const std::uint32_t subject_above = governing_subject();
    for (std::uint32_t word = at_; word-- > floor;) {
      const std::uint32_t distance = sentence - reading_.sentence(word);
      if (distance > 3) break;
      const CastMention* mention = casting_.mention_with_head(word);
      if (mention == nullptr || bound(*mention)) continue;
      const Indices actors = actors_of(*mention);
      if (actors.empty()) continue;
      int score = 100 - 22 * static_cast<int>(distance);
      const Deprel relation = reading_.relation(word);
      if (is_subject(relation)) score += 18;
      if (relation == Deprel::nmod_poss || relation == Deprel::compound || relation == Deprel::amod)
        score -= 12;
      if (relation == Deprel::nmod || relation == Deprel::conj) score -= 6;
      if (word == subject_above) score += 30;
      if (kind_ != PronounKind::they) {
        const Entity& entity = casting_.entities[actors.front()];
        if (entity.gender != Gender::none) score += 12;
        score += static_cast<int>(std::min(entity.mentions, 4U)) * 2;
      }
      if (reading_.quotation(at_) != 0 && reading_.quotation(word) != reading_.quotation(at_)) score -= 10;
      add(candidates, actors, score);
    }
    std::ranges::stable_sort(candidates, std::greater<>{}, &Candidate::score);
    if (candidates.empty()) return;
    if (candidates.size() > 1 && candidates[0].score - candidates[1].score < 8) {
      casting_.unresolved.push_back({at_, at_ + 1,
                                     "may be " + casting_.entities[candidates[0].actors.front()].name +
                                         " or " + casting_.entities[candidates[1].actors.front()].name});
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

  [[nodiscard]] Indices actors_of(const CastMention& mention) const {
    if (kind_ == PronounKind::they) {
      // The head of a list speaks for all of it; the others are no candidates of their own.
      if (reading_.relation(mention.head) == Deprel::conj && mention.via != Via::pronoun) {
        const CastMention* first = casting_.mention_with_head(reading_.head(mention.head));
        if (first != nullptr) return {};
      }
      Indices actors = joined_actors(casting_, mention);
      if (actors.size() > 1 || casting_.entities[actors.front()].plural) return actors;
      return {};
    }
    if (mention.actors.size() != 1 || !may_be(casting_.entities[mention.actors.front()])) return {};
    return mention.actors;
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
        if (mention != nullptr && !bound(*mention) && !actors_of(*mention).empty()) return subject;
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

/// The subject of a verb of saying in the sentence of `at`, outside of quotations.
std::uint32_t speaker_in_sentence(const Casting& casting, std::uint32_t at) {
  const Reading& reading = casting.reading;
  const Sentence& sentence = reading.sentence_of(at);
  for (std::uint32_t word = sentence.first; word < sentence.last && word < reading.size(); ++word) {
    if (reading.quotation(word) != 0 || !is_speech_verb(reading.word(word).lemma)) continue;
    for (const std::uint32_t below : reading.children(word)) {
      // After a quotation the speaker may follow the verb: '…," replied Laura Stein'.
      const bool after = reading.relation(below) == Deprel::obj && below == word + 1;
      if ((reading.relation(below) != Deprel::nsubj && !after) || reading.quotation(below) != 0) continue;
      const CastMention* mention = casting.mention_with_head(below);
      if (mention == nullptr || mention->actors.size() != 1) continue;
      if (!after || casting.entities[mention->actors.front()].kind == ActorKind::person)
        return mention->actors.front();
    }
  }
  return Reading::none;
}

}  // namespace

Referent latest(const Casting& casting, std::uint32_t at, std::uint32_t sentences, const Fits& fits) {
  const Reading& reading = casting.reading;
  const std::uint32_t floor = at > farthest ? at - farthest : 0;
  Referent found;
  std::uint32_t found_in = Reading::none;
  for (std::uint32_t word = at; word-- > floor;) {
    const std::uint32_t distance = reading.sentence(at) - reading.sentence(word);
    if (distance > sentences) break;
    if (found_in != Reading::none && reading.sentence(word) != found_in) break;
    const CastMention* mention = casting.mention_with_head(word);
    if (mention == nullptr || mention->actors.size() != 1) continue;
    const Entity& entity = casting.entities[mention->actors.front()];
    if (!fits(entity)) continue;
    if (found_in == Reading::none) {
      found_in = reading.sentence(word);
      found = {mention->actors, "the last one mentioned, " + entity.name};
    } else if (is_subject(reading.relation(word))) {
      found = {mention->actors, "subject of the sentence, " + entity.name};
    }
  }
  return found;
}

Referent several_before(const Casting& casting, std::uint32_t at, std::size_t count, const Fits& fits) {
  const Reading& reading = casting.reading;
  Indices actors;
  const std::uint32_t floor = at > farthest ? at - farthest : 0;
  std::uint32_t sentence = reading.sentence(at);
  for (std::uint32_t word = at; word-- > floor;) {
    if (reading.sentence(word) != sentence) {
      if (actors.size() >= count || reading.sentence(at) - reading.sentence(word) > 2) break;
      sentence = reading.sentence(word);
    }
    const CastMention* mention = casting.mention_with_head(word);
    if (mention == nullptr) continue;
    for (const std::uint32_t actor : mention->actors) {
      if (!fits(casting.entities[actor])) continue;
      std::erase(actors, actor);
      actors.insert(actors.begin(), actor);
    }
  }
  if (actors.size() != count) return {};
  return {actors, count == 2 ? "the two before" : "those before"};
}

Referent home_state(const Casting& casting, std::uint32_t at) {
  // One state in the sentence and the one before; or the one that the article is about.
  const Reading& reading = casting.reading;
  Indices near;
  Indices near_by_name;  // as a subject alone: "Niger expelled the French envoy. The junta …"
  const std::uint32_t floor = at > farthest ? at - farthest : 0;
  for (std::uint32_t word = at; word-- > floor;) {
    if (reading.sentence(at) - reading.sentence(word) > 1) break;
    const CastMention* mention = casting.mention_with_head(word);
    if (mention == nullptr || mention->actors.size() != 1) continue;
    const std::uint32_t actor = mention->actors.front();
    if (casting.entities[actor].kind != ActorKind::state) continue;
    if (std::ranges::find(near, actor) == near.end()) near.push_back(actor);
    const bool by_name = mention->via != Via::adjective && is_subject(reading.relation(word));
    if (by_name && std::ranges::find(near_by_name, actor) == near_by_name.end()) near_by_name.push_back(actor);
    if (by_name && joined_actors(casting, *mention).size() > 1) near_by_name = near;
  }
  if (near.size() > 1 && near_by_name.size() == 1) near = near_by_name;
  if (near.size() == 1) return {near, "the only state near, " + casting.entities[near.front()].name};
  const auto& all = casting.named_states;
  if (all.size() == 1) return {{all.begin()->first}, "the only state of the article"};
  if (!near.empty() || all.empty()) return {};
  const auto most = std::ranges::max_element(all, {}, [](const auto& state) { return state.second; });
  std::uint32_t others = 0;
  for (const auto& [actor, times] : all) {
    if (actor != most->first) others = std::max(others, times);
  }
  if (most->second >= 3 && most->second >= 2 * others)
    return {{most->first}, "the state that the article is about"};
  return {};
}

void cast_pronoun(Casting& casting, std::uint32_t at) { Pronoun(casting, at).decide(); }

void cast_first_persons(Casting& casting) {
  const Reading& reading = casting.reading;
  std::uint32_t quotation = 0;
  std::uint32_t speaker = Reading::none;
  std::uint32_t paragraph = Reading::none;
  for (std::uint32_t at = 0; at < reading.size(); ++at) {
    if (reading.quotation(at) == 0) continue;
    if (reading.quotation(at) != quotation) {
      quotation = reading.quotation(at);
      std::uint32_t end = at;
      while (end + 1 < reading.size() && reading.quotation(end + 1) == quotation) ++end;
      std::uint32_t found = speaker_in_sentence(casting, at);
      if (found == Reading::none) found = speaker_in_sentence(casting, end);
      const std::uint32_t after = end + 2;
      if (found == Reading::none && after < reading.size() &&
          reading.sentence_of(after).paragraph == reading.sentence_of(at).paragraph) {
        found = speaker_in_sentence(casting, after);
      }
      if (found == Reading::none && reading.sentence_of(at).paragraph == paragraph) found = speaker;
      speaker = found;
      paragraph = reading.sentence_of(at).paragraph;
    }
    if (speaker == Reading::none || reading.upos(at) != Upos::pron) continue;
    const std::string& word = reading.folded(at);
    const Entity& entity = casting.entities[speaker];
    if (one_of(word, {"i", "me", "my", "mine", "myself"}) && entity.kind == ActorKind::person) {
      add_mention(casting, at, at + 1, {speaker}, Via::pronoun, "the speaker");
    } else if (one_of(word, {"we", "us", "our", "ours", "ourselves"})) {
      std::uint32_t whom = speaker;
      if (entity.kind == ActorKind::person) {
        whom = Reading::none;
        for (const CastTie& tie : casting.ties) {
          if (tie.source == speaker && tie.status == Status::ongoing) {
            whom = tie.target;
            break;
          }
        }
      }
      if (whom == Reading::none) continue;
      add_mention(casting, at, at + 1, {whom}, Via::pronoun,
                  whom == speaker ? "the speaker" : "whom the speaker speaks for");
    }
  }
}

}  // namespace actorgraph
