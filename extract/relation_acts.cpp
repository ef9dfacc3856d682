// The relations of acts: their status, their words, and which of their parties they join.

#include "extract/relation_writer.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "extract/attribution.hpp"
#include "extract/circumstances.hpp"
#include "extract/commitment.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"
#include "graph/ids.hpp"

namespace actorgraph {

namespace {

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

// "cannot accept": who says so does not
bool cannot(const Reading& reading, std::uint32_t verb) {
  return std::ranges::any_of(dependents(reading, verb), [&](std::uint32_t child) {
    return reading.relation(child) == Deprel::aux && lemma_of(reading, child) == "can";
  });
}

}  // namespace

void RelationWriter::write_act(const Act& told) {
  const Act act = in_own_name(told);
  const bool known = act.frame != Act::no_frame;
  const Frame* frame = known ? &scene_.rules().frame(act.frame) : nullptr;
  const RelationType* type = known ? &scene_.rules().type_of(act.frame) : scene_.rules().type("OTHER");
  if (!type) return;
  const auto pairs = pairs_of(act);
  if (pairs.empty()) return;
  std::optional<Relation> written = relation_of(act, frame, *type);
  if (!written) return;
  Relation& relation = *written;
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

std::optional<Relation> RelationWriter::relation_of(const Act& act, const Frame* frame,
                                                    const RelationType& type) const {
  const bool known = frame != nullptr;
  Relation relation;
  relation.type = type.name;
  relation.strength = known && frame->strength ? *frame->strength : type.strength;
  relation.stance = known && frame->stance ? *frame->stance : type.stance;
  relation.directed = known && frame->directed ? *frame->directed : type.directed;
  if (act.mutual) relation.directed = false;
  if (known) relation.mode = frame->mode;
  const Commitment commitment =
      commitment_of(scene_, {act.trigger, lasting(type.name), known && frame->negated, expresses(type.name)});
  relation.status = known && frame->status ? *frame->status : commitment.status;
  if (known && frame->negated && relation.status == Status::possible && cannot(reading_, act.trigger))
    relation.status = Status::done;
  if (relation.type == "CONSULT" && relation.status == Status::planned && act.mutual)
    relation.status = status_of_meeting(act.trigger);
  relation.hedged = commitment.hedged || act.alleged;
  if (act.compound && relation.status == Status::done) relation.status = Status::ongoing;
  // A refusal is a rejection, and not also a refused meeting.
  if (relation.status == Status::refused && act.trigger > rejection_) return std::nullopt;
  // "did not rule out a strike" rejects nothing; what it says of the strike is read there.
  if (relation.type == "REJECT" && negated(relation.status)) return std::nullopt;
  // "I want to thank Lee" asks nothing of him.
  if (relation.type == "REQUEST" && one_of(lemma_of(reading_, act.trigger), {"want", "like", "wish"}) &&
      reading_.child(act.trigger, Deprel::xcomp) != none && object_of(reading_, act.trigger) == none)
    return std::nullopt;
  relation.label = label_of(act);
  if (auto speech = speech_of(scene_, act.trigger)) {
    if (known) announce(act, *speech, relation);
    // What a speaker does by his words is done, and nothing that he claims.
    if (performed(act) && (asserted(relation.status) || wished(act.trigger)))
      relation.status = Status::done;
    else
      relation.attribution = std::move(speech->attribution);
  }
  const bool ahead = relation.status == Status::planned || relation.status == Status::agreed ||
                     relation.status == Status::proposed;
  relation.time = time_of(reading_, act.trigger, reading_.article().published, ahead);
  relation.amount = amount_of(reading_, act.trigger);
  relation.event = event_id(article_id(), std::to_string(act.trigger));
  relation.extractor = "grammar";
  return relation;
}

std::vector<std::pair<Party, Party>> RelationWriter::pairs_of(const Act& act) const {
  std::vector<std::pair<Party, Party>> pairs;
  // "Johnson's critics": a group may be named by what it is to another.
  const auto told_by_name = [&](const Party& source, const Party& target) {
    const CastMention& whole = scene_.cast().mentions[target.mention];
    return act.frame != Act::no_frame && scene_.rules().frame(act.frame).role &&
           scene_.rules().type_of(act.frame).stance != Stance::structural && whole.via != Via::adjective &&
           scene_.cast().actors[source.actor].kind == ActorKind::group;
  };
  const auto add = [&](const Party& source, const Party& target) {
    if (source.actor != target.actor &&
        (act.compound || told_by_name(source, target) || !overlap(source, target)) &&
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

bool RelationWriter::overlap(const Party& a, const Party& b) const {
  const CastMention& one = scene_.cast().mentions[a.mention];
  const CastMention& two = scene_.cast().mentions[b.mention];
  return one.first < two.last && two.first < one.last && a.mention != b.mention;
}

bool RelationWriter::told_by_title(const Relation& relation, const Party& source, const Party& target,
                                   std::uint32_t trigger) const {
  if (relation.type != "LEADS" && relation.type != "MEMBER") return false;
  return std::ranges::any_of(scene_.cast().ties, [&](const CastTie& tie) {
    return tie.source == source.actor && tie.target == target.actor &&
           tie.leads == (relation.type == "LEADS") && tie.status != relation.status && tie.first <= trigger &&
           trigger < tie.last;
  });
}

void RelationWriter::write_pair(const Act& act, const Frame* frame, const Party& source, const Party& target,
                                Relation relation) {
  if (told_by_title(relation, source, target, act.trigger)) return;
  const std::string part = !frame                             ? "unknown verb"
                           : frame->part == TriggerPart::verb ? "verb"
                           : frame->part == TriggerPart::noun ? "noun"
                                                              : "adjective";
  relation.why = why(part + ": " + (frame ? frame->trigger : relation.label), source, target);
  write_relation(source, target, act.trigger, std::move(relation));
}

std::string RelationWriter::label_of(const Act& act) const {
  std::vector<std::uint32_t> parts = act.words;
  parts.push_back(act.trigger);
  const bool verb = reading_.upos(act.trigger) == Upos::verb;
  const std::uint32_t particle = verb ? reading_.child(act.trigger, Deprel::compound_prt) : none;
  if (particle != none) parts.push_back(particle);
  std::sort(parts.begin(), parts.end());
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  std::string label;
  if (act.carrier != none && act.carrier < act.trigger) label = std::string(lemma_of(reading_, act.carrier));
  for (const std::uint32_t part : parts) {
    if (!label.empty()) label += ' ';
    const bool plain = reading_.upos(part) == Upos::verb;
    label += plain ? std::string(lemma_of(reading_, part)) : reading_.folded(part);
  }
  // "destroyed the economy of Chad" destroys: the preposition says of whom, and not what.
  const bool inside = verb && act.preposition == "of" && act.frame != Act::no_frame &&
                      !one_of("of", scene_.rules().frame(act.frame).prepositions);
  const bool joins = act.preposition == "between" || act.preposition == "by" || inside;
  if (!act.preposition.empty() && !joins && label != act.preposition &&
      !label.ends_with(" " + act.preposition))
    label += " " + act.preposition;
  return label;
}

std::uint32_t RelationWriter::rejection_in(const std::vector<Act>& acts) const {
  for (const Act& act : acts)
    if (act.frame != Act::no_frame && scene_.rules().type_of(act.frame).name == "REJECT" &&
        !pairs_of(act).empty() && !negation_at(reading_, act.trigger))
      return act.trigger;
  return none;
}

Status RelationWriter::status_of_meeting(std::uint32_t talk) const {
  const std::uint32_t verb = reading_.head(talk);
  if (verb == talk || reading_.upos(verb) != Upos::verb || mark_of(reading_, talk) != "to")
    return Status::planned;
  const auto frames = scene_.rules().frames(TriggerPart::verb, lemma_of(reading_, verb));
  const bool meets = std::ranges::any_of(
      frames, [&](std::uint32_t at) { return scene_.rules().type_of(at).name == "CONSULT"; });
  return meets ? commitment_of(scene_, {verb, false, false}).status : Status::planned;
}

bool RelationWriter::may_be_kin(const Party& party) const {
  const ActorKind kind = scene_.cast().actors[party.actor].kind;
  return kind == ActorKind::person || kind == ActorKind::group || kind == ActorKind::unknown;
}

bool RelationWriter::kin_of_pronoun(std::uint32_t trigger, const Party& one, const Party& other) const {
  const auto surname = [&](const Party& party) {
    const std::string& name = scene_.cast().actors[party.actor].name;
    return std::string_view(name).substr(name.rfind(' ') + 1);
  };
  const std::uint32_t owner = reading_.child(trigger, Deprel::nmod_poss);
  const auto bare = [&](const Party& party) {
    return scene_.cast().actors[party.actor].name.find(' ') == std::string::npos;
  };
  return owner != none && reading_.upos(owner) == Upos::pron && !bare(one) && !bare(other) &&
         surname(one) != surname(other) && !only_person_before(owner);
}

bool RelationWriter::only_person_before(std::uint32_t word) const {
  const std::uint32_t first = reading_.sentence_of(word).first;
  std::set<std::uint32_t> persons;
  for (const CastMention& mention : scene_.cast().mentions)
    if (mention.head >= first && mention.head < word)
      for (const std::uint32_t actor : mention.actors)
        if (scene_.cast().actors[actor].kind == ActorKind::person) persons.insert(actor);
  return persons.size() == 1;
}

}  // namespace actorgraph
