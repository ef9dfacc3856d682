#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "graph/json.hpp"
#include "graph/json_cursor.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

class GraphReader {
 public:
  explicit GraphReader(JsonCursor& json) : json_(json) {}

  Relations read() {
    const std::size_t start = json_.offset();
    bool schema = false;
    json_.object([&](std::string_view key) {
      if (key == "schema") {
        schema = this->schema();
      } else if (key == "graph" && !schema) {
        json_graph(schema);
      } else if (key == "elements") {
        cytoscape_elements();
      } else if (key == "data" && !schema) {
        rest(schema);
      } else if (key == "article") {
        article();
      } else if (key == "articles") {
        json_.array([&] { article(); });
      } else if (key == "actors") {
        json_.array([&] { actor(); });
      } else if (key == "evidence") {
        json_.array([&] { evidence(); });
      } else if (key == "relations") {
        json_.array([&] { relation(); });
      } else {
        json_.skip();
      }
    });
    if (!schema) json_.fail_at(start, "", "no \"schema\": a graph says \"" + std::string(graph_schema) + "\" there");
    check_references();
    return std::move(graph_);
  }

 private:
  bool schema() {
    const std::string found = json_.string();
    if (found != graph_schema) json_.fail("cannot read '" + found + "', only '" + std::string(graph_schema) + "'");
    return true;
  }

  /// What other formats of JSON carry beside nodes and edges (graph/export.hpp).
  void rest(bool& has_schema) {
    json_.object([&](std::string_view key) {
      if (key == "schema") has_schema = schema();
      else if (key == "articles") json_.array([&] { article(); });
      else if (key == "evidence") json_.array([&] { evidence(); });
      else json_.skip();
    });
  }

  void json_graph(bool& has_schema) {
    json_.object([&](std::string_view key) {
      if (key == "metadata") rest(has_schema);
      else if (key == "nodes") json_.object([&](std::string_view) { inner("metadata", &GraphReader::actor); });
      else if (key == "edges") json_.array([&] { inner("metadata", &GraphReader::relation); });
      else json_.skip();
    });
  }

  void cytoscape_elements() {
    json_.object([&](std::string_view key) {
      if (key == "nodes") json_.array([&] { inner("data", &GraphReader::actor); });
      else if (key == "edges") json_.array([&] { inner("data", &GraphReader::relation); });
      else json_.skip();
    });
  }

  /// Reads the record that stands below `wanted` in an object.
  void inner(std::string_view wanted, void (GraphReader::*record)()) {
    json_.object([&](std::string_view key) {
      if (key == wanted) (this->*record)();
      else json_.skip();
    });
  }

  std::string text_or_null() { return json_.null() ? std::string() : json_.string(); }

  std::string text_not_empty() {
    std::string text = json_.string();
    if (text.empty()) json_.fail("may not be empty");
    return text;
  }

  template <typename Value>
  Value word(std::optional<Value> (*value_of)(std::string_view), const char* what) {
    const std::string text = json_.string();
    const std::optional<Value> value = value_of(text);
    if (!value) json_.fail("'" + text + "' is no " + what);
    return *value;
  }

  void need(bool there, const char* key) {
    if (!there) json_.fail(std::string("no \"") + key + "\"");
  }

  void article() {
    places_.articles.push_back(json_.offset());
    ArticleRecord record;
    json_.object([&](std::string_view key) {
      if (key == "id") record.id = text_not_empty();
      else if (key == "title") record.title = text_or_null();
      else if (key == "published") record.published = text_or_null();
      else if (key == "publisher") record.publisher = text_or_null();
      else if (key == "url") record.url = text_or_null();
      else if (key == "version") record.version = text_or_null();
      else if (key == "sha256") record.sha256 = text_or_null();
      else if (key == "cluster") record.cluster = text_or_null();
      else if (key == "sketch") record.sketch = text_or_null();
      else json_.skip();
    });
    need(!record.id.empty(), "id");
    graph_.articles.push_back(std::move(record));
  }

  void actor() {
    places_.actors.push_back(json_.offset());
    Actor actor;
    json_.object([&](std::string_view key) {
      if (key == "id") actor.id = text_not_empty();
      else if (key == "name") actor.name = text_not_empty();
      else if (key == "kind") actor.kind = word(actor_kind_from, "kind of actor");
      else if (key == "country") actor.country = text_or_null();
      else if (key == "known") actor.known = json_.boolean();
      else if (key == "mentions") json_.array([&] { actor.mentions.push_back(mention()); });
      else json_.skip();
    });
    need(!actor.id.empty(), "id");
    need(!actor.name.empty(), "name");
    graph_.actors.push_back(std::move(actor));
  }

  /// A span, and whether both its ends were given.
  struct Ends {
    CodePointSpan span;
    bool start = false;
    bool end = false;
  };

  void check(const Ends& ends, std::string_view text) {
    need(ends.start, "start");
    need(ends.end, "end");
    if (ends.span.start >= ends.span.end) json_.fail("the span ends before it starts");
    if (const std::size_t length = code_point_count(text); length != ends.span.end - ends.span.start)
      json_.fail("the text has " + std::to_string(length) + " code points, its span " +
                 std::to_string(ends.span.end - ends.span.start));
  }

  void start(Ends& ends) {
    ends.span.start = json_.count();
    ends.start = true;
  }
  void end(Ends& ends) {
    ends.span.end = json_.count();
    ends.end = true;
  }

  Mention mention() {
    Mention mention;
    Ends ends;
    json_.object([&](std::string_view key) {
      if (key == "article") mention.article = text_not_empty();
      else if (key == "start") start(ends);
      else if (key == "end") end(ends);
      else if (key == "text") mention.text = json_.string();
      else if (key == "via") mention.via = word(via_from, "way of mentioning");
      else if (key == "why") mention.why = text_or_null();
      else json_.skip();
    });
    need(!mention.article.empty(), "article");
    check(ends, mention.text);
    mention.span = ends.span;
    return mention;
  }

  void evidence() {
    places_.evidence.push_back(json_.offset());
    Evidence evidence;
    Ends ends;
    json_.object([&](std::string_view key) {
      if (key == "id") evidence.id = text_not_empty();
      else if (key == "article") evidence.article = text_not_empty();
      else if (key == "sentence") evidence.sentence = json_.null() ? 0 : json_.count();
      else if (key == "start") start(ends);
      else if (key == "end") end(ends);
      else if (key == "quote") evidence.quote = json_.string();
      else if (key == "prefix") evidence.prefix = text_or_null();
      else if (key == "suffix") evidence.suffix = text_or_null();
      else json_.skip();
    });
    need(!evidence.id.empty(), "id");
    need(!evidence.article.empty(), "article");
    check(ends, evidence.quote);
    evidence.span = ends.span;
    graph_.evidence.push_back(std::move(evidence));
  }

  Attribution attribution() {
    Attribution value;
    json_.object([&](std::string_view key) {
      if (key == "by") value.by = text_or_null();
      else if (key == "text") value.text = text_or_null();
      else if (key == "verb") value.verb = text_or_null();
      else if (key == "mode") value.mode = text_or_null();
      else json_.skip();
    });
    return value;
  }

  EventTime time() {
    EventTime value;
    json_.object([&](std::string_view key) {
      if (key == "date") value.date = text_or_null();
      else if (key == "precision") value.precision = text_or_null();
      else if (key == "text") value.text = text_or_null();
      else json_.skip();
    });
    return value;
  }

  Amount amount() {
    Amount value;
    json_.object([&](std::string_view key) {
      if (key == "value") value.value = json_.number();
      else if (key == "unit") value.unit = text_or_null();
      else if (key == "text") value.text = text_or_null();
      else json_.skip();
    });
    return value;
  }

  std::vector<std::string> texts() {
    std::vector<std::string> texts;
    json_.array([&] { texts.push_back(json_.string()); });
    return texts;
  }

  double between(double least, double most) {
    const double value = json_.number();
    if (value < least || value > most)
      json_.fail("must lie between " + std::to_string(static_cast<int>(least)) + " and " +
                 std::to_string(static_cast<int>(most)));
    return value;
  }

  void relation() {
    places_.relations.push_back(json_.offset());
    Relation relation;
    bool status = false;
    json_.object([&](std::string_view key) {
      if (key == "status") status = true;
      if (!read_words(key, relation) && !read_values(key, relation)) json_.skip();
    });
    need(!relation.type.empty(), "type");
    need(!relation.source.empty(), "source");
    need(!relation.target.empty(), "target");
    need(!relation.evidence.empty(), "evidence");
    need(status, "status");
    if (relation.source == relation.target)
      json_.fail("its source and target are both '" + relation.source + "'");
    graph_.relations.push_back(std::move(relation));
  }

  bool read_words(std::string_view key, Relation& relation) {
    if (key == "id") relation.id = text_or_null();
    else if (key == "type") relation.type = text_not_empty();
    else if (key == "label") relation.label = text_or_null();
    else if (key == "source") relation.source = text_not_empty();
    else if (key == "target") relation.target = text_not_empty();
    else if (key == "mode") relation.mode = text_or_null();
    else if (key == "event") relation.event = text_or_null();
    else if (key == "extractor") relation.extractor = text_or_null();
    else if (key == "stance") relation.stance = word(stance_from, "stance");
    else if (key == "status") relation.status = word(status_from, "status");
    else return false;
    return true;
  }

  bool read_values(std::string_view key, Relation& relation) {
    if (key == "directed") relation.directed = json_.boolean();
    else if (key == "hedged") relation.hedged = json_.boolean();
    else if (key == "confidence") relation.confidence = between(0, 1);
    else if (key == "strength") relation.strength = json_.null() ? 0 : between(-10, 10);
    else if (key == "why") relation.why = json_.null() ? std::vector<std::string>{} : texts();
    else if (key == "evidence") relation.evidence = texts();
    else if (key == "attribution") relation.attribution = optional(&GraphReader::attribution);
    else if (key == "time") relation.time = optional(&GraphReader::time);
    else if (key == "amount") relation.amount = optional(&GraphReader::amount);
    else return false;
    return true;
  }

  template <typename Value>
  std::optional<Value> optional(Value (GraphReader::*value)()) {
    if (json_.null()) return std::nullopt;
    return (this->*value)();
  }

  using Index = std::unordered_map<std::string_view, std::uint32_t>;

  /// Where each id is; throws if one is there twice.
  template <typename Record>
  Index index_of(const std::vector<Record>& records, const std::vector<std::size_t>& places, const char* list) {
    Index index;
    index.reserve(records.size());
    for (std::uint32_t i = 0; i < records.size(); ++i)
      if (!index.emplace(records[i].id, i).second)
        json_.fail_at(places[i], path(list, i, ".id"), "'" + records[i].id + "' is there twice");
    return index;
  }

  static std::string path(const char* list, std::size_t index, const std::string& rest) {
    return std::string(list) + "[" + std::to_string(index) + "]" + rest;
  }

  void check_references() {
    const Index articles = index_of(graph_.articles, places_.articles, "articles");
    const Index actors = index_of(graph_.actors, places_.actors, "actors");
    const Index evidence = index_of(graph_.evidence, places_.evidence, "evidence");
    for (std::size_t i = 0; i < graph_.actors.size(); ++i)
      for (std::size_t j = 0; j < graph_.actors[i].mentions.size(); ++j)
        if (const std::string& id = graph_.actors[i].mentions[j].article; !articles.contains(id))
          json_.fail_at(places_.actors[i], path("actors", i, path(".mentions", j, ".article")), "no article '" + id + "'");
    for (std::size_t i = 0; i < graph_.evidence.size(); ++i)
      if (const std::string& id = graph_.evidence[i].article; !articles.contains(id))
        json_.fail_at(places_.evidence[i], path("evidence", i, ".article"), "no article '" + id + "'");
    for (std::size_t i = 0; i < graph_.relations.size(); ++i) check_relation(i, actors, evidence);
  }

  void check_relation(std::size_t i, const Index& actors, const Index& evidence) {
    const Relation& relation = graph_.relations[i];
    const auto fail = [&](const std::string& key, const std::string& message) {
      json_.fail_at(places_.relations[i], path("relations", i, key), message);
    };
    if (!relation.id.empty() && !relation_ids_.insert(relation.id).second)
      fail(".id", "'" + relation.id + "' is there twice");
    if (!actors.contains(relation.source)) fail(".source", "no actor '" + relation.source + "'");
    if (!actors.contains(relation.target)) fail(".target", "no actor '" + relation.target + "'");
    if (relation.attribution && !relation.attribution->by.empty() && !actors.contains(relation.attribution->by))
      fail(".attribution.by", "no actor '" + relation.attribution->by + "'");
    std::string_view article;
    for (std::size_t j = 0; j < relation.evidence.size(); ++j) {
      const auto key = [j] { return ".evidence[" + std::to_string(j) + "]"; };
      const auto found = evidence.find(relation.evidence[j]);
      if (found == evidence.end()) fail(key(), "no evidence '" + relation.evidence[j] + "'");
      const std::string_view here = graph_.evidence[found->second].article;
      if (j > 0 && here != article) fail(key(), "a relation stands in one article; this one is in another");
      article = here;
    }
  }

  JsonCursor& json_;
  Relations graph_;
  struct {
    std::vector<std::size_t> articles, actors, evidence, relations;
  } places_;  // byte offsets, for messages
  std::unordered_set<std::string_view> relation_ids_;
};

}  // namespace

std::vector<Relations> read_graphs(std::string_view json, const std::string& file) {
  JsonCursor cursor(json, file);
  std::vector<Relations> graphs;
  while (!cursor.at_end()) graphs.push_back(GraphReader(cursor).read());
  return graphs;
}

Relations read_graph(std::string_view json, const std::string& file) {
  std::vector<Relations> graphs = read_graphs(json, file);
  if (graphs.size() != 1)
    throw InputError({file, 0, 0}, "expected one graph, found " + std::to_string(graphs.size()));
  return std::move(graphs.front());
}

}  // namespace actorgraph
