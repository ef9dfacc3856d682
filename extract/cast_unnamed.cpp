#include <algorithm>

#include "extract/clause.hpp"
#include "extract/group_words.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"
#include "extract/references.hpp"
#include "extract/unnamed_words.hpp"

namespace actorgraph {
namespace {

/// "at least 28", "more than a dozen": what stands before a number and belongs to it.
bool limits_number(std::string_view word) {
  return one_of(word, {"at", "least", "most", "more", "than", "about", "around", "nearly", "over", "up", "to",
                       "almost", "approximately", "some", "fewer", "less", "as", "many"});
}

/// "co-plaintiff" is one of the plaintiffs.
std::string_view plain_noun(std::string_view lemma) {
  return lemma.starts_with("co-") ? lemma.substr(3) : lemma;
}

bool counts_people(std::string_view word) {
  return one_of(word, {"dozens", "hundreds", "thousands", "scores", "tens"});
}

}  // namespace

void Phrasing::nameless_people() {
  for (std::uint32_t at = 0; at < reading_.size(); ++at) {
    if (casting_.names.at(at) != nullptr || casting_.in_title[at] || casting_.mention_at[at] != Reading::none)
      continue;
    const Upos upos = reading_.upos(at);
    if (upos != Upos::noun && !(upos == Upos::propn && reading_.opens_sentence(at))) continue;
    if (team(at) || armed_site(at)) continue;
    Nameless kind = nameless_noun(plain_noun(lemma_of(reading_, at)));
    // "emergency services", "the security services"
    if (reading_.folded(at) == "services" && at > 0 &&
        one_of(reading_.folded(at - 1), {"emergency", "security", "rescue", "intelligence", "secret"}))
      kind = Nameless::office;
    if (kind != Nameless::no && may_be_nameless(at)) nameless(at, kind);
  }
}

std::string Phrasing::plain_text(std::uint32_t first, std::uint32_t last) const {
  std::string words(reading_.text(first, last));
  const Upos upos = reading_.upos(first);
  const bool common = upos == Upos::noun || upos == Upos::num || upos == Upos::adv || upos == Upos::adp ||
                      (upos == Upos::adj && is_general_adjective(reading_.folded(first)));
  if (common && casting_.names.at(first) == nullptr && reading_.opens_sentence(first) &&
      !reading_.upper(first) && words.front() >= 'A' && words.front() <= 'Z')
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
  return words;
}

bool Phrasing::only_attackers(const Phrase& phrase) {
  if (nameless_noun(lemma_of(reading_, phrase.noun)) != Nameless::attacker) return false;
  Indices found;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.kind != ActorKind::group || entity.known != Entity::unlisted || !is_attacker_name(entity.name))
      continue;
    found.push_back(e);
  }
  return found.size() == 1 && put(phrase, found, Via::nominal, "the only attackers before");
}

bool Phrasing::armed_site(std::uint32_t at) {
  if (!one_of(lemma_of(reading_, at),
              {"convoy", "base", "checkpoint", "patrol", "barracks", "outpost", "headquarters", "camp",
               "vehicle", "truck", "helicopter", "installation", "compound", "depot"}))
    return false;
  if (at == 0 || qualifies(at) ||
      !one_of(reading_.folded(at - 1), {"military", "army", "naval", "navy", "government"}))
    return false;
  const std::uint32_t above = reading_.head(at);
  const std::string& marker = reading_.marker(at);
  const std::string_view lemma = lemma_of(reading_, above);
  const bool verb = reading_.upos(above) == Upos::verb &&
                    one_of(lemma, {"attack", "target", "hit", "strike", "bomb", "storm", "ambush", "ram",
                                   "destroy", "shell", "raid", "assault", "overrun", "detonate"}) &&
                    (is_subject(reading_.relation(at))
                         ? reading_.relation(at) == Deprel::nsubj_pass
                         : marker.empty() || marker == "at" || marker == "near" || marker == "into");
  const bool noun = is_violent_event(lemma) && one_of(marker, {"on", "at", "against", "of"});
  if (!verb && !noun) return false;
  const Phrase phrase = phrase_at(at);
  if (!phrase.owners.empty() || phrase.place) return false;
  const Referent home = home_state(casting_, at);
  return !home.actors.empty() && put(phrase, home.actors, Via::nominal, home.why);
}

bool Phrasing::team(std::uint32_t at) {
  if (!one_of(reading_.folded(at), {"team", "lawyers", "attorneys", "campaign"}) || qualifies(at))
    return false;
  // "suspended her campaign": what she does, and nobody.
  if (reading_.folded(at) == "campaign" && !is_subject(reading_.relation(at)) &&
      reading_.relation(at) != Deprel::obl_agent)
    return false;
  const Phrase phrase = phrase_at(at);
  if (phrase.owners.size() != 1 || casting_.entities[phrase.owners.front()].kind != ActorKind::person)
    return false;
  const std::string owner = casting_.entities[phrase.owners.front()].name;
  const bool legal = reading_.folded(at) != "campaign" &&
                     (reading_.folded(at) != "team" ||
                      (at > 0 && one_of(reading_.folded(at - 1), {"legal", "defence", "defense"})));
  const std::string key =
      (legal ? "lawyers" : reading_.folded(at)) + " of " + std::to_string(phrase.owners.front());
  std::uint32_t who = Reading::none;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (!entity.tokens.empty() && entity.tokens.front() == key) who = e;
  }
  if (who == Reading::none) {
    const std::string noun =
        legal ? (reading_.folded(at) == "team" ? "legal team" : "lawyers") : reading_.folded(at);
    const std::string country = casting_.entities[phrase.owners.front()].country;
    who = add_entity(casting_, ActorKind::group, owner + "'s " + noun);
    casting_.entities[who].tokens = {key};
    casting_.entities[who].country = country;
    casting_.entities[who].nameless = Nameless::office;
  }
  return add_mention_at(casting_, phrase.first, at + 1, at, {who}, Via::name, "");
}

bool Phrasing::may_be_nameless(std::uint32_t at) const {
  if (qualifies(at) || reading_.child(at, Deprel::cop) != Reading::none) return false;
  const Deprel relation = reading_.relation(at);
  if (relation == Deprel::appos || relation == Deprel::vocative || relation == Deprel::dislocated)
    return false;
  // "'Terrorist' attack"
  for (std::uint32_t next = at + 1; next < at + 3 && next < reading_.size(); ++next)
    if (is_violent_event(lemma_of(reading_, next)) && reading_.upos(next) == Upos::noun) return false;
  const std::string& marker = reading_.marker(at);
  if (one_of(marker, {"as", "like", "than", "including", "among", "between"})) return false;
  for (const std::uint32_t below : reading_.children(at)) {
    switch (reading_.relation(below)) {
      case Deprel::appos:
      case Deprel::flat:
      case Deprel::nmod_desc:
        if (casting_.mention_with_head(below) != nullptr) return false;  // "a lawyer, Ann Lee"
        break;
      case Deprel::nmod:
        if (one_of(reading_.marker(below), {"including", "such", "like", "namely"}))
          return false;  // they have names
        break;
      case Deprel::nmod_poss:
        return false;  // "his supporters" are told by him
      case Deprel::det:
        if (one_of(reading_.folded(below), {"no", "any", "every", "each", "what", "which"}) ||
            (reading_.folded(below) == "all" && reading_.folded(at) != "services")) return false;
        break;
      default:
        break;
    }
  }
  return true;
}

std::uint32_t Phrasing::nameless_before(const std::string& key, Nameless kind, bool plural, bool definite,
                                        std::string_view lemma) const {
  std::uint32_t same = Reading::none;
  std::uint32_t like = Reading::none;
  for (std::uint32_t e = casting_.oldest(); e < casting_.entities.size(); ++e) {
    const Entity& entity = casting_.entities[e];
    if (entity.nameless != kind || entity.plural != plural) continue;
    if (!entity.tokens.empty() && entity.tokens.front() == key) same = e;
    if (!definite) continue;
    if (std::ranges::find(entity.nouns, lemma) != entity.nouns.end()) same = e;
    const bool any = kind == Nameless::attacker ? is_any_attacker(lemma) : lemma == "victim";
    if (any && kind != Nameless::office) like = e;
  }
  return same != Reading::none ? same : like;
}

/// "a World War II bomber crashed": an aircraft.
bool Phrasing::flies(const Phrase& phrase) const {
  const std::uint32_t verb = reading_.head(phrase.noun);
  if (one_of(lemma_of(reading_, verb), {"crash", "fly", "land", "deploy", "scramble", "intercept"}))
    return true;
  for (std::uint32_t word = phrase.first; word < phrase.noun; ++word)
    if (one_of(reading_.folded(word), {"heavy", "stealth", "strategic", "nuclear", "dive", "long", "fighter",
                                       "water", "era", "russian", "b"}) ||
        reading_.upos(word) == Upos::num)
      return reading_.folded(phrase.noun - 1) != "suicide";
  return false;
}

bool Phrasing::belongs_to_named(std::uint32_t at) const {
  return std::ranges::any_of(reading_.children(at), [&](std::uint32_t below) {
    if (reading_.relation(below) != Deprel::nmod || !one_of(reading_.marker(below), {"of", "from"}))
      return false;
    return casting_.mention_with_head(below) != nullptr ||
           std::ranges::any_of(reading_.children(below), [&](std::uint32_t further) {
             return casting_.mention_with_head(further) != nullptr;
           });
  });
}

void Phrasing::nameless(std::uint32_t at, Nameless kind) {
  const Phrase phrase = phrase_at(at);
  if (!phrase.owners.empty()) return;
  const Sentence& sentence = reading_.sentence_of(at);
  std::uint32_t first = phrase.first;
  while (first < at && (reading_.folded(first) == "," || reading_.upos(first) == Upos::adv)) ++first;
  // "doctors from two American groups" act for those; "supporters of Ann Lee" are told by her.
  if (kind != Nameless::attacker &&
      !one_of(lemma_of(reading_, at), {"supporter", "opponent", "critic", "backer"}) && belongs_to_named(at))
    return;
  // The number and what stands before it.
  bool counted = false;
  for (std::uint32_t word = first; word < at; ++word) counted = counted || reading_.upos(word) == Upos::num;
  std::uint32_t begin = first;
  if (counted) {
    while (begin > sentence.first && first - begin < 4 && limits_number(reading_.folded(begin - 1))) --begin;
    while (begin < first && one_of(reading_.folded(begin), {"to", "than", "least", "most", "many", "as"}))
      ++begin;
  } else if (begin >= sentence.first + 2 && reading_.folded(begin - 1) == "of" &&
             counts_people(reading_.folded(begin - 2))) {
    begin -= 2;
    counted = true;
  }
  const bool plural = reading_.word(at).features.number == Number::plur || counted ||
                      reading_.folded(at) == "people" || reading_.folded(at) != lemma_of(reading_, at);
  const std::string_view lemma = lemma_of(reading_, at);
  const bool body = !plural && is_nameless_body(lemma);
  if (body && one_of(reading_.marker(at), {"in", "at", "before", "from", "through", "of", "for", "into"}))
    return;
  if (!counted && needs_number(lemma)) return;
  if (!plural && !may_be_single(lemma, kind)) return;
  if (lemma == "bomber" && flies(phrase)) return;
  std::string key;
  for (std::uint32_t word = begin; word <= at; ++word) {
    if (reading_.upos(word) == Upos::det || is_general_adjective(reading_.folded(word))) continue;
    if (!key.empty()) key += ' ';
    key += reading_.folded(word);
  }
  const bool definite = phrase.definite && !counted;
  std::uint32_t who = nameless_before(key, kind, plural, definite, lemma);
  if (who == Reading::none) {
    if (definite && !plural && kind != Nameless::attacker && !body) return;
    const ActorKind made = body ? ActorKind::organisation : (plural ? ActorKind::group : ActorKind::person);
    who = add_entity(casting_, made, plain_text(begin, at + 1));
    Entity& entity = casting_.entities[who];
    entity.named = false;
    entity.nameless = kind;
    entity.plural = plural;
    entity.tokens = {key};
    entity.nouns = {std::string(lemma)};
    if (phrase.state != Reading::none) entity.country = index_.actor(phrase.state).country;
  }
  const Entity& entity = casting_.entities[who];
  const bool so_called = std::ranges::find(entity.nouns, lemma) != entity.nouns.end();
  add_mention_at(casting_, begin, at + 1, at, {who}, Via::name, so_called ? "" : "the nameless before");
}

}  // namespace actorgraph
