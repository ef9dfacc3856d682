#pragma once

// The one way to tell a user that a file, a setting or a flag is wrong.

#include <cstddef>
#include <stdexcept>
#include <string>

namespace actorgraph {

/// Where something was found. Line and column count from 1, columns in code points;
/// 0 means "not known" or "the file as a whole".
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t column = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

/// "file:12:5", with the parts that are known; empty if none is.
[[nodiscard]] std::string to_string(const Place& place);

/// The user's input is wrong. `what()` is one line, lower case, without a full stop: the
/// place, what was found, and what would be right.
class InputError : public std::runtime_error {
 public:
  InputError(Place place, const std::string& message);

  [[nodiscard]] const Place& place() const { return place_; }
  /// The message without the place.
  [[nodiscard]] const std::string& message() const { return message_; }

 private:
  Place place_;
  std::string message_;
};

}  // namespace actorgraph
