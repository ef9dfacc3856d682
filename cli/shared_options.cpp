#include "cli/shared_options.hpp"

#include <algorithm>

#include "config/dates.hpp"
#include "config/spelling.hpp"

namespace actorgraph {
namespace {

/// A command line of a program as its words: at blanks, but not inside quotation marks. No shell reads it.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words;
  bool open = false;
  char quote = 0;
  for (const char c : line) {
    if (quote == 0 && (c == ' ' || c == '\t')) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      if (quote == 0 && (c == '"' || c == '\''))
        quote = c;
      else if (c == quote)
        quote = 0;
      else
        words.back() += c;
    }
  }
  return words;
}

void add_extractors(CLI::App& command, ReadingOptions& reading) {
  command.add_option("--extractor", reading.extractors,
                     "who reads articles: the grammar, your own patterns, a program, or several (default: grammar)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of({"grammar", "pattern", "command"}))
      ->type_name("grammar|pattern|command");
  command.add_option_function<std::string>(
             "--command", [&reading](const std::string& line) { reading.command = words_of(line); },
             "the program of the command extractor, with its arguments")
      ->type_name("PROGRAM");
  command.add_option("--command-seconds", reading.command_seconds, "how long it may take for an article (default: 60)")
      ->check(between(1, 86400))
      ->type_name("N");
}

void add_date(CLI::App& command, const std::string& name, std::string& value, const std::string& help) {
  const auto check = [](const std::string& text) {
    return is_date(text) ? std::string() : "'" + text + "' is no date; write it as 2025-12-02, 2025-12 or 2025";
  };
  command.add_option(name, value, help)->check(CLI::Validator(check, ""))->type_name("DATE");
}

}  // namespace

CLI::Validator one_of(std::vector<std::string> words) {
  const auto check = [words = std::move(words)](const std::string& given) {
    std::string list;
    std::vector<std::string_view> known;
    for (const std::string& word : words) {
      if (word == given) return std::string();
      list += (list.empty() ? "" : ", ") + word;
      known.emplace_back(word);
    }
    return "'" + given + "' is none of " + list + did_you_mean(given, known);
  };
  return CLI::Validator(check, "");
}

CLI::Validator between(double least, double most) {
  const auto range = CLI::Range(least, most);
  return CLI::Validator([range](std::string& given) { return range(given); }, "");
}

std::string type_of(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : "|") + word;
  return list;
}

void add_output(CLI::App& command, std::string& output, const std::string& help) {
  command.add_option("-o,--output", output, help)->type_name("FILE");
}

void add_format(CLI::App& command, std::string& format, const std::string& type) {
  command.add_option("--to", format, "the format, whatever the file is called")->type_name(type);
}

void add_min_confidence(CLI::App& command, double& least) {
  command.add_option("--min-confidence", least, "leave out relations that are less sure (0 to 1)")
      ->check(between(0, 1))
      ->type_name("NUMBER");
}

void add_reading(CLI::App& command, ReadingOptions& reading, const std::string& inputs_help) {
  command.add_option("INPUT", reading.inputs, inputs_help)->required();
  command.add_option("--actors", reading.actor_files, "YAML files with actors and their aliases")
      ->type_name("FILE");
  command.add_option("--relations", reading.rule_files, "YAML files with relation types and frames")
      ->type_name("FILE");
  command.add_option("--date", reading.published, "publication date of articles that state none (2025-12-02)")
      ->type_name("DATE");
  add_min_confidence(command, reading.min_confidence);
  command.add_option("-j,--jobs", reading.jobs, "threads (default: one for each core)")->type_name("N");
  add_extractors(command, reading);
}

void add_filter(CLI::App& command, FilterOptions& filter) {
  const std::vector<CLI::Option*> before = command.get_options();
  add_date(command, "--since", filter.graph.since, "only what was published on this day or later");
  add_date(command, "--until,--as-of", filter.graph.until, "only what was published by this day: the graph as it was then");
  command.add_option("--type", filter.graph.types, "only relations of these types (CONSULT,TENSION)")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("TYPE");
  add_words(command, "--stance", filter.graph.stances, stance_from,
            {"cooperative", "conflictual", "neutral", "structural"}, "only relations of these stances");
  add_words(command, "--status", filter.graph.statuses, status_from,
            {"rumoured", "possible", "proposed", "demanded", "planned", "agreed", "ongoing", "done", "past", "denied",
             "refused", "cancelled", "failed"},
            "only relations of these statuses");
  add_words(command, "--kind", filter.graph.kinds, actor_kind_from,
            {"person", "state", "bloc", "organisation", "group", "unknown"}, "only between actors of these kinds");
  add_word<Voice>(command, "--voice", filter.graph.voice, {{"own", Voice::own}, {"reported", Voice::reported}},
                  "only the articles' own voice, or only what stands on somebody's word");
  command.add_flag("--no-denials", filter.graph.no_denials, "without what is said not to be so");
  command.add_option("--min-sources", filter.graph.min_sources, "only what so many independent articles say")->type_name("N");
  command.add_option("--focus", filter.focus, "only this actor and those around")->type_name("NAME");
  command.add_option("--hops", filter.hops, "how far around the actor in focus (default: 1)")->type_name("N");
  for (CLI::Option* option : command.get_options())
    if (std::find(before.begin(), before.end(), option) == before.end()) option->group("Which part of the graph");
}

}  // namespace actorgraph
