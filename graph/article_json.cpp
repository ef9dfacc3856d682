#include "graph/article_json.hpp"

#include <nlohmann/json.hpp>

#include "text/input_error.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

using nlohmann::json;

constexpr std::size_t largest_text = std::size_t{16} << 20U;

/// Stops at the first key of the outermost object (or of the first object of an array) that tells.
class ContentSax : public nlohmann::json_sax<json> {
 public:
  JsonContent content = JsonContent::neither;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return ++depth_ > 0; }
  bool end_object() override { return --depth_ >= 0; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

  bool key(string_t& key) override {
    if (depth_ != 1) return true;
    if (key == "text" || key == "html") content = JsonContent::articles;
    if (key == "schema" || key == "actors" || key == "article" || key == "articles" || key == "relations" ||
        key == "graph" || key == "elements") {
      content = JsonContent::graphs;
    }
    return content == JsonContent::neither;
  }

 private:
  int depth_ = 0;
};

std::string text_of(const json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return {};
  if (found->is_string()) return found->get<std::string>();
  return found->is_primitive() ? found->dump() : std::string();
}

ArticleInput article_of(const json& object, const Place& place, const std::string& fallback_id) {
  if (!object.is_object()) throw InputError(place, "an article is a JSON object with a \"text\"");
  ArticleInput input;
  Article& article = input.article;
  article.id = text_of(object, "id");
  if (article.id.empty()) article.id = fallback_id;
  article.title = text_of(object, "title");
  article.published = text_of(object, "published");
  if (article.published.empty()) article.published = text_of(object, "date");
  article.publisher = text_of(object, "publisher");
  article.url = text_of(object, "url");
  article.version = text_of(object, "version");
  article.text = text_of(object, "text");
  input.html = text_of(object, "html");
  if (article.text.empty() && input.html.empty()) {
    throw InputError(place, "article '" + article.id + "' has no \"text\" and no \"html\"");
  }
  if (!article.text.empty()) input.html.clear();
  if (article.text.size() > largest_text || input.html.size() > largest_text) {
    throw InputError(place, "article '" + article.id + "' is over 16 MiB; split it");
  }
  return input;
}

json parse(std::string_view text, const std::string& file, std::size_t first_line) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& error) {
    const LineColumn at = line_column(text, error.byte == 0 ? 0 : error.byte - 1);
    throw InputError({file, first_line + at.line - 1, at.column}, "this is not valid JSON");
  }
}

}  // namespace

JsonContent json_content(std::string_view text) {
  ContentSax sax;
  json::sax_parse(text.begin(), text.end(), &sax, json::input_format_t::json, false);
  return sax.content;
}

std::vector<ArticleInput> read_articles(std::string_view text, const std::string& file, const std::string& stem) {
  std::vector<ArticleInput> articles;
  const auto add = [&](const json& object, std::size_t line) {
    articles.push_back(article_of(object, {file, line, 0}, stem));
  };
  const auto first = text.find_first_not_of(" \t\r\n");
  const bool is_array = first != std::string_view::npos && text[first] == '[';
  const bool is_one_value = is_array || json::accept(text);
  if (is_one_value) {
    const json value = parse(text, file, 1);
    if (is_array) {
      for (const json& object : value) add(object, 0);
    } else {
      add(value, 0);
    }
  } else {
    std::size_t line = 1;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view row = text.substr(begin, end - begin);
      if (row.find_first_not_of(" \t\r") != std::string_view::npos) add(parse(row, file, line), line);
      begin = end + 1;
    }
  }
  if (articles.size() > 1) {
    std::size_t number = 0;
    for (ArticleInput& input : articles) {
      ++number;
      if (input.article.id == stem) input.article.id += "-" + std::to_string(number);
    }
  }
  return articles;
}

LinkedArticle read_linked_article(std::string_view json_ld) {
  const json value = json::parse(json_ld, nullptr, false);
  std::vector<const json*> objects = {&value};
  for (std::size_t i = 0; i < objects.size(); ++i) {  // arrays and @graph hold further objects
    const json& item = *objects[i];
    if (item.is_array()) {
      for (const json& inner : item) objects.push_back(&inner);
    }
    if (!item.is_object()) continue;
    if (const auto graph = item.find("@graph"); graph != item.end()) objects.push_back(&*graph);
    if (text_of(item, "datePublished").empty()) continue;
    const auto publisher = item.find("publisher");
    return {text_of(item, "headline"), text_of(item, "datePublished"),
            publisher != item.end() && publisher->is_object() ? text_of(*publisher, "name") : std::string(), text_of(item, "articleBody")};
  }
  return {};
}

}  // namespace actorgraph
