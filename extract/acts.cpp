#include "extract/acts.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extract/act_finder.hpp"
#include "extract/one_of.hpp"
#include "extract/unnamed_words.hpp"

namespace actorgraph {

std::vector<Act> ActFinder::run() {
  for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at)
    if (!visit_compound(at)) visit_predicate(at);
  for (std::uint32_t at = sentence_.first; at < sentence_.last; ++at)
    if (common_noun(at) && !used(at)) visit_noun(at);
  std::stable_sort(acts_.begin(), acts_.end(),
                   [](const Act& a, const Act& b) { return a.trigger < b.trigger; });
  drop_contents();
  return std::move(acts_);
}

bool ActFinder::common_noun(std::uint32_t at) const {
  const Upos upos = reading_.upos(at);
  return upos == Upos::noun || (upos == Upos::propn && reading_.opens_sentence(at) &&
                                scene_.mention_at(at) == none && reading_.relation(at) != Deprel::compound);
}

bool ActFinder::used(std::uint32_t word) const {
  return std::find(used_.begin(), used_.end(), word) != used_.end();
}

void ActFinder::keep(Act act) {
  used_.push_back(act.trigger);
  used_.insert(used_.end(), act.words.begin(), act.words.end());
  if (used_.size() > 64) used_.erase(used_.begin(), used_.begin() + 32);
  acts_.push_back(std::move(act));
}

void ActFinder::visit_predicate(std::uint32_t at) {
  const Upos upos = reading_.upos(at);
  if (upos != Upos::verb && upos != Upos::adj) return;
  const std::string_view lemma = lemma_of(reading_, at);
  if (upos == Upos::verb && visit(at, rules_.frames(TriggerPart::verb, lemma), &ActFinder::verb_act)) return;
  // A verb is an adjective only as it stands: "allied with", not "closed" for "close".
  if (upos == Upos::adj && visit(at, rules_.frames(TriggerPart::adjective, lemma), &ActFinder::adjective_act))
    return;
  if ((upos == Upos::verb || reading_.folded(at) != lemma) &&
      visit(at, rules_.frames(TriggerPart::adjective, reading_.folded(at)), &ActFinder::adjective_act))
    return;
  if (upos == Upos::verb && rules_.frames(TriggerPart::verb, lemma).empty()) visit_unknown(at, lemma);
}

void ActFinder::visit_noun(std::uint32_t at) {
  const auto frames = rules_.frames(TriggerPart::noun, lemma_of(reading_, at));
  if (scene_.mention_at(at) != none) {
    const CastMention& mention = scene_.cast().mentions[scene_.mention_at(at)];
    const CastActor& actor = scene_.cast().actors[mention.actors.front()];
    const bool unnamed = actor.kind == ActorKind::group && !actor.known && !reading_.capital(at);
    // What a title says is read with the name; whose "husband Bo Ray" is, here.
    const bool kin = !reading_.capital(at) && std::ranges::any_of(frames, [&](std::uint32_t frame) {
      return rules_.type_of(frame).name == "KIN";
    });
    if (mention.via == Via::name && !unnamed && !kin) return;
  }
  visit(at, frames, &ActFinder::noun_act);
}

bool ActFinder::hedges_noun(std::uint32_t at) const {
  if (at == sentence_.first || at + 1 >= sentence_.last || !rules_.hedge(reading_.folded(at))) return false;
  return reading_.upos(at + 1) == Upos::noun && lemma_of(reading_, at - 1) == "have" &&
         !rules_.frames(TriggerPart::noun, lemma_of(reading_, at + 1)).empty() &&
         reading_.child(at, Deprel::ccomp) == none;
}

bool ActFinder::visit(std::uint32_t at, std::span<const std::uint32_t> frames, Try attempt) {
  if (hedges_noun(at)) return false;
  std::optional<Act> lacking;
  bool kept = false;
  for (const std::uint32_t frame : frames) {
    if (!applies(at, rules_.frame(frame))) continue;
    std::optional<Act> act = (this->*attempt)(at, frame);
    if (!act) continue;
    if (!lacking && marked_as_asked(*act) && !helps_against(frame, frames)) lacking = act;
    if (!settle(*act) || (helps_against(frame, frames) && act->mutual)) continue;
    keep(std::move(*act));
    if (helps_against(frame, frames)) {
      kept = true;
      continue;
    }
    return true;
  }
  // "Jordan's visiting king", "the alleged bombers": a modifier tells of its noun alone.
  const bool modifier = reading_.relation(at) == Deprel::amod && at > sentence_.first &&
                        reading_.upos(at - 1) != Upos::adp && reading_.upos(at - 1) != Upos::cconj &&
                        reading_.upos(at - 1) != Upos::sconj && subject_of(reading_, at).word == none;
  if (modifier || (reading_.relation(at) == Deprel::amod && rules_.hedge(reading_.folded(at)))) return kept;
  if (!lacking) return kept;
  if (!echo(*lacking) && !look_around(*lacking)) return kept;
  if (!settle(*lacking)) return kept;
  keep(std::move(*lacking));
  return true;
}

bool ActFinder::helps_against(std::uint32_t at, std::span<const std::uint32_t> frames) const {
  const Frame& frame = rules_.frame(at);
  if (frame.prepositions != Strings{"against"} || !frame.words.empty()) return false;
  return std::ranges::any_of(frames, [&](std::uint32_t other) {
    const Frame& plain = rules_.frame(other);
    return plain.words.empty() && plain.prepositions.empty() &&
           rules_.type_of(other).stance == Stance::cooperative;
  });
}

bool ActFinder::settle(Act& act) const {
  const bool known = act.frame != Act::no_frame;
  if (act.targets.empty() && act.sources.size() >= 2 && known && rules_.frame(act.frame).mutual)
    act.mutual = true;
  if (act.mutual && act.targets.empty()) return act.sources.size() >= 2;
  act.mutual = false;
  // "killed by a bomb near Basra": the state has not done it that lies there.
  if (known && !rules_.frame(act.frame).reverse && rules_.type_of(act.frame).name == "ASSAULT")
    std::erase_if(act.sources, [](const Party& party) { return party.how == How::place; });
  if (act.sources.empty() || act.targets.empty()) return false;
  if (known && rules_.frame(act.frame).reverse) std::swap(act.sources, act.targets);
  const std::string_view type = known ? std::string_view(rules_.type_of(act.frame).name) : "OTHER";
  return std::any_of(act.targets.begin(), act.targets.end(), [&](const Party& party) {
    return std::any_of(act.sources.begin(), act.sources.end(), [&](const Party& other) {
      return other.actor != party.actor && may_join(scene_.cast(), other, type, party);
    });
  });
}

std::vector<Act> find_acts(const Scene& scene, const Sentence& sentence) {
  return ActFinder(scene, sentence).run();
}

}  // namespace actorgraph
