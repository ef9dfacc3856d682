#include "extract/pattern_extractor.hpp"

#include <algorithm>
#include <utility>

#include "extract/find_actors.hpp"
#include "extract/records.hpp"
#include "graph/canonical.hpp"
#include "graph/ids.hpp"
#include "text/fold.hpp"

namespace actorgraph {

namespace {

using Part = SurfacePattern::Part;
constexpr std::uint32_t none = Reading::none;
constexpr std::uint32_t longest_gap = 5;  // words

struct Match {
  std::uint32_t source = none;  // index into Cast::mentions
  std::uint32_t target = none;
};

// Tries one pattern from one word on; time is bounded by the pattern and its gaps.
class Matcher {
 public:
  Matcher(const Reading& reading, const Cast& cast, const std::vector<std::vector<std::uint32_t>>& starting)
      : reading_(reading), cast_(cast), starting_(starting) {}

  bool match(const SurfacePattern& pattern, std::uint32_t at, Match& found) const {
    return from(pattern, 0, at, reading_.sentence_of(at).last, found);
  }

 private:
  bool from(const SurfacePattern& pattern, std::size_t element, std::uint32_t at, std::uint32_t end,
            Match& found) const {
    if (element == pattern.elements.size()) return true;
    const auto& [part, word] = pattern.elements[element];
    if (part == Part::gap) {
      for (std::uint32_t skip = 0; skip <= longest_gap && at + skip <= end; ++skip)
        if (from(pattern, element + 1, at + skip, end, found)) return true;
      return false;
    }
    if (at >= end) return false;
    if (part == Part::word)
      return (reading_.folded(at) == word || fold(reading_.word(at).lemma) == word) &&
             from(pattern, element + 1, at + 1, end, found);
    for (const std::uint32_t mention : starting_[at]) {
      (part == Part::source ? found.source : found.target) = mention;
      if (from(pattern, element + 1, cast_.mentions[mention].last, end, found)) return true;
    }
    return false;
  }

  const Reading& reading_;
  const Cast& cast_;
  const std::vector<std::vector<std::uint32_t>>& starting_;  // by word: the mentions that begin there
};

Relation relation_from(const SurfacePattern& pattern) {
  Relation relation;
  relation.type = pattern.type;
  relation.stance = pattern.stance;
  relation.directed = pattern.directed;
  relation.status = pattern.status;
  relation.confidence = pattern.confidence;
  relation.why = {"pattern: " + pattern.text};
  relation.extractor = "pattern";
  for (const auto& [part, word] : pattern.elements)
    if (part == Part::word) relation.label += (relation.label.empty() ? "" : " ") + word;
  return relation;
}

}  // namespace

std::vector<SurfacePattern::Element> parse_pattern(std::string_view text, const Place& place) {
  std::vector<SurfacePattern::Element> elements;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (word == "{source}")
      elements.push_back({Part::source, {}});
    else if (word == "{target}")
      elements.push_back({Part::target, {}});
    else if (word == "*")
      elements.push_back({Part::gap, {}});
    else
      elements.push_back({Part::word, fold(word)});
  }
  const auto count = [&](Part part) {
    return std::count_if(elements.begin(), elements.end(),
                         [&](const auto& element) { return element.part == part; });
  };
  if (count(Part::source) != 1 || count(Part::target) != 1 || count(Part::word) == 0)
    throw InputError(place, "a pattern has {source} and {target} once each, and words beside them");
  if (elements.front().part == Part::gap || elements.back().part == Part::gap)
    throw InputError(place, "a pattern does not begin or end with '*'");
  return elements;
}

PatternExtractor::PatternExtractor(std::shared_ptr<const AliasIndex> aliases,
                                   std::vector<SurfacePattern> patterns)
    : aliases_(std::move(aliases)), patterns_(std::move(patterns)) {}

PatternExtractor::PatternExtractor(const Aliases& aliases, std::vector<SurfacePattern> patterns)
    : PatternExtractor(std::make_shared<AliasIndex>(aliases), std::move(patterns)) {}

Relations PatternExtractor::extract(const Article& article, const Analysis& analysis) const {
  const Cast cast = find_actors(article, analysis, *aliases_);
  const Reading reading(article, analysis);
  Records records(reading, cast);
  std::vector<std::vector<std::uint32_t>> starting(reading.size());
  for (std::uint32_t at = 0; at < cast.mentions.size(); ++at) {
    records.add(cast.mentions[at]);
    if (cast.mentions[at].first < reading.size()) starting[cast.mentions[at].first].push_back(at);
  }
  const Matcher matcher(reading, cast, starting);
  for (std::uint32_t at = 0; at < reading.size(); ++at)
    for (const SurfacePattern& pattern : patterns_) {
      Match found;
      if (!matcher.match(pattern, at, found)) continue;
      for (const std::uint32_t source : cast.mentions[found.source].actors)
        for (const std::uint32_t target : cast.mentions[found.target].actors) {
          if (source == target) continue;
          Relation relation = relation_from(pattern);
          relation.source = cast.actors[source].id;
          relation.target = cast.actors[target].id;
          relation.event = event_id(article.id, "p" + std::to_string(at));
          relation.evidence = {records.evidence_of(at)};
          records.relations().relations.push_back(std::move(relation));
        }
    }
  return canonical(std::move(records.relations()));
}

}  // namespace actorgraph
