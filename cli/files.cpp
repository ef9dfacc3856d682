#include "cli/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

#include "text/input_error.hpp"

namespace actorgraph {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_file = std::uintmax_t{1} << 30U;
constexpr std::array<std::string_view, 5> endings = {".txt", ".json", ".jsonl", ".html", ".htm"};

std::string system_message() { return std::strerror(errno); }

std::string read_stream(std::istream& in, const std::string& name) {
  std::string content;
  std::array<char, 1U << 16U> block{};
  while (in.read(block.data(), block.size()) || in.gcount() > 0) {
    content.append(block.data(), static_cast<std::size_t>(in.gcount()));
    if (content.size() > largest_file) throw InputError({name, 0, 0}, "over 1 GiB; split it");
  }
  return content;
}

/// A file that is removed unless it is kept.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& beside) : path_(beside + ".XXXXXX"), descriptor_(::mkstemp(path_.data())) {
    if (descriptor_ < 0) {
      throw InputError({beside, 0, 0}, "cannot be written: " + system_message() + "; choose another place with -o");
    }
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!path_.empty()) ::unlink(path_.c_str());
  }

  void write(std::string_view content) {
    while (!content.empty()) {
      const ssize_t written = ::write(descriptor_, content.data(), content.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) throw std::runtime_error("writing " + path_ + " failed: " + system_message());
      content.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void keep_as(const std::string& path) {
    // mkstemp makes files for the owner alone; a result is like any other new file.
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(descriptor_, 0666U & ~mask);
    const bool closed = ::close(descriptor_) == 0;
    descriptor_ = -1;
    if (!closed || ::rename(path_.c_str(), path.c_str()) != 0) {
      throw std::runtime_error("writing " + path + " failed: " + system_message());
    }
    path_.clear();
  }

 private:
  std::string path_;
  int descriptor_;
};

bool hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.empty() && name.front() == '.';
}

}  // namespace

std::string read_file(const std::string& path) {
  if (path == "-") return read_stream(std::cin, "stdin");
  if (fs::is_directory(path)) throw InputError({path, 0, 0}, "is a directory, not a file");
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError({path, 0, 0}, "cannot be read: " + system_message());
  return read_stream(in, path);
}

void write_file(const std::string& path, std::string_view content) {
  if (path == "-") {
    std::cout.write(content.data(), static_cast<std::streamsize>(content.size()));
    std::cout.flush();
    if (!std::cout) throw std::runtime_error("standard output cannot be written");
    return;
  }
  if (fs::is_directory(path)) throw InputError({path, 0, 0}, "is a directory; name a file in it");
  // A pipe or a device is written as it is.
  if (fs::exists(path) && !fs::is_regular_file(path)) {
    std::ofstream out(path, std::ios::binary);
    out << content;
    out.flush();
    if (!out) throw InputError({path, 0, 0}, "cannot be written: " + system_message());
    return;
  }
  if (fs::exists(path) && ::access(path.c_str(), W_OK) != 0) {
    throw InputError({path, 0, 0}, "cannot be written: " + system_message() + "; choose another place with -o");
  }
  TemporaryFile file(path);
  file.write(content);
  file.keep_as(path);
}

std::vector<std::string> expand_input(const std::string& path) {
  std::error_code error;
  if (path == "-" || !fs::is_directory(path, error)) return {path};
  std::vector<std::string> files;
  fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (hidden(entry->path())) {
      if (entry->is_directory(error)) entry.disable_recursion_pending();
      continue;
    }
    const std::string ending = ending_of(entry->path().string());
    const bool wanted = std::find(endings.begin(), endings.end(), ending) != endings.end();
    if (wanted && entry->is_regular_file(error)) files.push_back(entry->path().string());
  }
  if (error) throw InputError({path, 0, 0}, "cannot be read: " + error.message());
  if (files.empty()) {
    throw InputError({path, 0, 0}, "no articles in this directory (.txt, .json, .jsonl, .html)");
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string stem_of(const std::string& path) {
  if (path == "-") return "stdin";
  const std::string stem = fs::path(path).stem().string();
  return stem.empty() ? "article" : stem;
}

std::string ending_of(const std::string& path) {
  std::string ending = fs::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return ending;
}

}  // namespace actorgraph
