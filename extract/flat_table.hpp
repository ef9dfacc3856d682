#pragma once

// A hash table from words to numbers as one plain array: it can be written to a file when the program
// is built and asked where it lies, without being read first. Open addressing, linear probing; the
// words are a run of bytes beside it.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace actorgraph {

/// Bytes of a text.
struct TextPlace {
  std::uint32_t at = 0;
  std::uint32_t size = 0;

  [[nodiscard]] std::string_view in(std::string_view texts) const { return texts.substr(at, size); }
};

struct FlatSlot {
  static constexpr std::uint32_t empty = 0xFFFFFFFF;

  std::uint32_t key_at = empty;
  std::uint32_t key_size = 0;
  std::uint32_t hash = 0;
  std::uint32_t value = 0;
};

/// The same on every machine (FNV-1a).
[[nodiscard]] constexpr std::uint32_t hash_of(std::string_view key) {
  std::uint32_t hash = 2166136261U;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15U);
}

/// The value of `key`; none if it is not there. The number of slots is a power of two, or none.
[[nodiscard]] inline std::optional<std::uint32_t> flat_find(std::span<const FlatSlot> slots,
                                                            std::string_view texts, std::string_view key) {
  if (slots.empty()) return std::nullopt;
  const std::uint32_t hash = hash_of(key);
  for (std::size_t i = hash & (slots.size() - 1); slots[i].key_at != FlatSlot::empty;
       i = (i + 1) & (slots.size() - 1)) {
    if (slots[i].hash == hash && texts.substr(slots[i].key_at, slots[i].key_size) == key)
      return slots[i].value;
  }
  return std::nullopt;
}

/// Fills a table; the words go to the end of `texts`, which outlives it.
class FlatTableBuilder {
 public:
  explicit FlatTableBuilder(std::string& texts) : texts_(texts), slots_(16) {}

  /// The value of `key`, and whether it was put there now.
  std::pair<std::uint32_t, bool> emplace(std::string_view key, std::uint32_t value) {
    if ((count_ + 1) * 3 > slots_.size() * 2) grow();
    const std::uint32_t hash = hash_of(key);
    std::size_t i = hash & (slots_.size() - 1);
    for (; slots_[i].key_at != FlatSlot::empty; i = (i + 1) & (slots_.size() - 1)) {
      const FlatSlot& slot = slots_[i];
      if (slot.hash == hash && std::string_view(texts_).substr(slot.key_at, slot.key_size) == key)
        return {slot.value, false};
    }
    slots_[i] = {static_cast<std::uint32_t>(texts_.size()), static_cast<std::uint32_t>(key.size()), hash,
                 value};
    texts_ += key;
    ++count_;
    return {value, true};
  }

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view key) const {
    return flat_find(slots_, texts_, key);
  }
  [[nodiscard]] std::uint32_t size() const { return count_; }
  [[nodiscard]] std::span<const FlatSlot> slots() const { return slots_; }

 private:
  void grow() {
    std::vector<FlatSlot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const FlatSlot& slot : old) {
      if (slot.key_at == FlatSlot::empty) continue;
      std::size_t i = slot.hash & (slots_.size() - 1);
      while (slots_[i].key_at != FlatSlot::empty) i = (i + 1) & (slots_.size() - 1);
      slots_[i] = slot;
    }
  }

  std::string& texts_;
  std::vector<FlatSlot> slots_;
  std::uint32_t count_ = 0;
};

}  // namespace actorgraph
