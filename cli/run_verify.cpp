#include "cli/run_verify.hpp"

#include "cli/files.hpp"
#include "cli/reading.hpp"
#include "graph/article_json.hpp"
#include "graph/merge.hpp"
#include "graph/verify.hpp"

namespace actorgraph {
namespace {

std::string place_of(const QuoteProblem& problem) {
  return problem.article + ":" + std::to_string(problem.span.start) + "-" + std::to_string(problem.span.end);
}

std::string as_text(const Verification& result) {
  std::string out;
  for (const QuoteProblem& problem : result.problems) {
    out += place_of(problem) + ": " + problem.what + ": " + json_string(problem.quote);
    if (!problem.found.empty()) out += " now " + problem.found;
    out += '\n';
  }
  for (const std::string& id : result.changed_articles) out += id + ": the article's text is not the one that was read\n";
  out += std::to_string(result.checked) + " quotations checked, " + std::to_string(result.problems.size()) +
         (result.problems.size() == 1 ? " problem\n" : " problems\n");
  return out;
}

std::string as_json(const Verification& result) {
  std::string out = "{\"changed_articles\":[";
  for (const std::string& id : result.changed_articles) {
    out += (out.back() == '[' ? "" : ",") + json_string(id);
  }
  out += "],\"checked\":" + std::to_string(result.checked) + ",\"problems\":[";
  for (const QuoteProblem& problem : result.problems) {
    if (out.back() != '[') out += ',';
    out += "{\"article\":" + json_string(problem.article) + ",\"end\":" + std::to_string(problem.span.end) +
           ",\"found\":" + json_string(problem.found) + ",\"quote\":" + json_string(problem.quote) +
           ",\"start\":" + std::to_string(problem.span.start) + ",\"what\":" + json_string(problem.what) + "}";
  }
  return out + "]}\n";
}

}  // namespace

int run_verify(const VerifyOptions& options, Report& report) {
  const Inputs graph = read_inputs({options.graph}, {}, report);
  if (graph.graphs.empty()) throw InputError({options.graph, 0, 0}, "holds no graph to verify");
  const Inputs texts = read_inputs(options.articles, {}, report);
  const Verification result = verify(merge(graph.graphs).relations, texts.articles);
  write_file("-", options.json ? as_json(result) : as_text(result));
  if (!result.problems.empty() || !result.changed_articles.empty()) return exit_different;
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace actorgraph
