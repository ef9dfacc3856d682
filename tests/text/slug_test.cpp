#include "text/slug.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace actorgraph;

TEST_CASE("slug: letters and digits, parted by single hyphens") {
  CHECK(slug("European Union") == "european-union");
  CHECK(slug("  AT&T -- Inc. ") == "at-t-inc");
  CHECK(slug("G20") == "g20");
  CHECK(slug("Seán O’Brien") == "sean-obrien");
}

TEST_CASE("slug: other alphabets are transliterated") { CHECK(slug("Москва") == "moskva"); }

TEST_CASE("slug: what has no Latin form gets a stable hash, and names stay apart") {
  CHECK(slug("習近平") == "x-" + slug("習近平").substr(2));
  CHECK(slug("習近平").size() == 18);
  CHECK(slug("習近平") != slug("安倍晋三"));
  CHECK(slug("第1軍") != slug("1"));
  CHECK(slug("") == "x-cbf29ce484222325");
  CHECK(slug("!?") != "");
}

TEST_CASE("slug: any bytes give an id of the promised form") {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::string name;
    for (auto i = 0UL, size = random() % 12; i < size; ++i) name += static_cast<char>(random() % 256);
    const std::string id = slug(name);
    REQUIRE(!id.empty());
    REQUIRE(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos);
    REQUIRE(id.front() != '-');
    REQUIRE(id.back() != '-');
    REQUIRE(id.find("--") == std::string::npos);
  }
}
