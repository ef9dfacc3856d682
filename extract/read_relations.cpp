#include "extract/read_relations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "extract/acts.hpp"
#include "extract/attribution.hpp"
#include "extract/circumstances.hpp"
#include "extract/commitment.hpp"
#include "extract/confidence.hpp"
#include "extract/memberships.hpp"
#include "extract/modality.hpp"
#include "extract/records.hpp"
#include "extract/scene.hpp"
#include "extract/speech_acts.hpp"
#include "graph/canonical.hpp"
#include "graph/ids.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr double least_confidence = 0.05;   // below it nothing is worth keeping
constexpr double unsure_kin = 0.4;          // below what is drawn unless it is asked for
constexpr std::size_t most_relations = 24;  // of one act

bool lasting(std::string_view type) {
  return type == "TENSION" || type == "CONCERN" || type == "ALLIANCE" || type == "LEADS" ||
         type == "MEMBER" || type == "OWNS" || type == "KIN";
}

// Acts of words, and of standing up: who comes to do them does them by coming.
bool expresses(std::string_view type) {
  return type == "PROTEST" || type == "REQUEST" || type == "ACCUSE" || type == "CONSULT";
}

std::string_view words_for(How how) {
  switch (how) {
    case How::named:
      return "named";
    case How::within:
      return "by a group of it";
    case How::standing:
      return "by what stands for it";
    case How::inside:
      return "inside a phrase";
    case How::complement:
      return "in the clause that follows";
    case How::nearby:
      return "beside the trigger";
    case How::place:
      return "as the place";
    case How::context:
      return "told before";
    default:
      return "unknown";
  }
}

class Writer {
 public:
  explicit Writer(const Scene& scene)
      : scene_(scene), reading_(scene.reading()), records_(scene.reading(), scene.cast()) {}

  Relations run() {
    count_mentions();
    write_mentions();
    for (const CastTie& tie : scene_.cast().ties) write_tie(tie);
    for (const Membership& membership : find_memberships(scene_)) write_membership(membership);
    for (const Sentence& sentence : reading_.analysis().sentences) {
      const std::vector<Act> acts = find_acts(scene_, sentence);
      rejection_ = rejection_in(acts);
      for (const Act& act : acts) write_act(act);
      for (const SpeechAct& act : find_speech_acts(scene_, sentence, acts)) write_speech(act);
    }
    weigh_support();
    return canonical(std::move(records_.relations()));
  }

 private:
  const std::string& article_id() const { return reading_.article().id; }

  void write_mentions() {
    const auto& mentions = scene_.cast().mentions;
    for (std::uint32_t at = 0; at < mentions.size(); ++at)
      if (!scene_.is_place(at)) records_.add(mentions[at]);
  }

  // A place that a relation needs is a mention after all.
  void use_place(const Party& party) {
    if (scene_.is_place(party.mention) && used_places_.insert(party.mention).second)
      records_.add(scene_.cast().mentions[party.mention]);
  }

  void write_tie(const CastTie& tie) {
    if (tie.source == tie.target || tie.first >= reading_.size()) return;
    Traits traits;
    traits.tie = true;
    traits.stance = Stance::structural;
    for (const auto& [party, actor] :
         {std::pair{&traits.source, tie.source}, std::pair{&traits.target, tie.target}}) {
      party->known = scene_.cast().actors[actor].known;
      party->kind = scene_.cast().actors[actor].kind;
      party->mentions = mention_counts_[actor];
      party->unnamed = unnamed(scene_.cast().actors[actor]);
    }
    Relation relation;
    relation.type = tie.leads ? "LEADS" : "MEMBER";
    relation.stance = Stance::structural;
    relation.source = scene_.cast().actors[tie.source].id;
    relation.target = scene_.cast().actors[tie.target].id;
    relation.label = tie.title;
    relation.status = tie.status;
    relation.confidence = confidence(traits);
    relation.why = {"title: " + tie.title};
    relation.event = event_id(article_id(), "tie" + std::to_string(tie.first) + (tie.leads ? "l" : "m"));
    relation.evidence = {records_.evidence_of(tie.first)};
    relation.extractor = "grammar";
    // Said once is enough: a title is repeated with every mention.
    if (!seen_
             .insert({{relation.source, relation.target, relation.type, 0},
                      records_.relations().relations.size()})
             .second)
      return;
    records_.relations().relations.push_back(std::move(relation));
  }

  void write_membership(const Membership& membership) {
    const RelationType* type = scene_.rules().type(membership.leads ? "LEADS" : "MEMBER");
    if (!type) return;
    Traits traits;
    traits.part = TriggerPart::noun;
    traits.phrase = !membership.by_office;
    traits.office = membership.by_office;
    traits.stance = type->stance;
    traits.source = party_traits(membership.member);
    traits.target = party_traits(membership.whole);
    traits.actors = actors_in(membership.word);
    Relation relation;
    relation.type = type->name;
    relation.stance = type->stance;
    relation.label = membership.label;
    relation.status = membership.status;
    relation.confidence = confidence(traits);
    const std::string word(reading_.text(membership.word));
    relation.why =
        membership.by_office
            ? std::vector<std::string>{"title: " + membership.label, "target: the state of the article"}
            : std::vector<std::string>{"phrase: " + word, "source: named", "target: in its phrase"};
    relation.event =
        event_id(article_id(), (membership.by_office ? "o" : "m") + std::to_string(membership.word));
    relation.extractor = "grammar";
    const Key key{scene_.cast().actors[membership.member.actor].id,
                  scene_.cast().actors[membership.whole.actor].id, relation.type, 0};
    if (relation.confidence < least_confidence || seen_.contains(key)) return;
    seen_.insert({key, records_.relations().relations.size()});
    write_relation(membership.member, membership.whole, membership.word, std::move(relation));
  }

  std::string label_of(const Act& act) const {
    std::vector<std::uint32_t> parts = act.words;
    parts.push_back(act.trigger);
    const bool verb = reading_.upos(act.trigger) == Upos::verb;
    const std::uint32_t particle = verb ? reading_.child(act.trigger, Deprel::compound_prt) : none;
    if (particle != none) parts.push_back(particle);
    std::sort(parts.begin(), parts.end());
    parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
    std::string label;
    if (act.carrier != none && act.carrier < act.trigger)
      label = std::string(lemma_of(reading_, act.carrier));
    for (const std::uint32_t part : parts) {
      if (!label.empty()) label += ' ';
      const bool plain = reading_.upos(part) == Upos::verb;
      label += plain ? std::string(lemma_of(reading_, part)) : reading_.folded(part);
    }
    if (!act.preposition.empty() && act.preposition != "between" && label != act.preposition &&
        !label.ends_with(" " + act.preposition))
      label += " " + act.preposition;
    return label;
  }

  double confidence(Traits& traits) const {
    traits.short_text = short_text();
    return confidence_of(traits);
  }

  // What several sentences say of the same two is surer.
  void weigh_support() {
    std::map<std::pair<std::string, std::string>, std::set<std::string>> sentences;
    const auto pair_of = [](const Relation& relation) {
      return std::pair(std::min(relation.source, relation.target),
                       std::max(relation.source, relation.target));
    };
    for (const Relation& relation : records_.relations().relations)
      sentences[pair_of(relation)].insert(relation.evidence.begin(), relation.evidence.end());
    for (Relation& relation : records_.relations().relations)
      relation.confidence =
          with_support(relation.confidence, sentences[pair_of(relation)].size(), short_text());
  }

  bool short_text() const {
    constexpr std::size_t few = 8;
    return reading_.analysis().sentences.size() < few;
  }

  PartyTraits party_traits(const Party& party) const {
    const CastActor& actor = scene_.cast().actors[party.actor];
    return {party.how,
            scene_.cast().mentions[party.mention].via,
            actor.kind,
            actor.known,
            mention_counts_[party.actor],
            unnamed(actor)};
  }

  // "Hungarian engineers": no capital where a name would have one.
  static bool unnamed(const CastActor& actor) {
    const std::size_t blank = actor.name.rfind(' ');
    const std::size_t last = blank == std::string::npos ? 0 : blank + 1;
    return !actor.known && last < actor.name.size() && actor.name[last] >= 'a' && actor.name[last] <= 'z';
  }

  // The number of actors that the sentence of a word mentions.
  std::uint32_t actors_in(std::uint32_t word) {
    const std::uint32_t sentence = reading_.sentence(word);
    return sentence < actors_in_sentence_.size() ? actors_in_sentence_[sentence] : 0;
  }

  void count_mentions() {
    const Cast& cast = scene_.cast();
    mention_counts_.assign(cast.actors.size(), 0);
    actors_in_sentence_.assign(reading_.analysis().sentences.size(), 0);
    std::set<std::pair<std::uint32_t, std::uint32_t>> there;
    for (std::uint32_t at = 0; at < cast.mentions.size(); ++at) {
      if (scene_.is_place(at) || cast.mentions[at].head >= reading_.size()) continue;
      for (const std::uint32_t actor : cast.mentions[at].actors) {
        ++mention_counts_[actor];
        const std::uint32_t sentence = reading_.sentence(cast.mentions[at].head);
        if (there.insert({sentence, actor}).second) ++actors_in_sentence_[sentence];
      }
    }
  }

  Traits traits_of(const Act& act, const Frame* frame, const Party& source, const Party& target) const {
    const auto& mentions = scene_.cast().mentions;
    Traits traits;
    traits.part = frame ? frame->part : TriggerPart::none;
    traits.weak = frame && frame->weak;
    traits.several_words = frame && (!frame->words.empty() || act.carrier != none);
    traits.mutual = act.mutual;
    traits.controlled = act.controlled;
    traits.source = party_traits(source);
    traits.target = party_traits(target);
    traits.marked_target = !act.preposition.empty();
    traits.quoted = reading_.quotation(act.trigger) != 0;
    const std::uint32_t a = mentions[source.mention].head;
    const std::uint32_t b = mentions[target.mention].head;
    traits.distance = a < b ? b - a : a - b;
    return traits;
  }

  bool overlap(const Party& a, const Party& b) const {
    const CastMention& one = scene_.cast().mentions[a.mention];
    const CastMention& two = scene_.cast().mentions[b.mention];
    return one.first < two.last && two.first < one.last && a.mention != b.mention;
  }

  std::vector<std::pair<Party, Party>> pairs_of(const Act& act) const {
    std::vector<std::pair<Party, Party>> pairs;
    // "Johnson's critics": a group may be named by what it is to another.
    const auto told_by_name = [&](const Party& source, const Party& target) {
      const CastMention& whole = scene_.cast().mentions[target.mention];
      return act.frame != Act::no_frame && scene_.rules().frame(act.frame).role &&
             scene_.rules().type_of(act.frame).stance != Stance::structural && whole.via != Via::adjective &&
             scene_.cast().actors[source.actor].kind == ActorKind::group;
    };
    const auto add = [&](const Party& source, const Party& target) {
      if (source.actor != target.actor && (told_by_name(source, target) || !overlap(source, target)) &&
          pairs.size() < most_relations)
        pairs.emplace_back(source, target);
    };
    if (act.mutual) {
      for (std::size_t a = 0; a < act.sources.size(); ++a)
        for (std::size_t b = a + 1; b < act.sources.size(); ++b) add(act.sources[a], act.sources[b]);
    } else {
      for (const Party& source : act.sources)
        for (const Party& target : act.targets) add(source, target);
    }
    return pairs;
  }

  void write_act(const Act& act) {
    const bool known = act.frame != Act::no_frame;
    const Frame* frame = known ? &scene_.rules().frame(act.frame) : nullptr;
    const RelationType* type = known ? &scene_.rules().type_of(act.frame) : scene_.rules().type("OTHER");
    if (!type) return;
    const auto pairs = pairs_of(act);
    if (pairs.empty()) return;
    Relation relation;
    relation.type = type->name;
    relation.strength = known && frame->strength ? *frame->strength : type->strength;
    relation.stance = known && frame->stance ? *frame->stance : type->stance;
    relation.directed = known && frame->directed ? *frame->directed : type->directed;
    if (act.mutual) relation.directed = false;
    if (known) relation.mode = frame->mode;
    const Commitment commitment =
        commitment_of(scene_, {act.trigger, lasting(type->name), known && frame->negated, expresses(type->name)});
    relation.status = known && frame->status ? *frame->status : commitment.status;
    if (relation.type == "CONSULT" && relation.status == Status::planned && act.mutual)
      relation.status = status_of_meeting(act.trigger);
    relation.hedged = commitment.hedged;
    // A refusal is a rejection, and not also a refused meeting.
    if (relation.status == Status::refused && act.trigger > rejection_) return;
    // "did not rule out a strike" rejects nothing; what it says of the strike is read there.
    if (relation.type == "REJECT" && negated(relation.status)) return;
    relation.label = label_of(act);
    if (auto speech = speech_of(scene_, act.trigger)) {
      if (known) announce(act, *speech, relation);
      relation.attribution = std::move(speech->attribution);
    }
    const bool ahead = relation.status == Status::planned || relation.status == Status::agreed ||
                       relation.status == Status::proposed;
    relation.time = time_of(reading_, act.trigger, reading_.article().published, ahead);
    relation.amount = amount_of(reading_, act.trigger);
    relation.event = event_id(article_id(), std::to_string(act.trigger));
    relation.extractor = "grammar";
    for (const auto& [source, target] : pairs) {
      if (relation.type == "KIN" && !(may_be_kin(source) && may_be_kin(target))) continue;
      Traits traits = traits_of(act, frame, source, target);
      traits.status = relation.status;
      traits.hedged = relation.hedged;
      traits.stance = relation.stance;
      traits.actors = actors_in(act.trigger);
      traits.parties = static_cast<std::uint32_t>(pairs.size());
      relation.confidence = confidence(traits);
      if (relation.type == "KIN" && kin_of_pronoun(act.trigger, source, target))
        relation.confidence = std::min(relation.confidence, unsure_kin);
      if (relation.confidence < least_confidence) continue;
      write_pair(act, frame, source, target, relation);
    }
  }

  // "his son's deals with Chad": no state has a son.
  bool may_be_kin(const Party& party) const {
    const ActorKind kind = scene_.cast().actors[party.actor].kind;
    return kind == ActorKind::person || kind == ActorKind::group || kind == ActorKind::unknown;
  }

  // "His wife, Anna Petrova": whose wife hangs on who "his" is; the same surname would back it.
  bool kin_of_pronoun(std::uint32_t trigger, const Party& one, const Party& other) const {
    const auto surname = [&](const Party& party) {
      const std::string& name = scene_.cast().actors[party.actor].name;
      return std::string_view(name).substr(name.rfind(' ') + 1);
    };
    const std::uint32_t owner = reading_.child(trigger, Deprel::nmod_poss);
    const auto bare = [&](const Party& party) {
      return scene_.cast().actors[party.actor].name.find(' ') == std::string::npos;
    };
    return owner != none && reading_.upos(owner) == Upos::pron && !bare(one) && !bare(other) &&
           surname(one) != surname(other);
  }

  // The same, or one of the same country: an official of his state.
  bool speaks_for(const Party& speaker, const Party& source) const {
    const CastActor& one = scene_.cast().actors[speaker.actor];
    const CastActor& other = scene_.cast().actors[source.actor];
    return speaker.actor == source.actor ||
           (other.kind == ActorKind::state && !one.country.empty() && one.country == other.country);
  }

  // "… unless the rebels leave"
  bool conditional(std::uint32_t verb) const {
    return std::ranges::any_of(dependents(reading_, verb), [&](std::uint32_t child) {
      return reading_.relation(child) == Deprel::advcl && mark_of(reading_, child) == "unless";
    });
  }

  // Where the first act of a sentence that rejects something stands.
  std::uint32_t rejection_in(const std::vector<Act>& acts) const {
    for (const Act& act : acts)
      if (act.frame != Act::no_frame && scene_.rules().type_of(act.frame).name == "REJECT" && !pairs_of(act).empty() &&
          !negation_at(reading_, act.trigger))
        return act.trigger;
    return none;
  }

  // Who says that he will help agrees to help; who says that he will attack threatens.
  void announce(const Act& act, const Speech& speech, Relation& relation) const {
    if (relation.status != Status::planned && relation.status != Status::agreed) return;
    const bool own = std::ranges::any_of(act.sources, [&](const Party& source) {
      return std::ranges::any_of(speech.speakers,
                                 [&](const Party& speaker) { return speaks_for(speaker, source); });
    });
    if (!own || act.mutual) return;
    const std::string& type = relation.type;
    const bool release = type == "RETREAT" && relation.mode == "release";
    const bool help =
        type == "AID" || type == "SUPPORT" || type == "COOPERATE" || type == "CONSULT" || release;
    const bool harm = type == "ASSAULT" || type == "COERCE" || type == "SANCTION";
    const bool ultimatum = type != "AGREE" && conditional(act.trigger);
    if (!help && !harm && !ultimatum) return;
    const RelationType* said = scene_.rules().type(help && !ultimatum ? "AGREE" : "THREATEN");
    if (!said) return;
    relation.type = said->name;
    relation.strength = said->strength;
    relation.stance = said->stance;
    relation.directed = said->directed;
    relation.mode.clear();
  }

  // "gathered to discuss the border": those who met have also talked.
  Status status_of_meeting(std::uint32_t talk) const {
    const std::uint32_t verb = reading_.head(talk);
    if (verb == talk || reading_.upos(verb) != Upos::verb || mark_of(reading_, talk) != "to")
      return Status::planned;
    const auto frames = scene_.rules().frames(TriggerPart::verb, lemma_of(reading_, verb));
    const bool meets = std::ranges::any_of(
        frames, [&](std::uint32_t at) { return scene_.rules().type_of(at).name == "CONSULT"; });
    return meets ? commitment_of(scene_, {verb, false, false}).status : Status::planned;
  }

  void write_speech(const SpeechAct& act) {
    const RelationType* type = scene_.rules().type(act.type);
    if (!type) return;
    Relation relation;
    relation.type = type->name;
    relation.strength = type->strength;
    relation.stance = type->stance;
    relation.directed = type->directed;
    relation.status = Status::done;
    relation.label = act.label;
    relation.event = event_id(article_id(), "s" + std::to_string(act.word));
    relation.extractor = "grammar";
    const std::string rule = act.ground == SpeechTrait::stated   ? "speech: says so with "
                             : act.ground == SpeechTrait::judged ? "speech: judges with "
                                                                 : "speech: speaks of him with ";
    const auto& mentions = scene_.cast().mentions;
    for (const Party& source : act.speakers)
      for (const Party& target : act.others) {
        if (source.actor == target.actor) continue;
        Traits traits;
        traits.speech = act.ground;
        traits.source = party_traits(source);
        traits.target = party_traits(target);
        traits.quoted = reading_.quotation(act.word) != 0;
        traits.actors = actors_in(act.word);
        traits.stance = type->stance;
        const std::uint32_t a = mentions[source.mention].head;
        const std::uint32_t b = mentions[target.mention].head;
        traits.distance = a < b ? b - a : a - b;
        relation.confidence = confidence(traits);
        relation.why = {rule + "'" + std::string(reading_.text(act.word)) + "'",
                        "source: " + std::string(words_for(source.how)),
                        "target: " + std::string(words_for(target.how))};
        if (relation.confidence >= least_confidence) write_relation(source, target, act.word, relation);
      }
  }

  void write_pair(const Act& act, const Frame* frame, const Party& source, const Party& target,
                  Relation relation) {
    const std::string part = !frame                             ? "unknown verb"
                             : frame->part == TriggerPart::verb ? "verb"
                             : frame->part == TriggerPart::noun ? "noun"
                                                                : "adjective";
    relation.why = {part + ": " + (frame ? frame->trigger : relation.label),
                    "source: " + std::string(words_for(source.how)),
                    "target: " + std::string(words_for(target.how))};
    write_relation(source, target, act.trigger, std::move(relation));
  }

  void write_relation(const Party& source, const Party& target, std::uint32_t word, Relation relation) {
    use_place(source);
    use_place(target);
    relation.source = scene_.cast().actors[source.actor].id;
    relation.target = scene_.cast().actors[target.actor].id;
    relation.evidence = {records_.evidence_of(word)};
    // One relation a sentence for the same two and the same type; the surest stays.
    const Key key{relation.source, relation.target, relation.type, reading_.sentence(word) + 1};
    const auto [at, fresh] = seen_.insert({key, records_.relations().relations.size()});
    if (fresh)
      records_.relations().relations.push_back(std::move(relation));
    else if (at->second < records_.relations().relations.size() &&
             records_.relations().relations[at->second].confidence < relation.confidence &&
             records_.relations().relations[at->second].status == relation.status)
      records_.relations().relations[at->second] = std::move(relation);
  }

  using Key = std::tuple<std::string, std::string, std::string, std::uint32_t>;

  const Scene& scene_;
  const Reading& reading_;
  Records records_;
  std::vector<std::uint32_t> mention_counts_;      // by actor
  std::vector<std::uint32_t> actors_in_sentence_;  // by sentence
  std::set<std::uint32_t> used_places_;
  std::uint32_t rejection_ = none;  // in the sentence that is read
  std::map<Key, std::size_t> seen_;  // → index into records_.relations().relations
};

}  // namespace

Relations read_relations(const Reading& reading, const Cast& cast, std::size_t first_place,
                         const RuleIndex& rules) {
  const Scene scene(reading, cast, rules, first_place);
  return Writer(scene).run();
}

}  // namespace actorgraph
