#include "language/bio.hpp"

#include <doctest/doctest.h>

#include "text/input_error.hpp"

using namespace actorgraph;

TEST_CASE("read_bio: words, sentences and names") {
  const AnalysedText read =
      read_bio("-DOCSTART- a\n\nAnna\tB-PER\nLund\tI-PER\nOslo\tI-LOC\n\n# c\nleft\n", "x.bio");
  CHECK(read.text == "Anna Lund Oslo\nleft");
  REQUIRE(read.analysis.sentences.size() == 2);
  REQUIRE(read.analysis.names.size() == 2);
  CHECK(read.analysis.names[0] == Name{0, 2, NameType::person});
  CHECK(read.analysis.names[1] == Name{2, 3, NameType::location});
}

TEST_CASE("read_bio: two names side by side stay two") {
  const AnalysedText read = read_bio("A\tB-ORG\nB\tB-ORG\nC\tI-ORG\n", "x");
  REQUIRE(read.analysis.names.size() == 2);
  CHECK(read.analysis.names[1] == Name{1, 3, NameType::organisation});
}

TEST_CASE("write_bio: what was read is written") {
  const std::string content = "Anna\tB-PER\nLund\tI-PER\nleft\tO\n\nOslo\tB-LOC\n\n";
  const AnalysedText read = read_bio(content, "x");
  CHECK(write_bio(read.text, read.analysis) == content);
}

TEST_CASE("read_bio: a wrong tag is told with line and column") {
  try {
    (void)read_bio("a\tO\nb\tPER\n", "x.bio");
    FAIL("no error");
  } catch (const InputError& error) {
    CHECK(error.place() == Place{"x.bio", 2, 3});
  }
}
