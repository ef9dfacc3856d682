#pragma once

// JsonText writes JSON, a piece at a time, in the order in which it is told. Commas are its
// business, nesting is the caller's.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace actorgraph {

class JsonText {
 public:
  /// Begins an object or an array: '{' or '['.
  JsonText& open(char bracket);
  JsonText& close(char bracket);
  /// The next key of an object; its value must follow.
  JsonText& key(std::string_view key);
  /// The next element of an array must follow.
  JsonText& next();

  /// As a JSON string; invalid UTF-8 becomes U+FFFD.
  JsonText& text(std::string_view value);
  /// null if it is empty.
  JsonText& text_or_null(std::string_view value);
  /// The shortest digits that read back as the same number; 0 for what is no finite number.
  JsonText& number(double value);
  JsonText& number(std::uint32_t value);
  JsonText& boolean(bool value);
  JsonText& null();
  /// An array of strings.
  JsonText& texts(std::span<const std::string> values);

  /// A line break here, for people.
  JsonText& line_break();
  /// A line break before the next key.
  void break_after_comma() { break_next_ = true; }

  /// What was written, with LF at the end.
  [[nodiscard]] std::string take();

 private:
  void comma();

  std::string out_;
  bool first_ = true;        // nothing yet in the innermost object or array
  bool break_next_ = false;
};

/// `text` as a JSON string with its quotes; invalid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string json_string(std::string_view text);

}  // namespace actorgraph
