#include "extract/references.hpp"

#include <algorithm>

#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {
namespace {

using Indices = std::vector<std::uint32_t>;

/// The subject of a verb of saying in the sentence of `at`, outside of quotations.
std::uint32_t speaker_in_sentence(const Casting& casting, std::uint32_t at) {
  const Reading& reading = casting.reading;
  const Sentence& sentence = reading.sentence_of(at);
  for (std::uint32_t word = sentence.first; word < sentence.last && word < reading.size(); ++word) {
    if (reading.quotation(word) != 0 || !is_speech_verb(reading.word(word).lemma)) continue;
    for (const std::uint32_t below : reading.children(word)) {
      // After a quotation the speaker may follow the verb: '…," replied Laura Stein'.
      const bool after = reading.relation(below) == Deprel::obj && below == word + 1;
      if ((reading.relation(below) != Deprel::nsubj && !after) || reading.quotation(below) != 0) continue;
      const CastMention* mention = casting.mention_with_head(below);
      if (mention == nullptr || mention->actors.size() != 1) continue;
      if (!after || casting.entities[mention->actors.front()].kind == ActorKind::person)
        return mention->actors.front();
    }
  }
  return Reading::none;
}

}  // namespace

bool is_subject(Deprel relation) {
  return relation == Deprel::nsubj || relation == Deprel::nsubj_pass || relation == Deprel::nsubj_outer;
}

std::vector<std::uint32_t> joined_actors(const Casting& casting, const CastMention& mention) {
  Indices actors = mention.actors;
  for (const std::uint32_t below : casting.reading.children(mention.head)) {
    if (casting.reading.relation(below) != Deprel::conj) continue;
    if (const CastMention* other = casting.mention_with_head(below)) {
      for (const std::uint32_t actor : other->actors) {
        if (std::ranges::find(actors, actor) == actors.end()) actors.push_back(actor);
      }
    }
  }
  return actors;
}

Referent latest(const Casting& casting, std::uint32_t at, std::uint32_t sentences, const Fits& fits) {
  const Reading& reading = casting.reading;
  const std::uint32_t floor = at > farthest ? at - farthest : 0;
  Referent found;
  std::uint32_t found_in = Reading::none;
  for (std::uint32_t word = at; word-- > floor;) {
    const std::uint32_t distance = reading.sentence(at) - reading.sentence(word);
    if (distance > sentences) break;
    if (found_in != Reading::none && reading.sentence(word) != found_in) break;
    const CastMention* mention = casting.mention_with_head(word);
    if (mention == nullptr || mention->actors.size() != 1) continue;
    const Entity& entity = casting.entities[mention->actors.front()];
    if (!fits(entity)) continue;
    if (found_in == Reading::none) {
      found_in = reading.sentence(word);
      found = {mention->actors, "the last one mentioned, " + entity.name};
    } else if (is_subject(reading.relation(word))) {
      found = {mention->actors, "subject of the sentence, " + entity.name};
    }
  }
  return found;
}

Referent several_before(const Casting& casting, std::uint32_t at, std::size_t count, const Fits& fits) {
  const Reading& reading = casting.reading;
  Indices actors;
  const std::uint32_t floor = at > farthest ? at - farthest : 0;
  std::uint32_t sentence = reading.sentence(at);
  for (std::uint32_t word = at; word-- > floor;) {
    if (reading.sentence(word) != sentence) {
      if (actors.size() >= count || reading.sentence(at) - reading.sentence(word) > 2) break;
      sentence = reading.sentence(word);
    }
    const CastMention* mention = casting.mention_with_head(word);
    if (mention == nullptr) continue;
    for (const std::uint32_t actor : mention->actors) {
      if (!fits(casting.entities[actor])) continue;
      std::erase(actors, actor);
      actors.insert(actors.begin(), actor);
    }
  }
  if (actors.size() != count) return {};
  return {actors, count == 2 ? "the two before" : "those before"};
}

Referent home_state(const Casting& casting, std::uint32_t at) {
  // One state in the sentence and the one before; or the one that the article is about.
  const Reading& reading = casting.reading;
  Indices near;
  Indices near_by_name;  // as a subject alone: "Niger expelled the French envoy. The junta …"
  const std::uint32_t floor = at > farthest ? at - farthest : 0;
  for (std::uint32_t word = at; word-- > floor;) {
    if (reading.sentence(at) - reading.sentence(word) > 1) break;
    const CastMention* mention = casting.mention_with_head(word);
    if (mention == nullptr || mention->actors.size() != 1) continue;
    const std::uint32_t actor = mention->actors.front();
    if (casting.entities[actor].kind != ActorKind::state) continue;
    if (std::ranges::find(near, actor) == near.end()) near.push_back(actor);
    const bool by_name = mention->via != Via::adjective && is_subject(reading.relation(word));
    if (by_name && std::ranges::find(near_by_name, actor) == near_by_name.end())
      near_by_name.push_back(actor);
    if (by_name && joined_actors(casting, *mention).size() > 1) near_by_name = near;
  }
  if (near.size() > 1 && near_by_name.size() == 1) near = near_by_name;
  if (near.size() == 1) return {near, "the only state near, " + casting.entities[near.front()].name};
  const auto& all = casting.named_states;
  if (all.size() == 1) return {{all.begin()->first}, "the only state of the article"};
  if (!near.empty() || all.empty()) return {};
  const auto most = std::ranges::max_element(all, {}, [](const auto& state) { return state.second; });
  std::uint32_t others = 0;
  for (const auto& [actor, times] : all) {
    if (actor != most->first) others = std::max(others, times);
  }
  if (most->second >= 3 && most->second >= 2 * others)
    return {{most->first}, "the state that the article is about"};
  return {};
}

void cast_first_persons(Casting& casting) {
  const Reading& reading = casting.reading;
  std::uint32_t quotation = 0;
  std::uint32_t speaker = Reading::none;
  std::uint32_t paragraph = Reading::none;
  for (std::uint32_t at = 0; at < reading.size(); ++at) {
    if (reading.quotation(at) == 0) continue;
    if (reading.quotation(at) != quotation) {
      quotation = reading.quotation(at);
      std::uint32_t end = at;
      while (end + 1 < reading.size() && reading.quotation(end + 1) == quotation) ++end;
      std::uint32_t found = speaker_in_sentence(casting, at);
      if (found == Reading::none) found = speaker_in_sentence(casting, end);
      const std::uint32_t after = end + 2;
      if (found == Reading::none && after < reading.size() &&
          reading.sentence_of(after).paragraph == reading.sentence_of(at).paragraph) {
        found = speaker_in_sentence(casting, after);
      }
      if (found == Reading::none && reading.sentence_of(at).paragraph == paragraph) found = speaker;
      speaker = found;
      paragraph = reading.sentence_of(at).paragraph;
    }
    if (speaker == Reading::none || reading.upos(at) != Upos::pron) continue;
    const std::string& word = reading.folded(at);
    const Entity& entity = casting.entities[speaker];
    if (one_of(word, {"i", "me", "my", "mine", "myself"}) && entity.kind == ActorKind::person) {
      add_mention(casting, at, at + 1, {speaker}, Via::pronoun, "the speaker");
    } else if (one_of(word, {"we", "us", "our", "ours", "ourselves"})) {
      std::uint32_t whom = speaker;
      if (entity.kind == ActorKind::person) {
        whom = Reading::none;
        for (const CastTie& tie : casting.ties) {
          if (tie.source == speaker && tie.status == Status::ongoing) {
            whom = tie.target;
            break;
          }
        }
      }
      if (whom == Reading::none) continue;
      add_mention(casting, at, at + 1, {whom}, Via::pronoun,
                  whom == speaker ? "the speaker" : "whom the speaker speaks for");
    }
  }
}

}  // namespace actorgraph
