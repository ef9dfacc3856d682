#include "language/lexicon.hpp"

#include <stdexcept>
#include <string>

namespace actorgraph {
namespace {

constexpr std::uint32_t row_bits = 17;
constexpr std::uint32_t row_mask = (1U << row_bits) - 1;

// A slot is fingerprint << 17 | row + 1, so that 0 means empty.
std::uint32_t fingerprint(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 49U) << row_bits; }

}  // namespace

std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed) {
  std::uint64_t hash = 0xcbf29ce484222325ULL ^ (seed * 0x9e3779b97f4a7c15ULL);
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
  hash = (hash ^ (hash >> 32U)) * 0xd6e8feb86659fd93ULL;
  return hash ^ (hash >> 32U);
}

std::optional<std::uint32_t> Lexicon::row(std::string_view word) const {
  if (slots_.empty()) return std::nullopt;
  const std::uint64_t hash = hash_of(word);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash) & mask;
  for (std::size_t tried = 0; tried <= mask; ++tried, at = (at + 1) & mask) {
    if (slots_[at] == 0) return std::nullopt;
    if ((slots_[at] & ~row_mask) == fingerprint(hash)) return (slots_[at] & row_mask) - 1;
  }
  return std::nullopt;
}

std::vector<std::uint32_t> lexicon_slots(const std::vector<std::string_view>& words,
                                         const std::vector<std::uint32_t>& rows, std::size_t slot_count) {
  if (words.size() >= slot_count) {
    throw std::runtime_error("too many words for a lexicon of " + std::to_string(slot_count) + " slots");
  }
  std::vector<std::uint32_t> slots(slot_count, 0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (rows[i] >= Lexicon::row_limit) throw std::runtime_error("too many rows for a lexicon");
    const std::uint64_t hash = hash_of(words[i]);
    std::size_t at = static_cast<std::size_t>(hash) & (slot_count - 1);
    while (slots[at] != 0 && (slots[at] & ~row_mask) != fingerprint(hash)) at = (at + 1) & (slot_count - 1);
    if (slots[at] == 0) slots[at] = fingerprint(hash) | (rows[i] + 1);
  }
  return slots;
}

}  // namespace actorgraph
