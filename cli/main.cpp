#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <type_traits>
#include <variant>

#include "cli/options.hpp"
#include "cli/report.hpp"
#include "cli/run_actors.hpp"
#include "cli/run_analyse.hpp"
#include "cli/run_convert.hpp"
#include "cli/run_diff.hpp"
#include "cli/run_extract.hpp"
#include "cli/run_map.hpp"
#include "cli/run_merge.hpp"
#include "cli/run_query.hpp"
#include "cli/run_verify.hpp"
#include "cli/settings.hpp"

namespace actorgraph {
namespace {

int run(const Options& options, Report& report) {
  return std::visit(
      [&](const auto& command) -> int {
        using Type = std::decay_t<decltype(command)>;
        if constexpr (std::is_same_v<Type, MapOptions>) return run_map(command, report);
        if constexpr (std::is_same_v<Type, ExtractOptions>) return run_extract(command, report);
        if constexpr (std::is_same_v<Type, MergeOptions>) return run_merge(command, report);
        if constexpr (std::is_same_v<Type, DiffOptions>) return run_diff(command, report);
        if constexpr (std::is_same_v<Type, QueryOptions>) return run_query(command, report);
        if constexpr (std::is_same_v<Type, ConvertOptions>) return run_convert(command, report);
        if constexpr (std::is_same_v<Type, VerifyOptions>) return run_verify(command, report);
        if constexpr (std::is_same_v<Type, AnalyseOptions>) return run_analyse(command, report);
        if constexpr (std::is_same_v<Type, ActorsOptions>) return run_actors(command, report);
        if constexpr (std::is_same_v<Type, ConfigOptions>) return run_config(options.settings_file);
        return exit_usage;
      },
      options.command);
}

}  // namespace
}  // namespace actorgraph

int main(int argc, char** argv) {
  using namespace actorgraph;
  // Somebody who reads only the first lines of our output is no error: the program just ends.
  static_cast<void>(std::signal(SIGPIPE, SIG_DFL));
  const ParsedOptions parsed = parse_options(argc, argv);
  if (parsed.finished) {
    std::cout << parsed.out;
    std::cerr << parsed.err;
    return parsed.status;
  }
  Report report(parsed.options.verbose, parsed.options.json);
  try {
    return run(with_settings(parsed.options), report);
  } catch (const UsageError& error) {
    report.fatal("usage", error.what(), {});
    return exit_usage;
  } catch (const InputError& error) {
    report.fatal("input", error.message(), error.place());
    return exit_input;
  } catch (const std::exception& error) {
    report.fatal("failure", error.what(), {});
    return exit_input;
  }
}
