#pragma once

// Reads SVG as a stranger would: is it well formed, and where are the boxes?

#include <cctype>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "render/engine.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

/// What is wrong with `xml`; empty if it is well formed. Knows elements, attributes in double
/// quotes, text and the five entities with numbers: all that our pictures may use.
inline std::string xml_fault(std::string_view xml) {
  if (first_invalid_byte(xml) != xml.size()) return "not UTF-8";
  for (std::size_t at = 0; at < xml.size(); at += code_point_at(xml, at).size) {
    const char32_t c = code_point_at(xml, at).value;
    if ((c < 0x20 && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF) return "a character that XML does not have";
  }
  const auto entities_good = [](std::string_view text) {
    for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
      bool good = false;
      for (const std::string_view name : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}) good = good || text.substr(at).starts_with(name);
      if (!good) return false;
    }
    return true;
  };
  std::vector<std::string> open;
  for (std::size_t at = 0; at < xml.size();) {
    const std::size_t tag = xml.find('<', at);
    if (!entities_good(xml.substr(at, std::min(tag, xml.size()) - at))) return "an unknown entity";
    if (tag == xml.npos) break;
    std::size_t i = tag + 1;
    const bool closing = i < xml.size() && xml[i] == '/';
    if (closing) ++i;
    std::string name;
    while (i < xml.size() && (std::isalnum(static_cast<unsigned char>(xml[i])) != 0)) name += xml[i++];
    if (name.empty()) return "a bare <";
    std::vector<std::string> attributes;
    for (;;) {
      while (i < xml.size() && std::isspace(static_cast<unsigned char>(xml[i])) != 0) ++i;
      if (i >= xml.size()) return "an open tag";
      if (xml[i] == '>' || xml[i] == '/') break;
      std::string attribute;
      while (i < xml.size() && xml[i] != '=') attribute += xml[i++];
      if (i + 1 >= xml.size() || xml[i + 1] != '"') return "an attribute without quotes: " + attribute;
      for (const std::string& other : attributes)
        if (other == attribute) return "an attribute twice: " + attribute;
      attributes.push_back(attribute);
      const std::size_t end = xml.find('"', i + 2);
      if (end == xml.npos) return "an open attribute";
      const std::string_view value = xml.substr(i + 2, end - i - 2);
      if (value.find('<') != value.npos || !entities_good(value)) return "a bad attribute: " + attribute;
      i = end + 1;
    }
    const bool empty = xml[i] == '/';
    if (empty) ++i;
    if (i >= xml.size() || xml[i] != '>') return "a bad tag: " + name;
    at = i + 1;
    if (closing) {
      if (open.empty() || open.back() != name) return "a stray end: " + name;
      open.pop_back();
    } else if (!empty) {
      open.push_back(name);
    }
  }
  return open.empty() ? "" : "never closed: " + open.back();
}

inline double attribute_number(std::string_view tag, const std::string& name) {
  const std::size_t at = tag.find(' ' + name + "=\"");
  return at == tag.npos ? 0 : std::strtod(std::string(tag.substr(at + name.size() + 3, 24)).c_str(), nullptr);
}

inline Box rect_at(std::string_view svg, std::size_t at) {
  const std::string_view tag = svg.substr(at, svg.find('>', at) - at);
  return {attribute_number(tag, "x"), attribute_number(tag, "y"), attribute_number(tag, "width"), attribute_number(tag, "height")};
}

/// The plates behind the labels of a map's lines.
inline std::vector<Box> label_boxes(std::string_view svg) {
  std::vector<Box> boxes;
  for (std::size_t at = svg.find("<rect "); at != svg.npos; at = svg.find("<rect ", at + 1)) {
    const std::string_view tag = svg.substr(at, svg.find('>', at) - at);
    if (tag.find("class=\"lb\"") != tag.npos || tag.find("class=\"lc\"") != tag.npos) boxes.push_back(rect_at(svg, at));
  }
  return boxes;
}

/// The boxes of a map's actors.
inline std::vector<Box> actor_boxes(std::string_view svg) {
  std::vector<Box> boxes;
  const std::size_t end = svg.find("<g id=\"labels\">");
  for (std::size_t at = svg.find("\n<g class=\"n "); at < end; at = svg.find("\n<g class=\"n ", at + 1))
    boxes.push_back(rect_at(svg, svg.find("<rect ", at)));
  return boxes;
}

}  // namespace actorgraph
