#include "extract/rule_index.hpp"

#include <algorithm>

namespace actorgraph {

namespace {

// How much a frame asks of the text: the more, the more its words mean just this.
int particularity(const Frame& frame) {
  return 4 * static_cast<int>(frame.words.size()) + (frame.negated ? 3 : 0) +
         (frame.prepositions.empty() ? 0 : 2) + (frame.near.empty() ? 0 : 2) + (frame.kinds.empty() ? 0 : 1) -
         (frame.weak ? 1 : 0);
}

std::optional<Status> status_in(const StatusWords& words, std::string_view lemma) {
  const auto found = words.find(lemma);
  if (found == words.end()) return std::nullopt;
  return found->second;
}

}  // namespace

RuleIndex::RuleIndex(ExtractRules rules)
    : rules_(std::move(rules)),
      hedges_(rules_.hedges.begin(), rules_.hedges.end()),
      speech_verbs_(rules_.speech_verbs.begin(), rules_.speech_verbs.end()),
      speech_nouns_(rules_.speech_nouns.begin(), rules_.speech_nouns.end()),
      light_(rules_.light_verbs.begin(), rules_.light_verbs.end()),
      suffered_(rules_.suffered_verbs.begin(), rules_.suffered_verbs.end()),
      deeds_(rules_.deed_nouns.begin(), rules_.deed_nouns.end()),
      undergone_(rules_.undergone_nouns.begin(), rules_.undergone_nouns.end()),
      shows_(rules_.show_verbs.begin(), rules_.show_verbs.end()),
      standing_(rules_.standing_nouns.begin(), rules_.standing_nouns.end()),
      apart_(rules_.apart_nouns.begin(), rules_.apart_nouns.end()) {
  for (std::uint32_t at = 0; at < rules_.frames.size(); ++at) {
    const Frame& frame = rules_.frames[at];
    const auto type = std::find_if(rules_.types.begin(), rules_.types.end(),
                                   [&](const RelationType& other) { return other.name == frame.type; });
    if (type == rules_.types.end())
      throw InputError(frame.place, "'" + frame.type + "' is no type of relation");
    frame_types_.push_back(static_cast<std::uint32_t>(type - rules_.types.begin()));
    Lists& lists = frame.part == TriggerPart::verb   ? verbs_
                   : frame.part == TriggerPart::noun ? nouns_
                                                     : adjectives_;
    for (const std::string& head : frame.heads) lists[head].push_back(at);
  }
  for (std::uint32_t at = 0; at < rules_.judging_words.size(); ++at)
    if (!rules_.judging_words[at].words.empty())
      judging_[rules_.judging_words[at].words.front()].push_back(at);
  for (auto& [first, list] : judging_)
    std::stable_sort(list.begin(), list.end(), [this](std::uint32_t a, std::uint32_t b) {
      return rules_.judging_words[a].words.size() > rules_.judging_words[b].words.size();
    });
  for (Lists* lists : {&verbs_, &nouns_, &adjectives_})
    for (auto& [lemma, list] : *lists)
      std::stable_sort(list.begin(), list.end(), [this](std::uint32_t a, std::uint32_t b) {
        return particularity(rules_.frames[a]) > particularity(rules_.frames[b]);
      });
}

std::span<const std::uint32_t> RuleIndex::judging(std::string_view first) const {
  const auto found = judging_.find(first);
  if (found == judging_.end()) return {};
  return found->second;
}

const RelationType* RuleIndex::type(std::string_view name) const {
  for (const RelationType& type : rules_.types)
    if (type.name == name) return &type;
  return nullptr;
}

std::span<const std::uint32_t> RuleIndex::frames(TriggerPart part, std::string_view lemma) const {
  const Lists& lists = part == TriggerPart::verb ? verbs_ : part == TriggerPart::noun ? nouns_ : adjectives_;
  const auto found = lists.find(lemma);
  if (found == lists.end()) return {};
  return found->second;
}

std::optional<Status> RuleIndex::verb_status(std::string_view lemma, std::string_view particle) const {
  if (!particle.empty()) {
    std::string both(lemma);
    both += ' ';
    both += particle;
    if (const auto status = status_in(rules_.status_verbs, both)) return status;
  }
  return status_in(rules_.status_verbs, lemma);
}

std::optional<Status> RuleIndex::noun_status(std::string_view lemma) const {
  return status_in(rules_.status_nouns, lemma);
}
std::optional<Status> RuleIndex::adjective_status(std::string_view lemma) const {
  return status_in(rules_.status_adjectives, lemma);
}
std::optional<Status> RuleIndex::adverb_status(std::string_view lemma) const {
  return status_in(rules_.status_adverbs, lemma);
}

}  // namespace actorgraph
