#include "graph/export.hpp"
#include "graph/json.hpp"
#include "graph/json_records.hpp"

namespace actorgraph {
namespace {

/// What belongs to no node and no edge.
void append_rest(JsonText& out, const Relations& relations) {
  out.open('{');
  out.key("articles").open('[');
  for (const ArticleRecord& article : relations.articles) append_article(out.next().line_break(), article);
  out.close(']');
  out.key("evidence").open('[');
  for (const Evidence& evidence : relations.evidence) append_evidence(out.next().line_break(), evidence);
  out.close(']');
  out.key("schema").text(graph_schema);
  out.close('}');
}

}  // namespace

std::string to_json_graph(const Relations& relations) {
  JsonText out;
  out.open('{').key("graph").open('{');
  out.key("directed").boolean(true);
  out.key("edges").open('[');
  for (const Relation& relation : relations.relations) {
    out.next().line_break().open('{');
    out.key("directed").boolean(relation.directed);
    out.key("id").text(relation.id);
    out.key("label").text(relation.label);
    append_relation(out.key("metadata"), relation);
    out.key("relation").text(relation.type);
    out.key("source").text(relation.source);
    out.key("target").text(relation.target);
    out.close('}');
  }
  out.close(']').break_after_comma();
  append_rest(out.key("metadata"), relations);
  out.break_after_comma();
  out.key("nodes").open('{');
  for (const Actor& actor : relations.actors) {
    out.break_after_comma();
    out.key(actor.id).open('{');
    out.key("label").text(actor.name);
    append_actor(out.key("metadata"), actor);
    out.close('}');
  }
  out.close('}');
  out.key("type").text("actor graph");
  out.close('}').close('}');
  return out.take();
}

std::string to_cytoscape(const Relations& relations) {
  JsonText out;
  out.open('{');
  append_rest(out.key("data"), relations);
  out.break_after_comma();
  out.key("elements").open('{');
  out.key("edges").open('[');
  for (const Relation& relation : relations.relations) {
    out.next().line_break().open('{').key("data");
    append_relation(out, relation);
    out.close('}');
  }
  out.close(']').break_after_comma();
  out.key("nodes").open('[');
  for (const Actor& actor : relations.actors) {
    out.next().line_break().open('{').key("data");
    append_actor(out, actor);
    out.close('}');
  }
  out.close(']').close('}').close('}');
  return out.take();
}

}  // namespace actorgraph
