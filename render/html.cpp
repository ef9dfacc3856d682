#include "render/html.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "graph/json_text.hpp"
#include "graph/ties.hpp"
#include "render/captions.hpp"
#include "render/explorer/files.hpp"
#include "render/layout.hpp"
#include "render/lines.hpp"
#include "render/markup.hpp"
#include "render/svg.hpp"
#include "render/svg_parts.hpp"
#include "text/sha256.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t most_days = 60;  ///< Above so many, the strip counts months.

/// Writes what the script of the page reads.
class PageData {
 public:
  PageData(const Relations& relations, const Drawing& drawing) : relations_(relations), drawing_(drawing), index_(relations) {
    for (std::uint32_t i = 0; i < relations.articles.size(); ++i) article_[relations.articles[i].id] = i;
    std::set<std::string> days;
    for (const ArticleRecord& article : relations.articles) days.insert(article.published);
    by_month_ = days.size() > most_days;
    collect_sentences();
  }

  std::string write() {
    json_.open('{');
    write_actors();
    write_articles();
    write_lines();
    write_sentences();
    json_.key("slots").open('[');
    if (relations_.articles.size() == 1) {
      std::set<std::uint32_t> numbers;
      for (const std::string& slot : slots_) numbers.insert(static_cast<std::uint32_t>(std::stoul(slot)));
      for (const std::uint32_t number : numbers) json_.next().text(std::to_string(number));
    } else {
      for (const std::string& slot : slots_) json_.next().text(slot);
    }
    json_.close(']').key("source").text(plain_text(source_words(relations_)));
    json_.close('}');
    // Nothing in the data can end the element that it stands in.
    std::string safe;
    for (const char c : json_.take()) {
      if (c == '<') {
        safe += "\\u003c";
      } else {
        safe += c;
      }
    }
    return safe;
  }

 private:
  std::set<std::uint32_t> sentences_of(const DrawnLine& line) const {
    std::set<std::uint32_t> found;
    for (const std::uint32_t i : line.relations)
      for (const std::uint32_t sentence : index_.of(relations_.relations[i])) found.insert(sentence);
    return found;
  }

  void collect_sentences() {
    for (const DrawnLine& line : drawing_.lines) {
      for (const std::uint32_t sentence : sentences_of(line)) {
        number_.try_emplace(sentence, static_cast<std::uint32_t>(number_.size()));
        actors_in_[sentence].insert({drawing_.nodes[line.source].actor, drawing_.nodes[line.target].actor});
      }
    }
  }

  std::string slot_of(const Evidence& evidence) const {
    if (relations_.articles.size() == 1) return std::to_string(evidence.sentence + 1);
    const auto article = article_.find(evidence.article);
    if (article == article_.end()) return {};
    const std::string published = plain_text(relations_.articles[article->second].published);
    return by_month_ ? published.substr(0, 7) : published;
  }

  void write_actors() {
    json_.key("actors").open('[');
    for (const DrawnNode& node : drawing_.nodes) {
      const Actor& actor = relations_.actors[node.actor];
      std::set<std::string> names;
      for (const Mention& mention : actor.mentions)
        if (mention.via != Via::pronoun && mention.text != actor.name && names.size() < 12) names.insert(plain_text(mention.text));
      json_.next().open('{').key("id").text(node.id).key("name").text(plain_text(node.name)).key("kind").text(to_string(node.kind));
      json_.key("role").text(plain_text(node.role)).key("country").text(plain_text(actor.country)).key("names").open('[');
      for (const std::string& name : names) json_.next().text(name);
      json_.close(']').close('}');
    }
    json_.close(']');
  }

  void write_articles() {
    json_.key("articles").open('[');
    for (const ArticleRecord& article : relations_.articles) {
      json_.next().open('{').key("id").text(plain_text(article.id)).key("title").text(plain_text(article.title));
      json_.key("publisher").text(plain_text(article.publisher)).key("published").text(plain_text(article.published));
      json_.key("url").text(web_address(article.url)).close('}');
    }
    json_.close(']');
  }

  void write_lines() {
    json_.key("lines").open('[');
    for (const DrawnLine& line : drawing_.lines) {
      std::set<std::string> types;
      std::set<std::string> sources;
      std::set<std::string> dates;
      std::set<std::string> at;
      for (const std::uint32_t i : line.relations) types.insert(plain_text(relations_.relations[i].type));
      const std::set<std::uint32_t> sentences = sentences_of(line);
      for (const std::uint32_t sentence : sentences) {
        const Evidence& evidence = relations_.evidence[sentence];
        if (const std::string slot = slot_of(evidence); !slot.empty()) at.insert(slot);
        const auto article = article_.find(evidence.article);
        if (article == article_.end()) continue;
        const ArticleRecord& record = relations_.articles[article->second];
        sources.insert(record.cluster.empty() ? record.id : record.cluster);
        if (!record.published.empty()) dates.insert(plain_text(record.published));
      }
      slots_.insert(at.begin(), at.end());
      json_.next().open('{').key("id").text(line.id).key("source").text(drawing_.nodes[line.source].id);
      json_.key("target").text(drawing_.nodes[line.target].id).key("directed").boolean(line.directed);
      json_.key("label").text(plain_text(line.look.label)).key("speaker").text(plain_text(line.look.speaker));
      json_.key("stance").text(svg::class_of(line.look.stance)).key("told").text(to_string(line.look.commitment));
      json_.key("hearsay").boolean(line.look.hearsay).key("n").number(line.look.mentions);
      json_.key("sources").number(static_cast<std::uint32_t>(sources.size()));
      json_.key("first").text(dates.empty() ? "" : *dates.begin()).key("last").text(dates.empty() ? "" : *dates.rbegin());
      json_.key("types").open('[');
      for (const std::string& type : types) json_.next().text(type);
      json_.close(']').key("at").open('[');
      for (const std::string& slot : at) json_.next().text(slot);
      json_.close(']').key("evidence").open('[');
      for (const std::uint32_t sentence : sentences) json_.next().number(number_.at(sentence));
      json_.close(']').key("claims").open('[');
      for (const std::uint32_t i : line.relations) write_claim(relations_.relations[i]);
      json_.close(']').close('}');
    }
    json_.close(']');
  }

  void write_claim(const Relation& relation) {
    json_.next().open('{').key("type").text(plain_text(relation.type)).key("status").text(to_string(relation.status));
    json_.key("hedged").boolean(relation.hedged).key("confidence").number(std::round(relation.confidence * 100) / 100);
    json_.key("speaker").text(relation.attribution ? plain_text(speaker_words(*relation.attribution)) : "");
    json_.key("date").text(relation.time ? plain_text(relation.time->date) : "");
    json_.key("amount").text(relation.amount ? plain_text(relation.amount->text) : "").close('}');
  }

  void write_sentences() {
    std::vector<std::uint32_t> order(number_.size());
    for (const auto& [sentence, number] : number_) order[number] = sentence;
    json_.key("sentences").open('[');
    for (const std::uint32_t sentence : order) {
      const Evidence& evidence = relations_.evidence[sentence];
      const auto article = article_.find(evidence.article);
      json_.next().open('{').key("article").number(article == article_.end() ? 0U : article->second);
      json_.key("number").number(evidence.sentence + 1).key("quote").text(plain_characters(evidence.quote)).key("marks").open('[');
      for (const CodePointSpan mark : marks_of(sentence)) {
        json_.next().open('[').next().number(mark.start).next().number(mark.end).close(']');
      }
      json_.close(']').close('}');
    }
    json_.close(']');
  }

  /// Where the actors of the sentence's lines are named in it, from its start; not overlapping.
  std::vector<CodePointSpan> marks_of(std::uint32_t sentence) const {
    const Evidence& evidence = relations_.evidence[sentence];
    std::vector<CodePointSpan> marks;
    for (const std::uint32_t actor : actors_in_.at(sentence)) {
      const std::vector<Mention>& mentions = relations_.actors[actor].mentions;
      auto at = std::ranges::lower_bound(mentions, std::pair(evidence.article, evidence.span.start), {},
                                         [](const Mention& mention) { return std::pair(mention.article, mention.span.start); });
      for (; at != mentions.end() && at->article == evidence.article && at->span.end <= evidence.span.end; ++at)
        marks.push_back({at->span.start - evidence.span.start, at->span.end - evidence.span.start});
    }
    std::ranges::sort(marks);
    std::vector<CodePointSpan> apart;
    for (const CodePointSpan mark : marks)
      if (mark.start < mark.end && (apart.empty() || apart.back().end <= mark.start)) apart.push_back(mark);
    return apart;
  }

  const Relations& relations_;
  const Drawing& drawing_;
  EvidenceIndex index_;
  JsonText json_;
  std::map<std::string, std::uint32_t> article_;
  bool by_month_ = false;
  std::map<std::uint32_t, std::uint32_t> number_;  // of each sentence that is quoted
  std::map<std::uint32_t, std::set<std::uint32_t>> actors_in_;
  std::set<std::string> slots_;
};

/// The template with {{names}} replaced, in one pass: nothing put in is looked at again.
std::string filled(std::string_view page, const std::map<std::string, std::string, std::less<>>& values) {
  std::string out;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t open = page.find("{{", at);
    if (open == page.npos) return out + std::string(page.substr(at));
    const std::size_t close = page.find("}}", open);
    out += page.substr(at, open - at);
    out += values.at(std::string(page.substr(open + 2, close - open - 2)));
    at = close + 2;
  }
  return out;
}

}  // namespace

std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto digit = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : hex) {
    bits = (bits << 4U) | digit(c);
    count += 4;
    if (count < 6) continue;
    count -= 6;
    out += alphabet[(bits >> static_cast<unsigned>(count)) & 63U];
    bits &= (1U << static_cast<unsigned>(count)) - 1;
  }
  if (count > 0) out += alphabet[(bits << static_cast<unsigned>(6 - count)) & 63U];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

std::string to_html(const Relations& relations, const MapWishes& wishes) {
  MapWishes all = wishes;
  all.everything = true;
  Drawing drawing = draw_map(relations, all);
  const std::string data = PageData(relations, drawing).write();
  for (DrawnLine& line : drawing.lines) {
    line.link.clear();  // a link in the map would steal the click; the panel has it
    line.look.tooltip = drawing.nodes[line.source].name + (line.directed ? " → " : " ↔ ") + drawing.nodes[line.target].name + ": " + line.look.label;
  }
  return filled(explorer::page, {{"hash", base64_of_hex(sha256(explorer::script))},
                                 {"title", xml_text(drawing.title)},
                                 {"style", std::string(explorer::style)},
                                 {"map", to_map_svg(drawing, lay_out(drawing, all.style), all.style)},
                                 {"data", data},
                                 {"script", std::string(explorer::script)}});
}

}  // namespace actorgraph
