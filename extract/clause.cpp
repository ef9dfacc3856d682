#include "extract/clause.hpp"

#include <algorithm>
#include <array>

#include "extract/hidden_subjects.hpp"
#include "extract/one_of.hpp"
#include "extract/quotations.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

bool relative_pronoun(const Reading& reading, std::uint32_t word) {
  constexpr std::array<std::string_view, 4> pronouns = {"who", "which", "that", "whom"};
  return reading.upos(word) != Upos::noun && one_of(reading.folded(word), pronouns);
}

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_outer || relation == Deprel::csubj;
}

bool is_passive_subject(Deprel relation) {
  return relation == Deprel::nsubj_pass || relation == Deprel::csubj_pass;
}

bool past_participle(const Reading& reading, std::uint32_t verb) {
  const Features& features = reading.word(verb).features;
  if (features.verb_form == VerbForm::ger) return false;
  if (features.verb_form == VerbForm::part) return features.tense == Tense::past || features.passive;
  const std::string& text = reading.folded(verb);
  return features.verb_form == VerbForm::none && text.size() > 3 && text.ends_with("ed");
}

// Verbs whose subject, not their object, does what follows: "promised Iran to leave".
bool subject_controls(std::string_view lemma) {
  constexpr std::array<std::string_view, 4> verbs = {"promise", "vow", "threaten", "pledge"};
  return one_of(lemma, verbs);
}

bool has_passive_auxiliary(const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : dependents(reading, verb))
    if (reading.relation(child) == Deprel::aux_pass ||
        (reading.relation(child) == Deprel::aux && lemma_of(reading, child) == "be" &&
         past_participle(reading, verb)))
      return true;
  return false;
}

// A verb that the tree takes for a modifier, in a sentence without any other main verb: "Serbia eased
// restrictions" read as a phrase like "war-torn regions".
bool misread(const Reading& reading, std::uint32_t verb) {
  const Deprel relation = reading.relation(verb);
  if (reading.upos(verb) != Upos::verb || verb == 0) return false;
  if (relation != Deprel::amod && relation != Deprel::acl && relation != Deprel::compound) return false;
  const std::string& text = reading.folded(verb);
  if (text.ends_with("ing") || !mark_of(reading, verb).empty()) return false;
  std::uint32_t top = reading.head(verb);
  for (int step = 0; step < deep && reading.head(top) != top; ++step) {
    if (clausal(reading, top)) return false;
    top = reading.head(top);
  }
  return !clausal(reading, top) && !has_passive_auxiliary(reading, verb) && agent_of(reading, verb) == none;
}

// The nominal directly before a misread verb.
std::uint32_t nominal_before(const Reading& reading, std::uint32_t verb) {
  const std::uint32_t before = verb - 1;
  const Upos upos = reading.upos(before);
  const bool nominal = upos == Upos::propn || upos == Upos::noun || upos == Upos::pron ||
                       (upos == Upos::num && reading.relation(before) == Deprel::flat);  // "Queen Ann II"
  if (!nominal || reading.sentence(before) != reading.sentence(verb)) return none;
  const std::uint32_t head = reading.head(before);
  return head < verb && head != before && reading.relation(before) != Deprel::nmod ? head : before;
}

// Verbs whose object is to do what follows: "urged Zambia to help".
bool object_controls(std::string_view lemma) {
  constexpr std::array<std::string_view, 34> verbs = {
      "ask",      "urge",      "tell",      "order",  "force",  "allow",    "permit",  "enable",   "persuade",
      "convince", "encourage", "invite",    "press",  "push",   "pressure", "command", "instruct", "require",
      "want",     "expect",    "help",      "compel", "advise", "warn",     "beg",     "implore",  "call",
      "request",  "authorize", "authorise", "lobby",  "get",    "lead",     "cause"};
  return one_of(lemma, verbs);
}

// Whom a verb tells to do something: its object, or "called on Iran".
std::uint32_t told(const Reading& reading, std::uint32_t head, std::uint32_t verb) {
  const std::uint32_t object = object_of(reading, head);
  if (object != none && object < verb) return object;
  const std::uint32_t receiver = reading.child(head, Deprel::iobj);
  if (receiver != none) return receiver;
  for (const std::uint32_t child : dependents(reading, head))
    if (reading.relation(child) == Deprel::obl && child < verb &&
        (reading.marker(child) == "on" || reading.marker(child) == "upon" || reading.marker(child) == "to" ||
         reading.marker(child) == "for"))
      return child;
  return none;
}

Subject own_subject(const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : dependents(reading, verb)) {
    const Deprel relation = reading.relation(child);
    if (is_subject(relation)) return {antecedent(reading, child), false, false, false};
    if (is_passive_subject(relation))
      return {antecedent(reading, child), has_passive_auxiliary(reading, verb), false, false};
  }
  if (const std::uint32_t hidden = hidden_subject(reading, verb); hidden != none)
    return {hidden, has_passive_auxiliary(reading, verb), false, false};
  if (misread(reading, verb)) return {nominal_before(reading, verb), false, false, false};
  return {};
}

Subject find_subject(const Reading& reading, std::uint32_t verb, int steps);

// "It is important for Iran to leave": who is to do it, where the tree hangs him on the adjective.
std::uint32_t meant_by_for(const Reading& reading, std::uint32_t verb, std::uint32_t adjective) {
  if (reading.upos(adjective) != Upos::adj || reading.child(adjective, Deprel::cop) == none) return none;
  for (const std::uint32_t child : dependents(reading, adjective)) {
    if (child < adjective || child > verb || reading.relation(child) != Deprel::obl) continue;
    if (reading.marker(child) == "for") return child;
    for (std::uint32_t at = child; at > adjective && at + 4 > child; --at)
      if (reading.folded(at) == "for") return child;
  }
  return none;
}

// The subject of a clause that depends on another one.
Subject controlled_subject(const Reading& reading, std::uint32_t verb, std::uint32_t head, int steps) {
  const std::uint32_t object = object_of(reading, head);
  const Deprel relation = reading.relation(verb);
  const std::string_view mark = mark_of(reading, verb);
  // "stands accused", "felt threatened by"
  const bool own_passive = reading.child(verb, Deprel::aux_pass) != none ||
                           (relation == Deprel::xcomp && mark.empty() && reading.upos(verb) == Upos::verb &&
                            past_participle(reading, verb));
  const bool after_object = mark == "of" || mark == "for" || mark == "from";
  if (relation != Deprel::ccomp && object_controls(lemma_of(reading, head)) && !passive(reading, head) &&
      (mark == "to" || relation == Deprel::xcomp))
    if (const std::uint32_t party = told(reading, head, verb); party != none)
      return {party, own_passive, true, false};
  if (relation == Deprel::advcl || relation == Deprel::csubj || relation == Deprel::ccomp)
    if (const std::uint32_t meant = meant_by_for(reading, verb, head); meant != none)
      return {meant, own_passive, true, false};
  // "quoted the minister as saying"
  if (object != none && object < verb &&
      one_of(lemma_of(reading, head), {"quote", "cite", "describe", "portray"}) &&
      (mark == "as" || relation == Deprel::xcomp) && reading.upos(verb) == Upos::verb)
    return {object, own_passive, true, false};
  const bool by_object =
      relation == Deprel::xcomp ? !subject_controls(lemma_of(reading, head)) : after_object;
  if (object != none && by_object) return {object, own_passive, true, false};
  // "lashed out at Spain for hosting": whom it is about.
  if (object == none && mark == "for" && relation == Deprel::advcl)
    for (const std::uint32_t child : dependents(reading, head))
      if (reading.relation(child) == Deprel::obl && child < verb &&
          (reading.marker(child) == "at" || reading.marker(child) == "against"))
        return {child, own_passive, true, false};
  Subject subject = find_subject(reading, head, steps - 1);
  subject.passive =
      own_passive || (relation == Deprel::advcl && mark.empty() && past_participle(reading, verb));
  subject.controlled = true;
  return subject;
}

// "Peru issued a statement condemning …", "a letter from Peru urging …": who speaks by the text.
Subject author_of_text(const Reading& reading, std::uint32_t verb, std::uint32_t text, int steps) {
  if (past_participle(reading, verb) || !reading.folded(verb).ends_with("ing")) return {};
  if (reading.upos(text) != Upos::noun || !names_text(lemma_of(reading, text))) return {};
  for (const std::uint32_t child : dependents(reading, text)) {
    const bool from = reading.marker(child) == "by" || reading.marker(child) == "from";
    if (reading.relation(child) == Deprel::nmod_poss || (reading.relation(child) == Deprel::nmod && from))
      return {child, false, true, false};
  }
  const std::uint32_t head = reading.head(text);
  if (reading.relation(text) != Deprel::obj || reading.upos(head) != Upos::verb) return {};
  Subject subject = find_subject(reading, head, steps - 1);
  subject.controlled = true;
  return subject;
}

Subject find_subject(const Reading& reading, std::uint32_t verb, int steps) {
  Subject own = own_subject(reading, verb);
  if (own.word != none || steps == 0) return own;
  const std::uint32_t head = reading.head(verb);
  if (head == verb) return {};
  switch (reading.relation(verb)) {
    case Deprel::conj: {
      Subject shared = find_subject(reading, head, steps - 1);
      if (shared.passive) shared.passive = past_participle(reading, verb);
      return shared;
    }
    case Deprel::xcomp:
    case Deprel::advcl:
    case Deprel::ccomp:
      return controlled_subject(reading, verb, head, steps);
    case Deprel::acl:
      if (mark_of(reading, verb) == "to" || reading.word(verb).features.verb_form == VerbForm::inf) {
        // "Greece plans to join", read as "Greece's plans": a noun with a subject of its own is a verb.
        const Subject whose =
            reading.child(head, Deprel::cop) == none ? own_subject(reading, head) : Subject{};
        if (whose.word != none && whose.word < head) return {whose.word, whose.passive, true, false};
        return {head, false, true, true};
      }
      if (!mark_of(reading, verb).empty()) return {head, false, true, true};
      if (const Subject author = author_of_text(reading, verb, head, steps); author.word != none)
        return author;
      return {head, past_participle(reading, verb), false, false};
    case Deprel::acl_relcl:
      return {head, reading.child(verb, Deprel::aux_pass) != none, false, false};
    default:
      return {};
  }
}

}  // namespace

std::span<const std::uint32_t> dependents(const Reading& reading, std::uint32_t word) {
  const auto children = reading.children(word);
  return children.first(std::min(children.size(), wide));
}

std::string_view lemma_of(const Reading& reading, std::uint32_t word) {
  const std::string& lemma = reading.word(word).lemma;
  if (lemma.empty() || (lemma.front() >= 'A' && lemma.front() <= 'Z')) return reading.folded(word);
  return lemma;
}

bool clausal(const Reading& reading, std::uint32_t word) {
  const Upos upos = reading.upos(word);
  return upos == Upos::verb || upos == Upos::aux || reading.child(word, Deprel::cop) != none;
}

std::string_view particle_of(const Reading& reading, std::uint32_t verb) {
  std::uint32_t particle = reading.child(verb, Deprel::compound_prt);
  if (particle == none && verb + 1 < reading.size() && reading.head(verb + 1) == verb &&
      (reading.relation(verb + 1) == Deprel::advmod || reading.upos(verb + 1) == Upos::adp))
    particle = verb + 1;
  return particle == none ? std::string_view{} : std::string_view(reading.folded(particle));
}

std::string_view mark_of(const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : dependents(reading, verb)) {
    const Deprel relation = reading.relation(child);
    if (relation == Deprel::mark || (relation == Deprel::case_ && clausal(reading, verb)))
      return reading.folded(child);
  }
  return {};
}

bool stands_aside(const Reading& reading, std::uint32_t noun) {
  return reading.marker(noun) == "in" &&
         one_of(lemma_of(reading, noun),
                {"contrast", "comparison", "accordance", "line", "regard", "wake", "aftermath", "light",
                 "view", "memory", "absence", "event", "coordination", "cooperation", "collaboration",
                 "conjunction", "partnership", "concert"});
}

bool along_with(const Reading& reading, std::uint32_t word) {
  if (reading.relation(word) != Deprel::nmod && reading.relation(word) != Deprel::obl) return false;
  for (const std::uint32_t child : dependents(reading, word)) {
    if (reading.relation(child) != Deprel::case_ || child > word) continue;
    if (reading.folded(child) == "alongside") return true;
    if (reading.folded(child) == "with" && child > 0 &&
        (reading.folded(child - 1) == "along" || reading.folded(child - 1) == "together"))
      return true;
  }
  return false;
}

std::uint32_t antecedent(const Reading& reading, std::uint32_t word) {
  if (!relative_pronoun(reading, word)) return word;
  std::uint32_t up = word;
  for (int step = 0; step < 4; ++step) {
    if (reading.relation(up) == Deprel::acl_relcl) return reading.head(up);
    if (reading.head(up) == up) break;
    up = reading.head(up);
  }
  return word;
}

Subject subject_of(const Reading& reading, std::uint32_t verb) { return find_subject(reading, verb, deep); }

namespace {

// "killed at least eight soldiers", "kidnapped up to 16 advisers": a number with words around it is
// often read as a prepositional phrase.
std::uint32_t counted_object(const Reading& reading, std::uint32_t verb) {
  constexpr std::array<std::string_view, 6> words = {"least", "most", "up", "about", "around", "over"};
  for (const std::uint32_t child : dependents(reading, verb)) {
    if (child < verb ||
        (reading.relation(child) != Deprel::obl && reading.relation(child) != Deprel::obl_unmarked))
      continue;
    const bool counted = std::ranges::any_of(dependents(reading, child), [&](std::uint32_t further) {
      return reading.relation(further) == Deprel::nummod && further < child && further <= verb + 4;
    });
    if (!counted) return none;
    for (std::uint32_t at = verb + 1; at <= verb + 3 && at < child; ++at)
      if (one_of(reading.folded(at), words)) return child;
    return none;
  }
  return none;
}

}  // namespace

std::uint32_t object_of(const Reading& reading, std::uint32_t verb) {
  const std::uint32_t own = reading.child(verb, Deprel::obj);
  if (own != none) return antecedent(reading, own);
  if (const std::uint32_t counted = counted_object(reading, verb); counted != none) return counted;
  if (misread(reading, verb) && reading.head(verb) > verb) return reading.head(verb);
  if (reading.relation(verb) == Deprel::acl_relcl) {
    // The object is what the relative clause says more of, if something else is its subject.
    const Subject subject = own_subject(reading, verb);
    if (subject.word != none && !subject.passive && subject.word != reading.head(verb))
      return reading.head(verb);
  }
  // "attacked and killed Y": either verb may have the object that both share.
  for (const std::uint32_t child : dependents(reading, verb))
    if (reading.relation(child) == Deprel::conj && reading.upos(child) == Upos::verb && child <= verb + 3 &&
        own_subject(reading, child).word == none) {
      const std::uint32_t shared = reading.child(child, Deprel::obj);
      if (shared != none) return shared;
    }
  if (reading.relation(verb) == Deprel::conj) {
    const std::uint32_t shared = reading.child(reading.head(verb), Deprel::obj);
    if (shared != none && shared > verb && shared < verb + 12) return shared;
  }
  return none;
}

bool passive(const Reading& reading, std::uint32_t verb) {
  if (has_passive_auxiliary(reading, verb)) return true;
  for (const std::uint32_t child : dependents(reading, verb))
    if (is_subject(reading.relation(child)) || reading.relation(child) == Deprel::obj) return false;
  return subject_of(reading, verb).passive;
}

std::uint32_t agent_of(const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : dependents(reading, verb)) {
    const Deprel relation = reading.relation(child);
    if (relation == Deprel::obl_agent) return child;
    if ((relation == Deprel::obl || relation == Deprel::nmod) && reading.marker(child) == "by") return child;
  }
  // "imposed on Zimbabwe by Australia", where the last is read as part of the one before.
  for (const std::uint32_t child : dependents(reading, verb))
    if (reading.relation(child) == Deprel::obl)
      for (const std::uint32_t further : dependents(reading, child))
        if (reading.relation(further) == Deprel::nmod && reading.marker(further) == "by") return further;
  return none;
}

bool reciprocal(const Reading& reading, std::uint32_t word) {
  if (word == none) return false;
  const auto pair = [&](std::uint32_t first) {
    if (first + 1 >= reading.size()) return false;
    const std::string& one = reading.folded(first);
    const std::string& two = reading.folded(first + 1);
    return (one == "each" || one == "one") && (two == "other" || two == "another");
  };
  return pair(word) || (word > 0 && pair(word - 1));
}

}  // namespace actorgraph
