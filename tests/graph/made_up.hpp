#pragma once

// Small graphs for tests: a few claims, and the articles, actors and evidence they need.

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "graph/relations.hpp"

namespace made_up {

using namespace actorgraph;

/// "source did type to target", told as done in the own voice of `article`, which stands in `evidence`
/// until graph_of makes a sentence of it.
inline Relation claim(std::string source, std::string type, std::string target, std::string article = "a1") {
  Relation relation;
  relation.label = type;
  relation.type = std::move(type);
  relation.source = std::move(source);
  relation.target = std::move(target);
  relation.status = Status::done;
  relation.confidence = 0.5;
  relation.evidence = {std::move(article)};
  relation.extractor = "grammar";
  return relation;
}

/// A whole graph of these claims: a sentence for each, ten code points apart, all ids in order.
inline Relations graph_of(std::vector<Relation> claims) {
  Relations graph;
  std::map<std::string, Actor> actors;
  std::map<std::string, std::uint32_t> sentences;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    Relation& relation = claims[i];
    const std::string article = relation.evidence.front();
    const std::uint32_t number = sentences[article]++;
    Evidence evidence{"e" + std::to_string(i), article, number, {number * 100, number * 100 + 10}, "A sentence", "", ""};
    for (const std::string& id : {relation.source, relation.target}) {
      Actor& actor = actors[id];
      actor.id = actor.name = id;
      actor.known = true;
      actor.mentions.push_back({article, {number * 100, number * 100 + static_cast<std::uint32_t>(id.size())}, id, Via::name, ""});
    }
    relation.id = "r" + std::to_string(i);
    relation.evidence = {evidence.id};
    graph.evidence.push_back(std::move(evidence));
  }
  for (auto& [id, actor] : actors) graph.actors.push_back(std::move(actor));
  for (const auto& [id, count] : sentences) {
    graph.articles.emplace_back();
    graph.articles.back().id = id;
  }
  graph.relations = std::move(claims);
  return graph;
}

/// `size` actors and `claims` claims over ten articles; the same for the same seed.
inline Relations random_graph(unsigned seed, unsigned size, unsigned claims) {
  std::mt19937 random(seed);  // its numbers are fixed by the standard; distributions are not
  const std::vector<std::string> types = {"ACCUSE", "AID", "CONSULT", "TENSION"};
  std::vector<Relation> made;
  for (unsigned i = 0; i < claims; ++i) {
    const auto source = static_cast<unsigned>(random() % size);
    const auto target = static_cast<unsigned>((source + 1 + random() % (size - 1)) % size);
    const std::string& type = types[random() % types.size()];
    made.push_back(claim("actor-" + std::to_string(source), type, "actor-" + std::to_string(target),
                         "article-" + std::to_string(random() % 10)));
    made.back().directed = type != "TENSION";
    made.back().status = static_cast<Status>(random() % 13);
  }
  return graph_of(std::move(made));
}

}  // namespace made_up
