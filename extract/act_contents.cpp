// Acts inside what another act governs: "threatened to break off relations with Iran". They tell to whom the
// outer act is done, and are often no acts of their own.

#include "extract/act_finder.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/modality.hpp"
#include "extract/one_of.hpp"

namespace actorgraph {

Parties ActFinder::in_complement(std::uint32_t at, const Parties& sources, int steps) const {
  for (const std::uint32_t child : dependents(reading_, at)) {
    const Deprel relation = reading_.relation(child);
    if (relation != Deprel::ccomp && relation != Deprel::xcomp &&
        !(relation == Deprel::advcl && steps == 2 && mark_of(reading_, child) == "to") &&
        !(relation == Deprel::acl) && !(relation == Deprel::acl_relcl && mark_of(reading_, child) == "that"))
      continue;
    const bool finite = relation == Deprel::ccomp || relation == Deprel::acl_relcl;
    const Subject subject = finite ? subject_of(reading_, child) : Subject{};
    if (subject.word != none && !subject.controlled) {
      const Parties parties = named(without(scene_.at(subject.word, How::standing), sources));
      if (!parties.empty()) return at_best(parties, How::complement);
    }
    Parties parties = content_targets(child, sources);
    if (!parties.empty()) return parties;
    parties = named(without(scene_.at(object_of(reading_, child), How::inside), sources));
    if (parties.empty())
      for (const std::uint32_t further : dependents(reading_, child))
        if (reading_.relation(further) == Deprel::obl || reading_.relation(further) == Deprel::iobj)
          join(parties, named(without(scene_.at(antecedent(reading_, further), How::inside), sources)));
    if (parties.empty() && steps > 1) parties = in_complement(child, sources, steps - 1);
    if (!parties.empty()) return at_best(parties, How::complement);
  }
  return {};
}

Parties ActFinder::named(Parties parties) const {
  std::erase_if(parties, [&](const Party& party) {
    return scene_.cast().actors[party.actor].nameless != Nameless::no;
  });
  return parties;
}

Parties ActFinder::content_targets(std::uint32_t verb, const Parties& sources) const {
  constexpr int deepest = 3;
  if (nested_ >= deepest || reading_.upos(verb) != Upos::verb) return {};
  ++nested_;
  Parties found = frame_targets(verb, TriggerPart::verb, sources);
  const std::uint32_t object = object_of(reading_, verb);
  if (found.empty() && object != none && reading_.upos(object) == Upos::noun &&
      scene_.mention_at(object) == none)
    found = frame_targets(object, TriggerPart::noun, sources);
  --nested_;
  return found;
}

Parties ActFinder::frame_targets(std::uint32_t word, TriggerPart part, const Parties& sources) const {
  for (const std::uint32_t frame : rules_.frames(part, lemma_of(reading_, word))) {
    if (!applies(word, rules_.frame(frame)) || rules_.frame(frame).role) continue;
    const auto act = part == TriggerPart::verb ? verb_act(word, frame) : noun_act(word, frame);
    if (!act) continue;
    Parties parties = named(without(act->targets, sources));
    if (act->mutual) join(parties, without(act->sources, sources));
    if (!parties.empty()) return parties;
  }
  return {};
}

bool ActFinder::about_himself(std::uint32_t verb, const Parties& sources) const {
  return std::ranges::any_of(dependents(reading_, verb), [&](std::uint32_t child) {
    if (reading_.relation(child) != Deprel::ccomp) return false;
    const Parties subject = scene_.at(subject_of(reading_, child).word, How::standing);
    return !subject.empty() && without(subject, sources).empty();
  });
}

bool ActFinder::promises_harm(std::uint32_t word) const {
  return std::ranges::any_of(dependents(reading_, word), [&](std::uint32_t child) {
    const Deprel relation = reading_.relation(child);
    if (relation != Deprel::xcomp && relation != Deprel::ccomp && relation != Deprel::advcl) return false;
    if (mark_of(reading_, child) != "to") return false;
    const auto frames = rules_.frames(TriggerPart::verb, lemma_of(reading_, child));
    const auto hostile = [&](std::uint32_t frame) {
      return rules_.frame(frame).stance.value_or(rules_.type_of(frame).stance) == Stance::conflictual;
    };
    const auto plain = [&](std::uint32_t frame) { return rules_.frame(frame).words.empty(); };
    return std::ranges::any_of(frames, plain) &&
           std::ranges::all_of(frames, [&](std::uint32_t frame) { return !plain(frame) || hostile(frame); });
  });
}

Parties ActFinder::in_occasion(std::uint32_t noun, std::uint32_t carrier, const Parties& sources) const {
  constexpr std::array<std::string_view, 4> marks = {"as", "after", "that", "over"};
  for (const std::uint32_t word : {carrier, noun})
    for (const std::uint32_t child : dependents(reading_, word)) {
      const Deprel relation = reading_.relation(child);
      if (child < noun || (relation != Deprel::advcl && relation != Deprel::acl && relation != Deprel::ccomp))
        continue;
      if (!one_of(mark_of(reading_, child), marks)) continue;
      const Subject subject = subject_of(reading_, child);
      if (subject.word == none || subject.controlled) continue;
      const Parties parties = without(scene_.at(subject.word, How::standing), sources);
      if (!parties.empty()) return at_best(parties, How::complement);
    }
  return {};
}

void ActFinder::drop_contents() {
  std::vector<Act> kept;
  for (const Act& act : acts_)
    if (!is_content(act)) kept.push_back(act);
  acts_ = std::move(kept);
}

bool ActFinder::is_content(const Act& act) const {
  std::uint32_t at = act.trigger;
  for (int step = 0; step < deep; ++step) {
    const std::uint32_t head = reading_.head(at);
    if (head == at || !hands_content_up(at) || rules_.speech_noun(lemma_of(reading_, at))) return false;
    for (const Act& outer : acts_)
      if ((outer.trigger == head || (outer.carrier == head && outer.trigger != at)) &&
          outer.frame != Act::no_frame)
        return says_all(outer, act);
    at = head;
  }
  return false;
}

bool ActFinder::hands_content_up(std::uint32_t word) const {
  switch (reading_.relation(word)) {
    case Deprel::xcomp:
    case Deprel::ccomp:
    case Deprel::acl:
    case Deprel::obj:
    case Deprel::nmod:
    case Deprel::nmod_poss:
    case Deprel::compound:
      return true;
    case Deprel::advcl:
      return mark_of(reading_, word) == "to";
    case Deprel::conj:
      return clausal(reading_, word) && subject_of(reading_, word).controlled;
    case Deprel::obl:
      return !clausal(reading_, word);
    default:
      return false;
  }
}

bool ActFinder::says_all(const Act& outer, const Act& inner) const {
  const std::string& type = rules_.type_of(outer.frame).name;
  if (negation_at(reading_, outer.trigger)) return false;
  if (type == "REJECT") return true;
  if (inner.frame == Act::no_frame) return false;
  if (type == "THREATEN") return share(outer.sources, inner.sources);
  if (reading_.upos(inner.trigger) != Upos::verb) return false;
  return type == "REQUEST" && !inner.mutual && share(outer.targets, inner.sources);
}

}  // namespace actorgraph
