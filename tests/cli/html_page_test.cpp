#include "cli/html_page.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace actorgraph;

namespace {

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

}  // namespace

// Each tests/cli/pages/x.html has its article in x.txt.
TEST_CASE("html page: the article of each sample page is found, and nothing else") {
  int pages = 0;
  for (const auto& entry : std::filesystem::directory_iterator(ACTORGRAPH_SOURCE_DIR "/tests/cli/pages")) {
    std::filesystem::path path = entry.path();
    if (path.extension() != ".html") continue;
    ++pages;
    CAPTURE(path.filename().string());
    const Article article = read_html_page(contents(path));
    const std::string found = "title: " + article.title + "\npublished: " + article.published +
                              "\npublisher: " + article.publisher + "\nurl: " + article.url + "\n\n" + article.text;
    CHECK(found == contents(path.replace_extension(".txt")));
  }
  CHECK(pages >= 10);
}

TEST_CASE("html page: endless nesting and odd bytes are survived") {
  std::string deep;
  for (int i = 0; i < 300000; ++i) deep += "<div>";
  CHECK(read_html_page(deep).text.empty());
  CHECK(read_html_page("").text.empty());
  CHECK(read_html_page("<").text.empty());
  CHECK(read_html_page(std::string("<p>\0\xff\xc3</p", 9)).title.empty());
}
