#pragma once

// Options that several commands share: how inputs are read, which part of a graph counts; and the
// kinds of options that they are made of. CLI11 shows here and in options.cpp only.

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/options.hpp"

namespace actorgraph {

inline constexpr const char* input_help = "text files, JSON or JSON Lines of articles, graphs, directories, or -";

/// Takes one of `words` only, and says which there are.
[[nodiscard]] CLI::Validator one_of(std::vector<std::string> words);

/// Takes numbers from `least` to `most`.
[[nodiscard]] CLI::Validator between(double least, double most);

/// "a|b|c": the type of an option that takes these words; completions are made of it.
[[nodiscard]] std::string type_of(const std::vector<std::string>& words);

/// An option that takes words of a closed list, several with commas between them or by repetition.
template <typename Value>
void add_words(CLI::App& command, const std::string& name, std::vector<Value>& values,
               std::optional<Value> (*value_of)(std::string_view), const std::vector<std::string>& words,
               const std::string& help) {
  const auto take = [&values, value_of](const std::vector<std::string>& given) {
    for (const std::string& word : given) values.push_back(*value_of(word));
  };
  command.add_option_function<std::vector<std::string>>(name, take, help)
      ->delimiter(',')
      ->allow_extra_args(false)
      ->check(one_of(words))
      ->type_name(type_of(words));
}

/// An option that takes one word, each of which stands for a value.
template <typename Value>
void add_word(CLI::App& command, const std::string& name, Value& value,
              const std::vector<std::pair<std::string, Value>>& values, const std::string& help) {
  std::vector<std::string> words;
  for (const auto& [word, meaning] : values) words.push_back(word);
  const auto take = [&value, values](const std::string& given) {
    for (const auto& [word, meaning] : values)
      if (word == given) value = meaning;
  };
  command.add_option_function<std::string>(name, take, help)->check(one_of(words))->type_name(type_of(words));
}

/// -o FILE: where what the command writes goes.
void add_output(CLI::App& command, std::string& output, const std::string& help);

/// --to: the format, for commands that else tell it by the file's ending. `type`: "txt|json".
void add_format(CLI::App& command, std::string& format, const std::string& type);

/// --min-confidence NUMBER.
void add_min_confidence(CLI::App& command, double& least);

/// INPUT and the options that say how articles are read.
void add_reading(CLI::App& command, ReadingOptions& reading, const std::string& inputs_help);

/// What part of a graph counts: the same for all commands that take graphs.
void add_filter(CLI::App& command, FilterOptions& filter);

}  // namespace actorgraph
