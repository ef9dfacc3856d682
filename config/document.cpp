#include "config/document.hpp"

#include <charconv>
#include <cmath>

#include "config/spelling.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

namespace {

constexpr std::size_t longest_quote = 60;  // bytes of the user's words in a message

std::string quoted(std::string_view text) {
  std::string out = "'";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (at + point.size > longest_quote) return out + "…'";
    out += point.value < 0x20 ? std::string(" ") : std::string(text.substr(at, point.size));
    at += point.size;
  }
  return out + "'";
}

std::string listed(std::span<const std::string_view> words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " or " : ", ";
    out += words[i];
  }
  return out;
}

}  // namespace

const NodeRecord& Node::record() const { return document_->records()[index_]; }

std::string_view Node::raw_text() const {
  return document_->texts().substr(record().text_begin, record().text_size);
}

bool Node::is_text() const { return record().kind == NodeKind::text && record().text_size > 0; }
bool Node::is_list() const { return record().kind == NodeKind::list; }
bool Node::is_mapping() const { return record().kind == NodeKind::mapping; }
bool Node::is_empty() const { return record().kind == NodeKind::text && record().text_size == 0; }
Place Node::place() const { return {document_->file(), record().line, record().column}; }
const std::string& Node::file() const { return document_->file(); }
InputError Node::error(const std::string& message) const { return {place(), message}; }

std::string Node::described() const {
  if (is_list()) return "a list";
  if (is_mapping()) return "a mapping";
  return is_empty() ? "nothing" : quoted(raw_text());
}

std::string_view Node::text() const {
  if (!is_text()) throw error("found " + described() + " where a text is expected");
  return raw_text();
}

std::vector<Node> Node::items() const {
  if (!is_list())
    throw error("found " + described() + " where a list is expected" +
                (is_text()    ? "; write [" + std::string(raw_text().substr(0, longest_quote)) + "]"
                 : is_empty() ? "; write [ ] around its items, or remove the key"
                              : ""));
  std::vector<Node> out;
  const auto records = document_->records();
  for (std::uint32_t at = index_ + 1; at < record().next; at = records[at].next)
    out.emplace_back(*document_, at);
  return out;
}

std::vector<std::string> Node::texts() const {
  std::vector<std::string> out;
  for (const Node item : items()) out.emplace_back(item.text());
  return out;
}

std::vector<NodeEntry> Node::entries() const {
  if (!is_mapping()) throw error("found " + described() + " where a mapping (key: value) is expected");
  std::vector<NodeEntry> out;
  const auto records = document_->records();
  for (std::uint32_t at = index_ + 1; at < record().next; at = records[at + 1].next)
    out.push_back({Node(*document_, at), Node(*document_, at + 1)});
  return out;
}

std::optional<Node> Node::find(std::string_view key) const {
  if (!is_mapping()) throw error("found " + described() + " where a mapping (key: value) is expected");
  const auto records = document_->records();
  for (std::uint32_t at = index_ + 1; at < record().next; at = records[at + 1].next)
    if (Node(*document_, at).raw_text() == key) return Node(*document_, at + 1);
  return std::nullopt;
}

Node Node::at(std::string_view key) const {
  if (const auto found = find(key)) return *found;
  throw error("'" + std::string(key) + "' is missing; add '" + std::string(key) + ": …'");
}

double Node::number() const {
  const std::string_view digits = text();
  double value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value))
    throw error("found " + described() + " where a number such as 0.25 is expected");
  return value;
}

std::int64_t Node::whole_number(std::int64_t least, std::int64_t most) const {
  const std::string_view digits = text();
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (problem != std::errc() || end != digits.data() + digits.size() || value < least || value > most)
    throw error("found " + described() + " where a whole number from " + std::to_string(least) + " to " +
                std::to_string(most) + " is expected");
  return value;
}

bool Node::truth() const {
  if (text() == "true") return true;
  if (text() == "false") return false;
  throw error("found " + described() + " where true or false is expected");
}

std::size_t Node::one_of(std::span<const std::string_view> words) const {
  const std::string_view word = text();
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == word) return i;
  const std::string guess = did_you_mean(word, words);
  throw error("found " + described() + (guess.empty() ? "; it must be " + listed(words) : guess));
}

void Node::check_keys(std::span<const std::string_view> keys) const {
  for (const auto& [key, value] : entries()) {
    bool known = false;
    for (const std::string_view name : keys) known = known || name == key.raw_text();
    if (known) continue;
    const std::string guess = did_you_mean(key.raw_text(), keys);
    throw key.error("unknown key " + key.described() +
                    (guess.empty() ? "; the keys here are " + listed(keys) : guess));
  }
}

Document::Document(std::string file, std::vector<char> texts, std::vector<NodeRecord> records)
    : file_(std::move(file)),
      own_texts_(std::move(texts)),
      own_records_(std::move(records)),
      texts_(own_texts_.data(), own_texts_.size()),
      records_(own_records_) {}

Document::Document(std::string file, std::string_view texts, std::span<const NodeRecord> records)
    : file_(std::move(file)), texts_(texts), records_(records) {}

}  // namespace actorgraph
