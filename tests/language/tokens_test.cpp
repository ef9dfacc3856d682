#include "language/tokens.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <vector>

#include "tests/language/invariants.hpp"

using namespace actorgraph;

namespace {

// "I | do | n't || You | do": words parted by |, sentences by ||.
std::string shown(std::string_view text) {
  const Analysis analysis = tokenise(text);
  std::string out;
  for (const Sentence& sentence : analysis.sentences) {
    if (!out.empty()) out += " || ";
    for (auto i = sentence.first; i < sentence.last; ++i) {
      if (i > sentence.first) out += " | ";
      out += words(text, analysis.words[i].span);
    }
  }
  return out;
}

}  // namespace

TEST_CASE("tokenise: contractions and possessives are words of their own") {
  CHECK(shown("They don't and cannot go.") == "They | do | n't | and | can | not | go | .");
  CHECK(shown("Ortega’s aides’ plan") == "Ortega | ’s | aides | ’ | plan");
  CHECK(shown("They wouldn't've") == "They | would | n't | 've");
}

TEST_CASE("tokenise: nothing but blanks gives nothing") {
  CHECK(tokenise("").words.empty());
  CHECK(tokenise(" \r\n\t\f \u00A0\u200B\n").sentences.empty());
}

TEST_CASE("tokenise: a line is a paragraph, wrapped lines are not") {
  CHECK(tokenise("Talks fail\nMr. Lund left.\n\nHe was angry.").sentences.back().paragraph == 2);
  const std::string wrapped =
      "The minister said on Tuesday that the talks with the\n"
      "rebels would go on, whatever the generals in the old\n"
      "capital thought of them.\n";
  CHECK(tokenise(wrapped).sentences.size() == 1);
}

TEST_CASE("tokenise: promises hold on odd input") {
  std::string endless(10'000'000, 'x');
  CHECK(broken_promise(endless, tokenise(endless)) == "");
  for (std::size_t i = 0; i < endless.size(); ++i) endless[i] = ".!?-'\"(,"[i % 8];
  CHECK(broken_promise(endless, tokenise(endless)) == "");
  for (const std::string_view text :
       {"Пу\u00ADтин встретил 習近平。", "<p>AT&amp;T&nbsp;won</p>", "a\fb\vc\r\nd\re",
        "😀👨‍👩‍👧🇫🇷👍🏽❤️", "\xff\xfe\x80", "....", "''''''", "’", "'s", "U.S.",
        "1.2.3.4-5-6.", "\u0301", "http://", "@@@", "a@b.c", "#", "&", "&;"}) {
    CAPTURE(text);
    CHECK(broken_promise(text, tokenise(text)) == "");
  }
}

TEST_CASE("tokenise: promises hold on random bytes") {
  std::mt19937 random(1);
  const std::vector<std::string> parts = {
      "a",    "B",      ".",      " ",  "\n", "'",      "’",   "s",   "-", "1",   "U.",  "\xe2", "\x80",
      "\xff", "“",      "”",      "\"", "(",  ")",      "@",   "://", "&", ";",   "n't", "…",    "é",
      "😀",    "\u200D", "\u00AD", "\r", "\0", "cannot", "Mr.", "St.", "$", "<b>", "*"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      if (random() % 8 == 0) {
        text += static_cast<char>(random() % 256);
      } else {
        text += parts[random() % parts.size()];
      }
    }
    CAPTURE(text);
    CHECK(broken_promise(text, tokenise(text)) == "");
  }
}
