#include "extract/hidden_subjects.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/clause.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

// "Reuters reported the minister, Ann Lee, asked Chad to leave": whom the tree takes for what is reported
// is the subject of what follows.
std::uint32_t reported_subject(const Reading& reading, std::uint32_t verb) {
  constexpr std::array<std::string_view, 21> verbs = {
      "report",   "say",    "claim", "allege",  "announce", "argue", "believe",
      "confirm",  "state",  "note",  "declare", "insist",   "deny",  "add",
      "disclose", "reveal", "write", "suggest", "think",    "warn",  "predict"};
  const std::uint32_t head = reading.head(verb);
  if (head >= verb || reading.relation(verb) != Deprel::ccomp || !one_of(lemma_of(reading, head), verbs))
    return none;
  if (!mark_of(reading, verb).empty() || reading.upos(verb) != Upos::verb) return none;
  const VerbForm form = reading.word(verb).features.verb_form;
  if (form == VerbForm::inf || form == VerbForm::ger) return none;
  const std::uint32_t object = reading.child(head, Deprel::obj);
  return object != none && head < object && object < verb ? object : none;
}

// "Having attacked Peru, Chile stopped …", where the subject hangs on the name before the comma.
std::uint32_t subject_after_clause(const Reading& reading, std::uint32_t verb) {
  if (reading.head(verb) != verb || reading.upos(verb) != Upos::verb) return none;
  std::uint32_t before = verb;
  while (before > 0 && reading.sentence(before - 1) == reading.sentence(verb)) {
    --before;
    if (reading.upos(before) != Upos::aux && reading.upos(before) != Upos::adv) break;
  }
  while (reading.relation(before) == Deprel::flat && reading.head(before) < before)
    before = reading.head(before);
  if (before >= verb || reading.relation(before) != Deprel::appos) return none;
  const bool in_clause = std::ranges::any_of(dependents(reading, verb), [&](std::uint32_t child) {
    return reading.relation(child) == Deprel::advcl && child < before && reading.governs(child, before);
  });
  return in_clause ? before : none;
}

// "President Ann Lee opposed Mali's plan", where the name before the verb is read as the plan's owner
std::uint32_t subject_across(const Reading& reading, std::uint32_t verb) {
  if (reading.upos(verb) != Upos::verb || verb == 0 || reading.child(verb, Deprel::aux_pass) != none)
    return none;
  if (reading.word(verb).features.verb_form != VerbForm::fin) return none;
  std::uint32_t before = verb;
  do --before;
  while (before > 0 && (reading.upos(before) == Upos::adv || reading.upos(before) == Upos::aux));
  if (reading.upos(before) != Upos::propn || reading.sentence(before) != reading.sentence(verb)) return none;
  while (reading.relation(before) == Deprel::flat && reading.head(before) < before)
    before = reading.head(before);
  const std::uint32_t head = reading.head(before);
  return head > verb && reading.governs(verb, head) && reading.marker(before).empty() ? before : none;
}

// "had defeated the rebels and Chad would move in", where Chad is read as defeated, too
std::uint32_t subject_in_list(const Reading& reading, std::uint32_t verb) {
  if (reading.relation(verb) != Deprel::conj || reading.upos(verb) != Upos::verb || verb == 0) return none;
  std::uint32_t before = verb;
  bool finite = false;
  do {
    --before;
    if (reading.upos(before) == Upos::aux && reading.head(before) == verb) finite = true;
  } while (before > 0 && (reading.upos(before) == Upos::adv || reading.upos(before) == Upos::aux));
  while (reading.relation(before) == Deprel::flat && reading.head(before) < before)
    before = reading.head(before);
  if (!finite || reading.relation(before) != Deprel::conj || reading.upos(before) != Upos::propn) return none;
  const std::uint32_t first = reading.head(before);
  return reading.relation(first) == Deprel::obj && reading.head(first) == reading.head(verb) ? before : none;
}

// "after the rebels ousted him", where the clause is read as a phrase and a verb
std::uint32_t subject_in_phrase(const Reading& reading, std::uint32_t verb) {
  constexpr std::array<std::string_view, 6> marks = {"after", "before", "since", "until", "as", "because"};
  if (verb == 0 || reading.upos(verb) != Upos::verb || reading.relation(verb) != Deprel::advcl) return none;
  const VerbForm form = reading.word(verb).features.verb_form;
  if ((form != VerbForm::fin && form != VerbForm::part) || !mark_of(reading, verb).empty()) return none;
  if (form == VerbForm::part && reading.child(verb, Deprel::obj) == none) return none;
  std::uint32_t before = verb - 1;
  while (before > 0 && (reading.upos(before) == Upos::adv || reading.upos(before) == Upos::aux)) --before;
  while (reading.relation(before) == Deprel::flat && reading.head(before) < before)
    before = reading.head(before);
  const bool beside = reading.relation(before) == Deprel::obl && reading.head(before) == reading.head(verb);
  return beside && one_of(reading.marker(before), marks) ? before : none;
}

}  // namespace

std::uint32_t hidden_subject(const Reading& reading, std::uint32_t verb) {
  for (const auto find :
       {reported_subject, subject_after_clause, subject_across, subject_in_list, subject_in_phrase})
    if (const std::uint32_t subject = find(reading, verb); subject != none) return subject;
  return none;
}

}  // namespace actorgraph
