#include "graph/json_cursor.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "text/utf8.hpp"

namespace actorgraph {
namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// The length of the JSON number that `text` begins with; 0 if it is none.
std::size_t number_length(std::string_view text) {
  std::size_t at = 0;
  const auto here = [&] { return at < text.size() ? text[at] : '\0'; };
  const auto digits = [&] {
    const std::size_t first = at;
    while (is_digit(here())) ++at;
    return at > first;
  };
  if (here() == '-') ++at;
  if (here() == '0') ++at;
  else if (!digits()) return 0;
  if (here() == '.') {
    ++at;
    if (!digits()) return 0;
  }
  if (here() == 'e' || here() == 'E') {
    ++at;
    if (here() == '+' || here() == '-') ++at;
    if (!digits()) return 0;
  }
  return at;
}

}  // namespace

JsonCursor::JsonCursor(std::string_view text, std::string file) : text_(text), file_(std::move(file)) {
  if (text_.substr(0, 3) == "\xef\xbb\xbf") at_ = 3;
}

void JsonCursor::skip_blanks() {
  while (at_ < text_.size() &&
         (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' || text_[at_] == '\t'))
    ++at_;
}

bool JsonCursor::at_end() {
  skip_blanks();
  return at_ == text_.size();
}

std::size_t JsonCursor::offset() {
  skip_blanks();
  value_at_ = at_;
  return at_;
}

bool JsonCursor::consume(char wanted) {
  skip_blanks();
  if (at_ >= text_.size() || text_[at_] != wanted) return false;
  ++at_;
  return true;
}

void JsonCursor::expect(char wanted, const char* what) {
  value_at_ = offset();
  if (!consume(wanted)) fail(std::string("expected ") + what + (at_end() ? ", found the end of the file" : ""));
}

bool JsonCursor::null() {
  if (text_.substr(offset(), 4) != "null") return false;
  at_ += 4;
  return true;
}

bool JsonCursor::boolean() {
  const std::size_t at = offset();
  if (text_.substr(at, 4) == "true") {
    at_ += 4;
    return true;
  }
  if (text_.substr(at, 5) != "false") fail("expected true or false");
  at_ += 5;
  return false;
}

std::string_view JsonCursor::number_text() {
  const std::size_t at = offset();
  const std::size_t length = number_length(text_.substr(at));
  if (length == 0) fail("expected a number");
  at_ += length;
  return text_.substr(at, length);
}

double JsonCursor::number() {
  const std::string_view digits = number_text();
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || !std::isfinite(value))
    fail("'" + std::string(digits.substr(0, 40)) + "' is too large or too small a number");
  return value;
}

std::uint32_t JsonCursor::count() {
  const std::string_view digits = number_text();
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size())
    fail("expected a whole number from 0 to 4294967295, found '" + std::string(digits.substr(0, 40)) + "'");
  return value;
}

std::uint32_t JsonCursor::four_hex_digits() {
  std::uint32_t value = 0;
  const std::string_view digits = text_.substr(std::min(at_, text_.size()), 4);
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  if (digits.size() != 4 || error != std::errc{} || end != digits.data() + 4)
    fail("expected four hexadecimal digits after \\u");
  at_ += 4;
  return value;
}

void JsonCursor::append_escape(std::string& out) {
  if (at_ >= text_.size()) fail("a string without its closing quote");
  const char code = text_[at_++];
  constexpr std::string_view codes = "\"\\/bfnrt";
  constexpr std::string_view values = "\"\\/\b\f\n\r\t";
  if (const std::size_t found = codes.find(code); found != std::string_view::npos) {
    out += values[found];
    return;
  }
  if (code != 'u') fail(std::string("'\\") + code + "' is no escape of JSON");
  char32_t value = four_hex_digits();
  const bool high = value >= 0xD800 && value < 0xDC00;
  if (high && text_.substr(at_, 2) == "\\u") {
    const std::size_t back = at_;
    at_ += 2;
    const char32_t low = four_hex_digits();
    if (low >= 0xDC00 && low < 0xE000) value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
    else at_ = back;  // half a pair, then something else
  }
  append_utf8(out, value);
}

std::string JsonCursor::string() {
  value_at_ = offset();
  if (!consume('"')) fail("expected a string");
  std::string out;
  bool ascii = true;
  for (;;) {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\\' &&
           static_cast<unsigned char>(text_[at_]) >= 0x20) {
      ascii = ascii && static_cast<unsigned char>(text_[at_]) < 0x80;
      ++at_;
    }
    out.append(text_, begin, at_ - begin);
    if (at_ == text_.size()) fail("a string without its closing quote");
    const char byte = text_[at_++];
    if (byte == '"') break;
    if (byte != '\\') {
      --at_;
      fail_at(at_, path(), "a control character in a string; write it as an escape");
    }
    append_escape(out);
  }
  if (!ascii && first_invalid_byte(out) != out.size()) out = valid_utf8(out);
  return out;
}

void JsonCursor::skip() {
  std::string open;  // brackets to be closed
  do {
    const std::size_t at = offset();
    const char byte = at < text_.size() ? text_[at] : '\0';
    if (byte == '{' || byte == '[') {
      open += byte == '{' ? '}' : ']';
      ++at_;
      if (consume(open.back())) open.pop_back();
      else if (byte == '[') continue;
      else {
        static_cast<void>(string());
        expect(':', "':'");
        continue;
      }
    } else if (byte == '"') {
      static_cast<void>(string());
    } else if (byte == 't' || byte == 'f') {
      static_cast<void>(boolean());
    } else if (!null()) {
      static_cast<void>(number_text());
    }
    while (!open.empty() && consume(open.back())) open.pop_back();
    if (open.empty()) break;
    expect(',', "',' or a closing bracket");
    if (open.back() == '}') {
      static_cast<void>(string());
      expect(':', "':'");
    }
  } while (true);
}

void JsonCursor::enter_key() {
  const std::size_t at = offset();
  std::string key = string();
  const std::string_view raw = text_.substr(at + 1, at_ - at - 2);
  if (raw == key) {
    keys_.push_back(raw);
  } else {
    decoded_.push_back(std::move(key));
    keys_.emplace_back(decoded_.back());
  }
  expect(':', "':'");
  path_.push_back({keys_.back(), 0});
}

void JsonCursor::check_keys(std::size_t first) {
  const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, keys_.end());
  const auto twice = std::adjacent_find(begin, keys_.end());
  if (twice != keys_.end()) fail_at(at_, path(), "the key \"" + std::string(*twice) + "\" is there twice");
  keys_.erase(begin, keys_.end());
}

std::string JsonCursor::path() const {
  std::string path;
  for (const Step& step : path_) {
    if (step.key.data() == nullptr) path += "[" + std::to_string(step.index) + "]";
    else path += (path.empty() ? "" : ".") + std::string(step.key);
  }
  return path;
}

void JsonCursor::fail(const std::string& message) const { fail_at(value_at_, path(), message); }

void JsonCursor::fail_at(std::size_t offset, const std::string& path, const std::string& message) const {
  const LineColumn place = line_column(text_, std::min(offset, text_.size()));
  throw InputError({file_, place.line, place.column}, path.empty() ? message : path + ": " + message);
}

}  // namespace actorgraph
