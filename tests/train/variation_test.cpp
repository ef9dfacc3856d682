#include "language/train/variation.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <set>

#include "text/input_error.hpp"

using namespace actorgraph;

namespace {

// "Anna/B-PER left Oslo/B-LOC"
TrainingSentence sentence_from(const std::string& line) {
  TrainingSentence sentence;
  sentence.has_names = sentence.has_tree = true;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string part = line.substr(at, end - at);
    const std::size_t slash = part.find('/');
    TrainingWord& word = sentence.words.emplace_back();
    word.form = part.substr(0, slash);
    if (slash != std::string::npos) word.name = name_tag_from(part.substr(slash + 1));
    at = end + 1;
  }
  return sentence;
}

std::string text_of(const TrainingSentence& sentence) {
  std::string text;
  for (const TrainingWord& word : sentence.words) {
    if (!text.empty()) text += ' ';
    text += word.form;
    if (word.name != 0) text.append("/").append(name_label(word.name));
  }
  return text;
}

}  // namespace

TEST_CASE("variation: names give way to others of their type, the rest stays") {
  const std::vector<TrainingSentence> sentences(60, sentence_from("Anna/B-PER Lund/I-PER left Oslo/B-LOC"));
  const std::vector<TrainingSentence> inventory = {sentence_from("Bo/B-PER"), sentence_from("Bergen/B-LOC")};
  std::set<std::string> seen;
  for (const TrainingSentence& copy : varied(sentences, inventory, 1)) {
    CHECK_FALSE(copy.has_tree);
    seen.insert(text_of(copy));
  }
  CHECK(seen.count("Bo/B-PER left Bergen/B-LOC") == 1);
  CHECK(seen.count("Anna/B-PER Lund/I-PER left Bergen/B-LOC") == 1);
  CHECK(seen.count("bo/B-PER left bergen/B-LOC") == 1);
  CHECK(seen.count("Bergen/B-PER left Bo/B-LOC") == 0);
  CHECK(seen.size() <= 8);
}

TEST_CASE("variation: a sentence without a person, an organisation or a place is left out") {
  const auto copies = varied({sentence_from("They left"), sentence_from("The Syrian/B-MISC left")},
                             {sentence_from("Syrian/B-MISC")}, 1);
  CHECK(copies.empty());
}

TEST_CASE("variation: a list says what is an organisation and what a place, unless it says both") {
  const std::vector<TrainingSentence> list = {
      sentence_from("Chad/B-LOC"), sentence_from("Jordan/B-LOC"), sentence_from("Jordan/B-PER"),
      sentence_from("North/B-LOC Korea/I-LOC"), sentence_from("Ford/B-PER")};
  const auto text = [&](const char* line) { return text_of(retyped({sentence_from(line)}, list).front()); };
  CHECK(text("Chad/B-ORG sued Jordan/B-ORG") == "Chad/B-LOC sued Jordan/B-ORG");
  CHECK(text("North/B-ORG Korea/I-ORG and Chad/B-PER") == "North/B-LOC Korea/I-LOC and Chad/B-PER");
  CHECK(text("Ford/B-ORG") == "Ford/B-ORG");
}

TEST_CASE("variation: a list of names is read in words, and a bad line is named") {
  const std::string path = "name_list_test.txt";
  std::ofstream(path) << "# ours\nORG\tDoctors Without Borders\nPER\tal-Amin\n";
  const auto list = read_name_list(path);
  REQUIRE(list.size() == 2);
  CHECK(text_of(list[0]) == "Doctors/B-ORG Without/I-ORG Borders/I-ORG");
  std::ofstream(path) << "ORG Doctors\n";
  CHECK_THROWS_AS(static_cast<void>(read_name_list(path)), InputError);
  std::remove(path.c_str());
}
