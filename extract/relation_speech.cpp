// The relations of speech: what a speaker does by what he says, and what he announces of himself.

#include "extract/relation_writer.hpp"

#include <algorithm>

#include "extract/attribution.hpp"
#include "extract/modality.hpp"
#include "extract/one_of.hpp"
#include "extract/unnamed_words.hpp"
#include "graph/ids.hpp"

namespace actorgraph {

void RelationWriter::write_speech(const SpeechAct& act) {
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
  for (const Party& source : act.speakers)
    for (const Party& target : act.others) {
      if (source.actor == target.actor) continue;
      // "terrorists, who are loyal to": no kind word of them
      if (relation.type == "SUPPORT" && is_called_attacker(scene_.cast().actors[target.actor])) continue;
      Traits traits;
      traits.speech = act.ground;
      traits.source = party_traits(source);
      traits.target = party_traits(target);
      traits.actors = actors_in(act.word);
      traits.stance = type->stance;
      traits.distance = distance(source, target);
      relation.confidence = confidence(traits);
      relation.why = why(rule + "'" + std::string(reading_.text(act.word)) + "'", source, target);
      if (relation.confidence >= least_confidence) write_relation(source, target, act.word, relation);
    }
}

bool RelationWriter::performed(const Act& act) const {
  if (act.frame == Act::no_frame || act.mutual || reading_.quotation(act.trigger) == 0) return false;
  if (act.sources.size() != 1 || negation_at(reading_, act.trigger)) return false;
  if (!one_of(scene_.rules().type_of(act.frame).name,
              {"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "CONCERN"}))
    return false;
  const CastMention& mention = scene_.cast().mentions[act.sources.front().mention];
  return mention.via == Via::pronoun && one_of(reading_.folded(mention.head), {"i", "we"});
}

bool RelationWriter::wished(std::uint32_t verb) const {
  const std::uint32_t head = reading_.head(verb);
  return head != verb && reading_.relation(verb) == Deprel::xcomp &&
         one_of(lemma_of(reading_, head), {"want", "like", "wish", "have", "must"}) &&
         !negation_at(reading_, head);
}

Act RelationWriter::in_own_name(const Act& act) const {
  Act own = act;
  if (!performed(act)) return own;
  const auto speech = speech_of(scene_, act.trigger);
  if (!speech || speech->speakers.size() != 1) return own;
  const Party& speaker = speech->speakers.front();
  if (scene_.cast().actors[speaker.actor].kind == ActorKind::person)
    own.sources.front() = {speaker.actor, own.sources.front().mention, How::standing};
  return own;
}

void RelationWriter::announce(const Act& act, const Speech& speech, Relation& relation) const {
  const bool condition = relation.status == Status::possible && will_if(act.trigger);
  if (relation.status != Status::planned && relation.status != Status::agreed && !condition) return;
  const bool own = std::ranges::any_of(act.sources, [&](const Party& source) {
    return std::ranges::any_of(speech.speakers,
                               [&](const Party& speaker) { return speaks_for(speaker, source); });
  });
  if (!own || act.mutual) return;
  const std::string& type = relation.type;
  const bool release = type == "RETREAT" && relation.mode == "release";
  const bool help = type == "AID" || type == "SUPPORT" || type == "COOPERATE" || type == "CONSULT" || release;
  const bool harm = type == "ASSAULT" || type == "COERCE" || type == "SANCTION";
  const bool ultimatum = type != "AGREE" && !condition && conditional(act.trigger);
  if (condition && !harm) return;
  if (!help && !harm && !ultimatum) return;
  const RelationType* said = scene_.rules().type(help && !ultimatum ? "AGREE" : "THREATEN");
  if (!said) return;
  relation.type = said->name;
  relation.strength = said->strength;
  relation.stance = said->stance;
  relation.directed = said->directed;
  relation.mode.clear();
  if (said->name != "THREATEN") return;
  relation.status = Status::done;  // a threat is made by saying it; what it threatens is not done
  relation.label = "threaten to " + relation.label;
}

bool RelationWriter::speaks_for(const Party& speaker, const Party& source) const {
  const CastActor& one = scene_.cast().actors[speaker.actor];
  const CastActor& other = scene_.cast().actors[source.actor];
  return speaker.actor == source.actor ||
         (other.kind == ActorKind::state && !one.country.empty() && one.country == other.country);
}

bool RelationWriter::will_if(std::uint32_t verb) const {
  bool will = false;
  bool condition = false;
  for (const std::uint32_t child : dependents(reading_, verb)) {
    will = will || (reading_.relation(child) == Deprel::aux && lemma_of(reading_, child) == "will");
    condition = condition || (reading_.relation(child) == Deprel::advcl && mark_of(reading_, child) == "if");
  }
  return will && condition;
}

bool RelationWriter::conditional(std::uint32_t verb) const {
  return std::ranges::any_of(dependents(reading_, verb), [&](std::uint32_t child) {
    return reading_.relation(child) == Deprel::advcl && mark_of(reading_, child) == "unless";
  });
}

}  // namespace actorgraph
