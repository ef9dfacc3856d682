#include "render/lines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "render/text_width.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t sentences_shown = 6;
constexpr std::size_t quote_characters = 400;
constexpr std::size_t joined_characters = 40;

/// A line that says "write" or "continue" tells nothing: what was said was criticism or praise.
std::string plain_words(std::string_view label, const Tie& tie, const Relations& relations) {
  constexpr std::array<std::string_view, 24> verbs = {
      "say",   "tell",   "write",    "tweet",   "post",    "add",     "continue", "accord",
      "state", "note",   "remark",   "speak",   "explain", "comment", "respond",  "describe",
      "call",  "report", "announce", "declare", "think",   "believe", "read",     "show"};
  if (std::ranges::find(verbs, label) == verbs.end()) return std::string(label);
  for (const std::uint32_t i : tie.relations) {
    if (relations.relations[i].label != label) continue;
    if (relations.relations[i].type == "ACCUSE") return "criticise";
    if (relations.relations[i].type == "SUPPORT") return "praise";
  }
  return std::string(label);
}

/// The label that most claims of the tie's own status have: never a plan's words on a fact.
std::string label_of_status(const Tie& tie, const Relations& relations) {
  std::vector<std::pair<std::string_view, int>> counts;
  for (const std::uint32_t i : tie.relations) {
    const Relation& relation = relations.relations[i];
    if (relation.status != tie.status || relation.label.empty()) continue;
    const auto known = std::ranges::find(counts, std::string_view(relation.label), &std::pair<std::string_view, int>::first);
    if (known != counts.end()) {
      ++known->second;
    } else {
      counts.emplace_back(relation.label, 1);
    }
  }
  const auto best = std::ranges::max_element(counts, {}, &std::pair<std::string_view, int>::second);
  return plain_words(best != counts.end() ? best->first : label_of(tie, relations), tie, relations);
}

/// "said", "claimed", "denied": a form that goes with one speaker and with many.
std::string past_tense(const std::string& verb) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 25> irregular = {{
      {"say", "said"}, {"tell", "told"}, {"write", "wrote"}, {"think", "thought"}, {"know", "knew"}, {"find", "found"},
      {"hold", "held"}, {"hear", "heard"}, {"see", "saw"}, {"show", "showed"}, {"swear", "swore"}, {"feel", "felt"},
      {"read", "read"}, {"mean", "meant"}, {"admit", "admitted"}, {"have", "had"}, {"make", "made"}, {"be", "said"},
      {"speak", "spoke"}, {"give", "gave"}, {"put", "put"}, {"set", "set"}, {"bring", "brought"}, {"begin", "began"},
      {"go", "went"}}};
  if (verb.empty()) return "said";
  for (const auto& [base, past] : irregular)
    if (verb == base) return std::string(past);
  if (verb.ends_with("e")) return verb + "d";
  const char before = verb.size() > 1 ? verb[verb.size() - 2] : 'a';
  const bool vowel = std::string_view("aeiou").find(before) != std::string_view::npos;
  if (verb.ends_with("y") && !vowel) return verb.substr(0, verb.size() - 1) + "ied";
  return verb + "ed";
}

/// Who says so, for a line whose ties stand on somebody's word only. Nothing if the speaker is the
/// line's own source: that is told by the arrow's head.
std::string speaker_of(const std::vector<const Tie*>& ties, const Relations& relations) {
  std::vector<std::string> speakers;
  bool others = false;
  for (const Tie* tie : ties) {
    for (const std::uint32_t i : tie->relations) {
      const Relation& relation = relations.relations[i];
      if (relation.status != tie->status || !relation.attribution) continue;
      const Attribution& by = *relation.attribution;
      if (!by.by.empty() && by.by == relation.source) continue;
      Attribution named = by;
      if (named.text.empty()) {
        for (const Actor& actor : relations.actors)
          if (actor.id == by.by) named.text = actor.name;
      }
      const std::string words = speaker_words(named);
      if (words.empty()) continue;
      if (speakers.empty()) {
        speakers.push_back(words);
      } else if (speakers.front() != words) {
        others = true;
      }
    }
  }
  if (speakers.empty()) return {};
  return speakers.front() + (others ? ", others" : "");
}

std::uint32_t count_sentences(const std::vector<const Tie*>& ties, const EvidenceIndex& index) {
  std::set<std::uint32_t> sentences;
  for (const Tie* tie : ties)
    for (const std::uint32_t i : index.of(*tie)) sentences.insert(i);
  return static_cast<std::uint32_t>(std::max<std::size_t>(1, sentences.size()));
}

std::string joined_labels(const std::vector<const Tie*>& ties, const Relations& relations) {
  std::vector<std::string> labels;
  bool one_stamp = true;
  for (const Tie* tie : ties) {
    const std::string label = label_of_status(*tie, relations);
    one_stamp = one_stamp && tie->status == ties.front()->status && tie->hedged == ties.front()->hedged;
    if (std::ranges::find(labels, label) == labels.end()) labels.push_back(label);
  }
  std::string joined = labels.front();
  std::size_t rest = 0;
  for (std::size_t i = 1; i < labels.size(); ++i) {
    if (one_stamp && rest == 0 && joined.size() + labels[i].size() + 2 <= joined_characters) {
      joined += ", " + labels[i];
    } else {
      ++rest;
    }
  }
  joined = stamped(joined, ties.front()->status, ties.front()->hedged);
  if (ties.front()->contested) joined = "disputed: " + joined;
  if (rest > 0) joined += " +" + std::to_string(rest);
  return joined;
}

std::string tooltip_of(const TieBundle& line, const std::vector<const Tie*>& ties, const Relations& relations,
                       const EvidenceIndex& index) {
  std::string out = relations.actors[line.source].name + (line.directed ? " → " : " ↔ ") + relations.actors[line.target].name +
                    ": " + line.look.label + " [";
  for (const Tie* tie : ties) out += tie->type + ", ";
  out += std::string(to_string(line.look.stance)) + ", " + std::string(to_string(ties.front()->status));
  if (ties.front()->hedged) out += ", hedged";
  if (ties.front()->contested) out += ", disputed";
  if (line.look.hearsay) out += line.look.speaker.empty() ? ", by own account" : ", " + line.look.speaker;
  return out + "] " + quoted_evidence(relations, index, line.relations);
}

}  // namespace

LineCommitment commitment_of(const Tie& tie) {
  if (tie.contested) return LineCommitment::disputed;
  if (negated(tie.status)) return LineCommitment::denied;
  return asserted(tie.status) && !tie.hedged ? LineCommitment::fact : LineCommitment::open;
}

std::string stamped(std::string_view label, Status status, bool hedged) {
  std::string stamp;
  switch (status) {
    case Status::ongoing:
    case Status::done: break;
    case Status::past: stamp = "earlier"; break;
    default: stamp = to_string(status);
  }
  if (hedged && asserted(status)) stamp = stamp.empty() ? "reportedly" : "reportedly " + stamp;
  if (stamp.empty()) return std::string(label);
  return label.empty() ? stamp : stamp + ": " + std::string(label);
}

std::string speaker_words(const Attribution& attribution) {
  std::string text = attribution.text;
  if (text.empty()) return {};
  if (text.starts_with("The ")) text[0] = 't';
  if (attribution.verb == "accord" || attribution.verb.starts_with("according")) return "according to " + text;
  return text + ' ' + past_tense(attribution.verb);
}

std::string quoted_evidence(const Relations& relations, const EvidenceIndex& index,
                            const std::vector<std::uint32_t>& relation_indices) {
  std::set<std::uint32_t> sentences;
  for (const std::uint32_t i : relation_indices)
    for (const std::uint32_t sentence : index.of(relations.relations[i])) sentences.insert(sentence);
  std::string out;
  std::size_t shown = 0;
  for (const std::uint32_t i : sentences) {
    if (shown++ == sentences_shown) {
      return out + " … and " + std::to_string(sentences.size() - sentences_shown) + " more";
    }
    const Evidence& evidence = relations.evidence[i];
    if (!out.empty()) out += ' ';
    out += '[' + (relations.articles.size() > 1 ? evidence.article + ", " : std::string()) +
           std::to_string(evidence.sentence + 1) + "] " + clip_text(evidence.quote, quote_characters);
  }
  return out;
}

std::vector<std::uint32_t> mentions_of_actors(std::size_t actors, const std::vector<TieBundle>& lines) {
  std::vector<std::uint32_t> mentions(actors, 0);
  for (const TieBundle& line : lines) {
    mentions[line.source] += line.look.mentions;
    mentions[line.target] += line.look.mentions;
  }
  return mentions;
}

std::vector<TieBundle> bundle(const Relations& relations, const std::vector<Tie>& ties, const std::vector<bool>& left_out) {
  using Key = std::tuple<std::uint32_t, std::uint32_t, bool, Stance, LineCommitment, bool>;
  std::map<Key, std::vector<const Tie*>> bundles;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (left_out[i]) continue;
    const Tie& tie = ties[i];
    bundles[{tie.source, tie.target, tie.directed, tie.stance, commitment_of(tie), tie.attributed}].push_back(&tie);
  }
  const EvidenceIndex index(relations);
  std::vector<TieBundle> lines;
  for (auto& [key, group] : bundles) {
    std::ranges::stable_sort(group, std::ranges::greater{}, &Tie::sentences);
    TieBundle line;
    std::tie(line.source, line.target, line.directed, line.look.stance, line.look.commitment, line.look.hearsay) = key;
    for (const Tie* tie : group) line.relations.insert(line.relations.end(), tie->relations.begin(), tie->relations.end());
    std::ranges::sort(line.relations);
    line.look.mentions = count_sentences(group, index);
    line.look.label = joined_labels(group, relations);
    if (line.look.mentions > 1) line.look.label += " ×" + std::to_string(line.look.mentions);
    if (line.look.hearsay) line.look.speaker = speaker_of(group, relations);
    line.look.tooltip = tooltip_of(line, group, relations, index);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace actorgraph
