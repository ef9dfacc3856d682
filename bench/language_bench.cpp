// Words a second of each step of the language engine, on the invented articles of samples/ and
// tests/language/corpus; and that the time grows with the length of the text and not faster.

#include <benchmark/benchmark.h>

#include <string>

#include "bench/news.hpp"
#include "language/engine.hpp"
#include "language/lemmas.hpp"
#include "language/tokens.hpp"
#include "text/fold.hpp"

namespace {

using namespace actorgraph;

void count(benchmark::State& state, std::size_t words, std::size_t bytes) {
  state.SetItemsProcessed(static_cast<std::int64_t>(words) * state.iterations());
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes) * state.iterations());
}

void bm_tokenise(benchmark::State& state) {
  const std::string text = news(static_cast<std::size_t>(state.range(0)));
  const std::size_t words = tokenise(text).words.size();
  for (auto _ : state) benchmark::DoNotOptimize(tokenise(text));
  count(state, words, text.size());
}
BENCHMARK(bm_tokenise)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

void bm_tokenise_without_blanks(benchmark::State& state) {
  const std::string text(static_cast<std::size_t>(state.range(0)), 'x');
  for (auto _ : state) benchmark::DoNotOptimize(tokenise(text));
  count(state, 1, text.size());
}
BENCHMARK(bm_tokenise_without_blanks)->Arg(100'000)->Arg(10'000'000)->Unit(benchmark::kMillisecond);

void bm_lemmas(benchmark::State& state) {
  const std::string text = news(100'000);
  Analysis analysis = tokenise(text);
  for (std::size_t i = 0; i < analysis.words.size(); ++i) {
    analysis.words[i].upos = i % 3 == 0 ? Upos::verb : i % 3 == 1 ? Upos::noun : Upos::adj;
    analysis.words[i].features.tense = Tense::past;
    analysis.words[i].features.number = Number::plur;
  }
  for (auto _ : state) add_lemmas(text, analysis);
  count(state, analysis.words.size(), text.size());
}
BENCHMARK(bm_lemmas)->Unit(benchmark::kMillisecond);

void bm_load(benchmark::State& state) {
  for (auto _ : state) {
    const Engine engine;
    benchmark::DoNotOptimize(&engine);
  }
}
BENCHMARK(bm_load)->Unit(benchmark::kMillisecond);

void bm_analyse(benchmark::State& state) {
  const Engine engine;
  const std::string text = news(static_cast<std::size_t>(state.range(0)));
  const std::size_t words = tokenise(text).words.size();
  for (auto _ : state) benchmark::DoNotOptimize(engine.analyse(text));
  count(state, words, text.size());
}
BENCHMARK(bm_analyse)->Arg(10'000)->Arg(100'000)->Arg(400'000)->Unit(benchmark::kMillisecond);

void bm_fold(benchmark::State& state) {
  const std::string text = news(100'000);
  for (auto _ : state) benchmark::DoNotOptimize(fold(text));
  count(state, 1, text.size());
}
BENCHMARK(bm_fold)->Unit(benchmark::kMillisecond);

}  // namespace
