#include "render/map.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "graph/ties.hpp"
#include "render/camps.hpp"
#include "render/captions.hpp"
#include "render/lines.hpp"
#include "render/markup.hpp"
#include "render/overview.hpp"

namespace actorgraph {
namespace {

/// Ids come from actors and relations, which may be named in any way.
void make_ids_unique(Drawing& drawing) {
  std::set<std::string> taken;
  const auto make_unique = [&taken](std::string& id) {
    const std::string wanted = id;
    for (int number = 2; !taken.insert(id).second; ++number) id = wanted + '-' + std::to_string(number);
  };
  for (DrawnNode& node : drawing.nodes) make_unique(node.id);
  for (DrawnLine& line : drawing.lines) make_unique(line.id);
}

/// `roles`: the second lines under the names of the actors.
void fill(Drawing& drawing, const Relations& relations, const std::vector<TieBundle>& lines, const Camps& camps,
          const std::vector<std::string>& roles) {
  const std::vector<std::uint32_t> mentions = mentions_of_actors(relations.actors.size(), lines);
  std::vector<std::size_t> place(relations.actors.size(), 0);
  const auto cluster = add_clusters(drawing, camps, [&](std::size_t i) { return mentions[i] > 0; });
  std::vector<std::size_t> degree(relations.actors.size(), 0);
  for (const TieBundle& line : lines) {
    ++degree[line.source];
    ++degree[line.target];
  }
  for (std::size_t i = 0; i < relations.actors.size(); ++i) {
    if (mentions[i] == 0) continue;
    const Actor& actor = relations.actors[i];
    place[i] = drawing.nodes.size();
    DrawnNode node{"a-" + id_text(actor.id), actor.name, roles[i], actor.kind, mentions[i], std::nullopt,
                   ChangeMark::none, 0, {}, static_cast<std::uint32_t>(i)};
    if (camps.of[i]) node.cluster = cluster[*camps.of[i]];
    node.tooltip = node_tooltip(node, degree[i]);
    drawing.nodes.push_back(std::move(node));
  }
  const EvidenceIndex index(relations);
  for (const TieBundle& line : lines) {
    DrawnLine drawn;
    drawn.id = "r-" + id_text(relations.relations[line.relations.front()].id);
    drawn.source = place[line.source];
    drawn.target = place[line.target];
    drawn.directed = line.directed;
    drawn.look = line.look;
    drawn.link = link_of(relations, index, line.relations);
    drawn.relations = line.relations;
    drawing.lines.push_back(std::move(drawn));
  }
  make_ids_unique(drawing);
}

/// The overview, with words about what it holds and what it leaves out.
void fill_overview(Drawing& drawing, const Relations& relations, const Overview& overview, const Camps& camps,
                   const std::string& where) {
  std::vector<std::string> roles;
  for (const std::uint32_t inside : overview.inside)
    roles.push_back(inside == 0 ? std::string() : "with " + counted(inside, "of its own", "of its own"));
  drawing.kind = MapKind::overview;
  fill(drawing, relations, overview.lines, camps, roles);
  std::size_t parts = 0;
  for (const DrawnNode& node : drawing.nodes) parts += overview.inside[node.actor];
  if (drawing.title.empty())
    drawing.title = "The " + std::to_string(drawing.nodes.size()) + " busiest of " + counted(overview.actors, "actor", "actors");
  drawing.subtitle = "Read from " + where + "; lines add up what is told, by stance and direction. ";
  if (parts > 0)
    drawing.subtitle += counted(parts, "actor is", "actors are") + " drawn as part of the state or organisation that they lead or belong to. ";
  drawing.subtitle += counted(overview.actors - drawing.nodes.size() - parts, "actor", "actors") + " and " +
                      counted(relations.relations.size() - overview.relations, "relation", "relations") + " are not drawn.";
}

}  // namespace

Drawing draw_map(const Relations& relations, const MapWishes& wishes) {
  const std::vector<Tie> ties = ties_of(relations);
  const Camps camps = camps_of(relations, ties, wishes);
  std::vector<TieBundle> lines = bundle(relations, ties, camps.told);
  if (lines.empty()) lines = bundle(relations, ties, std::vector<bool>(ties.size(), false));

  const std::vector<std::uint32_t> mentions = mentions_of_actors(relations.actors.size(), lines);
  const auto actors = static_cast<std::size_t>(std::ranges::count_if(mentions, [](std::uint32_t n) { return n > 0; }));
  const Style& style = wishes.style;
  Drawing drawing;
  const std::string where = relations.articles.size() == 1 ? "one article" : counted(relations.articles.size(), "article", "articles");
  drawing.title = wishes.title;
  if (drawing.title.empty() && relations.articles.size() == 1) drawing.title = relations.articles.front().title;
  if (!wishes.everything && (actors > style.dot_actors || lines.size() > style.dot_lines)) {
    fill_overview(drawing, relations, overview_of(relations, ties, style), camps, where);
  } else if (lines.empty()) {
    drawing.kind = kind_for(actors, 0, style);
    drawing.subtitle = "No relations between actors were found in " + where + '.';
  } else {
    drawing.kind = kind_for(actors, lines.size(), style);
    fill(drawing, relations, lines, camps, camps.roles);
    drawing.subtitle = counted(drawing.lines.size(), "line", "lines") + " between " + counted(actors, "actor", "actors") + ", read from " + where +
                       ". Colour shows stance; an arrow points from the actor to the one acted on.";
  }
  if (drawing.title.empty()) drawing.title = "Who does what to whom";
  drawing.source = source_words(relations) + " Map: actorgraph. Hover over a line for the sentences behind it.";
  drawing.description = description_of(drawing);
  return drawing;
}

}  // namespace actorgraph
