#include "extract/echoes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/commitment.hpp"
#include "extract/culprits.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"
#include "extract/quotations.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr std::uint32_t farthest = 160;  // words
constexpr std::uint32_t sentences_back = 5;

// Nouns for anything that somebody does.
bool any_deed(std::string_view noun) {
  constexpr std::array<std::string_view, 20> nouns = {
      "move",        "decision", "step",   "action",   "measure",      "plan", "policy",
      "act",         "gesture",  "effort", "proposal", "initiative",   "law",  "bill",
      "legislation", "order",    "ruling", "verdict",  "announcement", "ban"};
  return one_of(noun, nouns);
}

bool definite(const Reading& reading, std::uint32_t noun) {
  for (const std::uint32_t child : dependents(reading, noun)) {
    const Deprel relation = reading.relation(child);
    if (relation == Deprel::nmod_poss) return false;
    if (relation != Deprel::det) continue;
    const std::string& word = reading.folded(child);
    if (word == "the" || word == "this" || word == "that" || word == "these" || word == "those") return true;
  }
  return false;
}

// "decide" and "decision", "withdraw" and "withdrawal", "rule" and "ruling"
bool same_stem(std::string_view noun, std::string_view verb) {
  std::size_t common = 0;
  while (common < noun.size() && common < verb.size() && noun[common] == verb[common]) ++common;
  if (noun == verb) return noun.size() > 2;
  if (common >= 4 && common + 2 >= verb.size()) return true;
  return common >= 3 && common + 1 >= verb.size() && noun.ends_with("ing");
}

// Does the verb only answer what somebody else has done ("criticised", "welcomed")?
bool answers(const Scene& scene, std::uint32_t verb) {
  constexpr std::array<std::string_view, 4> attitudes = {"ACCUSE", "REJECT", "SUPPORT", "CONCERN"};
  const auto frames = scene.rules().frames(TriggerPart::verb, lemma_of(scene.reading(), verb));
  return std::ranges::any_of(frames, [&](std::uint32_t frame) {
    return scene.rules().frame(frame).words.empty() && one_of(scene.rules().type_of(frame).name, attitudes);
  });
}

Parties actor_at_verb(const Scene& scene, std::uint32_t verb) {
  const Reading& reading = scene.reading();
  if (passive(reading, verb)) return scene.at(agent_of(reading, verb), How::standing);
  const Subject subject = subject_of(reading, verb);
  return subject.noun ? Parties{} : scene.at(subject.word, How::standing);
}

// Who acts, said at a noun: "Russia's attack", "the attack by Russia", "Russia launched an attack".
Parties actor_at_noun(const Scene& scene, std::uint32_t noun) {
  const Reading& reading = scene.reading();
  for (const std::uint32_t child : dependents(reading, noun))
    if (reading.relation(child) == Deprel::nmod && reading.marker(child) == "by")
      return scene.at(child, How::standing);
  const Parties before = scene.before(noun);
  if (!before.empty()) return before;
  const std::uint32_t head = reading.head(noun);
  const Deprel relation = reading.relation(noun);
  if (reading.upos(head) != Upos::verb || (relation != Deprel::obj && relation != Deprel::nsubj_pass))
    return {};
  const std::string_view lemma = lemma_of(reading, head);
  if (answers(scene, head) || !(scene.rules().light(lemma) || scene.rules().shows(lemma))) return {};
  return actor_at_verb(scene, head);
}

// The verb of a sentence's main clause; none in a quotation.
std::uint32_t main_verb(const Reading& reading, const Sentence& sentence) {
  const std::uint32_t last = std::min(sentence.last, sentence.first + farthest);
  for (std::uint32_t word = sentence.first; word < last; ++word)
    if (reading.head(word) == word && reading.upos(word) == Upos::verb && reading.quotation(word) == 0)
      return word;
  return none;
}

// Who acts in the main clause of the sentence before; those who only answer are passed over.
Parties actor_before(const Scene& scene, std::uint32_t noun) {
  const Reading& reading = scene.reading();
  const std::uint32_t here = reading.sentence(noun);
  for (std::uint32_t back = 1; back <= sentences_back && back <= here; ++back) {
    const std::uint32_t verb = main_verb(reading, reading.analysis().sentences[here - back]);
    if (verb == none) return {};
    const std::string_view lemma = lemma_of(reading, verb);
    if (lemma != "announce" && scene.rules().speech_verb(lemma)) return {};
    if (!answers(scene, verb)) return actor_at_verb(scene, verb);
  }
  return {};
}

// Verbs of deciding and doing that articles begin with: what they tell of is "the decision" and "the move" of
// the text.
bool decides(const Scene& scene, std::uint32_t verb) {
  constexpr std::array<std::string_view, 36> verbs = {
      "announce",  "decide",   "vote",    "rule",   "sign",     "order",  "ban",     "pass",    "approve",
      "suspend",   "withdraw", "launch",  "impose", "expel",    "reject", "cancel",  "dismiss", "appoint",
      "unveil",    "adopt",    "declare", "cut",    "pull",     "quit",   "leave",   "grant",   "recognize",
      "recognise", "lift",     "close",   "end",    "restrict", "block",  "release", "deploy",  "send"};
  return one_of(lemma_of(scene.reading(), verb), verbs);
}

// Who does what the article is about: the subject of its title or first sentence.
Parties actor_of_headline(const Scene& scene, std::uint32_t noun) {
  const Reading& reading = scene.reading();
  const auto& sentences = reading.analysis().sentences;
  constexpr std::uint32_t first_words = 4;
  std::uint32_t looked_at = 0;
  for (std::uint32_t number = 0; number < sentences.size() && number < 16 && looked_at < 2; ++number) {
    const Sentence& sentence = sentences[number];
    if (sentence.last <= sentence.first + first_words) continue;
    if (sentence.last > noun) break;
    ++looked_at;
    const std::uint32_t verb = main_verb(reading, sentence);
    if (verb == none || !decides(scene, verb)) continue;
    if (Parties parties = actor_at_verb(scene, verb); parties.size() == 1) return parties;
  }
  return {};
}

// The type of relation that a noun for an event tells ("attack": ASSAULT); empty if none, or not surely one.
std::string_view type_of_event(const Scene& scene, std::string_view noun) {
  std::string_view type;
  for (const std::uint32_t at : scene.rules().frames(TriggerPart::noun, noun)) {
    const std::string_view name = scene.rules().type_of(at).name;
    if (!type.empty() && name != type) return {};
    type = name;
  }
  return one_of(type, {"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE", "AGREE"}) ? type
                                                                                         : std::string_view{};
}

bool tells(const Scene& scene, TriggerPart part, std::string_view lemma, std::string_view type) {
  return std::ranges::any_of(scene.rules().frames(part, lemma), [&](std::uint32_t at) {
    return scene.rules().frame(at).words.empty() && scene.rules().type_of(at).name == type;
  });
}

// "The group claimed responsibility": whose attack "the attack" was, before or after.
Parties who_claims(const Scene& scene, std::uint32_t event) {
  const Reading& reading = scene.reading();
  constexpr std::uint32_t around = 500;  // words
  const std::uint32_t last = std::min(reading.size(), event + around);
  for (std::uint32_t word = event > around ? event - around : 0; word < last; ++word) {
    const std::string& noun = reading.folded(word);
    if (noun != "responsibility" && noun != "credit") continue;
    const std::uint32_t verb = reading.head(word);
    if (reading.relation(word) != Deprel::obj || negation_at(reading, verb) || negation_at(reading, word))
      continue;
    if (!one_of(lemma_of(reading, verb), {"claim", "take", "accept"})) continue;
    if (!asserted(commitment_of(scene, {verb, false, false}).status)) continue;
    if (Parties parties = actor_at_verb(scene, verb); parties.size() == 1) return parties;
  }
  return {};
}

// "the remarks", "the comments": whoever is said before to have spoken or written.
Parties author_before(const Scene& scene, std::uint32_t noun) {
  const Reading& reading = scene.reading();
  const std::uint32_t here = reading.sentence(noun);
  for (std::uint32_t word = noun; word-- > 0 && noun - word < farthest;) {
    if (reading.sentence(word) + 2 < here) break;
    const std::string_view lemma = lemma_of(reading, word);
    if (reading.upos(word) == Upos::noun && names_text(lemma) && !reading.governs(word, noun))
      if (Parties parties = actor_at_noun(scene, word); !parties.empty()) return parties;
    for (const std::uint32_t child : dependents(reading, word))
      if (reading.upos(word) == Upos::noun && names_text(lemma) && reading.marker(child) == "of")
        if (Parties parties = scene.at(child, How::standing); !parties.empty()) return parties;
  }
  return {};
}

// "Chad bombed the town. … the attack": who did what is told last of the same type.
Parties actor_of_type(const Scene& scene, std::uint32_t noun) {
  const Reading& reading = scene.reading();
  const std::string_view type = type_of_event(scene, lemma_of(reading, noun));
  if (type.empty()) return {};
  if (type == "ASSAULT")
    if (Parties parties = who_claims(scene, noun); !parties.empty()) return parties;
  const std::uint32_t here = reading.sentence(noun);
  for (std::uint32_t word = noun; word-- > 0 && noun - word < farthest;) {
    if (reading.sentence(word) + sentences_back < here) break;
    if (reading.governs(word, noun)) continue;
    const Upos upos = reading.upos(word);
    if (upos == Upos::verb && tells(scene, TriggerPart::verb, lemma_of(reading, word), type)) {
      const bool told = asserted(commitment_of(scene, {word, false, false}).status);
      Parties parties = told ? actor_at_verb(scene, word) : Parties{};
      if (!parties.empty() || !passive(reading, word)) return parties;
    }
    if (upos == Upos::noun && tells(scene, TriggerPart::noun, lemma_of(reading, word), type))
      if (Parties parties = actor_at_noun(scene, word); !parties.empty()) return parties;
  }
  return {};
}

// A noun for something that is done, said or happens, and no thing: "the network".
bool names_event(const Scene& scene, std::string_view lemma) {
  if (any_deed(lemma) || names_text(lemma) || scene.rules().deed(lemma)) return true;
  if (!scene.rules().frames(TriggerPart::noun, lemma).empty()) return true;
  constexpr std::array<std::string_view, 9> endings = {"tion", "sion", "ment", "ing", "al",
                                                       "ance", "ence", "ure",  "sis"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return lemma.ends_with(ending); });
}

}  // namespace

Parties agent_of_event(const Scene& scene, std::uint32_t noun) {
  const Reading& reading = scene.reading();
  if (noun == none || reading.upos(noun) != Upos::noun || scene.mention_at(noun) != none) return {};
  if (!definite(reading, noun)) return culprits_of(scene, noun);
  const std::string_view lemma = lemma_of(reading, noun);
  if (!names_event(scene, lemma)) return {};
  const std::uint32_t here = reading.sentence(noun);
  Parties parties;
  for (std::uint32_t word = noun; word-- > 0 && noun - word < farthest && parties.empty();) {
    if (reading.sentence(word) + sentences_back < here) break;
    const Upos upos = reading.upos(word);
    if (upos == Upos::noun && lemma_of(reading, word) == lemma)
      parties = actor_at_noun(scene, word);
    else if (upos == Upos::verb && same_stem(lemma, lemma_of(reading, word)) &&
             !reading.governs(word, noun) && asserted(commitment_of(scene, {word, false, false}).status))
      parties = actor_at_verb(scene, word);
  }
  if (parties.empty() && names_text(lemma)) parties = author_before(scene, noun);
  if (parties.empty()) parties = actor_of_type(scene, noun);
  if (parties.empty() && any_deed(lemma)) parties = actor_before(scene, noun);
  if (parties.empty() &&
      (any_deed(lemma) || one_of(lemma, {"announcement", "withdrawal", "vote", "ruling", "ban"})))
    parties = actor_of_headline(scene, noun);
  if (parties.empty()) parties = culprits_of(scene, noun);
  if (parties.size() > 4) return {};
  for (Party& party : parties) party.how = How::context;
  return parties;
}

Parties victims_at(const Scene& scene, std::uint32_t noun) {
  constexpr std::array<std::string_view, 6> marks = {"on", "against", "at", "of", "near", "in"};
  const Reading& reading = scene.reading();
  Parties parties;
  for (const std::uint32_t child : dependents(reading, noun)) {
    if (reading.relation(child) != Deprel::nmod || !one_of(reading.marker(child), marks)) continue;
    const Parties here = scene.at(child, How::inside);
    join(parties, here.empty() ? scene.place(child) : here);
  }
  return parties;
}

Parties victims_before(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  const std::uint32_t here = reading.sentence(word);
  Parties parties;
  for (std::uint32_t at = word; at-- > 0 && word - at < farthest && parties.empty();) {
    if (reading.sentence(at) + sentences_back < here) break;
    if (reading.upos(at) == Upos::verb && tells_assault(scene, TriggerPart::verb, at))
      parties =
          scene.at(passive(reading, at) ? subject_of(reading, at).word : object_of(reading, at), How::inside);
    else if (reading.upos(at) == Upos::noun && tells_assault(scene, TriggerPart::noun, at))
      parties = victims_at(scene, at);
  }
  if (parties.size() > 4) return {};
  for (Party& party : parties) party.how = How::context;
  return parties;
}

}  // namespace actorgraph
