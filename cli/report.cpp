#include "cli/report.hpp"

#include <iostream>

#include "graph/article_json.hpp"
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

}  // namespace

void Report::say(const std::string& line) {
  const std::lock_guard<std::mutex> lock(mutex_);
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
  if (!json_) return;
  std::cout << "{\"error\":{\"code\":" << json_string(code) << ",\"message\":" << json_string(message)
            << ",\"where\":" << (place.empty() ? "null" : json_string(place)) << "}}\n";
}

}  // namespace actorgraph
