#include "graph/json.hpp"
#include "graph/json_records.hpp"
#include "graph/json_text.hpp"

namespace actorgraph {
namespace {

void append_mention(JsonText& out, const Mention& mention) {
  out.open('{');
  out.key("article").text(mention.article);
  out.key("end").number(mention.span.end);
  out.key("start").number(mention.span.start);
  out.key("text").text(mention.text);
  out.key("via").text(to_string(mention.via));
  if (!mention.why.empty()) out.key("why").text(mention.why);
  out.close('}');
}

void append_attribution(JsonText& out, const Attribution& attribution) {
  out.open('{');
  out.key("by").text_or_null(attribution.by);
  out.key("mode").text_or_null(attribution.mode);
  out.key("text").text(attribution.text);
  out.key("verb").text_or_null(attribution.verb);
  out.close('}');
}

void append_time(JsonText& out, const EventTime& time) {
  out.open('{');
  out.key("date").text_or_null(time.date);
  out.key("precision").text_or_null(time.precision);
  out.key("text").text(time.text);
  out.close('}');
}

void append_amount(JsonText& out, const Amount& amount) {
  out.open('{');
  out.key("text").text(amount.text);
  out.key("unit").text_or_null(amount.unit);
  out.key("value").number(amount.value);
  out.close('}');
}

}  // namespace

void append_article(JsonText& out, const ArticleRecord& article) {
  out.open('{');
  out.key("cluster").text_or_null(article.cluster);
  out.key("id").text(article.id);
  out.key("published").text_or_null(article.published);
  out.key("publisher").text_or_null(article.publisher);
  out.key("sha256").text_or_null(article.sha256);
  if (!article.sketch.empty()) out.key("sketch").text(article.sketch);
  out.key("title").text_or_null(article.title);
  out.key("url").text_or_null(article.url);
  out.key("version").text_or_null(article.version);
  out.close('}');
}

void append_actor(JsonText& out, const Actor& actor) {
  out.open('{');
  out.key("country").text_or_null(actor.country);
  out.key("id").text(actor.id);
  out.key("kind").text(to_string(actor.kind));
  out.key("known").boolean(actor.known);
  out.key("mentions").open('[');
  for (const Mention& mention : actor.mentions) append_mention(out.next(), mention);
  out.close(']');
  out.key("name").text(actor.name);
  out.close('}');
}

void append_evidence(JsonText& out, const Evidence& evidence) {
  out.open('{');
  out.key("article").text(evidence.article);
  out.key("end").number(evidence.span.end);
  out.key("id").text(evidence.id);
  out.key("prefix").text(evidence.prefix);
  out.key("quote").text(evidence.quote);
  out.key("sentence").number(evidence.sentence);
  out.key("start").number(evidence.span.start);
  out.key("suffix").text(evidence.suffix);
  out.close('}');
}

void append_relation(JsonText& out, const Relation& relation) {
  out.open('{');
  out.key("amount");
  if (relation.amount) append_amount(out, *relation.amount);
  else out.null();
  out.key("attribution");
  if (relation.attribution) append_attribution(out, *relation.attribution);
  else out.null();
  out.key("confidence").number(relation.confidence);
  out.key("directed").boolean(relation.directed);
  out.key("event").text_or_null(relation.event);
  out.key("evidence").texts(relation.evidence);
  out.key("extractor").text_or_null(relation.extractor);
  out.key("hedged").boolean(relation.hedged);
  out.key("id").text(relation.id);
  out.key("label").text(relation.label);
  out.key("mode").text_or_null(relation.mode);
  out.key("source").text(relation.source);
  out.key("stance").text(to_string(relation.stance));
  out.key("status").text(to_string(relation.status));
  if (relation.strength != 0) out.key("strength").number(relation.strength);
  out.key("target").text(relation.target);
  out.key("time");
  if (relation.time) append_time(out, *relation.time);
  else out.null();
  out.key("type").text(relation.type);
  out.key("why").texts(relation.why);
  out.close('}');
}

namespace {

std::string written(const Relations& relations, bool single_line) {
  JsonText out;
  const auto list = [&](std::string_view key, const auto& records, auto append) {
    out.key(key).open('[');
    for (const auto& record : records) {
      out.next();
      if (!single_line) out.line_break();
      append(out, record);
    }
    if (!single_line && !records.empty()) out.line_break();
    out.close(']');
    if (!single_line) out.break_after_comma();
  };
  out.open('{');
  list("actors", relations.actors, append_actor);
  if (single_line && relations.articles.size() == 1)
    append_article(out.key("article"), relations.articles.front());
  else list("articles", relations.articles, append_article);
  list("evidence", relations.evidence, append_evidence);
  list("relations", relations.relations, append_relation);
  out.key("schema").text(graph_schema);
  out.close('}');
  return out.take();
}

}  // namespace

std::string to_json(const Relations& relations) { return written(relations, false); }
std::string to_json_line(const Relations& relations) { return written(relations, true); }

}  // namespace actorgraph
