#include "cli/extraction.hpp"

#include <algorithm>

#include "cli/pool.hpp"
#include "graph/canonical.hpp"
#include "text/sha256.hpp"

namespace actorgraph {
namespace {

/// `graph` without the relations that are less sure than `least`.
Relations at_least(Relations graph, double least) {
  std::erase_if(graph.relations, [&](const Relation& relation) { return relation.confidence < least; });
  return canonical(std::move(graph));
}

}  // namespace

std::vector<Relations> graphs_of(Inputs inputs, const ReadingOptions& reading, double min_confidence, Report& report) {
  std::vector<Relations> graphs(inputs.articles.size());
  for_each_index(inputs.articles.size(), reading.jobs, [&](std::size_t i) {
    const Article& article = inputs.articles[i];
    try {
      ArticleRecord record;
      record.id = article.id;
      record.title = article.title;
      record.published = article.published;
      record.publisher = article.publisher;
      record.url = article.url;
      record.version = article.version;
      record.sha256 = sha256(article.text);
      graphs[i].articles.push_back(record);
    } catch (const std::exception& error) {
      report.failed("article '" + article.id + "': " + error.what());
    }
  });
  for (Relations& graph : inputs.graphs) graphs.push_back(std::move(graph));
  for (Relations& graph : graphs) graph = at_least(std::move(graph), min_confidence);
  return graphs;
}

}  // namespace actorgraph
