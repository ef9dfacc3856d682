#include "cli/report.hpp"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "graph/json_text.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

/// Control characters in file names and quoted text must not reach a terminal.
std::string printable(const std::string& text) {
  std::string out;
  for (const char c : valid_utf8(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      constexpr std::string_view digits = "0123456789abcdef";
      out += "\\x";
      out += digits[byte >> 4U];
      out += digits[byte & 15U];
    } else {
      out += c;
    }
  }
  return out;
}

/// A terminal that can go back to the beginning of a line and clear it.
bool is_terminal(int descriptor) {
  const char* const kind = std::getenv("TERM");
  return isatty(descriptor) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

}  // namespace

bool terminal_wants_color() {
  const char* const no_color = std::getenv("NO_COLOR");
  return (no_color == nullptr || *no_color == '\0') && is_terminal(STDOUT_FILENO);
}

std::string error_json(const std::string& code, const std::string& message, const std::string& where) {
  JsonText json;
  json.open('{').key("error").open('{').key("code").text(code).key("message").text(message);
  json.key("where").text_or_null(where).close('}').close('}');
  return json.take();
}

void Report::progress(std::size_t done, std::size_t total) {
  using namespace std::chrono_literals;
  const std::lock_guard<std::mutex> lock(mutex_);
  if (done >= total) return erase_bar();
  const auto now = std::chrono::steady_clock::now();
  if (done == 0) bar_changed_ = now;
  if (now - bar_changed_ < (bar_shown_ ? 100ms : 1000ms) || !is_terminal(STDERR_FILENO)) return;
  bar_changed_ = now;
  bar_shown_ = true;
  constexpr std::size_t width = 30;
  const std::size_t filled = width * done / total;
  std::cerr << "\r\x1b[K[" << std::string(filled, '#') << std::string(width - filled, '.') << "] " << done << " of " << total
            << " articles" << std::flush;
}

void Report::erase_bar() {
  if (bar_shown_) std::cerr << "\r\x1b[K" << std::flush;
  bar_shown_ = false;
}

void Report::say(const std::string& line) {
  const std::lock_guard<std::mutex> lock(mutex_);
  erase_bar();
  std::cerr << "actorgraph: " << printable(line) << '\n';
}

void Report::failed(const std::string& message) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    ++failures_;
  }
  say("error: " + message);
}

void Report::warn(const std::string& message) { say("warning: " + message); }

void Report::note(const std::string& message) {
  if (verbose_) say(message);
}

void Report::fatal(const std::string& code, const std::string& message, const Place& where) {
  const std::string place = to_string(where);
  say("error: " + (place.empty() ? message : place + ": " + message));
  if (json_) std::cout << error_json(code, message, place);
}

}  // namespace actorgraph
