// Reads tests/language/corpus/*.txt; README.md there says how a case is written.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "language/conllu.hpp"
#include "language/engine.hpp"
#include "text/utf8.hpp"

using namespace actorgraph;

namespace {

std::string trimmed(const std::string& text) {
  const auto begin = text.find_first_not_of(" \t\r");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// "\u{AD}", "\xFF", "\t", "\r", "\f" in a text.
std::string unescaped(const std::string& line) {
  std::string out;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char kind = line[i] == '\\' && i + 1 < line.size() ? line[i + 1] : '\0';
    if (kind == 'u') {
      const auto end = line.find('}', i);
      append_utf8(out, static_cast<char32_t>(std::stoul(line.substr(i + 3, end - i - 3), nullptr, 16)));
      i = end;
    } else if (kind == 'x') {
      out += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else if (kind == 't' || kind == 'r' || kind == 'f') {
      out += kind == 't' ? '\t' : kind == 'r' ? '\r' : '\f';
      ++i;
    } else {
      out += line[i];
    }
  }
  return out;
}

// One text with its analysis, asked by the checks.
class Case {
 public:
  Case(const Engine& engine, std::string text) : text_(std::move(text)), analysis_(engine.analyse(text_)) {}

  [[nodiscard]] bool holds(const std::string& kind, const std::string& expected) const {
    if (kind == "words") return shown() == expected;
    if (kind == "sentences") return std::to_string(analysis_.sentences.size()) == expected;
    if (kind == "lemma" || kind == "tag") return holds_label(kind, expected);
    if (kind == "head") return holds_head(expected);
    if (kind == "name") return holds_name(expected);
    if (kind == "no name") return holds_no_name(expected);
    return false;
  }

  // What the engine says, for the message.
  [[nodiscard]] std::string shown() const {
    std::string out;
    for (const Sentence& sentence : analysis_.sentences) {
      if (!out.empty()) out += " || ";
      for (auto i = sentence.first; i < sentence.last; ++i) {
        if (i > sentence.first) out += " | ";
        out += form(i);
      }
    }
    return out;
  }
  [[nodiscard]] std::string conllu() const { return write_conllu(text_, analysis_); }

 private:
  [[nodiscard]] std::string form(std::size_t i) const {
    return std::string(words(text_, analysis_.words[i].span));
  }

  // The word called "left" or, for the second of that form, "left/2"; the number of words if there is none.
  [[nodiscard]] std::size_t find(const std::string& name) const {
    const auto slash = name.size() > 2 ? name.rfind('/') : std::string::npos;
    int nth = slash == std::string::npos ? 1 : std::stoi(name.substr(slash + 1));
    for (std::size_t i = 0; i < analysis_.words.size(); ++i) {
      if (form(i) == name.substr(0, slash) && --nth == 0) return i;
    }
    return analysis_.words.size();
  }

  [[nodiscard]] bool holds_label(const std::string& kind, const std::string& expected) const {
    const auto equals = expected.find(" = ");
    if (equals == std::string::npos) return false;
    const std::size_t i = find(expected.substr(0, equals));
    if (i == analysis_.words.size()) return false;
    const Word& word = analysis_.words[i];
    return (kind == "lemma" ? word.lemma : to_string(word.upos)) == expected.substr(equals + 3);
  }

  [[nodiscard]] bool holds_head(const std::string& expected) const {
    std::istringstream in(expected);
    std::string word;
    std::string arrow;
    std::string head;
    std::string relation;
    in >> word >> arrow >> head >> relation;
    const std::size_t i = find(word);
    if (i == analysis_.words.size()) return false;
    const std::size_t wanted = head == "root" ? i : find(head);
    return analysis_.words[i].head == wanted &&
           (relation.empty() || to_string(analysis_.words[i].relation) == relation);
  }

  [[nodiscard]] std::string words_of(const Name& name) const {
    const auto& all = analysis_.words;
    return std::string(words(text_, {all[name.first].span.begin, all[name.last - 1].span.end}));
  }

  [[nodiscard]] bool holds_name(const std::string& expected) const {
    const auto blank = expected.find(' ');
    const std::string type = expected.substr(0, blank);
    return std::any_of(analysis_.names.begin(), analysis_.names.end(), [&](const Name& name) {
      return words_of(name) == expected.substr(blank + 1) && (type == "*" || to_string(name.type) == type);
    });
  }

  [[nodiscard]] bool holds_no_name(const std::string& expected) const {
    const auto at = text_.find(expected);
    return at != std::string::npos &&
           std::none_of(analysis_.names.begin(), analysis_.names.end(), [&](const Name& name) {
             const Span span{analysis_.words[name.first].span.begin, analysis_.words[name.last - 1].span.end};
             return span.overlaps(
                 {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + expected.size())});
           });
  }

  std::string text_;
  Analysis analysis_;
};

struct Result {
  int checks = 0;
  int sentences = 0;
  int at_least = 100;  // percent
  std::vector<std::string> failures;
};

// A line of a case: ">" and the text, or a check.
struct Line {
  int number;
  std::string kind;
  std::string rest;
};

void run_case(const Engine& engine, const std::vector<Line>& lines, Result& result) {
  std::string text;
  for (const Line& line : lines) {
    if (line.kind == ">") text += (text.empty() ? "" : "\n") + unescaped(line.rest);
  }
  if (text.empty()) return;
  const Case subject(engine, text);
  ++result.sentences;
  for (const Line& line : lines) {
    if (line.kind == ">") continue;
    ++result.checks;
    if (subject.holds(line.kind, line.rest)) continue;
    result.failures.push_back("line " + std::to_string(line.number) + ": " + line.kind + ": " + line.rest +
                              "\n" + (line.kind == "words" ? subject.shown() : subject.conllu()));
  }
}

Result run_file(const Engine& engine, const std::filesystem::path& path) {
  Result result;
  std::vector<Line> lines;
  std::ifstream in(path);
  std::string text;
  for (int number = 1; std::getline(in, text); ++number) {
    if (trimmed(text).empty()) {
      run_case(engine, lines, result);
      lines.clear();
    } else if (text.starts_with("at least: ")) {
      result.at_least = std::stoi(text.substr(10));
    } else if (text.starts_with("> ")) {
      lines.push_back({number, ">", text.substr(2)});
    } else if (text[0] != '#') {
      const auto colon = text.find(": ");
      lines.push_back(
          {number, text.substr(0, colon), trimmed(colon == std::string::npos ? "" : text.substr(colon + 2))});
    }
  }
  run_case(engine, lines, result);
  return result;
}

}  // namespace

TEST_CASE("corpus: what matters in each sentence is found") {
  const Engine engine;
  int sentences = 0;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry :
       std::filesystem::directory_iterator(ACTORGRAPH_SOURCE_DIR "/tests/language/corpus")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    const Result result = run_file(engine, path);
    sentences += result.sentences;
    const auto right = result.checks - static_cast<int>(result.failures.size());
    std::string failures;
    for (const std::string& failure : result.failures)
      failures += path.filename().string() + ", " + failure + "\n";
    CAPTURE(right);
    CAPTURE(result.checks);
    CHECK_MESSAGE(right * 100 >= result.checks * result.at_least, failures);
    CHECK(result.checks > 0);
  }
  CHECK(sentences >= 200);
}
