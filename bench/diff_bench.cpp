// How long the diff of two large graphs takes, and how much memory: processor seconds and peak of the
// whole process, with both graphs in it.
//
//   diff_bench [RELATIONS]        default 1,000,000 in each graph; one article in fifty is edited

#include <sys/resource.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "graph/canonical.hpp"
#include "graph/diff.hpp"

namespace {

using namespace actorgraph;

constexpr unsigned in_article = 10;

struct Verb {
  const char* type;
  const char* label;
  const char* past;
};
constexpr std::array<Verb, 4> verbs = {{{"ACCUSE", "accuse", "accused"},
                                        {"CONSULT", "meet", "met"},
                                        {"AID", "help", "helped"},
                                        {"THREATEN", "threaten", "threatened"}}};

/// Articles of ten sentences, each with a relation; `edited`: one article in fifty is another version.
Relations made(unsigned relations, bool edited) {
  std::mt19937 random(7);
  Relations graph;
  const unsigned actors = relations / 50 + 10;
  for (unsigned i = 0; i < actors; ++i) {
    Actor actor;
    actor.name = "Actor " + std::to_string(i);
    actor.id = "actor-" + std::to_string(i);
    actor.known = true;
    graph.actors.push_back(std::move(actor));
  }
  for (unsigned i = 0; i < relations; ++i) {
    const unsigned article = i / in_article;
    const unsigned source = static_cast<unsigned>(random() % actors);
    const unsigned target = static_cast<unsigned>((source + 1 + random() % (actors - 1)) % actors);
    const Verb& verb = verbs[random() % verbs.size()];
    const std::string name = "article-" + std::to_string(article);
    if (i % in_article == 0) {
      graph.articles.emplace_back();
      graph.articles.back().id = name;
      graph.articles.back().version = edited ? "2" : "1";
    }
    const bool changed = edited && article % 50 == 0;
    if (changed && i % in_article == 3) continue;  // a sentence is cut
    const bool plan = changed && i % in_article == 5;
    const std::string& from = graph.actors[source].name;
    const std::string& to = graph.actors[target].name;
    const std::string will = plan ? "will " + std::string(verb.label) : verb.past;
    const std::uint32_t start = i % in_article * 200;
    Evidence evidence;
    evidence.id = "e" + std::to_string(i);
    evidence.article = name;
    evidence.sentence = i % in_article;
    evidence.quote = from + " " + will + " " + to + " over case " + std::to_string(i) + " on the second day of the talks.";
    evidence.span = {start, start + static_cast<std::uint32_t>(evidence.quote.size())};
    const auto mention = [&](unsigned actor, std::size_t at) {
      const std::string& text = graph.actors[actor].name;
      const std::uint32_t first = start + static_cast<std::uint32_t>(at);
      graph.actors[actor].mentions.push_back({name, {first, first + static_cast<std::uint32_t>(text.size())}, text, Via::name, ""});
    };
    mention(source, 0);
    mention(target, from.size() + will.size() + 2);
    Relation relation;
    relation.type = verb.type;
    relation.label = verb.label;
    relation.stance = verb.type[0] == 'A' && verb.type[1] == 'C' ? Stance::conflictual : Stance::cooperative;
    relation.source = graph.actors[source].id;
    relation.target = graph.actors[target].id;
    relation.status = plan ? Status::planned : Status::done;
    relation.confidence = 0.8;
    relation.evidence = {evidence.id};
    relation.extractor = "grammar";
    graph.evidence.push_back(std::move(evidence));
    graph.relations.push_back(std::move(relation));
  }
  return canonical(std::move(graph));
}

double seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace

int main(int argc, char** argv) {
  const unsigned relations = argc > 1 ? static_cast<unsigned>(std::strtoul(argv[1], nullptr, 10)) : 1000000U;
  const Relations before = made(relations, false);
  const Relations after = made(relations, true);
  const double graphs = peak_megabytes();
  const double start = seconds();
  Version old_version;
  old_version.relations = &before;
  Version new_version;
  new_version.relations = &after;
  const GraphDiff result = diff(old_version, new_version);
  std::printf("%u relations each: %.2f s of processor time; peak %.0f MB, of which the graphs %.0f MB; %zu changes, %u unchanged\n",
              relations, seconds() - start, peak_megabytes(), graphs, result.changes.size(), result.unchanged);
  return 0;
}
