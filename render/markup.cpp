#include "render/markup.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "text/utf8.hpp"

namespace actorgraph {
namespace {

bool blank(char32_t c) {
  return c <= 0x20 || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x2028 || c == 0x2029;
}

bool left_out(char32_t c) {
  return (c >= 0x80 && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x200E || c == 0x200F || c == 0x061C || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xE0000 && c <= 0xE007F);
}

bool starts_with_folded(std::string_view text, std::string_view lower) {
  if (text.size() < lower.size()) return false;
  return std::equal(lower.begin(), lower.end(), text.begin(), [](char want, char have) {
    return want == (have >= 'A' && have <= 'Z' ? static_cast<char>(have - 'A' + 'a') : have);
  });
}

}  // namespace

std::string plain_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    if (point.valid && blank(point.value)) {
      gap = true;
      continue;
    }
    if (point.valid && left_out(point.value)) continue;
    if (gap && !out.empty()) out += ' ';
    gap = false;
    append_utf8(out, point.value);
  }
  return out;
}

std::string plain_characters(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    append_utf8(out, point.valid && (blank(point.value) || left_out(point.value)) ? U' ' : point.value);
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 16);
  for (const char c : plain_text(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

std::string web_address(std::string_view address) {
  if (!starts_with_folded(address, "http://") && !starts_with_folded(address, "https://")) return {};
  if (address.size() > 2000 || first_invalid_byte(address) != address.size()) return {};
  if (std::ranges::any_of(address, [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F || c == '\\'; }))
    return {};
  return plain_text(address) == address ? std::string(address) : std::string();
}

std::string coordinate(double value) {
  if (!std::isfinite(value)) return "0";
  const auto tenths = static_cast<std::int64_t>(std::llround(std::clamp(value, -1e7, 1e7) * 10));
  std::string out = tenths < 0 ? "-" : "";
  const std::int64_t size = std::abs(tenths);
  out += std::to_string(size / 10);
  if (size % 10 != 0) {
    out += '.';
    out += static_cast<char>('0' + size % 10);
  }
  return out;
}

std::string id_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool good = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    out += good ? c : '-';
  }
  return out;
}

}  // namespace actorgraph
