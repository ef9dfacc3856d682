#include "cli/selection.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "cli/reading.hpp"
#include "config/spelling.hpp"
#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "text/fold.hpp"

namespace actorgraph {
namespace {

/// Names, ids and what articles call actors, pronouns and ordinary nouns aside.
std::vector<std::string_view> callings(const Relations& relations) {
  std::vector<std::string_view> names;
  for (const Actor& actor : relations.actors) {
    names.push_back(actor.name);
    for (const Mention& mention : actor.mentions)
      if (mention.via != Via::pronoun && mention.via != Via::nominal) names.push_back(mention.text);
  }
  for (const Actor& actor : relations.actors) names.push_back(actor.id);
  return names;
}

/// "; did you mean 'a' or 'b'?": actors whose names hold all of `words`, else the nearest spelling.
std::string suggestion(const Relations& relations, std::string_view words) {
  constexpr std::size_t most = 3;
  const std::string wanted = fold_to_latin(words);
  std::vector<std::string> holding;
  for (const Actor& actor : relations.actors)
    if (!wanted.empty() && holding.size() <= most && fold_to_latin(actor.name).find(wanted) != std::string::npos)
      holding.push_back(actor.name);
  if (holding.empty() || holding.size() > most) return did_you_mean(words, callings(relations));
  std::string list;
  for (const std::string& name : holding) list += (list.empty() ? "'" : " or '") + name + "'";
  return "; did you mean " + list + "?";
}

void warn_of_types(const Relations& relations, const std::vector<std::string>& types, Report& report) {
  std::vector<std::string_view> known;
  for (const Relation& relation : relations.relations) known.push_back(relation.type);
  std::ranges::sort(known);
  known.erase(std::unique(known.begin(), known.end()), known.end());
  for (const std::string& type : types)
    if (!std::ranges::binary_search(known, std::string_view(type)))
      report.warn("no relation is of type '" + type + "' here" + did_you_mean(type, known));
}

}  // namespace

Relations relations_of(Merged merged, Report& report) {
  constexpr std::size_t most = 5;
  std::set<std::string> told;
  for (const MergeConflict& conflict : merged.conflicts)
    if (told.insert(conflict.message).second && told.size() <= most) report.warn(conflict.message);
  if (told.size() > most) report.warn(std::to_string(told.size() - most) + " more disagreements of the graphs are not listed");
  return std::move(merged.relations);
}

Relations merged_graph(Extraction& extraction, Report& report) {
  Inputs inputs = read_inputs(extraction.reading().inputs, extraction.reading().published, report);
  std::vector<Relations> graphs = extraction.graphs_of(std::move(inputs), report);
  if (graphs.size() == 1) return merge(std::move(graphs)).relations;  // what one graph does not agree on was told when it was made
  return relations_of(merge(std::move(graphs)), report);
}

Relations merged_graph(const ReadingOptions& reading, Report& report) {
  Extraction extraction(reading);
  return merged_graph(extraction, report);
}

std::uint32_t actor_called(const Relations& relations, std::string_view words) {
  const std::vector<std::uint32_t> found = find_actors(relations, words);
  if (found.size() == 1) return found.front();
  const std::string quoted = "'" + std::string(words) + "'";
  if (found.empty()) throw UsageError("no actor is called " + quoted + " here" + suggestion(relations, words));
  std::string list;
  for (const std::uint32_t index : found)
    list += (list.empty() ? "" : ", ") + relations.actors[index].id + " (" + relations.actors[index].name + ")";
  throw UsageError(quoted + " may be several actors; say which by its id: " + list);
}

std::optional<std::uint32_t> actor_with_id(const Relations& relations, std::string_view id) {
  for (std::uint32_t i = 0; i < relations.actors.size(); ++i)
    if (relations.actors[i].id == id) return i;
  return std::nullopt;
}

Relations selected(Relations relations, const FilterOptions& filter, Report& report) {
  if (filter == FilterOptions{}) return relations;
  warn_of_types(relations, filter.graph.types, report);
  std::string focus;
  if (!filter.focus.empty()) focus = relations.actors[actor_called(relations, filter.focus)].id;
  if (filter.graph != GraphFilter{}) relations = filtered(relations, filter.graph);
  if (focus.empty()) return relations;
  const std::optional<std::uint32_t> actor = actor_with_id(relations, focus);
  return actor ? ego(relations, *actor, filter.hops) : Relations{};
}

}  // namespace actorgraph
