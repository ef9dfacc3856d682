#include "cli/extraction.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>

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

namespace actorgraph {
namespace {

/// `graph` without the relations that are less sure than `least`.
Relations at_least(Relations graph, double least) {
  std::erase_if(graph.relations, [&](const Relation& relation) { return relation.confidence < least; });
  return canonical(std::move(graph));
}

}  // namespace

std::shared_ptr<const AliasIndex> Extraction::aliases() {
  if (aliases_) return aliases_;
  std::vector<Document> files;
  for (const std::string& file : reading_.actor_files) files.push_back(read_yaml(read_file(file), file));
  return aliases_ = std::make_shared<AliasIndex>(load_alias_index(files));
}

std::unique_ptr<Extractor> Extraction::make_extractor(const std::string& name, const ExtractRules& rules) {
  constexpr unsigned usual_seconds = 60;
  if (name == "command") {
    if (reading_.command.empty()) throw UsageError("the command extractor needs a program: --command PROGRAM");
    const std::chrono::seconds limit(reading_.command_seconds == 0 ? usual_seconds : reading_.command_seconds);
    return std::make_unique<CommandExtractor>(reading_.command, limit);
  }
  if (name == "grammar") return std::make_unique<GrammarExtractor>(aliases(), rules);
  if (rules.patterns.empty()) throw UsageError("the pattern extractor needs patterns: --relations FILE");
  return std::make_unique<PatternExtractor>(aliases(), rules.patterns);
}

/// The extractors, with the carried packs and the user's files over them, and the engine.
void Extraction::prepare() {
  if (engine_) return;
  ExtractRules rules = carried_rules();
  for (const std::string& file : reading_.rule_files) add_rules(rules, read_yaml(read_file(file), file));
  std::vector<std::string> names = reading_.extractors;
  if (names.empty()) names.emplace_back(reading_.command.empty() ? "grammar" : "command");
  for (auto name = names.begin(); name != names.end(); ++name)
    if (std::find(names.begin(), name, *name) == name) extractors_.push_back(make_extractor(*name, rules));
  engine_.emplace();
}

/// What all extractors find in an article.
Relations Extraction::extract_one(const Article& article) const {
  const Analysis analysis = engine_->analyse(article.text);
  if (extractors_.size() == 1) return extractors_.front()->extract(article, analysis);
  std::vector<Relations> found;
  for (const auto& extractor : extractors_) found.push_back(extractor->extract(article, analysis));
  return merge(std::move(found)).relations;
}

std::vector<Relations> Extraction::extract_all(const std::vector<Article>& articles, Report& report) {
  std::vector<Relations> graphs(articles.size());
  if (articles.empty()) return graphs;
  prepare();
  std::atomic<std::size_t> done{0};
  report.progress(0, articles.size());
  for_each_index(articles.size(), reading_.jobs, [&](std::size_t i) {
    try {
      report.note("reading '" + articles[i].id + "'");
      graphs[i] = extract_one(articles[i]);
    } catch (const std::exception& error) {
      report.failed("article '" + articles[i].id + "': " + error.what());
    }
    report.progress(++done, articles.size());
  });
  std::erase_if(graphs, [](const Relations& graph) { return graph.articles.empty(); });  // those that failed
  return graphs;
}

std::vector<Relations> Extraction::graphs_of(Inputs inputs, Report& report) {
  const bool own_cut = reading_.min_confidence >= 0;
  std::vector<Relations> graphs = extract_all(inputs.articles, report);
  for (Relations& graph : graphs) {
    graph = at_least(std::move(graph), own_cut ? reading_.min_confidence : default_confidence);
  }
  for (Relations& graph : inputs.graphs) {
    graphs.push_back(own_cut ? at_least(std::move(graph), reading_.min_confidence) : std::move(graph));
  }
  return graphs;
}

}  // namespace actorgraph
