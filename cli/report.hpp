#pragma once

// What the program says to people: errors, warnings and, when asked, what it is doing. All of it
// goes to standard error; only an error asked for as JSON goes to standard output.

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

#include "text/input_error.hpp"

namespace actorgraph {

/// The exit statuses, as docs/formats.md lists them.
enum ExitStatus : int {
  exit_done = 0,       ///< Done; for diff, no difference.
  exit_different = 1,  ///< The answer is "different", "problems found" or "no path".
  exit_usage = 2,      ///< Wrong usage.
  exit_input = 3,      ///< Input or configuration unreadable or invalid.
  exit_partial = 4,    ///< Some inputs failed, the rest was written.
};

/// Standard output is a terminal that shows colours, and NO_COLOR is not set (https://no-color.org).
[[nodiscard]] bool terminal_wants_color();

/// The error that ends a run, as --json has it: {"error":{"code","message","where"}} on one line. An empty `where` is null.
[[nodiscard]] std::string error_json(const std::string& code, const std::string& message, const std::string& where);

/// Safe to use from several threads.
class Report {
 public:
  Report(bool verbose, bool json) : verbose_(verbose), json_(json) {}

  /// One input failed; the run goes on.
  void failed(const std::string& message);
  /// Odd, but no reason to stop.
  void warn(const std::string& message);
  /// Said only with --verbose.
  void note(const std::string& message);
  /// The error that ends the run: to standard error, or with --json as
  /// error_json to standard output.
  void fatal(const std::string& code, const std::string& message, const Place& where);

  /// `done` of `total` articles are read. After a second this shows as a bar, if standard error is a terminal; it goes
  /// when all are.
  void progress(std::size_t done, std::size_t total);

  [[nodiscard]] int failures() const { return failures_; }

 private:
  void say(const std::string& line);
  void erase_bar();

  bool verbose_;
  bool json_;
  int failures_ = 0;
  bool bar_shown_ = false;
  std::chrono::steady_clock::time_point bar_changed_{};  // when the work began, until a bar is shown
  std::mutex mutex_;
};

}  // namespace actorgraph
