#include "cli/page_encoding.hpp"

#include <doctest/doctest.h>

using namespace actorgraph;

TEST_CASE("page encoding: UTF-8 stays, whatever the page says of itself") {
  CHECK(page_as_utf8("<meta charset=windows-1251>Łódź") == "<meta charset=windows-1251>Łódź");
  CHECK(page_as_utf8("\xEF\xBB\xBFŁódź") == "Łódź");
  CHECK(page_as_utf8("<meta charset=utf-8>a\xFF") == "<meta charset=utf-8>a\xEF\xBF\xBD");
}

TEST_CASE("page encoding: the page's own word counts, else it is Windows-1252") {
  CHECK(page_as_utf8("<meta charset=\"windows-1251\">\xCF\xF3\xF2\xE8\xED") == "<meta charset=\"windows-1251\">Путин");
  CHECK(page_as_utf8("<META content='text/html; charset = ISO-8859-1'>\x93\xFC\x94 \x80") == "<META content='text/html; charset = ISO-8859-1'>“ü” €");
  CHECK(page_as_utf8("<?xml encoding=\"iso-8859-2\"?>\xA3\xF3" "d\xBC") == "<?xml encoding=\"iso-8859-2\"?>Łódź");
  CHECK(page_as_utf8("caf\xE9") == "café");
  CHECK(page_as_utf8("<meta charset=shift_jis>\x93\x8C\x8B\x9E") == "<meta charset=shift_jis>東京");
  CHECK(page_as_utf8("<meta charset=x-nobody-knows>caf\xE9") == "<meta charset=x-nobody-knows>café");
  CHECK(page_as_utf8(std::string("\xFF\xFEh\0i\0", 6)) == "hi");
}

TEST_CASE("page encoding: bytes that mean nothing become replacement characters, long pages too") {
  CHECK(page_as_utf8("<meta charset=euc-jp>a\xFF\xFF z").find("\xEF\xBF\xBD") != std::string::npos);
  std::string page = "<meta charset=koi8-r>";
  for (int i = 0; i < 100000; ++i) page += '\xC1';
  CHECK(page_as_utf8(page).size() == 21 + 200000);
}
