#include "extract/collections.hpp"

#include <algorithm>

#include "extract/collector.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

/// "A group of seven countries": what such a group is made of.
bool is_part_noun(std::string_view noun) {
  return one_of(noun, {"countries", "states", "nations", "parties", "groups", "companies", "firms",
                       "militias", "members", "powers", "organisations", "organizations", "factions",
                       "unions", "republics", "economies"});
}

/// "its news channel, Alba One": a part of who stands before it.
bool is_branch(std::string_view noun) {
  return one_of(noun, {"channel",    "subsidiary", "unit",        "branch",   "wing",      "arm",
                       "division",   "party",      "broadcaster", "agency",   "airline",   "ministry",
                       "parliament", "youth",      "affiliate",   "faction",  "newspaper", "battalion",
                       "brigade",    "regiment",   "department",  "committee"});
}

/// What somebody belongs to if it is his: "his Labour Party".
bool is_joined(std::string_view noun) {
  return one_of(noun, {"party", "movement", "team", "club", "campaign", "coalition", "alliance", "bloc",
                       "league", "union"});
}

}  // namespace

std::vector<Membership> Collector::run() {
  for (std::uint32_t word = 0; word < reading_.size(); ++word) {
    of_verb(word);
    of_group_noun(word);
    of_participle(word);
    of_one(word);
    of_counsel(word);
    if (scene_.mention_at(word) != none) of_mention(word);
  }
  return std::move(out_);
}

bool Collector::is_collective(const Party& party) const {
  const ActorKind kind = actor(party).kind;
  return kind == ActorKind::bloc || kind == ActorKind::organisation || kind == ActorKind::group;
}

bool Collector::add(const Party& member, const Party& whole, std::uint32_t word, std::string_view label,
                    bool leads) {
  if (member.actor == whole.actor) return false;
  // "European leaders, including Belgium's": no state is among persons.
  const bool of_states = is_part_noun(reading_.folded(cast_.mentions[whole.mention].head)) ||
                         one_of(reading_.folded(cast_.mentions[whole.mention].head),
                                {"signatories", "allies", "critics", "opponents"});
  if (!leads && actor(member).kind == ActorKind::state && actor(whole).kind == ActorKind::group &&
      !actor(whole).known && !of_states)
    return false;
  out_.push_back({member, whole, leads, false, word, std::string(label), Status::ongoing});
  return true;
}

void Collector::add_all(const Parties& members, const Party& whole, std::uint32_t word,
                        std::string_view label) {
  for (const Party& member : members) add(member, whole, word, label);
}

bool Collector::is_asserted(std::uint32_t verb) const {
  return std::ranges::none_of(dependents(reading_, verb), [&](std::uint32_t child) {
    if (reading_.word(child).features.negative || one_of(reading_.folded(child), {"not", "n't", "never"}))
      return true;
    return reading_.relation(child) == Deprel::aux && !one_of(lemma_of(reading_, child), {"have", "do"});
  });
}

void Collector::of_verb(std::uint32_t verb) {
  if (reading_.upos(verb) != Upos::verb) return;
  const std::string_view lemma = lemma_of(reading_, verb);
  const bool with_object = one_of(lemma, {"include", "comprise", "encompass"});
  const bool with_of = one_of(lemma, {"consist", "make", "compose", "comprise"});
  if ((!with_object && !with_of) || !is_asserted(verb)) return;
  if (lemma == "make" && reading_.child(verb, Deprel::compound_prt) == none) return;
  std::uint32_t subject = reading_.child(verb, Deprel::nsubj);
  if (subject == none) subject = reading_.child(verb, Deprel::nsubj_pass);
  if (subject == none && reading_.relation(verb) == Deprel::acl) subject = reading_.head(verb);
  if (subject == none) return;
  const Parties wholes = scene_.alone(subject);
  if (wholes.size() != 1 || !is_collective(wholes.front())) return;
  for (const std::uint32_t child : dependents(reading_, verb)) {
    const bool object = with_object && reading_.relation(child) == Deprel::obj;
    const bool of = with_of && reading_.relation(child) == Deprel::obl && reading_.marker(child) == "of";
    if (!object && !of) continue;
    Parties members = scene_.at(child, How::named);
    if (members.empty() && is_part_noun(reading_.folded(child))) members = listed_below(child);
    add_all(members, wholes.front(), verb, lemma);
  }
}

Parties Collector::listed_below(std::uint32_t noun) const {
  Parties members;
  for (const std::uint32_t child : dependents(reading_, noun)) {
    const Deprel relation = reading_.relation(child);
    if (child < noun || (relation != Deprel::conj && relation != Deprel::appos)) continue;
    for (const Party& party : scene_.at(child, How::named))
      if (std::ranges::none_of(members, [&](const Party& there) { return there.actor == party.actor; }))
        members.push_back(party);
  }
  return members;
}

void Collector::of_group_noun(std::uint32_t noun) {
  const std::string& word = reading_.folded(noun);
  if (!names_bloc(word) &&
      !one_of(word, {"group", "organisation", "organization", "club", "front", "federation"}))
    return;
  std::uint32_t subject = none;
  if (reading_.child(noun, Deprel::cop) != none && is_asserted(noun))
    subject = reading_.child(noun, Deprel::nsubj);
  if (reading_.relation(noun) == Deprel::appos) subject = reading_.head(noun);
  if (subject == none) return;
  const Parties wholes = scene_.alone(subject);
  if (wholes.size() != 1 || !is_collective(wholes.front())) return;
  for (const std::uint32_t child : dependents(reading_, noun)) {
    if (reading_.relation(child) != Deprel::nmod || reading_.marker(child) != "of") continue;
    if (is_part_noun(reading_.folded(child))) add_all(listed_below(child), wholes.front(), noun, "group of");
  }
}

void Collector::of_participle(std::uint32_t word) {
  if (!one_of(reading_.folded(word), {"led", "run", "headed", "controlled"}) || word < 2) return;
  if (reading_.folded(word - 1) != "-" || !reading_.joined(word) || !reading_.joined(word - 1)) return;
  const std::uint32_t noun = reading_.head(word);
  if (noun == word || reading_.relation(word) != Deprel::amod) return;
  const Parties wholes = scene_.alone(noun);
  const Parties leaders = scene_.alone(word - 2);
  if (wholes.size() != 1 || leaders.size() != 1 || !is_collective(wholes.front())) return;
  add(leaders.front(), wholes.front(), word, reading_.folded(word), true);
}

void Collector::of_mention(std::uint32_t head) {
  const std::uint32_t at = scene_.mention_at(head);
  const CastMention& mention = cast_.mentions[at];
  if (mention.via == Via::role && mention.actors.size() > 1) of_listed_persons(mention);
  if (mention.actors.size() != 1 || mention.via == Via::pronoun) return;
  const Party party{mention.actors.front(), at, How::named};
  if (is_collective(party)) of_collective(party, mention);
  if (is_collective(party)) of_leader_word(party, mention);
  if (is_collective(party)) of_all(party, mention);
  if (is_collective(party)) of_partisan(party, mention);
  if (is_collective(party)) of_others(party, mention);
  if (is_collective(party)) of_named_partisans(party, mention);
  if (actor(party).kind != ActorKind::person) of_listed_persons(mention);
  if (mention.via == Via::name || mention.via == Via::alias) of_member_noun(party, mention);
}

void Collector::of_collective(const Party& party, const CastMention& mention) {
  for (const std::uint32_t child : dependents(reading_, mention.head)) {
    const Deprel relation = reading_.relation(child);
    // "critics, including Acme"
    if (relation == Deprel::nmod && child > mention.head &&
        one_of(reading_.marker(child), {"including", "namely", "such"})) {
      add_all(scene_.at(child, How::named), party, child, "including");
    }
    // "his Labour Party"
    if (relation == Deprel::nmod_poss && child < mention.head && reading_.upos(child) == Upos::pron &&
        is_joined(reading_.folded(mention.last - 1)) && actor(party).kind != ActorKind::group) {
      for (const Party& member : scene_.alone(child))
        if (actor(member).kind == ActorKind::person) add(member, party, mention.head, "of");
    }
  }
  // "her former party Civic Front"
  const std::uint32_t before = mention.first > 0 ? mention.first - 1 : none;
  if (before != none && is_joined(reading_.folded(before)) && actor(party).kind != ActorKind::group) {
    for (std::uint32_t at = before;
         at-- > 0 && at + 4 > before && reading_.sentence(at) == reading_.sentence(before);) {
      const std::uint32_t owner = scene_.mention_at(at);
      if (owner == none) continue;
      const bool possessive =
          reading_.upos(at) == Upos::pron ||
          (cast_.mentions[owner].last < before && reading_.folded(cast_.mentions[owner].last) == "'s");
      const Party person{cast_.mentions[owner].actors.front(), owner, How::named};
      if (possessive && actor(person).kind == ActorKind::person) {
        add(person, party, before, "of");
        if (reading_.folded(before - 1) == "former") out_.back().status = Status::past;
      }
      break;
    }
  }
  // "Alba's news channel, Alba One"
  const std::uint32_t noun = reading_.head(mention.head);
  if (reading_.relation(mention.head) != Deprel::appos || mention.via == Via::nominal ||
      noun == mention.head || scene_.mention_at(noun) != none || !is_branch(reading_.folded(noun)))
    return;
  for (const Party& whole : scene_.before(noun)) {
    if (actor(whole).kind != ActorKind::person) {
      add(party, whole, mention.head, "of");
    } else if (is_joined(reading_.folded(noun))) {
      add_own(whole, party, noun);
    }
  }
}

void Collector::add_own(const Party& member, const Party& whole, std::uint32_t noun) {
  if (!add(member, whole, noun, reading_.folded(noun))) return;
  for (const std::uint32_t child : dependents(reading_, noun))
    if (one_of(reading_.folded(child), {"former", "old", "previous", "ex"}))
      out_.back().status = Status::past;
}

std::uint32_t Collector::mention_before(std::uint32_t word) const {
  for (std::uint32_t head = word; head-- > 0 && head + 6 > word;) {
    const std::uint32_t at = scene_.mention_at(head);
    if (at != none && cast_.mentions[at].last == word && cast_.mentions[at].actors.size() == 1) return at;
  }
  return none;
}

void Collector::of_leader_word(const Party& party, const CastMention& mention) {
  for (std::uint32_t word = mention.first; word + 2 < mention.last; ++word) {
    if (reading_.folded(word + 1) != "-" || reading_.folded(word + 2) != "led" ||
        scene_.mention_at(word) != none)
      continue;
    // More mentions than articles have are not looked through for each such word.
    const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(cast_.mentions.size(), 4096));
    for (std::uint32_t at = 0; at < last; ++at) {
      const CastMention& other = cast_.mentions[at];
      if (scene_.is_place(at) || other.actors.size() != 1 ||
          reading_.folded(other.head) != reading_.folded(word))
        continue;
      if (cast_.actors[other.actors.front()].kind == ActorKind::state) {
        add(Party{other.actors.front(), at, How::named}, party, word, "led", true);
        return;
      }
    }
  }
}

std::uint32_t Collector::mention_from(std::uint32_t word) const {
  for (std::uint32_t head = word; head < reading_.size() && head < word + 6; ++head) {
    const std::uint32_t at = scene_.mention_at(head);
    if (at != none && cast_.mentions[at].first == word && cast_.mentions[at].actors.size() == 1) return at;
  }
  return none;
}

void Collector::of_member_noun(const Party& member, const CastMention& mention) {
  std::uint32_t at = mention.first;
  const std::uint32_t floor = reading_.sentence_of(at).first;
  if (at > floor && one_of(reading_.folded(at - 1), {"state", "states", "country", "countries"})) --at;
  if (at < floor + 2 || !one_of(reading_.folded(at - 1), {"member", "members"})) return;
  if (actor(member).kind == ActorKind::person) return;  // a title
  for (std::uint32_t word = at - 2 + 1; word-- > floor && word + 8 > at;) {
    const std::uint32_t before = scene_.mention_at(word);
    if (before == none) continue;
    const CastMention& whole = cast_.mentions[before];
    if (whole.last != at - 1 || whole.actors.size() != 1) continue;
    const Party of{whole.actors.front(), before, How::named};
    if (!is_collective(of)) return;
    for (const Party& each : scene_.at(mention.head, How::named)) add(each, of, mention.head, "member");
    return;
  }
}

std::vector<Membership> find_collections(const Scene& scene) { return Collector(scene).run(); }

}  // namespace actorgraph
