#include "cli/run_verify.hpp"

#include <map>
#include <string_view>

#include "cli/files.hpp"
#include "cli/reading.hpp"
#include "graph/article_json.hpp"
#include "graph/embedded.hpp"
#include "graph/json.hpp"
#include "graph/json_text.hpp"
#include "graph/merge.hpp"
#include "graph/verify.hpp"
#include "render/seal.hpp"

namespace actorgraph {
namespace {

/// What was given to verify: a graph, or a map with its graph inside.
struct Given {
  std::vector<Relations> graphs;
  std::vector<std::string> broken;   ///< Maps that are not as they were drawn.
  std::vector<std::string> changed;  ///< Ids of their lines and claims that were changed.
};

Given read_given(const std::string& name) {
  Given given;
  for (const std::string& file : expand_input(name)) {
    const std::string content = read_file(file);
    const std::optional<std::string> embedded = embedded_graph(content);
    if (!embedded && json_content(content) != JsonContent::graphs)
      throw InputError({file, 0, 0}, "holds no graph to verify; give a graph as JSON, or a map as SVG or HTML");
    for (Relations& graph : read_graphs(embedded ? *embedded : content, file)) given.graphs.push_back(std::move(graph));
    if (!embedded) continue;
    const SealReport seal = check_seal(content);
    if (!seal.whole) given.broken.push_back(file);
    given.changed.insert(given.changed.end(), seal.changed.begin(), seal.changed.end());
  }
  return given;
}

/// Claims and lines in words: "Norland → Estavia: accuse (ACCUSE, done)".
class ClaimWords {
 public:
  void add(const Relations& relations) {
    std::map<std::string_view, std::string_view> names;
    for (const Actor& actor : relations.actors) names[actor.id] = actor.name;
    for (const Relation& relation : relations.relations) {
      words_[relation.id] = std::string(names[relation.source]) + (relation.directed ? " → " : " ↔ ") + std::string(names[relation.target]) +
                            ": " + relation.label + " (" + relation.type + ", " + std::string(to_string(relation.status)) + ")";
    }
  }

  /// A line is called after its first claim, with "r-" before it; what is in no graph is told by its id.
  [[nodiscard]] std::string of(const std::string& id) const {
    const auto claim = words_.find(id);
    if (claim != words_.end()) return claim->second;
    const auto line = id.starts_with("r-") ? words_.find(id.substr(2)) : words_.end();
    return line != words_.end() ? line->second : id;
  }

 private:
  std::map<std::string, std::string> words_;
};

std::string place_of(const QuoteProblem& problem) {
  return problem.article + ":" + std::to_string(problem.span.start) + "-" + std::to_string(problem.span.end);
}

std::string as_text(const Verification& result, const Given& given, const ClaimWords& claims) {
  std::string out;
  for (const QuoteProblem& problem : result.problems) {
    out += place_of(problem) + ": " + problem.what + ": " + json_string(problem.quote);
    if (!problem.found.empty()) out += " now " + problem.found;
    out += '\n';
    for (const std::string& id : problem.relations) out += "  behind " + claims.of(id) + '\n';
  }
  for (const std::string& id : result.changed_articles) out += id + ": the article's text is not the one that was read\n";
  for (const std::string& file : given.broken) out += file + ": the map is not as it was drawn\n";
  for (const std::string& id : given.changed) out += "  changed: " + claims.of(id) + '\n';
  out += std::to_string(result.checked) + " quotations checked, " + std::to_string(result.problems.size()) +
         (result.problems.size() == 1 ? " problem\n" : " problems\n");
  return out;
}

std::string as_json(const Verification& result, const Given& given) {
  JsonText json;
  json.open('{');
  json.key("changed_articles").texts(result.changed_articles);
  json.key("changed_lines").texts(given.changed);
  json.key("changed_maps").texts(given.broken);
  json.key("checked").number(static_cast<std::uint32_t>(result.checked)).key("problems").open('[');
  for (const QuoteProblem& problem : result.problems) {
    json.next().open('{').key("article").text(problem.article).key("end").number(problem.span.end);
    json.key("found").text(problem.found).key("quote").text(problem.quote);
    json.key("relations").texts(problem.relations);
    json.key("start").number(problem.span.start).key("what").text(problem.what).close('}');
  }
  json.close(']').close('}');
  return json.take();
}

}  // namespace

int run_verify(const VerifyOptions& options, Report& report) {
  const Given given = read_given(options.graph);
  const Inputs texts = read_inputs(options.articles, {}, report);
  const Relations graph = merge(given.graphs).relations;
  const Verification result = verify(graph, texts.articles);
  ClaimWords claims;
  claims.add(graph);
  for (const Relations& one : given.graphs) claims.add(one);  // merging gives changed claims other ids
  write_file("-", options.json ? as_json(result, given) : as_text(result, given, claims));
  if (!result.problems.empty() || !result.changed_articles.empty() || !given.broken.empty()) return exit_different;
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace actorgraph
