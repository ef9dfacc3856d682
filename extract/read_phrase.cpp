#include <algorithm>

#include "extract/group_words.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"
#include "extract/places.hpp"
#include "extract/references.hpp"

namespace actorgraph {
Phrase Phrasing::phrase_at(std::uint32_t noun) const {
  Phrase phrase;
  phrase.noun = noun;
  phrase.first = noun;
  phrase.last = noun + 1;
  const Sentence& sentence = reading_.sentence_of(noun);
  while (phrase.first > sentence.first && noun - phrase.first < 12) {
    const std::uint32_t at = phrase.first - 1;
    if (!reading_.governs(noun, at)) break;
    const Upos upos = reading_.upos(at);
    const std::string& word = reading_.folded(at);
    if (upos == Upos::sconj || reading_.relation(at) == Deprel::mark ||
        (reading_.relation(at) == Deprel::case_ && word != "'s" && word != "'")) {
      break;
    }
    if (upos == Upos::det || upos == Upos::adp || upos == Upos::verb) {
      if (upos != Upos::verb || (reading_.relation(at) != Deprel::amod && reading_.folded(at + 1) != "-"))
        break;
      // "The queen Ann III suspended parliament", read as a parliament that she suspended: she is none of it.
      const NameUnit* before = at > sentence.first ? casting_.names.at(at - 1) : nullptr;
      if (before != nullptr && before->type == NameType::person) break;
    }
    if (upos == Upos::punct && word != "-" && word != ",") break;
    if (reading_.relation(at) == Deprel::cc_preconj || reading_.relation(at) == Deprel::advmod) break;
    phrase.first = at;
  }
  while (phrase.first < noun &&
         (reading_.folded(phrase.first) == "," || reading_.upos(phrase.first) == Upos::cconj ||
          reading_.folded(phrase.first) == "-")) {
    ++phrase.first;
  }
  const bool general = reading_.folded(noun) == "general" && noun >= sentence.first + 2 &&
                       reading_.folded(noun - 1) == "-" && reading_.folded(noun - 2) == "secretary";
  if (general) phrase.first = std::min(phrase.first, noun - 2);
  phrase.definite = follows_the(phrase.first);
  read_before(phrase);
  read_after(phrase, std::min(sentence.last, reading_.size()));
  return phrase;
}

void Phrasing::read_before(Phrase& phrase) const {
  for (const std::uint32_t below : reading_.children(phrase.noun)) {
    if (reading_.relation(below) != Deprel::det) continue;
    const std::string& word = reading_.folded(below);
    if (one_of(word, {"the", "this", "these", "those", "that", "both"})) phrase.definite = true;
    if (one_of(word, {"a", "an", "any", "no", "some", "every", "another"})) phrase.indefinite = true;
  }
  for (std::uint32_t at = phrase.first; at < phrase.noun; ++at) {
    const std::string& word = reading_.folded(at);
    if (const NameUnit* unit = casting_.names.at(at)) {
      const std::uint32_t number = casting_.names.of_word[at];
      phrase.told_apart = phrase.proper = true;
      if (!is_prefix(reading_, *unit)) {
        for (const std::uint32_t actor : casting_.actors[number]) {
          if (acts_itself(actor, number)) add_owner(phrase, actor, true);
          else if (casting_.entities[actor].kind == ActorKind::group) phrase.people = actor;
        }
        if (unit->place) {
          phrase.place = true;
          phrase.state = unit->lies_in;
        }
      }
      if (unit->last < phrase.noun && reading_.folded(unit->last) == "'s") phrase.definite = true;
      at = unit->last - 1;
      continue;
    }
    if (reading_.upos(at) == Upos::pron) {
      phrase.definite = true;
      if (const CastMention* mention = casting_.mention_with_head(at)) {
        for (const std::uint32_t actor : mention->actors) add_owner(phrase, actor, false);
      }
    } else if (const CastMention* mention = casting_.mention_with_head(at)) {
      for (const std::uint32_t actor : mention->actors)
        add_owner(phrase, actor, false);  // "the company's board"
    } else if (names_bloc(word) && bloc_called(word) != Reading::none) {
      add_owner(phrase, bloc_called(word), false);  // "coalition forces"
      phrase.told_apart = true;
    } else if ((reading_.capital(at) || reading_.capitals(at) > 1) &&
               (!reading_.opens_sentence(at) || reading_.upos(at) == Upos::propn || is_of_people(word))) {
      phrase.told_apart = phrase.proper = true;
    } else if (tells_who(word) || (reading_.upos(at) == Upos::noun && !is_general_adjective(word))) {
      phrase.told_apart = true;
    }
    if (sets_apart(word)) phrase.apart = true;
  }
}

std::uint32_t Phrasing::bloc_called(std::string_view noun) const {
  std::uint32_t only = Reading::none;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::bloc || (std::ranges::find(entity.tokens, noun) == entity.tokens.end() &&
                                           std::ranges::find(entity.nouns, noun) == entity.nouns.end()))
      continue;
    if (only != Reading::none) return Reading::none;
    only = e;
  }
  return only;
}

bool Phrasing::acts_itself(std::uint32_t actor, std::uint32_t unit) const {
  const Entity& entity = casting_.entities[actor];
  if (entity.kind == ActorKind::bloc && entity.known != Entity::unlisted && entity.country.empty())
    return false;
  return entity.kind != ActorKind::group || casting_.vias[unit] != Via::adjective;
}

void Phrasing::add_owner(Phrase& phrase, std::uint32_t actor, bool named) {
  if (std::ranges::find(phrase.owners, actor) == phrase.owners.end()) phrase.owners.push_back(actor);
  phrase.named_owner = phrase.named_owner || named;
}

void Phrasing::read_after(Phrase& phrase, std::uint32_t end) const {
  std::uint32_t at = phrase.noun + 1;
  if (at + 1 < end && (reading_.folded(at) == "in" || reading_.folded(at) == "from")) {
    read_whereabouts(phrase, end);
    return;
  }
  if (at + 1 >= end || reading_.folded(at) != "of") return;
  ++at;
  if (reading_.upos(at) == Upos::det && at + 1 < end) ++at;
  // "members of the guerrilla group FARC"
  const std::uint32_t plain = at;
  while (at + 1 < end && at < plain + 4 && casting_.names.at(at) == nullptr &&
         (reading_.upos(at) == Upos::adj || reading_.upos(at) == Upos::noun) && !reading_.capital(at)) {
    ++at;
  }
  const NameUnit* unit = casting_.names.at(at);
  // "of the Palestinian group Fatah"
  if (unit != nullptr && unit->last + 1 < end &&
      noun_class(reading_.folded(unit->last)) == NounClass::organisation &&
      casting_.names.at(unit->last + 1) != nullptr) {
    at = unit->last + 1;
    unit = casting_.names.at(at);
  }
  if (unit == nullptr || unit->last > end) return;
  if (at > plain && noun_class(reading_.folded(at - 1)) != NounClass::organisation) return;
  for (const std::uint32_t actor : casting_.actors[casting_.names.of_word[at]])
    add_owner(phrase, actor, true);
  if (!casting_.actors[casting_.names.of_word[at]].empty()) {
    phrase.last = unit->last;
    phrase.told_apart = phrase.proper = true;
    phrase.definite = !phrase.indefinite;
  } else if (unit->place && phrase.owners.empty()) {
    phrase.place = phrase.told_apart = phrase.proper = true;
    phrase.state = unit->lies_in;
    phrase.last = unit->last;
  }
}

void Phrasing::read_whereabouts(Phrase& phrase, std::uint32_t end) const {
  if (!phrase.owners.empty() || phrase.place || !lives_there(reading_.folded(phrase.noun))) return;
  std::uint32_t at = phrase.noun + 2;
  const std::uint32_t far = std::min(end, at + 6);
  while (at < far && casting_.names.at(at) == nullptr &&
         (reading_.upos(at) == Upos::det || reading_.upos(at) == Upos::adj ||
          noun_class(reading_.folded(at)) == NounClass::place || reading_.folded(at) == "of")) {
    ++at;
  }
  const NameUnit* unit = at < far ? casting_.names.at(at) : nullptr;
  if (unit == nullptr || unit->last > end || unit->type == NameType::person) return;
  const auto& named = casting_.actors[casting_.names.of_word[at]];
  phrase.place = true;
  if (unit->place) {
    phrase.state = unit->lies_in;
  } else if (named.size() == 1 && casting_.entities[named.front()].kind == ActorKind::state) {
    phrase.state = casting_.entities[named.front()].known;
    phrase.in_state = casting_.vias[casting_.names.of_word[at]] != Via::adjective;
  } else {
    phrase.place = false;
    return;
  }
  phrase.last = unit->last;
  phrase.told_apart = phrase.proper = true;
}

}  // namespace actorgraph
