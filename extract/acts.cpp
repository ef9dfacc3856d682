#include "extract/acts.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "extract/commitment.hpp"
#include "extract/echoes.hpp"
#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
using Strings = std::vector<std::string>;

// "each other", "one another", whichever of the two words the tree takes for its head
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

// Finds the acts of one sentence.
class Finder {
 public:
  Finder(const Scene& scene, const Sentence& sentence)
      : scene_(scene), reading_(scene.reading()), rules_(scene.rules()), sentence_(sentence) {}

  std::vector<Act> run() {
    for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at) visit_predicate(at);
    for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at)
      if (common_noun(at) && !used(at)) visit_noun(at);
    std::stable_sort(acts_.begin(), acts_.end(),
                     [](const Act& a, const Act& b) { return a.trigger < b.trigger; });
    drop_contents();
    return std::move(acts_);
  }

 private:
  // A capital at the beginning of a sentence makes no name: "Talks between Chad and Mali".
  bool common_noun(std::uint32_t at) const {
    const Upos upos = reading_.upos(at);
    return upos == Upos::noun || (upos == Upos::propn && reading_.opens_sentence(at) &&
                                  scene_.mention_at(at) == none && reading_.relation(at) != Deprel::compound);
  }

  bool used(std::uint32_t word) const { return std::find(used_.begin(), used_.end(), word) != used_.end(); }

  void keep(Act act) {
    used_.push_back(act.trigger);
    used_.insert(used_.end(), act.words.begin(), act.words.end());
    if (used_.size() > 64) used_.erase(used_.begin(), used_.begin() + 32);
    acts_.push_back(std::move(act));
  }

  // What somebody refuses, threatens or asks for is told by the refusal, the threat and the request:
  // "refused to meet Iran", "threatened to attack Chad", "demanded that Hamas renounce violence".
  void drop_contents() {
    std::vector<Act> kept;
    for (const Act& act : acts_)
      if (!is_content(act)) kept.push_back(act);
    acts_ = std::move(kept);
  }

  bool is_content(const Act& act) const {
    std::uint32_t at = act.trigger;
    for (int step = 0; step < deep; ++step) {
      const std::uint32_t head = reading_.head(at);
      if (head == at || !hands_content_up(at) || rules_.speech_noun(lemma_of(reading_, at))) return false;
      for (const Act& outer : acts_)
        if ((outer.trigger == head || (outer.carrier == head && outer.trigger != at)) &&
            outer.frame != Act::no_frame)
          return says_all(outer, act);
      at = head;
    }
    return false;
  }

  bool hands_content_up(std::uint32_t word) const {
    switch (reading_.relation(word)) {
      case Deprel::xcomp:
      case Deprel::ccomp:
      case Deprel::acl:
      case Deprel::obj:
      case Deprel::nmod:
      case Deprel::nmod_poss:
      case Deprel::compound:
        return true;
      case Deprel::advcl:
        return mark_of(reading_, word) == "to";
      case Deprel::conj:
        return clausal(reading_, word) && subject_of(reading_, word).controlled;
      case Deprel::obl:
        return !clausal(reading_, word);
      default:
        return false;
    }
  }

  bool says_all(const Act& outer, const Act& inner) const {
    const std::string& type = rules_.type_of(outer.frame).name;
    if (negation_at(reading_, outer.trigger)) return false;
    if (type == "REJECT") return true;
    if (inner.frame == Act::no_frame) return false;
    if (type == "THREATEN") return share(outer.sources, inner.sources);
    if (reading_.upos(inner.trigger) != Upos::verb) return false;
    return type == "REQUEST" && !inner.mutual && share(outer.targets, inner.sources);
  }

  void visit_predicate(std::uint32_t at) {
    const Upos upos = reading_.upos(at);
    if (upos != Upos::verb && upos != Upos::adj) return;
    const std::string_view lemma = lemma_of(reading_, at);
    if (upos == Upos::verb && visit(at, rules_.frames(TriggerPart::verb, lemma), &Finder::verb_act)) return;
    // A verb is an adjective only as it stands: "allied with", not "closed" for "close".
    if (upos == Upos::adj && visit(at, rules_.frames(TriggerPart::adjective, lemma), &Finder::adjective_act))
      return;
    if ((upos == Upos::verb || reading_.folded(at) != lemma) &&
        visit(at, rules_.frames(TriggerPart::adjective, reading_.folded(at)), &Finder::adjective_act))
      return;
    if (upos == Upos::verb && rules_.frames(TriggerPart::verb, lemma).empty()) visit_unknown(at, lemma);
  }

  void visit_noun(std::uint32_t at) {
    if (scene_.mention_at(at) != none) {
      const CastMention& mention = scene_.cast().mentions[scene_.mention_at(at)];
      const CastActor& actor = scene_.cast().actors[mention.actors.front()];
      const bool unnamed = actor.kind == ActorKind::group && !actor.known && !reading_.capital(at);
      if (mention.via == Via::name && !unnamed) return;
    }
    visit(at, rules_.frames(TriggerPart::noun, lemma_of(reading_, at)), &Finder::noun_act);
  }

  using Try = std::optional<Act> (Finder::*)(std::uint32_t, std::uint32_t) const;

  // "has alleged ties to Iran" alleges nothing: a bare noun follows, which the word tells of.
  bool hedges_noun(std::uint32_t at) const {
    if (at == sentence_.first || at + 1 >= sentence_.last || !rules_.hedge(reading_.folded(at))) return false;
    return reading_.upos(at + 1) == Upos::noun && lemma_of(reading_, at - 1) == "have" &&
           !rules_.frames(TriggerPart::noun, lemma_of(reading_, at + 1)).empty() &&
           reading_.child(at, Deprel::ccomp) == none;
  }

  bool visit(std::uint32_t at, std::span<const std::uint32_t> frames, Try attempt) {
    if (hedges_noun(at)) return false;
    std::optional<Act> lacking;
    for (const std::uint32_t frame : frames) {
      if (!applies(at, rules_.frame(frame))) continue;
      std::optional<Act> act = (this->*attempt)(at, frame);
      if (!act) continue;
      if (!lacking && marked_as_asked(*act)) lacking = act;
      if (!settle(*act)) continue;
      keep(std::move(*act));
      return true;
    }
    // "Jordan's visiting king", "the alleged bombers": a modifier tells of its noun alone.
    const bool modifier = reading_.relation(at) == Deprel::amod && at > sentence_.first &&
                          reading_.upos(at - 1) != Upos::adp && reading_.upos(at - 1) != Upos::cconj &&
                          reading_.upos(at - 1) != Upos::sconj && subject_of(reading_, at).word == none;
    if (modifier || (reading_.relation(at) == Deprel::amod && rules_.hedge(reading_.folded(at))))
      return false;
    if (!lacking) return false;
    if (!echo(*lacking) && !look_around(*lacking)) return false;
    if (!settle(*lacking)) return false;
    keep(std::move(*lacking));
    return true;
  }

  // "criticised the move": him whose move the text has told of.
  bool echo(Act& act) const {
    const RelationType& type = rules_.type_of(act.frame);
    constexpr std::array<std::string_view, 5> attitudes = {"ACCUSE", "REJECT", "SUPPORT", "CONCERN",
                                                           "PROTEST"};
    if (act.sources.empty() || !act.targets.empty() || !one_of(type.name, attitudes)) return false;
    const Frame& frame = rules_.frame(act.frame);
    const Strings& prepositions = frame.prepositions.empty() ? type.targets : frame.prepositions;
    std::vector<std::uint32_t> words{act.trigger};
    words.insert(words.end(), act.words.begin(), act.words.end());
    std::vector<std::uint32_t> nouns;
    const bool verb = reading_.upos(act.trigger) == Upos::verb;
    if (verb && frame.prepositions.empty())
      nouns.push_back(passive(reading_, act.trigger) ? subject_of(reading_, act.trigger).word
                                                     : object_of(reading_, act.trigger));
    for (const std::uint32_t word : words)
      for (const std::uint32_t child : dependents(reading_, word))
        if (one_of(reading_.marker(child), prepositions)) nouns.push_back(child);
    for (const std::uint32_t noun : nouns) {
      act.targets = only_kinds(without(agent_of_event(scene_, noun), act.sources), frame);
      if (!act.targets.empty()) return true;
    }
    return false;
  }

  // Does the preposition of the target stand there at all? "find against" is not any finding.
  bool marked_as_asked(const Act& act) const {
    const Frame& frame = rules_.frame(act.frame);
    if (frame.prepositions.empty()) return true;
    const auto has_marked = [&](std::uint32_t word) {
      return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
        if (reading_.relation(child) == Deprel::mark) return false;  // "vowed to turn"
        return one_of(reading_.marker(child), frame.prepositions) ||
               one_of(reading_.folded(child), frame.prepositions);
      });
    };
    return has_marked(act.trigger) || std::ranges::any_of(act.words, has_marked);
  }

  // ---- whether a frame fits the words around its trigger

  bool applies(std::uint32_t at, const Frame& frame) const {
    if (frame.negated && !negation_at(reading_, at)) return false;
    if (!frame.unless.empty() && below(at, frame.unless) != none) return false;
    return frame.near.empty() || nearby(at, frame.near);
  }

  bool nearby(std::uint32_t at, const Strings& lemmas) const {
    constexpr std::uint32_t reach = 60;
    const std::uint32_t first = std::max(sentence_.first, at > reach ? at - reach : 0);
    const std::uint32_t last = std::min(sentence_.last, at + reach);
    for (std::uint32_t word = first; word < last; ++word)
      if (one_of(lemma_of(reading_, word), lemmas) || one_of(reading_.folded(word), lemmas)) return true;
    return false;
  }

  bool own_dependent(std::uint32_t child) const {
    switch (reading_.relation(child)) {
      case Deprel::ccomp:
      case Deprel::advcl:
      case Deprel::advcl_relcl:
      case Deprel::acl_relcl:
      case Deprel::parataxis:
      case Deprel::punct:
        return false;
      case Deprel::conj:
        return !clausal(reading_, child);
      default:
        return true;
    }
  }

  // A word below `at`, at most two steps, that has one of the lemmas.
  std::uint32_t below(std::uint32_t at, const Strings& lemmas) const {
    for (const std::uint32_t child : dependents(reading_, at)) {
      if (!own_dependent(child)) continue;
      if (one_of(lemma_of(reading_, child), lemmas) || one_of(reading_.folded(child), lemmas))
        return child;
    }
    for (const std::uint32_t child : dependents(reading_, at)) {
      if (!own_dependent(child) || reading_.relation(child) == Deprel::nsubj) continue;
      for (const std::uint32_t further : dependents(reading_, child))
        if (own_dependent(further) &&
            (one_of(lemma_of(reading_, further), lemmas) || one_of(reading_.folded(further), lemmas)))
          return further;
    }
    return none;
  }

  // The words that a frame asks for beside its trigger; nothing if one is missing.
  std::optional<std::vector<std::uint32_t>> companions(std::uint32_t at, const Frame& frame) const {
    std::vector<std::uint32_t> found;
    for (const Strings& alternatives : frame.words) {
      std::uint32_t word = below(at, alternatives);
      if (word == none) word = outside(at, alternatives);
      if (word == none && frame.part == TriggerPart::verb) word = close_after(at, alternatives);
      if (word == none) return std::nullopt;
      found.push_back(word);
    }
    std::sort(found.begin(), found.end());
    return found;
  }

  // A noun directly after the trigger, whatever the tree makes of it: "staged mass demonstrations".
  std::uint32_t close_after(std::uint32_t at, const Strings& lemmas) const {
    constexpr std::uint32_t close = 5;
    if (at + 1 < sentence_.last && one_of(reading_.folded(at + 1), lemmas)) return at + 1;
    for (std::uint32_t word = at + 1; word <= at + close && word < sentence_.last; ++word) {
      const Upos upos = reading_.upos(word);
      if (upos == Upos::noun && one_of(lemma_of(reading_, word), lemmas)) return word;
      const bool passed = upos == Upos::adj || upos == Upos::det || upos == Upos::num || upos == Upos::noun ||
                          upos == Upos::propn || upos == Upos::adv || reading_.folded(word) == "'s";
      if (!passed) return none;
    }
    return none;
  }

  // A verb before its object that the tree takes for a modifier.
  bool relation_of_misread(std::uint32_t at) const {
    return reading_.upos(at) == Upos::verb && object_of(reading_, at) == reading_.head(at);
  }

  // "the sanctions imposed on Iran", "relations have become tense", "under pressure"
  std::uint32_t outside(std::uint32_t at, const Strings& lemmas) const {
    const std::uint32_t head = reading_.head(at);
    const auto fits = [&](std::uint32_t word) {
      return word != none &&
             (one_of(lemma_of(reading_, word), lemmas) || one_of(reading_.folded(word), lemmas));
    };
    const Deprel relation = reading_.relation(at);
    if ((relation == Deprel::acl || relation == Deprel::acl_relcl) && fits(head)) return head;
    // "the suspension of aid to Chad"
    if (relation == Deprel::nmod && fits(head)) return head;
    if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass) {
      if (fits(head)) return head;
      const std::uint32_t predicate = reading_.child(head, Deprel::xcomp);
      if (fits(predicate)) return predicate;
    }
    return none;
  }

  // ---- where parties stand

  // "at the request of Chad", "at Chad's behest"
  bool asked_for(std::uint32_t noun) const {
    constexpr std::array<std::string_view, 5> words = {"request", "behest", "urging", "insistence", "bidding"};
    return reading_.marker(noun) == "at" && one_of(lemma_of(reading_, noun), words);
  }

  void append_marked(std::uint32_t word, const Strings& prepositions, How reach, Act& act, Parties& parties,
                     int steps) const {
    for (const std::uint32_t child : dependents(reading_, word)) {
      const Deprel relation = reading_.relation(child);
      // "left the talks at the request of Chad"
      if (reading_.marker(child) == "at" && reading_.upos(child) == Upos::noun &&
          (word != act.trigger || asked_for(child)))
        continue;
      const bool deeper =
          relation == Deprel::nmod || (relation == Deprel::amod && reading_.upos(word) == Upos::sym);
      if (deeper && steps > 0 && reading_.upos(word) != Upos::verb && reading_.upos(word) != Upos::propn)
        append_marked(child, prepositions, reach, act, parties, steps - 1);
      const bool nominal = relation == Deprel::obl || relation == Deprel::nmod ||
                           relation == Deprel::obl_agent || relation == Deprel::obl_unmarked ||
                           relation == Deprel::iobj;
      if (!nominal || !marked_by(child, prepositions)) continue;
      const std::uint32_t node = antecedent(reading_, child);
      if (reciprocal(reading_, node)) {
        act.mutual = true;
        continue;
      }
      Parties here = scene_.at(node, reach);
      if (here.empty() && reach >= How::standing) here = scene_.place(node);
      if (!here.empty() && act.preposition.empty()) act.preposition = reading_.marker(child);
      join(parties, here);
    }
  }

  // One of its prepositions may be meant: "out of Beirut".
  bool marked_by(std::uint32_t word, const Strings& prepositions) const {
    if (one_of(reading_.marker(word), prepositions)) return true;
    return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
      return reading_.relation(child) == Deprel::case_ && one_of(reading_.folded(child), prepositions);
    });
  }

  Parties marked(const std::vector<std::uint32_t>& words, const Strings& prepositions, How reach,
                 Act& act) const {
    Parties parties;
    for (const std::uint32_t word : words) append_marked(word, prepositions, reach, act, parties, 0);
    if (parties.empty())
      for (const std::uint32_t word : words) append_marked(word, prepositions, reach, act, parties, 1);
    // "delivered tons of rice to Chad", where the last is read as part of the object
    for (const std::uint32_t word : words) {
      if (!parties.empty() || reading_.upos(word) != Upos::verb) continue;
      const std::uint32_t object = object_of(reading_, word);
      if (object != none && object > word) append_marked(object, prepositions, reach, act, parties, 3);
    }
    return parties;
  }

  // "Ghana insisted that it did not": he asks nobody for anything.
  bool about_himself(std::uint32_t verb, const Parties& sources) const {
    return std::ranges::any_of(dependents(reading_, verb), [&](std::uint32_t child) {
      if (reading_.relation(child) != Deprel::ccomp) return false;
      const Parties subject = scene_.at(subject_of(reading_, child).word, How::standing);
      return !subject.empty() && without(subject, sources).empty();
    });
  }

  // To whom a governed act is done, by the frames of its own words: "threatened to break off relations
  // with Iran over its ties with Cuba".
  Parties content_targets(std::uint32_t verb, const Parties& sources) const {
    constexpr int deepest = 3;
    if (nested_ >= deepest || reading_.upos(verb) != Upos::verb) return {};
    ++nested_;
    Parties found = frame_targets(verb, TriggerPart::verb, sources);
    const std::uint32_t object = object_of(reading_, verb);
    if (found.empty() && object != none && reading_.upos(object) == Upos::noun &&
        scene_.mention_at(object) == none)
      found = frame_targets(object, TriggerPart::noun, sources);
    --nested_;
    return found;
  }

  Parties frame_targets(std::uint32_t word, TriggerPart part, const Parties& sources) const {
    for (const std::uint32_t frame : rules_.frames(part, lemma_of(reading_, word))) {
      if (!applies(word, rules_.frame(frame)) || rules_.frame(frame).role) continue;
      const auto act = part == TriggerPart::verb ? verb_act(word, frame) : noun_act(word, frame);
      if (!act) continue;
      Parties parties = without(act->targets, sources);
      if (act->mutual) join(parties, without(act->sources, sources));
      if (!parties.empty()) return parties;
    }
    return {};
  }

  // In the clause that a word governs: its subject, else what stands in it.
  Parties in_complement(std::uint32_t at, const Parties& sources, int steps) const {
    for (const std::uint32_t child : dependents(reading_, at)) {
      const Deprel relation = reading_.relation(child);
      if (relation != Deprel::ccomp && relation != Deprel::xcomp &&
          !(relation == Deprel::advcl && steps == 2 && mark_of(reading_, child) == "to") &&
          !(relation == Deprel::acl) &&
          !(relation == Deprel::acl_relcl && mark_of(reading_, child) == "that"))
        continue;
      const bool finite = relation == Deprel::ccomp || relation == Deprel::acl_relcl;
      const Subject subject = finite ? subject_of(reading_, child) : Subject{};
      if (subject.word != none && !subject.controlled) {
        const Parties parties = without(scene_.at(subject.word, How::standing), sources);
        if (!parties.empty()) return at_best(parties, How::complement);
      }
      Parties parties = content_targets(child, sources);
      if (!parties.empty()) return parties;
      parties = without(scene_.at(object_of(reading_, child), How::inside), sources);
      if (parties.empty())
        for (const std::uint32_t further : dependents(reading_, child))
          if (reading_.relation(further) == Deprel::obl || reading_.relation(further) == Deprel::iobj)
            join(parties, without(scene_.at(antecedent(reading_, further), How::inside), sources));
      if (parties.empty() && steps > 1) parties = in_complement(child, sources, steps - 1);
      if (!parties.empty()) return at_best(parties, How::complement);
    }
    return {};
  }

  // "in contrast to Chad's course": nothing is done there.
  bool compares(std::uint32_t noun) const {
    constexpr std::array<std::string_view, 5> words = {"contrast", "comparison", "accordance", "line", "regard"};
    return reading_.marker(noun) == "in" && one_of(lemma_of(reading_, noun), words);
  }

  Parties in_place(std::uint32_t at, const std::vector<std::uint32_t>& words, const Parties& sources,
                   bool hostile) const {
    constexpr std::array<std::string_view, 10> inside = {
        "in", "at", "across", "inside", "around", "into", "throughout", "near", "through", "outside"};
    constexpr std::array<std::string_view, 5> at_odds = {"along", "on", "against", "to", "from"};
    Parties parties;
    const auto look = [&](std::uint32_t word) {
      for (const std::uint32_t child : dependents(reading_, word)) {
        const Deprel relation = reading_.relation(child);
        if (relation != Deprel::obl && relation != Deprel::nmod) continue;
        const std::string& marker = reading_.marker(child);
        if (asked_for(child)) continue;
        if (one_of(marker, inside) || (hostile && one_of(marker, at_odds)))
          join(parties, without(scene_.places(antecedent(reading_, child)), sources));
      }
    };
    look(at);
    for (const std::uint32_t word : words) look(word);
    if (parties.empty())
      for (const std::uint32_t child : dependents(reading_, at))
        if (reading_.relation(child) == Deprel::xcomp || reading_.relation(child) == Deprel::obj ||
            (reading_.relation(child) == Deprel::obl && !compares(child))) {
          look(child);
          const std::uint32_t object = reading_.child(child, Deprel::obj);
          if (object != none) look(object);
        }
    Parties states;
    for (Party party : parties) {
      const CastActor& actor = scene_.cast().actors[party.actor];
      if (actor.kind == ActorKind::person) continue;
      party.how = How::place;
      states.push_back(party);
    }
    return states;
  }

  // Who acts, for a noun: before it, "by" whom, "of" whom.
  Parties noun_source(std::uint32_t noun) const {
    Parties parties = scene_.at(noun, How::named);
    if (parties.empty()) parties = scene_.before(noun);
    for (const std::uint32_t child : dependents(reading_, noun))
      if (reading_.relation(child) == Deprel::nmod &&
          (reading_.marker(child) == "by" || reading_.marker(child) == "of") && parties.empty())
        parties = scene_.at(child, How::standing);
    if (!parties.empty()) return parties;
    const std::uint32_t head = reading_.head(noun);
    const Deprel relation = reading_.relation(noun);
    if (head != noun && reading_.upos(head) == Upos::verb &&
        (relation == Deprel::obj || relation == Deprel::obl) && !passive(reading_, head)) {
      const Subject subject = subject_of(reading_, head);
      if (!subject.noun) return scene_.at(subject.word, How::standing);
    }
    return {};
  }

  // "Spanish leaders said they would boycott": a pronoun that nobody has resolved is who speaks.
  Parties speaker_meant(std::uint32_t pronoun) const {
    constexpr std::array<std::string_view, 4> words = {"they", "it", "he", "she"};
    if (reading_.upos(pronoun) != Upos::pron || !one_of(reading_.folded(pronoun), words)) return {};
    const std::uint32_t clause = reading_.head(pronoun);
    const std::uint32_t verb = reading_.head(clause);
    if (reading_.relation(clause) != Deprel::ccomp || !rules_.speech_verb(lemma_of(reading_, verb)))
      return {};
    const Subject speaker = subject_of(reading_, verb);
    if (speaker.word == none || speaker.noun || speaker.word > pronoun) return {};
    return scene_.at(speaker.word, How::standing);
  }

  Parties subject_parties(const Subject& subject, How reach) const {
    if (subject.word == none) return {};
    if (subject.noun) {
      // "became the first nation to recognize Eritrea": the nation is who became it.
      const std::uint32_t head = reading_.head(subject.word);
      const bool predicate =
          reading_.child(subject.word, Deprel::cop) != none ||
          (reading_.relation(subject.word) == Deprel::xcomp && lemma_of(reading_, head) == "become");
      const Subject whose = predicate ? subject_of(reading_, subject.word) : Subject{};
      if (whose.word != none && !whose.noun) return scene_.at(whose.word, reach);
      return noun_source(subject.word);
    }
    Parties parties = scene_.at(subject.word, reach);
    if (parties.empty() && !subject.controlled) parties = speaker_meant(subject.word);
    // A verb that seems to have two subjects has one of two.
    const std::uint32_t verb = reading_.head(subject.word);
    if (!subject.controlled && reading_.relation(subject.word) == Deprel::nsubj)
      for (const std::uint32_t child : dependents(reading_, verb))
        if (child > subject.word && child < verb && reading_.relation(child) == Deprel::nsubj)
          join(parties, scene_.at(child, How::named));
    // Of those who are named and those who only stand in a phrase beside them, the named act.
    const bool named =
        std::ranges::any_of(parties, [](const Party& party) { return party.how == How::named; });
    if (named) std::erase_if(parties, [](const Party& party) { return party.how > How::within; });
    return parties;
  }

  // Does a party stand before a noun for people ("the British sailors"), not for things?
  bool of_people(const Party& party) const {
    const std::uint32_t noun = reading_.head(scene_.cast().mentions[party.mention].head);
    switch (noun_class(reading_.folded(noun))) {
      case NounClass::organisation:
      case NounClass::state:
      case NounClass::place:
        return false;
      case NounClass::apparatus:
        return reading_.folded(noun) == "soldiers" || reading_.folded(noun) == "officials";
      default:
        return true;
    }
  }

  Parties only_kinds(const Parties& parties, const Frame& frame) const {
    if (frame.kinds.empty()) return parties;
    // "released the British sailors": people of a state stand for it.
    const bool people = std::ranges::any_of(
        frame.kinds, [](ActorKind kind) { return kind == ActorKind::person || kind == ActorKind::group; });
    Parties fitting;
    for (const Party& party : parties) {
      if (people && party.how >= How::within && party.how <= How::standing && of_people(party))
        fitting.push_back(party);
      const ActorKind kind = scene_.cast().actors[party.actor].kind;
      if (!fitting.empty() && fitting.back().actor == party.actor) continue;
      if (kind == ActorKind::unknown ||
          std::find(frame.kinds.begin(), frame.kinds.end(), kind) != frame.kinds.end())
        fitting.push_back(party);
    }
    return fitting;
  }

  // ---- verbs

  std::optional<Act> verb_act(std::uint32_t verb, std::uint32_t at) const {
    const Frame& frame = rules_.frame(at);
    const auto words = companions(verb, frame);
    if (!words) return std::nullopt;
    Act act{verb, at, *words, {}, {}, {}, false, false, none};
    const bool is_passive = passive(reading_, verb);
    const Subject subject = subject_of(reading_, verb);
    act.controlled = subject.controlled;
    const bool companion_is_subject = std::find(words->begin(), words->end(), subject.word) != words->end();
    if (is_passive) {
      act.sources = scene_.at(agent_of(reading_, verb), How::standing);
    } else {
      act.sources = subject_parties(subject, How::inside);
      if (companion_is_subject) act.sources.clear();
    }
    act.targets =
        verb_targets(verb, frame, is_passive && !companion_is_subject ? subject.word : none, is_passive, act);
    act.targets = only_kinds(act.targets, frame);
    if (rules_.type_of(at).name == "AGREE" && promises_harm(verb)) return std::nullopt;
    if (is_passive && act.sources.empty() && !act.targets.empty()) agentless_source(verb, at, act);
    return act;
  }

  // "prepared to strike", "agreed to arm itself against": no agreement with whom it is done to.
  bool promises_harm(std::uint32_t word) const {
    return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
      const Deprel relation = reading_.relation(child);
      if (relation != Deprel::xcomp && relation != Deprel::ccomp && relation != Deprel::advcl) return false;
      if (mark_of(reading_, child) != "to") return false;
      const auto frames = rules_.frames(TriggerPart::verb, lemma_of(reading_, child));
      const auto hostile = [&](std::uint32_t frame) {
        return rules_.frame(frame).stance.value_or(rules_.type_of(frame).stance) == Stance::conflictual;
      };
      const auto plain = [&](std::uint32_t frame) { return rules_.frame(frame).words.empty(); };
      return std::ranges::any_of(frames, plain) && std::ranges::all_of(frames, [&](std::uint32_t frame) {
               return !plain(frame) || hostile(frame);
             });
    });
  }

  // "is banned in Turkey": the state acts where it governs.
  void agentless_source(std::uint32_t verb, std::uint32_t at, Act& act) const {
    const std::string& type = rules_.type_of(at).name;
    if (type != "COERCE" && type != "SANCTION" && type != "ACCUSE") return;
    for (const Party& party : in_place(verb, {}, act.targets, true))
      if (scene_.cast().actors[party.actor].kind == ActorKind::state) act.sources.push_back(party);
  }

  Parties verb_targets(std::uint32_t verb, const Frame& frame, std::uint32_t patient, bool is_passive,
                       Act& act) const {
    const RelationType& type = rules_.type_of(act.frame);
    std::vector<std::uint32_t> words{verb};
    words.insert(words.end(), act.words.begin(), act.words.end());
    const std::uint32_t object = object_of(reading_, verb);
    const bool object_is_word = std::find(act.words.begin(), act.words.end(), object) != act.words.end();
    for (const std::uint32_t child : dependents(reading_, verb))
      if (reading_.relation(child) == Deprel::obj && reciprocal(reading_, child)) act.mutual = true;
    if (!frame.prepositions.empty()) {
      Parties parties = without(marked(words, frame.prepositions, How::standing, act), act.sources);
      if (parties.empty() && one_of(particle_of(reading_, verb), frame.prepositions) && !object_is_word)
        parties = without(scene_.at(object, How::standing), act.sources);
      if (parties.empty() && patient != none && act.words.empty() && !act.mutual) return {};
      if (parties.empty() && type.inside) {
        Act ignored = act;
        parties = without(marked(words, frame.prepositions, How::inside, ignored), act.sources);
      }
      return parties;
    }
    Parties parties;
    if (is_passive && patient != none) parties = without(scene_.at(patient, How::standing), act.sources);
    if (!is_passive) {
      const std::uint32_t receiver = reading_.child(verb, Deprel::iobj);
      if (receiver != none) parties = without(scene_.at(receiver, How::standing), act.sources);
      if (parties.empty() && object != none && !object_is_word)
        parties = without(scene_.at(object, How::standing), act.sources);
      // "sealed off the Gaza Strip"
      if (parties.empty() && object != none && !object_is_word && type.place)
        parties = without(scene_.place(object), act.sources);
    }
    if (!parties.empty() || act.mutual) return parties;
    if (object != none && !object_is_word) words.push_back(object);
    if (patient != none) words.push_back(patient);
    return far_targets(verb, frame, type, words, object != none ? object : patient, act);
  }

  Parties far_targets(std::uint32_t verb, const Frame& frame, const RelationType& type,
                      const std::vector<std::uint32_t>& words, std::uint32_t object, Act& act) const {
    Strings prepositions = type.targets;
    if (act.words.empty() && passive(reading_, verb)) std::erase(prepositions, "by");
    Parties parties;
    // "expelled the Libyan ambassador": it is done to Libya.
    if (type.inside)
      for (const std::uint32_t word : act.words)
        if (parties.empty()) {
          parties = without(at_best(scene_.before(word), How::inside), act.sources);
          // "recalled its ambassador": a word of the trigger is no party of its own.
          for (const Party& party : without(scene_.at(word, How::named), act.sources))
            if (reading_.capital(word) || scene_.cast().actors[party.actor].kind != ActorKind::person)
              join(parties, {party});
        }
    if (parties.empty()) parties = without(marked(words, prepositions, How::standing, act), act.sources);
    const bool among_themselves = frame.mutual && (act.sources.size() != 1 || !type.complement);
    if (!parties.empty() || among_themselves) return parties;
    // "rejected claims that it had bombed Mali" rejects nothing of Mali.
    const bool claim =
        type.name == "REJECT" && object != none && rules_.speech_noun(lemma_of(reading_, object));
    if (type.complement && !claim && !(type.name == "REQUEST" && about_himself(verb, act.sources)))
      parties = in_complement(verb, act.sources, 2);
    if (parties.empty() && type.inside && object != none)
      parties = without(scene_.at(object, How::inside), act.sources);
    if (parties.empty() && type.inside)
      parties = at_best(without(marked(words, prepositions, How::inside, act), act.sources), How::inside);
    if (parties.empty() && type.complement)
      for (const std::uint32_t word : words)
        if (parties.empty() && word != verb && !claim) parties = in_complement(word, act.sources, 1);
    if (parties.empty() && type.place)
      parties = in_place(verb, words, act.sources, type.stance != Stance::cooperative);
    return parties;
  }

  // A verb that no frame knows, between two actors.
  void visit_unknown(std::uint32_t verb, std::string_view lemma) {
    constexpr std::array<std::string_view, 26> silent = {
        "say",    "be",   "have",  "include", "tell",    "become", "do",   "make", "get",
        "see",    "name", "call",  "know",    "mean",    "use",    "add",  "give", "report",
        "follow", "like", "think", "believe", "mention", "quote",  "cite", "note"};
    if (one_of(lemma, silent) || rules_.speech_verb(lemma)) return;
    const Subject subject = subject_of(reading_, verb);
    if (subject.controlled) return;
    Act act{verb, Act::no_frame, {}, {}, {}, {}, false, false, none};
    if (passive(reading_, verb)) {
      act.sources = scene_.at(agent_of(reading_, verb), How::standing);
      act.targets = scene_.at(subject.word, How::standing);
    } else if (reading_.child(verb, Deprel::obj) != none) {
      act.sources = scene_.at(subject.word, How::standing);
      act.targets = without(scene_.at(object_of(reading_, verb), How::standing), act.sources);
    } else {
      return;  // "had died and accused the army": an object that it may share is not enough
    }
    if (settle(act)) keep(std::move(act));
  }

  // ---- adjectives

  std::optional<Act> adjective_act(std::uint32_t word, std::uint32_t at) const {
    const Frame& frame = rules_.frame(at);
    const auto words = companions(word, frame);
    if (!words) return std::nullopt;
    Act act{word, at, *words, {}, {}, {}, false, false, none};
    Subject subject = subject_of(reading_, word);
    if (subject.word == none && reading_.relation(word) == Deprel::amod) subject.word = reading_.head(word);
    act.controlled = subject.controlled;
    act.sources = subject_parties(subject, How::standing);
    const RelationType& type = rules_.type_of(at);
    if (type.name == "AGREE" && promises_harm(word)) return std::nullopt;
    act.targets = without(marked({word}, frame.prepositions, How::standing, act), act.sources);
    if (act.targets.empty() && type.inside)
      act.targets =
          at_best(without(marked({word}, frame.prepositions, How::inside, act), act.sources), How::inside);
    if (act.targets.empty() && type.complement && act.preposition.empty())
      act.targets = in_complement(word, act.sources, 2);
    act.targets = only_kinds(act.targets, frame);
    return act;
  }

  // ---- nouns

  std::optional<Act> noun_act(std::uint32_t noun, std::uint32_t at) const {
    const Frame& frame = rules_.frame(at);
    const auto words = companions(noun, frame);
    if (!words) return std::nullopt;
    Act act{noun, at, *words, {}, {}, {}, false, false, none};
    if (frame.role)
      role_parties(noun, frame, act);
    else
      event_parties(noun, frame, act);
    act.targets = only_kinds(act.targets, frame);
    const bool one_sided = frame.mutual && !frame.prepositions.empty() && act.targets.empty() && !act.mutual;
    if (one_sided) return std::nullopt;
    if (rules_.type_of(at).directed && !frame.mutual && act.targets.empty()) return std::nullopt;
    return act;
  }

  // "an ally of Iran", "America's ally Japan", "allies such as Germany"
  void role_parties(std::uint32_t noun, const Frame& frame, Act& act) const {
    const Strings& prepositions =
        frame.prepositions.empty() ? rules_.type_of(act.frame).targets : frame.prepositions;
    act.targets = marked({noun}, prepositions, How::standing, act);
    if (act.targets.empty() && !(frame.prepositions.empty() || frame.prepositions.front() == "of")) return;
    if (act.targets.empty()) act.targets = scene_.before(noun);
    if (act.targets.empty()) return;
    if (scene_.mention_at(noun) != none) act.sources = without(scene_.at(noun, How::named), act.targets);
    for (const std::uint32_t child : dependents(reading_, noun)) {
      const Deprel relation = reading_.relation(child);
      const std::string& marker = reading_.marker(child);
      if (relation == Deprel::appos || relation == Deprel::flat || relation == Deprel::nmod_desc ||
          (relation == Deprel::nmod && (marker == "such" || marker == "like" || marker == "including")) ||
          (relation == Deprel::compound && child > noun))
        join(act.sources, scene_.at(child, How::standing));
      if (relation == Deprel::nsubj && reading_.child(noun, Deprel::cop) != none)
        join(act.sources, scene_.at(antecedent(reading_, child), How::standing));
    }
    const Deprel relation = reading_.relation(noun);
    const std::uint32_t head = reading_.head(noun);
    if (act.sources.empty() && (relation == Deprel::appos || relation == Deprel::flat ||
                                relation == Deprel::nmod_desc || relation == Deprel::compound))
      act.sources = scene_.alone(head);
    // "became leader of", "serves as envoy to"; not "imposed sanctions on the leaders of".
    const std::string& marker = reading_.marker(noun);
    if (act.sources.empty() && relation == Deprel::xcomp && (marker.empty() || marker == "as"))
      act.sources = scene_.at(subject_of(reading_, noun).word, How::standing);
    act.sources = without(act.sources, act.targets);
  }

  void event_parties(std::uint32_t noun, const Frame& frame, Act& act) const {
    const RelationType& type = rules_.type_of(act.frame);
    const Strings& prepositions = frame.prepositions.empty() ? type.targets : frame.prepositions;
    std::vector<std::uint32_t> words{noun};
    for (const std::uint32_t child : dependents(reading_, noun))
      if (reading_.relation(child) == Deprel::acl && rules_.light(lemma_of(reading_, child)))
        words.push_back(child);
    const std::uint32_t carrier = carrier_of(noun);
    const bool carried = carrier != none && rules_.light(lemma_of(reading_, carrier));
    if (carried) words.push_back(carrier);
    Parties between = marked(words, {"between", "among"}, How::standing, act);
    if (between.size() < 2 && frame.mutual) {
      const Parties beside = between_beside(noun);
      if (beside.size() >= 2) between = beside;
    }
    if (between.size() >= 2 && frame.mutual) {
      // "talks between Peru, Chile and Ecuador", where the second hangs on the talks
      for (const std::uint32_t child : dependents(reading_, noun))
        if (reading_.relation(child) == Deprel::appos && child > noun &&
            child < scene_.cast().mentions[between.back().mention].first)
          join(between, scene_.alone(child));
      act.sources = between;
      act.mutual = true;
      act.preposition = "between";
      act.carrier = carrier;
      return;
    }
    Parties by = by_whom(noun, words, prepositions);
    // "Iceland's criticism was repeated by Norway": that is another deed.
    if (carrier != none && passive(reading_, carrier) && !scene_.before(noun).empty())
      by = by_whom(noun, {noun}, prepositions);
    act.targets = without(marked(words, prepositions, How::standing, act), by);
    act.sources = by;
    Parties before = without(scene_.before(noun), act.targets);
    join(act.sources, before);
    if (!frame.prepositions.empty() && act.targets.empty() && type.inside)
      act.targets = at_best(without(marked(words, prepositions, How::inside, act), act.sources), How::inside);
    carry(noun, frame, carrier, carried, act);
    act.sources = without(act.sources, act.targets);
    // "calls by Ann Lee" are no call between two.
    const bool between_two = frame.prepositions.empty() || before.size() >= 2;
    if (act.sources.size() >= 2 && act.targets.empty() && frame.mutual && between_two) act.mutual = true;
    if (act.targets.empty() && frame.prepositions.empty() && type.complement && carried) {
      act.targets = in_complement(noun, act.sources, 1);
      // "reiterated its demand today that Israel leave": the clause may hang on the verb.
      if (act.targets.empty()) act.targets = in_complement(carrier, act.sources, 1);
    }
    if (act.targets.empty() && carried && type.complement && type.stance == Stance::conflictual)
      act.targets = in_occasion(noun, carrier, act.sources);
    if (act.targets.empty() && frame.prepositions.empty() && type.place && !act.mutual)
      act.targets = in_place(noun, {}, act.sources, type.stance != Stance::cooperative);
    const bool at_whose = asked_for(noun) || (act.targets.empty() && reading_.marker(noun) == "at");
    if (type.name == "REQUEST" && at_whose) at_request(noun, act);
  }

  // "voiced concern as Washington moves on": who does what the feeling is about.
  Parties in_occasion(std::uint32_t noun, std::uint32_t carrier, const Parties& sources) const {
    constexpr std::array<std::string_view, 4> marks = {"as", "after", "that", "over"};
    for (const std::uint32_t word : {carrier, noun})
      for (const std::uint32_t child : dependents(reading_, word)) {
        const Deprel relation = reading_.relation(child);
        if (child < noun ||
            (relation != Deprel::advcl && relation != Deprel::acl && relation != Deprel::ccomp))
          continue;
        if (!one_of(mark_of(reading_, child), marks)) continue;
        const Subject subject = subject_of(reading_, child);
        if (subject.word == none || subject.controlled) continue;
        const Parties parties = without(scene_.at(subject.word, How::standing), sources);
        if (!parties.empty()) return at_best(parties, How::complement);
      }
    return {};
  }

  // "left the talks at the request of France": France asked the one who left.
  void at_request(std::uint32_t noun, Act& act) const {
    Parties of = marked({noun}, {"of"}, How::standing, act);
    if (of.empty()) of = scene_.before(noun);
    std::uint32_t verb = reading_.head(noun);
    for (int step = 0; step < 3 && reading_.upos(verb) != Upos::verb; ++step) verb = reading_.head(verb);
    if (asked_for(noun)) act.targets.clear();
    if (of.empty() || reading_.upos(verb) != Upos::verb) return;
    const Parties doer = passive(reading_, verb) && agent_of(reading_, verb) != none
                             ? scene_.at(agent_of(reading_, verb), How::standing)
                             : subject_parties(subject_of(reading_, verb), How::standing);
    act.sources = of;
    act.targets = without(doer, of);
  }

  // "relations between A and B", word by word: whatever the tree makes of it.
  Parties between_beside(std::uint32_t noun) const {
    std::uint32_t at = noun + 1;
    const std::uint32_t last = std::min(sentence_.last, noun + 8);
    while (at < last && reading_.folded(at) != "between") ++at;
    if (at >= last) return {};
    Parties parties;
    const Parties first = scene_.right_of(at);
    if (first.empty()) return {};
    const CastMention& one = scene_.cast().mentions[first.front().mention];
    if (one.first > at + 4) return {};
    std::uint32_t joint = one.last;
    while (joint < std::min(sentence_.last, one.last + 8) && reading_.folded(joint) != "and") ++joint;
    if (joint >= std::min(sentence_.last, one.last + 8)) return {};
    const Parties second = scene_.right_of(joint);
    if (second.empty() || scene_.cast().mentions[second.front().mention].first > joint + 4) return {};
    join(parties, first);
    join(parties, second);
    return parties;
  }

  Parties by_whom(std::uint32_t noun, const std::vector<std::uint32_t>& words,
                  const Strings& prepositions) const {
    Parties parties;
    Act ignored;
    join(parties, marked(words, {"by"}, How::standing, ignored));
    if (!one_of("from", prepositions)) join(parties, marked({noun}, {"from"}, How::standing, ignored));
    if (parties.empty() && !one_of("of", prepositions))
      join(parties, marked({noun}, {"of"}, How::standing, ignored));
    // "faces criticism from Russia", where the last hangs on the verb
    const std::uint32_t carrier = carrier_of(noun);
    if (parties.empty() && carrier != none && rules_.suffered(lemma_of(reading_, carrier)) &&
        !one_of("from", prepositions))
      join(parties, marked({carrier}, {"from"}, How::standing, ignored));
    return parties;
  }

  // The verb that a noun goes with: "held talks", "talks were held".
  std::uint32_t carrier_of(std::uint32_t noun) const {
    const std::uint32_t head = reading_.head(noun);
    if (head == noun || reading_.upos(head) != Upos::verb) return none;
    switch (reading_.relation(noun)) {
      case Deprel::obj:
      case Deprel::obl:
      case Deprel::nsubj_pass:
        return head;
      default:
        return none;
    }
  }

  // What the noun gets from its verb.
  void carry(std::uint32_t noun, const Frame& frame, std::uint32_t carrier, bool carried, Act& act) const {
    act.carrier = carried ? carrier : none;
    const bool predicate = reading_.child(noun, Deprel::cop) != none && !reading_.marker(noun).empty();
    if (predicate) {
      const Subject subject = subject_of(reading_, noun);
      join(act.sources, scene_.at(subject.word, How::standing));
      return;
    }
    if (carrier == none) return;
    const Deprel relation = reading_.relation(noun);
    const bool is_passive = passive(reading_, carrier);
    const Parties subject = is_passive ? scene_.at(agent_of(reading_, carrier), How::standing)
                                       : subject_parties(subject_of(reading_, carrier), How::standing);
    if (rules_.suffered(lemma_of(reading_, carrier)) && relation != Deprel::nsubj_pass && !is_passive &&
        !rules_.light(lemma_of(reading_, carrier)) && !frame.mutual && act.targets.empty()) {
      act.targets = without(subject, act.sources);
      act.carrier = carrier;
      return;
    }
    const bool goes_for =
        relation == Deprel::obl && !is_passive && frame.mutual &&
        (reading_.marker(noun) == "for" || reading_.marker(noun) == "in" || reading_.marker(noun) == "into");
    // "Iran rejected Israel's accusations": it is the one who answers that they were made to.
    if (!carried && !frame.mutual && !act.sources.empty() && act.targets.empty() && answers(carrier) &&
        said_to(act) && relation != Deprel::nsubj_pass)
      act.targets = without(subject, act.sources);
    if (!carried && !goes_for) return;
    if (relation == Deprel::obl && !goes_for && !carried) return;
    if (act.sources.empty() || frame.mutual) {
      if (act.sources.empty()) act.controlled = !carried;
      if (act.sources.empty() || act.targets.empty()) join(act.sources, without(subject, act.targets));
    }
  }

  // Does the verb answer something that somebody has said: "reject", "accept", "deny"?
  bool answers(std::uint32_t verb) const {
    constexpr std::array<std::string_view, 4> answered = {"answer", "ignore", "heed", "address"};
    const std::string_view lemma = lemma_of(reading_, verb);
    if (one_of(lemma, answered)) return true;
    const auto status = rules_.verb_status(lemma, particle_of(reading_, verb));
    if (status == Status::denied) return true;
    return std::ranges::any_of(rules_.frames(TriggerPart::verb, lemma), [&](std::uint32_t frame) {
      const std::string& type = rules_.type_of(frame).name;
      return rules_.frame(frame).words.empty() && (type == "REJECT" || type == "AGREE" || type == "CONCEDE");
    });
  }

  // Is it something that is said to somebody?
  bool said_to(const Act& act) const {
    constexpr std::array<std::string_view, 4> types = {"REQUEST", "ACCUSE", "THREATEN", "AGREE"};
    return one_of(rules_.type_of(act.frame).name, types);
  }

  // "via Twitter", "since Brexit": no party of what is done; nor is who tells of it.
  Parties not_beside(const Parties& parties, std::uint32_t trigger) const {
    constexpr std::array<std::string_view, 7> means = {"via",  "through", "since", "during",
                                                       "amid", "despite", "until"};
    Parties rest = not_speaking(parties, trigger);
    std::erase_if(rest, [&](const Party& party) {
      const std::uint32_t word = scene_.cast().mentions[party.mention].head;
      return one_of(reading_.marker(word), means) || asked_for(reading_.head(word));
    });
    return rest;
  }

  // ---- the last look

  // Where the tree gives no party, the nearest one beside the trigger may be it.
  bool look_around(Act& act) const {
    const Frame& frame = rules_.frame(act.frame);
    if (frame.part == TriggerPart::noun && (act.preposition == "between" || asked_for(act.trigger))) return false;
    // Of a cooperation that names neither party nothing is known.
    if (frame.part == TriggerPart::noun && act.sources.empty() && act.targets.empty() &&
        rules_.type_of(act.frame).name == "COOPERATE")
      return false;
    // "wanted for the bombings": whoever is near has not bombed.
    if (frame.part == TriggerPart::noun && frame.weak && act.sources.empty() && !act.mutual &&
        rules_.type_of(act.frame).name == "ASSAULT")
      return false;
    const std::uint32_t first = act.words.empty() ? act.trigger : std::min(act.trigger, act.words.front());
    const std::uint32_t last = act.words.empty() ? act.trigger : std::max(act.trigger, act.words.back());
    const bool turned = frame.part == TriggerPart::verb && reading_.upos(act.trigger) == Upos::verb &&
                        passive(reading_, act.trigger);
    Parties& before = turned ? act.targets : act.sources;
    Parties& after = turned ? act.sources : act.targets;
    if (turned && reading_.folded(std::min(last + 1, reading_.size() - 1)) != "by" &&
        agent_of(reading_, act.trigger) == none)
      return false;
    if (before.empty())
      before = without(not_passed(not_speaking(scene_.left_of(first, act.trigger), act.trigger), act.trigger), after);
    // "US sanctions on the leaders of": a state that stands before is not the one who leads.
    if (frame.role && !reading_.marker(act.trigger).empty())
      std::erase_if(before, [&](const Party& party) {
        return party.how == How::nearby && scene_.cast().actors[party.actor].kind == ActorKind::state;
      });
    if (after.empty() && !(frame.mutual && before.size() > 1))
      after = only_kinds(without(not_beside(scene_.right_of(last), act.trigger), before), frame);
    if (after.empty() && rules_.type_of(act.frame).place)
      after = without(scene_.place_right_of(first), before);
    return true;
  }

  // "The convoy came to Chad to fight the rebels": the convoy fights, not the place that it came to.
  Parties not_passed(const Parties& parties, std::uint32_t trigger) const {
    if (reading_.upos(trigger) != Upos::verb || mark_of(reading_, trigger) != "to") return parties;
    const Subject subject = subject_of(reading_, trigger);
    if (subject.word == none || subject.noun || reading_.upos(subject.word) != Upos::noun) return parties;
    Parties rest = parties;
    std::erase_if(rest, [&](const Party& party) {
      const std::uint32_t word = scene_.cast().mentions[party.mention].head;
      return word > subject.word && reading_.relation(word) == Deprel::obl &&
             reading_.head(word) == reading_.head(trigger) &&
             reading_.upos(reading_.head(word)) == Upos::verb;
    });
    return rest;
  }

  // "…, Thai sources said": who tells of an act has no part in it because he stands beside.
  Parties not_speaking(const Parties& parties, std::uint32_t trigger) const {
    Parties silent;
    for (const Party& party : parties)
      if (!tells_of(scene_.cast().mentions[party.mention].head, trigger) &&
          !follows_according_to(scene_.cast().mentions[party.mention].first))
        silent.push_back(party);
    return silent;
  }

  // The words say so even where the tree takes a name apart.
  bool follows_according_to(std::uint32_t word) const {
    return word >= sentence_.first + 2 && reading_.folded(word - 1) == "to" &&
           reading_.folded(word - 2) == "according";
  }

  bool tells_of(std::uint32_t word, std::uint32_t trigger) const {
    constexpr int steps = 4;
    for (int step = 0; step < steps; ++step) {
      if (reading_.marker(word) == "according") return true;
      const std::uint32_t head = reading_.head(word);
      if (head == word) return false;
      const Deprel relation = reading_.relation(word);
      if (relation == Deprel::nsubj) {
        const bool carries = reading_.head(trigger) == head && reading_.relation(trigger) == Deprel::obj;
        return !carries && reading_.upos(head) == Upos::verb && rules_.speech_verb(lemma_of(reading_, head));
      }
      if (relation != Deprel::nmod && relation != Deprel::nmod_poss && relation != Deprel::amod &&
          relation != Deprel::compound && relation != Deprel::flat && relation != Deprel::appos)
        return false;
      word = head;
    }
    return false;
  }

  // Puts source and target where the frame wants them; false if the act lacks a party.
  bool settle(Act& act) const {
    const bool known = act.frame != Act::no_frame;
    if (act.targets.empty() && act.sources.size() >= 2 && known && rules_.frame(act.frame).mutual)
      act.mutual = true;
    if (act.mutual && act.targets.empty()) return act.sources.size() >= 2;
    act.mutual = false;
    if (act.sources.empty() || act.targets.empty()) return false;
    if (known && rules_.frame(act.frame).reverse) std::swap(act.sources, act.targets);
    return std::any_of(act.targets.begin(), act.targets.end(), [&](const Party& party) {
      return std::any_of(act.sources.begin(), act.sources.end(),
                         [&](const Party& other) { return other.actor != party.actor; });
    });
  }

  const Scene& scene_;
  const Reading& reading_;
  const RuleIndex& rules_;
  const Sentence& sentence_;
  std::vector<Act> acts_;
  std::vector<std::uint32_t> used_;
  mutable int nested_ = 0;  // how deep inside contents
};

}  // namespace

std::vector<Act> find_acts(const Scene& scene, const Sentence& sentence) {
  return Finder(scene, sentence).run();
}

}  // namespace actorgraph
