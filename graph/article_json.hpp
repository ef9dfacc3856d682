#pragma once

// Articles as JSON: one object, an array of them, or one a line (JSON Lines). A file may as well
// hold graphs; what it holds shows in its first keys.

#include <string>
#include <string_view>
#include <vector>

#include "text/article.hpp"

namespace actorgraph {

/// An article as a file has it. Exactly one of `article.text` and `html` is not empty.
struct ArticleInput {
  Article article;
  std::string html;  ///< A page whose text has still to be found.
};

enum class JsonContent { neither, articles, graphs };

/// What the JSON text holds, told by the first key that belongs to only one of them. Reads no
/// further than that key. `neither` also if it is no JSON.
[[nodiscard]] JsonContent json_content(std::string_view json);

/// The articles in `json`. Keys: id, title, date (or published), publisher, url, version, and text
/// or html; others are passed over. An article without an id is called `stem`, with its number
/// behind it if there are several.
/// Throws InputError with `file` and the line: broken JSON, no text, a text of over 16 MiB.
[[nodiscard]] std::vector<ArticleInput> read_articles(std::string_view json, const std::string& file,
                                                      const std::string& stem);

/// What a page says of its article in linked data (schema.org NewsArticle in JSON-LD).
struct LinkedArticle {
  std::string headline;
  std::string published;  ///< As written, usually ISO 8601 with a time.
  std::string publisher;
  std::string body;       ///< The text, where the page carries it: one line or several.
};

/// The first article in `json_ld`; all fields empty if there is none, or if it is no JSON.
[[nodiscard]] LinkedArticle read_linked_article(std::string_view json_ld);

}  // namespace actorgraph
