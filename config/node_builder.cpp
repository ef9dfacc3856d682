#include "config/node_builder.hpp"

#include "text/utf8.hpp"

namespace actorgraph {

namespace {
constexpr std::size_t most_keys_compared = 24;  // beyond that they are hashed
}

std::size_t NodeBuilder::column(const SourceMark& mark) {
  if (mark.line_start != line_start_ || mark.at < line_at_) {
    line_start_ = line_at_ = mark.line_start;
    line_column_ = 1;
  }
  line_column_ += code_point_count(source_.substr(line_at_, mark.at - line_at_));
  line_at_ = mark.at;
  return line_column_;
}

std::string_view NodeBuilder::text_of(std::size_t record) const {
  return {texts_.data() + records_[record].text_begin, records_[record].text_size};
}

void NodeBuilder::fail(const SourceMark& mark, const std::string& message) {
  throw InputError({file_, mark.line + 1, column(mark)}, message);
}

NodeRecord& NodeBuilder::add(const SourceMark& mark, NodeKind kind) {
  return records_.emplace_back(NodeRecord{kind, 0, 0, static_cast<std::uint32_t>(mark.line + 1),
                                          static_cast<std::uint32_t>(column(mark)),
                                          static_cast<std::uint32_t>(records_.size() + 1)});
}

void NodeBuilder::add_text(const SourceMark& mark, std::string_view text) {
  NodeRecord& record = add(mark, NodeKind::text);
  record.text_begin = static_cast<std::uint32_t>(texts_.size());
  record.text_size = static_cast<std::uint32_t>(text.size());
  texts_.insert(texts_.end(), text.begin(), text.end());
  if (levels_.empty() || !levels_.back().is_mapping) return;
  Level& level = levels_.back();
  if (level.key_next) {
    note_key(mark, level);
  } else if (text.empty()) {
    // The parser sees that nothing was written only at what comes next; a person looks at the key.
    const NodeRecord& key = records_[records_.size() - 2];
    record.line = key.line;
    record.column = key.column;
  }
  level.key_next = !level.key_next;
}

void NodeBuilder::clear_value(std::size_t index) {
  records_[index].text_size = 0;
  records_[index].line = records_[index - 1].line;
  records_[index].column = records_[index - 1].column;
}

void NodeBuilder::note_key(const SourceMark& mark, Level& level) {
  const std::size_t here = records_.size() - 1;
  const std::string_view key = text_of(here);
  if (key.empty()) fail(mark, "a key is missing before ':'");
  std::size_t first = here;
  if (level.keys.size() < most_keys_compared) {
    for (const std::size_t other : level.keys)
      if (text_of(other) == key) first = other;
  } else {
    if (level.many_keys.empty())
      for (const std::size_t other : level.keys) level.many_keys.emplace(text_of(other), other);
    first = level.many_keys.emplace(key, here).first->second;
  }
  if (first != here)
    fail(mark, "the key '" + std::string(key) + "' stands here already (line " +
                   std::to_string(records_[first].line) + "); remove one of them");
  level.keys.push_back(here);
}

void NodeBuilder::open(const SourceMark& mark, NodeKind kind) {
  if (!levels_.empty() && levels_.back().key_next) fail(mark, std::string(key_is_no_text));
  if (levels_.size() >= most_levels)
    fail(mark, "nested deeper than " + std::to_string(most_levels) + " levels");
  add(mark, kind);
  const bool is_mapping = kind == NodeKind::mapping;
  levels_.push_back({records_.size() - 1, is_mapping, is_mapping});
}

void NodeBuilder::close() {
  records_[levels_.back().record].next = static_cast<std::uint32_t>(records_.size());
  levels_.pop_back();
  if (!levels_.empty() && levels_.back().is_mapping) levels_.back().key_next = true;
}

Document NodeBuilder::take() {
  if (records_.empty()) records_.push_back({NodeKind::text, 0, 0, 1, 1, 1});
  return {std::move(file_), std::move(texts_), std::move(records_)};
}

}  // namespace actorgraph
