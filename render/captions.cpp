#include "render/captions.hpp"

#include <algorithm>
#include <set>

#include "render/markup.hpp"

namespace actorgraph {

std::string counted(std::size_t n, const std::string& one, const std::string& many) {
  std::string digits = std::to_string(n);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits + ' ' + (n == 1 ? one : many);
}

std::string source_words(const Relations& relations) {
  std::string out = "Source: ";
  if (relations.articles.size() == 1) {
    const ArticleRecord& article = relations.articles.front();
    std::string words = article.publisher;
    const auto add = [&words](const std::string& part) {
      if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
    };
    if (!article.title.empty()) add("“" + article.title + "”");
    add(article.published);
    add(words.empty() ? "article " + article.id : "");
    out += words;
  } else {
    out += counted(relations.articles.size(), "article", "articles");
    std::set<std::string> dates;
    for (const ArticleRecord& article : relations.articles)
      if (!article.published.empty()) dates.insert(article.published);
    if (!dates.empty()) out += ", " + *dates.begin() + (dates.size() > 1 ? " to " + *dates.rbegin() : "");
  }
  return out + '.';
}

std::string description_of(const Drawing& drawing) {
  if (drawing.nodes.empty()) return "An empty map: no relations between actors were found.";
  const auto busiest = std::ranges::max_element(drawing.nodes, {}, &DrawnNode::mentions);
  const auto with = [&](Stance stance) {
    return std::ranges::count_if(drawing.lines, [&](const DrawnLine& line) { return line.look.stance == stance; });
  };
  return "Relationship map with " + counted(drawing.nodes.size(), "actor", "actors") + " and " +
         counted(drawing.lines.size(), "line", "lines") + ". " + busiest->name + " is the most connected actor; " +
         std::to_string(with(Stance::conflictual)) + " lines are conflictual, " +
         std::to_string(with(Stance::cooperative)) + " cooperative.";
}

std::string node_tooltip(const DrawnNode& node, std::size_t lines) {
  return node.name + " (" + std::string(to_string(node.kind)) + (node.role.empty() ? "" : ", " + node.role) + "); " +
         counted(lines, "line", "lines");
}

std::string link_of(const Relations& relations, const EvidenceIndex& index, const std::vector<std::uint32_t>& relation_indices) {
  for (const std::uint32_t i : relation_indices) {
    for (const std::uint32_t sentence : index.of(relations.relations[i])) {
      for (const ArticleRecord& article : relations.articles)
        if (article.id == relations.evidence[sentence].article) return web_address(article.url);
    }
  }
  return {};
}

MapKind kind_for(std::size_t actors, std::size_t lines, const Style& style) {
  if (actors <= style.column_actors && lines <= style.column_lines) return MapKind::columns;
  if (actors <= style.network_actors && lines <= style.network_lines) return MapKind::network;
  return MapKind::dots;
}

}  // namespace actorgraph
