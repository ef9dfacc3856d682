#include "extract/set_phrases.hpp"

#include <algorithm>

#include "extract/clause.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

bool has_auxiliary(const Reading& reading, std::uint32_t verb, std::string_view lemma) {
  return std::ranges::any_of(dependents(reading, verb), [&](std::uint32_t child) {
    return reading.relation(child) == Deprel::aux && lemma_of(reading, child) == lemma;
  });
}

// The nominal below a word that stands after one of the prepositions.
template <typename... Prepositions>
std::uint32_t after(const Reading& reading, std::uint32_t word, Prepositions... prepositions) {
  for (const std::uint32_t child : dependents(reading, word)) {
    if (child < word || clausal(reading, child)) continue;
    if (one_of(reading.marker(child), {std::string_view(prepositions)...})) return child;
  }
  return none;
}

std::uint32_t own_subject(const Reading& reading, std::uint32_t verb) {
  const Subject subject = subject_of(reading, verb);
  return subject.controlled || subject.noun ? none : subject.word;
}

// "The blame lies with Chad", "Chad bears full responsibility", "Chad is to blame"
SetPhrase blame(const Reading& reading, std::uint32_t verb) {
  const std::string_view lemma = lemma_of(reading, verb);
  const std::uint32_t subject = own_subject(reading, verb);
  if (subject == none) return {};
  if (one_of(lemma, {"lie", "rest", "belong", "fall"}) &&
      one_of(lemma_of(reading, subject), {"blame", "responsibility", "fault", "guilt"}))
    return {"ACCUSE", after(reading, verb, "with", "on", "at")};
  const std::uint32_t object = object_of(reading, verb);
  if (object != none && one_of(lemma, {"bear", "shoulder", "share", "carry"}) &&
      one_of(lemma_of(reading, object), {"blame", "responsibility", "guilt"}))
    return {"ACCUSE", subject};
  if (lemma == "blame" && mark_of(reading, verb) == "to" && object == none &&
      reading.child(verb, Deprel::cop) != none)
    return {"ACCUSE", subject};
  return {};
}

// "Chad will pay a heavy price", "Chad will face the consequences"
SetPhrase doom(const Reading& reading, std::uint32_t verb) {
  if (!has_auxiliary(reading, verb, "will")) return {};
  const std::string_view lemma = lemma_of(reading, verb);
  const std::uint32_t object = object_of(reading, verb);
  const bool dire = object != none &&
                    one_of(lemma_of(reading, object), {"price", "penalty", "consequence", "justice", "wrath",
                                                       "punishment", "retaliation", "retribution"});
  if (dire && one_of(lemma, {"pay", "face", "suffer", "meet"}))
    return {"THREATEN", own_subject(reading, verb)};
  return {};
}

// "If Chad attacks us, we will respond"
SetPhrase retaliation(const Reading& reading, std::uint32_t verb) {
  if (!one_of(lemma_of(reading, verb),
              {"respond", "retaliate", "answer", "react", "strike", "fight", "defend", "act", "hit"}))
    return {};
  const std::uint32_t subject = own_subject(reading, verb);
  if (subject == none || !one_of(reading.folded(subject), {"we", "i"}) ||
      !has_auxiliary(reading, verb, "will"))
    return {};
  for (const std::uint32_t child : dependents(reading, verb))
    if (reading.relation(child) == Deprel::advcl && one_of(mark_of(reading, child), {"if", "should", "when"}))
      return {"THREATEN", own_subject(reading, child)};
  return {};
}

// "no justification for Chad's invasion", "shame on Chad", "time for Chad to leave"
SetPhrase noun_phrase(const Reading& reading, std::uint32_t noun) {
  const std::string_view lemma = lemma_of(reading, noun);
  if (one_of(lemma, {"justification", "excuse", "pretext"}) && negation_at(reading, noun))
    return {"ACCUSE", after(reading, noun, "for")};
  if (lemma == "shame" && reading.child(noun, Deprel::cop) == none)
    return {"ACCUSE", after(reading, noun, "on")};
  if (lemma == "time" && reading.child(noun, Deprel::cop) != none && !negation_at(reading, noun))
    for (const std::uint32_t child : dependents(reading, noun)) {
      if (child < noun || reading.relation(child) != Deprel::acl || mark_of(reading, child).empty()) continue;
      for (const std::uint32_t who : dependents(reading, noun))
        if (who > noun && who < child && reading.relation(who) == Deprel::nmod) return {"REQUEST", who};
      return {"REQUEST", reading.child(child, Deprel::nsubj)};
    }
  return {};
}

}  // namespace

SetPhrase set_phrase_at(const Reading& reading, std::uint32_t word) {
  const Upos upos = reading.upos(word);
  if (upos == Upos::noun || upos == Upos::propn) return noun_phrase(reading, word);
  if (upos != Upos::verb || passive(reading, word) || negation_at(reading, word)) return {};
  for (const auto reader : {blame, doom, retaliation})
    if (const SetPhrase phrase = reader(reading, word); phrase.target != none) return phrase;
  return {};
}

}  // namespace actorgraph
