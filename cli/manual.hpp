#pragma once

// The manual page and the shells' completions, made from the command line's own description, so
// that they cannot differ from it.

#include <string>

namespace CLI {
class App;
}

namespace actorgraph {

/// The manual page actorgraph(1), in roff.
[[nodiscard]] std::string manual_page(const CLI::App& app);

/// A completion script for "bash", "zsh" or "fish"; empty for any other shell.
[[nodiscard]] std::string completion_script(const CLI::App& app, const std::string& shell);

}  // namespace actorgraph
