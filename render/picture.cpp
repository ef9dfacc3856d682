#include "render/picture.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <initializer_list>
#include <stdexcept>
#include <vector>

#include "render/child_process.hpp"

namespace actorgraph {
namespace {

constexpr unsigned seconds_allowed = 120;
constexpr int not_found = 127;  // as shells have it

/// A file in memory that holds `text`, at its start.
int memory_file(std::string_view text) {
  const int file = memfd_create("actorgraph", MFD_CLOEXEC);
  while (file >= 0 && !text.empty()) {
    const ssize_t written = write(file, text.data(), text.size());
    if (written <= 0) break;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file >= 0) lseek(file, 0, SEEK_SET);
  return file;
}

std::string convert(std::string_view svg, const std::vector<const char*>& options) {
  const auto work = [&](int pipe) {
    const int input = memory_file(svg);
    if (input < 0) return 1;
    dup2(input, STDIN_FILENO);
    dup2(pipe, STDOUT_FILENO);
    // Pictures carry no date: the same map gives the same file.
    setenv("SOURCE_DATE_EPOCH", "0", 1);
    std::vector<char*> arguments = {const_cast<char*>("rsvg-convert")};
    for (const char* option : options) arguments.push_back(const_cast<char*>(option));
    arguments.push_back(nullptr);
    execvp("rsvg-convert", arguments.data());
    return not_found;
  };
  const auto result = run_child(work, seconds_allowed);
  if (result && result->status == not_found) {
    throw std::runtime_error("PDF and PNG need the program rsvg-convert; install librsvg2-bin, or write an .svg");
  }
  if (!result || result->status != 0 || result->output.empty()) {
    throw std::runtime_error("rsvg-convert could not convert the map; write it as .svg instead");
  }
  return result->output;
}

double width_of(std::string_view svg) {
  const std::size_t at = svg.find(" width=\"");
  return at == svg.npos ? 0 : std::strtod(std::string(svg.substr(at + 8, 16)).c_str(), nullptr);
}

double height_of(std::string_view svg) {
  const std::size_t at = svg.find(" height=\"");
  return at == svg.npos ? 0 : std::strtod(std::string(svg.substr(at + 9, 16)).c_str(), nullptr);
}

}  // namespace

std::string to_pdf(std::string_view svg) { return convert(svg, {"--format=pdf"}); }

std::string to_png(std::string_view svg) {
  const double longest = std::max({1.0, width_of(svg), height_of(svg)});
  const std::string zoom = "--zoom=" + std::to_string(std::min(2.0, 16000 / longest));
  return convert(svg, {"--format=png", zoom.c_str()});
}

}  // namespace actorgraph
