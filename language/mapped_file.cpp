#include "language/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "text/input_error.hpp"

namespace actorgraph {

MappedFile::MappedFile(const std::filesystem::path& path) {
  const auto refuse = [&] {
    throw InputError({path.string()}, std::string("cannot be read: ") + std::strerror(errno));
  };
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) refuse();
  struct stat status {};
  void* start = MAP_FAILED;
  if (::fstat(file, &status) == 0 && status.st_size > 0) {
    start = ::mmap(nullptr, static_cast<std::size_t>(status.st_size), PROT_READ, MAP_PRIVATE, file, 0);
  }
  const int reason = errno;
  ::close(file);
  errno = reason;
  if (start != MAP_FAILED) {
    bytes_ = {static_cast<const std::byte*>(start), static_cast<std::size_t>(status.st_size)};
  } else if (status.st_size > 0) {
    refuse();
  }
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace actorgraph
