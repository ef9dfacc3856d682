#include "extract/references.hpp"

#include <algorithm>

#include "extract/noun_classes.hpp"
#include "extract/one_of.hpp"
#include "extract/quotations.hpp"

namespace actorgraph {
namespace {

using Indices = std::vector<std::uint32_t>;

/// The one that a speaker's word names, also where his name stands beside it: "spokesman Ann Lee".
std::uint32_t speaker_at(const Casting& casting, std::uint32_t word) {
  if (word == Reading::none) return Reading::none;
  const CastMention* mention = casting.mention_with_head(word);
  if (mention == nullptr)
    for (const std::uint32_t below : casting.reading.children(word)) {
      const Deprel relation = casting.reading.relation(below);
      if (relation != Deprel::appos && relation != Deprel::flat) continue;
      mention = casting.mention_with_head(below);
      if (mention != nullptr) break;
    }
  return mention != nullptr && mention->actors.size() == 1 ? mention->actors.front() : Reading::none;
}

/// Between `from` and `to`, does the text name another person as a subject?
bool names_subject_between(const Casting& casting, std::uint32_t from, std::uint32_t to, std::uint32_t but) {
  for (std::uint32_t word = from; word < to; ++word) {
    if (!is_subject(casting.reading.relation(word)) || casting.reading.quotation(word) != 0) continue;
    const CastMention* mention = casting.mention_with_head(word);
    if (mention != nullptr && mention->actors.front() != but && mention->via != Via::pronoun) return true;
  }
  return false;
}

/// Who speaks in a quotation. 'The envoy said: "…," he added': "he" is who spoke before.
std::uint32_t speaker_of(Casting& casting, const Quotation& quotation, const Quotation& before,
                         std::uint32_t spoke_before) {
  const Reading& reading = casting.reading;
  const std::uint32_t word = quotation.speaker;
  if (word == Reading::none) return Reading::none;
  const bool he = reading.folded(word) == "he";
  if (!he && reading.folded(word) != "she") return speaker_at(casting, word);
  const auto fits = [&](std::uint32_t entity) {
    return entity != Reading::none && casting.entities[entity].kind == ActorKind::person &&
           casting.entities[entity].gender != (he ? Gender::fem : Gender::masc);
  };
  std::uint32_t found = Reading::none;
  const std::uint32_t begin = reading.sentence_of(word).first;
  for (std::uint32_t verb = std::max(begin, word > farthest ? word - farthest : 0); verb < word; ++verb) {
    if (reading.quotation(verb) != 0 || !is_speech_verb(reading.word(verb).lemma)) continue;
    const std::uint32_t subject = reading.child(verb, Deprel::nsubj);
    std::uint32_t one = subject < word ? speaker_at(casting, subject) : Reading::none;
    if (!fits(one) && subject < word)  // "a ministry spokesperson, Ann Lee, said"
      for (const std::uint32_t below : reading.children(subject)) {
        const CastMention* named =
            reading.relation(below) == Deprel::appos ? casting.mention_with_head(below) : nullptr;
        if (named != nullptr) one = named->actors.front();
      }
    if (fits(one) && !names_subject_between(casting, verb, word, one)) found = one;
  }
  const bool near = before.speaker != Reading::none && before.speaker != word &&
                    reading.sentence_of(before.last - 1).paragraph + 1 >= reading.sentence_of(word).paragraph;
  if (found == Reading::none && near && fits(spoke_before) &&
      !names_subject_between(casting, before.last, word, spoke_before))
    found = spoke_before;
  if (found == Reading::none) return speaker_at(casting, word);
  const std::uint32_t there = casting.mention_at[word];
  if (there == Reading::none)
    add_mention(casting, word, word + 1, {found}, Via::pronoun, "who spoke before");
  else if (casting.mentions[there].actors != std::vector{found}) {
    casting.mentions[there].actors = {found};
    casting.mentions[there].why = "who spoke before";
  }
  return found;
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
      if (actors.size() >= count || reading.sentence(at) - reading.sentence(word) > 4) break;
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

/// The states that the text has named before `at`, as places too.
static Indices states_before(const Casting& casting, std::uint32_t at) {
  Indices states;
  for (const auto& [state, first] : casting.state_first) {
    if (first < at) states.push_back(state);
  }
  return states;
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
  if (near.empty()) {
    const Indices before = states_before(casting, at);
    if (before.size() == 1)
      return {before, "the only state so far, " + casting.entities[before.front()].name};
  }
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

bool in_full_quotation(const Casting& casting, std::uint32_t at) {
  const Reading& reading = casting.reading;
  const std::uint32_t quotation = reading.quotation(at);
  if (quotation == 0) return false;
  const auto is_clause = [&](std::uint32_t word) { return is_subject(reading.relation(word)); };
  const std::uint32_t end = std::min(reading.size(), at + farthest);
  for (std::uint32_t word = at; word < end && reading.quotation(word) == quotation; ++word) {
    if (is_clause(word) && reading.quotation(reading.head(word)) == quotation) return true;
  }
  const std::uint32_t floor = at > farthest ? at - farthest : 0;
  for (std::uint32_t word = at; word-- > floor && reading.quotation(word) == quotation;) {
    if (is_clause(word) && reading.quotation(reading.head(word)) == quotation) return true;
  }
  return false;
}

std::uint32_t speaker_of_quotation(const Casting& casting, std::uint32_t at) {
  const std::uint32_t number = casting.reading.quotation(at);
  if (number == 0 || number >= casting.speaker_words.size()) return Reading::none;
  return speaker_at(casting, casting.speaker_words[number]);
}

/// The state that somebody serves or served, if the article mentions it; else the person.
static std::uint32_t state_served(const Casting& casting, std::uint32_t person) {
  for (const CastTie& tie : casting.ties) {
    if (tie.source == person && casting.entities[tie.target].kind == ActorKind::state) return tie.target;
  }
  const std::uint32_t known = casting.entities[person].known;
  if (known == Entity::unlisted) return person;
  for (const Role& role : casting.index.actor(known).roles) {
    const auto owner = casting.index.with_id(std::string_view(role.post).substr(0, role.post.find('/')));
    if (!owner || casting.index.actor(*owner).kind != ActorKind::state) continue;
    const auto there = casting.of_known.find(*owner);
    if (there != casting.of_known.end()) return there->second;
  }
  return person;
}

void cast_first_persons(Casting& casting) {
  const Reading& reading = casting.reading;
  const std::vector<Quotation> quotations =
      find_quotations(reading, [](std::string_view lemma) { return is_speech_verb(lemma); });
  std::uint32_t speaker = Reading::none;
  for (std::size_t number = 1; number < quotations.size(); ++number) {
    const Quotation& quotation = quotations[number];
    speaker = speaker_of(casting, quotation, quotations[number - 1], speaker);
    if (speaker == Reading::none) continue;
    const bool person = casting.entities[speaker].kind == ActorKind::person;
    std::uint32_t whom = speaker;
    if (person)
      for (const CastTie& tie : casting.ties)
        if (tie.source == speaker && tie.status == Status::ongoing) {
          whom = tie.target;
          break;
        }
    if (person && whom == speaker) whom = state_served(casting, speaker);
    for (std::uint32_t at = quotation.first; at < quotation.last; ++at) {
      if (reading.upos(at) != Upos::pron) continue;
      const std::string& word = reading.folded(at);
      if (one_of(word, {"i", "me", "my", "mine", "myself"})) {
        if (person) add_mention(casting, at, at + 1, {speaker}, Via::pronoun, "the speaker");
      } else if (one_of(word, {"we", "us", "our", "ours", "ourselves"})) {
        add_mention(casting, at, at + 1, {whom}, Via::pronoun,
                    whom == speaker ? "the speaker" : "whom the speaker speaks for");
      }
    }
  }
}

}  // namespace actorgraph
