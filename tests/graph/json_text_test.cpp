#include "graph/json_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace actorgraph;

TEST_CASE("json text: strings are quoted, bad bytes replaced") {
  CHECK(json_string("a\"b\n") == R"("a\"b\n")");
  CHECK(json_string("\x01\x1f\x7f") == "\"\\u0001\\u001f\x7f\"");
  CHECK(json_string("\xff") == "\"\uFFFD\"");
}

TEST_CASE("json text: commas stand between values, never before the first or after the last") {
  JsonText json;
  json.open('{').key("some").texts(std::vector<std::string>{"a", "b"});
  json.key("none").texts({}).key("where").text_or_null("").close('}');
  CHECK(json.take() == R"({"some":["a","b"],"none":[],"where":null})" "\n");
}
