#pragma once

// The door to the file system and the standard streams: inputs are read here, results written.

#include <string>
#include <string_view>
#include <vector>

#include "text/article.hpp"

namespace actorgraph {

/// All bytes of the file; of standard input for "-".
/// Throws InputError if it cannot be read, or is over 1 GiB.
[[nodiscard]] std::string read_file(const std::string& path);

/// Puts `content` in place of the file: written beside it under a temporary name and then renamed,
/// so that nobody ever sees half of it. "-" is standard output.
/// Throws InputError if the folder is missing or not writable, std::runtime_error if the disk fails.
void write_file(const std::string& path, std::string_view content);

/// The files that an input on the command line stands for: itself, or what lies in the directory
/// and its sub-directories (.txt, .json, .jsonl, .html, .htm; hidden ones left out), sorted by path.
/// Throws InputError if there is none.
[[nodiscard]] std::vector<std::string> expand_input(const std::string& path);

/// The file's name without folder and ending; "stdin" for "-".
[[nodiscard]] std::string stem_of(const std::string& path);

/// The ending in lower case with its point (".svg"), or empty.
[[nodiscard]] std::string ending_of(const std::string& path);

}  // namespace actorgraph
