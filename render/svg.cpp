#include "render/svg.hpp"

#include <algorithm>
#include <cmath>

#include "render/lettering.hpp"
#include "render/markup.hpp"
#include "render/svg_legend.hpp"
#include "render/svg_parts.hpp"
#include "render/text_width.hpp"

namespace actorgraph {
namespace {

using namespace svg;

class Picture {
 public:
  Picture(const Drawing& drawing, const Layout& layout, const Style& style, View view)
      : drawing_(drawing), layout_(layout), style_(style), view_(view) {}

  std::string write() {
    const bool listed = difference() && !drawing_.side.empty();
    // All views of a difference have the room of the list, so that their coordinates are the same.
    const double beside = drawing_.difference && !drawing_.side.empty() ? style_.side_list_width + 28 : 0;
    const double inner = std::max(style_.least_width - 2 * style_.margin, layout_.width + beside);
    const double width = inner + 2 * style_.margin;
    std::string head;
    double y = write_head(head, inner);
    const double map_x = style_.margin + std::max(0.0, std::floor((inner - beside - layout_.width) / 2));
    const double map_y = y;
    double bottom = map_y + layout_.height;
    if (drawing_.difference)
      bottom = std::max(bottom, map_y + side_list(drawing_, style_, 0, map_y - 8).height);
    if (listed) {
      const double x = style_.margin + inner - style_.side_list_width;
      const Block side = side_list(drawing_, style_, x, map_y - 8);
      bottom = std::max(bottom, map_y + side.height);
      head += "<path class=\"ru\" d=\"M" + coordinate(x - 16) + ' ' + coordinate(map_y - 8) + 'V' +
              coordinate(bottom) + "\" stroke=\"" + style_.rule.light + "\"/>" + side.markup;
    }
    bottom += 26;
    std::string foot = "<path class=\"ru\" d=\"M" + coordinate(style_.margin) + ' ' + coordinate(bottom) +
                       'H' + coordinate(width - style_.margin) + "\" stroke=\"" + style_.rule.light + "\"/>";
    if (!drawing_.lines.empty()) {
      const Block block = legend(drawing_, style_, view_, style_.margin, bottom, inner);
      foot += block.markup;
      bottom += block.height;
    }
    for (const std::string& line : fill_lines(drawing_.source, inner, 11)) {
      bottom += 16;
      foot += text({style_.margin, bottom + 6}, line, {"so", 11, &style_.source, false, "start", ""});
    }
    return frame(width, bottom + 30,
                 head + "\n<g id=\"map\" transform=\"translate(" + coordinate(map_x) + ' ' +
                     coordinate(map_y) + ")\">\n" + write_map() + "</g>\n" + foot);
  }

  std::string write_part(const std::string& prefix) {
    prefix_ = prefix;
    return write_map();
  }

  std::string write_bare() {
    return frame(layout_.width + 24, layout_.height + 24,
                 "<g id=\"map\" transform=\"translate(12 12)\">\n" + write_map() + "</g>");
  }

 private:
  bool difference() const { return drawing_.difference && view_ == View::difference; }

  bool shown(ChangeMark change) const {
    if (drawing_.difference && change == ChangeMark::none) return false;
    return !(view_ == View::before && change == ChangeMark::added) &&
           !(view_ == View::after && change == ChangeMark::removed);
  }

  const LineLook& look_of(const DrawnLine& line) const {
    return view_ == View::before && line.before ? *line.before : line.look;
  }

  std::string frame(double width, double height, const std::string& content) const {
    const bool links = std::ranges::any_of(
        drawing_.lines, [](const DrawnLine& line) { return !web_address(line.link).empty(); });
    const std::string w = coordinate(std::ceil(width));
    const std::string h = coordinate(std::ceil(height));
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + w + "\" height=\"" + h +
           "\" viewBox=\"0 0 " + w + ' ' + h + "\" role=\"" + (links ? "graphics-document document" : "img") +
           "\" aria-labelledby=\"ag-t ag-d\" lang=\"en\" font-family=\"Helvetica "
           "Neue,Helvetica,Arial,Liberation Sans,Arimo,Nimbus Sans,sans-serif\">\n"
           "<title id=\"ag-t\">" +
           xml_text(drawing_.title) + "</title>\n<desc id=\"ag-d\">" +
           xml_text(layout_.note + drawing_.description) + "</desc>\n<style>" + style_sheet(style_) +
           "</style>\n<rect class=\"bg\" width=\"100%\" height=\"100%\" fill=\"" + style_.page.light +
           "\"/>\n" + content + "\n</svg>\n";
  }

  /// Title and subtitle; returns the height at which the map begins.
  double write_head(std::string& out, double inner) const {
    double y = style_.margin - 4;
    for (const std::string& line : fill_lines(drawing_.title, inner, style_.title_size, true)) {
      y += style_.title_size * line_height;
      out += text({style_.margin, y}, line, {"hd", style_.title_size, &style_.head, true, "start", ""});
    }
    y += 6;
    for (const std::string& line : fill_lines(drawing_.subtitle, inner, style_.subtitle_size)) {
      y += 19;
      out += text({style_.margin, y}, line, {"mu", style_.subtitle_size, &style_.muted, false, "start", ""});
    }
    return y + 28;
  }

  std::string write_map() const {
    std::string out = "<g id=\"" + prefix_ + "clusters\">";
    for (std::size_t i = 0; i < layout_.clusters.size(); ++i) {
      const Box& box = layout_.clusters[i];
      out += rectangle(
                 box, 10,
                 "class=\"cl\" fill=\"" + style_.cluster.light + "\" stroke=\"" + style_.rule.light + '"') +
             text({box.x + 9, box.y + 14}, clip_text(capitals(drawing_.clusters[i]), 36),
                  {"cn", 10.5, &style_.cluster_name, false, "start", "letter-spacing=\".6\""});
    }
    out += "</g>\n<g id=\"" + prefix_ + "lines\">";
    // Faint lines below, changes above.
    for (const bool marked : {false, true}) {
      for (std::size_t i = 0; i < drawing_.lines.size(); ++i) {
        const ChangeMark change = drawing_.lines[i].change;
        const bool is_marked = difference() && change != ChangeMark::none && change != ChangeMark::unchanged;
        if (shown(change) && is_marked == marked) out += write_line(i);
      }
    }
    out += "</g>\n<g id=\"" + prefix_ + "actors\">";
    for (std::size_t i = 0; i < drawing_.nodes.size(); ++i)
      if (shown(drawing_.nodes[i].change))
        out += drawing_.kind == MapKind::dots ? write_dot(i) : write_actor(i);
    out += "</g>\n<g id=\"" + prefix_ + "labels\">";
    for (std::size_t i = 0; i < drawing_.lines.size(); ++i)
      if (shown(drawing_.lines[i].change)) out += write_label(i);
    return out + "</g>\n";
  }

  static std::string capitals(const std::string& name) {
    std::string out = plain_text(name);
    for (char& c : out)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return out;
  }

  /// The class of a line: what its colour says.
  std::string class_of_line(const DrawnLine& line) const {
    if (difference()) return std::string(to_string(line.change));
    return std::string(class_of(look_of(line).stance));
  }
  const Paint& paint_of_line(const DrawnLine& line) const {
    return difference() ? paint_of(line.change, style_) : paint_of(look_of(line).stance, style_);
  }

  std::string write_line(std::size_t i) const {
    const DrawnLine& line = drawing_.lines[i];
    const Route& route = layout_.lines[i];
    if (route.curve.size() < 4) return {};
    const LineLook& look = look_of(line);
    const Paint& paint = paint_of_line(line);
    double width = line_width(look, drawing_.kind);
    LineCommitment commitment = look.commitment;
    if (difference()) {
      const bool faint = line.change == ChangeMark::unchanged;
      width = faint ? 1.2 : std::max(2.2, width);
      commitment = line.change == ChangeMark::removed ? LineCommitment::open : LineCommitment::fact;
    }
    if (commitment == LineCommitment::denied) width = std::max(width, 2.2);
    const bool dots = drawing_.kind == MapKind::dots;
    const bool headed = (look.stance != Stance::structural || difference()) && !(dots && width < 1.6);
    const double cut = headed ? route.head - 1 : 0;
    const std::string whole = path_data(route.curve);
    std::string out = "\n<g class=\"e " + class_of_line(line) + ' ' +
                      std::string(to_string(look.commitment)) + (look.hearsay ? " hearsay" : "") +
                      "\" id=\"" + xml_text(line.id) + "\" fill=\"none\" stroke=\"" + paint.light +
                      "\" stroke-width=\"" + coordinate(width) + '"';
    // Not `opacity`, which would have each group drawn apart: far too slow for thousands.
    if (dots)
      out +=
          " stroke-opacity=\"" + opacity(look.mentions) + "\" fill-opacity=\"" + opacity(look.mentions) + '"';
    out += "><title>" + xml_text(look.tooltip) + "</title>";
    const std::string address = web_address(line.link);
    if (!address.empty())
      out += "<a href=\"" + xml_text(address) + "\" target=\"_blank\" rel=\"noopener noreferrer\">";
    if (!dots)
      out += "<path d=\"" + whole + "\" stroke=\"none\" stroke-width=\"12\" pointer-events=\"stroke\"/>";
    const std::string drawn = headed ? path_data(route.curve, line.directed ? 0 : cut, cut) : whole;
    const bool twofold = difference() && line.change == ChangeMark::changed && !dots;
    out +=
        twofold ? rails(drawn, width, style_.page) : "<path d=\"" + drawn + '"' + dashes(commitment) + "/>";
    if (commitment == LineCommitment::denied && headed && !dots) out += bar(route.curve, route.head + 4);
    const bool hollow = look.hearsay && !difference();
    const double thick = twofold ? width + 1.2 : width;
    if (headed) out += arrow_head(route.curve, false, route.head, thick, hollow, paint, style_.page);
    if (headed && !line.directed)
      out += arrow_head(route.curve, true, route.head, thick, hollow, paint, style_.page);
    if (!address.empty()) out += "</a>";
    return out + "</g>";
  }

  std::string opacity(std::uint32_t mentions) const {
    const double least = drawing_.nodes.size() > 400 ? 0.2 : 0.32;
    const double value = std::min(1.0, least + 0.13 * std::log2(std::max(1U, mentions)));
    const int hundredths = static_cast<int>(std::lround(value * 100));
    return hundredths >= 100 ? "1"
                             : "." + std::string(hundredths < 10 ? "0" : "") + std::to_string(hundredths);
  }

  std::string write_actor(std::size_t i) const {
    const DrawnNode& node = drawing_.nodes[i];
    const Box& box = layout_.nodes[i];
    const bool faint =
        difference() && (node.change == ChangeMark::unchanged || node.change == ChangeMark::none);
    const bool removed = difference() && node.change == ChangeMark::removed;
    ActorPaint paint = faint ? style_.unchanged_actor : paint_of(node.kind, style_);
    if (removed) paint = {style_.page, style_.removed, style_.removed, style_.removed};
    std::string out = "\n<g class=\"n " +
                      std::string(faint     ? "unchanged"
                                  : removed ? "removed"
                                            : class_of(node.kind)) +
                      "\" id=\"" + xml_text(node.id) + "\"><title>" + xml_text(node.tooltip) + "</title>";
    if (removed) out += "<g stroke-dasharray=\"4 3\">";
    out += actor_shape(node.kind, box, paint);
    if (removed) out += "</g>";
    const ActorLetters letters = letter_actor(node, style_, most_mentions(), drawing_.kind);
    const double height = letters.name_size * line_height * static_cast<double>(letters.name.size()) +
                          (letters.role.empty() ? 0 : style_.role_size * line_height);
    double y = box.centre().y - height / 2;
    const std::string_view struck = removed ? "text-decoration=\"line-through\"" : "";
    for (const std::string& line : letters.name) {
      out += text({box.centre().x, y + letters.name_size * 0.95}, line,
                  {"", letters.name_size, &paint.text, true, "middle", struck});
      y += letters.name_size * line_height;
    }
    if (!letters.role.empty())
      out += text({box.centre().x, y + style_.role_size * 0.92}, letters.role,
                  {"", style_.role_size, &paint.text, false, "middle", struck});
    if (difference() && (node.change == ChangeMark::added || node.change == ChangeMark::changed)) {
      out += "<rect class=\"ring " + std::string(to_string(node.change)) + "\" x=\"" + coordinate(box.x - 4) +
             "\" y=\"" + coordinate(box.y - 4) + "\" width=\"" + coordinate(box.width + 8) + "\" height=\"" +
             coordinate(box.height + 8) + "\" rx=\"" +
             coordinate(node.kind == ActorKind::person ? box.height / 2 + 4 : 8) +
             "\" style=\"fill:none\" fill=\"none\" stroke=\"" + paint_of(node.change, style_).light +
             "\" stroke-width=\"2.5\"/>";
    }
    out += "</g>";
    if (difference() && node.number != 0)
      out += badge({box.right() + 2, box.y - 4}, node.number, node.change);
    return out;
  }

  std::string write_dot(std::size_t i) const {
    const DrawnNode& node = drawing_.nodes[i];
    const Box& box = layout_.nodes[i];
    const std::string colours = "class=\"d " + std::string(class_of(node.kind)) + "\" fill=\"" +
                                paint_of(node.kind, style_).dot.light + "\" stroke=\"" + style_.page.light +
                                '"';
    std::string out = "\n<g class=\"dot\" id=\"" + xml_text(node.id) + "\"><title>" +
                      xml_text(node.name + "; " + node.tooltip) + "</title>";
    if (node.kind == ActorKind::state) {
      out += rectangle(box, 1, colours);
    } else {
      out += "<circle cx=\"" + coordinate(box.centre().x) + "\" cy=\"" + coordinate(box.centre().y) +
             "\" r=\"" + coordinate(box.width / 2) + "\" " + colours + "/>";
    }
    if (const std::optional<Box>& place = layout_.names[i]; place) {
      const double size = place->height / 1.2;
      out += text({place->x + 1, place->y + place->height * 0.78}, clip_text(plain_text(node.name), 28),
                  {"dn", std::floor(size * 2) / 2, &style_.head, true, "start",
                   "stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\" style=\"stroke:" +
                       style_.page.light + "\""});
    }
    return out + "</g>";
  }

  std::string badge(Point centre, std::uint32_t number, ChangeMark change) const {
    return "<g class=\"bd " + std::string(to_string(change)) + "\"><circle cx=\"" + coordinate(centre.x) +
           "\" cy=\"" + coordinate(centre.y) + "\" r=\"9\" fill=\"" + paint_of(change, style_).light +
           "\" stroke=\"" + style_.page.light + "\"/>" +
           text({centre.x, centre.y + 3.7}, std::to_string(number),
                {"", 10.5, &style_.page, true, "middle", ""}) +
           "</g>";
  }

  std::string write_label(std::size_t i) const {
    const DrawnLine& line = drawing_.lines[i];
    const Route& route = layout_.lines[i];
    if (difference() && line.change == ChangeMark::unchanged) return {};
    if (!route.label) {
      if (!difference() || line.number == 0 || route.curve.size() < 4) return {};
      return badge(route.curve[route.curve.size() / 2], line.number, line.change);
    }
    const bool bold = drawing_.difference && difference();
    const LabelLetters letters = letter_label(look_of(line), style_, bold);
    const double badge_room = line.number != 0 ? 22 : 0;
    const Point centre{route.label->x + badge_room + (route.label->width - badge_room) / 2,
                       route.label->centre().y};
    const Box plate{centre.x - letters.box.width / 2, centre.y - letters.box.height / 2, letters.box.width,
                    letters.box.height};
    const Paint& paint = paint_of_line(line);
    std::string out = "\n<g class=\"l " + class_of_line(line) + "\" id=\"l-" + xml_text(line.id) +
                      "\" fill=\"" + paint.light + "\">";
    if (letters.box.width > 0) {
      const bool on_cluster =
          std::ranges::any_of(layout_.clusters, [&](const Box& box) { return box.overlaps(plate); });
      out += rectangle(plate, 3,
                       on_cluster ? "class=\"lc\" fill=\"" + style_.cluster.light + "\" opacity=\".9\""
                                  : "class=\"lb\" fill=\"" + style_.page.light + "\" opacity=\".9\"");
      const bool struck = difference() && line.change == ChangeMark::removed;
      double y = plate.y + 1.5 + style_.label_size * 0.88;
      for (const std::string& words : letters.words) {
        out += text({centre.x, y}, words,
                    {"", style_.label_size, nullptr, bold, "middle",
                     struck ? "text-decoration=\"line-through\"" : ""});
        y += style_.label_size * 1.12;
      }
      if (!letters.speaker.empty())
        out += text({centre.x, y - 0.5}, letters.speaker,
                    {"", style_.label_size - 1, nullptr, false, "middle", "font-style=\"italic\""});
    }
    if (difference() && line.number != 0) out += badge({plate.x - 11, centre.y}, line.number, line.change);
    return out + "</g>";
  }

  std::uint32_t most_mentions() const {
    std::uint32_t most = 1;
    for (const DrawnNode& node : drawing_.nodes) most = std::max(most, node.mentions);
    return most;
  }

  const Drawing& drawing_;
  const Layout& layout_;
  const Style& style_;
  View view_;
  std::string prefix_;  // of ids
};

}  // namespace

std::string to_svg(const Drawing& drawing, const Layout& layout, const Style& style, View view) {
  return Picture(drawing, layout, style, view).write();
}

std::string to_map_svg(const Drawing& drawing, const Layout& layout, const Style& style) {
  return Picture(drawing, layout, style, View::difference).write_bare();
}

std::string map_markup(const Drawing& drawing, const Layout& layout, const std::string& prefix,
                       const Style& style) {
  return Picture(drawing, layout, style, View::difference).write_part(prefix);
}

std::string to_svg(const Drawing& drawing, const Style& style) {
  return to_svg(drawing, lay_out(drawing, style), style);
}

}  // namespace actorgraph
