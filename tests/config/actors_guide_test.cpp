// docs/actors.md shows files of actors and what the program says of each: this holds it to that.
// ACTORGRAPH_ACCEPT=1 rewrites what the page says.

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "config/actors_lint.hpp"
#include "config/yaml.hpp"

using namespace actorgraph;

namespace {

/// What the program says of a file of actors, without the world pack, on the day that the page names.
std::string said_of(const std::string& yaml) {
  try {
    const Document document = read_yaml(yaml, "aliases.yaml");
    std::string out;
    for (const Finding& finding : lint_actors({&document, 1}, read_alias_table({&document, 1}), "2026-11-01"))
      out += to_string(finding.place) + ": " + finding.message + " [" + finding.rule + "]\n";
    return out.empty() ? "nothing to complain about\n" : out;
  } catch (const InputError& error) {
    return std::string(error.what()) + "\n";
  }
}

/// The lines up to the closing fence, each with its line end; `at` is left on the fence.
std::string fenced(const std::vector<std::string>& lines, std::size_t& at) {
  std::string out;
  for (; at < lines.size() && lines[at] != "```"; ++at) out += lines[at] + "\n";
  return out;
}

}  // namespace

TEST_CASE("docs/actors.md: what the page says of each file is what the program says") {
  const std::string path = std::string(ACTORGRAPH_SOURCE_DIR) + "/docs/actors.md";
  std::vector<std::string> lines;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  REQUIRE(lines.size() > 100);

  const bool accept = std::getenv("ACTORGRAPH_ACCEPT") != nullptr;
  std::ostringstream page;
  std::size_t checked = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    page << lines[at] << "\n";
    if (lines[at] != "```yaml") continue;
    const std::string yaml = fenced(lines, ++at);
    page << yaml << "```\n";
    if (at + 2 >= lines.size() || !lines[at + 1].empty() || lines[at + 2] != "```text") continue;
    at += 3;
    const std::string says = fenced(lines, at);
    const std::string said = said_of(yaml);
    page << "\n```text\n" << said << "```\n";
    ++checked;
    if (!accept) CHECK_MESSAGE(says == said, yaml);
  }
  CHECK(checked > 50);
  if (accept) std::ofstream(path) << page.str();
}
