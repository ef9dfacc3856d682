#include "cli/extraction.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>

#include "cli/files.hpp"
#include "cli/pool.hpp"
#include "config/packs.hpp"
#include "config/rules.hpp"
#include "config/yaml.hpp"
#include "extract/command_extractor.hpp"
#include "extract/grammar_extractor.hpp"
#include "extract/pattern_extractor.hpp"
#include "extract/read_relations.hpp"
#include "graph/canonical.hpp"
#include "graph/merge.hpp"
#include "language/engine.hpp"

namespace actorgraph {
namespace {

/// `graph` without the relations that are less sure than `least`.
Relations at_least(Relations graph, double least) {
  std::erase_if(graph.relations, [&](const Relation& relation) { return relation.confidence < least; });
  return canonical(std::move(graph));
}

using Extractors = std::vector<std::unique_ptr<Extractor>>;

std::unique_ptr<Extractor> make_extractor(const std::string& name, const ReadingOptions& reading, const ExtractRules& rules) {
  constexpr unsigned usual_seconds = 60;
  if (name == "command") {
    if (reading.command.empty()) throw UsageError("the command extractor needs a program: --command PROGRAM");
    const std::chrono::seconds limit(reading.command_seconds == 0 ? usual_seconds : reading.command_seconds);
    return std::make_unique<CommandExtractor>(reading.command, limit);
  }
  if (name == "grammar") return std::make_unique<GrammarExtractor>(aliases_of(reading), rules);
  if (rules.patterns.empty()) throw UsageError("the pattern extractor needs patterns: --relations FILE");
  return std::make_unique<PatternExtractor>(aliases_of(reading), rules.patterns);
}

/// Those that are asked for, each once, with the carried packs and the user's files over them.
Extractors make_extractors(const ReadingOptions& reading) {
  ExtractRules rules = carried_rules();
  for (const std::string& file : reading.rule_files) add_rules(rules, read_yaml(read_file(file), file));
  std::vector<std::string> names = reading.extractors;
  if (names.empty()) names.push_back(reading.command.empty() ? "grammar" : "command");
  Extractors extractors;
  for (auto name = names.begin(); name != names.end(); ++name)
    if (std::find(names.begin(), name, *name) == name) extractors.push_back(make_extractor(*name, reading, rules));
  return extractors;
}

/// What all of them find in an article.
Relations extract_one(const Extractors& extractors, const Article& article, const Engine& engine) {
  const Analysis analysis = engine.analyse(article.text);
  if (extractors.size() == 1) return extractors.front()->extract(article, analysis);
  std::vector<Relations> found;
  for (const auto& extractor : extractors) found.push_back(extractor->extract(article, analysis));
  return merge(std::move(found)).relations;
}

std::vector<Relations> extract_all(const std::vector<Article>& articles, const ReadingOptions& reading, Report& report) {
  std::vector<Relations> graphs(articles.size());
  if (articles.empty()) return graphs;
  const Extractors extractors = make_extractors(reading);
  const Engine engine;
  std::atomic<std::size_t> done{0};
  report.progress(0, articles.size());
  for_each_index(articles.size(), reading.jobs, [&](std::size_t i) {
    try {
      report.note("reading '" + articles[i].id + "'");
      graphs[i] = extract_one(extractors, articles[i], engine);
    } catch (const std::exception& error) {
      report.failed("article '" + articles[i].id + "': " + error.what());
    }
    report.progress(++done, articles.size());
  });
  std::erase_if(graphs, [](const Relations& graph) { return graph.articles.empty(); });  // those that failed
  return graphs;
}

}  // namespace

AliasIndex aliases_of(const ReadingOptions& reading) {
  std::vector<Document> files;
  for (const std::string& file : reading.actor_files) files.push_back(read_yaml(read_file(file), file));
  return load_alias_index(files);
}

std::vector<Relations> graphs_of(Inputs inputs, const ReadingOptions& reading, Report& report) {
  const bool own_cut = reading.min_confidence >= 0;
  std::vector<Relations> graphs = extract_all(inputs.articles, reading, report);
  for (Relations& graph : graphs) {
    graph = at_least(std::move(graph), own_cut ? reading.min_confidence : default_confidence);
  }
  for (Relations& graph : inputs.graphs) {
    graphs.push_back(own_cut ? at_least(std::move(graph), reading.min_confidence) : std::move(graph));
  }
  return graphs;
}

}  // namespace actorgraph
