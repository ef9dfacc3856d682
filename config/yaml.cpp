#include "config/yaml.hpp"

#include <algorithm>
#include <istream>
#include <map>
#include <streambuf>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "text/utf8.hpp"

namespace actorgraph {

namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20U;
constexpr std::size_t most_levels = 64;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Reads a string without copying it.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // streambuf's interface; only read here
    setg(begin, begin, begin + text.size());
  }
};

/// Writes the nodes down as the parser meets them.
class NodeWriter : public YAML::EventHandler {
 public:
  NodeWriter(std::string_view text, const std::string& file) : source_(text), file_(file) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ > 1) fail(mark, "a second document starts here; keep one in a file (no '---' between)");
  }
  void OnDocumentEnd() override {}

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    fail(mark, "'*' refers to an anchor, which is not supported; write the value out, or quote the text");
  }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    // The parser takes ~ and null for no value. To us they are texts, so look what was written.
    // An empty value right before a key `null` has that key's mark: then two in a row have it.
    const auto at = static_cast<std::size_t>(mark.pos);
    const std::string_view word = null_word(at);
    if (!word.empty() && last_null_ == at && last_null_record_ < records_.size())
      records_[last_null_record_].text_size = 0;
    last_null_ = at;
    last_null_record_ = records_.size();
    add_text(mark, word);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    refuse_open_quote(mark);
    add_text(mark, value);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    open(mark, NodeKind::list);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    open(mark, NodeKind::mapping);
  }
  void OnMapEnd() override { close(); }

  /// Throws InputError of the place `mark`.
  [[noreturn]] void fail(const YAML::Mark& mark, const std::string& message) {
    const auto [line, column] = place(mark);
    throw InputError({file_, line, column}, message);
  }

  [[nodiscard]] Document take() {
    if (records_.empty()) records_.push_back({NodeKind::text, 0, 0, 1, 1, 1});
    return {file_, std::move(texts_), std::move(records_)};
  }

 private:
  struct Level {
    std::size_t record = 0;
    bool key_next = false;                                     // a mapping that waits for a key
    std::map<std::string, std::uint32_t, std::less<>> keys{};  // of a mapping, and their lines
  };

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor)
      fail(mark, "'&' names an anchor, which is not supported; leave it out, or quote the text");
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!")
      fail(mark, "'!' starts a tag, which is not supported; every value is text as it is written");
  }

  /// The parser takes the end of the file for a closing quotation mark.
  void refuse_open_quote(const YAML::Mark& mark) {
    const auto at = static_cast<std::size_t>(mark.pos);
    if (at >= source_.size()) return;
    const char quote = source_[at];
    if (quote != '\'' && quote != '"') return;
    for (std::size_t i = at + 1; i < source_.size(); ++i) {
      if (quote == '"' && source_[i] == '\\') {
        ++i;
      } else if (source_[i] == quote) {
        if (quote == '"' || i + 1 == source_.size() || source_[i + 1] != quote) return;
        ++i;  // '' stands for one
      }
    }
    fail(mark, "a quotation mark is opened and never closed");
  }

  /// ~ or null if that is what stands at byte `at`, else nothing.
  [[nodiscard]] std::string_view null_word(std::size_t at) const {
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
      if (at < source_.size() && source_.substr(at).starts_with(word)) return word;
    return {};
  }

  /// Line and column from 1, the column in code points. The parser counts bytes.
  [[nodiscard]] LineColumn place(const YAML::Mark& mark) {
    if (mark.is_null()) return {0, 0};
    const std::size_t at = std::min(static_cast<std::size_t>(mark.pos), source_.size());
    const std::size_t start = at - std::min(at, static_cast<std::size_t>(mark.column));
    if (start != line_start_ || at < line_at_) {
      line_start_ = line_at_ = start;
      line_column_ = 1;
    }
    line_column_ += code_point_count(source_.substr(line_at_, at - line_at_));
    line_at_ = at;
    return {static_cast<std::size_t>(mark.line) + 1, line_column_};
  }

  NodeRecord& add(const YAML::Mark& mark, NodeKind kind) {
    const auto [line, column] = place(mark);
    const auto next = static_cast<std::uint32_t>(records_.size() + 1);
    return records_.emplace_back(
        NodeRecord{kind, 0, 0, static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column), next});
  }

  void add_text(const YAML::Mark& mark, std::string_view text) {
    NodeRecord& record = add(mark, NodeKind::text);
    record.text_begin = static_cast<std::uint32_t>(texts_.size());
    record.text_size = static_cast<std::uint32_t>(text.size());
    texts_.insert(texts_.end(), text.begin(), text.end());
    if (levels_.empty()) return;
    Level& level = levels_.back();
    if (level.key_next) note_key(mark, level, text);
    if (records_[level.record].kind == NodeKind::mapping) level.key_next = !level.key_next;
  }

  void note_key(const YAML::Mark& mark, Level& level, std::string_view key) {
    if (key.empty()) fail(mark, "a key is missing before ':'");
    const auto already = level.keys.emplace(std::string(key), records_.back().line);
    if (!already.second)
      fail(mark, "the key '" + std::string(key) + "' stands here already (line " +
                     std::to_string(already.first->second) + "); remove one of them");
  }

  void open(const YAML::Mark& mark, NodeKind kind) {
    if (!levels_.empty() && levels_.back().key_next)
      fail(
          mark,
          "a list or a mapping stands where a key is expected, and keys are texts; is a ']' or '}' missing?");
    if (levels_.size() >= most_levels)
      fail(mark, "nested deeper than " + std::to_string(most_levels) + " levels");
    add(mark, kind);
    levels_.push_back({records_.size() - 1, kind == NodeKind::mapping});
  }

  void close() {
    records_[levels_.back().record].next = static_cast<std::uint32_t>(records_.size());
    levels_.pop_back();
    if (!levels_.empty() && records_[levels_.back().record].kind == NodeKind::mapping)
      levels_.back().key_next = true;
  }

  std::string_view source_;
  std::string file_;
  std::vector<char> texts_;
  std::vector<NodeRecord> records_;
  std::vector<Level> levels_;
  std::size_t documents_ = 0;
  std::size_t last_null_ = std::string_view::npos;
  std::size_t last_null_record_ = 0;
  std::size_t line_start_ = 0;  // columns are counted on from the last place on the line
  std::size_t line_at_ = 0;
  std::size_t line_column_ = 1;
};

/// `text` without byte order mark and with LF only; InputError if it cannot be YAML.
std::string checked_text(std::string_view text, const std::string& file) {
  if (text.size() > most_bytes)
    throw InputError({file}, "the file has more than 64 MiB; split it into several");
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    throw InputError({file}, "the file is UTF-16; save it as UTF-8");
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const auto fail_at = [&](std::size_t at, const std::string& message) {
    const auto [line, column] = line_column(text, at);
    throw InputError({file, line, column}, message);
  };
  if (const std::size_t bad = first_invalid_byte(text); bad < text.size())
    fail_at(bad, "these bytes are not UTF-8; save the file as UTF-8");

  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte == '\r') {
      if (at + 1 == text.size() || text[at + 1] != '\n') out += '\n';
    } else if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) {
      fail_at(at, "a control character (byte " + std::to_string(byte) + ") stands here; remove it");
    } else {
      out += text[at];
    }
  }
  return out;
}

/// What the YAML library says, and what helps.
std::string explained(const std::string& message) {
  struct Advice {
    std::string_view begins;
    std::string_view says;
  };
  static constexpr Advice advices[] = {
      {"illegal map value", "':' stands where no value can be; quote a text that has ': ' in it"},
      {"illegal block entry", "'- ' stands where no list item can be; begin it on a line of its own"},
      {"illegal map key", "a key stands where none can be; check the indentation"},
      {"illegal tab", "a tab indents this line; use blanks"},
      {"illegal EOF in scalar", "a quotation mark is opened and never closed"},
      {"illegal document indicator in scalar", "'---' or '...' stands inside quotation marks"},
      {"illegal character in scalar", "this text starts with a character that YAML reserves; quote it"},
      {"unknown token", "this text starts with a character that YAML reserves (such as @ or `); quote it"},
      {"illegal flow end", "']' or '}' closes nothing"},
      {"end of map not found", "this does not belong to the mapping before it; check the indentation"},
      {"end of map flow not found", "'{' is not closed by '}', or a ',' is missing"},
      {"end of sequence not found", "this does not belong to the list before it; check the indentation"},
      {"end of sequence flow not found", "'[' is not closed by ']', or a ',' is missing"},
      {"unknown escape character",
       "no such escape after '\\'; write '\\\\' for a backslash, or use single quotes"},
      {"bad character found while scanning hex number", "digits 0-9 a-f are expected after '\\x' or '\\u'"},
      {"invalid unicode", "no character has this number"},
  };
  for (const Advice& advice : advices)
    if (message.starts_with(advice.begins)) return std::string(advice.says);
  return "not valid YAML: " + message;
}

}  // namespace

Document read_yaml(std::string_view text, const std::string& file) {
  const std::string source = checked_text(text, file);
  TextBuffer buffer(source);
  std::istream stream(&buffer);
  NodeWriter writer(source, file);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(writer)) {
    }
  } catch (const YAML::Exception& problem) {
    writer.fail(problem.mark, explained(problem.msg));
  }
  return writer.take();
}

}  // namespace actorgraph
