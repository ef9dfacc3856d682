#include "config/plain_yaml.hpp"

#include "config/node_builder.hpp"

namespace actorgraph {

namespace {

constexpr std::size_t longest_key = 512;  // bytes; YAML's own limit is 1024 characters
constexpr std::string_view indicators = "-?:,[]{}#&*!|>'\"%@`";

/// Every function that reads something returns false where the text is not plain; then all is
/// given up, so nothing needs to be undone.
class PlainReader {
 public:
  PlainReader(std::string_view source, const std::string& file) : source_(source), builder_(source, file) {}

  std::optional<Document> read() {
    if (source_.find('\t') != std::string_view::npos) return std::nullopt;
    if (!to_content()) return std::nullopt;
    if (at_ < source_.size() && (!read_block(column(), 0) || at_ < source_.size())) return std::nullopt;
    return builder_.take();
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\n';
  }
  [[nodiscard]] std::size_t column() const { return at_ - line_start_; }
  [[nodiscard]] SourceMark mark() const { return {at_, line_, line_start_}; }
  [[nodiscard]] bool at_dash() const { return peek() == '-' && (peek(1) == ' ' || peek(1) == '\n'); }

  void next_line() {
    const std::size_t end = source_.find('\n', at_);
    at_ = end == std::string_view::npos ? source_.size() : end + 1;
    line_start_ = at_;
    ++line_;
  }

  void skip_blanks() {
    while (at_ < source_.size() && source_[at_] == ' ') ++at_;
  }

  /// Goes over blanks, comments and line ends to the next content. False at document marks and
  /// directives.
  bool to_content() {
    while (at_ < source_.size()) {
      skip_blanks();
      if (peek() == '#' && (at_ == 0 || source_[at_ - 1] == ' ' || source_[at_ - 1] == '\n')) {
        next_line();
      } else if (peek() == '\n') {
        if (at_ == source_.size()) return true;
        next_line();
      } else {
        const std::string_view rest = source_.substr(at_, 3);
        return column() > 0 || (rest != "---" && rest != "..." && rest[0] != '%');
      }
    }
    return true;
  }

  /// After a value in a block: nothing but a comment may stand on the line, and what follows must
  /// not be indented deeper than `indent`, or it would belong to the value.
  bool end_value(std::size_t indent, bool at_root) {
    const std::size_t line = line_;
    if (!to_content()) return false;
    if (at_ == source_.size()) return true;
    return line_ > line && !at_root && column() <= indent;
  }

  /// A list, a mapping or a single value that begins here. Stops at content that is left of `indent`, or that
  /// is no part of it.
  bool read_block(std::size_t indent, std::size_t depth) {
    if (depth >= most_levels) return false;
    if (at_dash()) return read_list(indent, depth);
    if (key_length() > 0) return read_mapping(indent, depth);
    return depth == 0 && read_value(indent, true);
  }

  bool read_list(std::size_t indent, std::size_t depth) {
    builder_.open(mark(), NodeKind::list);
    while (at_ < source_.size() && column() == indent && at_dash()) {
      const std::size_t line = line_;
      ++at_;
      if (!to_content() || at_ == source_.size()) return false;
      if (line_ > line && column() <= indent) return false;  // an empty item
      if (at_dash() || key_length() > 0) {
        if (!read_block(column(), depth + 1)) return false;
      } else if (line_ > line || !read_value(indent, false)) {
        return false;
      }
      if (at_ < source_.size() && column() > indent) return false;
    }
    builder_.close();
    return true;
  }

  bool read_mapping(std::size_t indent, std::size_t depth) {
    builder_.open(mark(), NodeKind::mapping);
    while (at_ < source_.size() && column() == indent) {
      const std::size_t length = key_length();
      if (length == 0 || at_dash()) return false;
      if (!read_key(length)) return false;
      const std::size_t line = line_;
      if (!to_content() || at_ == source_.size()) return false;
      if (line_ == line) {
        if (!read_value(indent, false)) return false;
      } else {
        const bool list_below = column() == indent && at_dash();
        if (column() <= indent && !list_below) return false;  // an empty value
        if (!at_dash() && key_length() == 0) return false;    // a text on a line of its own
        if (!read_block(column(), depth + 1)) return false;
      }
      if (at_ < source_.size() && column() > indent) return false;
    }
    builder_.close();
    return true;
  }

  /// The bytes of a block mapping's key that begins here, or 0 if there is none.
  [[nodiscard]] std::size_t key_length() const {
    std::size_t end = at_;
    if (peek() == '\'' || peek() == '"') {
      end = quote_end(at_);
      if (end == std::string_view::npos) return 0;
    } else {
      if (indicators.find(peek()) != std::string_view::npos) return 0;
      while (end < source_.size() && source_[end] != '\n') {
        if (source_[end] == ':' && ends_word(end + 1)) break;
        if (source_[end] == '#' && source_[end - 1] == ' ') return 0;
        ++end;
      }
    }
    if (end >= source_.size() || source_[end] != ':' || !ends_word(end + 1)) return 0;
    return end - at_ > longest_key ? 0 : end - at_;
  }

  [[nodiscard]] bool ends_word(std::size_t at) const {
    return at >= source_.size() || source_[at] == ' ' || source_[at] == '\n';
  }

  /// Reads the key of `length` bytes and its colon.
  bool read_key(std::size_t length) {
    const std::size_t end = at_ + length;
    if (peek() == '\'' || peek() == '"') {
      if (!read_quoted()) return false;
    } else {
      std::string_view key = source_.substr(at_, length);
      if (key.back() == ' ') return false;
      builder_.add_text(mark(), key);
      at_ = end;
    }
    ++at_;
    return true;
  }

  /// Where the quoted text that begins at `at` ends, or npos if it is not on one line or has
  /// escapes.
  [[nodiscard]] std::size_t quote_end(std::size_t at) const {
    const char quote = source_[at];
    for (std::size_t i = at + 1; i < source_.size(); ++i) {
      if (source_[i] == '\n' || (source_[i] == '\\' && quote == '"')) break;
      if (source_[i] != quote) continue;
      if (quote == '"' || i + 1 == source_.size() || source_[i + 1] != quote) return i + 1;
      ++i;
    }
    return std::string_view::npos;
  }

  bool read_quoted() {
    const std::size_t end = quote_end(at_);
    if (end == std::string_view::npos) return false;
    std::string_view inside = source_.substr(at_ + 1, end - at_ - 2);
    if (inside.empty()) return false;
    if (peek() == '"' || inside.find('\'') == std::string_view::npos) {
      builder_.add_text(mark(), inside);
    } else {
      std::string text;
      for (std::size_t i = 0; i < inside.size(); ++i) {
        text += inside[i];
        if (inside[i] == '\'') ++i;
      }
      builder_.add_text(mark(), text);
    }
    at_ = end;
    return true;
  }

  /// A text or a flow value that begins here, up to the next content. It belongs to a list or
  /// mapping at column `indent`.
  bool read_value(std::size_t indent, bool at_root) {
    if (peek() == '[' || peek() == '{') {
      if (at_root || !read_flow(indent, 0)) return false;
      // A comment needs a blank before it.
      return peek() != '#' && end_value(indent, at_root);
    }
    if (peek() == '\'' || peek() == '"') {
      if (!read_quoted() || peek() == '#') return false;
      return end_value(indent, at_root);
    }
    if (indicators.find(peek()) != std::string_view::npos) return false;
    std::size_t end = at_;
    while (end < source_.size() && source_[end] != '\n') {
      if (source_[end] == ':' && ends_word(end + 1)) return false;
      if (source_[end] == '#' && source_[end - 1] == ' ') break;
      ++end;
    }
    const std::size_t stop = end;
    while (source_[end - 1] == ' ') --end;
    builder_.add_text(mark(), source_.substr(at_, end - at_));
    at_ = stop;
    return end_value(indent, at_root);
  }

  /// Goes to the next token of a flow value; its lines must stay right of `indent`.
  bool to_flow_content(std::size_t indent) {
    const std::size_t line = line_;
    const std::size_t before = at_;
    if (!to_content() || at_ == source_.size()) return false;
    if (peek() == '#' && at_ == before) return false;
    return line_ == line || column() > indent;
  }

  bool read_flow(std::size_t indent, std::size_t depth) {
    if (depth >= most_levels) return false;
    const bool is_list = peek() == '[';
    const char close = is_list ? ']' : '}';
    builder_.open(mark(), is_list ? NodeKind::list : NodeKind::mapping);
    ++at_;
    if (!to_flow_content(indent)) return false;
    while (peek() != close) {
      if (!is_list) {
        if (!read_flow_text() || peek() != ':' || !ends_word(at_ + 1)) return false;
        ++at_;
        if (!to_flow_content(indent)) return false;
      }
      if (peek() == '[' || peek() == '{') {
        if (!read_flow(indent, depth + 1)) return false;
      } else if (!read_flow_text()) {
        return false;
      }
      if (!to_flow_content(indent)) return false;
      if (peek() == close) break;
      if (peek() != ',') return false;
      ++at_;
      if (!to_flow_content(indent) || peek() == close) return false;
    }
    ++at_;
    builder_.close();
    return true;
  }

  /// A text in a flow value: it ends before , ] } or before a colon.
  bool read_flow_text() {
    if (peek() == '\'' || peek() == '"') return read_quoted();
    if (indicators.find(peek()) != std::string_view::npos) return false;
    std::size_t end = at_;
    for (; end < source_.size(); ++end) {
      const char c = source_[end];
      if (c == ',' || c == ']' || c == '}' || c == '\n') break;
      if (c == ':' && ends_word(end + 1)) break;
      if (c == '#' && source_[end - 1] == ' ') break;
      if (c == '[' || c == '{' || c == '?' || end - at_ > longest_key) return false;
      if (c == ':' && std::string_view(",]}[{'\"").find(end + 1 < source_.size() ? source_[end + 1] : ' ') !=
                          std::string_view::npos)
        return false;
    }
    const std::size_t stop = end;
    while (source_[end - 1] == ' ') --end;
    if (source_.substr(stop, 1) == ":" && end != stop) return false;  // a blank before the colon
    builder_.add_text(mark(), source_.substr(at_, end - at_));
    at_ = stop;
    return true;
  }

  std::string_view source_;
  NodeBuilder builder_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::size_t line_start_ = 0;
};

}  // namespace

std::optional<Document> read_plain_yaml(std::string_view source, const std::string& file) {
  try {
    return PlainReader(source, file).read();
  } catch (const InputError&) {
    return std::nullopt;  // a key that stands twice, too many levels: the library says which mistake comes
                          // first
  }
}

}  // namespace actorgraph
