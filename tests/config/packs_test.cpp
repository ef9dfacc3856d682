#include "config/packs.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "config/yaml.hpp"

using namespace actorgraph;

TEST_CASE("carried_documents: each file under config/packs is carried as it is read") {
  const std::filesystem::path root = std::filesystem::path(ACTORGRAPH_SOURCE_DIR) / "config/packs";
  const std::vector<Document> carried = carried_documents("");
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".yaml") continue;
    ++files;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::string name = "packs/" + std::filesystem::relative(entry.path(), root).generic_string();
    const Document read = read_yaml(text, name);
    bool found = false;
    for (const Document& document : carried) {
      if (document.file() != name) continue;
      found = true;
      CHECK(std::ranges::equal(document.records(), read.records()));
      CHECK(document.texts() == read.texts());
    }
    CHECK_MESSAGE(found, name);
  }
  CHECK(carried.size() == files);
}

TEST_CASE("carried_documents: a prefix selects, and the order is that of the paths") {
  CHECK(carried_documents("no such folder/").empty());
  const std::vector<Document> all = carried_documents("");
  for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i - 1].file() < all[i].file());
}

TEST_CASE("packs: the index that the build has made is that of the files") {
  const Aliases aliases = load_aliases();
  const AliasIndex carried = load_alias_index();
  for (std::uint32_t i = 0; i < aliases.actors.size(); ++i) {
    KnownActor plain = aliases.actors[i];
    plain.place = {};
    for (Role& role : plain.roles) role.place = {};
    CHECK(carried.actor(i) == plain);
    CHECK(carried.with_id(plain.id) == i);
    const auto named = carried.named(plain.name);
    CHECK(std::ranges::find(named, i) != named.end());
  }
  CHECK(make_alias_image(aliases) == make_alias_image(aliases));
}

TEST_CASE("packs: with a file of the user the index has both") {
  const Document file = read_yaml("actors: [{id: norland, name: Norland, kind: state, code: NOX}]", "mine.yaml");
  const AliasIndex index = load_alias_index({&file, 1});
  REQUIRE(index.with_id("norland"));
  CHECK(index.actor(*index.with_id("norland")).country == "NOX");
  CHECK(index.with_id("russia"));
}
