#include "graph/sketch.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace actorgraph;

namespace {

/// `count` words that no other `seed` has, in sentences of ten.
std::string story(const std::string& seed, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += seed + std::to_string(i * 7919 % 1009) + (i % 10 == 9 ? ". " : " ");
  return text;
}

ArticleRecord record(std::string id, const std::string& text, std::string published = "") {
  ArticleRecord article;
  article.id = std::move(id);
  article.published = std::move(published);
  article.sketch = sketch(text);
  return article;
}

}  // namespace

TEST_CASE("sketch: typography does not matter, other words do") {
  const std::string text = story("word", 200);
  std::string loud = text;
  for (char& letter : loud) letter = letter == 'w' ? 'W' : letter;
  CHECK(likeness(sketch(text), sketch("  " + loud + "\n\n")) == 1);
  CHECK(likeness(sketch(text), sketch(story("other", 200))) == 0);
  CHECK(likeness(sketch(text), sketch(text + story("more", 60))) > 0.4);
  CHECK(sketch("Too short to tell.").empty());
  CHECK(likeness("", "") == 0);
}

TEST_CASE("sketch: any bytes have one") { CHECK(sketch(std::string(5000, '\xff')).empty()); }

TEST_CASE("clusters: reprints are named after the earliest, the others stay alone") {
  const std::string text = story("wire", 300);
  std::vector<ArticleRecord> articles = {record("b", text + story("end", 30), "2024-02-02"),
                                         record("a", text, "2024-02-03"), record("c", story("else", 300)),
                                         record("d", "short"), record("e", text + story("end", 30))};
  articles[3].cluster = "kept";
  find_clusters(articles);
  CHECK(articles[0].cluster == "b");
  CHECK(articles[1].cluster == "b");
  CHECK(articles[2].cluster.empty());
  CHECK(articles[3].cluster == "kept");
  CHECK(articles[4].cluster == "b");
}
