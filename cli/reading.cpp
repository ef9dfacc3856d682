#include "cli/reading.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <tuple>

#include "cli/files.hpp"
#include "cli/html_page.hpp"
#include "graph/article_json.hpp"
#include "graph/embedded.hpp"
#include "graph/json.hpp"
#include "text/headline.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t largest_text = std::size_t{16} << 20U;

/// An article and the file it came from, which tells apart two of one name.
struct Sourced {
  Article article;
  std::string file;
};

/// What a file holds that is no JSON: one article.
Article text_article(std::string text, const std::string& file, Report& report) {
  if (text.size() > largest_text) throw InputError({file, 0, 0}, "an article of over 16 MiB; split it");
  if (text.find('\0') != std::string::npos) {
    throw InputError({file, 0, 0}, "holds binary data, not text; save it as UTF-8 text");
  }
  if (text.rfind("\xEF\xBB\xBF", 0) == 0) text.erase(0, 3);
  if (text.find_first_not_of(" \t\r\n\f\v") == std::string::npos) throw InputError({file, 0, 0}, "is empty");
  const std::size_t bad = first_invalid_byte(text);
  if (bad < text.size()) {
    const LineColumn at = line_column(text, bad);
    report.warn(to_string(Place{file, at.line, at.column}) +
                ": not UTF-8 from here; read with a replacement character for each bad byte");
    text = valid_utf8(text);
  }
  Article article;
  article.id = stem_of(file);
  article.title = headline_of(text);
  article.text = std::move(text);
  return article;
}

/// The article of a page; what is `known` already counts for more than what the page says of itself.
Article page_article(const std::string& html, const Article& known, const std::string& file) {
  if (html.size() > largest_text) throw InputError({file, 0, 0}, "a page of over 16 MiB; split it");
  const Article page = read_html_page(html);
  if (page.text.empty()) throw InputError({file, 0, 0}, "no article was found in this page; save it as text");
  Article article = known;
  article.text = page.text;
  const auto fill = [](std::string& field, const std::string& value) {
    if (field.empty()) field = value;
  };
  fill(article.id, stem_of(file));
  fill(article.title, page.title);
  fill(article.published, page.published);
  fill(article.publisher, page.publisher);
  fill(article.url, page.url);
  return article;
}

bool looks_like_page(const std::string& content) {
  const auto first = content.find_first_not_of(" \t\r\n");
  return first != std::string::npos && (content.compare(first, 9, "<!DOCTYPE") == 0 ||
                                        content.compare(first, 9, "<!doctype") == 0 || content.compare(first, 5, "<html") == 0);
}

/// Formats of `convert` that are not read back: as articles they would be nonsense.
bool written_only(const std::string& ending) {
  return ending == ".graphml" || ending == ".gexf" || ending == ".dot" || ending == ".gv" || ending == ".csv" ||
         ending == ".cypher" || ending == ".cql";
}

void read_one(const std::string& file, Inputs& inputs, std::vector<Sourced>& articles, Report& report) {
  const std::string ending = ending_of(file);
  if (written_only(ending)) {
    throw InputError({file, 0, 0}, "a graph in another tool's format, which is only written; keep it as .json, .jgf or .cyjs too");
  }
  std::string content = read_file(file);
  const bool named_json = ending == ".json" || ending == ".jsonl" || ending == ".jgf" || ending == ".cyjs";
  const JsonContent kind = named_json || file == "-" ? json_content(content) : JsonContent::neither;
  const bool is_json = kind != JsonContent::neither || named_json;
  if (is_json && content.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw InputError({file, 0, 0}, "is empty");
  }
  if (ending == ".svg") {
    const std::optional<std::string> graph = embedded_graph(content);
    if (!graph) throw InputError({file, 0, 0}, "is a picture without a graph inside");
    for (Relations& one : read_graphs(*graph, file)) inputs.graphs.push_back(std::move(one));
    return;
  }
  if (ending == ".html" || ending == ".htm" || (file == "-" && looks_like_page(content))) {
    articles.push_back({page_article(content, {}, file), file});
    return;
  }
  if (kind == JsonContent::graphs) {
    for (Relations& graph : read_graphs(content, file)) inputs.graphs.push_back(std::move(graph));
  } else if (is_json) {
    for (ArticleInput& input : read_articles(content, file, stem_of(file))) {
      Article& article = input.article;
      articles.push_back({input.html.empty() ? std::move(article) : page_article(input.html, article, file), file});
    }
  } else {
    articles.push_back({text_article(std::move(content), file, report), file});
  }
}

/// Articles of one name from different files are called after their folders too.
void make_ids_unique(std::vector<Sourced>& articles, Report& report) {
  std::map<std::string, int> count;
  for (const Sourced& item : articles) ++count[item.article.id];
  for (Sourced& item : articles) {
    if (count[item.article.id] == 1) continue;
    const std::string folder = std::filesystem::path(item.file).parent_path().filename().string();
    if (!folder.empty()) item.article.id.insert(0, folder + "/");
  }
  std::sort(articles.begin(), articles.end(), [](const Sourced& a, const Sourced& b) {
    return std::tie(a.article.id, a.article.text, a.file) < std::tie(b.article.id, b.article.text, b.file);
  });
  const auto same = [&](const Sourced& a, const Sourced& b) {
    if (a.article.id != b.article.id) return false;
    if (a.article.text != b.article.text) {
      report.failed("two articles are called '" + a.article.id + "' (" + a.file + " and " + b.file +
                    "); the second is left out: rename it, or give it another \"id\"");
    }
    return true;
  };
  articles.erase(std::unique(articles.begin(), articles.end(), same), articles.end());
}

}  // namespace

Inputs read_inputs(const std::vector<std::string>& names, const std::string& published, Report& report) {
  Inputs inputs;
  std::vector<Sourced> articles;
  std::vector<InputError> errors;
  const auto attempt = [&](const auto& work) {
    try {
      work();
    } catch (const InputError& error) {
      errors.push_back(error);
    }
  };
  for (const std::string& name : names) {
    std::vector<std::string> files;
    attempt([&] { files = expand_input(name); });
    for (const std::string& file : files) {
      attempt([&] {
        read_one(file, inputs, articles, report);
        inputs.files.push_back(file);
      });
    }
  }
  if (inputs.files.empty() && !errors.empty()) {
    for (std::size_t i = 0; i + 1 < errors.size(); ++i) report.failed(errors[i].what());
    throw InputError(errors.back());
  }
  for (const InputError& error : errors) report.failed(error.what());
  make_ids_unique(articles, report);
  for (Sourced& item : articles) {
    if (item.article.published.empty()) item.article.published = published;
    item.article.text = valid_utf8(item.article.text);
    inputs.articles.push_back(std::move(item.article));
  }
  return inputs;
}

}  // namespace actorgraph
