#pragma once

// How carried YAML is stored in the program: written by pack_compiler.cpp, read by packs.cpp.

#include <cstdint>

namespace actorgraph {

/// What the resource begins with.
struct PackedHead {
  std::uint32_t files = 0;       ///< PackedFiles, right after the head.
  std::uint32_t image_at = 0;    ///< The image of the world pack (extract/alias_image.hpp), aligned to 4.
  std::uint32_t image_size = 0;  ///< In numbers of 32 bits.
};

/// One file in the resource; places are bytes from the resource's start.
struct PackedFile {
  std::uint32_t name_at = 0;
  std::uint32_t name_size = 0;
  std::uint32_t records_at = 0;  ///< NodeRecords, aligned for them.
  std::uint32_t records_count = 0;
  std::uint32_t texts_at = 0;
  std::uint32_t texts_size = 0;
};

}  // namespace actorgraph
