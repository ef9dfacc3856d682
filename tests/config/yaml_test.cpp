#include "config/yaml.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace actorgraph;

namespace {

/// The nodes of a document in one line: texts in quotes, [lists], {key: value}.
std::string dump(const Node node) {
  if (node.is_list()) {
    std::string out = "[";
    for (const Node item : node.items()) out += (out.size() > 1 ? ", " : "") + dump(item);
    return out + "]";
  }
  if (node.is_mapping()) {
    std::string out = "{";
    for (const auto& [key, value] : node.entries())
      out += (out.size() > 1 ? ", " : "") + std::string(key.text()) + ": " + dump(value);
    return out + "}";
  }
  return node.is_empty() ? "-" : "'" + std::string(node.text()) + "'";
}

std::string read(std::string_view text) { return dump(read_yaml(text, "a.yaml").root()); }

std::string problem(std::string_view text) {
  try {
    return "none: " + read(text);
  } catch (const InputError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("read_yaml: every scalar is the text that was written") {
  CHECK(read("[NO, on, 1e3, 2012-05-07, 0x1F, .5, 'true', \"yes\"]") ==
        "['NO', 'on', '1e3', '2012-05-07', '0x1F', '.5', 'true', 'yes']");
  CHECK(read("[~, null, Null, NULL, nullable]") == "['~', 'null', 'Null', 'NULL', 'nullable']");
}

TEST_CASE("read_yaml: an empty value before a key that is called null stays empty") {
  CHECK(read("a:\nnull: x\n") == "{a: -, null: 'x'}");
  CHECK(read("null: null\n~: y\n") == "{null: 'null', ~: 'y'}");
  CHECK(read("- a:\n- null\n-\n- null") == "[{a: -}, 'null', -, 'null']");
  CHECK(read("{a: , null: b, c: null}") == "{a: -, null: 'b', c: 'null'}");
}

TEST_CASE("read_yaml: keys keep their order, and lists and mappings nest") {
  CHECK(read("z: 1\na: {b: [c, {d: e}], f: }\n") == "{z: '1', a: {b: ['c', {d: 'e'}], f: -}}");
}

TEST_CASE("read_yaml: a file without anything is an empty value") {
  CHECK(read("") == "-");
  CHECK(read("# only a comment\n\n") == "-");
  CHECK(read("\xEF\xBB\xBF") == "-");
  CHECK(read("\xEF\xBB\xBF\xEF\xBB\xBF") == "-");
}

TEST_CASE("read_yaml: line endings and a byte order mark do not matter") {
  CHECK(read("\xEF\xBB\xBF"
             "a: b\r\nc: d\re: f\n") == "{a: 'b', c: 'd', e: 'f'}");
}

TEST_CASE("read_yaml: places count lines from 1 and columns in code points") {
  const Document document = read_yaml("a: b\nЖук: [é, x]\n", "a.yaml");
  const Node list = document.root().at("Жук");
  CHECK(list.place() == Place{"a.yaml", 2, 6});
  CHECK(list.items()[0].place() == Place{"a.yaml", 2, 7});
  CHECK(list.items()[1].place() == Place{"a.yaml", 2, 10});
}

TEST_CASE("read_yaml: a byte order mark does not move the columns") {
  const Document document = read_yaml(
      "\xEF\xBB\xBF"
      "a: b\r\nc: d",
      "a.yaml");
  CHECK(document.root().at("a").place() == Place{"a.yaml", 1, 4});
  CHECK(document.root().at("c").place() == Place{"a.yaml", 2, 4});
}

TEST_CASE("read_yaml: a key that stands twice is an error that names the first line") {
  CHECK(problem("a: 1\nb: 2\na: 3\n") ==
        "a.yaml:3:1: the key 'a' stands here already (line 1); remove one of them");
}

TEST_CASE("read_yaml: what configuration does not need is refused with its place") {
  CHECK(problem("- &x a\n- *x\n").starts_with("a.yaml:1:3: '&' names an anchor"));
  CHECK(problem("- *x\n").starts_with("a.yaml:1:3: "));
  CHECK(problem("a: !!str NO\n").starts_with("a.yaml:1:4: '!' starts a tag"));
  CHECK(problem("a: b\n---\nc: d\n").find("a second document starts here") != std::string::npos);
  CHECK(problem("? [a, b]\n: c\n").find("keys are texts") != std::string::npos);
  CHECK(problem("{[a]: b}").find("keys are texts") != std::string::npos);
  CHECK(problem(": b\n").find("a key is missing") != std::string::npos);
}

TEST_CASE("read_yaml: broken YAML is told with its place and what helps") {
  CHECK(problem("a: b: c\n") ==
        "a.yaml:1:5: ':' stands where no value can be; quote a text that has ': ' in it");
  CHECK(problem("a: [b, c\nd: e\n") == "a.yaml:1:4: '[' is not closed by ']'");
  CHECK(problem("# it's\na: [b, [c]\nd: 'e'\n") == "a.yaml:2:4: '[' is not closed by ']'");
  CHECK(problem("a: {b: 'c}\nd: e\n") == "a.yaml:1:8: a quotation mark is opened and never closed");
  CHECK(problem("a: *b\n") == "a.yaml:1:4: '*' refers to an anchor, which is not supported; quote the text");
  CHECK(problem("a: 'b\nc: d\n") == "a.yaml:1:4: a quotation mark is opened and never closed");
  CHECK(problem("a: \"b\\\"\nc: d\n") == "a.yaml:1:4: a quotation mark is opened and never closed");
  CHECK(problem("a: 'it''s'\n") == "none: {a: 'it's'}");
  CHECK(problem("a: @b\n") ==
        "a.yaml:1:4: this text starts with a character that YAML reserves (such as @ or `); quote it");
  CHECK(problem("a:\n\tb: c\n").starts_with("a.yaml:2:"));
  CHECK(problem("a: b\n c: d\n").starts_with("a.yaml:"));
}

TEST_CASE("read_yaml: bytes that are no text are refused") {
  CHECK(problem("a: b\nc: \xFF\n") == "a.yaml:2:4: these bytes are not UTF-8; save the file as UTF-8");
  CHECK(problem(std::string("a: b\0c", 6)) ==
        "a.yaml:1:5: a control character (byte 0) stands here; remove it");
  CHECK(problem("a: \x04").starts_with("a.yaml:1:4: a control character"));
  CHECK(problem("\xFF\xFE"
                "a") == "a.yaml: the file is UTF-16; save it as UTF-8");
}

TEST_CASE("read_yaml: deep nesting is refused, not followed") {
  CHECK(problem(std::string(100'000, '[') + std::string(100'000, ']')).find("nested deeper") !=
        std::string::npos);
  CHECK(problem(std::string(100'000, '[')) == "a.yaml:1:100000: '[' is not closed by ']'");
  CHECK(problem(std::string(100'000, '{')) == "a.yaml:1:100000: '{' is not closed by '}'");
  std::string steps;
  for (int i = 0; i < 3000; ++i) steps += "- ";
  CHECK(problem(steps).find("nested deeper") != std::string::npos);
  std::string stairs;
  for (int i = 0; i < 1000; ++i) stairs += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(problem(stairs).find("nested deeper") != std::string::npos);
  std::string maps;
  for (int i = 0; i < 20'000; ++i) maps += "{a: ";
  CHECK(problem(maps).find("'{' is not closed") != std::string::npos);
}

TEST_CASE("read_yaml: long lines, long texts and many keys are read") {
  const std::string many(1'000'000, 'x');
  CHECK(read(many) == "'" + many + "'");
  std::string keys;
  for (int i = 0; i < 5000; ++i) keys += "key" + std::to_string(i) + ": v\n";
  CHECK(read_yaml(keys, "a.yaml").root().entries().size() == 5000);
}

TEST_CASE("Node: each reading function says what it found and what it expects") {
  const Document document = read_yaml("list: [a]\ntext: b\nnothing:\nnumber: 0.5\n", "a.yaml");
  const Node root = document.root();
  const auto told = [](auto read_it) -> std::string {
    try {
      read_it();
    } catch (const InputError& error) {
      return error.what();
    }
    return "no error";
  };
  CHECK(told([&] { (void)root.at("list").text(); }) == "a.yaml:1:7: found a list where a text is expected");
  CHECK(told([&] { (void)root.at("text").items(); }) ==
        "a.yaml:2:7: found 'b' where a list is expected; write [b]");
  CHECK(told([&] { (void)root.at("nothing").text(); }).find("found nothing where a text is expected") !=
        std::string::npos);
  CHECK(told([&] { (void)root.at("none"); }) == "a.yaml:1:1: 'none' is missing; add 'none: …'");
  CHECK(told([&] { (void)root.at("text").number(); }) ==
        "a.yaml:2:7: found 'b' where a number such as 0.25 is expected");
  CHECK(told([&] { (void)root.at("text").truth(); }) ==
        "a.yaml:2:7: found 'b' where true or false is expected");
  CHECK(told([&] { (void)root.at("number").whole_number(0, 9); }) ==
        "a.yaml:4:9: found '0.5' where a whole number from 0 to 9 is expected");
  CHECK(root.at("number").number() == 0.5);
}

TEST_CASE("Node: an unknown key is an error that names the likely one") {
  const Document document = read_yaml("actors: []\nnaems: []\n", "a.yaml");
  static constexpr std::array<std::string_view, 2> keys = {"actors", "names"};
  CHECK_THROWS_WITH_AS(document.root().check_keys(keys),
                       "a.yaml:2:1: unknown key 'naems'; did you mean 'names'?", InputError);
  const Document other = read_yaml("zebra: []\n", "a.yaml");
  CHECK_THROWS_WITH_AS(other.root().check_keys(keys),
                       "a.yaml:1:1: unknown key 'zebra'; the keys here are actors or names", InputError);
}

TEST_CASE("Node: one_of gives the index, or what was meant") {
  static constexpr std::array<std::string_view, 3> kinds = {"person", "state", "bloc"};
  const Document document = read_yaml("[state, presen, x]", "a.yaml");
  const auto items = document.root().items();
  CHECK(items[0].one_of(kinds) == 1);
  CHECK_THROWS_WITH_AS((void)items[1].one_of(kinds), "a.yaml:1:9: found 'presen'; did you mean 'person'?",
                       InputError);
  CHECK_THROWS_WITH_AS((void)items[2].one_of(kinds),
                       "a.yaml:1:17: found 'x'; it must be person, state or bloc", InputError);
}
