#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>
#include <sstream>

#include "cli/manual.hpp"
#include "cli/report.hpp"
#include "cli/shared_options.hpp"

namespace actorgraph {
namespace {

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
  add_filter(*command, map.filter);
  add_output(
      *command, map.output,
      "the picture: .svg .html .pdf .png .dot, or any format of convert (default: SVG to standard output)");
  add_format(*command, map.format, "FORMAT");
  command->add_option("--title", map.title, "the title over the map")->type_name("TEXT");
  command->footer(
      "Examples:\n"
      "  actorgraph map article.txt -o map.svg\n"
      "  actorgraph map news/ --actors aliases.yaml -o map.pdf\n"
      "  actorgraph extract news/ | actorgraph map - -o map.svg");
}

void add_extract(CLI::App& app, Options& options, ExtractOptions& extract) {
  CLI::App* command = add_command(app, options, extract, "extract",
                                  "read articles, write one graph a line with its evidence");
  add_reading(*command, extract.reading, input_help);
  add_output(*command, extract.output, "the file (default: standard output)");
  command->footer(
      "Examples:\n"
      "  actorgraph extract article.txt\n"
      "  actorgraph extract articles.jsonl -o graphs.jsonl\n"
      "  actorgraph extract news/ --extractor grammar,command --command 'python3 friends.py'\n"
      "  curl -s https://example.org/a.txt | actorgraph extract - --date 2025-12-02");
}

void add_merge(CLI::App& app, Options& options, MergeOptions& merge) {
  CLI::App* command = add_command(app, options, merge, "merge", "put any number of graphs together into one");
  command->add_option("GRAPH", merge.inputs, "graphs as JSON or JSON Lines, or -")->required();
  add_filter(*command, merge.filter);
  add_min_confidence(*command, merge.filter.graph.min_confidence);
  add_output(*command, merge.output, "the file (default: standard output)");
  command->footer(
      "Examples:\n"
      "  actorgraph merge monday.json tuesday.json -o week.json\n"
      "  actorgraph extract news/ | actorgraph merge -\n"
      "  actorgraph merge graphs/*.jsonl | actorgraph map - -o all.svg");
}

void add_diff(CLI::App& app, Options& options, DiffOptions& diff) {
  CLI::App* command =
      add_command(app, options, diff, "diff", "say what changed in meaning between two versions");
  add_reading(*command, diff.reading,
              "the versions, the oldest first (articles or graphs), or a directory of them");
  add_filter(*command, diff.filter);
  add_output(*command, diff.output,
             "the result: .txt .md .json .html .svg .pdf .png (default: text to standard output)");
  add_format(*command, diff.format, "FORMAT");
  command->add_flag("--all", diff.all, "changes of evidence only, too");
  command->add_flag_function(
      "--color,!--no-color", [&diff](std::int64_t count) { diff.color = count > 0; },
      "colours, whatever standard output is (default: on a terminal, without NO_COLOR)");
  command
      ->add_option("--before", diff.before_picture,
                   "the old version as SVG; what both have stands where the map of changes has it")
      ->type_name("FILE");
  command->add_option("--after", diff.after_picture, "the same of the new version")->type_name("FILE");
  command->add_flag("--coverage", diff.coverage,
                    "two outlets on one event: what only one of them tells, and what they tell differently");
  command->add_option("--exit-code", diff.exit_code, "exit status 1 only from this severity on")
      ->check(one_of({"low", "medium", "high", "highest"}))
      ->type_name("low|medium|high|highest");
  command->footer(
      "Exit status: 0 no difference, 1 some. As a git diff driver it takes git's seven arguments.\n"
      "Examples:\n"
      "  actorgraph diff old.txt new.txt\n"
      "  actorgraph diff old.txt new.txt -o changes.html\n"
      "  actorgraph diff versions/ -o strip.svg\n"
      "  actorgraph diff courier.txt gazette.txt --coverage");
}

void add_query(CLI::App& app, Options& options, QueryOptions& query) {
  CLI::App* command =
      add_command(app, options, query, "query", "ask a graph: who, with whom, how connected, when");
  command->require_subcommand(0, 1);
  add_reading(*command, query.reading, std::string(input_help) + "; then the question");
  command->get_option("INPUT")->required(false);  // else the first word would be an input, even "ego"
  add_filter(*command, query.filter);
  add_output(*command, query.output, "the answer: .txt .json (default: text to standard output)");
  add_format(*command, query.format, "txt|json");
  const auto add = [&](const std::string& name, const std::string& help, Question question,
                       const std::string& example) {
    CLI::App* sub = command->add_subcommand(name, help);
    sub->footer("Example:\n  actorgraph query news.json " + name + example);
    sub->callback([&query, question] { query.question = question; });
    return sub;
  };
  const auto add_actor = [&](CLI::App* sub, const std::string& name, std::string& value,
                             const std::string& help) {
    return sub->add_option(name, value, help + ": a name, an alias or an id");
  };
  add_actor(add("ego", "the ties of an actor and among those around it (--hops)", Question::ego,
                " Norland --hops 2"),
            "NAME", query.one, "the actor")
      ->required();
  CLI::App* path = add("path", "the shortest ways from one actor to another, each step with its sentences",
                       Question::path, " \"Ingrid Solheim\" Norland -k 3");
  add_actor(path, "FROM", query.one, "where it starts")->required();
  add_actor(path, "TO", query.other, "where it ends")->required();
  path->add_option("-k,--paths", query.paths, "how many ways (default: 1)")
      ->check(between(1, 1000))
      ->type_name("N");
  CLI::App* top = add("top", "the actors that matter most", Question::top, " --by betweenness -n 10");
  top->add_option("-n,--count", query.count, "how many actors (default: 20)")
      ->check(between(1, 1e6))
      ->type_name("N");
  add_word<Ranking>(
      *top, "--by", query.ranking,
      {{"degree", Ranking::ties}, {"page-rank", Ranking::page_rank}, {"betweenness", Ranking::betweenness}},
      "what makes an actor matter (default: degree)");
  add("communities", "who belongs together, by ties", Question::communities, " --since 2025-11");
  CLI::App* evidence = add("evidence", "every sentence behind the relations of two actors",
                           Question::evidence, " Norland Estmark --json");
  add_actor(evidence, "A", query.one, "the first actor")->required();
  add_actor(evidence, "B", query.other, "the second actor")->required();
  CLI::App* timeline = add("timeline", "what was said of an actor, or of two, by date", Question::timeline,
                           " Norland Estmark --stance conflictual");
  add_actor(timeline, "A", query.one, "the actor")->required();
  add_actor(timeline, "B", query.other, "a second actor");
  command->footer(
      "Exit status: 0 an answer, 1 none (no path, no ties, no relation).\n"
      "Examples:\n"
      "  actorgraph query news.json path \"Ingrid Solheim\" Norland -k 3\n"
      "  actorgraph query news.json top --by betweenness -n 10 --as-of 2025-12\n"
      "  actorgraph query news.json timeline Norland Estmark --stance conflictual --json\n"
      "  actorgraph query news/ ego Norland --hops 2 --json | actorgraph map - -o norland.svg");
}

void add_convert(CLI::App& app, Options& options, ConvertOptions& convert) {
  CLI::App* command =
      add_command(app, options, convert, "convert", "write a graph in the format of another tool");
  add_reading(*command, convert.reading, input_help);
  add_filter(*command, convert.filter);
  add_output(*command, convert.output,
             "the file: .json .jgf .cyjs .graphml .gexf .dot .csv .cypher (default: standard output)");
  add_format(*command, convert.format, "json|jgf|cyjs|graphml|gexf|dot|csv|cypher");
  command->footer(
      "json, jgf (JSON Graph Format) and cyjs (Cytoscape) carry everything and are read back; csv makes "
      "three files.\n"
      "Examples:\n"
      "  actorgraph convert news.json -o news.gexf\n"
      "  actorgraph convert news.json -o news.csv\n"
      "  actorgraph convert news.json --to cypher | cypher-shell\n"
      "  actorgraph convert news.cyjs -o news.json");
}

void add_verify(CLI::App& app, Options& options, VerifyOptions& verify) {
  CLI::App* command = add_command(app, options, verify, "verify",
                                  "check every quotation of a graph or map against its articles");
  command->add_option("GRAPH", verify.graph, "a graph as JSON or JSON Lines, or a map as SVG or HTML")
      ->required();
  command->add_option("ARTICLE", verify.articles, "the articles: files, directories, or -")->required();
  command->footer(
      "Exit status: 0 all quotations stand where they should, 1 some do not.\n"
      "Examples:\n"
      "  actorgraph verify news.json articles/\n"
      "  actorgraph verify map.svg article.txt\n"
      "  actorgraph extract a.txt | actorgraph verify - a.txt");
}

void add_analyse(CLI::App& app, Options& options, AnalyseOptions& analyse) {
  CLI::App* command =
      add_command(app, options, analyse, "analyse", "show words, sentences, grammar and names");
  command->add_option("INPUT", analyse.inputs, "text files, or files of words, or -")->required();
  command
      ->add_option("--input", analyse.input_format,
                   "what the input is; words and sentences are kept as they are given")
      ->check(one_of({"text", "conllu", "bio"}))
      ->type_name("text|conllu|bio");
  command->add_option("--to", analyse.format, "what is written: everything as CoNLL-U, or names as BIO")
      ->check(one_of({"conllu", "bio"}))
      ->type_name("conllu|bio");
  command->add_flag("--no-packs", analyse.no_packs, "names as the language model alone finds them");
  command->footer(
      "Examples:\n"
      "  actorgraph analyse article.txt\n"
      "  actorgraph analyse article.txt --to bio\n"
      "  actorgraph analyse --input conllu words.conllu");
}

void add_completion(CLI::App& app, std::string& shell) {
  CLI::App* command = app.add_subcommand("completion", "write a completion script for your shell");
  command->add_option("SHELL", shell, "bash, zsh or fish")
      ->required()
      ->check(one_of({"bash", "zsh", "fish"}));
  command->footer(
      "Examples:\n"
      "  actorgraph completion bash > ~/.local/share/bash-completion/completions/actorgraph\n"
      "  actorgraph completion zsh > ~/.zfunc/_actorgraph\n"
      "  actorgraph completion fish > ~/.config/fish/completions/actorgraph.fish");
}

/// The text that the command line asks for and that needs no work: version, help, manual, completion.
std::string asked_text(const CLI::App& app, const ParsedOptions& parsed, bool version,
                       const std::string& shell) {
  if (app.got_subcommand("manual")) return manual_page(app);
  if (app.got_subcommand("completion")) return completion_script(app, shell);
  if (!version) return app.help();
  return parsed.options.json ? "{\"name\":\"actorgraph\",\"version\":\"" ACTORGRAPH_VERSION "\"}\n"
                             : "actorgraph " ACTORGRAPH_VERSION "\n";
}

void add_actors(CLI::App& app, Options& options, ActorsOptions& actors) {
  CLI::App* command =
      add_command(app, options, actors, "actors", "check, explain and test the files of actors");
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

  CLI::App* explain =
      add("explain", "say what a name stands for and which line decides it", ActorsAction::explain);
  explain->add_option("NAME", actors.name, "a name, or a role such as \"the Russian president\"")->required();
  explain->add_option("INPUT", actors.reading.inputs, inputs_help + "; what the name stands for in them");
  explain->add_option("--date", actors.reading.published, "the day that roles are looked up on")
      ->type_name("DATE");

  CLI::App* suggest =
      add("suggest", "read articles and write a patch for a file of actors", ActorsAction::suggest);
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
    QueryOptions query;
    ConvertOptions convert;
    VerifyOptions verify;
    AnalyseOptions analyse;
    ActorsOptions actors;
    ConfigOptions config;
  } values;
  std::string shell;
  bool version = false;

  CLI::App app("Reads news articles, finds who does what to whom, draws it, and shows what changed.",
               "actorgraph");
  app.add_flag("--version", version, "the program's version (with --json as JSON)");
  app.add_flag("--verbose", parsed.options.verbose, "say what is being done");
  app.add_flag("--json", parsed.options.json, "results and errors as JSON where there is a choice");
  app.add_option("--config", parsed.options.settings_file,
                 "settings; actorgraph.yaml of this folder if not given")
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
  add_query(app, parsed.options, values.query);
  add_convert(app, parsed.options, values.convert);
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
    const bool json =
        std::any_of(argv, argv + argc, [](const char* word) { return std::string_view(word) == "--json"; });
    if (json && status != 0) parsed.out += error_json("usage", error.what(), "");
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
