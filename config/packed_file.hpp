#pragma once

// How carried YAML is stored in the program: written by pack_compiler.cpp, read by packs.cpp.

#include <cstdint>

namespace actorgraph {

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
