#include "config/yaml.hpp"

#include <algorithm>
#include <istream>
#include <optional>
#include <streambuf>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "config/node_builder.hpp"
#include "config/plain_yaml.hpp"
#include "text/utf8.hpp"

namespace actorgraph {

namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20U;
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
  NodeWriter(std::string_view text, const std::string& file) : source_(text), builder_(text, file) {}

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
    if (!word.empty() && last_null_ == at) builder_.clear_value(last_null_record_);
    last_null_ = at;
    last_null_record_ = builder_.size();
    builder_.add_text(NodeWriter::at(mark), word);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    refuse_open_quote(mark);
    builder_.add_text(at(mark), value);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    builder_.open(at(mark), NodeKind::list);
  }
  void OnSequenceEnd() override { builder_.close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    builder_.open(at(mark), NodeKind::mapping);
  }
  void OnMapEnd() override { builder_.close(); }

  /// Throws InputError of the place `mark`.
  [[noreturn]] void fail(const YAML::Mark& mark, const std::string& message) {
    builder_.fail(at(mark), message);
  }

  /// Throws InputError for the quotation mark or bracket at `mark`.
  [[noreturn]] void fail_open(const SourceMark& mark) {
    const char c = source_[mark.at];
    if (c == '\'' || c == '"') builder_.fail(mark, "a quotation mark is opened and never closed");
    builder_.fail(mark, c == '[' ? "'[' is not closed by ']'" : "'{' is not closed by '}'");
  }

  [[nodiscard]] Document take() { return builder_.take(); }

 private:
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

  static SourceMark at(const YAML::Mark& mark) {
    const auto place = [](int value) { return static_cast<std::size_t>(std::max(value, 0)); };
    return {place(mark.pos), place(mark.line),
            place(mark.pos) - std::min(place(mark.pos), place(mark.column))};
  }

  std::string_view source_;
  NodeBuilder builder_;
  std::size_t documents_ = 0;
  std::size_t last_null_ = std::string_view::npos;
  std::size_t last_null_record_ = 0;
};

}  // namespace

std::string yaml_source(std::string_view text, const std::string& file) {
  if (text.size() > most_bytes)
    throw InputError({file}, "the file has more than 64 MiB; split it into several");
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
    throw InputError({file}, "the file is UTF-16; save it as UTF-8");
  while (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
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

namespace {

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
      {"the referenced anchor is not defined",
       "'*' refers to an anchor, which is not supported; quote the text"},
      {"unknown escape character",
       "no such escape after '\\'; write '\\\\' for a backslash, or use single quotes"},
      {"bad character found while scanning hex number", "digits 0-9 a-f are expected after '\\x' or '\\u'"},
      {"invalid unicode", "no character has this number"},
  };
  for (const Advice& advice : advices)
    if (message.starts_with(advice.begins)) return std::string(advice.says);
  return "not valid YAML: " + message;
}

/// A quotation mark or bracket that is opened and never closed, if there seems to be one. The
/// parser notices only at the end of the file or far from it; this is asked when reading failed.
std::optional<SourceMark> find_open(std::string_view source) {
  std::vector<SourceMark> open;
  SourceMark mark;
  char before = '\n';  // the last character that is no blank
  for (std::size_t& at = mark.at; at < source.size(); ++at) {
    const char c = source[at];
    if (c == '\n') {
      ++mark.line;
      mark.line_start = at + 1;
      before = c;
      continue;
    }
    const bool starts = std::string_view("\n[{,:-").find(before) != std::string_view::npos;
    if (c == '#' && (at == mark.line_start || source[at - 1] == ' ')) {
      at = std::min(source.find('\n', at), source.size()) - 1;
    } else if (starts && (c == '\'' || c == '"')) {
      const SourceMark quote = mark;
      for (++at; at < source.size() && source[at] != c; ++at) {
        if (c == '"' && source[at] == '\\') ++at;
        if (at < source.size() && source[at] == '\n') {
          ++mark.line;
          mark.line_start = at + 1;
        }
      }
      if (at >= source.size()) return quote;
      before = c;
    } else {
      if (c == '[' || c == '{') {
        if (starts) open.push_back(mark);
      } else if ((c == ']' || c == '}') && !open.empty()) {
        open.pop_back();
      }
      if (c != ' ' && c != '\t') before = c;
    }
  }
  return open.empty() ? std::nullopt : std::optional(open.back());
}

}  // namespace

Document read_any_yaml(std::string_view source, const std::string& file) {
  TextBuffer buffer(source);
  std::istream stream(&buffer);
  NodeWriter writer(source, file);
  try {
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(writer)) {
    }
  } catch (const YAML::Exception& problem) {
    const bool ends_early = problem.msg.starts_with("end of") || problem.msg.starts_with("illegal EOF");
    if (const auto open = ends_early ? find_open(source) : std::nullopt) writer.fail_open(*open);
    if (problem.mark.is_null()) throw InputError({file}, explained(problem.msg));
    writer.fail(problem.mark, explained(problem.msg));
  } catch (const InputError& problem) {
    const auto open = problem.message() == key_is_no_text ? find_open(source) : std::nullopt;
    if (open) writer.fail_open(*open);
    throw;
  }
  return writer.take();
}

Document read_yaml(std::string_view text, const std::string& file) {
  const std::string source = yaml_source(text, file);
  if (auto plain = read_plain_yaml(source, file)) return std::move(*plain);
  return read_any_yaml(source, file);
}

}  // namespace actorgraph
