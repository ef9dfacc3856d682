#include "extract/speech_acts.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "extract/attribution.hpp"
#include "extract/commitment.hpp"
#include "extract/judgements.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"
#include "extract/unnamed_words.hpp"
#include "extract/set_phrases.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr std::uint32_t farthest = 24;  // words that a description may stand behind what it describes

// Does an auxiliary or a verb lay a duty on the subject: "must", "should", "has to"?
bool duty(const Reading& reading, std::uint32_t verb) {
  for (const std::uint32_t child : dependents(reading, verb)) {
    if (reading.relation(child) != Deprel::aux && reading.relation(child) != Deprel::cop) continue;
    const std::string_view lemma = lemma_of(reading, child);
    if (lemma == "must" || lemma == "should" || lemma == "ought") return true;
  }
  const std::uint32_t content = reading.child(verb, Deprel::xcomp);  // "needs to leave", "has to leave"
  return content != none && content > verb && mark_of(reading, content) == "to" &&
         one_of(lemma_of(reading, verb), {"need", "have"});
}

class SpeechFinder {
 public:
  SpeechFinder(const Scene& scene, const Sentence& sentence, const std::vector<Act>& acts)
      : scene_(scene), reading_(scene.reading()), sentence_(sentence), acts_(acts) {}

  std::vector<SpeechAct> run() {
    for (const Act& act : acts_) accuse_of(act);
    for (std::uint32_t word = sentence_.first; word < sentence_.last; ++word) {
      const Upos upos = reading_.upos(word);
      if (upos == Upos::verb || clausal(reading_, word)) ask(word);
      if (upos == Upos::verb) describe(word);
      if (upos == Upos::verb) claim(word);
      say_phrase(word);
      if (upos == Upos::verb) tell(word);
      if (upos != Upos::verb) feel_with(word);
    }
    const std::vector<Judgement> judgements = find_judgements(scene_, sentence_);
    const std::size_t sure = out_.size();
    for (const Judgement& judgement : judgements) judge(judgement);
    if (out_.size() == sure) weigh(judgements);
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
    if (stance != Stance::conflictual ||
        one_of(scene_.rules().type_of(act.frame).name, {"CONCERN", "PROTEST", "ACCUSE", "TENSION", "REJECT"}))
      return;
    if (lemma_of(reading_, act.trigger) == "warn" || mark_of(reading_, act.trigger) == "from") return;
    const auto speech = speech_of(scene_, act.trigger);
    if (!speech || said_in_passing(act.trigger)) return;
    if (speech->attribution.verb == "report" && speech->attribution.mode != "direct")
      return;  // tells, and takes no side
    const Commitment commitment = commitment_of(scene_, {act.trigger, false, frame.negated});
    if (!asserted(commitment.status)) return;
    Speech told = *speech;
    std::erase_if(told.speakers, [&](const Party& speaker) { return informs(speaker); });
    // "The minister said that gunmen had attacked the town" tells of them and blames nobody.
    Parties others = not_own_leader(without(act.sources, speech->speakers), speech->speakers);
    std::erase_if(others, [&](const Party& other) {
      const CastMention& mention = scene_.cast().mentions[other.mention];
      const bool in_name =
          mention.first <= act.trigger && act.trigger < mention.last;  // "the counter-terror force"
      const bool own = mention.via == Via::pronoun &&
                       one_of(reading_.folded(mention.head), {"we", "our", "us", "i", "my"});
      return other.how == How::nearby || other.how == How::context || nameless(other.actor) ||
             plain_attacker(other.actor) || in_name || own;
    });
    add(act.trigger, "ACCUSE", told, others, SpeechTrait::stated);
  }

  // "claimed Iran sways their government": who claims of another that he acts finds fault with it.
  void claim(std::uint32_t verb) {
    if (!one_of(lemma_of(reading_, verb), {"claim", "allege"}) || passive(reading_, verb)) return;
    const std::uint32_t clause = reading_.child(verb, Deprel::ccomp);
    if (clause == none || clause < verb || reading_.upos(clause) != Upos::verb || passive(reading_, clause))
      return;
    if (scene_.rules().suffered(lemma_of(reading_, clause)) || negation_at(reading_, verb)) return;
    const Subject subject = subject_of(reading_, clause);
    if (subject.word == none || subject.controlled || subject.word < verb) return;
    if (!asserted(commitment_of(scene_, {clause, false, false}).status)) return;
    const auto speech = speech_of(scene_, clause);
    if (!speech) return;
    Parties others = without(scene_.at(subject.word, How::named), speech->speakers);
    std::erase_if(others, [&](const Party& other) {
      const Via via = scene_.cast().mentions[other.mention].via;
      return other.how != How::named || via == Via::pronoun || via == Via::nominal;
    });
    add(verb, "ACCUSE", *speech, others, SpeechTrait::stated);
  }

  // "…, when Amin expelled them", "Mali, which was invaded by Chad": told to place something else in time,
  // not to accuse.
  bool said_in_passing(std::uint32_t word) const {
    for (int step = 0; step < deep; ++step) {
      const std::uint32_t head = reading_.head(word);
      if (head == word || scene_.rules().speech_verb(lemma_of(reading_, head))) break;
      const std::string_view mark = mark_of(reading_, word);
      if (reading_.relation(word) == Deprel::acl_relcl && reading_.quotation(word) == 0) return true;
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
        "police",    "witness", "eyewitness", "resident", "source",   "doctor", "hospital", "agency",
        "newspaper", "media",   "radio",      "villager", "relative", "local",  "medic",    "journalist"};
    return one_of(lemma_of(reading_, head), words) ||
           (speaker.how != How::named && one_of(lemma_of(reading_, reading_.head(head)), words));
  }

  // "The White House said that Clinton had imposed sanctions" accuses nobody.
  Parties not_own_leader(const Parties& others, const Parties& speakers) const {
    Parties rest;
    for (const Party& other : others) {
      const CastActor& one = scene_.cast().actors[other.actor];
      const bool own = std::ranges::any_of(speakers, [&](const Party& speaker) {
        const CastActor& actor = scene_.cast().actors[speaker.actor];
        return actor.kind == ActorKind::state && !one.country.empty() &&
               (one.kind == ActorKind::person || one.kind == ActorKind::organisation) &&
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
        return state.kind == ActorKind::state && !actor.country.empty() && actor.country == state.country &&
               (actor.kind != ActorKind::person || serves(speaker, other));
      });
      if (!own) rest.push_back(other);
    }
    return rest;
  }

  // Has he an office of the state, as far as the text tells?
  bool serves(const Party& one, const Party& state) const {
    return std::ranges::any_of(scene_.cast().ties, [&](const CastTie& tie) {
      return tie.source == one.actor && tie.target == state.actor && tie.status == Status::ongoing;
    });
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
    if ((subject.controlled && !matters) || passive(reading_, verb)) return;
    const std::uint32_t asked = subject.word;
    if (asked == none || one_of(reading_.folded(asked), {"we", "i"})) return;
    const auto speech = speech_of(scene_, verb);
    if (!speech) return;
    add(verb, "REQUEST", *speech, without(scene_.at(asked, How::standing), speech->speakers),
        SpeechTrait::stated);
  }

  // "called the deal a mistake", "described the attack as a violation"
  void describe(std::uint32_t verb) {
    if (!one_of(lemma_of(reading_, verb),
                {"call",   "describe", "characterize", "characterise", "brand",   "label",   "term",   "dub",
                 "deem",   "refer",    "denounce",     "dismiss",      "hail",    "portray", "depict", "slam",
                 "regard", "view",     "consider",     "decry",        "declare", "rule",    "see"}))
      return;
    if (negation_at(reading_, verb)) return;
    if (!asserted(commitment_of(scene_, {verb, false, false}).status)) return;
    if (passive(reading_, verb)) {
      describe_passive(verb);
      return;
    }
    const std::uint32_t object = described(verb);
    if (object == none) return;
    const std::uint32_t begin = std::max(object, verb) + 1;
    for (std::uint32_t word = begin; word < sentence_.last && word < begin + farthest; ++word) {
      if (reading_.upos(word) == Upos::verb && reading_.quotation(word) == 0 && !reading_.governs(verb, word))
        break;
      if (!governed(verb, object, word)) continue;
      if (describe_with(verb, object, word)) return;
    }
  }

  // "was called a traitor by the minister"
  void describe_passive(std::uint32_t verb) {
    const Subject subject = subject_of(reading_, verb);
    const std::uint32_t agent = agent_of(reading_, verb);
    if (subject.word == none || agent == none) return;
    Speech speech;
    speech.speakers = scene_.at(agent, How::standing);
    speech.attribution.verb = lemma_of(reading_, verb);
    for (std::uint32_t word = verb + 1; word < sentence_.last && word < verb + farthest; ++word) {
      const int weight = weight_of(scene_, word);
      if (std::abs(weight) < 2 || negation_at(reading_, word) || reading_.governs(agent, word)) continue;
      if (!governed(verb, none, word)) continue;
      const Parties others = Aim(scene_, acts_, speech.speakers).behind(subject.word);
      add(verb, weight < 0 ? "ACCUSE" : "SUPPORT", speech, others, SpeechTrait::stated);
      return;
    }
  }

  // "told Chad to stop"
  void tell(std::uint32_t verb) {
    if (lemma_of(reading_, verb) != "tell" || passive(reading_, verb) || negation_at(reading_, verb)) return;
    std::uint32_t hearer = reading_.child(verb, Deprel::iobj);
    if (hearer == none) hearer = reading_.child(verb, Deprel::obj);
    const bool to_do = std::ranges::any_of(dependents(reading_, verb), [&](std::uint32_t child) {
      return child > verb && reading_.upos(child) == Upos::verb && mark_of(reading_, child) == "to" &&
             one_of_relations(reading_.relation(child));
    });
    if (hearer == none || !to_do || !asserted(commitment_of(scene_, {verb, false, false}).status)) return;
    Speech speech;
    speech.speakers = speakers_at(scene_, subject_of(reading_, verb).word);
    speech.attribution.verb = "tell";
    add(verb, "REQUEST", speech, without(scene_.at(hearer, How::standing), speech.speakers),
        SpeechTrait::stated);
  }

  static bool one_of_relations(Deprel relation) {
    return relation == Deprel::xcomp || relation == Deprel::ccomp || relation == Deprel::advcl;
  }

  void say_phrase(std::uint32_t word) {
    const SetPhrase phrase = set_phrase_at(reading_, word);
    if (phrase.target == none) return;
    if (const auto speech = speech_of(scene_, word))
      add(word, phrase.type, *speech, Aim(scene_, acts_, speech->speakers).behind(phrase.target),
          SpeechTrait::stated);
  }

  // "We are with Lee", "our thoughts are with the families of the soldiers"
  void feel_with(std::uint32_t word) {
    if (!one_of(reading_.marker(word), {"with", "behind"}) || reading_.child(word, Deprel::cop) == none)
      return;
    const Subject subject = subject_of(reading_, word);
    if (subject.word == none || negation_at(reading_, word)) return;
    const std::string_view lemma = lemma_of(reading_, subject.word);
    if (!one_of(reading_.folded(subject.word), {"i", "we"}) &&
        !one_of(lemma, {"thought", "prayer", "heart", "sympathy", "condolence", "solidarity"}))
      return;
    if (const auto speech = speech_of(scene_, word))
      add(word, "SUPPORT", *speech, without(scene_.at(word, How::standing), speech->speakers),
          SpeechTrait::stated);
  }

  // What is described: the object; of "referred to the deal as", what stands after "to".
  std::uint32_t described(std::uint32_t verb) const {
    if (const std::uint32_t named = reading_.child(verb, Deprel::iobj); named != none)
      return named;  // "called Iran a liar"
    if (const std::uint32_t object = object_of(reading_, verb); object != none) return object;
    if (lemma_of(reading_, verb) != "refer") return none;
    for (const std::uint32_t child : dependents(reading_, verb))
      if (reading_.marker(child) == "to") return child;
    return none;
  }

  // Does the word tell what the object is: a complement of the verb, or put in quotation marks behind it?
  bool governed(std::uint32_t verb, std::uint32_t object, std::uint32_t word) const {
    if (reading_.quotation(word) != 0 && reading_.quotation(word) != reading_.quotation(verb)) return true;
    for (int step = 0; step < deep; ++step) {
      const std::uint32_t head = reading_.head(word);
      if (head == verb) return word != object && reading_.relation(word) != Deprel::advcl;
      if (head == word || head == object) return false;
      word = head;
    }
    return false;
  }

  bool describe_with(std::uint32_t verb, std::uint32_t object, std::uint32_t word) {
    const int weight = weight_of(scene_, word);
    if (std::abs(weight) < 2 || negation_at(reading_, word)) return false;
    Speech speech;
    speech.speakers = speakers_at(scene_, subject_of(reading_, verb).word);
    speech.attribution.verb = lemma_of(reading_, verb);
    const Parties others = Aim(scene_, acts_, speech.speakers).behind(object);
    add(verb, weight < 0 ? "ACCUSE" : "SUPPORT", speech, others, SpeechTrait::stated);
    return true;
  }

  // "gunmen", "the militants", and not "Maoist rebels"
  bool plain_attacker(std::uint32_t actor) const {
    const std::string& name = scene_.cast().actors[actor].name;
    return is_called_attacker(scene_.cast().actors[actor]) &&
           std::none_of(name.begin() + 1, name.end(),
                        [](char letter) { return letter >= 'A' && letter <= 'Z'; });
  }

  bool nameless(std::uint32_t actor) const { return scene_.cast().actors[actor].nameless != Nameless::no; }

  void judge(const Judgement& judgement) {
    // "the terrorists": what they are called is no judgement.
    const std::uint32_t mention = scene_.mention_at(judgement.word);
    if (mention != none && nameless(scene_.cast().mentions[mention].actors.front())) return;
    const auto speech = speech_of(scene_, judgement.word);
    if (!speech || said_in_passing(judgement.word)) return;
    Speech told = *speech;
    std::erase_if(told.speakers, [&](const Party& speaker) { return informs(speaker); });
    const Parties others = Aim(scene_, acts_, speech->speakers).of(judgement);
    add(judgement.word, judgement.weight < 0 ? "ACCUSE" : "SUPPORT", told, others, SpeechTrait::judged);
  }

  // What a sentence of a quotation says of its subject, where it is plainly good or bad.
  void weigh(const std::vector<Judgement>& judgements) {
    int tone = 0;
    for (const Judgement& judgement : judgements)
      if (const Quotation* quotation = scene_.quotation_at(judgement.word); quotation && quotation->whole)
        tone += judgement.weight;
    if (std::abs(tone) < 3) return;
    for (const Judgement& judgement : judgements) {
      const std::uint32_t word = judgement.word;
      if (reading_.quotation(word) == 0 || judgement.weight * tone < 0) continue;
      std::uint32_t verb = word;
      for (int step = 0; step < deep && reading_.head(verb) != verb; ++step) {
        if (reading_.quotation(reading_.head(verb)) != reading_.quotation(word)) break;
        verb = reading_.head(verb);
      }
      if (!clausal(reading_, verb) || passive(reading_, verb) || duty(reading_, verb)) continue;
      const std::string_view lemma = lemma_of(reading_, verb);
      if (scene_.rules().suffered(lemma) || scene_.rules().speech_verb(lemma) || negation_at(reading_, verb))
        continue;
      const Subject subject = subject_of(reading_, verb);
      const auto speech = speech_of(scene_, verb);
      if (!speech || subject.word == none || subject.controlled) continue;
      add(word, tone < 0 ? "ACCUSE" : "SUPPORT", *speech,
          Aim(scene_, acts_, speech->speakers).behind(subject.word), SpeechTrait::spoken);
      return;
    }
  }

  const Scene& scene_;
  const Reading& reading_;
  const Sentence& sentence_;
  const std::vector<Act>& acts_;
  std::vector<SpeechAct> out_;
};

}  // namespace

std::vector<SpeechAct> find_speech_acts(const Scene& scene, const Sentence& sentence,
                                        const std::vector<Act>& acts) {
  return SpeechFinder(scene, sentence, acts).run();
}

}  // namespace actorgraph
