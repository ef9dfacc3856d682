#include "graph/json_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "text/utf8.hpp"

namespace actorgraph {
namespace {

void append_escaped(std::string& out, char byte) {
  constexpr std::string_view plain = "\"\\\b\f\n\r\t";
  constexpr std::string_view codes = "\"\\bfnrt";
  out += '\\';
  if (const std::size_t found = plain.find(byte); found != std::string_view::npos) {
    out += codes[found];
    return;
  }
  out += "u00";
  out += "01"[(static_cast<unsigned char>(byte) >> 4U) & 1U];
  out += "0123456789abcdef"[static_cast<unsigned char>(byte) & 15U];
}

void append_string(std::string& out, std::string_view value) {
  if (first_invalid_byte(value) != value.size()) return append_string(out, valid_utf8(value));
  out += '"';
  std::size_t begin = 0;
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char byte = value[at];
    if (static_cast<unsigned char>(byte) >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(value, begin, at - begin);
    append_escaped(out, byte);
    begin = at + 1;
  }
  out.append(value, begin, value.size() - begin);
  out += '"';
}

}  // namespace

void JsonText::comma() {
  if (!first_) out_ += ',';
  if (break_next_ && !first_) out_ += '\n';
  break_next_ = false;
  first_ = false;
}

JsonText& JsonText::open(char bracket) {
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonText& JsonText::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

JsonText& JsonText::key(std::string_view key) {
  comma();
  text(key);
  out_ += ':';
  return *this;
}

JsonText& JsonText::next() {
  comma();
  return *this;
}

JsonText& JsonText::text(std::string_view value) {
  append_string(out_, value);
  return *this;
}

JsonText& JsonText::text_or_null(std::string_view value) { return value.empty() ? null() : text(value); }

JsonText& JsonText::number(double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), std::isfinite(value) ? value : 0.0);
  out_.append(digits.data(), end.ptr);
  return *this;
}

JsonText& JsonText::number(std::uint32_t value) {
  out_ += std::to_string(value);
  return *this;
}

JsonText& JsonText::boolean(bool value) {
  out_ += value ? "true" : "false";
  return *this;
}

JsonText& JsonText::null() {
  out_ += "null";
  return *this;
}

JsonText& JsonText::texts(std::span<const std::string> values) {
  open('[');
  for (const std::string& value : values) next().text(value);
  return close(']');
}

JsonText& JsonText::line_break() {
  out_ += '\n';
  return *this;
}

std::string JsonText::take() {
  out_ += '\n';
  return std::move(out_);
}

std::string json_string(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

}  // namespace actorgraph
