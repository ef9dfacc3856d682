#include "graph/article_json.hpp"

#include <doctest/doctest.h>

#include "text/input_error.hpp"

using namespace actorgraph;

TEST_CASE("article json: one object, an array and lines give the same articles") {
  const std::string one = R"({"id": "a", "date": "2020-01-02", "text": "Hi."})";
  const std::string two = R"({"title": "B", "text": "Ho.", "licence": "free"})";
  const auto lines = read_articles(one + "\n\n" + two + "\n", "x.jsonl", "x");
  const auto array = read_articles("[" + one + ",\n" + two + "]", "x.json", "x");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].article.id == "a");
  CHECK(lines[0].article.published == "2020-01-02");
  CHECK(lines[1].article.id == "x-2");
  REQUIRE(array.size() == 2);
  CHECK(array[1].article == lines[1].article);
  const auto alone = read_articles(two, "x.json", "x");
  REQUIRE(alone.size() == 1);
  CHECK(alone[0].article.id == "x");
}

TEST_CASE("article json: a mistake is told with its line") {
  const auto message = [](const std::string& json) -> std::string {
    try {
      (void)read_articles(json, "f.jsonl", "f");
    } catch (const InputError& error) {
      return error.what();
    }
    return "no error";
  };
  CHECK(message("{\"text\": \"a\"}\n{\"text\": }\n") == "f.jsonl:2:10: this is not valid JSON");
  CHECK(message("{\"id\": \"q\"}") == "f.jsonl: article 'q' has no \"text\" and no \"html\"");
  CHECK(message("{\"text\": \"a\"}\n[1]\n") == "f.jsonl:2: an article is a JSON object with a \"text\"");
}

TEST_CASE("article json: content is told by the first key that decides") {
  CHECK(json_content(R"({"id": {"actors": 1}, "text": "x"})") == JsonContent::articles);
  CHECK(json_content(R"({"actors": [)") == JsonContent::graphs);
  CHECK(json_content(R"([{"html": "x"}])") == JsonContent::articles);
  CHECK(json_content("Once upon") == JsonContent::neither);
  CHECK(json_content("") == JsonContent::neither);
}
