// Persons who are listed beside what they are of: "Senators Ann Lee and Bo Ray, all Democrats", "Ann Lee, one
// of Ray's aides".

#include <algorithm>

#include "extract/collector.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

void Collector::of_one(std::uint32_t noun) {
  if (!one_of(reading_.folded(noun),
              {"aides", "advisers", "advisors", "lawyers", "attorneys", "spokesmen", "deputies"}))
    return;
  const std::uint32_t one = reading_.head(noun);
  if (reading_.relation(noun) != Deprel::nmod || reading_.marker(noun) != "of" ||
      reading_.folded(one) != "one" || reading_.relation(one) != Deprel::appos)
    return;
  const std::uint32_t owner = reading_.child(noun, Deprel::nmod_poss);
  if (owner == none) return;
  for (const Party& member : scene_.alone(reading_.head(one)))
    for (const Party& whole : scene_.alone(owner))
      if (actor(member).kind == ActorKind::person) add(member, whole, noun, reading_.folded(noun));
}

void Collector::of_counsel(std::uint32_t verb) {
  if (reading_.upos(verb) != Upos::verb || lemma_of(reading_, verb) != "represent" || !is_asserted(verb))
    return;
  const Deprel relation = reading_.relation(verb);
  const std::uint32_t noun = reading_.head(verb);
  if ((relation != Deprel::acl && relation != Deprel::acl_relcl) || reading_.child(verb, Deprel::obj) == none)
    return;
  if (!one_of(reading_.folded(noun), {"lawyer", "attorney", "solicitor", "barrister", "counsel"})) return;
  Parties members = scene_.alone(noun);
  if (members.empty() && reading_.relation(noun) == Deprel::appos)
    members = scene_.alone(reading_.head(noun));
  for (const Party& member : members)
    for (const Party& whole : scene_.alone(reading_.child(verb, Deprel::obj))) {
      if (actor(member).kind != ActorKind::person || actor(whole).kind != ActorKind::person) continue;
      const bool over = reading_.word(verb).features.tense == Tense::past && relation == Deprel::acl_relcl;
      if (add(member, whole, verb, "represent") && over) out_.back().status = Status::past;
    }
}

void Collector::of_all(const Party& party, const CastMention& mention) {
  const std::uint32_t floor = reading_.sentence_of(mention.first).first;
  std::uint32_t at = mention.first;
  if (at < floor + 3 || !one_of(reading_.folded(at - 1), {"all", "both"}) || reading_.folded(at - 2) != ",")
    return;
  at -= 2;
  while (at > floor && mention.first - at < 40) {
    const std::uint32_t found = mention_before(at);
    const std::string& word = reading_.folded(at - 1);
    if (found != none) {
      const Party person{cast_.mentions[found].actors.front(), found, How::named};
      if (actor(person).kind == ActorKind::person) add(person, party, mention.head, "all");
      at = cast_.mentions[found].first;
    } else if (reading_.capital(at - 1) || one_of(word, {",", "and", "of", "from", "the"}) ||
               noun_class(word) == NounClass::member || noun_class(word) == NounClass::leader) {
      --at;
    } else {
      return;
    }
  }
}

void Collector::of_partisan(const Party& party, const CastMention& mention) {
  const std::uint32_t head = mention.head;
  if (actor(party).kind != ActorKind::organisation || mention.via != Via::adjective ||
      mention.last != head + 1)
    return;
  const std::uint32_t article = reading_.child(head, Deprel::det);
  if (article == none || !one_of(reading_.folded(article), {"a", "an"})) return;
  Status status = Status::ongoing;
  std::uint32_t person = none;
  if (const std::uint32_t copula = reading_.child(head, Deprel::cop); copula != none) {
    if (!is_asserted(head)) return;
    person = reading_.child(head, Deprel::nsubj);
    if (reading_.word(copula).features.tense == Tense::past) status = Status::past;
  } else if (reading_.relation(head) == Deprel::appos) {
    person = reading_.head(head);
  }
  if (person == none) return;
  for (const Party& member : scene_.alone(person)) {
    if (actor(member).kind != ActorKind::person) continue;
    if (add(member, party, head, "a")) out_.back().status = status;
  }
}

void Collector::of_named_partisans(const Party& party, const CastMention& mention) {
  const std::uint32_t end = std::min(reading_.sentence_of(mention.head).last, reading_.size());
  const bool listed = actor(party).known && (mention.via == Via::adjective || mention.via == Via::alias);
  if (actor(party).kind != ActorKind::organisation || !listed || mention.last != mention.head + 1) return;
  std::uint32_t at = mention.last;
  if (at < end && reading_.folded(at) == ",") ++at;
  const bool many = reading_.word(mention.head).features.number == Number::plur ||
                    reading_.folded(mention.head).ends_with('s');
  if (many) {
    if (at + 2 >= end) return;
    if (reading_.folded(at) == "such" && reading_.folded(at + 1) == "as") {
      at += 2;
    } else if (one_of(reading_.folded(at), {"including", "like"})) {
      ++at;
    } else {
      return;
    }
    while (at < end && mention_from(at) == none && titled_at(at) == none &&
           (is_title_time(reading_.folded(at)) || is_title_modifier(reading_.folded(at)) ||
            noun_class(reading_.folded(at)) == NounClass::member ||
            noun_class(reading_.folded(at)) == NounClass::leader))
      ++at;
  } else if (at == mention.last || mention.head == 0 ||
             !one_of(reading_.folded(mention.head - 1), {"a", "one", "another", "fellow"})) {
    return;
  }
  std::uint32_t found = at < end ? mention_from(at) : none;
  if (found == none && at < end) found = titled_at(at);
  if (found == none || (cast_.mentions[found].via != Via::name && cast_.mentions[found].via != Via::alias))
    return;
  const Party person{cast_.mentions[found].actors.front(), found, How::named};
  const std::uint32_t after = cast_.mentions[found].last;
  const bool closed = after >= end || one_of(reading_.folded(after), {",", "."});
  if (actor(person).kind == ActorKind::person && (many || closed))
    add(person, party, mention.head, "such as");
}

void Collector::of_others(const Party& party, const CastMention& mention) {
  const std::uint32_t at = mention.first;
  if (actor(party).kind != ActorKind::organisation || at < reading_.sentence_of(at).first + 4) return;
  if (!one_of(reading_.folded(at - 1), {"in", "of", "from", "at"})) return;
  if (reading_.folded(at - 2) != "others" || reading_.folded(at - 3) != "and") return;
  const std::uint32_t before = mention_before(at - 3);
  if (before == none) return;
  const Party member{cast_.mentions[before].actors.front(), before, How::named};
  if (actor(member).kind == ActorKind::person) add(member, party, mention.head, "others in");
}

void Collector::of_listed_persons(const CastMention& mention) {
  const std::uint32_t noun = mention.head;
  if (!is_plural_noun(reading_.folded(noun)) || noun + 1 != mention.last) return;
  std::vector<Party> persons;
  const std::uint32_t end = std::min(reading_.sentence_of(noun).last, reading_.size());
  for (std::uint32_t at = noun + 1; at < end;) {
    if (!persons.empty() && (reading_.folded(at) == "," || reading_.folded(at) == "and")) {
      ++at;
      continue;
    }
    const std::uint32_t found = mention_from(at);
    if (found == none || cast_.mentions[found].via == Via::pronoun) break;
    const Party person{cast_.mentions[found].actors.front(), found, How::named};
    if (actor(person).kind != ActorKind::person) break;
    persons.push_back(person);
    at = cast_.mentions[found].last;
    if (at + 1 < end && one_of(reading_.folded(at), {"of", "from"}) && mention_from(at + 1) != none)
      at = cast_.mentions[mention_from(at + 1)].last;
  }
  if (persons.empty()) return;
  for (const Party& whole : scene_.before(noun))
    if (actor(whole).kind != ActorKind::person)
      for (const Party& person : persons) add(person, whole, noun, reading_.folded(noun));
}

std::uint32_t Collector::titled_at(std::uint32_t word) const {
  const std::uint32_t at = scene_.mention_at(word);
  return at != none && cast_.mentions[at].first > word && cast_.mentions[at].actors.size() == 1 ? at : none;
}

}  // namespace actorgraph
