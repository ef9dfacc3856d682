#include "text/slug.hpp"

#include <cstdint>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
std::string hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += "0123456789abcdef"[(hash >> shift) & 0xFU];
  return digits;
}

}  // namespace

std::string slug(std::string_view name) {
  const std::string folded = fold_to_latin(name);
  std::string out;
  bool lost = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    at += point.size;
    const bool ascii = point.value < 0x80;
    if (ascii && is_word_kind(kind_of(point.value))) {
      out += static_cast<char>(point.value);
      continue;
    }
    if (!ascii && is_word_kind(kind_of(point.value))) lost = true;
    if (point.value == '\'') continue;
    if (!out.empty() && out.back() != '-') out += '-';
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  if (out.empty()) return "x-" + hash_of(folded);
  return lost ? out + "-" + hash_of(folded) : out;
}

}  // namespace actorgraph
