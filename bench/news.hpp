#pragma once

// Text to measure with: the invented articles of samples/.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace actorgraph {

/// All .txt files below samples/, in order, repeated to `size` bytes.
inline std::string news(std::size_t size) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(ACTORGRAPH_SOURCE_DIR "/samples")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::string text;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), {});
    text += "\n\n";
  }
  if (text.empty()) text = "Russian officials met Mr. Berg in Oslo on Monday, and they did not agree.\n\n";
  std::string out;
  while (out.size() < size) out += text;
  return out;
}

}  // namespace actorgraph
