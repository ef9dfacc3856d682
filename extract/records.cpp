#include "extract/records.hpp"

#include "graph/ids.hpp"
#include "graph/sketch.hpp"
#include "text/sha256.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t context = 32;  // code points before and after a quote

}  // namespace

ArticleRecord record_of(const Article& article) {
  ArticleRecord record;
  record.id = article.id;
  record.title = article.title;
  record.published = article.published;
  record.publisher = article.publisher;
  record.url = article.url;
  record.version = article.version;
  record.sha256 = sha256(article.text);
  record.sketch = sketch(article.text);
  return record;
}

Records::Records(const Reading& reading, const Cast& cast)
    : reading_(reading), index_(reading.article().text) {
  out_.articles.push_back(record_of(reading.article()));
  for (const CastActor& actor : cast.actors) {
    Actor out;
    out.id = actor.id;
    out.name = actor.name;
    out.kind = actor.kind;
    out.country = actor.country;
    out.known = actor.known;
    out_.actors.push_back(std::move(out));
  }
}

CodePointSpan Records::code_points(Span span) const {
  return {index_.code_points_before(span.begin), index_.code_points_before(span.end)};
}

void Records::add(const CastMention& mention) {
  if (mention.first >= mention.last || mention.last > reading_.size()) return;
  Mention out;
  out.article = reading_.article().id;
  const Span span{reading_.word(mention.first).span.begin, reading_.word(mention.last - 1).span.end};
  out.span = code_points(span);
  out.text = words(reading_.article().text, span);
  out.via = mention.via;
  out.why = mention.why;
  for (const std::uint32_t actor : mention.actors) out_.actors[actor].mentions.push_back(out);
}

const std::string& Records::evidence_of(std::uint32_t word) {
  const std::uint32_t number = reading_.sentence(word);
  std::string& id = evidence_[number];
  if (!id.empty()) return id;
  const std::string& text = reading_.article().text;
  const Span span = reading_.analysis().sentences[number].span;
  Evidence evidence;
  evidence.article = reading_.article().id;
  evidence.sentence = number;
  evidence.span = code_points(span);
  evidence.quote = words(text, span);
  const std::uint32_t from =
      index_.byte_of(evidence.span.start > context ? evidence.span.start - context : 0);
  const std::uint32_t to = index_.byte_of(evidence.span.end + context);
  evidence.prefix = text.substr(from, span.begin - from);
  evidence.suffix = text.substr(span.end, to - span.end);
  id = evidence_id(evidence.article, evidence.span);
  evidence.id = id;
  out_.evidence.push_back(std::move(evidence));
  return id;
}

}  // namespace actorgraph
