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

namespace actorgraph {
namespace {

std::vector<std::uint32_t> mentions_by_actor(const Relations& relations, const std::vector<TieBundle>& lines) {
  std::vector<std::uint32_t> mentions(relations.actors.size(), 0);
  for (const TieBundle& line : lines) {
    mentions[line.source] += line.look.mentions;
    mentions[line.target] += line.look.mentions;
  }
  return mentions;
}

/// One line in each direction between two actors: the look of the strongest stance, all mentions.
std::vector<TieBundle> prevailing(const std::vector<TieBundle>& lines) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, TieBundle> merged;
  for (const TieBundle& line : lines) {
    auto [known, added] = merged.try_emplace({line.source, line.target}, line);
    if (added) continue;
    TieBundle& kept = known->second;
    const std::uint32_t mentions = kept.look.mentions + line.look.mentions;
    std::vector<std::uint32_t> all = kept.relations;
    all.insert(all.end(), line.relations.begin(), line.relations.end());
    // A fact is never weighed down by plans: the most told fact gives the look.
    const auto rank = [](const TieBundle& bundle) {
      return std::pair(bundle.look.commitment == Commitment::fact, bundle.look.mentions);
    };
    if (rank(line) > rank(kept)) kept = line;
    kept.look.mentions = mentions;
    std::ranges::sort(all);
    kept.relations = std::move(all);
  }
  std::vector<TieBundle> out;
  for (auto& [pair, line] : merged) out.push_back(std::move(line));
  return out;
}

/// The busiest actors, the strongest lines between them and each actor's strongest.
std::vector<TieBundle> backbone(const Relations& relations, const std::vector<TieBundle>& all, const Style& style) {
  const std::vector<std::uint32_t> mentions = mentions_by_actor(relations, all);
  std::vector<std::uint32_t> order(relations.actors.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::uint32_t actor) { return mentions[actor]; });
  std::vector<bool> busy(relations.actors.size(), false);
  for (std::size_t i = 0; i < std::min(order.size(), style.backbone_actors); ++i) busy[order[i]] = true;

  std::vector<TieBundle> between;
  for (const TieBundle& line : prevailing(all))
    if (busy[line.source] && busy[line.target]) between.push_back(line);
  std::ranges::stable_sort(between, std::ranges::greater{}, [](const TieBundle& line) { return line.look.mentions; });
  std::vector<bool> reached(relations.actors.size(), false);
  std::vector<TieBundle> kept;
  for (std::size_t i = 0; i < between.size(); ++i) {
    const TieBundle& line = between[i];
    const bool first = !reached[line.source] || !reached[line.target];
    if (i >= style.backbone_lines && !first) continue;
    reached[line.source] = reached[line.target] = true;
    kept.push_back(line);
  }
  std::ranges::stable_sort(kept, {}, [](const TieBundle& line) { return std::pair(line.source, line.target); });
  return kept;
}

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

void fill(Drawing& drawing, const Relations& relations, const std::vector<TieBundle>& lines, const Camps& camps) {
  const std::vector<std::uint32_t> mentions = mentions_by_actor(relations, lines);
  std::vector<std::size_t> place(relations.actors.size(), 0);
  std::vector<std::size_t> members(camps.names.size(), 0);
  for (std::size_t i = 0; i < relations.actors.size(); ++i)
    if (mentions[i] > 0 && camps.of[i]) ++members[*camps.of[i]];
  std::vector<std::optional<std::size_t>> cluster(camps.names.size());
  for (std::size_t i = 0; i < camps.names.size(); ++i) {
    if (members[i] < 2 || drawing.kind != MapKind::columns) continue;
    cluster[i] = drawing.clusters.size();
    drawing.clusters.push_back(camps.names[i]);
  }
  std::vector<std::size_t> degree(relations.actors.size(), 0);
  for (const TieBundle& line : lines) {
    ++degree[line.source];
    ++degree[line.target];
  }
  for (std::size_t i = 0; i < relations.actors.size(); ++i) {
    if (mentions[i] == 0) continue;
    const Actor& actor = relations.actors[i];
    place[i] = drawing.nodes.size();
    DrawnNode node{"a-" + id_text(actor.id), actor.name, camps.roles[i], actor.kind, mentions[i], std::nullopt,
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

}  // namespace

Drawing draw_map(const Relations& relations, const MapWishes& wishes) {
  const std::vector<Tie> ties = ties_of(relations);
  const Camps camps = camps_of(relations, ties, wishes);
  std::vector<TieBundle> lines = bundle(relations, ties, camps.told);
  if (lines.empty()) lines = bundle(relations, ties, std::vector<bool>(ties.size(), false));

  const std::vector<std::uint32_t> mentions = mentions_by_actor(relations, lines);
  const auto actors = static_cast<std::size_t>(std::ranges::count_if(mentions, [](std::uint32_t n) { return n > 0; }));
  const Style& style = wishes.style;
  Drawing drawing;
  const std::size_t all_lines = lines.size();
  const bool too_large = !wishes.everything && (actors > style.dot_actors || all_lines > style.dot_lines);
  if (too_large) lines = backbone(relations, lines, style);
  drawing.kind = too_large ? MapKind::network : kind_for(actors, lines.size(), style);
  fill(drawing, relations, lines, camps);

  const std::string where = relations.articles.size() == 1 ? "one article" : counted(relations.articles.size(), "article", "articles");
  drawing.title = wishes.title;
  if (drawing.title.empty() && relations.articles.size() == 1) drawing.title = relations.articles.front().title;
  if (too_large) {
    if (drawing.title.empty()) drawing.title = "The " + std::to_string(drawing.nodes.size()) + " busiest of " + counted(actors, "actor", "actors");
    drawing.subtitle = "The busiest of " + counted(actors, "actor", "actors") + ", read from " + where +
                       "; one line a direction, coloured by the prevailing stance. " +
                       counted(actors - drawing.nodes.size(), "actor", "actors") + " and " +
                       counted(all_lines - std::min(all_lines, lines.size()), "line", "lines") + " are not drawn.";
  } else if (lines.empty()) {
    drawing.subtitle = "No relations between actors were found in " + where + '.';
  } else {
    drawing.subtitle = counted(drawing.lines.size(), "line", "lines") + " between " + counted(actors, "actor", "actors") + ", read from " + where +
                       ". Colour shows stance; an arrow points from the actor to the one acted on.";
  }
  if (drawing.title.empty()) drawing.title = "Who does what to whom";
  drawing.source = source_words(relations) + " Map: actorgraph. Hover over a line for the sentences behind it.";
  drawing.description = description_of(drawing);
  return drawing;
}

}  // namespace actorgraph
