// links: graph
//
// Any bytes: reading a graph refuses with InputError or gives one that survives canonical form,
// writing, reading, merging with itself and every other format; and no two texts break a diff.

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/canonical.hpp"
#include "graph/diff.hpp"
#include "graph/diff_text.hpp"
#include "graph/export.hpp"
#include "graph/json.hpp"
#include "graph/merge.hpp"
#include "graph/sketch.hpp"
#include "tests/fuzz/require.hpp"
#include "text/input_error.hpp"

using namespace actorgraph;

namespace {

void check_graph(const Relations& read) {
  const Relations graph = canonical(read);
  require(canonical(graph) == graph, "canonical form is its own");
  const std::string json = to_json(graph);
  require(to_json(read_graph(json, "")) == json, "a graph reads back as it was written");
  const Relations once = merge({graph}).relations;
  require(merge({once, once}).relations == once, "merging with itself changes nothing");
  require(diff({&once, "", {}}, {&once, "", {}}).changes.empty(), "a graph does not differ from itself");
  static_cast<void>(read_graph(to_json_graph(once), ""));
  static_cast<void>(read_graph(to_cytoscape(once), ""));
  static_cast<void>(to_graphml(once) + to_gexf(once) + to_dot(once) + to_cypher(once) + to_csv(once).relations);
}

void check_texts(std::string_view bytes) {
  const std::string_view before = bytes.substr(0, bytes.size() / 2);
  const std::string_view after = bytes.substr(bytes.size() / 2);
  const Relations nothing;
  const GraphDiff result = diff({&nothing, before, {}}, {&nothing, after, {}});
  static_cast<void>(to_text(result) + to_markdown(result) + to_json(result));
  require(likeness(sketch(before), sketch(before)) == (sketch(before).empty() ? 0 : 1), "a text is like itself");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check_texts(bytes);
  try {
    for (const Relations& graph : read_graphs(bytes, "fuzz.json")) check_graph(graph);
  } catch (const InputError&) {  // what it is for
  }
  return 0;
}
