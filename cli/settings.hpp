#pragma once

// Settings of the folder one works in (config/settings.hpp), and how they meet the command line.

#include <string>

#include "cli/options.hpp"
#include "config/settings.hpp"

namespace actorgraph {

/// The settings of `file`; if it is empty, those of `actorgraph.yaml` in the working directory,
/// or what is built in where there is none. Throws InputError.
[[nodiscard]] Settings find_settings(const std::string& file);

/// `options` with the settings where the command line says nothing. Files of actors and rules
/// come before those of the command line, which so have the last word.
[[nodiscard]] Options with_settings(Options options);

/// `actorgraph config show`: every setting and where it comes from, as YAML. Returns the exit status.
int run_config(const std::string& settings_file);

}  // namespace actorgraph
