#include "cli/manual.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <sstream>
#include <vector>

namespace actorgraph {
namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
  std::vector<const CLI::Option*> options = app.get_options();
  options.erase(std::remove_if(options.begin(), options.end(),
                               [](const CLI::Option* option) { return option->get_positional(); }),
                options.end());
  return options;
}

/// "--output", "-o": all names of an option as they are typed.
std::vector<std::string> names_of(const CLI::Option& option) {
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

/// The words that an option takes, if it takes only some: its type then reads "text|conllu|bio".
std::vector<std::string> choices_of(const CLI::Option& option) {
  std::istringstream type(option.get_type_name());
  std::vector<std::string> choices;
  for (std::string word; std::getline(type, word, '|');) choices.push_back(word);
  return choices.size() > 1 ? choices : std::vector<std::string>{};
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

/// Text for roff: backslashes, hyphens and leading points mean something there.
std::string roff(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if ((c == '.' || c == '\'') && (out.empty() || out.back() == '\n')) {
      out += "\\&";
      out += c;
    } else {
      out += c;
    }
  }
  return out;
}

void write_options(std::ostream& out, const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    out << ".TP\n";
    if (option->get_positional()) {
      out << ".I " << roff(option->get_name()) << "\n";
    } else {
      std::string names;
      for (const std::string& name : names_of(*option)) names += (names.empty() ? "" : ", ") + name;
      out << ".B " << roff(names);
      if (takes_value(*option)) out << " " << roff(option->get_type_name());
      out << "\n";
    }
    out << roff(option->get_description()) << "\n";
  }
}

void write_footer(std::ostream& out, const CLI::App& app) {
  if (app.get_footer().empty()) return;
  out << ".PP\n.nf\n" << roff(app.get_footer()) << "\n.fi\n";
}

/// The options of a command, and the commands in it.
std::string words_of(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::App* command : commands_of(app)) words.push_back(command->get_name());
  for (const CLI::Option* option : options_of(app))
    for (const std::string& name : names_of(*option)) words.push_back(name);
  return joined(words);
}

/// "actors", "actors lint", …: each command and what is in it, with the names that lead there.
template <typename Work>
void for_each_command(const CLI::App& app, const Work& work) {
  for (const CLI::App* command : commands_of(app)) {
    work(*command, command->get_name());
    for (const CLI::App* inner : commands_of(*command)) work(*inner, command->get_name() + " " + inner->get_name());
  }
}

/// The words that follow options with choices, as cases of a shell; "COMMAND|OPTION" is what is matched.
std::string choice_cases(const CLI::App& app) {
  std::string out;
  for_each_command(app, [&](const CLI::App& command, const std::string& path) {
    for (const CLI::Option* option : options_of(command)) {
      if (choices_of(*option).empty()) continue;
      std::string patterns;
      for (const std::string& name : names_of(*option)) {
        // An option of an outer command holds in the inner ones, too.
        patterns += (patterns.empty() ? "'" : "|'") + path + "|" + name + "'";
        for (const CLI::App* inner : commands_of(command)) patterns += "|'" + path + " " + inner->get_name() + "|" + name + "'";
      }
      out += "    " + patterns + ") choices='" + joined(choices_of(*option)) + "' ;;\n";
    }
  });
  return out;
}

std::string bash_completion(const CLI::App& app) {
  std::ostringstream out;
  std::string inner_cases;
  std::string word_cases;
  for_each_command(app, [&](const CLI::App& command, const std::string& path) {
    std::vector<std::string> inner;
    for (const CLI::App* one : commands_of(command)) inner.push_back(one->get_name());
    if (!inner.empty()) inner_cases += "    " + path + ") inner=' " + joined(inner) + " ' ;;\n";
    word_cases += "    '" + path + "') words='" + words_of(command) + "' ;;\n";
  });
  out << "# bash completion for actorgraph\n_actorgraph() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  local command= inner= words= choices= i\n"
         "  for ((i = 1; i < COMP_CWORD; ++i)); do\n"
         "    case ${COMP_WORDS[i]} in -*) continue ;; esac\n"
         "    if [[ -z $command ]]; then command=${COMP_WORDS[i]}\n"
         "    elif [[ $inner == *\" ${COMP_WORDS[i]} \"* ]]; then command+=\" ${COMP_WORDS[i]}\"; break\n"
         "    fi\n"
         "    case $command in\n"
      << inner_cases << "    esac\n  done\n  case $command in\n    '') words='" << words_of(app) << "' ;;\n"
      << word_cases << "  esac\n  case \"$command|$before\" in\n"
      << choice_cases(app)
      << "  esac\n"
         "  if [[ -n $choices ]]; then\n    mapfile -t COMPREPLY < <(compgen -W \"$choices\" -- \"$word\")\n"
         "  elif [[ $word == -* || -z $command ]]; then\n"
         "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
         "  else\n    mapfile -t COMPREPLY < <(compgen -f -- \"$word\"; compgen -W \"$inner\" -- \"$word\")\n  fi\n}\n"
         "complete -o filenames -F _actorgraph actorgraph\n";
  return out.str();
}

/// Text inside single quotes of a shell.
std::string quoted(const std::string& text, const std::string& quote_as) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += quote_as;
    } else {
      out += c;
    }
  }
  return out;
}

std::string fish_completion(const CLI::App& app) {
  std::ostringstream out;
  out << "# fish completion for actorgraph\n";
  const auto write = [&](const CLI::App& of, const std::string& condition) {
    for (const CLI::Option* option : options_of(of)) {
      out << "complete -c actorgraph -n '" << condition << "'";
      for (const std::string& name : option->get_snames()) out << " -s " << name;
      for (const std::string& name : option->get_lnames()) out << " -l " << name;
      const std::vector<std::string> choices = choices_of(*option);
      if (!choices.empty()) out << " -x -a '" << joined(choices) << "'";
      else if (takes_value(*option)) out << " -r";
      out << " -d '" << quoted(option->get_description(), "\\'") << "'\n";
    }
  };
  write(app, "__fish_use_subcommand");
  for (const CLI::App* command : commands_of(app)) {
    out << "complete -c actorgraph -n '__fish_use_subcommand' -f -a " << command->get_name() << " -d '"
        << quoted(command->get_description(), "\\'") << "'\n";
    write(*command, "__fish_seen_subcommand_from " + command->get_name());
    for (const CLI::App* inner : commands_of(*command)) {
      out << "complete -c actorgraph -n '__fish_seen_subcommand_from " << command->get_name() << "' -a " << inner->get_name()
          << " -d '" << quoted(inner->get_description(), "\\'") << "'\n";
      write(*inner, "__fish_seen_subcommand_from " + command->get_name() + "; and __fish_seen_subcommand_from " + inner->get_name());
    }
  }
  return out.str();
}

/// In zsh's specifications brackets and colons mean something.
std::string zsh_text(const std::string& text) {
  std::string out;
  for (const char c : quoted(text, "'\\''")) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

void write_zsh_options(std::ostream& out, const CLI::App& command) {
  for (const CLI::Option* option : options_of(command)) {
    if (command.get_parent()->get_parent() != nullptr && option == command.get_help_ptr()) continue;  // the outer command's
    const std::vector<std::string> choices = choices_of(*option);
    const std::string value = choices.empty() ? ":value:_files" : ":value:(" + joined(choices) + ")";
    for (const std::string& name : names_of(*option))
      out << " \\\n        '" << name << "[" << zsh_text(option->get_description()) << "]" << (takes_value(*option) ? value : "") << "'";
  }
}

std::string zsh_completion(const CLI::App& app) {
  std::ostringstream out;
  out << "#compdef actorgraph\n_actorgraph() {\n  local -a commands\n  commands=(\n";
  for (const CLI::App* command : commands_of(app)) {
    out << "    '" << command->get_name() << ":" << zsh_text(command->get_description()) << "'\n";
  }
  out << "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  case $words[2] in\n";
  for (const CLI::App* command : commands_of(app)) {
    out << "    " << command->get_name() << ")\n";
    std::string inner_names;
    for (const CLI::App* inner : commands_of(*command)) inner_names += (inner_names.empty() ? "" : " ") + inner->get_name();
    out << "      _arguments";
    write_zsh_options(out, *command);
    for (const CLI::App* inner : commands_of(*command)) write_zsh_options(out, *inner);
    if (inner_names.empty()) out << " \\\n        '*:file:_files' ;;\n";
    else out << " \\\n        '*:file or question:{_files; compadd " << inner_names << "}' ;;\n";
  }
  out << "  esac\n}\n_actorgraph \"$@\"\n";
  return out.str();
}

}  // namespace

std::string manual_page(const CLI::App& app) {
  std::ostringstream out;
  out << ".TH ACTORGRAPH 1\n.SH NAME\nactorgraph \\- " << roff(app.get_description())
      << "\n.SH SYNOPSIS\n.B actorgraph\n.I COMMAND\n[\n.I OPTION\n\\&... ]\n.SH OPTIONS\n";
  write_options(out, app);
  write_footer(out, app);
  out << ".SH COMMANDS\n";
  for (const CLI::App* command : commands_of(app)) {
    out << ".SS actorgraph " << roff(command->get_name()) << "\n" << roff(command->get_description()) << "\n";
    write_options(out, *command);
    for (const CLI::App* inner : commands_of(*command)) {
      out << ".PP\n.B " << roff(command->get_name() + " " + inner->get_name()) << "\n"
          << roff(inner->get_description()) << "\n";
      write_options(out, *inner);
      write_footer(out, *inner);
    }
    write_footer(out, *command);
  }
  return out.str();
}

std::string completion_script(const CLI::App& app, const std::string& shell) {
  if (shell == "bash") return bash_completion(app);
  if (shell == "zsh") return zsh_completion(app);
  if (shell == "fish") return fish_completion(app);
  return {};
}

}  // namespace actorgraph
