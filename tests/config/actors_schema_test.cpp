#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <span>

#include "config/alias_file.hpp"
#include "config/yaml.hpp"

using namespace actorgraph;

namespace {

// JSON is YAML, so the reader of the one reads the other.
Document schema() {
  std::ifstream in(std::string(ACTORGRAPH_SOURCE_DIR) + "/config/actors.schema.json", std::ios::binary);
  return read_yaml(std::string{std::istreambuf_iterator<char>(in), {}}, "actors.schema.json");
}

/// The keys that `object` allows are `keys`, in this order, and no others.
bool allows(const Node object, std::span<const std::string_view> keys) {
  if (object.at("additionalProperties").text() != "false") return false;
  return std::ranges::equal(object.at("properties").entries(), keys, {},
                            [](const NodeEntry& entry) { return entry.key.text(); });
}

bool lists(const Node list, std::span<const std::string_view> words) {
  return std::ranges::equal(list.texts(), words);
}

}  // namespace

TEST_CASE("actors.schema.json: has the keys and words that the reader takes") {
  const Document document = schema();
  const Node root = document.root();
  const Node parts = root.at("$defs");
  CHECK(allows(root, file_keys));
  const Node actor = parts.at("actor").at("anyOf").items().at(1);
  CHECK(allows(actor, actor_keys));
  CHECK(lists(actor.at("properties").at("kind").at("enum"), kind_words));
  CHECK(lists(actor.at("properties").at("gender").at("enum"), gender_words));
  CHECK(allows(parts.at("name").at("anyOf").items().at(1), name_keys));
  CHECK(allows(parts.at("post"), post_keys));
  CHECK(allows(parts.at("role"), role_keys));
  CHECK(allows(parts.at("remove"), remove_keys));
  CHECK(allows(parts.at("given_names"), given_names_keys));
  CHECK(allows(parts.at("decision"), decision_keys));
  CHECK(allows(parts.at("test"), test_keys));
}
