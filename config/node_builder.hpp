#pragma once

// Writes the nodes of a Document down in the order in which a reader meets them.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "config/document.hpp"

namespace actorgraph {

/// How deep lists and mappings may nest in a file.
inline constexpr std::size_t most_levels = 64;

/// What is said of a key that is no text; often a bracket or a quotation mark is missing.
inline constexpr std::string_view key_is_no_text =
    "a list or a mapping stands where a key is expected, and keys are texts; is a ']' or '}' missing?";

/// A place in the source: byte, line (from 0) and the byte where that line begins.
struct SourceMark {
  std::size_t at = 0;
  std::size_t line = 0;
  std::size_t line_start = 0;
};

/// Throws InputError for a key that stands twice in a mapping, for a key that is no text or is
/// empty, and for what is nested too deep.
class NodeBuilder {
 public:
  /// `source` must outlive the builder.
  NodeBuilder(std::string_view source, std::string file) : source_(source), file_(std::move(file)) {}

  void add_text(const SourceMark& mark, std::string_view text);
  void open(const SourceMark& mark, NodeKind kind);
  /// Ends the list or mapping that was opened last.
  void close();

  [[nodiscard]] std::size_t size() const { return records_.size(); }
  /// Makes node number `index` empty, which is a text and the value of a key.
  void clear_value(std::size_t index);
  /// Throws InputError with the place of `mark`.
  [[noreturn]] void fail(const SourceMark& mark, const std::string& message);
  /// The finished document; one empty text if nothing was added.
  [[nodiscard]] Document take();

 private:
  struct Level {
    std::size_t record = 0;
    bool is_mapping = false;
    bool key_next = false;            // a mapping that waits for a key
    std::vector<std::size_t> keys{};  // records of its keys, and from some number on a table of them
    std::unordered_map<std::string, std::size_t> many_keys{};
  };

  [[nodiscard]] std::size_t column(const SourceMark& mark);
  [[nodiscard]] std::string_view text_of(std::size_t record) const;
  void note_key(const SourceMark& mark, Level& level);
  NodeRecord& add(const SourceMark& mark, NodeKind kind);

  std::string_view source_;
  std::string file_;
  std::vector<char> texts_;
  std::vector<NodeRecord> records_;
  std::vector<Level> levels_;
  std::size_t line_start_ = 0;  // columns are counted on from the last place on the line
  std::size_t line_at_ = 0;
  std::size_t line_column_ = 1;
};

}  // namespace actorgraph
