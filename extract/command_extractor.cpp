#include "extract/command_extractor.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "extract/process.hpp"
#include "extract/records.hpp"
#include "graph/canonical.hpp"
#include "graph/ids.hpp"
#include "graph/json.hpp"
#include "graph/json_text.hpp"
#include "text/input_error.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

namespace {

constexpr std::uint32_t context = 32;  // code points before and after a quote

std::string article_line(const Article& article) {
  JsonText json;
  json.open('{').key("id").text(article.id).key("title").text(article.title);
  json.key("date").text(article.published).key("publisher").text(article.publisher);
  json.key("url").text(article.url).key("text").text(article.text).close('}');
  return json.take();
}

// Where `words` stand in a text, the nearest to a place.
class Finder {
 public:
  explicit Finder(const std::string& text) : text_(text), index_(text) {}

  std::optional<CodePointSpan> find(const std::string& words, std::uint32_t near) const {
    if (words.empty()) return std::nullopt;
    const std::size_t wanted = index_.byte_of(near);
    std::optional<std::size_t> best;
    for (std::size_t at = text_.find(words); at != std::string::npos; at = text_.find(words, at + 1)) {
      if (!best || distance(at, wanted) < distance(*best, wanted)) best = at;
      if (at > wanted) break;  // what follows is farther still
    }
    if (!best) return std::nullopt;
    return CodePointSpan{index_.code_points_before(static_cast<std::uint32_t>(*best)),
                         index_.code_points_before(static_cast<std::uint32_t>(*best + words.size()))};
  }

  std::string between(std::uint32_t from, std::uint32_t to) const {
    const std::uint32_t begin = index_.byte_of(from);
    return text_.substr(begin, index_.byte_of(to) - begin);
  }

 private:
  static std::size_t distance(std::size_t a, std::size_t b) { return a < b ? b - a : a - b; }

  const std::string& text_;
  CodePointIndex index_;
};

void ground_mentions(Relations& graph, const Finder& finder, const std::string& article) {
  for (Actor& actor : graph.actors) {
    std::erase_if(actor.mentions, [&](Mention& mention) {
      const auto span = finder.find(mention.text, mention.span.start);
      if (!span) return true;
      mention.span = *span;
      mention.article = article;
      return false;
    });
  }
}

// New ids of the evidence that the text has, by the ids that were written.
std::map<std::string, std::string> ground_evidence(Relations& graph, const Finder& finder,
                                                   const std::string& article) {
  std::map<std::string, std::string> ids;
  std::erase_if(graph.evidence, [&](Evidence& evidence) {
    const auto span = finder.find(evidence.quote, evidence.span.start);
    if (!span) return true;
    const std::string written = evidence.id;
    evidence.article = article;
    evidence.span = *span;
    evidence.prefix = finder.between(span->start > context ? span->start - context : 0, span->start);
    evidence.suffix = finder.between(span->end, span->end + context);
    evidence.id = evidence_id(article, *span);
    ids.emplace(written, evidence.id);
    return false;
  });
  return ids;
}

}  // namespace

Relations grounded(Relations found, const Article& article, const std::string& extractor) {
  const Finder finder(article.text);
  found.articles = {record_of(article)};
  ground_mentions(found, finder, article.id);
  const auto ids = ground_evidence(found, finder, article.id);
  for (Relation& relation : found.relations) {
    relation.extractor = extractor;
    std::vector<std::string> kept;
    for (const std::string& id : relation.evidence)
      if (const auto known = ids.find(id); known != ids.end()) kept.push_back(known->second);
    relation.evidence = std::move(kept);
  }
  std::erase_if(found.relations, [](const Relation& relation) { return relation.evidence.empty(); });
  return canonical(std::move(found));
}

CommandExtractor::CommandExtractor(std::vector<std::string> command, std::chrono::milliseconds limit)
    : command_(std::move(command)), limit_(limit) {}

Relations CommandExtractor::extract(const Article& article, const Analysis&) const {
  const std::string output = run_process(command_, article_line(article), limit_);
  Relations found = read_graph(output, command_.front());
  if (found.articles.size() != 1 || found.articles.front().id != article.id)
    throw InputError({command_.front(), 0, 0}, "wrote no graph of the article '" + article.id + "'");
  return grounded(std::move(found), article, "command");
}

}  // namespace actorgraph
