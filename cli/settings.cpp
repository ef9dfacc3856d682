#include "cli/settings.hpp"

#include <filesystem>

#include "cli/files.hpp"
#include "cli/report.hpp"
#include "config/yaml.hpp"

namespace actorgraph {
namespace {

constexpr const char* usual_file = "actorgraph.yaml";

void apply(const Settings& settings, ReadingOptions& reading) {
  reading.actor_files.insert(reading.actor_files.begin(), settings.actor_files.begin(), settings.actor_files.end());
  reading.rule_files.insert(reading.rule_files.begin(), settings.rule_files.begin(), settings.rule_files.end());
  if (reading.min_confidence < 0 && settings.places.contains("min_confidence"))
    reading.min_confidence = settings.min_confidence;
  if (reading.jobs == 0) reading.jobs = settings.jobs;
  if (reading.extractors.empty() && reading.command.empty()) reading.extractors = settings.extractors;
}

}  // namespace

Settings find_settings(const std::string& file) {
  if (file.empty() && !std::filesystem::exists(usual_file)) return {};
  const std::string path = file.empty() ? usual_file : file;
  return read_settings(read_yaml(read_file(path), path));
}

Options with_settings(Options options) {
  std::visit(
      [&](auto& command) {
        if constexpr (requires { command.reading; }) {
          const Settings settings = find_settings(options.settings_file);
          apply(settings, command.reading);
          if constexpr (requires { command.style; }) command.style = settings.style;
        }
      },
      options.command);
  return options;
}

int run_config(const std::string& settings_file) {
  write_file("-", show_settings(find_settings(settings_file)));
  return exit_done;
}

}  // namespace actorgraph
