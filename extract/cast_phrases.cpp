#include <algorithm>

#include "extract/group_words.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"
#include "extract/quotations.hpp"
#include "extract/references.hpp"

namespace actorgraph {

/// "The Foreign Ministry", "Parliament": of the state that the text is about there.
void Phrasing::give_home(std::uint32_t at) {
  const CastMention* mention = casting_.mention_with_head(at);
  if (mention == nullptr || mention->via != Via::name || mention->actors.size() != 1) return;
  Entity& entity = casting_.entities[mention->actors.front()];
  if (entity.kind != ActorKind::organisation || entity.known != Entity::unlisted || !entity.country.empty())
    return;
  const bool general =
      !entity.tokens.empty() && std::ranges::all_of(entity.tokens, [](const std::string& token) {
        return is_general_word(token) || is_title_modifier(token) ||
               noun_class(token) == NounClass::organisation;
      });
  const bool of_state = std::ranges::any_of(entity.tokens, [](const std::string& token) {
    return one_of(token, {"ministry", "parliament", "court", "cabinet", "congress", "senate", "army",
                          "police", "assembly"});
  });
  if (!general || !of_state) return;
  const Referent home = home_state(casting_, at);
  if (!home.actors.empty()) entity.country = casting_.entities[home.actors.front()].country;
}

void Phrasing::title_of_noun(std::uint32_t unit, const Title& title) {
  for (std::uint32_t at = title.first; at < title.noun; ++at) {
    const std::string& noun = reading_.folded(at);
    if (casting_.names.at(at) != nullptr || reading_.capital(at) ||
        noun_class(noun) != NounClass::organisation || one_of(noun, {"court", "party"})) {
      continue;
    }
    const Referent found =
        latest(casting_, title.first, 4, [&](const Entity& entity) { return may_be_called(entity, noun); });
    if (found.actors.size() != 1) return;
    Title said = title;
    said.key = reading_.folded(title.noun);
    apply_title(casting_, casting_.actors[unit].front(), said, found.actors, title.first,
                casting_.names.units[unit].last);
    return;
  }
}

void Phrasing::title_of_pronoun(std::uint32_t at) {
  const std::uint32_t unit = casting_.names.at(at) != nullptr ? casting_.names.of_word[at] : Reading::none;
  if (unit == Reading::none || casting_.names.units[unit].first != at || casting_.actors[unit].size() != 1)
    return;
  const Title& title = casting_.titles[unit];
  if (title.empty()) return;
  title_of_noun(unit, title);
  if (owners_of(casting_, title).empty()) mention_force(casting_, title);
  if (title.first == 0 || !owners_of(casting_, title).empty()) return;
  const std::uint32_t pronoun = title.first - 1;
  if (reading_.upos(pronoun) != Upos::pron || reading_.relation(pronoun) != Deprel::nmod_poss) return;
  const CastMention* mention = casting_.mention_with_head(pronoun);
  if (mention == nullptr || mention->actors.size() != 1 ||
      mention->actors.front() == casting_.actors[unit].front())
    return;
  Title said = title;
  said.bound = true;
  apply_title(casting_, casting_.actors[unit].front(), said, mention->actors, title.first,
              casting_.names.units[unit].last);
}

void Phrasing::run() {
  casting_.phrases_begun = true;
  for (const Quotation& quotation :
       find_quotations(reading_, [](std::string_view lemma) { return is_speech_verb(lemma); })) {
    casting_.speaker_words.push_back(quotation.speaker);
  }
  for (std::uint32_t at = 0; at < reading_.size(); ++at) {
    give_home(at);
    title_of_pronoun(at);
    if (casting_.names.at(at) != nullptr || casting_.in_title[at] || casting_.mention_at[at] != Reading::none)
      continue;
    const Upos upos = reading_.upos(at);
    if (upos == Upos::pron || upos == Upos::det || upos == Upos::sconj) {
      cast_pronoun(casting_, at);
    } else if (upos == Upos::noun || upos == Upos::propn || upos == Upos::adj) {
      noun(at);
    }
  }
  cast_first_persons(casting_);
  nameless_people();
}

bool Phrasing::is_misread_subject(std::uint32_t at) const {
  if (!follows_the(at) || !reading_.opens_sentence(at - 1) || at + 1 >= reading_.size()) return false;
  const NounClass kind = noun_class(reading_.folded(at));
  return (kind == NounClass::leader || kind == NounClass::member || kind == NounClass::person) &&
         reading_.upos(at + 1) == Upos::verb && reading_.head(at) > at + 1 &&
         reading_.head(at + 1) == reading_.head(at);
}

bool Phrasing::acts_beside(std::uint32_t at) const {
  return reading_.folded(at) == "government" && reading_.relation(at) == Deprel::compound &&
         one_of(reading_.folded(reading_.head(at)),
                {"talks",    "offensive", "offensives",  "attack",   "attacks",    "crackdown", "decision",
                 "ban",      "order",     "operation",   "plan",     "plans",      "proposal",  "decree",
                 "raid",     "raids",     "operations",  "shelling", "airstrikes", "support",   "aid",
                 "response", "statement", "allegations", "demands",  "claims",     "announcement"});
}

bool Phrasing::qualifies(std::uint32_t at) const {
  if (is_misread_subject(at)) return false;
  if (acts_beside(at)) return false;
  switch (reading_.relation(at)) {
    case Deprel::compound:
    case Deprel::amod:
    case Deprel::flat:
    case Deprel::nmod_desc:
    case Deprel::fixed:
    case Deprel::nummod:
    case Deprel::goeswith:
      return true;
    default:
      return false;
  }
}

void Phrasing::noun(std::uint32_t at) {
  const std::string& word = reading_.folded(at);
  if (counting_word(at)) return;
  if (word == "majesty" && reading_.capital(at)) {
    majesty(at);
    return;
  }
  if (qualifies(at)) return;
  if (is_pair_noun(word) && pair(at)) return;
  const NounClass kind = word == "counterparts" ? NounClass::member : noun_class(word);
  if (kind == NounClass::other || kind == NounClass::place) return;
  const bool hyphenated =
      word == "general" && at > 1 && reading_.folded(at - 1) == "-" && reading_.folded(at - 2) == "secretary";
  const bool misread = hyphenated || is_misread_subject(at);
  if (reading_.upos(at) == Upos::adj && kind != NounClass::apparatus && !misread) return;
  Phrase phrase = phrase_at(at);
  if (misread || acts_beside(at)) phrase.definite = true;
  const bool local = kind == NounClass::apparatus && phrase.noun > phrase.first &&
                     one_of(reading_.folded(phrase.noun - 1),
                            {"regional", "local", "provincial", "municipal", "city", "county", "district"});
  if (local && phrase.owners.empty() && !phrase.proper) {
    local_body(phrase);
    return;
  }
  if (phrase.definite && phrase.owners.empty() && kind != NounClass::leader && kind != NounClass::member &&
      !phrase.told_apart && same_noun(phrase)) {
    return;
  }
  if (!phrase.owners.empty() && !phrase.apart && acts_for_organisation(word) && of_organisations(phrase)) {
    put(phrase, phrase.owners, phrase.named_owner ? Via::adjective : Via::nominal,
        "acts for " + casting_.entities[phrase.owners.front()].name);
    return;
  }
  switch (kind) {
    case NounClass::leader:
    case NounClass::member:
      role(phrase, office_at(at));
      break;
    case NounClass::person:
      if (phrase.definite && phrase.owners.empty() && !phrase.place) called_so(phrase);
      if (casting_.mention_at[at] == Reading::none && is_assailant(word) && !flies(phrase)) assailant(phrase);
      break;
    case NounClass::apparatus:
      apparatus(phrase);
      break;
    case NounClass::people:
      group(phrase);
      break;
    case NounClass::organisation:
      organisation(phrase);
      break;
    case NounClass::state:
      state(phrase);
      break;
    default:
      break;
  }
}

void Phrasing::local_body(const Phrase& phrase) {
  const std::string& noun = reading_.folded(phrase.noun);
  const bool body = noun == "government" || noun == "administration" || noun == "authorities";
  const Referent home = home_state(casting_, phrase.noun);
  const std::uint32_t made = named_group(phrase, body ? ActorKind::organisation : ActorKind::group);
  if (!home.actors.empty() && casting_.entities[made].country.empty())
    casting_.entities[made].country = casting_.entities[home.actors.front()].country;
  put(phrase, {made}, Via::name, "");
}

void Phrasing::majesty(std::uint32_t at) {
  Indices crowned;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const auto& titles = casting_.entities[e].titles;
    if (std::ranges::any_of(titles, [](const auto& title) {
          return one_of(title.first, {"queen", "king", "emperor", "monarch"});
        }))
      crowned.push_back(e);
  }
  const std::uint32_t first = at > 0 && one_of(reading_.folded(at - 1), {"her", "his"}) ? at - 1 : at;
  if (crowned.size() == 1)
    add_mention_at(casting_, first, at + 1, at, crowned, Via::role,
                   "the only one of the article who wears a crown");
}

bool Phrasing::of_organisations(const Phrase& phrase) const {
  return std::ranges::all_of(phrase.owners, [&](std::uint32_t owner) {
    const Entity& entity = casting_.entities[owner];
    return entity.kind == ActorKind::bloc || entity.kind == ActorKind::organisation ||
           (entity.kind == ActorKind::group && entity.known != Entity::unlisted);
  });
}

bool Phrasing::put(const Phrase& phrase, Indices actors, Via via, std::string why) {
  return add_mention_at(casting_, phrase.first, phrase.noun + 1, phrase.noun, std::move(actors), via,
                        std::move(why));
}

void Phrasing::undecided(const Phrase& phrase, std::string why) {
  casting_.unresolved.push_back({phrase.first, phrase.noun + 1, std::move(why)});
}

bool Phrasing::same_noun(const Phrase& phrase) {
  const std::string& lemma = reading_.word(phrase.noun).lemma;
  const std::uint32_t floor = phrase.noun > 250 ? phrase.noun - 250 : 0;
  for (std::uint32_t word = phrase.noun; word-- > floor;) {
    const CastMention* mention = casting_.mention_with_head(word);
    if (mention == nullptr || reading_.capital(word)) continue;
    if (reading_.word(word).lemma != lemma || reading_.folded(word) != reading_.folded(phrase.noun)) continue;
    put(phrase, mention->actors, Via::nominal, "the same noun before");
    return true;
  }
  return false;
}

void cast_phrases(Casting& casting) { Phrasing(casting).run(); }

}  // namespace actorgraph
