#include "extract/speech_acts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/attribution.hpp"
#include "extract/commitment.hpp"
#include "extract/echoes.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

// Does an auxiliary or a verb lay a duty on the subject: "must", "should", "has to"?
bool duty(const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : dependents(reading, verb)) {
    if (reading.relation(child) != Deprel::aux && reading.relation(child) != Deprel::cop) continue;
    const std::string_view lemma = lemma_of(reading, child);
    if (lemma == "must" || lemma == "should" || lemma == "ought") return true;
  }
  return lemma_of(reading, verb) == "need" && reading.child(verb, Deprel::xcomp) != none;
}

// The clause that a word belongs to: the word itself or the nearest above it.
std::uint32_t clause_of(const Reading& reading, std::uint32_t word) {
  for (int step = 0; step < deep; ++step) {
    if (clausal(reading, word)) return word;
    if (reading.head(word) == word) break;
    word = reading.head(word);
  }
  return word;
}

class SpeechFinder {
 public:
  SpeechFinder(const Scene& scene, const Sentence& sentence)
      : scene_(scene), reading_(scene.reading()), sentence_(sentence) {}

  std::vector<SpeechAct> run(const std::vector<Act>& acts) {
    for (const Act& act : acts) accuse_of(act);
    for (std::uint32_t word = sentence_.first; word < sentence_.last; ++word) {
      const Upos upos = reading_.upos(word);
      if (upos == Upos::verb || clausal(reading_, word)) ask(word);
      if (upos == Upos::verb) describe(word);
      if (upos == Upos::verb && reading_.quotation(word) != 0) speak(word);
      if (upos == Upos::verb || upos == Upos::noun || upos == Upos::adj || upos == Upos::adv) judge(word);
    }
    return std::move(out_);
  }

 private:
  void add(std::uint32_t word, std::string_view type, const Speech& speech, const Parties& others,
           SpeechTrait ground) {
    if (speech.speakers.empty() || others.size() > 4) return;
    const bool judges = type == "ACCUSE" || ground == SpeechTrait::judged;
    Parties meant = judges ? not_own_state(others, speech.speakers) : others;
    if (meant.empty()) return;
    out_.push_back(
        {word, std::string(type), speech.attribution.verb, speech.speakers, std::move(meant), ground});
  }

  // Who says that another does harm accuses him.
  void accuse_of(const Act& act) {
    if (act.frame == Act::no_frame || act.mutual) return;
    const Frame& frame = scene_.rules().frame(act.frame);
    const Stance stance = frame.stance.value_or(scene_.rules().type_of(act.frame).stance);
    if (stance != Stance::conflictual || scene_.rules().type_of(act.frame).name == "CONCERN") return;
    const auto speech = speech_of(scene_, act.trigger);
    if (!speech || said_in_passing(act.trigger)) return;
    const Commitment commitment = commitment_of(scene_, {act.trigger, false, frame.negated});
    if (!asserted(commitment.status)) return;
    Speech told = *speech;
    std::erase_if(told.speakers, [&](const Party& speaker) { return informs(speaker); });
    add(act.trigger, "ACCUSE", told, not_own_leader(without(act.sources, speech->speakers), speech->speakers),
        SpeechTrait::stated);
  }

  // "…, when Amin expelled them": told to place something else in time, not to accuse.
  bool said_in_passing(std::uint32_t word) const {
    for (int step = 0; step < deep; ++step) {
      const std::uint32_t head = reading_.head(word);
      if (head == word || scene_.rules().speech_verb(lemma_of(reading_, head))) break;
      const std::string_view mark = mark_of(reading_, word);
      if (reading_.relation(word) == Deprel::advcl &&
          (mark == "when" || mark == "as" || mark == "while" || mark == "after" || mark == "before" ||
           mark == "since" || mark == "if" || mark == "unless" || mark == "until"))
        return true;
      word = head;
    }
    return false;
  }

  // "…, police said": those who only tell what happened take no side.
  bool informs(const Party& speaker) const {
    const std::uint32_t head = scene_.cast().mentions[speaker.mention].head;
    constexpr std::array<std::string_view, 16> words = {
        "police",   "witness", "eyewitness", "resident", "source",  "doctor", "hospital", "agency",
        "newspaper", "media",  "radio",      "villager", "relative", "local",  "medic",    "journalist"};
    const std::string_view lemma = lemma_of(reading_, head);
    return one_of(lemma, words);
  }

  // "The White House said that Clinton had imposed sanctions" accuses nobody.
  Parties not_own_leader(const Parties& others, const Parties& speakers) const {
    Parties rest;
    for (const Party& other : others) {
      const CastActor& one = scene_.cast().actors[other.actor];
      const bool own = std::ranges::any_of(speakers, [&](const Party& speaker) {
        const CastActor& actor = scene_.cast().actors[speaker.actor];
        return actor.kind == ActorKind::state && one.kind == ActorKind::person && !one.country.empty() &&
               actor.country == one.country;
      });
      if (!own) rest.push_back(other);
    }
    return rest;
  }

  // Officials do not judge their own state by every word that they say of it.
  Parties not_own_state(const Parties& others, const Parties& speakers) const {
    Parties rest;
    for (const Party& other : others) {
      const CastActor& state = scene_.cast().actors[other.actor];
      const bool own = std::ranges::any_of(speakers, [&](const Party& speaker) {
        const CastActor& actor = scene_.cast().actors[speaker.actor];
        return state.kind == ActorKind::state && !actor.country.empty() && actor.country == state.country;
      });
      if (!own) rest.push_back(other);
    }
    return rest;
  }

  void ask(std::uint32_t verb) {
    // "It is important for the authorities to understand"
    const std::uint32_t head = reading_.head(verb);
    const std::string_view above = lemma_of(reading_, head);
    const bool matters = head != verb && reading_.upos(head) == Upos::adj &&
                         (above == "important" || above == "essential" || above == "vital" ||
                          above == "necessary" || above == "crucial");
    if (!matters && !duty(reading_, verb)) return;
    const Subject subject = subject_of(reading_, verb);
    if (subject.word == none || subject.controlled) return;
    const auto speech = speech_of(scene_, verb);
    if (!speech) return;
    add(verb, "REQUEST", *speech, without(scene_.at(subject.word, How::standing), speech->speakers),
        SpeechTrait::stated);
  }

  // "called the deal a mistake", "described the attack as a violation"
  void describe(std::uint32_t verb) {
    constexpr std::array<std::string_view, 9> verbs = {
        "call", "describe", "characterize", "characterise", "brand", "label", "term", "dub", "deem"};
    if (!one_of(lemma_of(reading_, verb), verbs)) return;
    if (passive(reading_, verb) || negation_at(reading_, verb)) return;
    const std::uint32_t object = object_of(reading_, verb);
    if (object == none) return;
    for (const std::uint32_t child : dependents(reading_, verb)) {
      if (child <= verb || child == object) continue;
      if (describe_with(verb, object, child)) return;
      for (const std::uint32_t further : dependents(reading_, child))
        if (describe_with(verb, object, further)) return;
    }
  }

  bool describe_with(std::uint32_t verb, std::uint32_t object, std::uint32_t word) {
    const std::string_view lemma = lemma_of(reading_, word);
    const bool negative = scene_.rules().negative(lemma);
    if ((!negative && !scene_.rules().positive(lemma)) || negation_at(reading_, word)) return false;
    Speech speech;
    speech.speakers = scene_.at(subject_of(reading_, verb).word, How::standing);
    speech.attribution.verb = lemma_of(reading_, verb);
    Parties others = without(scene_.at(object, How::inside), speech.speakers);
    if (others.empty()) others = without(agent_of_event(scene_, object), speech.speakers);
    add(verb, negative ? "ACCUSE" : "SUPPORT", speech, others, SpeechTrait::stated);
    return true;
  }

  // To tell in a quotation what another does is seldom kind.
  void speak(std::uint32_t verb) {
    const Subject subject = subject_of(reading_, verb);
    if (subject.word == none || subject.controlled || negation_at(reading_, verb)) return;
    if (duty(reading_, verb)) return;
    const auto speech = speech_of(scene_, verb);
    if (speech)
      add(verb, "ACCUSE", *speech, without(scene_.at(subject.word, How::standing), speech->speakers),
          SpeechTrait::spoken);
  }

  void judge(std::uint32_t word) {
    const std::string_view lemma = lemma_of(reading_, word);
    const bool negative = scene_.rules().negative(lemma);
    if (!negative && !scene_.rules().positive(lemma)) return;
    const std::uint32_t clause = clause_of(reading_, word);
    if (negation_at(reading_, word) || negation_at(reading_, clause)) return;
    const auto speech = speech_of(scene_, word);
    if (!speech || said_in_passing(word)) return;
    Parties others = without(scene_.at(subject_of(reading_, clause).word, How::inside), speech->speakers);
    if (others.empty() && reading_.upos(word) == Upos::noun)
      others = without(scene_.before(word), speech->speakers);
    if (others.empty())
      others = without(agent_of_event(scene_, subject_of(reading_, clause).word), speech->speakers);
    add(word, negative ? "ACCUSE" : "SUPPORT", *speech, others, SpeechTrait::judged);
  }

  const Scene& scene_;
  const Reading& reading_;
  const Sentence& sentence_;
  std::vector<SpeechAct> out_;
};

}  // namespace

std::vector<SpeechAct> find_speech_acts(const Scene& scene, const Sentence& sentence,
                                        const std::vector<Act>& acts) {
  return SpeechFinder(scene, sentence).run(acts);
}

}  // namespace actorgraph
