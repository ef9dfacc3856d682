#include "cli/run_analyse.hpp"

#include "cli/files.hpp"
#include "language/conversion.hpp"

namespace actorgraph {
namespace {

WordFormat format_of(const std::string& name) {
  if (name == "conllu") return WordFormat::conllu;
  if (name == "bio") return WordFormat::bio;
  if (name == "text") return WordFormat::text;
  throw UsageError("no format is called '" + name + "'; there are text, conllu and bio");
}

}  // namespace

int run_analyse(const AnalyseOptions& options, Report& report) {
  const WordFormat from = format_of(options.input_format);
  const WordFormat to = format_of(options.format);
  if (to == WordFormat::text) throw UsageError("--to takes conllu or bio");
  const Engine engine;
  for (const std::string& input : options.inputs) {
    report.note("reading " + input);
    write_file("-", analyse_words(engine, read_file(input), from, to, input));
  }
  return exit_done;
}

}  // namespace actorgraph
