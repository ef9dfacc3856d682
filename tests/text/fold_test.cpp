#include "text/fold.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace actorgraph;

TEST_CASE("fold: diacritics, case and combining marks go") {
  CHECK(fold("Żelenský") == "zelensky");
  CHECK(fold("Zelensky\u0301") == "zelensky");
  CHECK(fold("STRASSE") == fold("Straße"));
  CHECK(fold("Erdoğan") == "erdogan");
  CHECK(fold("Łódź") == "lodz");
  CHECK(fold("Ngô Đình Diệm") == "ngo dinh diem");
  CHECK(fold("Ærø") == "aero");
}

TEST_CASE("fold: soft hyphens and invisible marks go, blanks become one space") {
  CHECK(fold("Pu\u00ADtin") == "putin");
  CHECK(fold("Mosul\u200E") == "mosul");
  CHECK(fold("  New\u00A0 \n York ") == "new york");
}

TEST_CASE("fold: apostrophes, dashes and quotes become plain") {
  CHECK(fold("O’Brien") == "o'brien");
  CHECK(fold("al‑Sadr") == "al-sadr");
  CHECK(fold("“x”") == "\"x\"");
}

TEST_CASE("fold: composed and decomposed Cyrillic and Greek are the same") {
  CHECK(fold("Йошкар") == fold("И\u0306ошкар"));
  CHECK(fold("Ёлкин") == "елкин");
  CHECK(fold("Τσίπρας") == "τσιπρασ");
  CHECK(fold("ἀθῆναι") == "αθηναι");
}

TEST_CASE("fold: other scripts are kept") { CHECK(fold("習近平 محمد") == "習近平 محمد"); }

TEST_CASE("fold: Cyrillic and Greek can be written in Latin letters") {
  CHECK(fold_to_latin("Зеленский") == "zelenskiy");
  CHECK(fold_to_latin("Щербаков Объект") == "shcherbakov obekt");
  CHECK(fold_to_latin("Τσίπρας") == "tsipras");
  CHECK(fold_to_latin("Żelenský") == "zelensky");
  CHECK(fold_to_latin("Й") == fold_to_latin("И\u0306"));
}

TEST_CASE("fold: folding twice changes nothing, on any bytes") {
  std::mt19937 random(20240501);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += static_cast<char>(random() % 256);
    for (int i = 0; i < 10; ++i) text += "Żé’\u00AD\u0306ЙΆΰ\u200B"[random() % 18];
    const std::string once = fold(text);
    REQUIRE(fold(once) == once);
    const std::string latin = fold_to_latin(text);
    REQUIRE(fold_to_latin(latin) == latin);
  }
}

TEST_CASE("fold_case: only the case changes") {
  CHECK(fold_case("ÉCOLE Žižek ΑΘΗΝΑ МОСКВА") == "école žižek αθηνα москва");
  CHECK(fold_case("İ") == "i");
}
