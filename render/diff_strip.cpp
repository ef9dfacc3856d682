#include "render/diff_strip.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "graph/diff_text.hpp"
#include "render/captions.hpp"
#include "render/layout.hpp"
#include "render/lettering.hpp"
#include "render/map.hpp"
#include "render/markup.hpp"
#include "render/svg.hpp"
#include "render/svg_parts.hpp"
#include "render/text_width.hpp"

namespace actorgraph {
namespace {

constexpr std::uint32_t nothing = ~std::uint32_t{0};
constexpr double gap = 36;            ///< Between two panels.
constexpr double least_panel = 360;
constexpr std::size_t most_listed = 30;

/// One entry of the list under a panel.
struct Entry {
  ChangeMark change = ChangeMark::changed;
  std::uint32_t number = 0;  ///< 0: it is nowhere on the map.
  std::string head;
  std::string text;
};

/// A version's map, with what it has to do with the version before.
struct Panel {
  Drawing drawing;
  std::vector<Entry> list;
};

class Strip {
 public:
  Strip(const std::vector<ComparedVersion>& versions, const std::vector<GraphDiff>& diffs, const Style& style)
      : versions_(versions), diffs_(diffs), style_(style) {}

  std::string write() {
    find_states();
    MapWishes wishes;
    wishes.style = style_;
    wishes.everything = true;
    drawing_ = draw_map(united(), wishes);
    drawing_.difference = true;
    for (DrawnLine& line : drawing_.lines) {  // sentences of several versions are no sum
      line.look.mentions = 1;
      if (const std::size_t times = line.look.label.rfind(" ×"); times != std::string::npos)
        line.look.label.resize(times);
    }
    line_of_.assign(states_.size(), nothing);
    for (std::uint32_t i = 0; i < drawing_.lines.size(); ++i)
      for (const std::uint32_t state : drawing_.lines[i].relations) line_of_[state] = i;
    const Layout layout = lay_out(drawing_, style_);
    std::string body;
    double x = style_.margin;
    double height = 0;
    const double width = std::max(layout.width, least_panel);
    for (std::uint32_t k = 0; k < versions_.size(); ++k) {
      body += "\n<g transform=\"translate(" + coordinate(x) + ' ' + coordinate(top) + ")\">" +
              panel(k, layout, width, height) + "</g>";
      x += width + gap;
    }
    return frame(x - gap + style_.margin, top + height + style_.margin, body);
  }

 private:
  static constexpr double top = 118;

  /// A relation as long as it stays what it is.
  struct State {
    std::uint32_t version = 0;   // the last that has it
    std::uint32_t relation = 0;
    std::set<std::uint32_t> in;  // versions
  };

  bool changed(std::uint32_t k, const MatchedRelations& match) const {
    return match.change && diffs_[k].changes[*match.change].what != ChangeClass::evidence_only;
  }

  std::uint32_t new_state(std::uint32_t version, std::uint32_t relation) {
    states_.push_back({version, relation, {version}});
    return static_cast<std::uint32_t>(states_.size() - 1);
  }

  /// Follows each relation through the versions; what was only read differently counts as there.
  void find_states() {
    for (const ComparedVersion& version : versions_)
      state_of_.emplace_back(version.relations->relations.size(), nothing);
    for (const MatchedRelations& match : diffs_.front().matches)
      if (match.before) state_of_[0][*match.before] = new_state(0, *match.before);
    for (std::uint32_t k = 0; k < diffs_.size(); ++k) {
      for (const MatchedRelations& match : diffs_[k].matches) {
        const std::uint32_t was = match.before ? state_of_[k][*match.before] : nothing;
        const bool same = !changed(k, match);
        if (was != nothing && same) states_[was].in.insert(k + 1);
        if (!match.after) continue;
        if (was != nothing && same) {
          states_[was].version = k + 1;
          states_[was].relation = *match.after;
          state_of_[k + 1][*match.after] = was;
        } else {
          const std::uint32_t state = new_state(k + 1, *match.after);
          state_of_[k + 1][*match.after] = state;
          if (same) states_[state].in.insert(k);
        }
      }
    }
  }

  /// One graph of all states: relation number i is state number i.
  Relations united() const {
    Relations all;
    std::map<std::string, Actor> actors;
    for (std::uint32_t k = 0; k < versions_.size(); ++k) {
      const Relations& graph = *versions_[k].relations;
      const auto mine = [k](const std::string& id) { return std::to_string(k) + "/" + id; };
      for (ArticleRecord article : graph.articles) {
        article.id = mine(article.id);
        all.articles.push_back(std::move(article));
      }
      for (Evidence evidence : graph.evidence) {
        evidence.id = mine(evidence.id);
        evidence.article = mine(evidence.article);
        all.evidence.push_back(std::move(evidence));
      }
      for (const Actor& actor : graph.actors) {
        Actor& one = actors[new_id(actor.id, k)];
        std::vector<Mention> mentions = std::move(one.mentions);
        for (Mention mention : actor.mentions) {
          mention.article = mine(mention.article);
          mentions.push_back(std::move(mention));
        }
        one = actor;
        one.id = new_id(actor.id, k);
        one.mentions = std::move(mentions);
      }
    }
    for (const State& state : states_) {
      Relation relation = versions_[state.version].relations->relations[state.relation];
      relation.source = new_id(relation.source, state.version);
      relation.target = new_id(relation.target, state.version);
      for (std::string& id : relation.evidence) id = std::to_string(state.version) + "/" + id;
      all.relations.push_back(std::move(relation));
    }
    for (auto& [id, actor] : actors) all.actors.push_back(std::move(actor));
    return all;
  }

  /// The last spelling's id of an actor of version k.
  std::string new_id(std::string id, std::uint32_t k) const {
    for (; k < diffs_.size(); ++k)
      for (const Proposal& proposal : diffs_[k].proposals)
        if (proposal.kind == "spelling" && proposal.before.size() == 1 && proposal.before[0] == id) {
          id = proposal.after[0];
          break;
        }
    return id;
  }

  bool line_in(const DrawnLine& line, std::uint32_t k) const {
    return std::ranges::any_of(line.relations,
                               [&](std::uint32_t state) { return states_[state].in.contains(k); });
  }

  Panel marked(std::uint32_t k) const {
    Panel panel{drawing_, {}};
    std::vector<DrawnLine>& lines = panel.drawing.lines;
    for (DrawnLine& line : lines) line.change = line_in(line, k) ? ChangeMark::unchanged : ChangeMark::none;
    if (k > 0) mark_changes(k - 1, panel);
    std::vector<bool> now(drawing_.nodes.size(), false);
    std::vector<bool> then(drawing_.nodes.size(), false);
    for (const DrawnLine& line : lines)
      for (const std::size_t end : {line.source, line.target}) {
        now[end] = now[end] || (line.change != ChangeMark::none && line.change != ChangeMark::removed);
        then[end] = then[end] || (line.change != ChangeMark::none && line.change != ChangeMark::added);
      }
    for (std::size_t i = 0; i < panel.drawing.nodes.size(); ++i) {
      DrawnNode& node = panel.drawing.nodes[i];
      node.change = !now[i] && !then[i] ? ChangeMark::none
                    : !now[i]           ? ChangeMark::removed
                    : !then[i]          ? ChangeMark::added
                                        : ChangeMark::unchanged;
      node.id = "v" + std::to_string(k + 1) + "-" + node.id;
    }
    for (DrawnLine& line : lines) line.id = "v" + std::to_string(k + 1) + "-" + line.id;
    return panel;
  }

  void mark_changes(std::uint32_t k, Panel& panel) const {
    std::vector<DrawnLine>& lines = panel.drawing.lines;
    std::vector<bool> placed(diffs_[k].changes.size(), false);
    std::uint32_t number = 0;
    const auto list = [&](const Change& change, std::uint32_t its_number) {
      const ChangeMark mark = change.what == ChangeClass::added     ? ChangeMark::added
                              : change.what == ChangeClass::removed ? ChangeMark::removed
                                                                    : ChangeMark::changed;
      panel.list.push_back(
          {mark, its_number, title_of(change), std::string(to_string(change.what)) + ": " + change.summary});
    };
    for (const MatchedRelations& match : diffs_[k].matches) {
      if (!changed(k, match)) continue;
      const std::uint32_t was = match.before ? line_of(k, *match.before) : nothing;
      const std::uint32_t is = match.after ? line_of(k + 1, *match.after) : nothing;
      if (was == nothing && is == nothing) continue;
      placed[*match.change] = true;
      const bool pair = match.before && match.after;
      std::uint32_t its_number = is != nothing ? lines[is].number : 0;
      if (its_number == 0 && was != nothing) its_number = lines[was].number;
      if (its_number == 0) its_number = ++number;
      if (was != nothing && was != is) {
        lines[was].change = line_in(drawing_.lines[was], k + 1) ? ChangeMark::changed : ChangeMark::removed;
        lines[was].number = its_number;
      }
      if (is != nothing) {
        lines[is].change = pair || line_in(drawing_.lines[is], k) ? ChangeMark::changed : ChangeMark::added;
        lines[is].number = its_number;
      }
      list(diffs_[k].changes[*match.change], its_number);
    }
    std::ranges::stable_sort(panel.list, {}, &Entry::number);
    for (std::size_t i = 0; i < placed.size(); ++i)
      if (!placed[i] && diffs_[k].changes[i].what != ChangeClass::evidence_only)
        list(diffs_[k].changes[i], 0);
  }

  std::uint32_t line_of(std::uint32_t version, std::uint32_t relation) const {
    const std::uint32_t state = state_of_[version][relation];
    return state == nothing ? nothing : line_of_[state];
  }

  std::string panel(std::uint32_t k, const Layout& layout, double width, double& height) const {
    const Panel panel = marked(k);
    std::string out =
        svg::text({0, -14}, clip_text(std::to_string(k + 1) + "  " + plain_text(versions_[k].name), 60),
                  {"hd", 14, &style_.head, true, "start", ""});
    out += map_markup(panel.drawing, layout, "v" + std::to_string(k + 1) + "-", style_);
    double y = layout.height + 24;
    out += "<path class=\"ru\" d=\"M0 " + coordinate(y - 12) + 'H' + coordinate(width) + "\" stroke=\"" +
           style_.rule.light + "\"/>";
    const std::string head = k == 0               ? "The first version"
                             : panel.list.empty() ? "No change in meaning"
                                                  : counted(panel.list.size(), "change", "changes");
    out += svg::text({0, y + 6}, head, {"mu", 12, &style_.muted, true, "start", ""});
    y += 16;
    for (std::size_t i = 0; i < std::min(panel.list.size(), most_listed); ++i)
      out += entry(panel.list[i], width, y);
    if (panel.list.size() > most_listed) {
      y += 16;
      out += svg::text({27, y}, "and " + std::to_string(panel.list.size() - most_listed) + " more",
                       {"mu", 11, &style_.muted, false, "start", ""});
    }
    height = std::max(height, y + 12);
    return out;
  }

  std::string entry(const Entry& entry, double width, double& y) const {
    const std::string name(to_string(entry.change));
    const Paint& paint = svg::paint_of(entry.change, style_);
    const std::string sign = entry.change == ChangeMark::added     ? "+ "
                             : entry.change == ChangeMark::removed ? "− "
                                                                   : "~ ";
    std::string out;
    y += 18;
    if (entry.number > 0)
      out += "<g class=\"bd " + name + "\"><circle cx=\"9\" cy=\"" + coordinate(y - 4) +
             "\" r=\"9\" fill=\"" + paint.light + "\"/>" +
             svg::text({9, y - 0.3}, std::to_string(entry.number),
                       {"", 10.5, &style_.page, true, "middle", ""}) +
             "</g>";
    bool first = true;
    for (const std::string& line : fill_lines(sign + entry.head, width - 30, 12, true)) {
      if (!first) y += 15;
      first = false;
      out += svg::text({27, y}, line, {"hd", 12, &style_.head, true, "start", ""});
    }
    for (const std::string& line : fill_lines(entry.text, width - 30, 11)) {
      y += 14.5;
      out += svg::text({27, y}, line, {"mu", 11, &style_.muted, false, "start", ""});
    }
    y += 6;
    return out;
  }

  std::string frame(double width, double height, const std::string& body) const {
    const std::string w = coordinate(std::ceil(width));
    const std::string h = coordinate(std::ceil(height));
    const std::string title = counted(versions_.size(), "version", "versions") + " of a story";
    std::size_t changes = 0;
    for (const GraphDiff& diff : diffs_) changes += substantial(diff);
    const std::string subtitle = counted(changes, "change", "changes") +
                                 " in meaning. Every actor keeps its place. Solid blue: new since the "
                                 "version before; dashed and struck out: gone; double: told differently.";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h +
           "\" viewBox=\"0 0 " + w + ' ' + h +
           "\" role=\"graphics-document document\" aria-labelledby=\"ag-t ag-d\" lang=\"en\" "
           "font-family=\"Helvetica Neue,Helvetica,Arial,"
           "Liberation Sans,Arimo,Nimbus Sans,sans-serif\">\n<title id=\"ag-t\">" +
           title + "</title>\n<desc id=\"ag-d\">" + subtitle + "</desc>\n<style>" + svg::style_sheet(style_) +
           "</style>\n<rect class=\"bg\" width=\"100%\" height=\"100%\" fill=\"" + style_.page.light +
           "\"/>\n" +
           svg::text({style_.margin, style_.margin + 12}, title,
                     {"hd", style_.title_size, &style_.head, true, "start", ""}) +
           svg::text({style_.margin, style_.margin + 34}, subtitle,
                     {"mu", 12, &style_.muted, false, "start", ""}) +
           body + "\n</svg>\n";
  }

  const std::vector<ComparedVersion>& versions_;
  const std::vector<GraphDiff>& diffs_;
  const Style& style_;
  std::vector<State> states_;
  std::vector<std::vector<std::uint32_t>> state_of_;  // of each relation of each version
  std::vector<std::uint32_t> line_of_;                // of each state
  Drawing drawing_;
};

}  // namespace

std::string to_strip_svg(const std::vector<ComparedVersion>& versions, const std::vector<GraphDiff>& diffs,
                         const Style& style) {
  return Strip(versions, diffs, style).write();
}

}  // namespace actorgraph
