#include "cli/run_actors.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>

#include "cli/files.hpp"
#include "cli/pool.hpp"
#include "cli/reading.hpp"
#include "config/actors_explain.hpp"
#include "config/actors_lint.hpp"
#include "config/actors_suggest.hpp"
#include "config/actors_test.hpp"
#include "config/dates.hpp"
#include "config/packs.hpp"
#include "config/yaml.hpp"
#include "extract/find_actors.hpp"
#include "graph/json_text.hpp"
#include "language/engine.hpp"

namespace actorgraph {
namespace {

std::string today() {
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  char text[16];
  static_cast<void>(std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()),
                                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day())));
  return text;
}

/// The world pack and the user's files.
std::vector<Document> read_actor_documents(const std::vector<std::string>& files) {
  std::vector<Document> documents = carried_documents("world/");
  for (const std::string& file : files) documents.push_back(read_yaml(read_file(file), file));
  return documents;
}

/// Finds casts with the engine and the names that the table has.
class CastFinder {
 public:
  explicit CastFinder(const Aliases& aliases) : index_(aliases) {}

  ArticleCast operator()(Article article) const {
    ArticleCast out;
    out.article = std::move(article);
    out.analysis = engine_.analyse(out.article.text);
    out.cast = find_actors(out.article, out.analysis, index_);
    return out;
  }

 private:
  Engine engine_;
  AliasIndex index_;
};

void append_place(JsonText& json, const Place& place) {
  json.key("file").text(place.file).key("line").number(static_cast<std::uint32_t>(place.line));
  json.key("column").number(static_cast<std::uint32_t>(place.column));
}

std::string as_json(const std::vector<Finding>& findings) {
  JsonText json;
  json.open('{').key("findings").open('[');
  for (const Finding& finding : findings) {
    append_place(json.next().open('{'), finding.place);
    json.key("message").text(finding.message).key("rule").text(finding.rule).close('}');
  }
  json.close(']').close('}');
  return json.take();
}

/// One line a finding and one that counts them, or JSON.
int write_findings(const std::vector<Finding>& findings, const std::string& summary, bool json) {
  std::string lines;
  for (const Finding& finding : findings) lines += to_string(finding.place) + ": " + finding.message + " [" + finding.rule + "]\n";
  write_file("-", json ? as_json(findings) : lines + summary + "\n");
  return findings.empty() ? exit_done : exit_different;
}

std::string counted(std::size_t count, const std::string& what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// The day of --date, checked; or the newest date of the inputs; or empty.
std::string day_of(const ActorsOptions& options, const Inputs& inputs) {
  if (!options.reading.published.empty()) {
    if (!is_date(options.reading.published))
      throw UsageError("'" + options.reading.published + "' is no date; write it as 2026-11-01");
    return options.reading.published;
  }
  std::string newest;
  for (const Article& article : inputs.articles)
    if (is_date(article.published)) newest = std::max(newest, article.published);
  return newest;
}

int lint(const ActorsOptions& options, const std::vector<Document>& documents, const AliasTable& table,
         const Inputs& inputs) {
  std::string day = day_of(options, inputs);
  if (day.empty()) day = today();
  const bool carried = options.carried || options.reading.actor_files.empty();
  const auto findings = lint_actors(documents, table, day, carried);
  return write_findings(findings, counted(findings.size(), "finding"), options.json);
}

int test(const ActorsOptions& options, const AliasTable& table) {
  std::vector<AliasTest> tests = table.aliases.tests;
  if (!options.carried && !options.reading.actor_files.empty())
    std::erase_if(tests, [](const AliasTest& it) { return it.place.file.starts_with("packs/"); });
  const CastFinder finder(table.aliases);
  const auto failures = run_alias_tests(tests, std::cref(finder));
  return write_findings(failures,
                        counted(tests.size(), "test") + ", " + std::to_string(failures.size()) + " failed",
                        options.json);
}

void append_readings(JsonText& json, std::string_view key, const std::vector<NameReading>& readings) {
  json.key(key).open('[');
  for (const NameReading& reading : readings) {
    append_place(json.next().open('{').key("actor").text(reading.actor), reading.place);
    json.key("message").text(reading.message).close('}');
  }
  json.close(']');
}

std::string as_json(const NameExplanation& explanation, const std::vector<NameReading>& in_articles) {
  JsonText json;
  append_readings(json.open('{'), "articles", in_articles);
  append_readings(json, "considered", explanation.considered);
  append_readings(json, "decided", explanation.decided);
  append_readings(json, "decisions", explanation.decisions);
  json.key("name").text(explanation.name).key("similar").texts(explanation.similar).close('}');
  return json.take();
}

int explain(const ActorsOptions& options, const AliasTable& table, const Inputs& inputs) {
  if (options.name.empty()) throw UsageError("explain needs a name");
  const CastFinder finder(table.aliases);
  const NameExplanation explanation =
      explain_name(options.name, day_of(options, inputs), table, std::cref(finder));
  std::vector<NameReading> in_articles;
  for (const Article& article : inputs.articles)
    std::ranges::move(explain_in_article(options.name, finder(article)), std::back_inserter(in_articles));
  if (options.json) {
    write_file("-", as_json(explanation, in_articles));
  } else {
    std::string out = to_text(explanation);
    if (!inputs.articles.empty()) out += in_articles.empty() ? "in no article\n" : "in the articles:\n";
    for (const NameReading& reading : in_articles)
      out += "  " + to_string(reading.place) + ": " + reading.message + "\n";
    write_file("-", out);
  }
  const bool nothing = explanation.decided.empty() && explanation.considered.empty() && in_articles.empty();
  return nothing ? exit_different : exit_done;
}

int suggest(const ActorsOptions& options, const AliasTable& table, const Inputs& inputs, Report& report) {
  if (options.reading.inputs.empty()) throw UsageError("suggest needs articles to read");
  const CastFinder finder(table.aliases);
  std::vector<ArticleCast> casts(inputs.articles.size());
  for_each_index(casts.size(), options.reading.jobs, [&](std::size_t i) {
    try {
      casts[i] = finder(inputs.articles[i]);
    } catch (const std::exception& error) {
      report.failed("article '" + inputs.articles[i].id + "': " + error.what());
    }
  });
  const auto suggestions = suggest_actors(unlisted_names(casts), table.aliases, options.frequent);
  write_file("-", to_yaml(suggestions, table.aliases));
  return report.failures() > 0 ? exit_partial : exit_done;
}

}  // namespace

int run_actors(const ActorsOptions& options, Report& report) {
  const std::vector<Document> documents = read_actor_documents(options.reading.actor_files);
  const AliasTable table = read_alias_table(documents);
  Inputs inputs;
  if (!options.reading.inputs.empty()) inputs = read_inputs(options.reading.inputs, {}, report);
  switch (options.action) {
    case ActorsAction::lint:
      return lint(options, documents, table, inputs);
    case ActorsAction::explain:
      return explain(options, table, inputs);
    case ActorsAction::suggest:
      return suggest(options, table, inputs, report);
    case ActorsAction::test:
      return test(options, table);
  }
  return exit_usage;
}

}  // namespace actorgraph
