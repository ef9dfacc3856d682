#include "cli/run_analyse.hpp"

#include <functional>
#include <memory>

#include "cli/files.hpp"
#include "config/packs.hpp"
#include "extract/names.hpp"
#include "language/conversion.hpp"

namespace actorgraph {
namespace {

WordFormat format_of(const std::string& name) {
  if (name == "conllu") return WordFormat::conllu;
  if (name == "bio") return WordFormat::bio;
  if (name == "text") return WordFormat::text;
  throw UsageError("no format is called '" + name + "'; there are text, conllu and bio");
}

/// The engine's names together with those that the carried packs list.
void add_listed_names(AnalysedText& read, const AliasIndex& index) {
  if (read.analysis.words.empty()) return;
  Article article;
  article.text = std::move(read.text);
  const auto names = listed_and_found_names(Reading(article, read.analysis), index);
  read.analysis.names = names;
  read.text = std::move(article.text);
}

}  // namespace

int run_analyse(const AnalyseOptions& options, Report& report) {
  const WordFormat from = format_of(options.input_format);
  const WordFormat to = format_of(options.format);
  if (to == WordFormat::text) throw UsageError("--to takes conllu or bio");
  const Engine engine;
  std::function<void(AnalysedText&)> refine;
  if (!options.no_packs) {
    refine = [index = std::make_shared<AliasIndex>(load_alias_index())](AnalysedText& read) {
      add_listed_names(read, *index);
    };
  }
  for (const std::string& input : options.inputs) {
    report.note("reading " + input);
    write_file("-", analyse_words(engine, read_file(input), from, to, input, refine));
  }
  return exit_done;
}

}  // namespace actorgraph
