#include "config/settings.hpp"

#include <doctest/doctest.h>

#include "config/yaml.hpp"

using namespace actorgraph;

namespace {

Settings read(std::string_view text, const std::string& file = "actorgraph.yaml") {
  return read_settings(read_yaml(text, file));
}

std::string problem(std::string_view text) {
  try {
    (void)read(text);
    return "none";
  } catch (const InputError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("settings: an empty file leaves what is built in") { CHECK(read("") == Settings()); }

TEST_CASE("settings: what a file says replaces what is built in, and its place is known") {
  const Settings settings = read(
      "actors: [aliases.yaml, /etc/more.yaml]\nmin_confidence: 0.4\njobs: 3\n"
      "style:\n  conflict: '#112233'\n  state: {fill: {dark: '#445566'}}\n  title_size: 30\n",
      "work/actorgraph.yaml");
  CHECK(settings.actor_files == std::vector<std::string>{"work/aliases.yaml", "/etc/more.yaml"});
  CHECK(settings.min_confidence == 0.4);
  CHECK(settings.jobs == 3);
  CHECK(read("extractors: [grammar, pattern]\n").extractors == std::vector<std::string>{"grammar", "pattern"});
  CHECK(settings.style.conflict == Paint{"#112233", "#112233"});
  CHECK(settings.style.state.fill == Paint{Style().state.fill.light, "#445566"});
  CHECK(settings.style.title_size == 30);
  CHECK(settings.style.person == Style().person);
  CHECK(settings.places.at("style.state.fill") == Place{"work/actorgraph.yaml", 6, 17});
  CHECK(settings.places.size() == 6);
}

TEST_CASE("settings: mistakes are told with place and mend") {
  CHECK(problem("actor: []\n") == "actorgraph.yaml:1:1: unknown key 'actor'; did you mean 'actors'?");
  CHECK(problem("min_confidence: 2\n") ==
        "actorgraph.yaml:1:17: found '2' where a number from 0 to 1 is expected");
  CHECK(problem("extractors: [grammar, command]\n") ==
        "actorgraph.yaml:1:13: found 'command' where grammar or pattern is expected; programs are named on the "
        "command line only");
  CHECK(problem("command: [rm]\n").find("unknown key 'command'") != std::string::npos);
  CHECK(problem("jobs: -1\n").find("whole number from 0") != std::string::npos);
  CHECK(problem("style: {conflit: '#112233'}\n").find("did you mean 'conflict'?") != std::string::npos);
  CHECK(problem("style:\n  conflict: #112233\n") ==
        "actorgraph.yaml:2:3: found nothing where a colour such as '#22405F' is expected; without quotation "
        "marks # "
        "begins a comment");
  CHECK(problem("style: {conflict: red}\n").find("found 'red' where a colour") != std::string::npos);
  CHECK(problem("style: {state: {fil: '#112233'}}\n").find("did you mean 'fill'?") != std::string::npos);
}

TEST_CASE("settings: what is shown can be read again and says where each comes from") {
  Settings settings = read("min_confidence: 0.25\nstyle: {conflict: '#112233'}\n");
  const std::string shown = show_settings(settings);
  CHECK(shown.find("min_confidence: 0.25  # actorgraph.yaml:1:17\n") != std::string::npos);
  CHECK(shown.find("  conflict: {light: '#112233', dark: '#112233'}  # actorgraph.yaml:2:19\n") !=
        std::string::npos);
  CHECK(shown.find("jobs: 0  # built in\n") != std::string::npos);
  Settings again = read(shown);
  again.places = settings.places;
  CHECK(again == settings);
}
