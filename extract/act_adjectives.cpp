// The acts of adjectives: "is angry with Chad", "countries allied with Chad".

#include "extract/act_finder.hpp"

namespace actorgraph {

std::optional<Act> ActFinder::adjective_act(std::uint32_t word, std::uint32_t at) const {
  const Frame& frame = rules_.frame(at);
  const auto words = companions(word, frame);
  if (!words) return std::nullopt;
  Act act{word, at, *words, {}, {}, {}, false, false, false, false, none};
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

}  // namespace actorgraph
