#include "render/svg_legend.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "render/lettering.hpp"
#include "render/markup.hpp"
#include "render/svg_parts.hpp"
#include "render/text_width.hpp"

namespace actorgraph::svg {
namespace {

constexpr double row_height = 24;
constexpr double head_width = 98;
constexpr double sample_width = 30;

/// One sample with its words. The sample is drawn around 0, 0 at its left middle.
struct Entry {
  std::string sample;
  std::string words;
};

struct Row {
  std::string head;
  std::vector<Entry> entries;
};

std::string line_sample(std::string_view name, const Paint& paint, double width, LineCommitment commitment,
                        bool head, bool hollow, const Style& style, bool twofold = false) {
  const std::vector<Point> curve = {{0, 0}, {10, 0}, {20, 0}, {sample_width, 0}};
  const double length = 6 + 1.5 * width;
  if (commitment == LineCommitment::denied) width = std::max(width, 2.2);
  std::string out = "<g class=\"e " + std::string(name) + "\" fill=\"none\" stroke=\"" + paint.light +
                    "\" stroke-width=\"" + coordinate(width) + "\">";
  const std::string path = path_data(curve, 0, head ? length - 1 : 0);
  out += twofold ? rails(path, width, style.page) : "<path d=\"" + path + '"' + dashes(commitment) + "/>";
  if (commitment == LineCommitment::denied) out += bar(curve, length + 4);
  if (head) out += arrow_head(curve, false, length, twofold ? width + 1.2 : width, hollow, paint, style.page);
  return out + "</g>";
}

std::string actor_sample(ActorKind kind, const Style& style) {
  return "<g class=\"n " + std::string(class_of(kind)) + "\">" +
         actor_shape(kind, {0, -7, 25, 14}, paint_of(kind, style)) + "</g>";
}

Row actor_row(const Drawing& drawing, const Style& style) {
  Row row{"ACTORS", {}};
  std::set<std::string_view> present;
  for (const DrawnNode& node : drawing.nodes) present.insert(class_of(node.kind));
  for (const ActorKind kind :
       {ActorKind::state, ActorKind::organisation, ActorKind::group, ActorKind::person, ActorKind::unknown}) {
    if (!present.contains(class_of(kind))) continue;
    std::string words = kind == ActorKind::unknown ? "kind not known" : std::string(class_of(kind));
    if (kind == ActorKind::organisation) words = "organisation, bloc";
    row.entries.push_back({actor_sample(kind, style), words});
  }
  return row;
}

std::vector<Row> map_rows(const Drawing& drawing, const Style& style, View view) {
  std::set<Stance> stances;
  std::set<LineCommitment> commitments;
  bool hearsay = false;
  bool own_word = false;
  std::uint32_t most = 1;
  for (const DrawnLine& line : drawing.lines) {
    const LineLook& look = view == View::before && line.before ? *line.before : line.look;
    stances.insert(look.stance);
    commitments.insert(look.commitment);
    if (look.stance != Stance::structural) (look.hearsay ? hearsay : own_word) = true;
    most = std::max(most, look.mentions);
  }
  Row colours{"RELATIONS", {}};
  const auto stance = [&](Stance which, const std::string& words) {
    if (!stances.contains(which)) return;
    const bool tie = which == Stance::structural;
    colours.entries.push_back({line_sample(class_of(which), paint_of(which, style), tie ? 1.1 : 1.4,
                                           LineCommitment::fact, !tie, false, style),
                               words});
  };
  stance(Stance::cooperative, "cooperative");
  stance(Stance::conflictual, "conflict");
  stance(Stance::neutral, "neutral");
  stance(Stance::structural, "belongs, leads, owns");
  Row certainty{"TOLD AS", {}};
  const auto commitment = [&](LineCommitment which, const std::string& words) {
    if (commitments.contains(which))
      certainty.entries.push_back(
          {line_sample("neutral", style.neutral, 1.4, which, true, false, style), words});
  };
  commitment(LineCommitment::fact, "a fact");
  commitment(LineCommitment::open, "planned, possible or hedged");
  commitment(LineCommitment::denied, "denied, refused or failed");
  commitment(LineCommitment::disputed, "so by some, not so by others");
  Row word{"WHOSE WORD", {}};
  if (hearsay) {
    if (own_word)
      word.entries.push_back(
          {line_sample("neutral", style.neutral, 1.4, LineCommitment::fact, true, false, style),
           "the article’s own"});
    word.entries.push_back(
        {line_sample("neutral", style.neutral, 1.4, LineCommitment::fact, true, true, style),
         "somebody’s only: a named speaker, or the actor’s own account"});
  }
  Row evidence{"EVIDENCE", {}};
  if (most > 1) {
    const auto width = [&](std::uint32_t mentions) {
      LineLook look;
      look.mentions = mentions;
      return line_width(look, drawing.kind);
    };
    evidence.entries.push_back(
        {line_sample("neutral", style.neutral, width(1), LineCommitment::fact, true, false, style),
         "1 sentence"});
    evidence.entries.push_back(
        {line_sample("neutral", style.neutral, width(most), LineCommitment::fact, true, false, style),
         std::to_string(most) + " sentences"});
  }
  return {actor_row(drawing, style), colours, certainty, word, evidence};
}

std::vector<Row> difference_rows(const Drawing& drawing, const Style& style) {
  Row lines{"LINES", {}};
  const auto entry = [&](ChangeMark change, LineCommitment dash, double width, const std::string& words) {
    lines.entries.push_back(
        {line_sample(to_string(change), paint_of(change, style), width, dash, true, false, style,
                     change == ChangeMark::changed && drawing.kind != MapKind::dots),
         words});
  };
  entry(ChangeMark::added, LineCommitment::fact, 2.2, "in the new version only");
  entry(ChangeMark::removed, LineCommitment::open, 2.2, "in the old version only, struck out");
  entry(ChangeMark::changed, LineCommitment::fact, 2.2, "told differently: see the list");
  entry(ChangeMark::unchanged, LineCommitment::fact, 1.2, "unchanged");
  return {lines, actor_row(drawing, style)};
}

}  // namespace

Block legend(const Drawing& drawing, const Style& style, View view, double left, double y, double width) {
  const bool difference = drawing.difference && view == View::difference;
  Block block{"<g aria-hidden=\"true\">", 0};
  double top = y + 6;
  for (const Row& row : difference ? difference_rows(drawing, style) : map_rows(drawing, style, view)) {
    if (row.entries.empty()) continue;
    top += row_height;
    block.markup += text({left, top}, row.head, {"mu", 11, &style.muted, true, "start", ""});
    double x = left + head_width;
    for (const Entry& entry : row.entries) {
      const double needed = sample_width + 8 + text_width(entry.words, 12) + 22;
      if (x > left + head_width && x + needed > left + width) {
        x = left + head_width;
        top += row_height;
      }
      block.markup +=
          "<g transform=\"translate(" + coordinate(x) + ' ' + coordinate(top - 4) + ")\">" + entry.sample +
          "</g>" +
          text({x + sample_width + 8, top}, entry.words, {"tx", 12, &style.legend, false, "start", ""});
      x += needed;
    }
  }
  block.markup += "</g>";
  block.height = top - y + 10;
  return block;
}

Block side_list(const Drawing& drawing, const Style& style, double left, double y) {
  Block block;
  double top = y;
  const auto head_of = [](ChangeMark change) {
    return change == ChangeMark::added     ? "+ Added"
           : change == ChangeMark::removed ? "− Removed"
                                           : "~ Changed";
  };
  for (const SideGroup& group : drawing.side) {
    if (group.entries.empty() && group.left_out == 0) continue;
    const std::string name(to_string(group.change));
    const Paint& paint = paint_of(group.change, style);
    top += 14;
    block.markup += text({left, top},
                         std::string(head_of(group.change)) + " (" +
                             std::to_string(group.entries.size() + group.left_out) + ')',
                         {"l " + name, 13, &paint, true, "start", ""});
    top += 8;
    for (const SideEntry& entry : group.entries) {
      top += 16;
      block.markup += "<g class=\"bd " + name + "\"><circle cx=\"" + coordinate(left + 9) + "\" cy=\"" +
                      coordinate(top - 4) + "\" r=\"9\" fill=\"" + paint.light + "\"/>" +
                      text({left + 9, top - 0.3}, std::to_string(entry.number),
                           {"", 10.5, &style.page, true, "middle", ""}) +
                      "</g>";
      const double room = style.side_list_width - 30;
      bool first = true;
      for (const std::string& line : fill_lines(entry.head, room, 12, true)) {
        if (!first) top += 15;
        first = false;
        block.markup += text({left + 27, top}, line, {"hd", 12, &style.head, true, "start", ""});
      }
      std::vector<std::string> words = fill_lines(entry.text, room, 11);
      if (words.size() > 4) {
        words.resize(4);
        words.back() += " …";
      }
      for (const std::string& line : words) {
        top += 14.5;
        block.markup += text({left + 27, top}, line, {"mu", 11, &style.muted, false, "start", ""});
      }
      top += 10;
    }
    if (group.left_out > 0) {
      top += 14;
      block.markup += text({left + 27, top}, "and " + std::to_string(group.left_out) + " more",
                           {"mu", 11, &style.muted, false, "start", ""});
    }
    top += 14;
  }
  block.height = top - y;
  return block;
}

}  // namespace actorgraph::svg
