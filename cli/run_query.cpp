#include "cli/run_query.hpp"

#include <optional>
#include <string>
#include <vector>

#include "cli/files.hpp"
#include "cli/formats.hpp"
#include "cli/selection.hpp"
#include "graph/json.hpp"
#include "graph/query.hpp"
#include "graph/query_text.hpp"

namespace actorgraph {
namespace {

struct Answer {
  std::string text;
  bool empty = false;
};

/// Writes answers about one graph, as JSON or as text.
class Answers {
 public:
  Answers(const Relations& graph, bool json) : graph_(graph), json_(json) {}

  Answer ego(std::uint32_t actor, unsigned hops) const {
    const Relations around = actorgraph::ego(graph_, actor, hops);
    return {json_ ? to_json(around) : ties_text(around), around.relations.empty()};
  }

  Answer paths(std::uint32_t from, std::uint32_t to, std::size_t count) const {
    const std::vector<ActorPath> found = shortest_paths(graph_, from, to, count);
    return {json_ ? paths_json(graph_, found) : paths_text(graph_, found), found.empty()};
  }

  Answer top(Ranking ranking, std::size_t count) const {
    const std::vector<ActorMeasures> measures = measure(graph_);
    const std::vector<std::uint32_t> actors = actorgraph::top(graph_, measures, ranking, count);
    return {json_ ? top_json(graph_, measures, actors) : top_text(graph_, measures, actors), actors.empty()};
  }

  Answer communities() const {
    const std::vector<std::uint32_t> found = actorgraph::communities(graph_);
    return {json_ ? communities_json(graph_, found) : communities_text(graph_, found), graph_.relations.empty()};
  }

  Answer claims(const std::vector<std::uint32_t>& found) const {
    return {json_ ? claims_json(graph_, found) : claims_text(graph_, found), found.empty()};
  }

  /// What is said where an actor has no part in the graph that is left.
  Answer nothing(Question question) const {
    if (question == Question::ego) return {json_ ? to_json({}) : ties_text({}), true};
    if (question == Question::path) return {json_ ? paths_json({}, {}) : paths_text({}, {}), true};
    return {json_ ? claims_json({}, {}) : claims_text({}, {}), true};
  }

 private:
  const Relations& graph_;
  bool json_;
};

/// The id of the actor in `whole`; empty if `words` are.
std::string id_of(const Relations& whole, const std::string& words) {
  return words.empty() ? std::string() : whole.actors[actor_called(whole, words)].id;
}

Answer answer_of(const Relations& graph, const QueryOptions& options, const std::string& one, const std::string& other) {
  const Answers answers(graph, options.format == "json");
  if (options.question == Question::top) return answers.top(options.ranking, options.count);
  if (options.question == Question::communities) return answers.communities();
  const auto first = actor_with_id(graph, one);
  const auto second = other.empty() ? first : actor_with_id(graph, other);
  if (!first || !second) return answers.nothing(*options.question);
  switch (*options.question) {
    case Question::ego: return answers.ego(*first, options.filter.hops);
    case Question::path: return answers.paths(*first, *second, options.paths);
    case Question::evidence: return answers.claims(relations_between(graph, *first, *second));
    default: return answers.claims(other.empty() ? timeline(graph, *first) : timeline(graph, *first, *second));
  }
}

}  // namespace

int run_query(const QueryOptions& options, Report& report) {
  if (!options.question)
    throw UsageError("say what to ask after the inputs: ego, path, top, communities, evidence or timeline");
  if (options.reading.inputs.empty()) throw UsageError("say which articles or graphs to ask");
  QueryOptions asked = options;
  asked.format = format_of(options.format.empty() && options.json ? "json" : options.format, options.output, "txt", {"txt", "json"});
  Relations whole = merged_graph(options.reading, report);
  // Names are looked up in all of the graph: an actor without a part in what is left is no mistake.
  const std::string one = id_of(whole, options.one);
  const std::string other = id_of(whole, options.other);
  if (!other.empty() && one == other)
    throw UsageError("'" + options.one + "' and '" + options.other + "' are the same actor, " + one);
  const Answer answer = answer_of(selected(std::move(whole), options.filter, report), asked, one, other);
  write_file(options.output, answer.text);
  if (report.failures() > 0) return exit_partial;
  return answer.empty ? exit_different : exit_done;
}

}  // namespace actorgraph
