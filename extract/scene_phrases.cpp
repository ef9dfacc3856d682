// Who stands in a phrase: at its noun, beside it, in the modifiers before it and in what follows.

#include <algorithm>
#include <array>

#include "extract/one_of.hpp"
#include "extract/scene.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

bool is_modifier(Deprel relation) {
  return relation == Deprel::nmod_poss || relation == Deprel::amod || relation == Deprel::compound ||
         relation == Deprel::nmod_desc || relation == Deprel::nmod_unmarked || relation == Deprel::nummod ||
         relation == Deprel::det;
}

bool is_name_part(Deprel relation) {
  return relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::nmod_desc;
}

// "criticised the decision via Twitter": no part of what the phrase is about.
bool circumstance(std::string_view preposition) {
  return one_of(preposition, {"via", "through", "since", "during", "after", "before", "until", "amid",
                              "despite", "like", "unlike", "than"});
}

// "the US-led war", "a Russian-drafted resolution"
bool names_maker(std::string_view participle) {
  constexpr std::array<std::string_view, 6> words = {"led",       "drafted",  "proposed",
                                                     "sponsored", "brokered", "imposed"};
  return one_of(participle, words);
}

// Counting words, of which the counted are meant: "thousands of Kurds", "one of the groups".
bool counts(const Reading& reading, std::uint32_t word) {
  constexpr std::array<std::string_view, 22> words = {
      "one",    "some",     "many",  "most", "several", "thousand", "hundred", "dozen",
      "number", "majority", "group", "few",  "part",    "lot",      "score",   "million",
      "half",   "all",      "any",   "none", "handful", "third"};
  return reading.upos(word) == Upos::num || one_of(lemma_of(reading, word), words);
}

}  // namespace

void Scene::add_mention(std::uint32_t mention, How how, Parties& parties) const {
  for (const std::uint32_t actor : cast_->mentions[mention].actors) {
    // Who has no name counts only where he stands himself.
    if (how > How::named && cast_->actors[actor].nameless != Nameless::no) continue;
    const bool there =
        std::any_of(parties.begin(), parties.end(), [&](const Party& party) { return party.actor == actor; });
    if (!there && parties.size() < most_parties) parties.push_back({actor, mention, how});
  }
}

void Scene::add_before(std::uint32_t noun, How how, int steps, Parties& parties) const {
  for (const std::uint32_t child : dependents(*reading_, noun)) {
    if (!is_modifier(reading_->relation(child)) ||
        (child > noun && reading_->relation(child) != Deprel::nmod_poss))
      continue;
    if (how == How::inside && one_of(reading_->folded(child), {"our", "my"}))
      continue;  // "an attack on our democracy"
    if (mention_at_[child] != none) {
      add_mention(mention_at_[child], how, parties);
      for (const std::uint32_t further : dependents(*reading_, child))
        if (reading_->relation(further) == Deprel::conj && mention_at_[further] != none)
          add_mention(mention_at_[further], how, parties);
    }
    // "the US-led war"
    if (names_maker(reading_->folded(child)) && child >= 2 && mention_at_[child - 2] != none)
      add_mention(mention_at_[child - 2], how, parties);
    // "US-Russia talks": the first name modifies the second.
    if (steps > 0) add_before(child, how, steps - 1, parties);
  }
}

void Scene::add_inner(std::uint32_t word, How how, int steps, Parties& parties) const {
  const std::size_t found = parties.size();
  add_before(word, how, 1, parties);
  // "the Serb shelling of Sarajevo" is somebody's: his who stands before it.
  if (how == How::inside && parties.size() > found &&
      !rules_->frames(TriggerPart::noun, lemma_of(*reading_, word)).empty())
    return;
  for (const std::uint32_t child : dependents(*reading_, word)) {
    const Deprel relation = reading_->relation(child);
    if (relation != Deprel::nmod && !(how == How::inside && relation == Deprel::acl)) continue;
    if (reading_->marker(child) == "according") continue;
    if (circumstance(reading_->marker(child)) || stands_aside(*reading_, child)) continue;
    // "the Kenyan counterpart to Ann Lee" is somebody else
    if (lemma_of(*reading_, word) == "counterpart") continue;
    // "crimes committed by Croat forces"
    if (relation == Deprel::acl)
      for (const std::uint32_t further : dependents(*reading_, child))
        if (reading_->relation(further) == Deprel::obl_agent ||
            (lemma_of(*reading_, child) == "belong" &&
             reading_->marker(further) == "to"))  // "plants belonging to Acme"
          add_at(further, how, How::standing, steps - 1, parties);
    if (mention_at_[child] != none || how == How::standing)
      add_at(child, how, how == How::standing ? How::named : How::standing, steps - 1, parties);
    else if (steps > 0)
      add_inner(child, how, steps - 1, parties);
  }
}

// "by Chancellor Ann Lee and President Bo Ray", where the second hangs on the first's name and not on her
// title
void Scene::add_beside_name(std::uint32_t title, How how, Parties& parties) const {
  const auto add_list = [&](std::uint32_t name) {
    for (const std::uint32_t further : dependents(*reading_, name))
      if (reading_->relation(further) == Deprel::conj && further > name && mention_at_[further] != none &&
          cast_->mentions[mention_at_[further]].via != Via::adjective)
        add_mention(mention_at_[further], how, parties);
  };
  for (const std::uint32_t child : dependents(*reading_, title)) {
    if (!is_name_part(reading_->relation(child)) || child < title || mention_at_[title] != mention_of(child))
      continue;
    add_list(child);
    for (const std::uint32_t further : dependents(*reading_, child))
      if (reading_->relation(further) == Deprel::conj && further > child) add_list(further);
  }
}

// The largest mention that the word is part of: its own, or one whose head stands above it.
std::uint32_t Scene::mention_of(std::uint32_t word) const {
  const std::uint32_t above = mention_at_[reading_->head(word)];
  if (above != none && cast_->mentions[above].first <= word && word < cast_->mentions[above].last)
    return above;
  return mention_at_[word];
}

// "deals between Chad and Mali and between Peru and Chile": the last two are another pair.
bool Scene::pairs_anew(std::uint32_t word, std::uint32_t child) const {
  return reading_->marker(word) == "between" && reading_->marker(child) == "between";
}

void Scene::add_named(std::uint32_t noun, How how, Parties& parties) const {
  const auto look = [&](std::uint32_t participle) {
    if (participle < noun || participle > noun + 4 || reading_->upos(participle) != Upos::verb ||
        !one_of(lemma_of(*reading_, participle), {"name", "call", "identify", "know"}))
      return;
    for (const std::uint32_t further : dependents(*reading_, participle)) {
      const Deprel relation = reading_->relation(further);
      const bool names = relation == Deprel::xcomp || relation == Deprel::obj ||
                         (relation == Deprel::obl && reading_->marker(further) == "as");
      if (names && further > participle && mention_at_[further] != none &&
          reading_->upos(further) == Upos::propn)
        add_mention(mention_at_[further], how, parties);
    }
  };
  for (const std::uint32_t child : dependents(*reading_, noun))
    if (reading_->relation(child) == Deprel::acl) look(child);
  for (const std::uint32_t beside : dependents(*reading_, reading_->head(noun)))
    if (reading_->relation(beside) == Deprel::advcl) look(beside);
}

void Scene::add_at(std::uint32_t word, How how, How reach, int steps, Parties& parties) const {
  if (steps < 0 || parties.size() >= most_parties) return;
  const std::size_t before = parties.size();
  if (mention_at_[word] != none && made_of_others(word)) {
    for (const std::uint32_t child : dependents(*reading_, word))
      if (reading_->relation(child) == Deprel::appos && mention_at_[child] != none)
        add_at(child, how, How::named, steps - 1, parties);
    if (parties.size() == before) add_inner(word, std::max(how, How::standing), 2, parties);
  }
  if (parties.size() == before && mention_at_[word] != none) {
    add_mention(mention_at_[word], how, parties);
    add_beside_name(word, how, parties);
    // "NATO members", "Iranian authorities": what the group belongs to acts through it.
    const CastActor& actor = cast_->actors[cast_->mentions[mention_at_[word]].actors.front()];
    if (reach >= How::standing && !actor.known && actor.kind == ActorKind::group &&
        rules_->standing(lemma_of(*reading_, word)) && !rules_->apart(lemma_of(*reading_, word)) &&
        std::ranges::none_of(
            dependents(*reading_, word), [&](std::uint32_t child) {  // "Iraqi insurgent fighters"
              return is_modifier(reading_->relation(child)) && rules_->apart(lemma_of(*reading_, child));
            })) {
      const std::size_t own = parties.size();
      add_before(word, std::max(how, How::within), 0, parties);
      // "Johnson's supporters" are not Johnson.
      parties.erase(std::remove_if(parties.begin() + static_cast<std::ptrdiff_t>(own), parties.end(),
                                   [&](const Party& party) {
                                     return cast_->actors[party.actor].kind == ActorKind::person;
                                   }),
                    parties.end());
    }
    // "release prisoners in Chad": whom a nameless group is told by counts beside it.
    if (actor.nameless != Nameless::no && reach >= How::inside)
      add_inner(word, std::max(how, How::inside), 2, parties);
  }
  if (parties.size() == before)
    for (const std::uint32_t child : dependents(*reading_, word))
      if (is_name_part(reading_->relation(child)) && mention_at_[child] != none) {
        add_mention(mention_at_[child], how, parties);
        // "Libyan leader Ann Lee and President Bo Ray", where the second hangs on the first's name
        for (const std::uint32_t further : dependents(*reading_, child))
          if (reading_->relation(further) == Deprel::conj && mention_at_[further] != none && further > child)
            add_mention(mention_at_[further], how, parties);
      }
  // "Acme, a firm that sued Brill": the firm is Acme.
  const std::uint32_t above = reading_->head(word);
  if (parties.size() == before && reading_->relation(word) == Deprel::appos && mention_at_[word] == none &&
      reading_->upos(word) == Upos::noun && above < word && mention_at_[above] != none)
    add_mention(mention_at_[above], how, parties);
  // "a woman named Ann Lee", "the man, later identified as Bo Ray"
  if (parties.size() == before && mention_at_[word] == none) add_named(word, how, parties);
  if (parties.size() == before && counts(*reading_, word))
    for (const std::uint32_t child : dependents(*reading_, word))
      if (reading_->relation(child) == Deprel::nmod && reading_->marker(child) == "of")
        add_at(child, how, reach, steps - 1, parties);
  if (parties.size() == before && reach >= How::standing && rules_->standing(lemma_of(*reading_, word)))
    add_inner(word, std::max(how, How::standing), 1, parties);
  if (parties.size() == before && reach >= How::inside)
    add_inner(word, std::max(how, How::inside), 2, parties);
  // "between Peru, Chile and Ecuador": a state beside a state is a list, whatever the tree calls it.
  for (const std::uint32_t child : dependents(*reading_, word))
    if (reading_->relation(child) == Deprel::appos && state_at(word) && state_at(child))
      add_mention(mention_at_[child], how, parties);
  for (const std::uint32_t child : dependents(*reading_, word))
    if ((reading_->relation(child) == Deprel::conj && !clausal(*reading_, child) &&
         !begins_clause(word, child) && !pairs_anew(word, child)) ||
        along_with(*reading_, child)) {
      if (steps > 0)
        add_at(child, how, reach, steps - 1, parties);
      else if (mention_at_[child] != none)
        add_mention(mention_at_[child], how, parties);
    }
}

bool Scene::state_at(std::uint32_t word) const {
  return mention_at_[word] != none && cast_->mentions[mention_at_[word]].via == Via::name &&
         cast_->actors[cast_->mentions[mention_at_[word]].actors.front()].kind == ActorKind::state;
}

// "had defeated the rebels and Chad would now be moving in": no second object, but a subject.
bool Scene::begins_clause(std::uint32_t word, std::uint32_t child) const {
  switch (reading_->relation(word)) {
    case Deprel::obj:
    case Deprel::obl:
    case Deprel::iobj:
      break;
    default:
      return false;
  }
  const std::uint32_t after =
      mention_at_[child] == none ? child + 1 : cast_->mentions[mention_at_[child]].last;
  if (after >= reading_->size() || reading_->sentence(after) != reading_->sentence(child)) return false;
  const Upos upos = reading_->upos(after);
  return upos == Upos::aux ||
         (upos == Upos::verb && reading_->word(after).features.verb_form == VerbForm::fin);
}

// "world leaders from France and Spain", "two ministers, Ann Lee and Bo Ray", "firms including Acme":
// those who are named count, not the group.
bool Scene::made_of_others(std::uint32_t word) const {
  const CastMention& mention = cast_->mentions[mention_at_[word]];
  const CastActor& actor = cast_->actors[mention.actors.front()];
  // "two Cabinet officers, Ann Lee and Bo Ray": the persons, not what they are officers of.
  if (mention.via == Via::adjective && rules_->standing(lemma_of(*reading_, word)) &&
      std::ranges::any_of(dependents(*reading_, word), [&](std::uint32_t child) {
        return reading_->relation(child) == Deprel::appos && mention_at_[child] != none &&
               cast_->actors[cast_->mentions[mention_at_[child]].actors.front()].kind == ActorKind::person;
      }))
    return true;
  if (actor.known || actor.kind != ActorKind::group || !rules_->standing(lemma_of(*reading_, word)))
    return false;
  return std::ranges::any_of(dependents(*reading_, word),
                             [&](std::uint32_t child) { return names_members(child); });
}

// Does the word, below a group's noun, name its members?
bool Scene::names_members(std::uint32_t child) const {
  const Deprel relation = reading_->relation(child);
  if (mention_at_[child] == none) return false;
  if (relation == Deprel::appos || relation == Deprel::parataxis) return true;
  if (relation != Deprel::nmod && relation != Deprel::obl && relation != Deprel::conj) return false;
  const std::string& marker = reading_->marker(child);
  // "the foreign ministers of Ethiopia and Eritrea"
  if (marker == "of" &&
      cast_->actors[cast_->mentions[mention_at_[child]].actors.front()].kind == ActorKind::state)
    return std::ranges::any_of(dependents(*reading_, child), [&](std::uint32_t further) {
      return reading_->relation(further) == Deprel::conj && mention_at_[further] != none;
    });
  return marker == "from" || marker == "including" || marker == "such" || marker == "like" ||
         marker == "namely";
}

}  // namespace actorgraph
