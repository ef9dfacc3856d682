#include "render/svg_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "render/markup.hpp"

namespace actorgraph::svg {
namespace {

std::string two_numbers(Point p) { return coordinate(p.x) + ',' + coordinate(p.y); }

/// The unit vector in which a curve arrives at its end.
Point direction(const std::vector<Point>& curve, bool reversed) {
  const std::size_t n = curve.size();
  const Point tip = reversed ? curve.front() : curve.back();
  for (std::size_t step = 1; step < n; ++step) {
    const Point from = reversed ? curve[step] : curve[n - 1 - step];
    const double length = std::hypot(tip.x - from.x, tip.y - from.y);
    if (length > 0.05) return {(tip.x - from.x) / length, (tip.y - from.y) / length};
  }
  return {1, 0};
}

Point before_tip(const std::vector<Point>& curve, bool reversed, double back) {
  const Point tip = reversed ? curve.front() : curve.back();
  const Point d = direction(curve, reversed);
  return {tip.x - back * d.x, tip.y - back * d.y};
}

std::string rule(std::string_view selector, std::string_view property, const Paint& paint) {
  return std::string(selector) + '{' + std::string(property) + ':' + paint.dark + '}';
}

}  // namespace

std::string text(Point at, std::string_view words, const Lettering& lettering) {
  std::string out = "<text";
  if (!lettering.role.empty()) out += " class=\"" + std::string(lettering.role) + '"';
  out += " x=\"" + coordinate(at.x) + "\" y=\"" + coordinate(at.y) + "\" font-size=\"" +
         coordinate(lettering.size) + '"';
  if (lettering.paint != nullptr) out += " fill=\"" + lettering.paint->light + '"';
  if (lettering.bold) out += " font-weight=\"700\"";
  if (lettering.anchor != "start") out += " text-anchor=\"" + std::string(lettering.anchor) + '"';
  if (!lettering.more.empty()) out += ' ' + std::string(lettering.more);
  return out + '>' + xml_text(words) + "</text>";
}

std::string rectangle(const Box& box, double radius, std::string_view attributes) {
  std::string out = "<rect x=\"" + coordinate(box.x) + "\" y=\"" + coordinate(box.y) + "\" width=\"" +
                    coordinate(box.width) + "\" height=\"" + coordinate(box.height) + '"';
  if (radius > 0) out += " rx=\"" + coordinate(radius) + '"';
  return out + ' ' + std::string(attributes) + "/>";
}

std::string path_data(const std::vector<Point>& curve, double from, double to) {
  if (curve.size() < 4) return {};
  std::vector<Point> points = curve;
  const auto shift = [](Point& p, Point by, double length) {
    p.x -= by.x * length;
    p.y -= by.y * length;
  };
  if (to > 0) {
    const Point d = direction(curve, false);
    shift(points.back(), d, to);
    shift(points[points.size() - 2], d, to);
  }
  if (from > 0) {
    const Point d = direction(curve, true);
    shift(points.front(), d, from);
    shift(points[1], d, from);
  }
  std::string out = "M" + two_numbers(points.front());
  for (std::size_t i = 1; i + 2 < points.size(); i += 3) {
    const Point start = points[i - 1];
    const Point end = points[i + 2];
    if (start.y == end.y && points[i].y == end.y && points[i + 1].y == end.y) {
      out += 'H' + coordinate(end.x);
    } else if (start.x == end.x && points[i].x == end.x && points[i + 1].x == end.x) {
      out += 'V' + coordinate(end.y);
    } else {
      out += 'C' + two_numbers(points[i]) + ' ' + two_numbers(points[i + 1]) + ' ' + two_numbers(end);
    }
  }
  return out;
}

std::string arrow_head(const std::vector<Point>& curve, bool reversed, double length, double width,
                       bool hollow, const Paint& line, const Paint& page) {
  const Point d = direction(curve, reversed);
  const double half = 2.6 + 0.75 * width;
  const Point tip = before_tip(curve, reversed, hollow ? 0.6 : 0);
  const Point base = before_tip(curve, reversed, length);
  const Point left{base.x - d.y * half, base.y + d.x * half};
  const Point right{base.x + d.y * half, base.y - d.x * half};
  const std::string points = two_numbers(tip) + ' ' + two_numbers(left) + ' ' + two_numbers(right);
  if (!hollow)
    return "<polygon class=\"h\" points=\"" + points + "\" fill=\"" + line.light + "\" stroke=\"none\"/>";
  return "<polygon class=\"o\" points=\"" + points + "\" fill=\"" + page.light +
         "\" stroke-width=\"1.3\" stroke-linejoin=\"round\"/>";
}

std::string bar(const std::vector<Point>& curve, double back) {
  const Point d = direction(curve, false);
  const Point at = before_tip(curve, false, back);
  return "<path d=\"M" + two_numbers({at.x - d.y * 5.5, at.y + d.x * 5.5}) + 'L' +
         two_numbers({at.x + d.y * 5.5, at.y - d.x * 5.5}) + "\" stroke-width=\"2\"/>";
}

std::string dashes(LineCommitment commitment) {
  switch (commitment) {
    case LineCommitment::fact: return {};
    case LineCommitment::open: return " stroke-dasharray=\"6 4\"";
    case LineCommitment::denied: return " stroke-dasharray=\".1 5\" stroke-linecap=\"round\"";
    case LineCommitment::disputed: return " stroke-dasharray=\"10 4 2 4\"";
  }
  return {};
}

std::string rails(const std::string& path, double width, const Paint& page) {
  const double outer = width + 2.8;
  const double between = outer * 0.44;
  return "<path d=\"" + path + "\" stroke-width=\"" + coordinate(outer) + "\"/><path class=\"dl\" d=\"" +
         path + "\" stroke=\"" + page.light + "\" stroke-width=\"" + coordinate(between) +
         "\" pointer-events=\"none\"/>";
}

std::string actor_shape(ActorKind kind, const Box& box, const ActorPaint& paint) {
  const std::string colours = "fill=\"" + paint.fill.light + "\" stroke=\"" + paint.border.light + '"';
  switch (kind) {
    case ActorKind::state: return rectangle(box, 2, colours);
    case ActorKind::person: return rectangle(box, std::min(box.height, box.width) / 2, colours);
    case ActorKind::group:
      return rectangle({box.x + 3, box.y + 3, box.width, box.height}, 5, colours + " opacity=\".45\"") +
             rectangle(box, 5, colours);
    case ActorKind::unknown: return rectangle(box, 3, colours + " stroke-dasharray=\"2 2\"");
    default: return rectangle(box, 7, colours);
  }
}

std::string_view class_of(ActorKind kind) {
  switch (kind) {
    case ActorKind::state: return "state";
    case ActorKind::person: return "person";
    case ActorKind::group: return "group";
    case ActorKind::unknown: return "unknown";
    default: return "organisation";
  }
}

std::string_view class_of(Stance stance) {
  switch (stance) {
    case Stance::conflictual: return "conflict";
    case Stance::cooperative: return "cooperative";
    case Stance::structural: return "structural";
    case Stance::neutral: return "neutral";
  }
  return "neutral";
}

const ActorPaint& paint_of(ActorKind kind, const Style& style) {
  switch (kind) {
    case ActorKind::state: return style.state;
    case ActorKind::person: return style.person;
    case ActorKind::group: return style.group;
    case ActorKind::unknown: return style.unchanged_actor;
    default: return style.organisation;
  }
}

const Paint& paint_of(Stance stance, const Style& style) {
  switch (stance) {
    case Stance::conflictual: return style.conflict;
    case Stance::cooperative: return style.cooperative;
    case Stance::structural: return style.structural;
    case Stance::neutral: return style.neutral;
  }
  return style.neutral;
}

const Paint& paint_of(ChangeMark change, const Style& style) {
  switch (change) {
    case ChangeMark::added: return style.added;
    case ChangeMark::removed: return style.removed;
    case ChangeMark::changed: return style.changed;
    default: return style.unchanged;
  }
}

std::string style_sheet(const Style& style) {
  std::string css =
      "svg{font-family:\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",Arimo,\"Nimbus "
      "Sans\",sans-serif}"
      "text{stroke:none}.e>path,.e>a>path{transition:opacity .15s}.e:hover path,.e:hover polygon{opacity:.6}"
      "a:focus-visible{outline:2px solid #0B6CB0}"
      "@media screen and (prefers-color-scheme:dark){";
  css += rule(".bg,.lb,.o", "fill", style.page) + rule(".hd", "fill", style.head) +
         rule(".mu", "fill", style.muted) + rule(".tx", "fill", style.legend) +
         rule(".so", "fill", style.source) + rule(".ru", "stroke", style.rule) +
         ".cl{fill:" + style.cluster.dark + ";stroke:" + style.rule.dark + '}' +
         rule(".lc", "fill", style.cluster) + rule(".cn", "fill", style.cluster_name) +
         rule(".dn", "fill", style.head) + rule(".dn,.dl", "stroke", style.page);
  for (const Stance stance :
       {Stance::conflictual, Stance::cooperative, Stance::neutral, Stance::structural}) {
    const std::string name(class_of(stance));
    const Paint& paint = paint_of(stance, style);
    css += rule(".e." + name, "stroke", paint) + rule(".e." + name + " .h,.l." + name, "fill", paint);
  }
  for (const ActorKind kind :
       {ActorKind::state, ActorKind::organisation, ActorKind::person, ActorKind::group, ActorKind::unknown}) {
    const std::string name(class_of(kind));
    const ActorPaint& paint = paint_of(kind, style);
    css += ".n." + name + " rect{fill:" + paint.fill.dark + ";stroke:" + paint.border.dark + '}' +
           rule(".n." + name + " text", "fill", paint.text) + ".d." + name + "{fill:" + paint.dot.dark +
           ";stroke:" + style.page.dark + '}';
  }
  for (const ChangeMark change :
       {ChangeMark::unchanged, ChangeMark::added, ChangeMark::removed, ChangeMark::changed}) {
    const std::string name(to_string(change));
    const Paint& paint = paint_of(change, style);
    css += rule(".e." + name, "stroke", paint) +
           rule(".e." + name + " .h,.l." + name + ",.bd." + name + " circle", "fill", paint) +
           rule(".ring." + name, "stroke", paint);
  }
  const ActorPaint& faint = style.unchanged_actor;
  css += ".n.unchanged rect{fill:" + faint.fill.dark + ";stroke:" + faint.border.dark + '}' +
         rule(".n.unchanged text", "fill", faint.text) + ".n.removed rect{fill:" + style.page.dark +
         ";stroke:" + style.removed.dark + '}' + rule(".n.removed text", "fill", style.removed) +
         rule(".bd text", "fill", style.page) + rule(".bd circle", "stroke", style.page);
  return css + '}';
}

}  // namespace actorgraph::svg
