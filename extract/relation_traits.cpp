// What is known of how a relation was found, by which its confidence is weighed.

#include "extract/relation_writer.hpp"

#include <set>
#include <utility>

#include "extract/confidence.hpp"

namespace actorgraph {

void RelationWriter::count_mentions() {
  const Cast& cast = scene_.cast();
  mention_counts_.assign(cast.actors.size(), 0);
  actors_in_sentence_.assign(reading_.analysis().sentences.size(), 0);
  named_.assign(cast.actors.size(), false);
  std::set<std::pair<std::uint32_t, std::uint32_t>> there;
  for (std::uint32_t at = 0; at < cast.mentions.size(); ++at) {
    if (scene_.is_place(at) || cast.mentions[at].head >= reading_.size()) continue;
    for (const std::uint32_t actor : cast.mentions[at].actors) {
      ++mention_counts_[actor];
      if (cast.mentions[at].via == Via::name) named_[actor] = true;
      if (cast.actors[actor].nameless != Nameless::no) continue;
      const std::uint32_t sentence = reading_.sentence(cast.mentions[at].head);
      if (there.insert({sentence, actor}).second) ++actors_in_sentence_[sentence];
    }
  }
}

std::uint32_t RelationWriter::actors_in(std::uint32_t word) const {
  const std::uint32_t sentence = reading_.sentence(word);
  return sentence < actors_in_sentence_.size() ? actors_in_sentence_[sentence] : 0;
}

PartyTraits RelationWriter::party_traits(const Party& party) const {
  const CastActor& actor = scene_.cast().actors[party.actor];
  return {party.how,
          scene_.cast().mentions[party.mention].via,
          actor.kind,
          actor.known,
          mention_counts_[party.actor],
          unnamed(actor)};
}

bool RelationWriter::unnamed(const CastActor& actor) {
  const std::size_t blank = actor.name.rfind(' ');
  const std::size_t last = blank == std::string::npos ? 0 : blank + 1;
  return !actor.known && last < actor.name.size() && actor.name[last] >= 'a' && actor.name[last] <= 'z';
}

Traits RelationWriter::traits_of(const Act& act, const Frame* frame, const Party& source,
                                 const Party& target) const {
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
  traits.distance = distance(source, target);
  return traits;
}

std::uint32_t RelationWriter::distance(const Party& one, const Party& other) const {
  constexpr std::uint32_t usual = 6;
  if (one.how == How::context || other.how == How::context) return usual;  // mentioned elsewhere
  const std::uint32_t a = scene_.cast().mentions[one.mention].head;
  const std::uint32_t b = scene_.cast().mentions[other.mention].head;
  return a < b ? b - a : a - b;
}

double RelationWriter::confidence(Traits& traits) const {
  traits.short_text = short_text();
  return confidence_of(traits);
}

bool RelationWriter::short_text() const {
  constexpr std::size_t few = 8;
  return reading_.analysis().sentences.size() < few;
}

}  // namespace actorgraph
