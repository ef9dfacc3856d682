#pragma once

// What the user typed, parsed once into plain values. CLI11 stays in options.cpp.

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

#include "graph/filter.hpp"
#include "graph/query.hpp"
#include "render/style.hpp"

namespace actorgraph {

/// Flags that do not go together, or a file ending that means nothing: exit status 2.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// How inputs are read; shared by all commands that take articles.
struct ReadingOptions {
  std::vector<std::string> inputs;       ///< Files, directories, "-".
  std::vector<std::string> actor_files;  ///< --actors: YAML over the world pack.
  std::vector<std::string> rule_files;   ///< --relations: YAML over the relations pack.
  std::string published;                 ///< --date: for articles that state none.
  double min_confidence = -1;            ///< Below it a relation is left out; -1: the command's own default.
  unsigned jobs = 0;                     ///< Threads; 0: as many as there are cores.
  std::vector<std::string> extractors;   ///< --extractor: grammar, pattern, command; empty: grammar.
  std::vector<std::string> command;      ///< --command: the program of the command extractor and its arguments.
  unsigned command_seconds = 0;          ///< --command-seconds: for one article; 0: the default.
};

/// Which part of a graph counts; shared by all commands that take graphs.
struct FilterOptions {
  GraphFilter graph;
  std::string focus;  ///< --focus: only what is around this actor.
  unsigned hops = 1;  ///< --hops: how far around it.

  friend bool operator==(const FilterOptions&, const FilterOptions&) = default;
};

struct ExtractOptions {
  ReadingOptions reading;
  std::string output = "-";
};

struct MapOptions {
  ReadingOptions reading;
  FilterOptions filter;
  std::string output = "-";
  std::string format;  ///< --to; empty: by the output's ending, SVG for "-".
  std::string title;
  Style style;  ///< From the settings.
};

struct MergeOptions {
  std::vector<std::string> inputs;
  FilterOptions filter;
  std::string output = "-";
};

struct DiffOptions {
  ReadingOptions reading;  ///< The versions, the oldest first; or a directory of them.
  FilterOptions filter;    ///< Of all of them.
  std::string output = "-";
  std::string format;      ///< --to; empty: by the output's ending, text for "-".
  std::optional<bool> color;  ///< --color, --no-color; else as the terminal is.
  bool all = false;        ///< Changes of evidence only, too.
  bool json = false;
  bool coverage = false;   ///< Two outlets on one event and not two versions.
  std::string before_picture;  ///< --before, --after: SVGs of the two versions, with the coordinates of the map.
  std::string after_picture;
  std::string exit_code;   ///< The severity from which on the exit status is 1; empty: any.
};

enum class Question { ego, path, top, communities, evidence, timeline };

struct QueryOptions {
  ReadingOptions reading;
  FilterOptions filter;
  std::optional<Question> question;
  std::string one;                   ///< An actor's name, alias or id.
  std::string other;                 ///< A second one; empty for none.
  std::size_t paths = 1;             ///< path: how many.
  std::size_t count = 20;            ///< top: how many.
  Ranking ranking = Ranking::ties;   ///< top: by what.
  std::string output = "-";
  std::string format;                ///< --to; empty: by the output's ending, text for "-".
  bool json = false;
};

struct ConvertOptions {
  ReadingOptions reading;
  FilterOptions filter;
  std::string output = "-";
  std::string format;                ///< --to; empty: by the output's ending.
};

struct VerifyOptions {
  std::string graph;                  ///< A graph as JSON.
  std::vector<std::string> articles;
  bool json = false;
};

struct AnalyseOptions {
  std::vector<std::string> inputs;     ///< Files, or "-".
  std::string input_format = "text";   ///< --input: text, conllu, bio.
  std::string format = "conllu";       ///< --to: conllu, bio.
  bool no_packs = false;               ///< --no-packs: names as the language engine alone finds them.
};

/// config show; what it shows is in Options::settings_file.
struct ConfigOptions {};

enum class ActorsAction { lint, explain, suggest, test };

struct ActorsOptions {
  ActorsAction action = ActorsAction::lint;
  std::string name;          ///< explain: the name.
  ReadingOptions reading;    ///< `published` is the day that roles and terms are judged by.
  bool carried = false;      ///< --carried: the world pack's own findings and tests too.
  bool json = false;         ///< lint, test, explain: as JSON.
  std::size_t frequent = 3;  ///< suggest: from how many mentions on an unlisted name is proposed.
};

using Command = std::variant<std::monostate, MapOptions, ExtractOptions, MergeOptions, DiffOptions, QueryOptions,
                             ConvertOptions, VerifyOptions, AnalyseOptions, ActorsOptions, ConfigOptions>;

struct Options {
  Command command;
  bool verbose = false;
  bool json = false;  ///< Errors as JSON too.
  std::string settings_file;  ///< --config; empty: actorgraph.yaml in the working directory, if it is there.
};

/// What came of the command line: options, or a text to print and an exit status.
struct ParsedOptions {
  Options options;
  bool finished = false;  ///< Help, version or a mistake: print and leave.
  int status = 0;
  std::string out;        ///< For standard output.
  std::string err;        ///< For standard error.
};

[[nodiscard]] ParsedOptions parse_options(int argc, const char* const* argv);

}  // namespace actorgraph
