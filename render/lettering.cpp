#include "render/lettering.hpp"

#include <algorithm>
#include <cmath>

#include "render/markup.hpp"
#include "render/text_width.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t name_characters = 28;
constexpr std::size_t role_characters = 44;
constexpr std::size_t label_characters = 28;
constexpr std::size_t speaker_characters = 40;
// Characters may be as wide as an emoji; no box may be wider than this.
constexpr double widest_line = 320;

/// `text` cut until it is at most `widest_line` wide.
std::string fit(std::string text, double size, bool bold) {
  for (std::size_t characters = label_characters + 16; text_width(text, size, bold) > widest_line && characters > 1; --characters)
    text = clip_text(text, characters);
  return text;
}

}  // namespace

ActorLetters letter_actor(const DrawnNode& node, const Style& style, std::uint32_t most_mentions, MapKind kind) {
  ActorLetters letters;
  const double share = most_mentions == 0 ? 0 : static_cast<double>(node.mentions) / most_mentions;
  const double least = kind == MapKind::columns ? style.name_size : style.name_size - 1.5;
  letters.name_size = std::round((least + style.name_growth * std::sqrt(share)) * 2) / 2;
  letters.name = wrap_text(plain_text(node.name), name_characters, 2);
  double width = 0;
  for (std::string& line : letters.name) {
    line = fit(std::move(line), letters.name_size, true);
    width = std::max(width, text_width(line, letters.name_size, true));
  }
  double height = letters.name_size * line_height * static_cast<double>(letters.name.size());
  if ((kind == MapKind::columns || kind == MapKind::overview) && !node.role.empty()) {
    letters.role = fit(clip_text(plain_text(node.role), role_characters), style.role_size, false);
    width = std::max(width, text_width(letters.role, style.role_size));
    height += style.role_size * line_height;
  }
  const double round_ends = node.kind == ActorKind::person ? 6 : 0;
  letters.box = {std::max(43.0, std::ceil(width + 20 + round_ends)), std::max(26.0, std::ceil(height + 10))};
  return letters;
}

LabelLetters letter_label(const LineLook& look, const Style& style, bool bold) {
  LabelLetters letters;
  letters.words = wrap_text(plain_text(look.label), label_characters, 2);
  // Two even lines read better than a full one and a rest.
  if (letters.words.size() == 2) {
    const std::string whole = letters.words[0] + ' ' + letters.words[1];
    for (std::size_t characters = 14; characters < label_characters; ++characters) {
      std::vector<std::string> even = wrap_text(whole, characters, 2);
      if (even.size() == 2 && even[0] + ' ' + even[1] == whole) {
        letters.words = std::move(even);
        break;
      }
    }
  }
  letters.speaker = clip_text(plain_text(look.speaker), speaker_characters);
  double width = 0;
  for (std::string& line : letters.words) {
    line = fit(std::move(line), style.label_size, bold);
    width = std::max(width, text_width(line, style.label_size, bold));
  }
  if (!letters.speaker.empty()) {
    letters.speaker = fit(std::move(letters.speaker), style.label_size - 1, false);
    width = std::max(width, text_width(letters.speaker, style.label_size - 1));
  }
  const std::size_t lines = letters.words.size() + (letters.speaker.empty() ? 0 : 1);
  if (lines > 0) {
    letters.box = {std::ceil(width + 4), std::ceil(style.label_size * 1.12 * static_cast<double>(lines) + 3)};
  }
  return letters;
}

std::vector<std::string> fill_lines(std::string_view text, double width, double size, bool bold) {
  std::vector<std::string> lines;
  std::string line;
  const std::string plain = plain_text(text);
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t end = std::min(plain.find(' ', at), plain.size());
    const std::string word = clip_text(std::string_view(plain).substr(at, end - at), 80);
    const std::string longer = line.empty() ? word : line + ' ' + word;
    if (!line.empty() && text_width(longer, size, bold) > width) {
      lines.push_back(std::move(line));
      line = word;
    } else {
      line = longer;
    }
    at = end + 1;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace actorgraph
