#include "text/fold.hpp"

#include <array>
#include <cstdint>

#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace actorgraph {
namespace {

// A table of short strings that is read as it is written: one word for each code point from
// `first` on, parted by one space; "." stands for "no base letter, keep it".
template <std::size_t size>
struct Table {
  char32_t first = 0;
  std::array<std::string_view, size> entries{};

  [[nodiscard]] constexpr std::string_view at(char32_t value) const {
    if (value < first || value >= first + size) return {};
    const std::string_view entry = entries[value - first];
    return entry == "." ? std::string_view{} : entry;
  }
};

template <std::size_t size>
constexpr Table<size> table(char32_t first, std::string_view list) {
  Table<size> made{first, {}};
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t end = list.find(' ');
    made.entries[i] = list.substr(0, end);
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
  return made;
}

// Base letters of U+00C0 to U+024F.
constexpr auto latin = table<0x190>(
    0xC0,
    "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss a a a a a a ae c e e e e i i "
    "i i d n o o o o o . o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g "
    "g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n ng "
    "ng o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y "
    "z z z z z z s b b b b . . o c c d d d d . e a e f f g g hv i i k k l . m n n o o o oi oi p p . "
    ". . . . t t t t u u . v y y z z z . . . . . . . w . . . . dz dz dz lj lj lj nj nj nj a a i i o "
    "o u u u u u u u u u u e a a a a ae ae g g g g k k o o o o . . j dz dz dz g g hv w n n a a ae ae "
    "o o a a a a e e e e i i i i o o o o r r r r u u u u s s t t y y h h n d ou ou z z a a e e o o o "
    "o o o o o y y l n t j db qp a c c l t s z . . b u v e e j j q q r r y y");

// Base letters of U+1E00 to U+1EFF.
constexpr auto latin_additional = table<0x100>(
    0x1E00,
    "a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h h h h h i i i i "
    "k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o o o o o p p p p r r r r r r r r "
    "s s s s s s s s s s t t t t t t t t u u u u u u u u u u v v v v w w w w w w w w w w x x x x y y "
    "z z z z z z h t w y . s s s ss d a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e "
    "e e e e e e e e e i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u "
    "u u u y y y y y y y y ll ll v v y y");

// Base letters of U+1F00 to U+1FFF, Greek with breathings.
constexpr std::u32string_view greek_extended =
    U"ααααααααααααααααεεεεεε..εεεεεε..ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιιοοοοοο..οοοοοο..υυυυυυυυ.υ.υ.υ.υ"
    U"ωωωωωωωωωωωωωωωωααεεηηιιοουυωω..ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα.ααααααα.ι..."
    U"ηηη.ηηεεηηη...ιιιι..ιιιιιι....υυυυρρυυυυυυρ.....ωωω.ωωοοωωω...";

// Latin for U+0430 to U+045F, small Cyrillic letters.
constexpr auto cyrillic = table<0x30>(
    0x430,
    "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya "
    "ye yo dj g ye dz i yi j lj nj c k i u dz");

// Latin for U+03B1 to U+03C9, small Greek letters.
constexpr auto greek = table<25>(
    0x3B1, "a v g d e z i th i k l m n x o p r s s t y f ch ps o");

char32_t greek_base(char32_t small) {
  switch (small) {
    case U'ά': return U'α';
    case U'έ': return U'ε';
    case U'ή': return U'η';
    case U'ί': case U'ϊ': case U'ΐ': return U'ι';
    case U'ό': return U'ο';
    case U'ύ': case U'ϋ': case U'ΰ': return U'υ';
    case U'ώ': return U'ω';
    case U'ς': return U'σ';
    default: return small;
  }
}

char32_t cyrillic_base(char32_t small) {
  switch (small) {
    case U'ё': case U'ѐ': return U'е';
    case U'ѓ': return U'г';
    case U'ї': return U'і';
    case U'ќ': return U'к';
    case U'ѝ': case U'й': return U'и';
    case U'ў': return U'у';
    default: return small;
  }
}

// What stands for `value` where the marks are dropped: a small letter without diacritics.
char32_t base_letter(char32_t value) {
  if (value >= 0x1F00 && value < 0x1F00 + greek_extended.size()) {
    const char32_t base = greek_extended[value - 0x1F00];
    return base == U'.' ? value : greek_base(base);
  }
  const char32_t small = lower_case(value);
  return small >= 0x400 ? cyrillic_base(small) : greek_base(small);
}

bool is_apostrophe(char32_t value) {
  return value == '`' || value == 0xB4 || value == 0x2018 || value == 0x2019 || value == 0x201B ||
         value == 0x2032 || (value >= 0x2B9 && value <= 0x2BF);
}

bool is_dash(char32_t value) { return (value >= 0x2010 && value <= 0x2015) || value == 0x2212; }

bool is_quote(char32_t value) {
  return (value >= 0x201C && value <= 0x201F) || value == 0xAB || value == 0xBB;
}

// The Latin letters for one small letter with its marks; empty if there are none.
std::string_view latin_for(char32_t small) {
  if (const auto found = cyrillic.at(small); !found.empty()) return found == "-" ? std::string_view("\0", 1) : found;
  if (small == U'ґ') return "g";
  return greek.at(greek_base(small));
}

std::string folded(std::string_view text, bool to_latin) {
  constexpr char32_t breve = 0x306;
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    char32_t value = point.value;
    const CharacterKind kind = kind_of(value);
    // Invisible marks are no blanks here: "Mosul" with one is Mosul.
    const bool invisible = (value >= 0x200B && value <= 0x200F) || value == 0xFEFF ||
                           (value >= 0x202A && value <= 0x202E) || (value >= 0x2060 && value <= 0x206F);
    if (kind == CharacterKind::mark || invisible) continue;
    if (kind == CharacterKind::blank) {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    if (value < 0x80) {
      out += value == '`' ? '\'' : static_cast<char>(lower_case(value));
    } else if (const auto base = value < 0x300 ? latin.at(value) : latin_additional.at(value); !base.empty()) {
      out += base;
    } else if (is_apostrophe(value)) {
      out += '\'';
    } else if (is_dash(value)) {
      out += '-';
    } else if (is_quote(value)) {
      out += '"';
    } else {
      if (to_latin) {
        value = value >= 0x1F00 && value < 0x2000 ? base_letter(value) : lower_case(value);
        if (value == U'и' && at < text.size() && code_point_at(text, at).value == breve) value = U'й';
        if (const auto letters = latin_for(value); !letters.empty()) {
          if (letters[0] != '\0') out += letters;
          continue;
        }
      }
      append_utf8(out, base_letter(value));
    }
  }
  return out;
}

}  // namespace

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_utf8(out, lower_case(point.value));
    at += point.size;
  }
  return out;
}

std::string fold(std::string_view text) { return folded(text, false); }
std::string fold_to_latin(std::string_view text) { return folded(text, true); }

}  // namespace actorgraph
