#include "extract/scene.hpp"

#include <algorithm>
#include <array>

#include "extract/culprits.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t none = Reading::none;
constexpr std::uint32_t near_reach = 25;  // words

Parties find_protesters(const Reading& reading, const Cast& cast) {
  constexpr std::array<std::string_view, 4> nouns = {"protesters", "protestors", "demonstrators", "rioters"};
  Parties found;
  for (std::uint32_t at = 0; at < cast.mentions.size() && found.size() < 2; ++at) {
    const CastMention& mention = cast.mentions[at];
    if (mention.via == Via::pronoun || mention.actors.size() != 1 ||
        !one_of(reading.folded(mention.last - 1), nouns))
      continue;
    if (cast.actors[mention.actors.front()].kind == ActorKind::group)
      join(found, {{mention.actors.front(), at, How::context}});
  }
  return found.size() == 1 ? found : Parties{};
}

}  // namespace

Scene::Scene(const Reading& reading, const Cast& cast, const RuleIndex& rules, std::size_t first_place)
    : reading_(&reading),
      cast_(&cast),
      rules_(&rules),
      first_place_(first_place),
      mention_at_(reading.size(), none),
      place_at_(reading.size(), none),
      quotations_(
          find_quotations(reading, [&](std::string_view lemma) { return rules.speech_verb(lemma); })) {
  for (std::uint32_t at = 0; at < cast.mentions.size(); ++at) {
    const CastMention& mention = cast.mentions[at];
    if (mention.head >= reading.size() || mention.actors.empty()) continue;
    std::uint32_t& largest = at < first_place ? mention_at_[mention.head] : place_at_[mention.head];
    if (largest == none ||
        mention.last - mention.first > cast.mentions[largest].last - cast.mentions[largest].first)
      largest = at;
  }
  mentions_in_.resize(reading.analysis().sentences.size());
  for (std::uint32_t at = 0; at < cast.mentions.size(); ++at)
    if (cast.mentions[at].head < reading.size())
      mentions_in_[reading.sentence(cast.mentions[at].head)].push_back(at);
  culprits_ = find_culprits(*this);
  protesters_ = find_protesters(reading, cast);
}

Parties Scene::at(std::uint32_t word, How reach) const {
  Parties parties;
  if (word != none) add_at(word, How::named, reach, 4, parties);
  return parties;
}

Parties Scene::alone(std::uint32_t word) const {
  Parties parties;
  if (mention_at_[word] != none) add_mention(mention_at_[word], How::named, parties);
  return parties;
}

Parties Scene::place(std::uint32_t word) const {
  Parties parties;
  if (place_at_[word] != none) add_mention(place_at_[word], How::place, parties);
  for (const std::uint32_t child : dependents(*reading_, word)) {
    if (place_at_[child] == none || clausal(*reading_, child)) continue;
    const Deprel relation = reading_->relation(child);
    if (parties.empty() || relation == Deprel::conj) add_mention(place_at_[child], How::place, parties);
  }
  return parties;
}

Parties Scene::places(std::uint32_t word) const {
  const Parties parties = at(word, How::inside);
  return parties.empty() ? place(word) : parties;
}

Parties Scene::place_right_of(std::uint32_t word) const {
  const Sentence& sentence = reading_->sentence_of(word);
  Parties parties;
  for (std::uint32_t at = word + 1; at < sentence.last && at < word + near_reach && parties.empty(); ++at)
    if (place_at_[at] != none) add_mention(place_at_[at], How::place, parties);
  return parties;
}

// Is the word in a relative clause that `trigger` is not in?
bool Scene::enclosed(std::uint32_t word, std::uint32_t trigger) const {
  constexpr int steps = 8;
  for (int step = 0; step < steps; ++step) {
    const std::uint32_t head = reading_->head(word);
    if (head == word) return false;
    if (reading_->relation(word) == Deprel::acl_relcl)
      return word != trigger && !reading_->governs(word, trigger);
    word = head;
  }
  return false;
}

Parties Scene::left_of(std::uint32_t word, std::uint32_t trigger) const {
  const Sentence& sentence = reading_->sentence_of(word);
  Parties parties;
  for (std::uint32_t at = word; at > sentence.first && at + near_reach > word && parties.empty(); --at)
    if (mention_at_[at - 1] != none && cast_->mentions[mention_at_[at - 1]].last <= word &&
        !enclosed(at - 1, trigger))
      add_mention(mention_at_[at - 1], How::nearby, parties);
  return parties;
}

Parties Scene::right_of(std::uint32_t word) const {
  const Sentence& sentence = reading_->sentence_of(word);
  Parties parties;
  for (std::uint32_t at = word + 1; at < sentence.last && at < word + near_reach && parties.empty(); ++at)
    if (mention_at_[at] != none && cast_->mentions[mention_at_[at]].first > word)
      add_at(at, How::nearby, How::named, 1, parties);
  return parties;
}

Parties Scene::before(std::uint32_t noun) const {
  Parties parties;
  add_before(noun, How::named, 2, parties);
  if (parties.empty() && noun >= 2) {
    // "the rebels' demands", whatever the tree makes of the owner
    const std::string& mark = reading_->folded(noun - 1);
    if (mark == "'s" || mark == "'" || mark == "\u2019s" || mark == "\u2019")
      for (std::uint32_t at = noun - 2; at + 8 > noun && reading_->sentence(at) == reading_->sentence(noun);
           --at) {
        if (mention_at_[at] != none && cast_->mentions[mention_at_[at]].last == noun - 1)
          add_mention(mention_at_[at], How::named, parties);
        if (at == 0 || !parties.empty()) break;
      }
  }
  // "US-Russia talks", whatever the tree makes of the first name.
  for (std::size_t at = 0; at < parties.size() && parties.size() < 4; ++at) {
    const std::uint32_t first = cast_->mentions[parties[at].mention].first;
    if (first < 2) continue;
    const std::string& dash = reading_->folded(first - 1);
    if (dash != "-" && reading_->text(first - 1) != "–" && dash != "/") continue;
    const std::uint32_t other = mention_at_[first - 2];
    if (other != none && cast_->mentions[other].last == first - 1) add_mention(other, How::named, parties);
  }
  return parties;
}

}  // namespace actorgraph
