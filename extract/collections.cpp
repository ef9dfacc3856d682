#include "extract/collections.hpp"

#include <algorithm>
#include <string_view>

#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

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

class Collector {
 public:
  explicit Collector(const Scene& scene) : scene_(scene), reading_(scene.reading()), cast_(scene.cast()) {}

  std::vector<Membership> run() {
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

 private:
  const CastActor& actor(const Party& party) const { return cast_.actors[party.actor]; }

  bool is_collective(const Party& party) const {
    const ActorKind kind = actor(party).kind;
    return kind == ActorKind::bloc || kind == ActorKind::organisation || kind == ActorKind::group;
  }

  // Whether it was added.
  bool add(const Party& member, const Party& whole, std::uint32_t word, std::string_view label,
           bool leads = false) {
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

  void add_all(const Parties& members, const Party& whole, std::uint32_t word, std::string_view label) {
    for (const Party& member : members) add(member, whole, word, label);
  }

  bool is_asserted(std::uint32_t verb) const {
    return std::ranges::none_of(dependents(reading_, verb), [&](std::uint32_t child) {
      if (reading_.word(child).features.negative || one_of(reading_.folded(child), {"not", "n't", "never"}))
        return true;
      return reading_.relation(child) == Deprel::aux && !one_of(lemma_of(reading_, child), {"have", "do"});
    });
  }

  // "The league comprises Chile and Peru", "the front is made up of three parties, …"
  void of_verb(std::uint32_t verb) {
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

  // Those who are named beside "seven countries", and no other.
  Parties listed_below(std::uint32_t noun) const {
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

  // "The G9 is a group of nine countries, Chile, Peru and …"
  void of_group_noun(std::uint32_t noun) {
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
      if (is_part_noun(reading_.folded(child)))
        add_all(listed_below(child), wholes.front(), noun, "group of");
    }
  }

  // "Ann Lee, one of Ray's aides,": of him whom they serve
  void of_one(std::uint32_t noun) {
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

  // "Ann Lee, a lawyer who represented Bo Ray,": of him whose case it is
  void of_counsel(std::uint32_t verb) {
    if (reading_.upos(verb) != Upos::verb || lemma_of(reading_, verb) != "represent" || !is_asserted(verb))
      return;
    const Deprel relation = reading_.relation(verb);
    const std::uint32_t noun = reading_.head(verb);
    if ((relation != Deprel::acl && relation != Deprel::acl_relcl) ||
        reading_.child(verb, Deprel::obj) == none)
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

  // "a US-led coalition", "the Hamas-run ministry"
  void of_participle(std::uint32_t word) {
    if (!one_of(reading_.folded(word), {"led", "run", "headed", "controlled"}) || word < 2) return;
    if (reading_.folded(word - 1) != "-" || !reading_.joined(word) || !reading_.joined(word - 1)) return;
    const std::uint32_t noun = reading_.head(word);
    if (noun == word || reading_.relation(word) != Deprel::amod) return;
    const Parties wholes = scene_.alone(noun);
    const Parties leaders = scene_.alone(word - 2);
    if (wholes.size() != 1 || leaders.size() != 1 || !is_collective(wholes.front())) return;
    add(leaders.front(), wholes.front(), word, reading_.folded(word), true);
  }

  void of_mention(std::uint32_t head) {
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

  void of_collective(const Party& party, const CastMention& mention) {
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

  // "Lee's former party, Alba United"
  void add_own(const Party& member, const Party& whole, std::uint32_t noun) {
    if (!add(member, whole, noun, reading_.folded(noun))) return;
    for (const std::uint32_t child : dependents(reading_, noun))
      if (one_of(reading_.folded(child), {"former", "old", "previous", "ex"}))
        out_.back().status = Status::past;
  }

  // "Senators Ann Lee of Lota and Bo Ray, all Democrats"
  void of_all(const Party& party, const CastMention& mention) {
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

  // "Ann Lee is a Democrat", "Ann Lee, a Republican from Lota,": a party's name with "a" before it
  void of_partisan(const Party& party, const CastMention& mention) {
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

  // "a Republican, Ann Lee,", "Democrats such as former senator Bo Ray": persons of the party, named behind
  // it
  void of_named_partisans(const Party& party, const CastMention& mention) {
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

  // "Ann Lee and others in the Labour Party"
  void of_others(const Party& party, const CastMention& mention) {
    const std::uint32_t at = mention.first;
    if (actor(party).kind != ActorKind::organisation || at < reading_.sentence_of(at).first + 4) return;
    if (!one_of(reading_.folded(at - 1), {"in", "of", "from", "at"})) return;
    if (reading_.folded(at - 2) != "others" || reading_.folded(at - 3) != "and") return;
    const std::uint32_t before = mention_before(at - 3);
    if (before == none) return;
    const Party member{cast_.mentions[before].actors.front(), before, How::named};
    if (actor(member).kind == ActorKind::person) add(member, party, mention.head, "others in");
  }

  // The mention of one actor that ends right before `word`.
  std::uint32_t mention_before(std::uint32_t word) const {
    for (std::uint32_t head = word; head-- > 0 && head + 6 > word;) {
      const std::uint32_t at = scene_.mention_at(head);
      if (at != none && cast_.mentions[at].last == word && cast_.mentions[at].actors.size() == 1) return at;
    }
    return none;
  }

  // "a U.S.-led coalition", where the state is mentioned elsewhere only
  void of_leader_word(const Party& party, const CastMention& mention) {
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

  // "Alba astronauts Ann Lee and Bo Ray": each is of Alba.
  void of_listed_persons(const CastMention& mention) {
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

  // The mention of one actor that begins at `word`.
  std::uint32_t mention_from(std::uint32_t word) const {
    for (std::uint32_t head = word; head < reading_.size() && head < word + 6; ++head) {
      const std::uint32_t at = scene_.mention_at(head);
      if (at != none && cast_.mentions[at].first == word && cast_.mentions[at].actors.size() == 1) return at;
    }
    return none;
  }

  // The mention of one actor whose title has `word` for its office, before the name.
  std::uint32_t titled_at(std::uint32_t word) const {
    const std::uint32_t at = scene_.mention_at(word);
    return at != none && cast_.mentions[at].first > word && cast_.mentions[at].actors.size() == 1 ? at : none;
  }

  // "NATO member Turkey", "EU member state Malta"
  void of_member_noun(const Party& member, const CastMention& mention) {
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

  const Scene& scene_;
  const Reading& reading_;
  const Cast& cast_;
  std::vector<Membership> out_;
};

}  // namespace

std::vector<Membership> find_collections(const Scene& scene) { return Collector(scene).run(); }

}  // namespace actorgraph
