#include "extract/attribution.hpp"

#include <algorithm>
#include <string_view>

#include "extract/echoes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

bool in_name_phrase(Deprel relation) {
  switch (relation) {
    case Deprel::det:
    case Deprel::amod:
    case Deprel::compound:
    case Deprel::nmod_poss:
    case Deprel::nummod:
    case Deprel::flat:
      return true;
    default:
      return false;
  }
}

// The words of a speaker: the mention, or the noun with what stands directly around it.
std::string speaker_text(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  if (scene.mention_at(word) != none) {
    const CastMention& mention = scene.cast().mentions[scene.mention_at(word)];
    return std::string(reading.text(mention.first, mention.last));
  }
  std::uint32_t first = word;
  std::uint32_t last = word;
  for (const std::uint32_t child : dependents(reading, word)) {
    if (!in_name_phrase(reading.relation(child))) continue;
    first = std::min(first, child);
    last = std::max(last, child);
  }
  if (last - first > 12) first = last = word;
  return std::string(reading.text(first, last + 1));
}

// "a tweet by Lee", "the ministry's statement": whose words a text is.
std::uint32_t author_of(const Reading& reading, std::uint32_t text) {
  if (!names_text(lemma_of(reading, text))) return none;
  for (const std::uint32_t child : dependents(reading, text)) {
    if (reading.relation(child) == Deprel::nmod_poss) return child;
    if (reading.relation(child) != Deprel::nmod && reading.relation(child) != Deprel::acl) continue;
    const std::string& marker = reading.marker(child);
    if (marker == "by" || marker == "from" || marker == "of") return child;
    for (const std::uint32_t further :
         dependents(reading, child))  // "a statement on Monday by", "released by"
      if (reading.marker(further) == "by" || (reading.marker(further) == "from" && further > child))
        return further;
  }
  return none;
}

Speech made_by(const Scene& scene, std::uint32_t speaker, std::string_view verb, bool direct) {
  Speech speech;
  Attribution& attribution = speech.attribution;
  speech.speakers = scene.at(speaker, How::standing);
  if (speech.speakers.empty())
    if (const std::uint32_t author = author_of(scene.reading(), speaker); author != none) {
      speaker = author;
      speech.speakers = scene.at(author, How::standing);
    }
  // "the statement said": whoever issued it
  if (speech.speakers.empty() && names_text(lemma_of(scene.reading(), speaker)))
    speech.speakers = agent_of_event(scene, speaker);
  const Parties& parties = speech.speakers;
  if (parties.size() == 1) attribution.by = scene.cast().actors[parties.front().actor].id;
  attribution.text = speaker_text(scene, speaker);
  attribution.verb = verb;
  attribution.mode = direct ? "direct" : "indirect";
  return speech;
}

bool says(const Scene& scene, std::uint32_t word) {
  return scene.reading().upos(word) == Upos::verb &&
         scene.rules().speech_verb(lemma_of(scene.reading(), word));
}

std::optional<Speech> said_by(const Scene& scene, std::uint32_t verb, std::uint32_t at, bool direct) {
  const Reading& reading = scene.reading();
  const bool is_passive = passive(reading, verb);
  const std::uint32_t speaker = is_passive ? agent_of(reading, verb) : subject_of(reading, verb).word;
  if (speaker == none || speaker == at || reading.governs(at, speaker)) return std::nullopt;
  return made_by(scene, speaker, lemma_of(reading, verb), direct);
}

// "according to the ministry", "…, the ministry said" below the word.
std::optional<Speech> said_beside(const Scene& scene, std::uint32_t word, bool direct) {
  const Reading& reading = scene.reading();
  for (const std::uint32_t child : dependents(reading, word)) {
    if (reading.marker(child) == "according") return made_by(scene, child, "accord", direct);
    // "attacked the town, killing six, according to the police": all of it.
    if (reading.relation(child) == Deprel::advcl && child > word && mark_of(reading, child).empty() &&
        reading.child(child, Deprel::nsubj) == none)
      for (const std::uint32_t further : dependents(reading, child))
        if (reading.marker(further) == "according") return made_by(scene, further, "accord", direct);
    // "in Lee's view, …"
    if (reading.relation(child) == Deprel::obl && reading.marker(child) == "in" &&
        one_of(lemma_of(reading, child), {"view", "opinion", "eye", "estimation", "judgment", "judgement"}))
      if (const std::uint32_t whose = reading.child(child, Deprel::nmod_poss); whose != none)
        return made_by(scene, whose, "accord", direct);
    if (reading.relation(child) == Deprel::parataxis && says(scene, child))
      if (auto found = said_by(scene, child, word, direct)) return found;
    for (const std::uint32_t further : dependents(reading, child))
      if (reading.folded(further) == "according" && reading.relation(further) == Deprel::case_)
        return made_by(scene, child, "accord", direct);
  }
  return std::nullopt;
}

// The speaker of the quotation that the word stands in.
std::optional<Speech> quoted(const Scene& scene, std::uint32_t at) {
  const Quotation* quotation = scene.quotation_at(at);
  if (quotation == nullptr || quotation->speaker == none) return std::nullopt;
  const std::string_view verb =
      quotation->verb == none ? "accord" : lemma_of(scene.reading(), quotation->verb);
  return made_by(scene, quotation->speaker, verb, true);
}

// Who says it by the tree: a verb of saying above, or beside. Of a word in a quotation, `within` asks for
// those who speak in the quotation alone.
std::optional<Speech> said_above(const Scene& scene, std::uint32_t at, bool direct, bool within) {
  const Reading& reading = scene.reading();
  std::uint32_t word = at;
  for (int step = 0; step < deep; ++step) {
    if (auto found = said_beside(scene, word, direct)) return found;
    const std::uint32_t head = reading.head(word);
    if (head == word || (within && reading.quotation(head) != reading.quotation(at))) break;
    const Deprel relation = reading.relation(word);
    const bool content =
        relation == Deprel::ccomp || relation == Deprel::parataxis ||
        (relation == Deprel::xcomp && !reading.joined(word)) ||
        (relation == Deprel::advcl && (mark_of(reading, word) == "of" || mark_of(reading, word) == "for"));
    if (content && says(scene, head))
      if (auto found = said_by(scene, head, at, direct)) return found;
    // "told reporters that Chad …", read as if it said which reporters
    const std::uint32_t above = reading.head(head);
    const bool to_hearer = reading.relation(head) == Deprel::iobj || reading.relation(head) == Deprel::obj;
    if (relation == Deprel::acl_relcl && to_hearer && mark_of(reading, word) == "that" &&
        lemma_of(reading, above) == "tell" && says(scene, above))
      if (auto found = said_by(scene, above, at, direct)) return found;
    word = head;
  }
  return std::nullopt;
}

}  // namespace

Parties speakers_at(const Scene& scene, std::uint32_t word) {
  if (word == none) return {};
  return made_by(scene, word, {}, false).speakers;
}

std::optional<Speech> speech_of(const Scene& scene, std::uint32_t at) {
  const Quotation* quotation = scene.quotation_at(at);
  if (quotation == nullptr) return said_above(scene, at, false, false);
  if (quotation->whole) {
    if (auto found = said_above(scene, at, true, true)) return found;
    if (auto found = quoted(scene, at)) return found;
  }
  if (auto found = said_above(scene, at, true, false)) return found;
  return quoted(scene, at);
}

}  // namespace actorgraph
