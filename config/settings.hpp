#pragma once

// Settings are what a folder of work wants every time, so that it need not be typed: files of
// actors and rules, how sure a relation must be, how maps look. They stand in `actorgraph.yaml`.
// A flag on the command line wins over them, they win over what is built in.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/document.hpp"
#include "render/style.hpp"

namespace actorgraph {

struct Settings {
  std::vector<std::string> actor_files;  ///< `actors`: relative to the settings' folder.
  std::vector<std::string> rule_files;   ///< `relations`: the same.
  double min_confidence = 0;             ///< `min_confidence`: 0 to 1.
  unsigned jobs = 0;                     ///< `jobs`: threads; 0 for one a core.
  /// `extractors`: grammar and pattern; empty for the grammar. A file never names a program to run: settings
  /// are found in the folder one works in, whoever wrote them.
  std::vector<std::string> extractors;
  Style style;                           ///< `style`: paints and sizes.
  /// Where each setting that a file makes stands, by its key ("style.state.fill").
  std::map<std::string, Place> places;

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// The settings of a file over those built in. Files that it names are resolved against the
/// folder of `document.file()`. Throws InputError: unknown keys, numbers out of bounds, colours
/// that are not "#RRGGBB".
[[nodiscard]] Settings read_settings(const Document& document);

/// Every effective setting as one line of YAML with a comment that says where it comes from.
/// `read_settings` reads it again.
[[nodiscard]] std::string show_settings(const Settings& settings);

}  // namespace actorgraph
