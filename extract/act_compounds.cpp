// Acts that one hyphenated word tells: "the French-led force", "Iran-backed fighters", "pro-Kremlin hackers".

#include "extract/act_finder.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "extract/one_of.hpp"

namespace actorgraph {

bool ActFinder::visit_compound(std::uint32_t at) {
  std::uint32_t noun = reading_.head(at);
  if (noun < at && after_hyphen(at)) noun = reading_.child(at, Deprel::obj);
  if (noun == none || noun <= at || reading_.sentence(noun) != reading_.sentence(at)) return false;
  return after_hyphen(at) ? visit_participle(at, noun) : visit_prefix(at, noun);
}

bool ActFinder::after_hyphen(std::uint32_t at) const {
  return at >= sentence_.first + 2 && reading_.folded(at - 1) == "-" && reading_.joined(at - 1) &&
         reading_.joined(at);
}

// Who stands before the hyphen; of "the state-owned" firm, the state whose firm it is.
Parties ActFinder::before_hyphen(std::uint32_t at, std::uint32_t noun) const {
  const std::string& word = reading_.folded(at - 2);
  if (word == "state" || word == "government") {
    Parties owners = scene_.before(noun);
    std::erase_if(owners, [&](const Party& party) {
      return scene_.cast().actors[party.actor].kind != ActorKind::state;
    });
    return owners;
  }
  for (std::uint32_t head = at - 2; head + 6 > at && head >= sentence_.first; --head) {
    const std::uint32_t mention = scene_.mention_at(head);
    if (mention != none && scene_.cast().mentions[mention].last == at - 1) return scene_.alone(head);
    if (head == 0) break;
  }
  return {};
}

bool ActFinder::visit_participle(std::uint32_t at, std::uint32_t noun) {
  const Upos upos = reading_.upos(at);
  if (upos != Upos::verb && upos != Upos::adj) return false;
  const Parties beside = before_hyphen(at, noun);
  const Parties meant = without(scene_.at(noun, How::named), beside);
  if (beside.empty() || meant.empty()) return false;
  const std::string& word = reading_.folded(at);
  const bool active = word.ends_with("ing");
  const std::string lemma = word == "led" ? "lead" : std::string(lemma_of(reading_, at));
  for (const std::uint32_t frame : rules_.frames(TriggerPart::verb, lemma)) {
    const Frame& rule = rules_.frame(frame);
    if (!rule.words.empty() || !rule.prepositions.empty() || rule.mutual || rule.reverse ||
        !applies(at, rule))
      continue;
    Act act{at, frame, {}, {}, active ? meant : beside, {}, false, false, false, false, none};
    act.targets = only_kinds(active ? beside : meant, rule);
    act.compound = true;
    if (!settle(act)) continue;
    keep(std::move(act));
    return true;
  }
  for (const std::uint32_t frame : rules_.frames(TriggerPart::adjective, word)) {
    const Frame& rule = rules_.frame(frame);
    if (!rule.words.empty() || rule.reverse || !applies(at, rule)) continue;
    Act act{at, frame, {}, {}, meant, beside, false, false, false, false, none};
    act.compound = true;
    if (!settle(act)) continue;
    keep(std::move(act));
    return true;
  }
  return false;
}

bool ActFinder::visit_prefix(std::uint32_t at, std::uint32_t noun) {
  const std::string& word = reading_.folded(at);
  const std::size_t hyphen = word.find('-');
  if (hyphen == std::string::npos || hyphen < 3 || hyphen + 3 > word.size()) return false;
  const auto frames = rules_.frames(TriggerPart::adjective, std::string_view(word).substr(0, hyphen + 1));
  if (frames.empty()) return false;
  const Parties meant = named_in_text(std::string_view(word).substr(hyphen + 1), at, noun);
  Parties sources = scene_.at(noun, How::named);
  if (sources.empty() && protests(noun)) {
    for (const std::uint32_t child : dependents(reading_, noun))
      if (reading_.relation(child) == Deprel::nmod && reading_.marker(child) == "by")
        sources = scene_.at(child, How::standing);
    if (sources.empty()) sources = scene_.protesters();
  }
  for (const std::uint32_t frame : frames) {
    if (!applies(at, rules_.frame(frame))) continue;
    Act act{at, frame, {}, {}, without(sources, meant), meant, false, false, false, false, none};
    act.compound = true;
    if (!settle(act)) continue;
    keep(std::move(act));
    return true;
  }
  return false;
}

// Who is called by the word elsewhere in the article; of "anti-government" it is the state that the sentence
// is about.
Parties ActFinder::named_in_text(std::string_view word, std::uint32_t at, std::uint32_t noun) const {
  const Cast& cast = scene_.cast();
  if (word == "government" || word == "regime" || word == "state") {
    Parties states;
    for (const std::uint32_t mention : scene_.mentions_in(reading_.sentence(sentence_.first))) {
      const CastMention& one = cast.mentions[mention];
      if (one.first <= noun && noun < one.last) continue;
      for (const std::uint32_t actor : one.actors)
        if (cast.actors[actor].kind == ActorKind::state) join(states, {{actor, mention, How::place}});
    }
    return states.size() == 1 ? states : Parties{};
  }
  // More mentions than articles have are not looked through for each such word.
  const auto last = static_cast<std::uint32_t>(std::min<std::size_t>(cast.mentions.size(), 4096));
  for (std::uint32_t mention = 0; mention < last; ++mention) {
    const CastMention& one = cast.mentions[mention];
    if (one.via == Via::pronoun || one.via == Via::nominal || one.last != one.first + 1 || one.first == at)
      continue;
    if (one.actors.size() == 1 && reading_.folded(one.first) == word)
      return {{one.actors.front(), mention, How::named}};
  }
  for (std::uint32_t mention = 0; mention < last; ++mention) {
    const CastMention& one = cast.mentions[mention];
    if (one.actors.size() != 1 || cast.actors[one.actors.front()].kind != ActorKind::state || one.first == at)
      continue;
    for (std::uint32_t part = one.first; part < one.last && part < one.first + 4; ++part)
      if (reading_.folded(part) == word) return {{one.actors.front(), mention, How::named}};
  }
  return {};
}

bool ActFinder::protests(std::uint32_t noun) const {
  constexpr std::array<std::string_view, 6> nouns = {"protest", "demonstration", "rally",
                                                     "march",   "unrest",        "riot"};
  return one_of(lemma_of(reading_, noun), nouns);
}

}  // namespace actorgraph
