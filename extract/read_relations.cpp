#include "extract/read_relations.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "extract/acts.hpp"
#include "extract/collections.hpp"
#include "extract/confidence.hpp"
#include "extract/memberships.hpp"
#include "extract/noun_classes.hpp"
#include "extract/relation_writer.hpp"
#include "extract/speech_acts.hpp"
#include "extract/unnamed_words.hpp"
#include "graph/canonical.hpp"

namespace actorgraph {

namespace {

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

}  // namespace

Relations RelationWriter::run() {
  count_mentions();
  write_mentions();
  for (const CastTie& tie : scene_.cast().ties) write_tie(tie);
  for (const Membership& membership : find_memberships(scene_)) write_membership(membership);
  for (const Membership& membership : find_collections(scene_)) write_membership(membership);
  for (const Sentence& sentence : reading_.analysis().sentences) {
    const std::vector<Act> acts = find_acts(scene_, sentence);
    rejection_ = rejection_in(acts);
    for (const Act& act : acts) write_act(act);
    for (const SpeechAct& act : find_speech_acts(scene_, sentence, acts)) write_speech(act);
  }
  weigh_support();
  doubt_idle_offices();
  drop_idle_nameless();
  return canonical(std::move(records_.relations()));
}

const std::string& RelationWriter::article_id() const { return reading_.article().id; }

void RelationWriter::write_mentions() {
  const auto& mentions = scene_.cast().mentions;
  for (std::uint32_t at = 0; at < mentions.size(); ++at)
    if (!scene_.is_place(at)) records_.add(mentions[at]);
}

void RelationWriter::use_place(const Party& party) {
  if (scene_.is_place(party.mention) && used_places_.insert(party.mention).second)
    records_.add(scene_.cast().mentions[party.mention]);
}

void RelationWriter::write_relation(const Party& source, const Party& target, std::uint32_t word,
                                    Relation relation) {
  if (!may_join(scene_.cast(), source, relation.type, target)) return;
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

std::vector<std::string> RelationWriter::why(const std::string& trigger, const Party& source,
                                             const Party& target) {
  return {trigger, "source: " + std::string(words_for(source.how)),
          "target: " + std::string(words_for(target.how))};
}

void RelationWriter::drop_idle_nameless() {
  Relations& out = records_.relations();
  std::set<std::string_view> busy;
  for (const Relation& relation : out.relations) {
    busy.insert(relation.source);
    busy.insert(relation.target);
    if (relation.attribution) busy.insert(relation.attribution->by);
  }
  std::set<std::string_view> idle;
  for (const CastActor& actor : scene_.cast().actors)
    if (actor.nameless != Nameless::no && !busy.contains(actor.id)) idle.insert(actor.id);
  std::erase_if(out.actors, [&](const Actor& actor) { return idle.contains(actor.id); });
}

void RelationWriter::weigh_support() {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> sentences;
  const auto pair_of = [](const Relation& relation) {
    return std::pair(std::min(relation.source, relation.target), std::max(relation.source, relation.target));
  };
  for (const Relation& relation : records_.relations().relations)
    sentences[pair_of(relation)].insert(relation.evidence.begin(), relation.evidence.end());
  for (Relation& relation : records_.relations().relations)
    relation.confidence =
        with_support(relation.confidence, sentences[pair_of(relation)].size(), short_text());
}

void RelationWriter::doubt_idle_offices() {
  constexpr double idle = 0.4;  // below what is drawn unless it is asked for
  const auto office = [](const Relation& relation) {
    return relation.type == "LEADS" || relation.type == "MEMBER";
  };
  std::set<std::string_view> somebody;  // who has a name or does something
  const std::vector<CastActor>& actors = scene_.cast().actors;
  for (std::uint32_t actor = 0; actor < actors.size(); ++actor)
    if (actors[actor].known || named_[actor]) somebody.insert(actors[actor].id);
  for (const CastMention& mention : scene_.cast().mentions) {
    if (mention.head >= reading_.size() || mention.actors.size() != 1) continue;
    const std::uint32_t verb = reading_.head(mention.head);
    if (reading_.relation(mention.head) == Deprel::nsubj && verb != mention.head &&
        is_speech_verb(reading_.word(verb).lemma))
      somebody.insert(actors[mention.actors.front()].id);
  }
  for (const Relation& relation : records_.relations().relations) {
    if (office(relation) || relation.confidence < default_confidence) continue;
    somebody.insert(relation.source);
    somebody.insert(relation.target);
  }
  for (Relation& relation : records_.relations().relations)
    if (office(relation) && !somebody.contains(relation.source))
      relation.confidence = std::min(relation.confidence, idle);
}

Relations read_relations(const Reading& reading, const Cast& cast, std::size_t first_place,
                         const RuleIndex& rules) {
  const Scene scene(reading, cast, rules, first_place);
  return RelationWriter(scene).run();
}

}  // namespace actorgraph
