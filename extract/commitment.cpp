#include "extract/commitment.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;

// The less committed of two; a denial below a demand or a rumour is itself only possible. "expects no
// quarrel" and "plans not to sell" deny.
Status weaker(Status outer, Status inner) {
  const bool keeps =
      asserted(outer) || outer == Status::planned || outer == Status::agreed || outer == Status::possible;
  if (negated(inner)) return keeps ? inner : Status::possible;
  if (negated(outer)) return outer;
  if ((inner == Status::past || outer == Status::past) && asserted(outer) && asserted(inner))
    return Status::past;
  return std::min(outer, inner);
}

// What a negation makes of a status.
Status negate(Status status) {
  switch (status) {
    case Status::planned:
    case Status::agreed:
      return Status::refused;
    case Status::denied:
    case Status::refused:
      return Status::possible;
    case Status::failed:
    case Status::cancelled:
      return Status::done;
    default:
      return Status::denied;
  }
}

struct Modality {
  std::optional<Status> status;  // from an auxiliary
  bool negative = false;
  bool hedged = false;
  bool can = false;
  std::optional<Status> adverb;
};

std::optional<Status> status_of_auxiliary(std::string_view lemma, std::string_view text) {
  constexpr std::array<std::string_view, 4> future = {"will", "shall", "'ll", "wo"};
  constexpr std::array<std::string_view, 6> possible = {"may", "might", "could", "would", "'d", "can"};
  constexpr std::array<std::string_view, 4> demanded = {"must", "should", "ought", "need"};
  if (text == "ll" || text == "\xE2\x80\x99ll" || text == "wo" || one_of(lemma, future))
    return Status::planned;
  if (text == "ca" || one_of(lemma, possible)) return Status::possible;
  if (one_of(lemma, demanded)) return Status::demanded;
  return std::nullopt;
}

// "Nigeria neither praised nor criticized": the word before the verb, whatever the tree makes of it.
bool neither_before(const Reading& reading, std::uint32_t word) {
  return word > 0 && (reading.folded(word - 1) == "neither" || reading.folded(word - 1) == "nor");
}

bool is_negation(const Reading& reading, std::uint32_t word) {
  constexpr std::array<std::string_view, 14> words = {
      "not", "n't",    "n\xE2\x80\x99t", "never",  "no",     "nor",     "neither",
      "nt",  "nobody", "none",           "cannot", "hardly", "nothing", "without"};
  return one_of(reading.folded(word), words);
}

Modality modality_of(const Scene& scene, std::uint32_t word) {
  const Reading& reading = scene.reading();
  Modality modality;
  modality.negative = neither_before(reading, word);
  for (const std::uint32_t child : dependents(reading, word)) {
    const Deprel relation = reading.relation(child);
    if (relation == Deprel::aux || relation == Deprel::aux_pass || relation == Deprel::cop) {
      const auto status = status_of_auxiliary(lemma_of(reading, child), reading.folded(child));
      if (status && (!modality.status || *status < *modality.status)) modality.status = status;
      if (status && (lemma_of(reading, child) == "can" || lemma_of(reading, child) == "could"))
        modality.can = true;
    }
    if (reading.folded(child) == "neither" && child < word) modality.negative = true;
    const bool light_word = relation == Deprel::advmod || relation == Deprel::det || relation == Deprel::cc ||
                            relation == Deprel::aux || relation == Deprel::discourse ||
                            relation == Deprel::cc_preconj;
    if (light_word && is_negation(reading, child) && reading.folded(child) != "without") {
      // "not only", "no doubt" deny nothing.
      const bool only = child + 1 < reading.size() &&
                        (reading.folded(child + 1) == "only" || reading.folded(child + 1) == "just" ||
                         reading.folded(child + 1) == "least");
      if (!only) modality.negative = true;
    }
    if (relation == Deprel::advmod || relation == Deprel::amod) {
      const std::string_view lemma = lemma_of(reading, child);
      if (scene.rules().hedge(lemma) || scene.rules().hedge(reading.folded(child))) modality.hedged = true;
      if (relation == Deprel::advmod)
        if (const auto status = scene.rules().adverb_status(lemma)) modality.adverb = status;
    }
    // "Neither side attacked", "no troops attacked"
    if ((relation == Deprel::nsubj || relation == Deprel::nsubj_pass) && clausal(reading, word)) {
      if (is_negation(reading, child)) modality.negative = true;
      for (const std::uint32_t below : dependents(reading, child))
        if ((reading.relation(below) == Deprel::det || reading.relation(below) == Deprel::cc_preconj) &&
            (reading.folded(below) == "no" || reading.folded(below) == "neither"))
          modality.negative = true;
    }
  }
  return modality;
}

// "Minister ousts adviser": the present tense of a headline tells what has happened.
bool in_headline(const Reading& reading, std::uint32_t word) {
  const Sentence& sentence = reading.sentence_of(word);
  return sentence.first == 0 && sentence.last > 0 && sentence.last < reading.size() &&
         reading.upos(sentence.last - 1) != Upos::punct;
}

// Tense and aspect alone.
Status plain_status(const Reading& reading, std::uint32_t verb, bool lasting) {
  const Features& features = reading.word(verb).features;
  bool perfect = false;
  bool had = false;
  bool present = features.tense == Tense::pres && features.verb_form == VerbForm::fin;
  bool progressive = features.verb_form == VerbForm::ger ||
                     (features.verb_form == VerbForm::part && features.tense != Tense::past);
  bool be = false;
  bool used = false;
  for (const std::uint32_t child : dependents(reading, verb)) {
    const Deprel relation = reading.relation(child);
    if (relation != Deprel::aux && relation != Deprel::aux_pass && relation != Deprel::cop) continue;
    const std::string_view lemma = lemma_of(reading, child);
    if (lemma == "have") {
      perfect = true;
      had = had || reading.word(child).features.tense == Tense::past;
    }
    if (lemma == "be") be = true;
    if (reading.word(child).features.tense == Tense::pres) present = true;
    if (reading.word(child).features.tense == Tense::past) present = false;
    if (lemma == "used") used = true;
  }
  if (used) return Status::past;
  if (lasting) return had ? Status::past : Status::ongoing;
  if (progressive && be) return Status::ongoing;
  if (present && !perfect && !in_headline(reading, verb)) return Status::ongoing;
  return Status::done;
}

// The status that the words which govern a trigger give it, from the inside out.
class Climb {
 public:
  Climb(const Scene& scene, const CommitmentQuestion& question)
      : scene_(scene), reading_(scene.reading()), question_(question) {}

  Commitment run() {
    std::uint32_t at = question_.trigger;
    Commitment result = local(at);
    for (int step = 0; step < deep; ++step) {
      const std::uint32_t head = reading_.head(at);
      if (head == at || !step_up(at, head, result)) break;
      at = head;
    }
    if (!negated(result.status)) before_trigger(result);
    if (opens_condition() && (asserted(result.status) || result.status == Status::demanded))
      result.status = Status::possible;
    if (used_to() && asserted(result.status)) result.status = Status::past;
    if (question_.trigger > 0 && hedges(question_.trigger - 1)) result.hedged = true;
    if (asked(at)) result.status = asserted(result.status) ? Status::possible : result.status;
    result.negated_here = modality_of(scene_, question_.trigger).negative;
    return result;
  }

 private:
  Commitment local(std::uint32_t word) {
    const Modality modality = modality_of(scene_, word);
    Commitment result;
    result.hedged = modality.hedged;
    const bool verb = clausal(reading_, word);
    result.status = verb                ? plain_status(reading_, word, question_.lasting)
                    : question_.lasting ? Status::ongoing
                                        : Status::done;
    if (modality.status) result.status = auxiliary_status(word, modality);
    if (modality.adverb) result.status = weaker(*modality.adverb, result.status);
    if (!verb) apply_adjectives(word, result);
    if (verb && !modality.status && is_to(word)) result.status = Status::planned;
    if (reading_.word(word).features.mood == Mood::imp && verb && !has_subject(word))
      result.status = Status::demanded;
    const bool meant = question_.negation_is_meant && word == question_.trigger;
    if (modality.negative && !meant) {
      if (modality.can && modality.status == Status::possible)
        result.status = Status::failed;
      else
        result.status = negate(result.status);
    }
    return result;
  }

  // "is to meet"
  bool is_to(std::uint32_t verb) const {
    if (mark_of(reading_, verb) != "to") return false;
    return std::ranges::any_of(dependents(reading_, verb), [&](std::uint32_t child) {
      const Deprel relation = reading_.relation(child);
      return (relation == Deprel::aux || relation == Deprel::cop) && lemma_of(reading_, child) == "be" &&
             child < verb && reading_.child(verb, Deprel::mark) > child;
    });
  }

  bool has_subject(std::uint32_t word) const {
    return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
      const Deprel relation = reading_.relation(child);
      return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::expl;
    });
  }

  // "would" in reported speech is "will" in the past.
  Status auxiliary_status(std::uint32_t word, const Modality& modality) const {
    if (modality.status != Status::possible) return *modality.status;
    bool would = false;
    bool perfect = false;
    for (const std::uint32_t child : dependents(reading_, word)) {
      if (reading_.relation(child) != Deprel::aux) continue;
      if (lemma_of(reading_, child) == "would" || reading_.folded(child) == "would") would = true;
      if (lemma_of(reading_, child) == "have") perfect = true;
    }
    if (!would || perfect) return Status::possible;
    const std::uint32_t head = reading_.head(word);
    const Deprel relation = reading_.relation(word);
    const bool reported = head != word && (relation == Deprel::ccomp || relation == Deprel::parataxis ||
                                           relation == Deprel::conj);
    for (const std::uint32_t child : dependents(reading_, word))
      if (reading_.relation(child) == Deprel::advcl &&
          (mark_of(reading_, child) == "if" || mark_of(reading_, child) == "unless"))
        return Status::possible;
    return reported ? Status::planned : Status::possible;
  }

  void apply_adjectives(std::uint32_t noun, Commitment& result) const {
    for (const std::uint32_t child : dependents(reading_, noun)) {
      const Deprel relation = reading_.relation(child);
      if (relation != Deprel::amod && relation != Deprel::advmod && relation != Deprel::compound) continue;
      auto status = scene_.rules().adjective_status(lemma_of(reading_, child));
      if (!status) status = scene_.rules().adjective_status(reading_.folded(child));
      if (status) result.status = *status == Status::ongoing ? result.status : weaker(*status, result.status);
    }
  }

  // A plan, a refusal … governs what is below it.
  void govern(Status by, std::uint32_t governor, Commitment& result) {
    Commitment own = local(governor);
    result.hedged = result.hedged || own.hedged;
    const bool governor_negative = modality_of(scene_, governor).negative;
    if (by == Status::failed || by == Status::denied || by == Status::refused || by == Status::cancelled) {
      if (governor_negative) {
        result.status = by == Status::failed || by == Status::cancelled
                            ? result.status
                            : weaker(Status::possible, result.status);
        return;
      }
      if (negated(result.status)) {
        result.status = Status::possible;
        return;
      }
      // "may cancel", "plans to refuse": not yet so.
      result.status = asserted(own.status) || negated(own.status) ? by : Status::possible;
      return;
    }
    if (by == Status::past) {
      result.status = governor_negative ? result.status : asserted(own.status) ? Status::past : result.status;
      return;
    }
    if (governor_negative) {
      result.status = by == Status::agreed ? Status::refused : Status::denied;
      return;
    }
    Status outer = by;
    if (!asserted(own.status)) outer = weaker(own.status, by);
    result.status = weaker(outer, result.status);
  }

  // What the governing word is not known for: its own modality passes on.
  void pass_on(std::uint32_t governor, Commitment& result) {
    const Commitment own = local(governor);
    result.hedged = result.hedged || own.hedged || scene_.rules().hedge(lemma_of(reading_, governor));
    if (negated(own.status) && !negated(result.status))
      result.status = own.status;
    else if (negated(own.status))
      result.status = Status::possible;
    else if (!asserted(own.status))
      result.status = weaker(own.status, result.status);
    else if (asserted(result.status) && !question_.lasting)
      result.status = result.status == Status::past ? Status::past : own.status;
  }

  bool step_up(std::uint32_t at, std::uint32_t head, Commitment& result) {
    switch (reading_.relation(at)) {
      case Deprel::xcomp:
        return complement(at, head, result, true);
      case Deprel::ccomp:
      case Deprel::csubj:
      case Deprel::csubj_pass:
      case Deprel::parataxis:
        return complement(at, head, result, false);
      case Deprel::advcl:
      case Deprel::advcl_relcl:
        return adverbial(at, head, result);
      case Deprel::acl:
        if (reading_.upos(head) == Upos::verb) return complement(at, head, result, true);
        return noun_clause(at, head, result);
      case Deprel::conj:
        return coordinated(at, head, result);
      case Deprel::obj:
      case Deprel::obl:
      case Deprel::nsubj_pass:
      case Deprel::nsubj:
        if (reading_.upos(at) == Upos::verb) return complement(at, head, result, true);
        return argument(at, head, result);
      case Deprel::amod:
        return modifier(at, head, result);
      case Deprel::acl_relcl:
        // "the claim that Egypt struck", read as "the claim that struck"
        return mark_of(reading_, at) == "that" && noun_clause(at, head, result);
      case Deprel::nmod:
      case Deprel::nmod_poss:
      case Deprel::compound:
        return inside_noun(at, head, result);
      default:
        return false;
    }
  }

  bool complement(std::uint32_t at, std::uint32_t head, Commitment& result, bool open) {
    const std::string_view lemma = lemma_of(reading_, head);
    const Upos upos = reading_.upos(head);
    if (mark_of(reading_, at) == "whether" || mark_of(reading_, at) == "if")
      result.status = weaker(Status::possible, result.status);
    // "was about to attack", where "about" is the head
    if (open && reading_.folded(head) == "about") {
      if (asserted(result.status)) result.status = Status::planned;
      return true;
    }
    if (upos == Upos::adj) {
      const auto status = scene_.rules().adjective_status(lemma);
      if (status)
        govern(*status, head, result);
      else
        pass_on(head, result);
      return true;
    }
    const auto status = scene_.rules().verb_status(lemma, particle_of(reading_, head));
    const bool speech = scene_.rules().speech_verb(lemma);
    if (open) {
      if (lemma == "have" && yet(head))
        result.status = Status::denied;
      else if (lemma == "be")
        govern(Status::planned, head, result);
      else if (lemma == "have" || lemma == "need")
        govern(Status::demanded, head, result);
      else if (status)
        govern(*status, head, result);
      else
        pass_on(head, result);
      return true;
    }
    // In "said that X attacked", only the saying can be denied or wished for.
    const Status denial = status.value_or(Status::done);
    if (denial == Status::denied || denial == Status::rumoured)
      govern(denial, head, result);
    else if (status && !speech && asserted(result.status)) {
      if (*status == Status::possible || *status == Status::demanded || *status == Status::proposed ||
          *status == Status::refused)
        govern(*status, head, result);
      else if (reading_.word(at).features.verb_form != VerbForm::fin)
        govern(*status, head, result);
    } else if (status && !speech && !negated(result.status) &&
               (*status == Status::demanded || *status == Status::proposed || *status == Status::possible)) {
      govern(*status, head, result);
    } else if (modality_of(scene_, head).negative && asserted(result.status)) {
      result.status = Status::possible;
    }
    return true;
  }

  // "has yet to meet"
  bool yet(std::uint32_t verb) const {
    return std::ranges::any_of(dependents(reading_, verb),
                               [&](std::uint32_t child) { return reading_.folded(child) == "yet"; });
  }

  // "left without Israel apologizing", where "without" is read with "Israel"
  bool without_before(std::uint32_t at) const {
    if (!reading_.folded(at).ends_with("ing")) return false;
    for (std::uint32_t back = 1; back <= 4 && back <= at; ++back) {
      if (reading_.folded(at - back) == "without") return true;
      const Upos upos = reading_.upos(at - back);
      if (upos == Upos::verb || upos == Upos::punct) return false;
    }
    return false;
  }

  bool adverbial(std::uint32_t at, std::uint32_t head, Commitment& result) {
    constexpr std::array<std::string_view, 8> conditions = {"if",   "unless",  "should", "whether",
                                                            "lest", "in_case", "were",   "until"};
    const std::string_view mark = mark_of(reading_, at);
    if (one_of(mark, conditions)) {
      if (mark == "until" && asserted(result.status)) return true;
      result.status = weaker(Status::possible, result.status);
      return false;
    }
    if (mark == "without" || mark == "instead" || mark == "rather" || (mark.empty() && without_before(at))) {
      result.status = negated(result.status) ? Status::done : Status::denied;
      return false;
    }
    if (mark == "to" || reading_.word(at).features.verb_form == VerbForm::inf) {
      const auto status = scene_.rules().verb_status(lemma_of(reading_, head), particle_of(reading_, head));
      // "was reported to have visited" tells of no plan.
      const bool perfect = std::ranges::any_of(dependents(reading_, at), [&](std::uint32_t child) {
        return reading_.relation(child) == Deprel::aux && lemma_of(reading_, child) == "have";
      });
      if (status)
        govern(*status, head, result);
      else if (question_.expressed && at == question_.trigger)
        pass_modality(head, result);
      else if (asserted(result.status) && !perfect)
        result.status = weaker(Status::planned, result.status);
      return true;
    }
    if (mark == "from" || mark == "against" || mark == "of") {
      const auto status = scene_.rules().verb_status(lemma_of(reading_, head), particle_of(reading_, head));
      if (status) govern(*status, head, result);
      return true;
    }
    if (mark.empty() && at > head && at <= head + 3 && reading_.folded(at).ends_with("ing"))
      return complement(at, head, result, true);
    if (mark.empty() || mark == "by" || mark == "while") pass_modality(head, result);
    return true;
  }

  // A participle shares the modality of its clause, not its tense.
  void pass_modality(std::uint32_t head, Commitment& result) {
    const Commitment own = local(head);
    if (!asserted(own.status) && !negated(own.status)) result.status = weaker(own.status, result.status);
  }

  // "refrained from attacking Chad", where the participle is read as a modifier of its object.
  bool modifier(std::uint32_t at, std::uint32_t head, Commitment& result) {
    const std::uint32_t verb = reading_.head(head);
    const bool participle = reading_.upos(at) == Upos::verb && reading_.folded(at).ends_with("ing");
    if (!participle || verb == head || reading_.upos(verb) != Upos::verb)
      return inside_noun(at, head, result);
    complement(at, verb, result, true);
    return false;
  }

  // "the first nation to recognize Eritrea" did so.
  bool is_one_of_few(std::uint32_t noun) const {
    constexpr std::array<std::string_view, 7> words = {"first", "second", "third", "last", "only", "latest", "fourth"};
    return std::ranges::any_of(dependents(reading_, noun), [&](std::uint32_t child) {
      return child < noun && one_of(reading_.folded(child), words);
    });
  }

  bool noun_clause(std::uint32_t at, std::uint32_t head, Commitment& result) {
    const std::string_view mark = mark_of(reading_, at);
    if (mark == "that") {
      const auto said = scene_.rules().noun_status(lemma_of(reading_, head));
      if (modality_of(scene_, head).negative) {
        result.status = weaker(Status::possible, result.status);
        return false;
      }
      if (said) govern(*said, head, result);
      return said || scene_.rules().speech_noun(lemma_of(reading_, head));
    }
    const bool infinitive = mark == "to" || reading_.word(at).features.verb_form == VerbForm::inf;
    if (!infinitive && mark != "of" && mark != "for" && mark != "against") return false;
    const auto status = scene_.rules().noun_status(lemma_of(reading_, head));
    if (status)
      govern(*status, head, result);
    else if (infinitive && is_one_of_few(head))
      return true;
    else if (infinitive && lemma_of(reading_, head) != "effort")
      result.status = weaker(Status::planned, result.status);
    else
      result.status = asserted(result.status) ? Status::ongoing : result.status;
    return true;
  }

  bool coordinated(std::uint32_t at, std::uint32_t head, Commitment& result) {
    if (!clausal(reading_, at)) return clausal(reading_, head) ? false : true;
    const bool own_tense = reading_.word(at).features.verb_form == VerbForm::fin &&
                           reading_.word(at).features.tense != Tense::none;
    const bool auxiliary = reading_.child(at, Deprel::aux) != none || reading_.child(at, Deprel::cop) != none;
    if (!own_tense && !auxiliary && !has_subject(at)) {
      const Modality shared = modality_of(scene_, head);
      if (shared.status) result.status = weaker(*shared.status, result.status);
      if (shared.negative && !negated(result.status) && reading_.child(at, Deprel::cc) != none && is_or(at))
        result.status = negate(result.status);
    }
    return true;
  }

  bool is_or(std::uint32_t at) const {
    const std::string& word = reading_.folded(reading_.child(at, Deprel::cc));
    return word == "or" || word == "nor";
  }

  bool argument(std::uint32_t at, std::uint32_t head, Commitment& result) {
    const std::string_view lemma = lemma_of(reading_, head);
    const Deprel relation = reading_.relation(at);
    if (!clausal(reading_, head)) return relation == Deprel::nsubj ? false : inside_noun(at, head, result);
    auto status = scene_.rules().verb_status(lemma, particle_of(reading_, head));
    if (relation == Deprel::nsubj) {
      // "No talks took place": the one negation is already counted.
      if (negated(result.status)) return false;
      // "A meeting is possible", "the alliance ended"
      const auto predicate =
          reading_.upos(head) == Upos::adj ? scene_.rules().adjective_status(lemma) : std::nullopt;
      if (predicate && *predicate != Status::ongoing && *predicate != Status::past) {
        govern(*predicate, head, result);
        return true;
      }
      if (status == Status::past && question_.lasting) {
        govern(*status, head, result);
        return true;
      }
      const bool happens = scene_.rules().light(lemma) || lemma == "happen" || lemma == "occur";
      if (happens) pass_on(head, result);
      return happens;
    }
    // Who rejects a claim says that it is not so.
    if (status == Status::refused && scene_.rules().speech_noun(lemma_of(reading_, at)))
      status = Status::denied;
    if (relation == Deprel::obl) {
      const std::string& marker = reading_.marker(at);
      // "dismissed as false reports that …"
      if (marker == "as" && status == Status::denied) {
        govern(*status, head, result);
        return true;
      }
      constexpr std::array<std::string_view, 5> aims = {"for", "against", "to", "on", "with"};
      if (marker == "without") {
        result.status = negate(result.status);
        return false;
      }
      if (status && one_of(marker, aims) && *status != Status::past)
        govern(*status, head, result);
      else if (marker == "in" || marker == "to" || marker == "into" || marker == "with" || marker == "for")
        pass_on_modality(head, result);
      return true;
    }
    if (status)
      govern(*status, head, result);
    else if (scene_.rules().light(lemma) || scene_.rules().suffered(lemma))
      pass_on(head, result);
    else
      pass_on_modality(head, result);
    return true;
  }

  void pass_on_modality(std::uint32_t head, Commitment& result) {
    const Commitment own = local(head);
    if (negated(own.status) && asserted(result.status) && !question_.lasting)
      result.status = own.status;
    else if (!asserted(own.status) && !negated(own.status))
      result.status = weaker(own.status, result.status);
  }

  bool inside_noun(std::uint32_t at, std::uint32_t head, Commitment& result) {
    if (clausal(reading_, head) && reading_.upos(head) == Upos::verb) return false;
    const auto status = scene_.rules().noun_status(lemma_of(reading_, head));
    const std::string& marker = reading_.marker(at);
    const bool governed = marker == "of" || marker == "for" || marker == "to" || marker == "on" ||
                          marker == "about" || reading_.relation(at) == Deprel::compound;
    if (status && governed) {
      govern(*status, head, result);
      return true;
    }
    const Modality modality = modality_of(scene_, head);
    if (modality.hedged) result.hedged = true;
    return governed;
  }

  // "ruled out attacking", "refused to attack", "has yet to attack": what stands directly before the trigger
  // counts whatever the tree makes of it.
  void before_trigger(Commitment& result) const {
    const std::uint32_t word = question_.trigger;
    if (word < reading_.sentence_of(word).first + 3) return;
    const std::string& link = reading_.folded(word - 1);
    if (link != "to" && link != "from" && link != "out" && link != "of") return;
    if (link == "to" && reading_.folded(word - 2) == "yet") {
      result.status = Status::denied;
      return;
    }
    if (link == "to" && reading_.upos(word - 2) == Upos::adj && asserted(result.status)) {
      const auto ahead = scene_.rules().adjective_status(lemma_of(reading_, word - 2));
      if (ahead && !asserted(*ahead))
        result.status = is_negation(reading_, word - 3) ? Status::denied : *ahead;
      return;
    }
    if (reading_.upos(word) != Upos::verb || reading_.upos(word - 2) != Upos::verb) return;
    const auto status =
        scene_.rules().verb_status(lemma_of(reading_, word - 2), link == "out" ? link : std::string());
    const bool against =
        status && (negated(*status)) && (asserted(result.status) || result.status == Status::planned);
    if (!against || (link == "out" && *status != Status::refused)) return;
    const bool twice = is_negation(reading_, word - 3) || modality_of(scene_, word - 2).negative;
    const bool came_to_be = *status == Status::failed || *status == Status::cancelled;
    result.status = !twice ? *status : came_to_be ? result.status : Status::possible;
  }

  // "Cuba used to supply weapons", but not "was used to"
  bool used_to() const {
    constexpr std::uint32_t reach = 4;
    constexpr std::array<std::string_view, 8> passive = {"is", "are",  "was",   "were",
                                                         "be", "been", "being", "get"};
    const std::uint32_t first = reading_.sentence_of(question_.trigger).first;
    for (std::uint32_t at = question_.trigger; at > first + 1 && at + reach > question_.trigger; --at)
      if (reading_.folded(at - 1) == "to" && reading_.folded(at - 2) == "used")
        return at < first + 3 || !one_of(reading_.folded(at - 3), passive);
    return false;
  }

  bool hedges(std::uint32_t word) const {
    return scene_.rules().hedge(lemma_of(reading_, word)) || scene_.rules().hedge(reading_.folded(word));
  }

  // "Should Russia invade, …", "Provided that Chile apologises, …": a condition that opens the sentence and
  // reaches to its first comma, whatever the tree makes of it.
  bool opens_condition() const {
    constexpr std::array<std::string_view, 7> openers = {"should",   "had",       "were", "provided",
                                                         "assuming", "supposing", "if"};
    const Sentence& sentence = reading_.sentence_of(question_.trigger);
    if (!one_of(reading_.folded(sentence.first), openers)) return false;
    for (std::uint32_t at = sentence.first; at < question_.trigger; ++at)
      if (reading_.folded(at) == ",") return false;
    for (std::uint32_t at = question_.trigger; at < sentence.last; ++at)
      if (reading_.folded(at) == ",") return true;
    return false;
  }

  // Is it a question?
  bool asked(std::uint32_t top) const {
    const Sentence& sentence = reading_.sentence_of(top);
    for (std::uint32_t at = sentence.last; at > sentence.first && at + 3 > sentence.last; --at)
      if (reading_.folded(at - 1) == "?") return true;
    return false;
  }

  const Scene& scene_;
  const Reading& reading_;
  const CommitmentQuestion& question_;
};

}  // namespace

Commitment commitment_of(const Scene& scene, const CommitmentQuestion& question) {
  return Climb(scene, question).run();
}

bool negation_at(const Reading& reading, std::uint32_t word) {
  for (const std::uint32_t child : dependents(reading, word))
    if (is_negation(reading, child) && reading.relation(child) != Deprel::nsubj) return true;
  return false;
}

}  // namespace actorgraph
