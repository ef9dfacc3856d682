// The data that graph/export.hpp writes as DOT, read by Graphviz itself.

#include <doctest/doctest.h>
#include <graphviz/cgraph.h>

#include <string>

#include "graph/canonical.hpp"
#include "graph/export.hpp"
#include "tests/graph/made_up.hpp"

using namespace actorgraph;

namespace {

std::string attribute(void* of, const char* name) {
  const char* const value = agget(of, const_cast<char*>(name));
  return value == nullptr ? "" : value;
}

/// Backslashes stand twice, new lines as \\n.
std::string plain(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') out += text[i];
    else out += text[++i] == 'n' ? '\n' : text[i];
  }
  return out;
}

}  // namespace

TEST_CASE("DOT: Graphviz reads every actor and relation with its texts") {
  Relations relations = canonical(made_up::random_graph(3, 12, 40));
  const std::vector<std::string> texts = {"ends with \\", "\"];}\ndigraph x{", "<b>&amp;</b> & \\N", "two\nlines", "Ж 😀"};
  for (std::size_t i = 0; i < relations.actors.size(); ++i) relations.actors[i].name = texts[i % texts.size()];
  for (std::size_t i = 0; i < relations.relations.size(); ++i) relations.relations[i].label = texts[(i + 1) % texts.size()];
  Agraph_t* const graph = agmemread(to_dot(relations).c_str());
  REQUIRE(graph != nullptr);
  CHECK(agnnodes(graph) == static_cast<int>(relations.actors.size()));
  CHECK(agnedges(graph) == static_cast<int>(relations.relations.size()));
  for (std::size_t i = 0; i < relations.actors.size(); ++i) {
    Agnode_t* const node = agnode(graph, ("n" + std::to_string(i)).data(), 0);
    REQUIRE(node != nullptr);
    CHECK(plain(attribute(node, "ag_name")) == relations.actors[i].name);
    CHECK(attribute(node, "ag_id") == relations.actors[i].id);
  }
  std::size_t found = 0;
  for (Agnode_t* node = agfstnode(graph); node != nullptr; node = agnxtnode(graph, node))
    for (Agedge_t* edge = agfstout(graph, node); edge != nullptr; edge = agnxtout(graph, edge))
      for (const Relation& relation : relations.relations)
        if (attribute(edge, "ag_id") == relation.id) {
          ++found;
          CHECK(plain(attribute(edge, "ag_label")) == relation.label);
          CHECK(attribute(edge, "ag_type") == relation.type);
          CHECK(attribute(agtail(edge), "ag_id") == relation.source);
          CHECK(attribute(aghead(edge), "ag_id") == relation.target);
        }
  CHECK(found == relations.relations.size());
  agclose(graph);
}
