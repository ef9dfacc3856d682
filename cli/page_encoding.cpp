#include "cli/page_encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#include "text/utf8.hpp"

namespace actorgraph {
namespace {

constexpr std::size_t head_bytes = 4096;  // Browsers look at 1,024; sites are careless.

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// The word after charset= or encoding= in the beginning of the page; empty if there is none.
std::string declared(std::string_view page) {
  const std::string head = lower(page.substr(0, head_bytes));
  for (const std::string_view key : {"charset", "encoding"}) {
    for (std::size_t at = head.find(key); at != std::string_view::npos; at = head.find(key, at + 1)) {
      std::size_t from = head.find_first_not_of(" \t\r\n", at + key.size());
      if (from == std::string_view::npos || head[from] != '=') continue;
      from = head.find_first_not_of(" \t\r\n\"'", from + 1);
      if (from == std::string_view::npos) continue;
      const std::size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_.:", from);
      std::string name = head.substr(from, end == std::string_view::npos ? end : end - from);
      if (!name.empty()) return name;
    }
  }
  return {};
}

/// What the word means in pages: Latin-1 is read as Windows-1252 everywhere.
std::string encoding_called(const std::string& name) {
  constexpr std::array<std::string_view, 6> western = {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"};
  if (name.empty() || std::ranges::find(western, name) != western.end()) return "WINDOWS-1252";
  if (name == "gb2312" || name == "gbk") return "GB18030";
  if (name == "shift_jis" || name == "x-sjis" || name == "shift-jis") return "CP932";
  if (name == "euc-kr" || name == "ks_c_5601-1987") return "CP949";
  if (name == "iso-8859-9") return "WINDOWS-1254";
  return name;
}

/// Nothing if the system does not know the encoding.
std::optional<std::string> converted(std::string_view page, const std::string& encoding) {
  iconv_t converter = iconv_open("UTF-8", encoding.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT: what iconv_open says
  std::string bytes(page);
  char* in = bytes.data();
  std::size_t left = bytes.size();
  std::string out;
  std::array<char, 1U << 14U> block{};
  while (left > 0) {
    char* to = block.data();
    std::size_t room = block.size();
    const bool stopped = iconv(converter, &in, &left, &to, &room) == static_cast<std::size_t>(-1);
    const bool full = stopped && errno == E2BIG;
    out.append(block.data(), block.size() - room);
    if (!stopped || full) continue;
    out += "\xEF\xBF\xBD";  // a byte that means nothing
    ++in;
    --left;
  }
  iconv_close(converter);
  return out;
}

}  // namespace

std::string page_as_utf8(std::string_view page) {
  if (page.starts_with("\xEF\xBB\xBF")) return valid_utf8(page.substr(3));
  if (page.starts_with("\xFF\xFE") || page.starts_with("\xFE\xFF")) {
    if (const auto text = converted(page.substr(2), page[0] == '\xFF' ? "UTF-16LE" : "UTF-16BE")) return valid_utf8(*text);
  }
  if (first_invalid_byte(page) == page.size()) return std::string(page);
  const std::string name = declared(page);
  if (name == "utf-8" || name == "utf8") return valid_utf8(page);  // a few bad bytes, not another encoding
  for (const std::string& encoding : {encoding_called(name), std::string("WINDOWS-1252")})
    if (const auto text = converted(page, encoding)) return valid_utf8(*text);
  return valid_utf8(page);
}

}  // namespace actorgraph
