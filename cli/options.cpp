#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <sstream>

#include "cli/manual.hpp"

namespace actorgraph {
namespace {

void add_reading(CLI::App& command, ReadingOptions& reading, const std::string& inputs_help) {
  command.add_option("INPUT", reading.inputs, inputs_help)->required();
  command.add_option("--actors", reading.actor_files, "YAML files with actors and their aliases")
      ->type_name("FILE");
  command.add_option("--relations", reading.rule_files, "YAML files with relation types and frames")
      ->type_name("FILE");
  command.add_option("--date", reading.published, "publication date of articles that state none (2025-12-02)")
      ->type_name("DATE");
  command.add_option("--min-confidence", reading.min_confidence, "leave out relations that are less sure (0 to 1)")
      ->check(CLI::Range(0.0, 1.0));
  command.add_option("-j,--jobs", reading.jobs, "threads (default: one for each core)")->type_name("N");
}

constexpr const char* input_help = "text files, JSON or JSON Lines of articles, graphs, directories, or -";

/// A subcommand whose `values` become the command of `options` when it is named.
template <typename CommandOptions>
CLI::App* add_command(CLI::App& app, Options& options, CommandOptions& values, const char* name,
                      const char* description) {
  CLI::App* command = app.add_subcommand(name, description);
  command->callback([&options, &values] {
    if constexpr (requires { values.json; }) values.json = options.json;
    options.command = values;
  });
  return command;
}

void add_map(CLI::App& app, Options& options, MapOptions& map) {
  CLI::App* command = add_command(app, options, map, "map", "draw who does what to whom");
  add_reading(*command, map.reading, input_help);
  command->add_option("-o,--output", map.output, "the picture: .svg .html .pdf .png .dot .json (default: SVG to standard output)")
      ->type_name("FILE");
  command->add_option("--to", map.format, "the format, whatever the file is called")->type_name("FORMAT");
  command->add_option("--title", map.title, "the title over the map")->type_name("TEXT");
  command->footer(
      "Examples:\n"
      "  actorgraph map article.txt -o map.svg\n"
      "  actorgraph map news/ --actors aliases.yaml -o map.pdf\n"
      "  actorgraph extract news/ | actorgraph map - -o map.svg");
}

void add_extract(CLI::App& app, Options& options, ExtractOptions& extract) {
  CLI::App* command = add_command(app, options, extract, "extract", "read articles, write one graph a line with its evidence");
  add_reading(*command, extract.reading, input_help);
  command->add_option("-o,--output", extract.output, "the file (default: standard output)")->type_name("FILE");
  command->footer(
      "Examples:\n"
      "  actorgraph extract article.txt\n"
      "  actorgraph extract articles.jsonl -o graphs.jsonl\n"
      "  curl -s https://example.org/a.txt | actorgraph extract - --date 2025-12-02");
}

void add_merge(CLI::App& app, Options& options, MergeOptions& merge) {
  CLI::App* command = add_command(app, options, merge, "merge", "put any number of graphs together into one");
  command->add_option("GRAPH", merge.inputs, "graphs as JSON or JSON Lines, or -")->required();
  command->add_option("-o,--output", merge.output, "the file (default: standard output)")->type_name("FILE");
  command->footer(
      "Examples:\n"
      "  actorgraph merge monday.json tuesday.json -o week.json\n"
      "  actorgraph extract news/ | actorgraph merge -\n"
      "  actorgraph merge graphs/*.jsonl | actorgraph map - -o all.svg");
}

void add_diff(CLI::App& app, Options& options, DiffOptions& diff) {
  CLI::App* command = add_command(app, options, diff, "diff", "say what changed in meaning between two versions");
  add_reading(*command, diff.reading, "the old and the new version: articles or graphs");
  command->get_option("INPUT")->expected(2, 7);
  command->add_option("-o,--output", diff.output, "the result: .txt .md .json .svg .pdf .png (default: text to standard output)")
      ->type_name("FILE");
  command->add_option("--to", diff.format, "the format, whatever the file is called")->type_name("FORMAT");
  command->add_flag("--all", diff.all, "changes of evidence only, too");
  command->add_flag("--color,!--no-color", diff.color, "colours, whatever standard output is");
  command->add_option("--exit-code", diff.exit_code, "exit status 1 only from this severity on")
      ->check(CLI::IsMember({"low", "medium", "high", "highest"}))
      ->type_name("SEVERITY");
  command->footer(
      "Exit status: 0 no difference, 1 some. As a git diff driver it takes git's seven arguments.\n"
      "Examples:\n"
      "  actorgraph diff old.txt new.txt\n"
      "  actorgraph diff old.txt new.txt -o changes.svg\n"
      "  actorgraph diff old.json new.json --to json");
}

void add_verify(CLI::App& app, Options& options, VerifyOptions& verify) {
  CLI::App* command = add_command(app, options, verify, "verify", "check every quotation of a graph against its articles");
  command->add_option("GRAPH", verify.graph, "a graph as JSON or JSON Lines")->required();
  command->add_option("ARTICLE", verify.articles, "the articles: files, directories, or -")->required();
  command->footer(
      "Exit status: 0 all quotations stand where they should, 1 some do not.\n"
      "Examples:\n"
      "  actorgraph verify news.json articles/\n"
      "  actorgraph verify graph.jsonl article.txt\n"
      "  actorgraph extract a.txt | actorgraph verify - a.txt");
}

void add_analyse(CLI::App& app, Options& options, AnalyseOptions& analyse) {
  CLI::App* command = add_command(app, options, analyse, "analyse", "show words, sentences, grammar and names");
  command->add_option("INPUT", analyse.inputs, "text files, or files of words, or -")->required();
  command->add_option("--input", analyse.input_format, "what the input is; words and sentences are kept as they are given")
      ->check(CLI::IsMember({"text", "conllu", "bio"}))
      ->type_name("text|conllu|bio");
  command->add_option("--to", analyse.format, "what is written: everything as CoNLL-U, or names as BIO")
      ->check(CLI::IsMember({"conllu", "bio"}))
      ->type_name("conllu|bio");
  command->footer(
      "Examples:\n"
      "  actorgraph analyse article.txt\n"
      "  actorgraph analyse article.txt --to bio\n"
      "  actorgraph analyse --input conllu words.conllu");
}

void add_completion(CLI::App& app, std::string& shell) {
  CLI::App* command = app.add_subcommand("completion", "write a completion script for your shell");
  command->add_option("SHELL", shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer(
      "Examples:\n"
      "  actorgraph completion bash > ~/.local/share/bash-completion/completions/actorgraph\n"
      "  actorgraph completion zsh > ~/.zfunc/_actorgraph\n"
      "  actorgraph completion fish > ~/.config/fish/completions/actorgraph.fish");
}

/// The text that the command line asks for and that needs no work: version, help, manual, completion.
std::string asked_text(const CLI::App& app, const ParsedOptions& parsed, bool version, const std::string& shell) {
  if (app.got_subcommand("manual")) return manual_page(app);
  if (app.got_subcommand("completion")) return completion_script(app, shell);
  if (!version) return app.help();
  return parsed.options.json ? "{\"name\":\"actorgraph\",\"version\":\"" ACTORGRAPH_VERSION "\"}\n"
                             : "actorgraph " ACTORGRAPH_VERSION "\n";
}

void add_actors(CLI::App& app, Options& options, ActorsOptions& actors) {
  CLI::App* command = add_command(app, options, actors, "actors", "check, explain and test the files of actors");
  command->require_subcommand(1);
  const auto add = [&](const std::string& name, const std::string& help, ActorsAction action) {
    CLI::App* sub = command->add_subcommand(name, help);
    sub->callback([&actors, action] { actors.action = action; });
    sub->add_option("--actors", actors.reading.actor_files, "files of actors, over the world pack");
    return sub;
  };
  const std::string inputs_help = "articles: files, directories, or - for standard input";

  CLI::App* lint = add("lint", "say what is doubtful in the files of actors", ActorsAction::lint);
  lint->add_option("FILE", actors.reading.actor_files, "files of actors; none: the world pack");
  lint->add_option("--date", actors.reading.published, "the day that terms are judged by; today if not given")
      ->type_name("DATE");
  lint->add_flag("--carried", actors.carried, "say what is doubtful in the world pack too");

  CLI::App* explain = add("explain", "say what a name stands for and which line decides it", ActorsAction::explain);
  explain->add_option("NAME", actors.name, "a name, or a role such as \"the Russian president\"")->required();
  explain->add_option("INPUT", actors.reading.inputs, inputs_help + "; what the name stands for in them");
  explain->add_option("--date", actors.reading.published, "the day that roles are looked up on")->type_name("DATE");

  CLI::App* suggest = add("suggest", "read articles and write a patch for a file of actors", ActorsAction::suggest);
  suggest->add_option("INPUT", actors.reading.inputs, inputs_help)->required();
  suggest->add_option("--frequent", actors.frequent, "from how many mentions on an unlisted name is proposed")
      ->capture_default_str();
  suggest->add_option("--jobs", actors.reading.jobs, "threads; 0 for one a core")->type_name("N");

  CLI::App* test = add("test", "run the tests that files of actors carry", ActorsAction::test);
  test->add_option("FILE", actors.reading.actor_files, "files of actors; none: the world pack");
  test->add_flag("--carried", actors.carried, "run those of the world pack too");
  command->footer(
      "Examples:\n"
      "  actorgraph actors lint aliases.yaml\n"
      "  actorgraph actors explain \"the Russian president\" --date 2008-05-08\n"
      "  actorgraph actors suggest news/ --actors aliases.yaml > proposed.yaml");
}

void add_config(CLI::App& app, Options& options, ConfigOptions& config) {
  CLI::App* command = add_command(app, options, config, "config", "show the settings of this folder");
  command->require_subcommand(1);
  command->add_subcommand("show", "every setting and where it comes from, as YAML");
  command->footer(
      "Examples:\n"
      "  actorgraph config show\n"
      "  actorgraph config show > actorgraph.yaml\n"
      "  actorgraph map article.txt --config night.yaml -o map.svg");
}

}  // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
  ParsedOptions parsed;
  struct {
    MapOptions map;
    ExtractOptions extract;
    MergeOptions merge;
    DiffOptions diff;
    VerifyOptions verify;
    AnalyseOptions analyse;
    ActorsOptions actors;
    ConfigOptions config;
  } values;
  std::string shell;
  bool version = false;

  CLI::App app("Reads news articles, finds who does what to whom, draws it, and shows what changed.", "actorgraph");
  app.add_flag("--version", version, "the program's version (with --json as JSON)");
  app.add_flag("--verbose", parsed.options.verbose, "say what is being done");
  app.add_flag("--json", parsed.options.json, "results and errors as JSON where there is a choice");
  app.add_option("--config", parsed.options.settings_file, "settings; actorgraph.yaml of this folder if not given")
      ->type_name("FILE");
  app.require_subcommand(0, 1);
  app.fallthrough();
  app.footer(
      "Exit status: 0 done or no difference, 1 different or problems found, 2 wrong usage,\n"
      "3 input or configuration invalid, 4 some inputs failed and the rest was written.\n"
      "Examples:\n"
      "  actorgraph map article.txt -o map.svg\n"
      "  actorgraph diff yesterday.txt today.txt\n"
      "  actorgraph extract news/ | actorgraph merge - -o news.json");
  add_map(app, parsed.options, values.map);
  add_extract(app, parsed.options, values.extract);
  add_merge(app, parsed.options, values.merge);
  add_diff(app, parsed.options, values.diff);
  add_verify(app, parsed.options, values.verify);
  add_analyse(app, parsed.options, values.analyse);
  add_actors(app, parsed.options, values.actors);
  add_config(app, parsed.options, values.config);
  add_completion(app, shell);
  app.add_subcommand("manual", "write the manual page actorgraph(1)");

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream err;
    const int status = app.exit(error, out, err);
    parsed.finished = true;
    parsed.status = status == 0 ? 0 : 2;
    parsed.out = out.str();
    parsed.err = err.str();
    return parsed;
  }
  if (!std::holds_alternative<std::monostate>(parsed.options.command)) return parsed;
  parsed.finished = true;
  const bool asked = argc == 1 || version || !app.get_subcommands().empty();
  parsed.status = asked ? 0 : 2;
  (asked ? parsed.out : parsed.err) = asked_text(app, parsed, version, shell);
  return parsed;
}

}  // namespace actorgraph
