#include "render/graphviz.hpp"

#include <gvc.h>
#include <gvplugin.h>
#include <gvplugin_textlayout.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

namespace actorgraph {
namespace {

// One pixel is one point of Graphviz, so that 72 of them are an inch.
constexpr double inch = 72;

// ---- Words. Labels given to Graphviz are sizes, "120 24"; this plugin reads them, so that
// layouts do not depend on fonts and no word of an article ever gets into Graphviz.

boolean size_of_label(textspan_t* span, char** /*font_path*/) {
  double width = 0;
  double height = 0;
  // NOLINTNEXTLINE(cert-err34-c): a label is what size_label wrote
  if (std::sscanf(span->str, "%lf %lf", &width, &height) != 2) return FALSE;
  span->size.x = width;
  span->size.y = height;
  span->yoffset_layout = 0;
  span->yoffset_centerline = 0;
  span->layout = nullptr;
  span->free_layout = nullptr;
  return TRUE;
}

gvtextlayout_engine_t text_engine = {size_of_label};
char text_type[] = "textlayout";
char package_name[] = "actorgraph";
gvplugin_installed_t text_types[] = {{0, text_type, 1000, &text_engine, nullptr}, {0, nullptr, 0, nullptr, nullptr}};
gvplugin_api_t apis[] = {{API_textlayout, text_types}, {static_cast<api_t>(0), nullptr}};
gvplugin_library_t library = {package_name, apis};
const lt_symlist_t plugins[] = {{"gvplugin_actorgraph_LTX_library", &library}, {nullptr, nullptr}};

// ---- Ids. By default the id of a named graph or node is the address of its name, and Graphviz
// walks subgraphs in the order of ids: the same graph comes out differently each time. Ours count.

struct Ids {
  std::map<std::pair<int, std::string>, IDTYPE> named;
  std::map<IDTYPE, std::string> names;  // dot tells clusters by their names
  IDTYPE last = 0;
};

void* open_ids(Agraph_t* /*graph*/, Agdisc_t* /*discipline*/) { return new Ids; }

int kind_of(int object) { return object == AGINEDGE || object == AGOUTEDGE ? AGEDGE : object; }

// NOLINTNEXTLINE(google-runtime-int): so Graphviz has it
long map_id(void* state, int object, char* name, IDTYPE* id, int create) {
  Ids& ids = *static_cast<Ids*>(state);
  if (name != nullptr) {
    const auto key = std::pair(kind_of(object), std::string(name));
    if (const auto known = ids.named.find(key); known != ids.named.end()) {
      *id = known->second;
      return 1;
    }
    if (create == 0) return 0;
    ids.named[key] = *id = ++ids.last;
    ids.names[*id] = name;
    return 1;
  }
  if (create == 0) return 0;
  *id = ++ids.last;
  return 1;
}

// NOLINTNEXTLINE(google-runtime-int)
long take_id(void* /*state*/, int /*object*/, IDTYPE /*id*/) { return 1; }
void free_id(void* /*state*/, int /*object*/, IDTYPE /*id*/) {}
char* print_id(void* state, int /*object*/, IDTYPE id) {
  Ids& ids = *static_cast<Ids*>(state);
  const auto name = ids.names.find(id);
  return name == ids.names.end() ? nullptr : name->second.data();
}
void close_ids(void* state) { delete static_cast<Ids*>(state); }
void register_id(void* /*state*/, int /*object*/, void* /*item*/) {}

Agiddisc_t id_discipline = {open_ids, map_id, take_id, free_id, print_id, close_ids, register_id};

// ---- The graph

std::string text_of(double value) {
  char buffer[32];
  static_cast<void>(std::snprintf(buffer, sizeof buffer, "%.4f", std::clamp(value, 0.0, 100000.0)));
  return buffer;
}

std::string size_label(double width, double height) {
  return std::to_string(static_cast<int>(std::ceil(width))) + ' ' + std::to_string(static_cast<int>(std::ceil(height)));
}

char* changeable(const std::string& text) { return const_cast<char*>(text.c_str()); }

void set(void* object, const char* name, const std::string& value) {
  static const std::string nothing;
  agsafeset(object, const_cast<char*>(name), changeable(value), changeable(nothing));
}

Agnode_t* add_node(Agraph_t* graph, const std::string& name) { return agnode(graph, changeable(name), 1); }

/// Columns: one rank each, clusters inside, invisible nodes that keep the ranks in order.
void add_columns(Agraph_t* root, const EngineGraph& graph, const std::vector<Agnode_t*>& nodes) {
  for (std::size_t i = 0; i < graph.clusters.size(); ++i) {
    Agraph_t* cluster = agsubg(root, changeable("cluster_" + std::to_string(i)), 1);
    set(cluster, "label", size_label(graph.clusters[i], 12));
    set(cluster, "labeljust", "l");
    set(cluster, "margin", "12");
    for (std::size_t node = 0; node < nodes.size(); ++node)
      if (graph.nodes[node].cluster == i) agsubnode(cluster, nodes[node], 1);
  }
  std::vector<Agnode_t*> anchors;
  for (std::size_t column = 0; column < graph.columns; ++column) {
    Agnode_t* anchor = add_node(root, "column" + std::to_string(column));
    set(anchor, "width", "0.01");
    set(anchor, "height", "0.01");
    set(anchor, "style", "invis");
    anchors.push_back(anchor);
  }
  for (std::size_t column = 0; column + 1 < graph.columns; ++column) {
    Agedge_t* edge = agedge(root, anchors[column], anchors[column + 1], changeable("x" + std::to_string(column)), 1);
    set(edge, "style", "invis");
    set(edge, "weight", "0");
  }
  for (std::size_t column = 0; column < graph.columns; ++column) {
    Agraph_t* rank = agsubg(root, changeable("rank" + std::to_string(column)), 1);
    set(rank, "rank", "same");
    agsubnode(rank, anchors[column], 1);
    for (std::size_t node = 0; node < nodes.size(); ++node)
      if (graph.nodes[node].column == column) agsubnode(rank, nodes[node], 1);
  }
}

void set_attributes(Agraph_t* root, EngineKind engine) {
  switch (engine) {
    case EngineKind::dot:
      set(root, "rankdir", "LR");
      set(root, "newrank", "true");
      set(root, "nodesep", "0.22");
      set(root, "ranksep", "1.05");
      break;
    case EngineKind::neato:
      set(root, "mode", "major");
      set(root, "start", "1");
      set(root, "overlap", "false");
      set(root, "sep", "+10");
      set(root, "splines", "line");
      break;
    case EngineKind::sfdp:
      set(root, "K", "0.8");
      set(root, "overlap", "prism");
      set(root, "overlap_scaling", "-7");
      set(root, "sep", "+12");
      set(root, "start", "1");
      set(root, "splines", "line");
      break;
  }
}

const char* name_of(EngineKind engine) {
  switch (engine) {
    case EngineKind::dot: return "dot";
    case EngineKind::neato: return "neato";
    case EngineKind::sfdp: return "sfdp";
  }
  return "dot";
}

double rounded(double value) { return std::round(value * 10) / 10; }

EngineResult positions(Agraph_t* root, const EngineGraph& graph, const std::vector<Agnode_t*>& nodes,
                       const std::vector<Agedge_t*>& edges) {
  EngineResult result;
  const double top = GD_bb(root).UR.y;  // Graphviz counts upwards
  const auto flipped = [top](pointf p) { return Point{rounded(p.x), rounded(top - p.y)}; };
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Point centre = flipped(ND_coord(nodes[i]));
    const EngineNode& node = graph.nodes[i];
    result.nodes.push_back({centre.x - node.width / 2, centre.y - node.height / 2, node.width, node.height});
  }
  if (graph.engine != EngineKind::dot) return result;
  for (std::size_t i = 0; i < graph.clusters.size(); ++i) {
    Agraph_t* cluster = agsubg(root, changeable("cluster_" + std::to_string(i)), 0);
    const boxf box = GD_bb(cluster);
    const Point corner = flipped({box.LL.x, box.UR.y});
    result.clusters.push_back({corner.x, corner.y, rounded(box.UR.x - box.LL.x), rounded(box.UR.y - box.LL.y)});
  }
  for (Agedge_t* edge : edges) {
    result.labels.push_back(ED_label(edge) != nullptr ? flipped(ED_label(edge)->pos) : Point{});
    std::vector<Point>& spline = result.edges.emplace_back();
    if (ED_spl(edge) == nullptr || ED_spl(edge)->size < 1) continue;
    const bezier& curve = ED_spl(edge)->list[0];
    for (int k = 0; k < curve.size; ++k) spline.push_back(flipped(curve.list[k]));
  }
  return result;
}

}  // namespace

std::optional<EngineResult> run_graphviz(const EngineGraph& graph) {
  agseterr(AGMAX);
  GVC_t* context = gvContextPlugins(plugins, 1);
  if (context == nullptr) return std::nullopt;
  Agdisc_t discipline = {nullptr, &id_discipline, nullptr};
  Agraph_t* root = agopen(changeable("map"), Agdirected, &discipline);
  set_attributes(root, graph.engine);
  agattr(root, AGNODE, const_cast<char*>("shape"), const_cast<char*>("box"));
  agattr(root, AGNODE, const_cast<char*>("label"), const_cast<char*>(""));
  agattr(root, AGNODE, const_cast<char*>("fixedsize"), const_cast<char*>("true"));
  if (graph.engine == EngineKind::neato) agattr(root, AGEDGE, const_cast<char*>("len"), const_cast<char*>("1.9"));

  std::vector<Agnode_t*> nodes;
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    Agnode_t* node = add_node(root, "n" + std::to_string(i));
    set(node, "width", text_of(graph.nodes[i].width / inch));
    set(node, "height", text_of(graph.nodes[i].height / inch));
    nodes.push_back(node);
  }
  if (graph.engine == EngineKind::dot) add_columns(root, graph, nodes);
  std::vector<Agedge_t*> edges;
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const EngineEdge& edge = graph.edges[i];
    Agedge_t* drawn = agedge(root, nodes[edge.from], nodes[edge.to], changeable("e" + std::to_string(i)), 1);
    if (graph.engine == EngineKind::dot) {
      // Every edge has a label: repeated edges without one stop dot with an assertion.
      set(drawn, "label", size_label(std::max(edge.label_width, 12.0), std::max(edge.label_height, 8.0)));
    }
    edges.push_back(drawn);
  }
  if (gvLayout(context, root, name_of(graph.engine)) != 0) return std::nullopt;
  return positions(root, graph, nodes, edges);
}

}  // namespace actorgraph
