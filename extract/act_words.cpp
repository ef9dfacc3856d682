// Whether the words around a trigger are those that its frame asks for.

#include "extract/act_finder.hpp"

#include <algorithm>

#include "extract/modality.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

namespace {

bool is_inquiry(std::string_view noun) {
  return one_of(noun, {"inquiry", "investigation", "probe", "inquest"});
}

}  // namespace

bool ActFinder::applies(std::uint32_t at, const Frame& frame) const {
  if (frame.negated && !negation_at(reading_, at)) return false;
  if (!frame.unless.empty() && below(at, frame.unless) != none) return false;
  return frame.near.empty() || nearby(at, frame.near);
}

bool ActFinder::nearby(std::uint32_t at, const Strings& lemmas) const {
  constexpr std::uint32_t reach = 60;
  const std::uint32_t first = std::max(sentence_.first, at > reach ? at - reach : 0);
  const std::uint32_t last = std::min(sentence_.last, at + reach);
  for (std::uint32_t word = first; word < last; ++word)
    if (one_of(lemma_of(reading_, word), lemmas) || one_of(reading_.folded(word), lemmas)) return true;
  return false;
}

bool ActFinder::own_dependent(std::uint32_t child) const {
  switch (reading_.relation(child)) {
    case Deprel::ccomp:
    case Deprel::advcl:
    case Deprel::advcl_relcl:
    case Deprel::acl_relcl:
    case Deprel::parataxis:
    case Deprel::punct:
      return false;
    case Deprel::conj:
      return !clausal(reading_, child);
    default:
      return true;
  }
}

std::uint32_t ActFinder::below(std::uint32_t at, const Strings& lemmas) const {
  for (const std::uint32_t child : dependents(reading_, at)) {
    if (!own_dependent(child)) continue;
    const std::uint32_t object = object_of(reading_, at);
    if (reading_.marker(child) == "into" && object != none && is_inquiry(lemma_of(reading_, object)))
      continue;
    if (one_of(lemma_of(reading_, child), lemmas) || one_of(reading_.folded(child), lemmas)) return child;
  }
  for (const std::uint32_t child : dependents(reading_, at)) {
    if (!own_dependent(child) || reading_.relation(child) == Deprel::nsubj) continue;
    // "ordered an inquiry into the killing" orders no killing.
    if (is_inquiry(lemma_of(reading_, child))) continue;
    for (const std::uint32_t further : dependents(reading_, child))
      if (own_dependent(further) &&
          (one_of(lemma_of(reading_, further), lemmas) || one_of(reading_.folded(further), lemmas)))
        return further;
  }
  return none;
}

std::optional<std::vector<std::uint32_t>> ActFinder::companions(std::uint32_t at, const Frame& frame) const {
  std::vector<std::uint32_t> found;
  for (const Strings& alternatives : frame.words) {
    std::uint32_t word = below(at, alternatives);
    if (word == none) word = outside(at, alternatives);
    if (word == none && frame.part == TriggerPart::verb) word = close_after(at, alternatives);
    if (word == none) return std::nullopt;
    found.push_back(word);
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::uint32_t ActFinder::close_after(std::uint32_t at, const Strings& lemmas) const {
  constexpr std::uint32_t close = 5;
  if (at + 1 < sentence_.last && one_of(reading_.folded(at + 1), lemmas)) return at + 1;
  for (std::uint32_t word = at + 1; word <= at + close && word < sentence_.last; ++word) {
    const Upos upos = reading_.upos(word);
    if (upos == Upos::noun && one_of(lemma_of(reading_, word), lemmas)) return word;
    const bool passed = upos == Upos::adj || upos == Upos::det || upos == Upos::num || upos == Upos::noun ||
                        upos == Upos::propn || upos == Upos::adv || reading_.folded(word) == "'s";
    if (!passed) return none;
  }
  return none;
}

std::uint32_t ActFinder::outside(std::uint32_t at, const Strings& lemmas) const {
  const std::uint32_t head = reading_.head(at);
  const auto fits = [&](std::uint32_t word) {
    return word != none &&
           (one_of(lemma_of(reading_, word), lemmas) || one_of(reading_.folded(word), lemmas));
  };
  const Deprel relation = reading_.relation(at);
  if ((relation == Deprel::acl || relation == Deprel::acl_relcl) && fits(head)) return head;
  // "the suspension of aid to Chad"
  if (relation == Deprel::nmod && fits(head)) return head;
  if (relation == Deprel::nsubj || relation == Deprel::nsubj_pass) {
    if (fits(head)) return head;
    const std::uint32_t predicate = reading_.child(head, Deprel::xcomp);
    if (fits(predicate)) return predicate;
  }
  return none;
}

bool ActFinder::marked_as_asked(const Act& act) const {
  const Frame& frame = rules_.frame(act.frame);
  if (frame.prepositions.empty()) return true;
  const auto has_marked = [&](std::uint32_t word) {
    return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
      if (reading_.relation(child) == Deprel::mark) return false;  // "vowed to turn"
      return one_of(reading_.marker(child), frame.prepositions) ||
             one_of(reading_.folded(child), frame.prepositions);
    });
  };
  return has_marked(act.trigger) || std::ranges::any_of(act.words, has_marked);
}

}  // namespace actorgraph
