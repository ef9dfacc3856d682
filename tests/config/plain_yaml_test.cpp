#include "config/plain_yaml.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <random>

#include "config/yaml.hpp"

using namespace actorgraph;

namespace {

bool equal(const Document& a, const Document& b) {
  return std::ranges::equal(a.records(), b.records()) && a.texts() == b.texts();
}

std::optional<Document> plain(std::string_view text) { return read_plain_yaml(text, "a.yaml"); }

/// The plain reader takes `text`, and reads what the library reads.
bool agrees(std::string_view text) {
  const auto document = plain(text);
  return document && equal(*document, read_any_yaml(text, "a.yaml"));
}

}  // namespace

TEST_CASE("read_plain_yaml: what configuration is mostly made of is read as the library reads it") {
  CHECK(agrees("actors:\n  - id: a\n    name: A b  c # comment\n    names: [A, 'it''s', \"B\"]\n  - NATO\n"));
  CHECK(
      agrees("# first\n\nactors:\n- {id: a, names: [A b,\n   C d], x: {y: z}} # end\n- B\ngroups: {west: [a, "
             "b]}\n"));
  CHECK(agrees("a:\n  b:\n    c: d\n  e: f\ng: h"));
  CHECK(agrees("- - a\n  - b\n- c: d\n  e: [f]\n-   g\n-\n  h: i\n"));
  CHECK(agrees("'quoted key': x\n\"another\": 'y'\n"));
  CHECK(agrees("Ключ: [Жук, {text: é, lang: ru}]\nurl: http://a.b/c#d\ntime: 12:30\nnull: ~x\n"));
  CHECK(agrees("[NO, on, 1e3, 2012-05-07, a b: c]") == false);
  CHECK(agrees("names: [NO, on, 1e3, 2012-05-07, null]\n"));
}

TEST_CASE("read_plain_yaml: what is not plain is left to the library") {
  for (const std::string_view text :
       {"a: |\n  b\n", "a: &x b\n",   "a: b\n  c\n", "a:\n",       "- \n- b\n",   "a: \"b\\n\"\n",
        "---\na: b\n", "a:\tb\n",     "a: [b\n",     "a: 'b\n",    "a: b: c\n",   "a:\n    b: c\n  d: e\n",
        "{a: b",       "a: [b, ]\n",  "a: {b}\n",    "? a\n: b\n", "a: !x b\n",   "a: [b]]\n",
        "a: @b\n",     "a: [b ?c]\n", "a: 'b' c\n",  "a: [b]#c\n", "%YAML 1.2\n", "a: []x\n"})
    CHECK_MESSAGE(!plain(text).has_value(), text);
}

TEST_CASE("read_plain_yaml: mistakes are left to the library, which says the first of several") {
  CHECK_FALSE(plain("a: 1\nb: {c: 1, c: 2}\n"));
  CHECK_THROWS_WITH_AS((void)read_yaml("a: 1\nb: {c: 1, c: 2}\n", "a.yaml"),
                       "a.yaml:2:11: the key 'c' stands here already (line 2); remove one of them",
                       InputError);
}

TEST_CASE("read_plain_yaml: the carried files are plain but for a few") {
  const std::filesystem::path root = std::filesystem::path(ACTORGRAPH_SOURCE_DIR) / "config/packs";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto document = plain(text);
    if (document) CHECK_MESSAGE(equal(*document, read_any_yaml(text, "a.yaml")), entry.path().string());
  }
}

TEST_CASE("read_plain_yaml: on texts made up of pieces it agrees with the library, or gives up") {
  static constexpr std::array<std::string_view, 40> pieces = {
      "a",     "b c",   ": ", ":",  "- ",  "-",   "\n",   "\n  ",  "\n    ", " ",
      "[",     "]",     "{",  "}",  ", ",  ",",   "'",    "\"",    "#",      " # x",
      "null",  "~",     "?",  "!",  "&x",  "*x",  "|",    ">",     "%",      "@",
      "'d e'", "\"f\"", "Ж",  "''", "---", "...", "\n- ", "\nk: ", "[g, h]", "{i: j}"};
  std::mt19937 random(7);
  std::size_t taken = 0;
  for (int round = 0; round < 60'000; ++round) {
    std::string text;
    const std::size_t count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) text += pieces[random() % pieces.size()];
    const auto quick = plain(text);
    if (!quick) continue;
    ++taken;
    try {
      CHECK_MESSAGE(equal(*quick, read_any_yaml(text, "a.yaml")), text);
    } catch (const InputError& error) {
      FAIL_CHECK(text << ": " << error.what());
    }
  }
  CHECK(taken > 1000);
}
