#pragma once

// A JsonCursor walks through JSON once, from left to right, and fills values on the way: no tree
// is built, and whatever is wrong is told with line, column and path. It is what reads graphs,
// which may have a million relations.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "text/input_error.hpp"

namespace actorgraph {

class JsonCursor {
 public:
  /// `text` must outlive the cursor; `file` names it in messages.
  JsonCursor(std::string_view text, std::string file);

  /// Nothing but blanks is left.
  [[nodiscard]] bool at_end();
  /// The byte offset of the next value.
  [[nodiscard]] std::size_t offset();

  /// Consumes `null`; false if the next value is another.
  bool null();
  [[nodiscard]] bool boolean();
  /// A finite number.
  [[nodiscard]] double number();
  /// A whole number from 0 to 2^32 - 1.
  [[nodiscard]] std::uint32_t count();
  /// Valid UTF-8: what is not becomes U+FFFD.
  [[nodiscard]] std::string string();
  /// Passes over one value of any kind.
  void skip();

  /// Calls `on_key(key)` for each key of an object; it must consume the value. A key that comes
  /// twice is an error.
  template <typename OnKey>
  void object(OnKey&& on_key) {
    const std::size_t keys_before = keys_.size();
    expect('{', "an object");
    if (!consume('}')) {
      do {
        enter_key();
        on_key(keys_.back());
        path_.pop_back();
      } while (consume(','));
      expect('}', "',' or '}'");
    }
    check_keys(keys_before);
  }

  /// Calls `on_element()` for each element of an array; it must consume the element.
  template <typename OnElement>
  void array(OnElement&& on_element) {
    expect('[', "an array");
    if (consume(']')) return;
    path_.push_back({{}, 0});
    do {
      on_element();
      ++path_.back().index;
    } while (consume(','));
    path_.pop_back();
    expect(']', "',' or ']'");
  }

  /// Throws InputError at the value being read, with its path before `message`.
  [[noreturn]] void fail(const std::string& message) const;
  /// Throws InputError at byte `offset`; `path` comes before the message unless empty.
  [[noreturn]] void fail_at(std::size_t offset, const std::string& path, const std::string& message) const;

 private:
  struct Step {
    std::string_view key;   // without data for an element of an array
    std::size_t index = 0;
  };

  void skip_blanks();
  bool consume(char wanted);
  void expect(char wanted, const char* what);
  void enter_key();
  void check_keys(std::size_t first);
  [[nodiscard]] std::string path() const;
  std::string_view number_text();
  void append_escape(std::string& out);
  std::uint32_t four_hex_digits();

  std::string_view text_;
  std::string file_;
  std::size_t at_ = 0;
  std::size_t value_at_ = 0;        // where the value being read starts
  std::vector<Step> path_;
  std::vector<std::string_view> keys_;  // of all open objects, for finding doubles
  std::deque<std::string> decoded_;     // keys that are not in the text as they stand
};

}  // namespace actorgraph
