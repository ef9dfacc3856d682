#include "render/diff_map.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/ties.hpp"
#include "render/camps.hpp"
#include "render/captions.hpp"
#include "render/lines.hpp"
#include "render/markup.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t most_listed = 40;  ///< Entries of one group of the side list.

/// A line of either version, its ends given as indices into the united actors.
struct UnitedLine {
  TieBundle line;
  std::optional<LineLook> before;
  ChangeMark change = ChangeMark::unchanged;
  std::string summary;
  std::string link;
};

class DiffMap {
 public:
  DiffMap(const Relations& before, const Relations& after, const GraphDiff& diff, const MapWishes& wishes)
      : before_(before), after_(after), diff_(diff), wishes_(wishes) {}

  Drawing draw() {
    unite();
    collect_lines();
    thin_out();
    fill_nodes();
    fill_lines_and_list();
    caption();
    return std::move(drawing_);
  }

 private:
  /// One list of actors; spellings that the diff took for one actor are one.
  void unite() {
    for (const Proposal& proposal : diff_.proposals) {
      if (proposal.kind != "spelling" || proposal.before.size() != 1 || proposal.after.size() != 1) continue;
      renamed_[proposal.before[0]] = proposal.after[0];
    }
    united_.articles = after_.articles;
    for (const Actor& actor : after_.actors) add_actor(actor, false);
    for (const Actor& actor : before_.actors) add_actor(actor, true);
    // Camps see both versions at once.
    std::vector<Relation> relations;
    for (const MatchedRelations& match : diff_.matches)
      relations.push_back(match.after ? after_.relations[*match.after]
                                      : renamed(before_.relations[*match.before]));
    united_.relations = std::move(relations);
    for (Relation& relation : united_.relations) relation.evidence.clear();
    std::vector<Tie> ties = ties_of(united_);
    camps_ = camps_of(united_, ties, wishes_);
    for (std::size_t i = 0; i < ties.size(); ++i) {
      if (!camps_.told[i]) continue;
      for (const std::uint32_t relation : ties[i].relations)
        told_.insert(key_of(united_.relations[relation]));
    }
  }

  void add_actor(Actor actor, bool old) {
    if (old) actor.id = new_id(actor.id);
    const auto [known, added] = place_.try_emplace(actor.id, united_.actors.size());
    if (added) {
      united_.actors.push_back(std::move(actor));
      in_before_.push_back(false);
      in_after_.push_back(false);
    }
    (old ? in_before_ : in_after_)[known->second] = true;
  }

  std::string new_id(const std::string& id) const {
    const auto found = renamed_.find(id);
    return found == renamed_.end() ? id : found->second;
  }
  Relation renamed(Relation relation) const {
    relation.source = new_id(relation.source);
    relation.target = new_id(relation.target);
    return relation;
  }
  using Key = std::tuple<std::string, std::string, std::string>;
  static Key key_of(const Relation& relation) { return {relation.source, relation.target, relation.type}; }

  /// The lines that some relations of a version make.
  std::vector<UnitedLine> lines_of(const Relations& version, const std::vector<std::uint32_t>& chosen,
                                   ChangeMark change) const {
    Relations part;
    part.articles = version.articles;
    part.actors = united_.actors;
    part.evidence = version.evidence;
    for (const std::uint32_t i : chosen) part.relations.push_back(renamed(version.relations[i]));
    const std::vector<Tie> ties = ties_of(part);
    std::vector<bool> left_out(ties.size(), false);
    for (std::size_t i = 0; i < ties.size() && change == ChangeMark::unchanged; ++i)
      left_out[i] = told_.contains(key_of(part.relations[ties[i].relations.front()]));
    const EvidenceIndex index(part);
    std::vector<UnitedLine> lines;
    for (TieBundle& line : bundle(part, ties, left_out)) {
      UnitedLine united;
      united.link = link_of(part, index, line.relations);
      united.line = std::move(line);
      united.change = change;
      lines.push_back(std::move(united));
    }
    return lines;
  }

  bool substantive(const MatchedRelations& match) const {
    return match.change && diff_.changes[*match.change].what != ChangeClass::evidence_only;
  }

  /// The relation itself came or went, and not only the way in which it is told.
  bool came_or_went(const MatchedRelations& match) const {
    const ChangeClass what = diff_.changes[*match.change].what;
    return what == ChangeClass::added || what == ChangeClass::removed || what == ChangeClass::actor;
  }

  void collect_lines() {
    std::vector<std::uint32_t> unchanged;
    std::vector<std::uint32_t> added;
    std::vector<std::uint32_t> removed;
    std::vector<std::uint32_t> altered;  // told otherwise in the old version, though not read as a relation
    std::vector<std::string> summaries;  // of these
    std::vector<bool> mapped(diff_.changes.size(), false);
    for (const MatchedRelations& match : diff_.matches) {
      if (match.change) mapped[*match.change] = true;
      if (match.before && match.after && !substantive(match)) {
        unchanged.push_back(*match.after);
      } else if (match.before && match.after) {
        collect_change(*match.before, *match.after, diff_.changes[*match.change]);
      } else if (match.after && !substantive(match)) {
        unchanged.push_back(*match.after);  // read differently, not written differently
      } else if (match.after) {
        (came_or_went(match) ? added : altered).push_back(*match.after);
        if (!came_or_went(match)) summaries.push_back(diff_.changes[*match.change].summary);
      } else if (match.before && substantive(match)) {
        removed.push_back(*match.before);
      }
    }
    const auto append = [this](std::vector<UnitedLine> lines) {
      std::ranges::move(lines, std::back_inserter(lines_));
    };
    append(lines_of(after_, added, ChangeMark::added));
    append(lines_of(before_, removed, ChangeMark::removed));
    for (std::size_t i = 0; i < altered.size(); ++i) {
      std::vector<UnitedLine> line = lines_of(after_, {altered[i]}, ChangeMark::changed);
      for (UnitedLine& one : line) one.summary = summaries[i];
      append(std::move(line));
    }
    append(lines_of(after_, unchanged, ChangeMark::unchanged));
    for (std::size_t i = 0; i < mapped.size(); ++i)
      if (!mapped[i] && diff_.changes[i].what != ChangeClass::evidence_only)
        unmapped_.push_back(&diff_.changes[i]);
  }

  void collect_change(std::uint32_t before, std::uint32_t after, const Change& change) {
    std::vector<UnitedLine> now = lines_of(after_, {after}, ChangeMark::changed);
    std::vector<UnitedLine> then = lines_of(before_, {before}, ChangeMark::changed);
    if (now.size() != 1 || then.size() != 1) return;
    UnitedLine& line = now.front();
    UnitedLine& old = then.front();
    line.summary = change.summary;
    const bool same_place = line.line.source == old.line.source && line.line.target == old.line.target &&
                            line.line.directed == old.line.directed;
    if (same_place) {
      line.before = old.line.look;
      for (UnitedLine& other : lines_) {
        const bool same = other.change == ChangeMark::changed && other.before &&
                          other.line.source == line.line.source && other.line.target == line.line.target &&
                          other.line.look.label == line.line.look.label &&
                          other.before->label == line.before->label && other.summary == line.summary;
        if (!same) continue;
        other.line.look.mentions += line.line.look.mentions;
        other.before->mentions += line.before->mentions;
        return;
      }
      lines_.push_back(std::move(line));
      return;
    }
    old.change = ChangeMark::removed;
    line.change = ChangeMark::added;
    old.summary = line.summary;
    moved_.emplace_back(lines_.size(), lines_.size() + 1);
    lines_.push_back(std::move(old));
    lines_.push_back(std::move(line));
  }

  /// Leaves out unchanged lines far from any change if there are too many to read.
  void thin_out() {
    const auto count = [this] {
      std::set<std::uint32_t> actors;
      for (const UnitedLine& line : lines_) actors.insert({line.line.source, line.line.target});
      return actors.size();
    };
    const Style& style = wishes_.style;
    if (wishes_.everything || (count() <= style.network_actors && lines_.size() <= style.network_lines))
      return;
    std::set<std::uint32_t> touched;
    for (const UnitedLine& line : lines_)
      if (line.change != ChangeMark::unchanged) touched.insert({line.line.source, line.line.target});
    // Pairs of moved lines point into the list, whose changed part stands first.
    std::ranges::stable_partition(
        lines_, [](const UnitedLine& line) { return line.change != ChangeMark::unchanged; });
    const std::size_t all = lines_.size();
    std::size_t room = style.network_lines;
    std::erase_if(lines_, [&](const UnitedLine& line) {
      if (line.change != ChangeMark::unchanged) return false;
      if (!touched.contains(line.line.source) || !touched.contains(line.line.target) || room == 0)
        return true;
      --room;
      return false;
    });
    left_out_ = all - lines_.size();
  }

  void fill_nodes() {
    std::vector<std::uint32_t> mentions(united_.actors.size(), 0);
    std::vector<std::size_t> degree(united_.actors.size(), 0);
    for (const UnitedLine& line : lines_) {
      for (const std::uint32_t end : {line.line.source, line.line.target}) {
        mentions[end] += line.line.look.mentions;
        ++degree[end];
      }
    }
    const auto actors =
        static_cast<std::size_t>(std::ranges::count_if(degree, [](std::size_t n) { return n > 0; }));
    drawing_.difference = true;
    drawing_.kind = kind_for(actors, lines_.size(), wishes_.style);
    const auto cluster = add_clusters(drawing_, camps_, [&](std::size_t i) { return degree[i] > 0; });
    node_.assign(united_.actors.size(), 0);
    for (std::size_t i = 0; i < united_.actors.size(); ++i) {
      if (degree[i] == 0) continue;
      const Actor& actor = united_.actors[i];
      node_[i] = drawing_.nodes.size();
      DrawnNode node;
      node.id = "a-" + id_text(actor.id);
      node.name = actor.name;
      node.role = camps_.roles[i];
      node.kind = actor.kind;
      node.mentions = mentions[i];
      if (camps_.of[i]) node.cluster = cluster[*camps_.of[i]];
      node.change = !in_before_[i]  ? ChangeMark::added
                    : !in_after_[i] ? ChangeMark::removed
                                    : ChangeMark::unchanged;
      node.tooltip = node_tooltip(node, degree[i]);
      drawing_.nodes.push_back(std::move(node));
    }
  }

  std::string head_of(const UnitedLine& line) const {
    return united_.actors[line.line.source].name + (line.line.directed ? " → " : " — ") +
           united_.actors[line.line.target].name;
  }

  static std::string told(const LineLook& look) {
    return "“" + look.label + "”" + (look.speaker.empty() ? "" : " (" + look.speaker + ")");
  }

  std::string text_of(const UnitedLine& line) const {
    if (line.change != ChangeMark::changed) {
      const std::string stance = look_word(line.line.look.stance);
      const std::string text = told(line.line.look) + (stance.empty() ? "" : ", " + stance);
      return line.summary.empty() ? text : text + "; " + line.summary;
    }
    std::string text;
    if (line.before && told(*line.before) != told(line.line.look))
      text = told(*line.before) + " → " + told(line.line.look);
    if (text.empty()) text = told(line.line.look);
    return line.summary.empty() ? text : text + ": " + line.summary;
  }

  static std::string look_word(Stance stance) {
    return stance == Stance::neutral ? "" : std::string(to_string(stance));
  }

  void fill_lines_and_list() {
    std::uint32_t number = 0;
    std::vector<std::uint32_t> numbers(lines_.size(), 0);
    for (const ChangeMark change : {ChangeMark::added, ChangeMark::removed, ChangeMark::changed}) {
      SideGroup group;
      group.change = change;
      const auto list = [&](const std::string& head, const std::string& text, std::uint32_t entry) {
        if (group.entries.size() < most_listed) {
          group.entries.push_back({entry, head, text});
        } else {
          ++group.left_out;
        }
      };
      for (DrawnNode& node : drawing_.nodes) {
        if (node.change != change) continue;
        node.number = ++number;
        list(node.name,
             std::string(change == ChangeMark::added ? "new actor" : "actor gone") + " (" +
                 std::string(to_string(node.kind)) + ")",
             number);
      }
      for (std::size_t i = 0; i < lines_.size(); ++i) {
        if (lines_[i].change != change) continue;
        if (numbers[i] == 0) numbers[i] = ++number;
        for (const auto& [old, now] : moved_)
          if (old == i || now == i) numbers[old] = numbers[now] = numbers[i];
        list(head_of(lines_[i]), text_of(lines_[i]), numbers[i]);
      }
      if (change == ChangeMark::changed)
        for (const Change* other : unmapped_) list(unmapped_head(*other), other->summary, ++number);
      drawing_.side.push_back(std::move(group));
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const UnitedLine& line = lines_[i];
      DrawnLine drawn;
      drawn.id = "r-" + std::to_string(i);
      drawn.source = node_[line.line.source];
      drawn.target = node_[line.line.target];
      drawn.directed = line.line.directed;
      drawn.look = line.line.look;
      drawn.before = line.before;
      drawn.change = line.change;
      drawn.number = numbers[i];
      drawn.link = line.link;
      drawing_.lines.push_back(std::move(drawn));
    }
  }

  static std::string unmapped_head(const Change& change) {
    const std::string source = change.source ? change.source->name : "";
    const std::string target = change.target ? change.target->name : "";
    if (source.empty() && target.empty()) return "In the text";
    return source.empty() || target.empty() ? source + target : source + " → " + target;
  }

  void caption() {
    const auto nodes = [&](ChangeMark change) {
      return static_cast<std::size_t>(std::ranges::count(drawing_.nodes, change, &DrawnNode::change));
    };
    const auto lines = [&](ChangeMark change) {
      return static_cast<std::size_t>(std::ranges::count(drawing_.lines, change, &DrawnLine::change));
    };
    const auto both = [&](ChangeMark change, const std::string& verb) {
      std::string words;
      if (nodes(change) > 0) words = counted(nodes(change), "actor", "actors") + " and ";
      return words + counted(lines(change), "relation ", "relations ") + verb;
    };
    drawing_.title = wishes_.title.empty() ? "What changed between the two versions" : wishes_.title;
    drawing_.subtitle = both(ChangeMark::added, "added") + ", " + both(ChangeMark::removed, "removed") +
                        ", " + counted(lines(ChangeMark::changed), "relation changed", "relations changed") +
                        "; " + counted(lines(ChangeMark::unchanged) + left_out_, "line", "lines") +
                        " unchanged. Every actor keeps its place.";
    if (left_out_ > 0)
      drawing_.subtitle +=
          ' ' + counted(left_out_, "unchanged line is", "unchanged lines are") + " not drawn.";
    drawing_.source =
        source_words(after_) +
        " Compared with an earlier version. Map: actorgraph. Hover over a line for the sentences behind it.";
    drawing_.description = "Difference map. " + drawing_.subtitle;
    std::erase_if(drawing_.side, [](const SideGroup& group) { return group.entries.empty(); });
  }

  const Relations& before_;
  const Relations& after_;
  const GraphDiff& diff_;
  const MapWishes& wishes_;
  std::map<std::string, std::string> renamed_;  // old ids to new ones
  Relations united_;
  std::map<std::string, std::size_t> place_;    // ids to united actors
  std::vector<bool> in_before_;
  std::vector<bool> in_after_;
  Camps camps_;
  std::set<Key> told_;
  std::vector<UnitedLine> lines_;
  std::vector<std::pair<std::size_t, std::size_t>> moved_;  // old and new line of one change
  std::vector<const Change*> unmapped_;
  std::size_t left_out_ = 0;
  std::vector<std::size_t> node_;
  Drawing drawing_;
};

}  // namespace

Drawing draw_diff(const Relations& before, const Relations& after, const GraphDiff& diff,
                  const MapWishes& wishes) {
  return DiffMap(before, after, diff, wishes).draw();
}

}  // namespace actorgraph
