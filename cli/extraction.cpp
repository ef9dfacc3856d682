#include "cli/extraction.hpp"

#include <algorithm>
#include <atomic>

#include "cli/files.hpp"
#include "cli/pool.hpp"
#include "config/packs.hpp"
#include "config/rules.hpp"
#include "config/yaml.hpp"
#include "extract/grammar_extractor.hpp"
#include "extract/read_relations.hpp"
#include "graph/canonical.hpp"
#include "language/engine.hpp"

namespace actorgraph {
namespace {

/// `graph` without the relations that are less sure than `least`.
Relations at_least(Relations graph, double least) {
  std::erase_if(graph.relations, [&](const Relation& relation) { return relation.confidence < least; });
  return canonical(std::move(graph));
}

/// The extractor with the carried packs and the user's files over them.
GrammarExtractor make_extractor(const ReadingOptions& reading) {
  ExtractRules rules = carried_rules();
  for (const std::string& file : reading.rule_files) add_rules(rules, read_yaml(read_file(file), file));
  return {aliases_of(reading), std::move(rules)};
}

std::vector<Relations> extract_all(const std::vector<Article>& articles, const ReadingOptions& reading, Report& report) {
  std::vector<Relations> graphs(articles.size());
  if (articles.empty()) return graphs;
  const GrammarExtractor extractor = make_extractor(reading);
  const Engine engine;
  std::atomic<std::size_t> done{0};
  report.progress(0, articles.size());
  for_each_index(articles.size(), reading.jobs, [&](std::size_t i) {
    try {
      report.note("reading '" + articles[i].id + "'");
      graphs[i] = extractor.extract(articles[i], engine.analyse(articles[i].text));
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
