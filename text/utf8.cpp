#include "text/utf8.hpp"

#include <algorithm>

namespace actorgraph {
namespace {

constexpr std::size_t stride = 64;  // code points

bool continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1, true};
  const std::uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || at + size > text.size()) return {};
  char32_t value = lead & (0x7FU >> size);
  for (std::uint32_t i = 1; i < size; ++i) {
    if (!continuation(byte(at + i))) return {};
    value = (value << 6U) | (byte(at + i) & 0x3FU);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {};
  return {value, size, true};
}

void append_utf8(std::string& out, char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = replacement_character;
  const auto put = [&](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0U | (value >> 6U));
    put(0x80U | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0U | (value >> 12U));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  } else {
    put(0xF0U | (value >> 18U));
    put(0x80U | ((value >> 12U) & 0x3FU));
    put(0x80U | ((value >> 6U) & 0x3FU));
    put(0x80U | (value & 0x3FU));
  }
}

std::size_t first_invalid_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid) return at;
    at += point.size;
  }
  return text.size();
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.valid) {
      out += text.substr(at, point.size);
    } else {
      append_utf8(out, replacement_character);
    }
    at += point.size;
  }
  return out;
}

std::size_t code_point_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += code_point_at(text, at).size;
  return count;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count % stride == 0) starts_.push_back(static_cast<std::uint32_t>(at));
    at += code_point_at(text, at).size;
  }
  if (starts_.empty()) starts_.push_back(0);
}

std::uint32_t CodePointIndex::code_points_before(std::uint32_t byte) const {
  const std::size_t end = std::min<std::size_t>(byte, text_.size());
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), end);
  const auto block = static_cast<std::size_t>(after - starts_.begin()) - 1;
  auto count = static_cast<std::uint32_t>(block * stride);
  for (std::size_t at = starts_[block]; at < end; ++count) at += code_point_at(text_, at).size;
  return count;
}

std::uint32_t CodePointIndex::byte_of(std::uint32_t code_point) const {
  const std::size_t block = std::min<std::size_t>(code_point / stride, starts_.size() - 1);
  std::size_t at = starts_[block];
  for (std::size_t count = block * stride; at < text_.size() && count < code_point; ++count) {
    at += code_point_at(text_, at).size;
  }
  return static_cast<std::uint32_t>(at);
}

LineColumn line_column(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::string_view before = text.substr(0, at);
  const std::size_t last = before.rfind('\n');
  const std::string_view head = last == std::string_view::npos ? before : before.substr(last + 1);
  return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1, code_point_count(head) + 1};
}

}  // namespace actorgraph
