#include "render/html.hpp"

#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "graph/embedded.hpp"
#include "graph/json.hpp"
#include "graph/json_text.hpp"
#include "render/captions.hpp"
#include "render/explorer/files.hpp"
#include "render/layout.hpp"
#include "render/markup.hpp"
#include "render/seal.hpp"
#include "render/svg.hpp"
#include "render/svg_parts.hpp"
#include "text/sha256.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t most_svg_actors = 600;  ///< Above, the page draws on a canvas: docs/decisions.md has the figures.
constexpr std::size_t most_svg_lines = 2000;

/// Writes what the page needs beyond the graph: which actors and lines are drawn, and where, if the page draws
/// them itself. One row a line, so that the seal can name it.
class PageData {
 public:
  PageData(const Relations& relations, const Drawing& drawing, const MapWishes& wishes)
      : relations_(relations), drawing_(drawing), wishes_(wishes) {}

  /// `layout` only if the page is to draw.
  std::string write(const Layout* layout) {
    json_.open('{').key("title").text(plain_text(drawing_.title)).key("source").text(plain_text(source_words(relations_)));
    if (layout != nullptr) json_.key("width").number(layout->width).key("height").number(layout->height);
    json_.key("nodes").open('[');
    for (std::size_t i = 0; i < drawing_.nodes.size(); ++i) write_node(i, layout);
    json_.close(']').key("lines").open('[');
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i) write_line(i, layout);
    json_.line_break().close(']').close('}');
    return embeddable(json_.take());
  }

 private:
  void write_node(std::size_t i, const Layout* layout) {
    const DrawnNode& node = drawing_.nodes[i];
    json_.next().line_break().open('{').key("id").text(node.id).key("actor").number(node.actor);
    if (!node.role.empty()) json_.key("role").text(plain_text(node.role));
    const auto aliases = wishes_.aliases.find(relations_.actors[node.actor].id);
    if (aliases != wishes_.aliases.end()) {
      json_.key("aliases").open('[');
      for (const std::string& alias : aliases->second) json_.next().text(plain_text(alias));
      json_.close(']');
    }
    if (layout != nullptr) {
      const Point centre = layout->nodes[i].centre();
      write_numbers("at", {centre.x, centre.y, layout->nodes[i].width / 2});
    }
    json_.close('}');
  }

  void write_line(std::size_t i, const Layout* layout) {
    const DrawnLine& line = drawing_.lines[i];
    json_.next().line_break().open('{').key("id").text(line.id).key("from").number(static_cast<std::uint32_t>(line.source));
    json_.key("to").number(static_cast<std::uint32_t>(line.target)).key("directed").boolean(line.directed);
    json_.key("label").text(plain_text(line.look.label)).key("speaker").text(plain_text(line.look.speaker));
    json_.key("stance").text(svg::class_of(line.look.stance)).key("told").text(to_string(line.look.commitment));
    json_.key("hearsay").boolean(line.look.hearsay).key("n").number(line.look.mentions).key("claims").open('[');
    for (const std::uint32_t claim : line.relations) json_.next().number(claim);
    json_.close(']');
    if (layout != nullptr) {
      std::vector<double> numbers;
      for (const Point p : layout->lines[i].curve) numbers.insert(numbers.end(), {p.x, p.y});
      write_numbers("curve", numbers);
    }
    json_.close('}');
  }

  void write_numbers(std::string_view key, const std::vector<double>& numbers) {
    json_.key(key).open('[');
    for (const double number : numbers) json_.next().number(std::round(number * 10) / 10);
    json_.close(']');
  }

  const Relations& relations_;
  const Drawing& drawing_;
  const MapWishes& wishes_;
  JsonText json_;
};

/// The graph as the page carries it: addresses that are no web addresses are not for a page, where readers click.
std::string page_graph(Relations relations) {
  for (ArticleRecord& article : relations.articles) article.url = web_address(article.url);
  return embeddable(to_json(bare_evidence(std::move(relations))));
}

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
  const Layout layout = lay_out(drawing, all.style);
  const bool page_draws = drawing.nodes.size() > most_svg_actors || drawing.lines.size() > most_svg_lines;
  const std::string data = PageData(relations, drawing, all).write(page_draws ? &layout : nullptr);
  for (DrawnLine& line : drawing.lines) {
    line.link.clear();  // a link in the map would steal the click; the panel has it
    line.look.tooltip = drawing.nodes[line.source].name + (line.directed ? " → " : " ↔ ") + drawing.nodes[line.target].name + ": " + line.look.label;
  }
  return sealed(filled(explorer::page, {{"hash", base64_of_hex(sha256(explorer::script))},
                                        {"title", xml_text(drawing.title)},
                                        {"style", std::string(explorer::style)},
                                        {"map", page_draws ? std::string() : to_map_svg(drawing, layout, all.style)},
                                        {"graph", page_graph(relations)},
                                        {"drawing", data},
                                        {"script", std::string(explorer::script)},
                                        {"seal", std::string(seal_place)}}));
}

}  // namespace actorgraph
