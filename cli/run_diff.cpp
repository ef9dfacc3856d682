#include "cli/run_diff.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>
#include <vector>

#include "cli/extraction.hpp"
#include "cli/files.hpp"
#include "cli/formats.hpp"
#include "cli/reading.hpp"
#include "cli/selection.hpp"
#include "graph/diff.hpp"
#include "graph/diff_text.hpp"
#include "graph/merge.hpp"
#include "language/tokens.hpp"
#include "render/diff_html.hpp"
#include "render/diff_map.hpp"
#include "render/diff_strip.hpp"
#include "render/layout.hpp"
#include "render/picture.hpp"
#include "render/svg.hpp"

namespace actorgraph {
namespace {

constexpr double told_from = 0.15;  ///< Relations of articles that are less sure are compared, not told.

/// One version, with what it points into.
struct Side {
  std::string name;
  std::vector<Article> articles;
  Relations relations;

  [[nodiscard]] Version version() const {
    Version version;
    version.relations = &relations;
    for (const Article& article : articles)
      version.texts.push_back({article.id, article.text, sentences_of(article.text)});
    return version;
  }

  /// Sentences as the extractor parts them.
  static std::vector<Span> sentences_of(std::string_view text) {
    std::vector<Span> spans;
    for (const Sentence& sentence : tokenise(text).sentences) spans.push_back(sentence.span);
    return spans;
  }
};

Side read_side(const std::string& input, const FilterOptions& filter, Extraction& extraction, Report& report) {
  Side side;
  side.name = input;
  Inputs inputs = read_inputs({input}, extraction.reading().published, report);
  side.articles = inputs.articles;
  side.relations = selected(merge(extraction.graphs_of(std::move(inputs), report)).relations, filter, report);
  return side;
}

/// git calls a diff driver with: path old-file old-hash old-mode new-file new-hash new-mode.
bool is_from_git(const std::vector<std::string>& inputs) {
  if (inputs.size() != 7) return false;
  const auto is_hash = [](const std::string& word) {
    return word == "." || (word.size() >= 40 && std::ranges::all_of(word, [](unsigned char c) { return std::isxdigit(c) != 0; }));
  };
  return is_hash(inputs[2]) && is_hash(inputs[5]);
}

/// "v2" before "v10": runs of digits compare as numbers.
bool earlier_name(const std::string& a, const std::string& b) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (digit(a[i]) && digit(b[j])) {
      const auto run = [&](const std::string& text, std::size_t& at) {
        const std::size_t begin = at;
        while (at < text.size() && digit(text[at])) ++at;
        const std::size_t value = std::min(text.find_first_not_of('0', begin), at);
        return std::string_view(text).substr(value, at - value);
      };
      const std::string_view left = run(a, i);
      const std::string_view right = run(b, j);
      if (left.size() != right.size()) return left.size() < right.size();
      if (left != right) return left < right;
      continue;
    }
    if (a[i] != b[j]) return a[i] < b[j];
    ++i;
    ++j;
  }
  return a.size() - i < b.size() - j;
}

/// What to compare, the oldest first: what was named, or the files of the one directory that was named.
std::vector<std::string> versions_named(const std::vector<std::string>& inputs) {
  if (is_from_git(inputs)) return {inputs[1], inputs[4]};
  if (inputs.size() != 1) return inputs;
  std::vector<std::string> files = expand_input(inputs[0]);
  std::sort(files.begin(), files.end(), earlier_name);
  if (files.size() < 2) throw UsageError("diff takes two versions or more, or a directory of them; '" + inputs[0] + "' is one");
  return files;
}

/// Versions of one story that all state another date come in the order of their dates.
void sort_by_date(std::vector<Side>& sides) {
  std::vector<std::string> dates;
  for (const Side& side : sides) dates.push_back(side.articles.size() == 1 ? side.articles[0].published : "");
  std::sort(dates.begin(), dates.end());
  if (dates.front().empty() || std::adjacent_find(dates.begin(), dates.end()) != dates.end()) return;
  std::sort(sides.begin(), sides.end(),
            [](const Side& a, const Side& b) { return a.articles[0].published < b.articles[0].published; });
}

/// In a coverage diff, versions are called by their publishers if these tell them apart.
void name_outlets(std::vector<Side>& sides) {
  std::vector<std::string> names;
  for (const Side& side : sides) {
    std::string name = side.relations.articles.empty() ? "" : side.relations.articles[0].publisher;
    for (const ArticleRecord& article : side.relations.articles)
      if (article.publisher != name) name.clear();
    names.push_back(name.empty() ? stem_of(side.name) : name);
  }
  std::vector<std::string> sorted = names;
  std::sort(sorted.begin(), sorted.end());
  if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end()) return;
  for (std::size_t i = 0; i < sides.size(); ++i) sides[i].name = names[i];
}

class Comparer {
 public:
  Comparer(const DiffOptions& options, std::vector<Side> sides) : options_(options), sides_(std::move(sides)) {
    std::vector<Version> versions;
    DiffWishes wishes;
    wishes.min_confidence = options.reading.min_confidence;
    if (wishes.min_confidence < 0) {
      const bool graphs = std::ranges::any_of(sides_, [](const Side& side) { return side.articles.empty(); });
      wishes.min_confidence = graphs ? 0 : told_from;
    }
    for (const Side& side : sides_) versions.push_back(side.version());
    diffs_ = diff_series(versions, wishes);
  }

  [[nodiscard]] const std::vector<GraphDiff>& diffs() const { return diffs_; }

  [[nodiscard]] std::string content(const std::string& format) const {
    if (format == "json") return json();
    if (format == "html") return to_diff_html(compared(), diffs_, options_.coverage);
    if (format == "svg") return picture();
    if (format == "pdf") return to_pdf(picture());
    if (format == "png") return to_png(picture());
    std::string out;
    for (std::size_t i = 0; i < diffs_.size(); ++i) {
      const DiffTextStyle style = style_of(i, format);
      const bool markdown = format == "md";
      if (diffs_.size() > 1)
        out += (i > 0 ? "\n" : "") + std::string(markdown ? "# " : "=== ") + style.before + " → " + style.after +
               "\n\n";
      out += markdown ? to_markdown(diffs_[i], style) : to_text(diffs_[i], style);
    }
    return out;
  }

  /// The old or the new version, with the coordinates of the difference map.
  [[nodiscard]] std::string view(View which) const {
    Drawing drawing = draw_diff(sides_[0].relations, sides_[1].relations, diffs_[0]);
    drawing.title = which == View::before ? "The old version" : "The new version";
    return to_svg(drawing, lay_out(drawing), {}, which);
  }

 private:
  [[nodiscard]] std::string json() const {
    if (diffs_.size() == 1) return to_json(diffs_[0]);
    std::vector<std::string> names;
    for (const Side& side : sides_) names.push_back(side.name);
    return series_to_json(names, diffs_);
  }

  [[nodiscard]] DiffTextStyle style_of(std::size_t i, const std::string& format) const {
    DiffTextStyle style;
    style.color = format == "txt" && options_.color.value_or(options_.output == "-" && terminal_wants_color());
    style.all = options_.all;
    style.before = sides_[i].name;
    style.after = sides_[i + 1].name;
    style.coverage = options_.coverage;
    return style;
  }

  [[nodiscard]] std::vector<ComparedVersion> compared() const {
    std::vector<ComparedVersion> versions;
    for (const Side& side : sides_) versions.push_back({side.name, &side.relations});
    return versions;
  }

  [[nodiscard]] std::string picture() const {
    if (diffs_.size() > 1) return to_strip_svg(compared(), diffs_);
    MapWishes wishes;
    if (options_.coverage) wishes.title = "What " + sides_[0].name + " and " + sides_[1].name + " tell differently";
    return to_svg(draw_diff(sides_[0].relations, sides_[1].relations, diffs_[0], wishes));
  }

  const DiffOptions& options_;
  std::vector<Side> sides_;
  std::vector<GraphDiff> diffs_;
};

}  // namespace

int run_diff(const DiffOptions& options, Report& report) {
  const std::string format =
      format_of(options.format.empty() && options.json ? "json" : options.format, options.output, "txt",
                {"txt", "md", "json", "html", "svg", "pdf", "png"});
  const std::vector<std::string> names = versions_named(options.reading.inputs);
  const bool views = !options.before_picture.empty() || !options.after_picture.empty();
  if (names.size() != 2 && (views || options.coverage))
    throw UsageError(std::string(options.coverage ? "--coverage compares" : "--before and --after draw") +
                     " two versions, not " + std::to_string(names.size()));
  ReadingOptions all = options.reading;
  all.min_confidence = 0;  // the diff cuts
  Extraction extraction(all);
  std::vector<Side> sides;
  for (const std::string& name : names) sides.push_back(read_side(name, options.filter, extraction, report));
  if (options.reading.inputs.size() == 1) sort_by_date(sides);
  if (options.coverage) name_outlets(sides);
  const Comparer comparer(options, std::move(sides));
  write_file(options.output, comparer.content(format));
  if (!options.before_picture.empty()) write_file(options.before_picture, comparer.view(View::before));
  if (!options.after_picture.empty()) write_file(options.after_picture, comparer.view(View::after));
  if (is_from_git(options.reading.inputs)) return exit_done;  // git takes any other status for a failure
  if (report.failures() > 0) return exit_partial;
  const auto least = severity_from(options.exit_code);
  const bool different = std::ranges::any_of(comparer.diffs(), [&](const GraphDiff& one) {
    const auto worst = severest(one);
    return worst && (!least || *worst >= *least);
  });
  return different ? exit_different : exit_done;
}

}  // namespace actorgraph
