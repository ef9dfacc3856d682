#pragma once

// A Document is one YAML file as plain values: texts, lists and mappings, each with its place.
// All configuration is read through it, so every complaint names file, line and column, what was
// found and what would be right.
//
// Every scalar is text, exactly as written: NO, on, 1e3, null and 2012-05-07 are five names.
//
//     const Document document = read_yaml(text, "aliases.yaml");
//     document.root().check_keys(keys);
//     for (const Node actor : document.root().at("actors").items())
//       names.push_back(std::string(actor.at("name").text()));

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/input_error.hpp"

namespace actorgraph {

enum class NodeKind : std::uint32_t { text, list, mapping };

/// One node, as it is stored: nodes lie in the order of the file, and what a list or a mapping
/// has inside follows it directly (in a mapping: key, value, key, value, …).
struct NodeRecord {
  NodeKind kind = NodeKind::text;
  std::uint32_t text_begin = 0;  ///< Of a text: bytes in the document's texts.
  std::uint32_t text_size = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t next = 0;  ///< The first node that is neither this one nor inside it.

  friend bool operator==(const NodeRecord&, const NodeRecord&) = default;
};

class Document;
struct NodeEntry;

/// One value of a Document: small, to be passed by value. Good as long as its Document lives
/// and is not moved.
///
/// Functions that read it as something that it is not throw InputError.
class Node {
 public:
  Node(const Document& document, std::uint32_t index) : document_(&document), index_(index) {}

  [[nodiscard]] bool is_text() const;
  [[nodiscard]] bool is_list() const;
  [[nodiscard]] bool is_mapping() const;
  /// Nothing was written, or "" was: `key:`.
  [[nodiscard]] bool is_empty() const;
  [[nodiscard]] Place place() const;
  [[nodiscard]] const std::string& file() const;

  /// The text; never empty. The view lives as long as the document.
  [[nodiscard]] std::string_view text() const;
  /// The nodes of a list; an empty value (`members:`) is no list.
  [[nodiscard]] std::vector<Node> items() const;
  /// The texts of a list of texts.
  [[nodiscard]] std::vector<std::string> texts() const;
  /// Keys and values of a mapping in the order of the file. Keys are texts, each there once.
  [[nodiscard]] std::vector<NodeEntry> entries() const;
  /// The value of `key` in a mapping, or nothing.
  [[nodiscard]] std::optional<Node> find(std::string_view key) const;
  /// The value of `key` in a mapping, which must have it.
  [[nodiscard]] Node at(std::string_view key) const;

  /// A decimal number ("0.25", "-3").
  [[nodiscard]] double number() const;
  /// A whole number of [least, most].
  [[nodiscard]] std::int64_t whole_number(std::int64_t least, std::int64_t most) const;
  /// true or false.
  [[nodiscard]] bool truth() const;
  /// Which of `words` the text is: its index.
  [[nodiscard]] std::size_t one_of(std::span<const std::string_view> words) const;

  /// Throws unless this is a mapping that has no other keys than `keys`.
  void check_keys(std::span<const std::string_view> keys) const;

  /// The InputError that says `message` of this place, to be thrown.
  [[nodiscard]] InputError error(const std::string& message) const;
  /// What was found, for messages: "'NATO'", "a list", "a mapping", "nothing".
  [[nodiscard]] std::string described() const;

 private:
  [[nodiscard]] const NodeRecord& record() const;
  [[nodiscard]] std::string_view raw_text() const;

  const Document* document_;
  std::uint32_t index_;
};

struct NodeEntry {
  Node key;
  Node value;
};

/// Owns the nodes of one file, or points at those that the program carries.
class Document {
 public:
  /// A document that owns what it is made of. REQUIRES: at least one record, nested as
  /// NodeRecord says.
  Document(std::string file, std::vector<char> texts, std::vector<NodeRecord> records);
  /// A document over memory that outlives it.
  Document(std::string file, std::string_view texts, std::span<const NodeRecord> records);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;
  ~Document() = default;

  /// The value of the whole file; empty if nothing stands in it.
  [[nodiscard]] Node root() const { return {*this, 0}; }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] std::string_view texts() const { return texts_; }
  [[nodiscard]] std::span<const NodeRecord> records() const { return records_; }

 private:
  std::string file_;
  std::vector<char> own_texts_;
  std::vector<NodeRecord> own_records_;
  std::string_view texts_;
  std::span<const NodeRecord> records_;
};

}  // namespace actorgraph
