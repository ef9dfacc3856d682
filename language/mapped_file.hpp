#pragma once

// A file's bytes without a copy of them.

#include <cstddef>
#include <filesystem>
#include <span>

namespace actorgraph {

/// A file mapped for reading, for as long as this lives.
class MappedFile {
 public:
  MappedFile() = default;
  /// Throws InputError if the file cannot be read.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;

  /// Starts at a page.
  [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace actorgraph
