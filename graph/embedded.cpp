#include "graph/embedded.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace actorgraph {
namespace {

/// Characters that do not belong into markup as they are. All stand inside JSON strings only.
bool to_escape(char32_t c) {
  return c == '<' || c == '>' || c == '&' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C ||
         c == 0xFEFF || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xE0000 && c <= 0xE007F);
}

void append_unit(std::string& out, char32_t unit) {
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[(unit >> static_cast<unsigned>(shift)) & 15U];
}

void append_entities_read(std::string& out, std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> named = {
      {{"&quot;", '"'}, {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&apos;", '\''}}};
  for (std::size_t at = 0; at < text.size();) {
    const auto* const entity = std::ranges::find_if(named, [&](const auto& one) { return text.substr(at).starts_with(one.first); });
    if (text[at] != '&' || entity == named.end()) {
      out += text[at++];
    } else {
      out += entity->second;
      at += entity->first.size();
    }
  }
}

}  // namespace

std::string embeddable(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 16);
  for (std::size_t at = 0; at < json.size();) {
    const CodePoint point = code_point_at(json, at);
    if (!to_escape(point.value)) {
      out.append(json, at, point.size);
    } else if (point.value < 0x10000) {
      append_unit(out, point.value);
    } else {
      append_unit(out, 0xD800 + ((point.value - 0x10000) >> 10U));
      append_unit(out, 0xDC00 + ((point.value - 0x10000) & 0x3FFU));
    }
    at += point.size;
  }
  return out;
}

std::optional<std::string> embedded_graph(std::string_view map) {
  const std::size_t mark = map.find(R"( id="ag-graph")");
  if (mark == std::string_view::npos) return std::nullopt;
  const std::size_t begin = map.find('>', mark);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = map.find('<', begin);
  if (end == std::string_view::npos) return std::nullopt;
  std::string json;
  append_entities_read(json, map.substr(begin + 1, end - begin - 1));
  return json;
}

Relations bare_evidence(Relations relations) {
  std::map<std::string_view, std::vector<CodePointSpan>> quoted;
  for (const Evidence& evidence : relations.evidence) quoted[evidence.article].push_back(evidence.span);
  for (auto& [article, spans] : quoted) std::ranges::sort(spans);
  const auto inside = [&](const Mention& mention) {
    const auto spans = quoted.find(mention.article);
    if (spans == quoted.end()) return false;
    const auto after = std::ranges::upper_bound(spans->second, mention.span.start, {}, &CodePointSpan::start);
    return after != spans->second.begin() && mention.span.end <= std::prev(after)->end;
  };
  for (Actor& actor : relations.actors) {
    std::vector<Mention> kept;
    std::ranges::copy_if(actor.mentions, std::back_inserter(kept), inside);
    if (kept.empty() && !actor.mentions.empty()) kept.push_back(actor.mentions.front());
    actor.mentions = std::move(kept);
  }
  for (ArticleRecord& article : relations.articles) article.sketch.clear();
  return relations;
}

}  // namespace actorgraph
