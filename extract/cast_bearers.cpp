#include <algorithm>
#include <array>
#include <string_view>

#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/phrasing.hpp"

namespace actorgraph {
namespace {

/// A verb that gives, keeps or takes an office.
struct OfficeVerb {
  std::string_view lemma;
  bool of_object;   ///< The object (or the subject of the passive) bears the office, else the subject.
  bool without_as;  ///< "became president" needs no "as".
  TitleTime time;
};

constexpr std::array<OfficeVerb, 46> office_verbs = {{
    {"become", false, true, TitleTime::now},     {"remain", false, true, TitleTime::now},
    {"stay", false, true, TitleTime::now},       {"serve", false, false, TitleTime::now},
    {"act", false, false, TitleTime::now},       {"work", false, false, TitleTime::now},
    {"continue", false, false, TitleTime::now},  {"return", false, false, TitleTime::now},
    {"begin", false, false, TitleTime::now},     {"start", false, false, TitleTime::now},
    {"take", false, false, TitleTime::now},      {"resign", false, false, TitleTime::former},
    {"quit", false, false, TitleTime::former},   {"retire", false, false, TitleTime::former},
    {"step", false, false, TitleTime::former},   {"stand", false, false, TitleTime::former},
    {"appoint", true, true, TitleTime::now},     {"elect", true, true, TitleTime::now},
    {"reelect", true, true, TitleTime::now},     {"re-elect", true, true, TitleTime::now},
    {"name", true, true, TitleTime::now},        {"install", true, false, TitleTime::now},
    {"swear", true, false, TitleTime::now},      {"inaugurate", true, false, TitleTime::now},
    {"confirm", true, false, TitleTime::now},    {"crown", true, true, TitleTime::now},
    {"choose", true, false, TitleTime::now},     {"pick", true, false, TitleTime::now},
    {"select", true, false, TitleTime::now},     {"proclaim", true, true, TitleTime::now},
    {"declare", true, true, TitleTime::now},     {"hire", true, false, TitleTime::now},
    {"recognise", true, false, TitleTime::now},  {"recognize", true, false, TitleTime::now},
    {"nominate", true, false, TitleTime::elect}, {"designate", true, false, TitleTime::elect},
    {"propose", true, false, TitleTime::elect},  {"oust", true, false, TitleTime::former},
    {"remove", true, false, TitleTime::former},  {"dismiss", true, false, TitleTime::former},
    {"fire", true, false, TitleTime::former},    {"sack", true, false, TitleTime::former},
    {"depose", true, false, TitleTime::former},  {"replace", true, false, TitleTime::former},
    {"succeed", false, false, TitleTime::now},   {"suspend", true, false, TitleTime::former},
}};

const OfficeVerb* office_verb(std::string_view lemma) {
  const auto found = std::ranges::find(office_verbs, lemma, &OfficeVerb::lemma);
  return found == office_verbs.end() ? nullptr : &*found;
}

/// Who does what the verb says: its subject, or that of the verb it hangs on.
std::uint32_t subject_of(const Reading& reading, std::uint32_t verb) {
  for (int steps = 0; steps < 4; ++steps) {
    for (const Deprel relation : {Deprel::nsubj, Deprel::nsubj_pass}) {
      const std::uint32_t found = reading.child(verb, relation);
      if (found != Reading::none) return found;
    }
    const Deprel relation = reading.relation(verb);
    if (relation != Deprel::conj && relation != Deprel::xcomp && relation != Deprel::advcl)
      return Reading::none;
    verb = reading.head(verb);
  }
  return Reading::none;
}

/// Who is elected, appointed or dismissed, other than the office at `office`.
std::uint32_t object_of(const Reading& reading, std::uint32_t verb, std::uint32_t office) {
  const std::uint32_t passive = reading.child(verb, Deprel::nsubj_pass);
  if (passive != Reading::none) return passive;
  for (const std::uint32_t below : reading.children(verb)) {
    const Deprel relation = reading.relation(below);
    if ((relation == Deprel::obj || relation == Deprel::iobj) && below != office) return below;
  }
  if (reading.relation(verb) == Deprel::acl)
    return reading.head(verb);  // "Ann Lee, elected president in May"
  const bool passive_too = reading.child(verb, Deprel::aux_pass) != Reading::none ||
                           reading.relation(verb) == Deprel::conj || reading.relation(verb) == Deprel::advcl;
  return passive_too && reading.child(verb, Deprel::nsubj) == Reading::none ? subject_of(reading, verb)
                                                                            : Reading::none;
}

/// "the office of president"
bool is_post(std::string_view noun) {
  return one_of(noun, {"office", "post", "position", "role", "job", "title"});
}

bool is_negation(const Reading& reading, std::uint32_t at) {
  return reading.word(at).features.negative || one_of(reading.folded(at), {"not", "n't", "never"});
}

}  // namespace

std::optional<Phrasing::Bearer> Phrasing::bearer_by_copula(std::uint32_t at, std::uint32_t copula) const {
  Bearer bearer;
  for (const std::uint32_t below : reading_.children(at)) {
    if (reading_.relation(below) == Deprel::nsubj) bearer.word = below;
    // "would be", "could become"
    if (is_negation(reading_, below) || reading_.relation(below) == Deprel::aux) bearer.claimed = false;
  }
  if (reading_.word(copula).features.tense == Tense::past) bearer.time = TitleTime::former;
  return bearer;
}

std::optional<Phrasing::Bearer> Phrasing::bearer_by_verb(std::uint32_t at) const {
  const Deprel relation = reading_.relation(at);
  // "serving as acting president", where the tree has somebody act
  const std::uint32_t acting = reading_.head(at);
  if (relation == Deprel::obj && acting + 1 == at && reading_.folded(acting) == "acting" &&
      reading_.head(acting) != acting) {
    const std::uint32_t serves = reading_.head(acting);
    const OfficeVerb* verb =
        reading_.upos(serves) == Upos::verb ? office_verb(reading_.word(serves).lemma) : nullptr;
    const bool plain = verb != nullptr && !verb->of_object && verb->time == TitleTime::now && acting > 0 &&
                       reading_.folded(acting - 1) == "as";
    return plain ? std::optional<Bearer>(Bearer{subject_of(reading_, serves), TitleTime::now, true})
                 : std::nullopt;
  }
  const bool as = reading_.marker(at) == "as";
  if (!as && relation != Deprel::xcomp && relation != Deprel::obj) return std::nullopt;
  if (as && relation != Deprel::obl && relation != Deprel::nmod && relation != Deprel::xcomp &&
      relation != Deprel::advcl) {
    return std::nullopt;
  }
  std::uint32_t verb = reading_.head(at);
  const OfficeVerb* found = nullptr;
  for (int steps = 0; steps < (as ? 4 : 1) && found == nullptr; ++steps) {
    if (reading_.upos(verb) == Upos::verb) {
      found = office_verb(reading_.word(verb).lemma);
      break;
    }
    if (reading_.head(verb) == verb) break;
    verb = reading_.head(verb);
  }
  if (found == nullptr || (!as && !found->without_as)) return std::nullopt;
  Bearer bearer;
  bearer.time = found->time;
  bearer.word = found->of_object ? object_of(reading_, verb, at) : subject_of(reading_, verb);
  if (bearer.word == at) return std::nullopt;
  bool perfect = false;
  for (const std::uint32_t below : reading_.children(verb)) {
    const std::string& word = reading_.folded(below);
    if (is_negation(reading_, below)) bearer.claimed = false;
    if (reading_.relation(below) == Deprel::mark && one_of(word, {"to", "if", "unless", "whether"}))
      bearer.claimed = false;
    if (reading_.relation(below) != Deprel::aux) continue;
    perfect = perfect || one_of(word, {"has", "have"});
    if (one_of(word, {"will", "'ll"})) bearer.time = TitleTime::elect;
    if (one_of(word, {"would", "could", "may", "might", "should", "can", "must"})) bearer.claimed = false;
  }
  const bool over = one_of(found->lemma, {"serve", "act", "work"}) && !perfect &&
                    reading_.word(verb).features.tense == Tense::past;
  if (over) bearer.time = TitleTime::former;
  return bearer;
}

std::optional<Phrasing::Bearer> Phrasing::bearer_by_list(std::uint32_t at, int steps) const {
  const std::uint32_t first = reading_.head(at);
  if (first >= at || steps <= 0) return std::nullopt;
  if (is_office(reading_.folded(first)) && casting_.names.at(first) == nullptr)
    return bearer_of(title_at(reading_, casting_.names, first), first, steps - 1);
  // What has an article of its own is somebody else, but in "Ann Lee, his wife and the chair of Y".
  if (reading_.child(at, Deprel::det) != Reading::none) {
    const std::uint32_t joint = reading_.child(at, Deprel::cc);
    if (joint == Reading::none || joint <= first + 1 || reading_.head(joint - 1) != first ||
        reading_.relation(joint - 1) != Deprel::appos ||
        noun_class(reading_.folded(joint - 1)) != NounClass::person) {
      return std::nullopt;
    }
    return Bearer{first, TitleTime::now, true};
  }
  const CastMention* mention = casting_.mention_with_head(first);
  const bool person = mention != nullptr && mention->actors.size() == 1 &&
                      casting_.entities[mention->actors.front()].kind == ActorKind::person;
  if (person) {
    const bool described = std::ranges::any_of(reading_.children(first), [&](std::uint32_t below) {
      return below < at && reading_.relation(below) == Deprel::appos && is_office(reading_.folded(below));
    });
    return described ? std::optional<Bearer>(Bearer{first, TitleTime::now, true}) : std::nullopt;
  }
  // "leader of the Party and prime minister", where the second is read as beside the Party
  const std::uint32_t above = reading_.head(first);
  if (reading_.relation(first) == Deprel::nmod && above < first && is_office(reading_.folded(above)) &&
      casting_.names.at(above) == nullptr) {
    return bearer_of(title_at(reading_, casting_.names, above), above, steps - 1);
  }
  return std::nullopt;
}

/// "X, formerly the president of Y": what an adverb says of the time.
static TitleTime time_of_adverb(const Reading& reading, const Title& title, std::uint32_t at) {
  const std::uint32_t floor = reading.sentence_of(at).first;
  for (std::uint32_t word = title.first;
       word-- > floor && word + 4 > title.first && reading.folded(word) != ",";)
    if (one_of(reading.folded(word), {"formerly", "previously", "once"})) return TitleTime::former;
  return TitleTime::now;
}

std::optional<Phrasing::Bearer> Phrasing::bearer_of(const Title& title, std::uint32_t at, int steps) const {
  if (reading_.relation(at) == Deprel::appos) {
    const TitleTime time = time_of_adverb(reading_, title, at);
    // "X, the president of Y," is closed by a mark; "X, Iraqi premier discuss" is a list.
    const std::uint32_t end = std::min(reading_.sentence_of(at).last, reading_.size());
    const std::uint32_t after = std::max(title.last, at + 1);
    const bool open = after < end && reading_.upos(after) != Upos::punct &&
                      reading_.upos(after) != Upos::sconj && reading_.upos(after) != Upos::pron &&
                      reading_.upos(after) != Upos::adp && reading_.upos(after) != Upos::cconj &&
                      !reading_.governs(at, after);
    // "X, the president of Y said", where the tree has X say it
    const std::uint32_t bearer = reading_.head(at);
    const bool says = open && reading_.head(bearer) == after && reading_.relation(bearer) == Deprel::nsubj &&
                      reading_.word(after).features.tense == Tense::past;
    if (open && !says) return std::nullopt;
    const CastMention* mention = casting_.mention_with_head(bearer);
    if (mention == nullptr || mention->actors.size() != 1 ||
        casting_.entities[mention->actors.front()].kind != ActorKind::person)
      if (const std::uint32_t before = named_before_comma(title); before != Reading::none)
        return Bearer{before, time, true};
    return Bearer{bearer, time, true};
  }
  if (const std::uint32_t copula = reading_.child(at, Deprel::cop); copula != Reading::none)
    return bearer_by_copula(at, copula);
  if (reading_.relation(at) == Deprel::conj) return bearer_by_list(at, steps);
  if (reading_.marker(at) == "of" && is_post(reading_.folded(reading_.head(at))))
    return bearer_by_post(reading_.head(at));
  return bearer_by_verb(at);
}

std::optional<Phrasing::Bearer> Phrasing::bearer_by_post(std::uint32_t post) const {
  Bearer bearer;
  const std::uint32_t verb = reading_.head(post);
  const std::string& lemma = reading_.word(verb).lemma;
  const bool begins =
      one_of(lemma, {"take", "assume", "hold", "resume", "win", "keep", "retain", "get", "accept", "occupy"});
  const bool ends = one_of(lemma, {"leave", "lose", "vacate", "resign", "quit", "relinquish", "hold"});
  bearer.claimed = begins || ends;
  if (reading_.upos(verb) != Upos::verb) return bearer;
  bearer.word = subject_of(reading_, verb);
  const bool over = ends && (lemma != "hold" || reading_.word(verb).features.tense == Tense::past);
  bearer.time = over ? TitleTime::former : TitleTime::now;
  for (const std::uint32_t below : reading_.children(verb)) {
    const bool open = reading_.relation(below) == Deprel::mark || reading_.relation(below) == Deprel::aux;
    if (is_negation(reading_, below) ||
        (open && !one_of(reading_.folded(below), {"has", "have", "had", "that"})))
      bearer.claimed = false;
  }
  return bearer;
}

std::uint32_t Phrasing::named_before_comma(const Title& title) const {
  std::uint32_t comma = title.first;
  const std::uint32_t floor = reading_.sentence_of(title.noun).first;
  if (comma > floor && reading_.upos(comma - 1) == Upos::det) --comma;
  if (comma < floor + 2 || reading_.folded(comma - 1) != "," || title.last >= reading_.size() ||
      reading_.upos(title.last) != Upos::punct) {
    return Reading::none;
  }
  const NameUnit* unit = casting_.names.at(comma - 2);
  if (unit == nullptr) return Reading::none;
  const std::uint32_t head = reading_.head_of(unit->first, unit->last);
  const CastMention* mention = casting_.mention_with_head(head);
  const bool person = mention != nullptr && mention->actors.size() == 1 &&
                      casting_.entities[mention->actors.front()].kind == ActorKind::person;
  return person ? head : Reading::none;
}

Phrasing::Indices Phrasing::owners_of_joined(const Title& title) const {
  for (const std::uint32_t below : reading_.children(title.noun)) {
    if (reading_.relation(below) != Deprel::conj || below < title.noun || below > title.noun + 4 ||
        !is_office(reading_.folded(below)) || casting_.names.at(below) != nullptr) {
      continue;
    }
    return owners_of(casting_, title_at(reading_, casting_.names, below));
  }
  return {};
}

bool Phrasing::describes(const Phrase& phrase, const Title& title, std::uint32_t at) {
  const std::optional<Bearer> bearer = bearer_of(title, at, 3);
  if (!bearer) return false;
  const CastMention* mention =
      bearer->word == Reading::none ? nullptr : casting_.mention_with_head(bearer->word);
  const bool person = mention != nullptr && mention->actors.size() == 1 &&
                      casting_.entities[mention->actors.front()].kind == ActorKind::person;
  if (person && bearer->claimed) {
    Title said = title;
    if (said.time == TitleTime::now) said.time = bearer->time;
    apply_either(phrase, mention->actors.front(), said, std::min(title.first, mention->first),
                 std::max(title.last, mention->last));
  }
  return mention != nullptr || reading_.relation(at) != Deprel::appos;
}

}  // namespace actorgraph
