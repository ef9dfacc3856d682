// Words a second of who is who, with the world pack alone and with 100,000 names more; and that the
// time grows with the length of the text and not faster.

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "bench/news.hpp"
#include "config/packs.hpp"
#include "extract/find_actors.hpp"
#include "language/engine.hpp"

namespace {

using namespace actorgraph;

// Names of two and three words, as files of companies and persons have them.
Aliases with_names(std::size_t count) {
  Aliases aliases = load_aliases();
  for (std::size_t i = 0; i < count; ++i) {
    KnownActor actor;
    actor.id = "extra-" + std::to_string(i);
    actor.name =
        "Mar" + std::to_string(i % 317) + " Ler" + std::to_string(i % 1009) + " of Oslo " + std::to_string(i);
    actor.kind = ActorKind::organisation;
    actor.names.push_back({actor.name, ""});
    aliases.actors.push_back(std::move(actor));
  }
  return aliases;
}

void find_in(benchmark::State& state, std::size_t extra, std::size_t size) {
  const Engine engine;
  const AliasIndex index(with_names(extra));
  Article article;
  article.id = "bench";
  article.text = news(size);
  const Analysis analysis = engine.analyse(article.text);
  for (auto _ : state) benchmark::DoNotOptimize(find_actors(article, analysis, index));
  state.counters["words/s"] = benchmark::Counter(
      static_cast<double>(analysis.words.size() * static_cast<std::size_t>(state.iterations())),
      benchmark::Counter::kIsRate);
}

void world_pack(benchmark::State& state) { find_in(state, 0, 20'000); }
void world_pack_and_100000_names(benchmark::State& state) { find_in(state, 100'000, 20'000); }
void ten_times_the_text(benchmark::State& state) { find_in(state, 0, 200'000); }

void index_of_100000_names(benchmark::State& state) {
  const Aliases aliases = with_names(100'000);
  for (auto _ : state) benchmark::DoNotOptimize(AliasIndex(aliases));
}

BENCHMARK(world_pack)->Unit(benchmark::kMillisecond);
BENCHMARK(world_pack_and_100000_names)->Unit(benchmark::kMillisecond);
BENCHMARK(ten_times_the_text)->Unit(benchmark::kMillisecond);
BENCHMARK(index_of_100000_names)->Unit(benchmark::kMillisecond);

}  // namespace
